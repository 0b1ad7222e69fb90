import { overlaps, type Rect } from '../../shared/scene/geometry.ts';

/** Something that the page may show, around what it is, and its place among the others. */
export interface Arriving {
  readonly bounds: Rect;
  readonly order: number;
}

/** How many more may come onto the page now, and how many may go. */
export interface Room {
  /** What is in view comes at once. */
  atOnce: number;
  /** What lies around the view may come later. */
  soon: number;
  readonly gone: number;
}

/**
 * Lets what comes near the view onto the page a few at a time, and what is far from it off: most of the time that a page needs is
 * spent on what is new to it, and on what goes.
 */
export class Arrivals<T extends Arriving> {
  readonly #idOf: (item: T) => string;
  #there: ReadonlyMap<string, T> = new Map();
  #of: unknown;

  constructor(idOf: (item: T) => string) {
    this.#idOf = idOf;
  }

  /** How much of what is in view is not there yet. */
  lacking(wanted: readonly T[], inView: Rect): number {
    let lacking = 0;
    for (const item of wanted) {
      if (!this.#there.has(this.#idOf(item)) && overlaps(item.bounds, inView)) lacking += 1;
    }
    return lacking;
  }

  /**
   * What is there now; the room that new ones take is taken off. `of`: what all this is about; when it is something else, what is
   * not wanted is gone at once.
   */
  of(wanted: readonly T[], inView: Rect, room: Room, of: unknown): readonly T[] {
    const ids = new Set(wanted.map(this.#idOf));
    const there = new Map<string, T>();
    const outside: (readonly [string, T])[] = [];
    for (const item of wanted) {
      const id = this.#idOf(item);
      if (this.#there.has(id)) there.set(id, item);
      else if (!overlaps(item.bounds, inView)) outside.push([id, item]);
      else if (room.atOnce > 0) {
        there.set(id, item);
        room.atOnce -= 1;
        room.soon -= 1;
      }
    }
    for (const [id, item] of outside) {
      if (room.soon <= 0) break;
      there.set(id, item);
      room.soon -= 1;
    }
    const isAll = there.size === ids.size;
    const late = of === this.#of ? this.#late(ids, inView).slice(room.gone) : [];
    for (const [id, item] of late) there.set(id, item);
    this.#of = of;
    this.#there = there;
    return isAll && late.length === 0 ? wanted : [...there.values()].sort((a, b) => a.order - b.order);
  }

  /** What is there, is not wanted any more, and is seen by nobody. */
  #late(wanted: ReadonlySet<string>, inView: Rect): readonly (readonly [string, T])[] {
    return [...this.#there].filter(([id, { bounds }]) => !wanted.has(id) && !overlaps(bounds, inView));
  }
}
