import type { Frame } from '../../document/schema.ts';
import { areaOf, centreOfBox, encloses, isMark, type Shape } from './shape.ts';
import { spatialIndex } from './spatial-index.ts';

/** Frames within frames beyond this are flattened, far below the document's own limit. */
const DEEPEST = 100;
/** A child may overhang its frame by this much, in draw.io pixels. */
const OVERHANG = 4;
/** The same for a free text, to either side. */
const TEXT_OVERHANG = 20;
const INDEX_CELL = 200;

/** The frame that each shape is drawn in, by id; null at the top. */
export type Nesting = ReadonlyMap<string, string | null>;

/**
 * The smallest frame around a shape is its parent, whatever draw.io grouped it with; where nothing encloses it, the nearest
 * draw.io parent that can hold others. A parent is always larger than its child or painted before it, so there is no cycle.
 */
export function nest(shapes: readonly Shape[], frames: readonly Shape[]): Nesting {
  const order = new Map(shapes.map((shape, index) => [shape.id, index]));
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const frameIds = new Map(frames.map((frame) => [frame.id, frame]));
  const largestFirst = (a: Shape, b: Shape): number =>
    areaOf(b.box) - areaOf(a.box) || orderOf(order, a) - orderOf(order, b);
  const smallest = smallestFrames(shapes, frames.toSorted(largestFirst), order);
  const parents = new Map<string, string | null>();
  const depths = new Map<string, number>();
  for (const shape of shapes.toSorted(largestFirst)) {
    const parent = smallest.get(shape.id) ?? drawioFrame(shape, byId, frameIds, order);
    let id: string | null = parent?.id ?? null;
    while (id !== null && (depths.get(id) ?? 0) >= DEEPEST) id = parents.get(id) ?? null;
    parents.set(shape.id, id);
    depths.set(shape.id, id === null ? 0 : (depths.get(id) ?? 0) + 1);
  }
  return parents;
}

/** The frames come with the largest first, so the last one that encloses a shape is the smallest. */
function smallestFrames(
  shapes: readonly Shape[],
  frames: readonly Shape[],
  order: ReadonlyMap<string, number>,
): ReadonlyMap<string, Shape> {
  const index = spatialIndex(shapes, (shape) => centreOfBox(shape.box), INDEX_CELL);
  const smallest = new Map<string, Shape>();
  for (const frame of frames) {
    for (const shape of index.near(frame.box)) {
      if (holds(frame, shape, order) && liesIn(frame, shape)) smallest.set(shape.id, frame);
    }
  }
  return smallest;
}

/** How wide a free text is, is only known where its font is: it may stick out further to the sides. */
function liesIn({ box }: Shape, shape: Shape): boolean {
  if (shape.role !== 'text') return encloses(box, shape.box, OVERHANG);
  const { x, width } = shape.box;
  const middle = x + width / 2;
  const room = Math.max(0, width / 2 - TEXT_OVERHANG);
  return (
    middle > box.x &&
    middle < box.x + box.width &&
    encloses(box, { ...shape.box, x: middle - room, width: 2 * room }, OVERHANG)
  );
}

/** The plain shapes that others lie in: frames without a service of their own. */
export function plainFrames(shapes: readonly Shape[], candidates: readonly Shape[]): readonly Shape[] {
  const contents = shapes.filter((shape) => !isMark(shape));
  const index = spatialIndex(contents, (shape) => centreOfBox(shape.box), INDEX_CELL);
  return candidates.filter((frame) =>
    index
      .near(frame.box)
      .some((shape) => shape.id !== frame.id && areaOf(shape.box) < areaOf(frame.box) * 0.9 && liesIn(frame, shape)),
  );
}

function drawioFrame(
  shape: Shape,
  byId: ReadonlyMap<string, Shape>,
  frames: ReadonlyMap<string, Shape>,
  order: ReadonlyMap<string, number>,
): Shape | undefined {
  let parentId = shape.parentId;
  for (let level = 0; parentId !== null && level < DEEPEST; level += 1) {
    const frame = frames.get(parentId);
    if (frame !== undefined && holds(frame, shape, order) && touches(frame.box, shape.box)) return frame;
    parentId = byId.get(parentId)?.parentId ?? null;
  }
  return undefined;
}

function holds(frame: Shape, shape: Shape, order: ReadonlyMap<string, number>): boolean {
  const difference = areaOf(frame.box) - areaOf(shape.box);
  return difference > 0 || (difference === 0 && orderOf(order, frame) < orderOf(order, shape));
}

function orderOf(order: ReadonlyMap<string, number>, shape: Shape): number {
  return order.get(shape.id) ?? 0;
}

function touches(a: Frame, b: Frame): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
