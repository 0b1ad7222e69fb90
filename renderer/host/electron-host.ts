import type { Host } from '../../shared/host/host.ts';
import type { HostEvent } from '../../shared/host/host-event.ts';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import type { Bridge } from '../../shared/host/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';
import { textEditOf } from './focused-text.ts';

/** The desktop's host: the main process, over the bridge that the preload laid. */
export async function createElectronHost(bridge: Bridge): Promise<Host> {
  const described = await bridge.describe();
  if (!described.ok) throw new Error(described.error.message);
  return {
    capabilities: described.value,
    openFile: () => bridge.openFile(),
    readFile: (ref) => bridge.readFile(ref),
    saveFile: (ref, bytes, revision) => bridge.saveFile(ref, bytes, revision),
    saveFileAs: (suggestedName, bytes) => bridge.saveFileAs(suggestedName, bytes),
    exportFile: (suggestedName, bytes) => bridge.exportFile(suggestedName, bytes),
    recentFiles: async () => valueOr(await bridge.recentFiles(), []),
    openRecent: (ref) => bridge.openRecent(ref),
    forgetRecent: async (ref) => void (await bridge.forgetRecent(ref)),
    saveDraft: ({ id, name, ref, revision, text }) => bridge.saveDraft({ id, name, ref, revision, text }),
    leftDrafts: async () => valueOr(await bridge.leftDrafts(), []),
    readDraft: (id) => bridge.readDraft(id),
    discardDraft: async (id) => void (await bridge.discardDraft(id)),
    listTemplates: async () => valueOr(await bridge.listTemplates(), []),
    readTemplate: (id) => bridge.readTemplate(id),
    saveTemplate: ({ id, name, description, text }) => bridge.saveTemplate({ id, name, description, text }),
    deleteTemplate: async (id) => void (await bridge.deleteTemplate(id)),
    copyText: (text) => bridge.copyText(text),
    readText: () => bridge.readText(),
    copyPicture: (png) => bridge.copyPicture(png),
    readPicture: () => bridge.readPicture(),
    copySvg: (svg) => bridge.copySvg(svg),
    readSettings: async () => valueOr(await bridge.readSettings(), null),
    writeSettings: (text) => bridge.writeSettings(text),
    showState: ({ title, hasUnsavedWork, ref, enabledActions, checkedActions, theme }) =>
      void bridge.showState({
        title,
        hasUnsavedWork,
        ref,
        enabledActions: [...enabledActions],
        checkedActions: [...checkedActions],
        theme,
      }),
    newWindow: () => bridge.newWindow(),
    closeWindow: () => void bridge.closeWindow(),
    fillScreen: (isFull) => bridge.fillScreen(isFull),
    print: ({ size, isLandscape }) => bridge.print({ size, isLandscape }),
    openLink: (url) => bridge.openLink(url),
    subscribe: subscriptionsTo(bridge),
  };
}

/** The main process keeps what happens until somebody listens, so that a file named at the start is not lost. */
function subscriptionsTo(bridge: Bridge): Host['subscribe'] {
  const listeners = new Set<(event: HostEvent) => void>();
  let isListening = false;
  const listen = (): void => {
    isListening = true;
    bridge.onEvent((event) => {
      // Says that this window is alive and will ask the person itself.
      if (event.kind === 'close-requested') void bridge.hearClose();
      const edit = event.kind === 'action' ? textEditOf(event.action) : undefined;
      if (edit !== undefined) void bridge.editText(edit);
      else for (const listener of listeners) listener(event);
    });
    void bridge.listen();
  };
  return (listener) => {
    listeners.add(listener);
    if (!isListening) listen();
    return () => void listeners.delete(listener);
  };
}

function valueOr<T>(answer: Result<T, HostFailure>, otherwise: T): T {
  return answer.ok ? answer.value : otherwise;
}
