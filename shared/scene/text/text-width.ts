import { INTER_WIDTHS } from './inter-widths.ts';

export type FontWeight = 400 | 500 | 600;

/**
 * Width of one line of text set in Inter, in pixels, without kerning. Runs anywhere: no font file, no browser.
 * What Inter lacks is estimated: an ideograph or emoji takes 1 em, a mark or invisible character nothing, anything else 0.6 em.
 */
export function textWidth(text: string, sizePx: number, weight: FontWeight): number {
  const advances = advancesOf(weight);
  let thousandths = 0;
  let isJoined = false;
  for (const character of text) {
    const known = advances.get(character.codePointAt(0) ?? 0);
    const advance = known ?? estimatedAdvance(character);
    // A zero-width joiner melts the next pictograph into the one before it (family, profession emoji).
    if (!isJoined || known !== undefined) thousandths += advance;
    isJoined = character === ZERO_WIDTH_JOINER;
  }
  return (thousandths * sizePx) / 1000;
}

const ZERO_WIDTH_JOINER = '\u200d';
const LINE_WHITE_SPACE = /[\t\n\r]/;
const NO_ROOM = /[\p{M}\p{Cf}\p{Cc}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]/u;
const HALF_A_FLAG = /\p{Regional_Indicator}/u;
const FULL_WIDTH =
  /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

function estimatedAdvance(character: string): number {
  if (LINE_WHITE_SPACE.test(character)) return 281;
  if (NO_ROOM.test(character)) return 0;
  if (HALF_A_FLAG.test(character)) return 500;
  return FULL_WIDTH.test(character) ? 1000 : 600;
}

const tables = new Map<FontWeight, ReadonlyMap<number, number>>();

function advancesOf(weight: FontWeight): ReadonlyMap<number, number> {
  const ready = tables.get(weight);
  if (ready) return ready;
  const table = new Map<number, number>();
  for (const block of INTER_WIDTHS) {
    block[weight].split(',').forEach((advance, offset) => {
      if (advance !== '') table.set(block.first + offset, Number(advance));
    });
  }
  tables.set(weight, table);
  return table;
}
