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

interface OlderClipboard {
  writeImage(image: electron.NativeImage): void;
}

function isOlder(present: object): present is OlderClipboard {
  return 'writeImage' in present;
}
