import { FILE_ENDINGS } from '../../../shared/host/file-endings.ts';
import type { BrowserClipboard, BrowserParts } from './browser-parts.ts';
import type { FileHandle, FilePickers } from './file-handle.ts';
import { indexedStore } from './indexed-store.ts';
import { joinSessions } from './live-sessions.ts';
import { realPage } from './real-page.ts';

/** The browser itself. */
export async function realParts(): Promise<BrowserParts> {
  return {
    store: indexedStore(),
    sessions: await joinSessions(navigator.locks as LockManager | undefined),
    pickers: realPickers(),
    pickUpload,
    download,
    clipboard: realClipboard(),
    page: realPage(),
  };
}

const ACCEPTED = FILE_ENDINGS.map((ending) => `.${ending}`);

interface PickerWindow {
  showOpenFilePicker?(options: object): Promise<readonly FileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileHandle>;
}

function realPickers(): FilePickers | null {
  const { showOpenFilePicker: show, showSaveFilePicker: showSave } = window as Window & PickerWindow;
  if (show === undefined || showSave === undefined) return null;
  return {
    pickToOpen: () =>
      unlessCancelled(async () => {
        const types = [{ description: 'Diagrams', accept: { 'application/octet-stream': ACCEPTED } }];
        const [handle] = await show.call(window, { id: 'diagrams', types });
        return handle ?? null;
      }),
    pickToSave: (suggestedName) => unlessCancelled(() => showSave.call(window, { id: 'diagrams', suggestedName })),
  };
}

async function unlessCancelled<T>(pick: () => Promise<T>): Promise<T | null> {
  try {
    return await pick();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

function pickUpload(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ACCEPTED.join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Long enough for the browser to have taken the bytes, in milliseconds. */
const DOWNLOAD_TAKES = 60_000;

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_TAKES);
}

/** Not there on pages that are not secure. */
function realClipboard(): BrowserClipboard | null {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return null;
  const canWritePictures = typeof ClipboardItem === 'function' && typeof clipboard.write === 'function';
  return {
    writeText: (text) => clipboard.writeText(text),
    readText: () => clipboard.readText(),
    writeSvg: (svg) => (canWritePictures && takesSvg() ? writeSvg(clipboard, svg) : clipboard.writeText(svg)),
    writePng: canWritePictures
      ? (png) =>
          clipboard.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) })])
      : null,
    readPng: typeof clipboard.read === 'function' ? () => readPng(clipboard) : null,
  };
}

async function readPng(clipboard: Clipboard): Promise<Uint8Array> {
  const items = await clipboard.read();
  const item = items.find(({ types }) => types.includes(PNG));
  if (item === undefined) return new Uint8Array();
  const png = await item.getType(PNG);
  return new Uint8Array(await png.arrayBuffer());
}

/** The item is text besides: Figma and editors of texts take that, Office and drawing programs the picture. */
function writeSvg(clipboard: Clipboard, svg: string): Promise<void> {
  const parts = [SVG, 'text/plain'].map((type) => [type, new Blob([svg], { type })] as const);
  return clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}

const SVG = 'image/svg+xml';
const PNG = 'image/png';

/** Older browsers take pictures but not this kind, and cannot be asked. */
function takesSvg(): boolean {
  return (ClipboardItem as { supports?(type: string): boolean }).supports?.(SVG) ?? false;
}
