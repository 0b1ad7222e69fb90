import type { ActionId } from '../../shared/actions.ts';
import { changeFile, createMemoryDisk, type MemoryDisk } from '../../shared/host/memory-disk.ts';
import { startMemoryHost } from '../../shared/host/memory-host.ts';
import type { HostSession, HostWorld } from './world.ts';

export async function createMemoryWorld(disk: MemoryDisk = createMemoryDisk()): Promise<HostWorld> {
  return {
    start: async () => startSession(disk),
    putFile: async (name, bytes) => changeFile(disk, name, bytes),
    bytesOf: async (name) => disk.files.get(name)?.bytes ?? null,
    removeFile: async (name) => changeFile(disk, name, null),
    breakFile: async (name, fault) => {
      disk.faults.set(name, fault);
    },
    fillDisk: async () => {
      disk.isFull = true;
    },
    freeDisk: async () => {
      disk.isFull = false;
    },
    putClipboardText: async (text) => {
      disk.clipboard = text;
    },
    clipboardText: async () => disk.clipboard,
    holdsPicture: async () => disk.picture !== null,
    dispose: async () => {},
  };
}

function startSession(disk: MemoryDisk): HostSession {
  const session = startMemoryHost(disk);
  return {
    host: session.host,
    answerDialog: async (name) => {
      session.dialogs.push(name);
    },
    answerLink: async (isConfirmed) => {
      session.linkAnswers.push(isConfirmed);
    },
    openedLinks: async () => session.openedLinks,
    focus: async () => {},
    openFromOutside: async (name) => session.drop(name),
    chooseInMenu: async (action) => session.emit({ kind: 'action', action: action as ActionId }),
    pressCloseButton: async () => session.emit({ kind: 'close-requested' }),
    isScreenFilled: async () => session.isScreenFilled(),
    leaveScreen: async () => session.leaveScreen(),
    takePrinterAway: async () => session.takePrinterAway(),
    printedTimes: async () => session.printed(),
    crash: async () => session.crash(),
    end: async () => session.host.closeWindow(),
  };
}
