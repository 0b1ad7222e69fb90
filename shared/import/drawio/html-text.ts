import { decodeEntity } from './html-entities.ts';
import { tagReader } from './html-tag.ts';

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/**
 * The text of an HTML label. Tolerant of whatever is between angle brackets: blocks and `<br>` become line breaks, other tags
 * vanish with their attributes, entities are decoded once, white space is folded, more than one blank line becomes one.
 */
export function textOfHtml(html: string): string {
  const lines: string[] = [''];
  const readTag = tagReader(html);
  let at = 0;
  while (at < html.length) {
    const angle = html.indexOf('<', at);
    const end = angle < 0 ? html.length : angle;
    if (end > at) append(lines, decodeEntities(html.slice(at, end)));
    if (angle < 0) break;
    const tag = readTag(angle);
    if (tag === undefined) {
      append(lines, '<');
      at = angle + 1;
      continue;
    }
    at = tag.end;
    if (tag.name === 'br' || tag.name === 'hr') lines.push('');
    else if (BLOCKS.has(tag.name)) startLine(lines);
    else if (tag.name === 'td' || tag.name === 'th') append(lines, ' ');
  }
  return tidy(lines);
}

/** The text of a label that is not HTML: as typed, without control characters. */
export function textOfPlain(value: string): string {
  return tidy(value.split(/\r\n|\r|\n/));
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,8}|#\d{1,8}|[a-z][a-z0-9]{1,30});?/gi, (whole, name: string) => {
    return decodeEntity(name) ?? whole;
  });
}

/** A line feed inside a label breaks the line in draw.io too. */
function append(lines: string[], text: string): void {
  const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
  lines[lines.length - 1] += first;
  lines.push(...rest);
}

function startLine(lines: string[]): void {
  if ((lines.at(-1) ?? '').trim() !== '') lines.push('');
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line
        .replace(CONTROL_CHARACTERS, '')
        .replace(/[\s\u00A0\u200B]+/g, ' ')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

const CONTROL_CHARACTERS = /(?![\t])[\p{Cc}\p{Surrogate}\u{FFFE}\u{FFFF}]/gu;
