import type { TextWeight } from '../scene.ts';
import { graphemesOf } from './graphemes.ts';
import { textWidth } from './text-width.ts';

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight: TextWeight;
}

export interface TextBox extends TextStyle {
  /** What a line may be wide, in pixels. */
  readonly width: number;
  readonly lines: number;
}

const ELLIPSIS = '…';
/** A word with the spaces after it; ideographs and kana stand alone, with the punctuation that must not start a line. */
export const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．！？：；）」』】ー々]*\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu;
/** Between the words of a name that is written as one: InvokeModel. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u;
export const WORD_PART = /[^-/_.:,]*[-/_.:,]+|[^-/_.:,]+/g;

/** Breaks a text into at most `lines` lines of at most `width` pixels; what does not fit ends in an ellipsis. Never splits a grapheme. */
export function wrapText(text: string, box: TextBox): readonly string[] {
  const plain = text.replaceAll('\t', ' ').trim();
  if (plain === '') return [];
  // Nothing narrower than 1/16 of the size is worth measuring: it bounds the work on a label of any length.
  const most = Math.ceil((box.lines * box.width * 16) / box.size);
  const cut = plain.length > most ? plain.slice(0, most) : plain;
  const lines: string[] = [];
  for (const paragraph of paragraphsOf(cut)) {
    fillLines(paragraph.trim(), box, lines);
    if (lines.length > box.lines) break;
  }
  if (lines.length <= box.lines && cut === plain) return lines;
  const kept = lines.slice(0, box.lines);
  const last = kept.length - 1;
  kept[last] = endWithEllipsis(lines.slice(last, last + 2).join(' '), box.width, box, true);
  return kept;
}

/** One line of at most `width` pixels, with an ellipsis where something is missing. */
export function fitText(text: string, width: number, style: TextStyle): string {
  const line = text
    .slice(0, 2000)
    .replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ')
    .trim();
  return endWithEllipsis(line, width, style, text.length > 2000);
}

/** As a person broke it. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}

function fillLines(paragraph: string, box: TextBox, lines: string[]): void {
  if (measure(paragraph, box) <= box.width) {
    lines.push(paragraph);
    return;
  }
  let line = '';
  const add = (piece: string): void => {
    if (line !== '' && measure((line + piece).trimEnd(), box) > box.width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  };
  for (const piece of paragraph.match(PIECE) ?? []) {
    if (lines.length > box.lines) return;
    if (measure(piece.trimEnd(), box) <= box.width) {
      add(piece);
      continue;
    }
    for (const part of partsOfWord(piece, (text) => measure(text, box) <= box.width)) add(part);
  }
  if (line !== '') lines.push(line.trimEnd());
}

/** Where a word that is too long may be broken: after its signs, else at its humps, else anywhere. */
export function* partsOfWord(word: string, fits: (text: string) => boolean): Generator<string, void> {
  for (const part of word.match(WORD_PART) ?? []) {
    for (const hump of fits(part) ? [part] : part.split(HUMP)) {
      if (fits(hump)) yield hump;
      else yield* graphemesOf(hump);
    }
  }
}

function endWithEllipsis(line: string, width: number, style: TextStyle, isCut: boolean): string {
  if (!isCut && measure(line, style) <= width) return line;
  const graphemes = graphemesOf(line);
  let fits = 0;
  let tooLong = graphemes.length + 1;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    const shown = graphemes.slice(0, middle).join('').trimEnd() + ELLIPSIS;
    if (measure(shown, style) <= width) fits = middle;
    else tooLong = middle;
  }
  return graphemes.slice(0, fits).join('').trimEnd() + ELLIPSIS;
}

function measure(text: string, { size, weight }: TextStyle): number {
  return textWidth(text, size, weight);
}
