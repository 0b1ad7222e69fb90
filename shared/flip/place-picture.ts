export interface PlacedPicture {
  readonly svg: string;
  readonly isWide: boolean;
}

const OPENING = /<svg\b[^>]*>/;
const VIEW_BOX = /\bviewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/;
/** Attributes only: in the text of a picture a quotation mark is escaped. */
const NAMES = /\b(id|aria-labelledby|href|xlink:href)="([^"]*)"/g;
const USES = /="url\(#([^")]+)\)"/g;

/**
 * A picture that stands in a page beside another one: its ids get a prefix, so that neither shows the other's icons, and its
 * size follows the page. undefined: the text is no picture.
 */
export function placePicture(file: string, prefix: string): PlacedPicture | undefined {
  const start = file.search(OPENING);
  if (start === -1) return undefined;
  const svg = file
    .slice(start)
    .trim()
    .replace(OPENING, (tag) => tag.replace(/\s(?:width|height)="[^"]*"/g, ''))
    .replace(NAMES, (whole, name: string, value: string) => renamed(whole, name, value, prefix))
    .replace(USES, (_, id: string) => `="url(#${prefix}-${id})"`);
  const [, width = '1', height = '1'] = VIEW_BOX.exec(svg) ?? [];
  return { svg, isWide: Number(width) >= Number(height) };
}

/** Of the addresses, only those within the picture are renamed: data and pages stay. */
function renamed(whole: string, name: string, value: string, prefix: string): string {
  if (name === 'id') return `id="${prefix}-${value}"`;
  if (name === 'aria-labelledby') {
    const ids = value.split(' ').map((id) => `${prefix}-${id}`);
    return `aria-labelledby="${ids.join(' ')}"`;
  }
  return value.startsWith('#') ? `${name}="#${prefix}-${value.slice(1)}"` : whole;
}
