import type { Point } from '../document/schema.ts';
import type { Rect } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import { isSameEnd } from './routing/changed-places.ts';
import { type ObstacleMap, obstaclesOf } from './routing/obstacles.ts';
import { OverlaidGrid } from './routing/overlaid-grid.ts';

/** What has become of the nodes of an earlier layout. */
export interface Differences {
  /** Those that lines meet otherwise, or elsewhere, than before. */
  readonly changed: ReadonlyMap<string, NodeGeometry>;
  readonly gone: ReadonlySet<string>;
  /** How far a node has moved and is otherwise as it was; undefined: it is another, or none. */
  readonly shiftOf: (id: string) => Point | undefined;
}

export function differencesBetween(
  before: ReadonlyMap<string, NodeGeometry>,
  now: ReadonlyMap<string, NodeGeometry>,
): Differences {
  const changed = new Map<string, NodeGeometry>();
  const shifts = new Map<string, Point>();
  for (const [id, geometry] of now) {
    const known = before.get(id);
    if (known !== undefined && isSameEnd(known, geometry)) continue;
    changed.set(id, geometry);
    const shift = known && shiftBetween(known, geometry);
    if (shift !== undefined) shifts.set(id, shift);
  }
  const gone = new Set(Array.from(before.keys()).filter((id) => !now.has(id)));
  return { changed, gone, shiftOf: (id) => (changed.has(id) ? shifts.get(id) : now.has(id) ? STILL : undefined) };
}

/** The obstacles of the earlier layout with what has changed; put together once somebody asks. */
export function obstaclesAfter(before: ObstacleMap, { changed, gone }: Differences): ObstacleMap {
  let made: OverlaidGrid | undefined;
  return {
    get grid() {
      if (made !== undefined) return made;
      made = new OverlaidGrid(before.grid, { has: (owner) => changed.has(owner) || gone.has(owner) });
      for (const geometry of changed.values()) for (const obstacle of obstaclesOf(geometry)) made.add(obstacle);
      return made;
    },
  };
}

const STILL: Point = { x: 0, y: 0 };
/** Rounding: in pixels. */
const NOTHING = 1e-6;

function shiftBetween(before: NodeGeometry, now: NodeGeometry): Point | undefined {
  const by = { x: now.core.x - before.core.x, y: now.core.y - before.core.y };
  const isWhole =
    before.form === now.form &&
    isShifted(before.core, now.core, by) &&
    isShifted(before.bounds, now.bounds, by) &&
    Math.abs(now.lowest - before.lowest - by.y) < NOTHING;
  // In whole parts of a pixel, so that the two ends of a line are found to have gone the same way.
  return isWhole ? { x: Math.round(by.x * 1000) / 1000, y: Math.round(by.y * 1000) / 1000 } : undefined;
}

function isShifted(before: Rect, now: Rect, { x, y }: Point): boolean {
  return (
    Math.abs(now.x - before.x - x) < NOTHING &&
    Math.abs(now.y - before.y - y) < NOTHING &&
    Math.abs(now.width - before.width) < NOTHING &&
    Math.abs(now.height - before.height) < NOTHING
  );
}
