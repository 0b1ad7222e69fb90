import type { Catalog } from '../../catalog/catalog.ts';
import { createConnection } from '../../document/create.ts';
import type { Connection, Point } from '../../document/schema.ts';
import { cutLabel } from './cut-label.ts';
import { arrowsOf } from './edge-direction.ts';
import { edgeEnds } from './edge-ends.ts';
import { portOf } from './edge-port.ts';
import type { PlacedCells } from './place-cells.ts';
import type { Cell } from './read-cells.ts';
import type { Shape } from './shape.ts';

export interface ConnectionInput {
  readonly cells: readonly Cell[];
  readonly shapes: readonly Shape[];
  readonly placed: PlacedCells;
  readonly aliases: ReadonlyMap<string, string>;
  readonly scale: number;
  readonly catalog: Catalog;
  /** Node ids by shape id. */
  readonly nodeIds: ReadonlyMap<string, string>;
  readonly newId: (cellId: string) => string;
}

export interface Connections {
  readonly connections: readonly Connection[];
  /** Left out because an end is at nothing, at another connection, or both ends are in one shape. */
  readonly loose: number;
  readonly atEdges: number;
  readonly inside: number;
}

const MOST_WAYPOINTS = 200;

export function toConnections(input: ConnectionInput): Connections {
  const edges = input.cells.filter((cell) => cell.kind === 'edge' && !input.placed.hidden.has(cell.id));
  const labels = edgeLabels(input.cells, edges);
  const endOf = edgeEnds(edges, input.shapes, input.placed, input.aliases);
  const shapes = new Map(input.shapes.map((shape) => [shape.id, shape]));
  const connections: Connection[] = [];
  const left = { loose: 0, atEdges: 0, inside: 0 };
  for (const edge of edges) {
    const source = endOf(edge, 'source');
    const target = endOf(edge, 'target');
    if (source.kind === 'edge' || target.kind === 'edge') left.atEdges += 1;
    else if (source.kind === 'none' || target.kind === 'none') left.loose += 1;
    else if (source.id === target.id && !(source.isStated && target.isStated)) left.inside += 1;
    else {
      const connection = toConnection(edge, source.id, target.id, labels.get(edge.id) ?? '', input);
      if (connection === undefined) left.loose += 1;
      else connections.push(withKind(connection, edge, shapes.get(source.id), shapes.get(target.id), input.catalog));
    }
  }
  return { connections, ...left };
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

/** A connection's own label, then those that hang on it as cells, from its start to its end. */
function edgeLabels(cells: readonly Cell[], edges: readonly Cell[]): ReadonlyMap<string, string> {
  const parts = new Map<string, { at: number; text: string }[]>(
    edges.map((edge) => [edge.id, edge.label === '' ? [] : [{ at: Number.NEGATIVE_INFINITY, text: edge.label }]]),
  );
  for (const cell of cells) {
    if (cell.kind !== 'vertex' || cell.label === '') continue;
    parts.get(cell.parentId)?.push({ at: cell.geometry.x, text: cell.label });
  }
  return new Map(
    [...parts].map(([id, list]) => [
      id,
      list
        .sort((a, b) => a.at - b.at)
        .map(({ text }) => text)
        .join('\n'),
    ]),
  );
}
