import type { Point } from '../../document/schema.ts';
import { type EdgeEnd, type EndName, edgeEnds } from './edge-ends.ts';
import { freeEnd } from './free-end.ts';
import type { PlacedCells } from './place-cells.ts';
import type { Cell } from './read-cells.ts';
import { centreOfBox, type Shape } from './shape.ts';

/** A connection whose two ends are shapes. */
export interface AttachedEdge {
  readonly edge: Cell;
  readonly sourceId: string;
  readonly targetId: string;
}

export interface AttachedEdges {
  readonly attached: readonly AttachedEdge[];
  /** The shapes made for ends that are at nothing. */
  readonly freeEnds: readonly Shape[];
  /** How many connections got a free end where no shape is, and how many on another connection. */
  readonly free: number;
  readonly onEdges: number;
  /** Left out: nothing says where an end is, so draw.io does not draw them either; or both ends became one shape. */
  readonly undrawn: number;
  readonly inside: number;
}

/** Connections that end at connections, each at the next, are followed this far. */
const LONGEST_CHAIN = 20;

type Fixed = { readonly kind: 'shape'; readonly id: string } | { readonly kind: 'place'; readonly point: Point };

/** Finds or makes a shape for both ends of every connection that draw.io draws. */
export function attachEdges(
  cells: readonly Cell[],
  shapes: readonly Shape[],
  placed: PlacedCells,
  aliases: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): AttachedEdges {
  const edges = cells.filter((cell) => cell.kind === 'edge' && !placed.hidden.has(cell.id));
  const endOf = edgeEnds(cells, shapes, placed, aliases);
  const middleOf = middles(edges, shapes, placed, endOf);
  const taken = new Set(cells.map((cell) => cell.id));
  const attached: AttachedEdge[] = [];
  const freeEnds: Shape[] = [];
  const counts = { free: 0, onEdges: 0, undrawn: 0, inside: 0 };
  for (const edge of edges) {
    const [source, target] = apart(endOf(edge, 'source'), endOf(edge, 'target'));
    const from = fixed(source, middleOf);
    const to = fixed(target, middleOf);
    if (from === undefined || to === undefined || isNoLine(from, to)) {
      counts.undrawn += 1;
      continue;
    }
    const isLoop = source.kind === 'shape' && target.kind === 'shape' && source.id === target.id;
    const isMeant = isLoop && source.by === 'name' && target.by === 'name';
    if (isLoop && !isMeant && (labels.get(edge.id) ?? '') === '' && edge.geometry.points.length === 0) {
      counts.inside += 1;
      continue;
    }
    const shapeFor = (end: Fixed, name: EndName): string => {
      if (end.kind === 'shape') return end.id;
      let id = `${edge.id}-${name}`;
      while (taken.has(id)) id = `${id}~`;
      taken.add(id);
      const shape = freeEnd(id, end.point);
      freeEnds.push(shape);
      return shape.id;
    };
    attached.push({ edge, sourceId: shapeFor(from, 'source'), targetId: shapeFor(to, 'target') });
    if (source.kind === 'edge' || target.kind === 'edge') counts.onEdges += 1;
    else if (from.kind === 'place' || to.kind === 'place') counts.free += 1;
  }
  return { attached, freeEnds, ...counts };
}

/** A line whose loose end stops near the shape that its other end is at does not mean that shape twice. */
function apart(source: EdgeEnd, target: EdgeEnd): readonly [EdgeEnd, EdgeEnd] {
  if (source.kind !== 'shape' || target.kind !== 'shape' || source.id !== target.id) return [source, target];
  return [loosened(source), loosened(target)];
}

function loosened(end: EdgeEnd): EdgeEnd {
  return end.kind === 'shape' && end.loose !== undefined ? { kind: 'place', point: end.loose } : end;
}

function fixed(end: EdgeEnd, middleOf: (edgeId: string) => Point | undefined): Fixed | undefined {
  if (end.kind === 'shape' || end.kind === 'place') return end;
  const point = end.kind === 'edge' ? middleOf(end.id) : undefined;
  return point === undefined ? undefined : { kind: 'place', point };
}

function isNoLine(from: Fixed, to: Fixed): boolean {
  return (
    from.kind === 'place' && to.kind === 'place' && Math.hypot(from.point.x - to.point.x, from.point.y - to.point.y) < 1
  );
}

/** The middle of a connection by length: draw.io lets a connection that ends at another one meet it there. */
function middles(
  edges: readonly Cell[],
  shapes: readonly Shape[],
  placed: PlacedCells,
  endOf: (edge: Cell, end: EndName) => EdgeEnd,
): (edgeId: string) => Point | undefined {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const boxes = new Map(shapes.map((shape) => [shape.id, shape.box]));
  const known = new Map<string, Point | undefined>();
  const middleOf = (edgeId: string, chain: number): Point | undefined => {
    if (known.has(edgeId)) return known.get(edgeId);
    // Also the answer for connections that end at each other in a circle.
    known.set(edgeId, undefined);
    const edge = byId.get(edgeId);
    if (edge === undefined || chain > LONGEST_CHAIN) return undefined;
    const pointAt = (name: EndName): Point | undefined => {
      const end = endOf(edge, name);
      if (end.kind === 'place') return end.point;
      if (end.kind === 'edge') return middleOf(end.id, chain + 1);
      const box = end.kind === 'shape' ? boxes.get(end.id) : undefined;
      return box === undefined ? undefined : centreOfBox(box);
    };
    const from = pointAt('source');
    const to = from === undefined ? undefined : pointAt('target');
    if (from === undefined || to === undefined) return undefined;
    const origin = placed.originOf(edge.parentId);
    const between = edge.geometry.points.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y }));
    const middle = halfWay([from, ...between, to]);
    known.set(edgeId, middle);
    return middle;
  };
  return (edgeId) => middleOf(edgeId, 0);
}

function halfWay(points: readonly Point[]): Point | undefined {
  const legs = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  let left = legs.reduce((sum, leg) => sum + leg.length, 0) / 2;
  for (const { from, to, length } of legs) {
    if (left > length) {
      left -= length;
      continue;
    }
    const part = length === 0 ? 0 : left / length;
    return { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
  }
  return points.at(-1);
}
