import type { Catalog } from '../../catalog/catalog.ts';
import { createConnection } from '../../document/create.ts';
import type { Connection, Point } from '../../document/schema.ts';
import type { AttachedEdge } from './attach-edges.ts';
import { cutLabel } from './cut-label.ts';
import { arrowsOf } from './edge-direction.ts';
import { portOf } from './edge-port.ts';
import type { PlacedCells } from './place-cells.ts';
import type { Cell } from './read-cells.ts';
import type { Shape } from './shape.ts';

export interface ConnectionInput {
  readonly attached: readonly AttachedEdge[];
  /** By edge id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly shapes: readonly Shape[];
  readonly placed: PlacedCells;
  readonly scale: number;
  readonly catalog: Catalog;
  /** Node ids by shape id. */
  readonly nodeIds: ReadonlyMap<string, string>;
  readonly newId: (cellId: string) => string;
}

const MOST_WAYPOINTS = 200;

export function toConnections(input: ConnectionInput): readonly Connection[] {
  const shapes = new Map(input.shapes.map((shape) => [shape.id, shape]));
  return input.attached.flatMap(({ edge, sourceId, targetId }) => {
    const connection = toConnection(edge, sourceId, targetId, input.labels.get(edge.id) ?? '', input);
    if (connection === undefined) return [];
    return [withKind(connection, edge, shapes.get(sourceId), shapes.get(targetId), input.catalog)];
  });
}

function toConnection(
  edge: Cell,
  sourceId: string,
  targetId: string,
  label: string,
  input: ConnectionInput,
): Connection | undefined {
  const source = input.nodeIds.get(sourceId);
  const target = input.nodeIds.get(targetId);
  if (source === undefined || target === undefined) return undefined;
  const arrows = arrowsOf(edge.style);
  const isReversed = arrows.start && !arrows.end;
  const points = waypoints(edge, input);
  // A side of a shape says nothing of the shape that it became part of.
  const exit = edge.sourceId === sourceId ? portOf(edge.style, 'exit') : undefined;
  const entry = edge.targetId === targetId ? portOf(edge.style, 'entry') : undefined;
  const fromPort = isReversed ? entry : exit;
  const toPort = isReversed ? exit : entry;
  const [from, to] = isReversed ? [target, source] : [source, target];
  return createConnection(input.newId(edge.id), from, to, {
    label: cutLabel(label),
    direction: arrows.start && arrows.end ? 'both' : arrows.start || arrows.end ? 'forward' : 'none',
    waypoints: isReversed ? points.toReversed() : points,
    ...(fromPort !== undefined && { fromPort }),
    ...(toPort !== undefined && { toPort }),
  });
}

/** Dashed lines mean many things; between a broker and a function they mean events. */
function withKind(
  connection: Connection,
  edge: Cell,
  source: Shape | undefined,
  target: Shape | undefined,
  catalog: Catalog,
): Connection {
  if (edge.style.get('dashed') !== '1') return connection;
  const has = (shape: Shape | undefined, trait: string): boolean =>
    shape?.service !== undefined && catalog.services.get(shape.service)?.traits.includes(trait) === true;
  const isEvent =
    (has(source, 'broker') && has(target, 'function')) || (has(source, 'function') && has(target, 'broker'));
  return isEvent ? { ...connection, kind: 'event' } : connection;
}

function waypoints(edge: Cell, { placed, scale }: ConnectionInput): readonly Point[] {
  const origin = placed.originOf(edge.parentId);
  return edge.geometry.points.slice(0, MOST_WAYPOINTS).map((point) => ({
    x: Math.round((point.x + origin.x) * scale),
    y: Math.round((point.y + origin.y) * scale),
  }));
}
