import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Arrivals, type Arriving } from '../../renderer/canvas/arrivals.ts';
import { hasElements, isPaintedIn, type Show, whenAway, whenRested, whenZoomed } from '../../renderer/canvas/show.ts';

interface Item extends Arriving {
  readonly id: string;
}

const VIEW = { x: 0, y: 0, width: 100, height: 100 };
const at = (id: string, x: number): Item => ({ id, bounds: { x, y: 0, width: 10, height: 10 }, order: orderOf(id) });
const orderOf = (id: string): number => Number.parseInt(id, 36);
const seen = (id: string): Item => at(id, 50);
const near = (id: string): Item => at(id, 500);
const idsOf = (items: readonly Item[]): string => items.map(({ id }) => id).join('');
const arrivals = (): Arrivals<Item> => new Arrivals(({ id }) => id);

describe('elements come onto the page', () => {
  test.each([
    ['in view as far as there is room', [seen('a'), seen('b'), seen('c')], { atOnce: 2, soon: 9 }, 'ab'],
    ['in view before what is near it', [near('a'), seen('b'), near('c')], { atOnce: 1, soon: 2 }, 'ab'],
    ['and nothing else, where those in view take all the room', [near('a'), seen('b')], { atOnce: 1, soon: 1 }, 'b'],
    ['none, where there is no room', [near('a'), seen('b')], { atOnce: 0, soon: 0 }, ''],
  ] as const)('%s', (_, wanted, room, expected) => {
    expect(idsOf(arrivals().of(wanted, VIEW, { ...room, gone: 0 }, 'one'))).toBe(expected);
  });

  test('and take their room from those that ask next', () => {
    const room = { atOnce: 2, soon: 3, gone: 0 };
    expect(idsOf(arrivals().of([seen('a'), near('b'), near('c')], VIEW, room, 'one'))).toBe('abc');
    expect(room).toEqual({ atOnce: 1, soon: 0, gone: 0 });
  });

  test('in their order, and go a few at a time where nobody sees them', () => {
    const coming = arrivals();
    coming.of([near('b'), near('c'), near('d')], VIEW, { atOnce: 0, soon: 3, gone: 0 }, 'one');
    const next = (gone: number, of: string): string =>
      idsOf(coming.of([seen('a'), near('d')], VIEW, { atOnce: 1, soon: 0, gone }, of));
    expect(next(0, 'one')).toBe('abcd');
    expect(next(1, 'one')).toBe('acd');
    expect(next(1, 'one')).toBe('ad');
  });

  test('and go at once where they are seen, or where all is about something else', () => {
    const coming = arrivals();
    coming.of([seen('a'), near('b')], VIEW, { atOnce: 1, soon: 2, gone: 0 }, 'one');
    expect(idsOf(coming.of([], VIEW, { atOnce: 0, soon: 0, gone: 0 }, 'one'))).toBe('b');
    expect(idsOf(coming.of([], VIEW, { atOnce: 0, soon: 0, gone: 0 }, 'two'))).toBe('');
  });

  test('as the very list that is wanted, once all of it is there', () => {
    const coming = arrivals();
    const wanted = [seen('a'), near('b')];
    expect(coming.of(wanted, VIEW, { atOnce: 1, soon: 1, gone: 0 }, 'one')).not.toBe(wanted);
    expect(coming.of(wanted, VIEW, { atOnce: 0, soon: 1, gone: 0 }, 'one')).toBe(wanted);
  });

  test('all of them, a few at a time, whatever comes first', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (isSeen, most) => {
        const wanted = isSeen.map((one, index) => (one ? seen(index.toString(36)) : near(index.toString(36))));
        const coming = arrivals();
        let there: readonly Item[] = [];
        for (let frame = 0; there !== wanted && frame <= wanted.length; frame += 1) {
          const lacking = coming.lacking(wanted, VIEW);
          const before = there.length;
          there = coming.of(wanted, VIEW, { atOnce: most, soon: most, gone: 0 }, 'one');
          expect(there.length - before).toBeLessThanOrEqual(most);
          expect(coming.lacking(wanted, VIEW)).toBe(Math.max(0, lacking - most));
        }
        expect(there).toBe(wanted);
      }),
    );
  });
});

describe('what is seen', () => {
  const FAR = 0.3;
  const CLOSE = 0.5;
  test.each([
    ['elements give way to the picture at once', whenZoomed, 'page', FAR, 'leaving'],
    ['elements that nobody has seen yet as well', whenZoomed, 'arriving', FAR, 'leaving'],
    ['the picture stays in the middle of a zoom', whenZoomed, 'painted', CLOSE, 'painted'],
    ['elements stay in the middle of a zoom', whenZoomed, 'page', CLOSE, 'page'],
    ['elements come once the zoom rests', whenRested, 'painted', CLOSE, 'arriving'],
    ['elements come back once the zoom rests', whenRested, 'leaving', CLOSE, 'arriving'],
    ['elements that are there are not made anew', whenRested, 'page', CLOSE, 'page'],
    ['the picture stays far away', whenRested, 'painted', FAR, 'painted'],
  ] as const)('%s', (_, change, show, zoom, expected) => {
    expect(change(show, zoom)).toBe(expected);
  });

  test('is the picture, or the elements once all that is in view is there', () => {
    const all: readonly Show[] = ['painted', 'arriving', 'page', 'leaving'];
    expect(all.filter(isPaintedIn)).toEqual(['painted', 'arriving', 'leaving']);
    expect(all.filter(hasElements)).toEqual(['arriving', 'page', 'leaving']);
    expect(all.map(whenAway)).toEqual(['painted', 'arriving', 'page', 'painted']);
  });
});
