import type { Likeness } from './compare-facts.ts';
import type { Fact } from './schema.ts';

/** What is known of one subject in one row. */
export interface Cell {
  readonly text: string;
  /** The value in a word or a number: "900 s", "built-in"; empty: the text is all there is. */
  readonly figure: string;
  /** What kind of statement it is, in a word: "fixed", "default", "stated"; empty: a plain fact. */
  readonly note: string;
  /** Where it was read, and when; undefined: a person stated it, or it is the catalog's own description. */
  readonly source: Pick<Fact, 'source' | 'checked' | 'status'> | undefined;
  /** Its value differs from that of the first subject of which one is known. */
  readonly differs: boolean;
}

export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  /** Over all that are known; unknown: of fewer than two, which is never a difference. */
  readonly likeness: Likeness | 'unknown';
  /** What stands in place of what is not known. */
  readonly missing: string;
  /** One a subject, in their order. undefined: not known. */
  readonly cells: readonly (Cell | undefined)[];
}

/** A cell before it is compared, with what it is compared by. */
export interface Said<T> {
  readonly cell: Omit<Cell, 'differs'>;
  readonly by: T;
}

/** Lays out a row. `likeness` compares two of what the cells are compared by. */
export function rowOf<T>(
  id: string,
  name: string,
  said: readonly (Said<T> | undefined)[],
  likeness: (left: T, right: T) => Likeness,
  missing = 'not in the catalog',
): ComparedRow {
  const known = said.filter((one) => one !== undefined);
  const [first] = known;
  const found = known.flatMap((left, index) => known.slice(index + 1).map((right) => likeness(left.by, right.by)));
  return {
    id,
    name,
    missing,
    likeness: known.length < 2 ? 'unknown' : (BY_WEIGHT.find((one) => found.includes(one)) ?? 'same'),
    cells: said.map(
      (one) => one && { ...one.cell, differs: first !== undefined && likeness(first.by, one.by) === 'different' },
    ),
  };
}

const BY_WEIGHT: readonly Likeness[] = ['different', 'in-words'];

/** Prose: the same words are the same, others only a reader can compare. */
export function likenessOfWords(left: string, right: string): Likeness {
  return left === right ? 'same' : 'in-words';
}

/** A cell with its value first: "900 s" before what is said of it, "Full" where the text begins with it anyway. */
export function partsOf({ text, figure }: Pick<Cell, 'text' | 'figure'>): {
  readonly lead: string;
  readonly rest: string;
} {
  if (figure === '' || (figure === NO_LIMIT && /^no\b/i.test(text))) return { lead: '', rest: text };
  if (bare(text).startsWith(bare(figure))) {
    return { lead: text.slice(0, figure.length), rest: text.slice(figure.length) };
  }
  return { lead: figure.charAt(0).toUpperCase() + figure.slice(1), rest: text === '' ? '' : `: ${text}` };
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll('-', ' ');
}

export const NO_LIMIT = 'no limit';
