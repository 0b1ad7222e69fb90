import * as electron from 'electron';
import { clipboard, nativeImage } from 'electron';

/**
 * Puts a picture on the clipboard; false: the bytes are no picture. Electron paints a picture anew and loses what else is in the
 * file: how dense it is, so that a slide shows it at double size, and the diagram, so that it cannot be pasted and edited again.
 * Where a picture on the clipboard is a PNG file and nothing besides, it is put there as it is.
 */
export async function copyPicture(png: Uint8Array, platform: string = process.platform): Promise<boolean> {
  const bytes = Buffer.from(png);
  const image = nativeImage.createFromBuffer(bytes);
  if (image.isEmpty()) return false;
  const isFile = platform === 'linux';
  // The runtime that the tests have is older than the one that is shipped, whose clipboard takes items as the web's does.
  if (!isOlder(clipboard)) await write({ [isFile ? asIs(PNG) : PNG]: new Blob([bytes], { type: PNG }) });
  else if (isFile) clipboard.writeBuffer(PNG, bytes);
  else clipboard.writeImage(image);
  return true;
}

/** The picture on the clipboard as a PNG, with all that its file holds where the system keeps that; null: there is none. */
export async function readPicture(): Promise<Uint8Array | null> {
  if (isOlder(clipboard)) {
    if (!clipboard.availableFormats().includes(PNG)) return null;
    const file = clipboard.readBuffer(PNG);
    return new Uint8Array(file.length > 0 ? file : clipboard.readImage().toPNG());
  }
  const items = await clipboard.read();
  const item = items.find(({ types }) => types.includes(PNG));
  const picture = await item?.getType(PNG);
  return picture instanceof Blob && picture.size > 0 ? new Uint8Array(await picture.arrayBuffer()) : null;
}

/** Puts a drawing on the clipboard: as one where the runtime can, as text always, which is what most programs take. */
export async function copySvg(svg: string, platform: string = process.platform): Promise<void> {
  if (isOlder(clipboard)) clipboard.writeText(svg);
  // By its plain type Electron would take it for a PNG and drop it.
  else await write({ [asIs(platform === 'darwin' ? MAC_SVG : SVG)]: new Blob([svg]), 'text/plain': svg });
}

const PNG = 'image/png';
/** The name of the format on Linux, and the one that Office and browsers have registered on Windows. */
const SVG = 'image/svg+xml';
const MAC_SVG = 'public.svg-image';

/** Electron's word for a format of the system whose bytes it hands on untouched. */
function asIs(format: string): string {
  return `electron application/osclipboard;format="${format}"`;
}

function write(item: Readonly<Record<string, Blob | string>>): Promise<void> {
  return (clipboard as electron.Clipboard).write([new electron.ClipboardItem(item)]);
}

interface OlderClipboard {
  writeImage(image: electron.NativeImage): void;
  writeText(text: string): void;
  writeBuffer(format: string, bytes: Buffer): void;
  availableFormats(): readonly string[];
  readBuffer(format: string): Buffer;
  readImage(): electron.NativeImage;
}

function isOlder(present: object): present is OlderClipboard {
  return 'writeImage' in present;
}
