import type { Catalog } from '../../catalog/catalog.ts';
import { createConnection } from '../../document/create.ts';
import type { Connection, Point } from '../../document/schema.ts';
import type { AttachedEdge } from './attach-edges.ts';
import { cutLabel } from './cut-label.ts';
import { arrowsOf } from './edge-direction.ts';
import { portOf } from './edge-port.ts';
import { edgeWaypoints } from './edge-waypoints.ts';
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

export function toConnections(input: ConnectionInput): readonly Connection[] {
  const shapes = new Map(input.shapes.map((shape) => [shape.id, shape]));
  return input.attached.flatMap((attached) => {
    const { edge, sourceId, targetId } = attached;
    const source = shapes.get(sourceId);
    const target = shapes.get(targetId);
    const origin = input.placed.originOf(edge.parentId);
    const points = edgeWaypoints(edge, origin, source, target).map(({ x, y }) => ({
      x: Math.round(x * input.scale),
      y: Math.round(y * input.scale),
    }));
    const connection = toConnection(attached, points, input);
    return connection === undefined ? [] : [withKind(connection, edge, source, target, input.catalog)];
  });
}

function toConnection(
  { edge, sourceId, targetId }: AttachedEdge,
  points: readonly Point[],
  input: ConnectionInput,
): Connection | undefined {
  const source = input.nodeIds.get(sourceId);
  const target = input.nodeIds.get(targetId);
  if (source === undefined || target === undefined) return undefined;
  const arrows = arrowsOf(edge.style);
  const isReversed = arrows.start && !arrows.end;
  // A side of a shape says nothing of the shape that it became part of.
  const exit = edge.sourceId === sourceId ? portOf(edge.style, 'exit') : undefined;
  const entry = edge.targetId === targetId ? portOf(edge.style, 'entry') : undefined;
  const fromPort = isReversed ? entry : exit;
  const toPort = isReversed ? exit : entry;
  const [from, to] = isReversed ? [target, source] : [source, target];
  return createConnection(input.newId(edge.id), from, to, {
    label: cutLabel(input.labels.get(edge.id) ?? ''),
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
