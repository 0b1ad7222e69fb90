import type { ChangedPlaces } from './changed-places.ts';
import type { Area } from './extent.ts';
import type { Obstacle } from './obstacles.ts';
import type { SearchSteps } from './search-route.ts';
import type { WatchedGrid } from './watched-grid.ts';

/** A result with all that it depends on: what went in, the places it looked at, and how far its searches could go. */
export interface Remembered<T> {
  readonly result: T;
  readonly inputs: readonly unknown[];
  readonly area: Area;
  readonly hadSteps: number;
  readonly usedSteps: number;
  readonly isSearched: boolean;
}

/** Does a piece of work only where an earlier layout has not already done the very same. */
export class Recall {
  constructor(
    private readonly grid: WatchedGrid<Obstacle>,
    private readonly steps: SearchSteps,
    /** Where obstacles differ from those of the earlier layout; undefined without one. */
    private readonly changed: ChangedPlaces | undefined,
  ) {}

  /** What `work` gives, which reads nothing but its inputs, the grid, and the steps that searches have left. */
  recall<T>(known: Remembered<T> | undefined, inputs: readonly unknown[], work: () => T): Remembered<T> {
    if (known !== undefined && this.#stillHolds(known, inputs)) {
      this.steps.left -= known.usedSteps;
      return known;
    }
    const { left: hadSteps, searches } = this.steps;
    const { result, area } = this.grid.watch(work);
    const usedSteps = hadSteps - this.steps.left;
    return { result, inputs, area, hadSteps, usedSteps, isSearched: this.steps.searches > searches };
  }

  #stillHolds(known: Remembered<unknown>, inputs: readonly unknown[]): boolean {
    if (this.changed === undefined || known.inputs.length !== inputs.length) return false;
    for (let index = 0; index < inputs.length; index++) if (known.inputs[index] !== inputs[index]) return false;
    return this.#isAsFree(known) && !this.changed.reach(known.area);
  }

  /** Either no search was or would be cut short, or none could begin. */
  #isAsFree({ isSearched, hadSteps, usedSteps }: Remembered<unknown>): boolean {
    const { left, each } = this.steps;
    if (!isSearched || hadSteps === left) return true;
    if (hadSteps <= 0 || left <= 0) return hadSteps <= 0 && left <= 0;
    return hadSteps - usedSteps >= each && left - usedSteps >= each;
  }
}
