import type { Obstacle } from './obstacles.ts';
import { WatchedGrid } from './watched-grid.ts';

/** Obstacles over those of a layout, which stays as it is: some nodes lifted out of it, and what was added put in. */
export class OverlaidGrid extends WatchedGrid<Obstacle> {
  constructor(
    private readonly under: WatchedGrid<Obstacle>,
    private readonly lifted: { readonly has: (owner: string) => boolean },
  ) {
    super();
  }

  override forEachIn(
    left: number,
    top: number,
    right: number,
    bottom: number,
    visit: (obstacle: Obstacle) => boolean,
  ): void {
    let isOver = false;
    this.under.forEachIn(left, top, right, bottom, (obstacle) => {
      isOver = !this.lifted.has(obstacle.owner) && visit(obstacle);
      return isOver;
    });
    if (!isOver) super.forEachIn(left, top, right, bottom, visit);
  }
}
