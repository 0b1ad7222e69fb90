import type { Frame } from '../../document/schema.ts';
import { areaOf, encloses, isMark, type Shape } from './shape.ts';

/** Frames within frames beyond this are flattened, far below the document's own limit. */
const DEEPEST = 100;
/** A child may overhang its frame by this much, in draw.io pixels. */
const OVERHANG = 4;

/** The frame that each shape is drawn in, by id; null at the top. */
export type Nesting = ReadonlyMap<string, string | null>;

/**
 * The smallest frame around a shape is its parent, whatever draw.io grouped it with; where nothing encloses it, the nearest
 * draw.io parent that can hold others. A parent is always larger than its child or painted before it, so there is no cycle.
 */
export function nest(shapes: readonly Shape[], frames: readonly Shape[]): Nesting {
  const order = new Map(shapes.map((shape, index) => [shape.id, index]));
  const bySize = frames.toSorted((a, b) => areaOf(a.box) - areaOf(b.box) || orderOf(order, b) - orderOf(order, a));
  const frameIds = new Map(frames.map((frame) => [frame.id, frame]));
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const parents = new Map<string, string | null>();
  const depths = new Map<string, number>();
  const largestFirst = shapes.toSorted(
    (a, b) => areaOf(b.box) - areaOf(a.box) || orderOf(order, a) - orderOf(order, b),
  );
  for (const shape of largestFirst) {
    const around = bySize.find((frame) => holds(frame, shape, order) && encloses(frame.box, shape.box, OVERHANG));
    const parent = around ?? drawioFrame(shape, byId, frameIds, order);
    let id: string | null = parent?.id ?? null;
    while (id !== null && (depths.get(id) ?? 0) >= DEEPEST) id = parents.get(id) ?? null;
    parents.set(shape.id, id);
    depths.set(shape.id, id === null ? 0 : (depths.get(id) ?? 0) + 1);
  }
  return parents;
}

/** The plain shapes that others lie in: frames without a service of their own. */
export function plainFrames(shapes: readonly Shape[], candidates: readonly Shape[]): readonly Shape[] {
  const contents = shapes.filter((shape) => !isMark(shape));
  return candidates.filter((frame) =>
    contents.some(
      (shape) =>
        shape.id !== frame.id &&
        areaOf(shape.box) < areaOf(frame.box) * 0.9 &&
        encloses(frame.box, shape.box, OVERHANG),
    ),
  );
}

function drawioFrame(
  shape: Shape,
  byId: ReadonlyMap<string, Shape>,
  frames: ReadonlyMap<string, Shape>,
  order: ReadonlyMap<string, number>,
): Shape | undefined {
  const seen = new Set<string>();
  let parentId = shape.parentId;
  while (parentId !== null && !seen.has(parentId)) {
    seen.add(parentId);
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
