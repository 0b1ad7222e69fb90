import * as electron from 'electron';
import { clipboard, nativeImage } from 'electron';

/** Puts a picture on the clipboard; false: the bytes are no picture. */
export async function copyPicture(png: Uint8Array): Promise<boolean> {
  const image = nativeImage.createFromBuffer(Buffer.from(png));
  if (image.isEmpty()) return false;
  // The runtime that the tests have is older than the one that is shipped, whose clipboard takes items as the web's does.
  if (isOlder(clipboard)) clipboard.writeImage(image);
  else
    await clipboard.write([
      new electron.ClipboardItem({ 'image/png': new Blob([Buffer.from(png)], { type: 'image/png' }) }),
    ]);
  return true;
}

/** Puts a drawing on the clipboard: as one where the runtime can, as text always, which is what most programs take. */
export async function copySvg(svg: string): Promise<void> {
  if (isOlder(clipboard)) clipboard.writeText(svg);
  else {
    const parts = ['image/svg+xml', 'text/plain'].map((type) => [type, new Blob([svg], { type })] as const);
    await clipboard.write([new electron.ClipboardItem(Object.fromEntries(parts))]);
  }
}

interface OlderClipboard {
  writeImage(image: electron.NativeImage): void;
  writeText(text: string): void;
}

function isOlder(present: object): present is OlderClipboard {
  return 'writeImage' in present;
}
