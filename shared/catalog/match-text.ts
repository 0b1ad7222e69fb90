import { compact, wordsOf } from './folded-text.ts';

/** A text that is searched, prepared once. */
export interface SearchedText {
  readonly text: string;
  readonly words: readonly string[];
  readonly compact: string;
  readonly initials: string;
}

export interface Query {
  readonly words: readonly string[];
  readonly compact: string;
}

export function searchedText(text: string): SearchedText {
  const words = wordsOf(text);
  const own = words.filter((word, index) => index > 0 || !isVendor(word));
  return { text, words, compact: compact(text), initials: own.map((word) => word.charAt(0)).join('') };
}

/** Makers' names, which are no part of a service's name for most people. */
export function isVendor(word: string): boolean {
  return VENDORS.has(word);
}

const VENDORS: ReadonlySet<string> = new Set(['aws', 'amazon', 'azure', 'microsoft']);

export function queryOf(typed: string): Query {
  return { words: wordsOf(typed), compact: compact(typed) };
}

/** 0 to 100: the whole text, its start, the starts of its words, its initials; 0: no match. */
export function matchText(query: Query, { words, compact: whole, initials }: SearchedText): number {
  if (whole === query.compact) return 100;
  if (whole.startsWith(query.compact)) return 80 + 10 * (query.compact.length / whole.length);
  const atWords = startsOfWords(query.words, words);
  if (atWords > 0) return atWords;
  if (initials.length >= 2 && initials === query.compact) return 70;
  return 0;
}

/** Inside a word, fewer letters than this would match almost anything. */
const SHORTEST_PART = 4;

/** As `matchText`, and a part of a word will do as well. */
export function matchPart(query: Query, text: SearchedText): number {
  const matched = matchText(query, text);
  if (matched > 0) return matched;
  return query.compact.length >= SHORTEST_PART && text.compact.includes(query.compact) ? 30 : 0;
}

/** Each word that was typed begins another word of the text; in the text's order it is a better match. */
function startsOfWords(typed: readonly string[], words: readonly string[]): number {
  let at = -1;
  let inOrder = true;
  const taken = new Set<number>();
  for (const word of typed) {
    let found = words.findIndex((candidate, index) => index > at && !taken.has(index) && candidate.startsWith(word));
    if (found < 0) {
      inOrder = false;
      found = words.findIndex((candidate, index) => !taken.has(index) && candidate.startsWith(word));
    }
    if (found < 0) return 0;
    taken.add(found);
    at = found;
  }
  return (inOrder ? 60 : 50) + 10 * Math.min(1, typed.length / words.length);
}
