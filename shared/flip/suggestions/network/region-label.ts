import type { Region } from '../../../catalog/schema.ts';

/** The label with one region's name in place of the other's: "Primary: eu-west-1 (Ireland)" becomes "Primary: North Europe". */
export function withRegion(label: string, from: Region, name: string): string {
  const words = [from.name, from.code, from.place].sort((a, b) => b.length - a.length);
  let text = label;
  let isNamed = false;
  for (const word of words) {
    const found = wordsIn(text, word);
    if (found === undefined) continue;
    text = text.slice(0, found.start) + (isNamed ? '' : name) + text.slice(found.end);
    isNamed = true;
  }
  const tidy = text
    .replace(/[([]\s*[)\]]/g, '')
    .replace(/\s+([,)])/g, '$1')
    .replace(/[\s,;:/-]+$/, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return isNamed && tidy !== '' ? tidy : name;
}

/** Where a text has these words one after the other, whatever stands between them. */
function wordsIn(text: string, wanted: string): { readonly start: number; readonly end: number } | undefined {
  const parts = wanted.match(/[\p{L}\d]+/gu) ?? [];
  const pattern = new RegExp(`(?<![\\p{L}\\d])${parts.join('[^\\p{L}\\d]*')}(?![\\p{L}\\d])`, 'iu');
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const closing = wanted.endsWith(')') && text[match.index + match[0].length] === ')' ? 1 : 0;
  return { start: match.index, end: match.index + match[0].length + closing };
}
