import type { Frame, Point } from '../../document/schema.ts';
import { append } from '../../group-by.ts';
import type { PlacedCells } from './place-cells.ts';
import type { Cell } from './read-cells.ts';
import { areaOf, boxWithLabel, centreOfBox, type Shape } from './shape.ts';
import { type Style, styleNumber } from './style.ts';

/** How far from a shape a loose end may stop and still mean it, in draw.io pixels. */
const REACH = 12;

export type EndName = 'source' | 'target';

/**
 * - shape: at a shape, which it names, or which became part of this one, or which its loose end touches
 * - edge: at another connection
 * - place: at nothing; where it stops, in absolute draw.io pixels
 * - none: draw.io does not draw the connection either
 */
export type EdgeEnd =
  | { readonly kind: 'shape'; readonly id: string; readonly by: 'name' | 'part' | 'touch'; readonly loose?: Point }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'place'; readonly point: Point }
  | { readonly kind: 'none' };

/** Where a connection ends: at the shape or connection that it names, else where its loose end stops. */
export function edgeEnds(
  cells: readonly Cell[],
  shapes: readonly Shape[],
  placed: PlacedCells,
  aliases: ReadonlyMap<string, string>,
): (edge: Cell, end: EndName) => EdgeEnd {
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const edgeIds = new Set(cells.filter((cell) => cell.kind === 'edge').map((cell) => cell.id));
  const edgeOfLabel = new Map(
    cells.filter((cell) => edgeIds.has(cell.parentId)).map((cell) => [cell.id, cell.parentId]),
  );
  const children = new Map<string, Shape[]>();
  for (const shape of shapes) {
    if (shape.parentId !== null) append(children, shape.parentId, shape);
  }
  const largestChild = (id: string): Shape | undefined =>
    (children.get(id) ?? [])
      .filter((child) => child.role !== 'invisible')
      .toSorted((a, b) => areaOf(b.box) - areaOf(a.box))[0];
  return (edge, end) => {
    const named = end === 'source' ? edge.sourceId : edge.targetId;
    if (named !== undefined) {
      if (placed.hidden.has(named)) return { kind: 'none' };
      const other = edgeIds.has(named) ? named : edgeOfLabel.get(named);
      if (other !== undefined) return other === edge.id ? { kind: 'none' } : { kind: 'edge', id: other };
      const id = followed(named, aliases);
      const shape = byId.get(id);
      if (shape !== undefined && shape.role !== 'invisible') {
        return { kind: 'shape', id, by: id === named ? 'name' : 'part' };
      }
      const child = largestChild(id);
      if (child !== undefined) return { kind: 'shape', id: child.id, by: 'part' };
      if (shape !== undefined) return { kind: 'place', point: fixedPoint(edge.style, end, shape.box) };
    }
    const point = end === 'source' ? edge.geometry.sourcePoint : edge.geometry.targetPoint;
    if (point === undefined) return { kind: 'none' };
    const origin = placed.originOf(edge.parentId);
    const loose = { x: point.x + origin.x, y: point.y + origin.y };
    const touched = shapeAt(loose, shapes);
    return touched === undefined
      ? { kind: 'place', point: loose }
      : { kind: 'shape', id: touched.id, by: 'touch', loose };
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

/** A shape that paints nothing is only a place: where the connection is fixed to it, else its middle. */
function fixedPoint(style: Style, end: EndName, box: Frame): Point {
  const prefix = end === 'source' ? 'exit' : 'entry';
  const x = styleNumber(style, `${prefix}X`);
  const y = styleNumber(style, `${prefix}Y`);
  if (x === undefined || y === undefined) return centreOfBox(box);
  return { x: box.x + share(x) * box.width, y: box.y + share(y) * box.height };
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
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
