import { overlaps, type Rect } from '../../shared/scene/geometry.ts';

/** Something that the page may show, and around what it is. */
export interface Arriving {
  readonly bounds: Rect;
}

/** How many more may come onto the page now. */
export interface Room {
  /** What is in view comes at once. */
  atOnce: number;
  /** What lies around the view may come later. */
  soon: number;
}

/**
 * Lets what comes near the view onto the page a few at a time: most of the time that a page needs is spent on what is new to it.
 * What is there stays there, and what is not wanted any more goes.
 */
export class Arrivals<T extends Arriving> {
  readonly #idOf: (item: T) => string;
  #there: ReadonlySet<string> = new Set();

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

  /** Those of them that are there now; the room that they take is taken off. */
  of(wanted: readonly T[], inView: Rect, room: Room): readonly T[] {
    const ids = wanted.map(this.#idOf);
    const there = new Set<string>();
    const outside: string[] = [];
    for (const [index, id] of ids.entries()) {
      const item = wanted[index];
      if (item === undefined) continue;
      if (this.#there.has(id)) there.add(id);
      else if (!overlaps(item.bounds, inView)) outside.push(id);
      else if (room.atOnce > 0) {
        there.add(id);
        room.atOnce -= 1;
        room.soon -= 1;
      }
    }
    for (const id of outside) {
      if (room.soon <= 0) break;
      there.add(id);
      room.soon -= 1;
    }
    this.#there = there;
    const isThere = (index: number): boolean => there.has(ids[index] ?? '');
    return wanted.every((_, index) => isThere(index)) ? wanted : wanted.filter((_, index) => isThere(index));
  }
}
