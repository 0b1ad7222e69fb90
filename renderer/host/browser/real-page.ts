import type { BrowserPage, DroppedFile } from './browser-parts.ts';
import type { FileHandle } from './file-handle.ts';

export function realPage(): BrowserPage {
  let isGuarded = false;
  window.addEventListener('beforeunload', (event) => {
    if (isGuarded) event.preventDefault();
  });
  return {
    runtime: runtimeName(navigator.userAgent),
    isMac: /Mac|iPhone|iPad/.test(navigator.userAgent),
    onReturn(listener) {
      window.addEventListener('focus', listener);
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener());
    },
    onDrop: listenToDrops,
    showTitle(title) {
      document.title = title;
    },
    guardLeaving(guarded) {
      isGuarded = guarded;
    },
    async askToKeepStorage() {
      const storage = navigator.storage as StorageManager | undefined;
      if ((await storage?.persisted?.()) === false) await storage?.persist();
    },
    confirm: (question) => window.confirm(question),
    openAddress(url) {
      // With noopener the browser does not say whether it opened.
      window.open(url, '_blank', 'noopener,noreferrer');
      return true;
    },
    openAnotherWindow() {
      const opened = window.open(window.location.href, '_blank');
      if (opened !== null) opened.opener = null;
      return opened !== null;
    },
    close: () => window.close(),
    async fillScreen(isFull) {
      if (isFull === (document.fullscreenElement !== null)) return;
      await (isFull ? document.documentElement.requestFullscreen({ navigationUI: 'hide' }) : document.exitFullscreen());
    },
    onScreenLeft(listener) {
      document.addEventListener('fullscreenchange', () => document.fullscreenElement === null && listener());
    },
    print: () =>
      new Promise((resolve) => {
        window.addEventListener('afterprint', () => resolve(), { once: true });
        window.print();
      }),
  };
}

interface HandleGiver {
  getAsFileSystemHandle?(): Promise<FileHandle | { readonly kind: 'directory' } | null>;
}

/** A file is never opened by the page in place of the app, wherever it is dropped. */
function listenToDrops(listener: (dropped: DroppedFile) => void): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const [item] = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    const file = item?.getAsFile() ?? null;
    // Both are asked for at once: when the event is over the item gives nothing.
    const asking = (item as (DataTransferItem & HandleGiver) | undefined)?.getAsFileSystemHandle?.();
    if (file !== null) void handleOf(asking).then((handle) => listener({ file, handle }));
  });
}

async function handleOf(asking: ReturnType<NonNullable<HandleGiver['getAsFileSystemHandle']>> | undefined) {
  const handle = await asking?.catch(() => null);
  return handle?.kind === 'file' ? handle : null;
}

/** "Chrome 156", as the about box shows it. */
function runtimeName(userAgent: string): string {
  const [, name, version] = /(Firefox|Edg|Chrome|Version)\/(\d+)/.exec(userAgent) ?? [];
  if (name === undefined) return 'Browser';
  return `${({ Edg: 'Edge', Version: 'Safari' } as Record<string, string>)[name] ?? name} ${version}`;
}
