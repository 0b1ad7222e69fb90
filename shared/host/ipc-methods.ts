/** What the page may ask of the main process, by name; `ipc-contract.ts` says with which input and for which answer. */
export const IPC_METHODS = [
  'describe',
  'listen',
  'openFile',
  'readFile',
  'saveFile',
  'saveFileAs',
  'exportFile',
  'recentFiles',
  'openRecent',
  'forgetRecent',
  'saveDraft',
  'leftDrafts',
  'readDraft',
  'discardDraft',
  'listTemplates',
  'readTemplate',
  'saveTemplate',
  'deleteTemplate',
  'copyText',
  'readText',
  'copyPicture',
  'readPicture',
  'copySvg',
  'editText',
  'readSettings',
  'writeSettings',
  'showState',
  'newWindow',
  'hearClose',
  'closeWindow',
  'fillScreen',
  'print',
  'openLink',
] as const;
export type IpcMethod = (typeof IPC_METHODS)[number];

/** One channel for each method, so that there is none that takes a name. */
export function channelOf(method: IpcMethod): string {
  return `skyflip:${method}`;
}

/** Carries host events to the page. */
export const EVENT_CHANNEL = 'skyflip:event';

/** The one global that the preload adds to the page. */
export const BRIDGE_NAME = 'skyflipBridge';
