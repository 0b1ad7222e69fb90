import type { TextWeight } from '../scene.ts';
import { type FontWeight, textWidth } from './text-width.ts';

/** How a run of text is set, besides its colour. */
export interface RunStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight: TextWeight;
  readonly isItalic?: true;
  readonly isCode?: true;
  readonly isStruck?: true;
  readonly isLink?: true;
}

export interface TextRun extends RunStyle {
  readonly text: string;
}

/** Code is set a little smaller: the fonts for it are wide. */
export const CODE_SCALE = 0.92;
/** The advance of nearly every font of one width, in em; no such font is bundled. */
const CODE_ADVANCE = 0.602;
const NARROW = /^[\x20-\x7e\u00a0-\u024f]*$/;

/** Without slack, as `textWidth`. */
export function runWidth(text: string, style: RunStyle): number {
  if (style.isCode !== true) return textWidth(text, style.size, style.weight satisfies FontWeight);
  const size = style.size * CODE_SCALE;
  if (NARROW.test(text)) return text.length * CODE_ADVANCE * size;
  let width = 0;
  for (const character of text) {
    width += NARROW.test(character) ? CODE_ADVANCE * size : textWidth(character, size, style.weight);
  }
  return width;
}

export function sameStyle(a: RunStyle, b: RunStyle): boolean {
  return (
    a.size === b.size &&
    a.weight === b.weight &&
    a.isItalic === b.isItalic &&
    a.isCode === b.isCode &&
    a.isStruck === b.isStruck &&
    a.isLink === b.isLink
  );
}
