import type { Capabilities, FileRef, FileStamp, Host, OpenedFile } from '../../shared/host/host.ts';
import type { HostEvent } from '../../shared/host/host-event.ts';
import { CANCELLED, type HostFailure, hostFailure } from '../../shared/host/host-failure.ts';
import { windowTitle } from '../../shared/host/window-title.ts';
import { ok, type Result } from '../../shared/result.ts';
import { failureOf, fileFailure, storeFailure } from './browser/browser-failure.ts';
import type { BrowserParts } from './browser/browser-parts.ts';
import { createClipboard } from './browser/clipboard.ts';
import { createKeptDrafts } from './browser/kept-drafts.ts';
import { createKeptTemplates } from './browser/kept-templates.ts';
import { createKnownFiles, type KnownFile } from './browser/known-files.ts';
import { noticeChanges } from './browser/notice-changes.ts';
import { openLink } from './browser/open-link.ts';
import { createRecentFiles } from './browser/recent-files.ts';

/** The host of the web build: files by the File System Access API where the browser has it, by upload and download elsewhere. */
export function createBrowserHost(parts: BrowserParts, version: string): Host {
  const { store, sessions, pickers, page } = parts;
  const files = createKnownFiles();
  const recents = createRecentFiles(store);
  const { discardOwn, ...drafts } = createKeptDrafts(store, sessions, files);
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  let openRef: FileRef | null = null;
  let isStorageAsked = false;

  const open = async (known: KnownFile): Promise<Result<OpenedFile, HostFailure>> => {
    const opened = await files.read(known);
    if (opened.ok) await recents.remember(known);
    return opened;
  };
  /** Where the person says, or into the downloads. */
  const writeNew = async (
    name: string,
    bytes: Uint8Array,
  ): Promise<Result<readonly [KnownFile, FileStamp], HostFailure>> => {
    const chosen = await attempt(name, async () => (pickers === null ? null : pickers.pickToSave(name)));
    if (!chosen.ok) return chosen;
    if (chosen.value === null && pickers !== null) return CANCELLED;
    if (chosen.value === null) parts.download(name, bytes);
    const known =
      chosen.value === null
        ? files.addUpload(name, new Blob([new Uint8Array(bytes)]))
        : await files.addHandle(chosen.value);
    const stamp = chosen.value === null ? await files.read(known) : await files.write(known, bytes, null);
    return stamp.ok ? ok([known, stamp.value]) : stamp;
  };

  page.onReturn(() => void look());
  page.onScreenLeft(() => emit({ kind: 'screen-left' }));
  const look = noticeChanges(files, () => openRef, emit);
  page.onDrop(async ({ file, handle }) => {
    const known = handle === null ? files.addUpload(file.name, file) : await files.addHandle(handle);
    const opened = await open(known);
    emit(
      opened.ok
        ? { kind: 'open', file: opened.value, isDropped: true }
        : { kind: 'open-failed', name: file.name, failure: opened.error },
    );
  });

  return {
    capabilities: capabilitiesOf(parts, version),
    async openFile() {
      if (pickers === null) {
        const upload = await parts.pickUpload();
        return upload === null ? CANCELLED : open(files.addUpload(upload.name, upload));
      }
      const chosen = await attempt('The file', () => pickers.pickToOpen());
      if (!chosen.ok) return chosen;
      return chosen.value === null ? CANCELLED : open(await files.addHandle(chosen.value));
    },
    async readFile(ref) {
      const known = files.get(ref);
      return known === undefined ? UNKNOWN : files.read(known);
    },
    async saveFile(ref, bytes, revision) {
      const known = files.get(ref);
      if (pickers === null) return failureOf('unsupported', known?.name ?? 'This file');
      return known === undefined ? UNKNOWN : files.write(known, bytes, revision);
    },
    async saveFileAs(name, bytes) {
      const written = await writeNew(name, bytes);
      if (!written.ok) return written;
      const [known, stamp] = written.value;
      await recents.remember(known);
      return ok(stamp);
    },
    async exportFile(name, bytes) {
      const written = await writeNew(name, bytes);
      return written.ok ? ok({ name: written.value[1].name, place: '' }) : written;
    },
    recentFiles: async () => (pickers === null ? [] : recents.list()),
    async openRecent(ref) {
      if (pickers === null) return hostFailure('unsupported', 'This browser remembers no files.');
      const handle = await recents.handleOf(ref);
      return handle === undefined ? UNKNOWN : open(await files.addHandle(handle, ref));
    },
    forgetRecent: (ref) => recents.forget(ref),
    ...drafts,
    async saveDraft(draft) {
      if (!isStorageAsked) {
        isStorageAsked = true;
        await page.askToKeepStorage();
      }
      return drafts.saveDraft(draft);
    },
    ...createKeptTemplates(store),
    ...createClipboard(parts.clipboard),
    async readSettings() {
      const text = await store.get('settings', 'settings').catch(() => null);
      return typeof text === 'string' ? text : null;
    },
    async writeSettings(text) {
      try {
        await store.put('settings', 'settings', text);
        return ok(null);
      } catch (error) {
        return storeFailure(error);
      }
    },
    showState({ title, hasUnsavedWork, ref }) {
      openRef = ref;
      page.showTitle(windowTitle({ title, hasUnsavedWork }));
      page.guardLeaving(hasUnsavedWork);
    },
    async newWindow() {
      return page.openAnotherWindow()
        ? ok(null)
        : hostFailure('no-permission', 'The browser did not open another window.');
    },
    closeWindow() {
      page.guardLeaving(false);
      void discardOwn().then(() => page.close());
    },
    async fillScreen(isFull) {
      try {
        await page.fillScreen(isFull);
        return ok(null);
      } catch {
        return hostFailure('unsupported', 'The browser keeps its own frame. Press F11 for the full screen.');
      }
    },
    async print() {
      await page.print();
      return ok(null);
    },
    openLink: async (url) => openLink(url, page),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const UNKNOWN = hostFailure('not-found', 'This file is not known here.');

/** No page is told of these keys. */
const KEPT_BY_BROWSERS = ['Mod+N', 'Mod+Shift+N', 'Mod+W'];

function capabilitiesOf({ pickers, clipboard, page }: BrowserParts, version: string): Capabilities {
  return {
    shownIn: 'tab',
    closesWindow: false,
    keptShortcuts: KEPT_BY_BROWSERS,
    savesInPlace: pickers !== null,
    recentFiles: pickers !== null,
    multipleWindows: true,
    nativeMenu: false,
    copiesPictures: (clipboard?.writePng ?? null) !== null,
    version,
    runtime: page.runtime,
    isMac: page.isMac,
  };
}

async function attempt<T>(name: string, work: () => Promise<T>): Promise<Result<T, HostFailure>> {
  try {
    return ok(await work());
  } catch (error) {
    return fileFailure(error, name);
  }
}
