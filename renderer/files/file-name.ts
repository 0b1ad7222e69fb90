import { FILE_ENDINGS } from '../../shared/host/file-endings.ts';

export type FileEnding = 'skyflip' | 'json' | 'png' | 'svg' | 'html' | 'zip';

/** draw.io calls its pictures "orders.drawio.png". */
const ENDINGS = new RegExp(`(\\.drawio)?\\.(${FILE_ENDINGS.join('|')})$`, 'i');
/** What some system does not take in a name; control characters besides. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;
/** Names that stand for devices on Windows, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const LONGEST = 100;
/** UTF-8 bytes, which is what file systems count; the ending and "Copy of" need some of their 255. */
const MOST_BYTES = 200;

/** A name for a new file: the title without what systems refuse in names, and without the ending of another format. */
export function fileNameFor(title: string, ending: FileEnding): string {
  const base = withoutEnding(title)
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  return `${cut(base).trim().replace(DEVICE, '$1_') || 'Untitled'}.${ending}`;
}

/** "Copy of orders.skyflip" */
export function copyNameFor(title: string, ending: FileEnding): string {
  return `Copy of ${fileNameFor(title, ending)}`;
}

/** "orders" of "orders.drawio.png"; what stands after any other dot is part of the name. */
export function withoutEnding(name: string): string {
  return name.replace(ENDINGS, '');
}

function cut(text: string): string {
  const encoder = new TextEncoder();
  let characters = [...text].slice(0, LONGEST);
  while (encoder.encode(characters.join('')).length > MOST_BYTES) characters = characters.slice(0, -1);
  return characters.join('');
}
