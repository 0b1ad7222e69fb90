import type { Host } from '../../../shared/host/host.ts';
import { type HostFailure, hostFailure } from '../../../shared/host/host-failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { BrowserClipboard } from './browser-parts.ts';

type Clipboard = Pick<Host, 'copyText' | 'readText' | 'copyPicture' | 'readPicture' | 'copySvg'>;

/** The system's clipboard, as far as the browser lets a page have it. */
export function createClipboard(clipboard: BrowserClipboard | null): Clipboard {
  const writePng = clipboard?.writePng ?? null;
  const readPng = clipboard?.readPng ?? null;
  return {
    copyText: (text) => tried(clipboard && (() => clipboard.writeText(text).then(() => null)), 'Nothing was copied'),
    readText: () => tried(clipboard && (() => clipboard.readText()), 'Nothing was pasted'),
    copySvg: (svg) =>
      tried(clipboard && (() => clipboard.writeSvg(svg).then(() => null)), 'The drawing was not copied'),
    copyPicture: (png) => tried(writePng && (() => writePng(png).then(() => null)), 'The picture was not copied'),
    readPicture: () =>
      tried(readPng && (() => readPng().then((png) => (png.length > 0 ? png : null))), 'Nothing was pasted'),
  };
}

async function tried<T>(work: (() => Promise<T>) | null, what: string): Promise<Result<T, HostFailure>> {
  if (work === null) return hostFailure('unsupported', `${what}: this browser does not let a page do that.`);
  try {
    return ok(await work());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return hostFailure('no-permission', `${what}: the browser did not give permission for the clipboard.`);
  }
}
