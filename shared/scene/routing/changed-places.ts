import { type Rect, sameRect } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import type { Area } from './extent.ts';
import { obstaclesOf } from './obstacles.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** Where one drawing of a diagram differs from another: all that was decided by looking elsewhere still holds. */
export class ChangedPlaces {
  readonly #grid = new SpatialGrid<Rect>();
  #isEmpty = true;

  add(rect: Rect): void {
    this.#grid.add(rect);
    this.#isEmpty = false;
  }

  reach({ left, top, right, bottom }: Area): boolean {
    if (this.#isEmpty || left > right) return false;
    let isReached = false;
    this.#grid.forEachIn(left, top, right, bottom, () => {
      isReached = true;
      return true;
    });
    return isReached;
  }
}

/** The obstacles that are not where they were. */
export function changedObstacles(
  before: ReadonlyMap<string, NodeGeometry>,
  now: ReadonlyMap<string, NodeGeometry>,
): ChangedPlaces {
  const places = new ChangedPlaces();
  for (const [id, geometry] of now) {
    const known = before.get(id);
    if (isSameObstacle(known, geometry)) continue;
    if (known !== undefined) for (const obstacle of obstaclesOf(known)) places.add(obstacle);
    for (const obstacle of obstaclesOf(geometry)) places.add(obstacle);
  }
  for (const [id, geometry] of before) {
    if (!now.has(id)) for (const obstacle of obstaclesOf(geometry)) places.add(obstacle);
  }
  return places;
}

/** Connections meet both alike. */
export function isSameEnd(a: NodeGeometry, b: NodeGeometry): boolean {
  return a === b || (isSameObstacle(a, b) && a.lowest === b.lowest && sameRect(a.bounds, b.bounds));
}

/** Lines keep away from both alike. */
export function isSameObstacle(a: NodeGeometry | undefined, b: NodeGeometry | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (a.form !== b.form || !sameRect(a.core, b.core)) return false;
  if (a.textRect === undefined || b.textRect === undefined) return a.textRect === b.textRect;
  return sameRect(a.textRect, b.textRect);
}
