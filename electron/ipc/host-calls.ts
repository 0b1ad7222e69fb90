import type { Capabilities, FileRef, OpenedFile } from '../../shared/host/host.ts';
import { CANCELLED, type HostFailure, hostFailure } from '../../shared/host/host-failure.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Documents } from '../files/documents.ts';
import type { Drafts } from '../store/drafts.ts';
import type { OwnFile } from '../store/own-file.ts';
import type { Recents } from '../store/recents.ts';
import type { Templates } from '../store/templates.ts';
import { browsableAddress } from './browsable-address.ts';
import type { Caller } from './caller.ts';
import type { PrintOutcome } from './desk.ts';
import type { HostCalls } from './register-calls.ts';

export interface CallParts {
  readonly capabilities: Capabilities;
  readonly documents: Documents;
  readonly recents: Recents;
  readonly drafts: Drafts;
  readonly templates: Templates;
  readonly settings: OwnFile<string>;
  readonly newWindow: () => void;
  /** Brings the other window to the front that shows the file; false: none does. */
  readonly focusOther: (ref: FileRef, caller: Caller) => boolean;
}

/** What the page asks for, answered. */
export function hostCalls(parts: CallParts): HostCalls {
  const { capabilities, documents, recents, drafts, templates, settings, newWindow, focusOther } = parts;

  async function shown(
    caller: Caller,
    opened: Result<OpenedFile, HostFailure>,
  ): Promise<Result<OpenedFile, HostFailure>> {
    if (!opened.ok) return opened;
    const { ref } = opened.value;
    // One file, one window: two would overwrite each other.
    if (focusOther(ref, caller)) return CANCELLED;
    caller.expect(ref);
    await recents.remember(ref);
    return opened;
  }

  return {
    describe: () => ok(capabilities),
    listen(caller) {
      caller.listen();
      return DONE;
    },
    async openFile(caller) {
      const path = await caller.desk.chooseFile();
      return path === undefined ? CANCELLED : shown(caller, await documents.open(path));
    },
    readFile: (_caller, ref) => documents.read(ref),
    saveFile: (_caller, ref, bytes, revision) => documents.save(ref, bytes, revision),
    async saveFileAs(caller, suggestedName, bytes) {
      const path = await caller.desk.chooseTarget(suggestedName);
      if (path === undefined) return CANCELLED;
      const saved = await documents.saveTo(path, bytes);
      if (saved.ok) await recents.remember(saved.value.ref);
      return saved;
    },
    async exportFile(caller, suggestedName, bytes) {
      const path = await caller.desk.chooseTarget(suggestedName);
      return path === undefined ? CANCELLED : documents.exportTo(path, bytes);
    },
    recentFiles: async () => ok(await recents.list()),
    async openRecent(caller, ref) {
      const path = await recents.pathOf(ref);
      if (path === undefined) return hostFailure('not-found', 'This file is not among the recent ones any more.');
      return shown(caller, await documents.open(path));
    },
    forgetRecent: async (_caller, ref) => done(recents.forget(ref)),
    saveDraft: (caller, draft) => drafts.save(draft, caller.page),
    leftDrafts: async () => ok(await drafts.left()),
    readDraft: (_caller, id) => drafts.read(id),
    discardDraft: async (_caller, id) => done(drafts.discard(id)),
    listTemplates: async () => ok(await templates.list()),
    readTemplate: (_caller, id) => templates.read(id),
    saveTemplate: (_caller, template) => templates.save(template),
    deleteTemplate: async (_caller, id) => done(templates.delete(id)),
    copyText: async (caller, text) => done(caller.desk.writeText(text)),
    readText: async (caller) => ok(await caller.desk.readText()),
    copyPicture: async (caller, png) =>
      (await caller.desk.writePicture(png)) ? DONE : hostFailure('unsupported', 'The picture could not be copied.'),
    readPicture: async (caller) => ok(await caller.desk.readPicture()),
    copySvg: async (caller, svg) => done(caller.desk.writeSvg(svg)),
    editText(caller, edit) {
      caller.edit(edit);
      return DONE;
    },
    readSettings: async () => ok(await settings.read()),
    writeSettings: (_caller, text) => settings.write(text),
    showState(caller, state) {
      caller.show(state);
      return DONE;
    },
    newWindow() {
      newWindow();
      return DONE;
    },
    hearClose(caller) {
      caller.hearClose();
      return DONE;
    },
    async closeWindow(caller) {
      await drafts.discardOf(caller.page);
      caller.close();
      return DONE;
    },
    fillScreen(caller, isFull) {
      caller.desk.fillScreen(isFull);
      return DONE;
    },
    async print(caller, paper) {
      const outcome = await caller.desk.print(paper);
      return outcome === 'printed' ? DONE : NOT_PRINTED[outcome];
    },
    async openLink(caller, url) {
      const address = browsableAddress(url);
      if (address === undefined) return hostFailure('unsupported', 'Only https addresses can be opened.');
      if (!(await caller.desk.confirmLink(address))) return CANCELLED;
      await caller.desk.openInBrowser(address);
      return DONE;
    },
  };
}

const DONE = ok(null);
const NOT_PRINTED: Readonly<Record<Exclude<PrintOutcome, 'printed'>, Result<never, HostFailure>>> = {
  cancelled: CANCELLED,
  'no-printer': hostFailure('not-found', 'No printer is set up on this computer. Export a picture instead.'),
  failed: hostFailure('io', 'The printer did not take it. Look at its queue and try again, or export a picture.'),
};

async function done(work: Promise<void>): Promise<typeof DONE> {
  await work;
  return DONE;
}
