import { describe, expect, test } from 'vitest';
import type { Diagram, Side } from '../../../shared/document/schema.ts';
import { differenceOf } from '../../support/difference.ts';
import { carriedOut } from './harness.ts';

export interface SuggestionCase {
  readonly diagram: Diagram;
  /** Titles, in the order in which they are carried out. */
  readonly says: readonly string[];
  /** What they change, places aside. */
  readonly does?: readonly string[];
}

/** One kind, on one side: designs that it says nothing of, and designs with what it suggests and does. */
export function suggestionTable(
  kind: string,
  side: Side,
  { silent, cases }: { silent: Readonly<Record<string, Diagram>>; cases: Readonly<Record<string, SuggestionCase>> },
): void {
  describe(`${kind} on ${side}`, () => {
    test.each(Object.entries(silent))('says nothing of %s', (_, design) => {
      expect(carriedOut(design, side, [kind]).done.map(({ title }) => title)).toEqual([]);
    });

    test.each(Object.entries(cases))('%s', (_, { diagram: design, says, does }) => {
      const { diagram: after, done } = carriedOut(design, side, [kind]);
      expect(done.map(({ title }) => title)).toEqual(says);
      if (does !== undefined) expect(differenceOf(design, after)).toEqual(does);
      for (const { reason, source } of done) {
        expect(reason).toMatch(/^[A-Z"].*\.$/s);
        expect(source).toMatch(/^https:/);
      }
    });
  });
}
