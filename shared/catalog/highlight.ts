import { fold, wordsOf } from './folded-text.ts';

export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The text in parts, with those marked that what was typed stands for; the parts together are the text. */
export function highlight(text: string, typed: string): readonly TextPart[] {
  const { folded, places } = foldedWithPlaces(text);
  const marked = new Set<number>();
  for (const word of wordsOf(typed)) {
    const start = startOf(folded, word);
    if (start < 0) continue;
    for (let at = start; at < start + word.length; at++) marked.add(places[at] ?? -1);
  }
  return partsOf(text, marked);
}

/** The folded letters, and the character of the text that each comes from. */
function foldedWithPlaces(text: string): { folded: string; places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const letter of fold(character)) {
      folded += letter;
      for (let unit = 0; unit < letter.length; unit++) places.push(at);
    }
    at += character.length;
  }
  return { folded, places };
}

/** At the start of a word, else anywhere; -1: not there. */
function startOf(folded: string, word: string): number {
  let at = folded.indexOf(word);
  while (at > 0 && /[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) at = folded.indexOf(word, at + 1);
  return at >= 0 ? at : folded.indexOf(word);
}

function partsOf(text: string, marked: ReadonlySet<number>): readonly TextPart[] {
  const parts: { text: string; isMatch: boolean }[] = [];
  let at = 0;
  for (const character of text) {
    const isMatch = marked.has(at);
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) last.text += character;
    else parts.push({ text: character, isMatch });
    at += character.length;
  }
  return parts;
}
