const ENDINGS = /\.(skyflip|json|png|svg|drawio|xml)$/i;
/** What some system does not take in a name; control characters besides. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;
const LONGEST = 100;

/** A name for a new file: the title without what systems refuse in names, and without the ending of another format. */
export function fileNameFor(title: string, ending: 'skyflip' | 'png'): string {
  const base = title
    .replace(/\.drawio(?=\.(png|svg|xml)$)/i, '')
    .replace(ENDINGS, '')
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  return `${[...base].slice(0, LONGEST).join('').trim() || 'Untitled'}.${ending}`;
}

/** "Copy of orders.skyflip" */
export function copyNameFor(title: string, ending: 'skyflip' | 'png'): string {
  return `Copy of ${fileNameFor(title, ending)}`;
}
