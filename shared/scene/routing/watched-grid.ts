import type { Rect } from '../geometry.ts';
import { type Area, Extent } from './extent.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** A grid that can tell about which part of it a piece of work asked. What changes elsewhere cannot change the work's result. */
export class WatchedGrid<T extends Rect> extends SpatialGrid<T> {
  #asked = new Extent();

  override forEachIn(left: number, top: number, right: number, bottom: number, visit: (item: T) => boolean): void {
    this.#asked.include(left, top, right, bottom);
    super.forEachIn(left, top, right, bottom, visit);
  }

  watch<R>(work: () => R): { readonly result: R; readonly area: Area } {
    const area = new Extent();
    this.#asked = area;
    const result = work();
    this.#asked = new Extent();
    return { result, area };
  }
}
