import type { Frame, Point } from '../../document/schema.ts';
import type { PlacedCells } from './place-cells.ts';
import type { Cell } from './read-cells.ts';
import { areaOf, boxWithLabel, type Shape } from './shape.ts';

/** How far from a shape a loose end may stop and still mean it, in draw.io pixels. */
const REACH = 12;

export type EdgeEnd =
  | { readonly kind: 'shape'; readonly id: string; readonly isStated: boolean }
  | { readonly kind: 'edge' }
  | { readonly kind: 'none' };

/** The shape a connection ends at: the one it names, else the one that its loose end touches. */
export function edgeEnds(
  edges: readonly Cell[],
  shapes: readonly Shape[],
  placed: PlacedCells,
  aliases: ReadonlyMap<string, string>,
): (edge: Cell, end: 'source' | 'target') => EdgeEnd {
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const edgeIds = new Set(edges.map((edge) => edge.id));
  const children = new Map<string, Shape[]>();
  for (const shape of shapes) {
    if (shape.parentId === null) continue;
    const siblings = children.get(shape.parentId);
    if (siblings === undefined) children.set(shape.parentId, [shape]);
    else siblings.push(shape);
  }
  return (edge, end) => {
    const named = end === 'source' ? edge.sourceId : edge.targetId;
    if (named !== undefined && edgeIds.has(named)) return { kind: 'edge' };
    const id = named === undefined ? undefined : followed(named, aliases);
    if (id !== undefined && byId.get(id)?.role === 'invisible') {
      const largest = (children.get(id) ?? [])
        .filter((child) => child.role !== 'invisible')
        .toSorted((a, b) => areaOf(b.box) - areaOf(a.box))[0];
      if (largest !== undefined) return { kind: 'shape', id: largest.id, isStated: false };
    } else if (id !== undefined && byId.has(id)) {
      return { kind: 'shape', id, isStated: id === named };
    }
    const point = end === 'source' ? edge.geometry.sourcePoint : edge.geometry.targetPoint;
    if (point === undefined) return { kind: 'none' };
    const origin = placed.originOf(edge.parentId);
    const touched = shapeAt({ x: point.x + origin.x, y: point.y + origin.y }, shapes);
    return touched === undefined ? { kind: 'none' } : { kind: 'shape', id: touched.id, isStated: false };
  };
}

/** Cells that became part of another one, through any number of steps. */
export function followed(id: string, aliases: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let current = id;
  for (let next = aliases.get(current); next !== undefined && !seen.has(current); next = aliases.get(current)) {
    seen.add(current);
    current = next;
  }
  return current;
}

/** The nearest shape in reach; of those that the point lies in, the smallest. Frames count by their border only. */
function shapeAt(point: Point, shapes: readonly Shape[]): Shape | undefined {
  let best: { shape: Shape; distance: number } | undefined;
  for (const shape of shapes) {
    if (shape.role === 'invisible') continue;
    const distance = distanceTo(point, shape);
    if (distance === undefined) continue;
    const isBetter =
      best === undefined ||
      distance < best.distance ||
      (distance === best.distance && areaOf(shape.box) < areaOf(best.shape.box));
    if (isBetter) best = { shape, distance };
  }
  return best?.shape;
}

function distanceTo(point: Point, shape: Shape): number | undefined {
  const outside = distanceOutside(point, boxWithLabel(shape));
  if (shape.role === 'text') return outside === 0 ? 1 : undefined;
  if (outside > REACH) return undefined;
  const isLarge = shape.role === 'group' || areaOf(shape.box) > 200 * 150;
  if (outside > 0 || !isLarge) return outside;
  const inside = Math.min(
    point.x - shape.box.x,
    shape.box.x + shape.box.width - point.x,
    point.y - shape.box.y,
    shape.box.y + shape.box.height - point.y,
  );
  return inside <= REACH ? inside : undefined;
}

function distanceOutside(point: Point, box: Frame): number {
  const across = Math.max(box.x - point.x, 0, point.x - (box.x + box.width));
  const down = Math.max(box.y - point.y, 0, point.y - (box.y + box.height));
  return Math.hypot(across, down);
}
