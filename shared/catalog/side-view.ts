import type { Connection, Diagram, Frame, Node, PropertyValue, Side } from '../document/schema.ts';
import { append } from '../group-by.ts';
import { storedFace } from './authored-service.ts';
import { type Catalog, matchesAny } from './catalog.ts';
import { contractConnections } from './contract-connections.ts';
import { faceOf, type ResolvedFace } from './face-of.ts';
import type { Service } from './schema.ts';

/** A node as one side shows it. */
export interface ViewNode {
  readonly id: string;
  readonly node: Node;
  readonly service: Service;
  readonly face: ResolvedFace;
  /** The nearest frame around it that this side shows. */
  readonly parentId: string | null;
  /** Absolute, in diagram pixels. */
  readonly frame: Frame;
  readonly shape: 'icon' | 'frame';
  /** Nesting depth; 0 at the top. */
  readonly depth: number;
}

/** A connection as one side shows it: its ends are visible nodes. */
export interface ViewConnection {
  readonly connection: Connection;
  readonly from: string;
  readonly to: string;
  /** Absorbed nodes that it was contracted over; empty for a connection as drawn. */
  readonly through: readonly string[];
}

/**
 * A diagram as one side shows it: faces resolved, absorbed nodes hidden and their connections contracted. Rules, the flip and
 * the scene all read this and nothing else, so they agree.
 */
export interface SideView {
  readonly diagram: Diagram;
  readonly side: Side;
  readonly catalog: Catalog;
  /** Visible nodes by id, frames before what they hold, in paint order. */
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly connections: readonly ViewConnection[];
  /** Faces of nodes that this side absorbs. */
  readonly absorbed: ReadonlyMap<string, ResolvedFace>;
  readonly children: (id: string | null) => readonly ViewNode[];
  /** From the nearest frame outwards. */
  readonly ancestors: (id: string) => readonly ViewNode[];
  readonly descendants: (id: string) => readonly ViewNode[];
  readonly incoming: (id: string) => readonly ViewConnection[];
  readonly outgoing: (id: string) => readonly ViewConnection[];
  /** Visible nodes that are, by service id or trait, one of these. */
  readonly all: (...idsOrTraits: string[]) => readonly ViewNode[];
  /** A stated property of a node on this side; undefined: unknown. */
  readonly property: (id: string, propertyId: string) => PropertyValue | undefined;
  /** The same of a node that is at hand: saves a look-up, of which a large diagram takes hundreds of thousands. */
  readonly propertyOf: (node: ViewNode, propertyId: string) => PropertyValue | undefined;
}

/** By the nodes: what a side shows depends on nothing else of a diagram but its connections. */
const cache = new WeakMap<Diagram['nodes'], SideView[]>();
/** Both sides of the diagram before and after a flip. */
const MOST_KEPT = 4;

/**
 * Memoised on the diagram's identity and the side. After a change that leaves nodes and connections as they were (a flip, a name,
 * a suppression) all but the diagram itself is the very same, so whatever was derived from `nodes` still holds.
 */
export function viewSide(diagram: Diagram, side: Side, catalog: Catalog): SideView {
  const kept = cache.get(diagram.nodes) ?? [];
  const alike = kept.filter(
    (view) => view.side === side && view.catalog === catalog && view.diagram.connections === diagram.connections,
  );
  const known = alike.find((view) => view.diagram === diagram);
  if (known !== undefined) return known;
  const view = alike[0] === undefined ? buildView(diagram, side, catalog) : { ...alike[0], diagram };
  cache.set(diagram.nodes, [view, ...kept].slice(0, MOST_KEPT));
  return view;
}

/** What the view keeps of a node while and after it is built: one look-up by id for all of it. */
interface Part {
  readonly node: Node;
  readonly face: ResolvedFace;
  /** Drawn in it, as stored. */
  inside?: Part[];
  /** Drawn in it, as shown. */
  children?: ViewNode[];
  incoming?: ViewConnection[];
  outgoing?: ViewConnection[];
}

function buildView(diagram: Diagram, side: Side, catalog: Catalog): SideView {
  const parts = new Map<string, Part>();
  const absorbed = new Map<string, ResolvedFace>();
  for (const node of Object.values(diagram.nodes)) {
    if (node.only !== undefined && node.only !== side) continue;
    const face = faceOf(node, side, diagram, catalog);
    parts.set(node.id, { node, face });
    if (face.state === 'absorbed') absorbed.set(node.id, face);
  }
  const { nodes, top } = placeNodes(side, parts);
  const connections = contractConnections(diagram, side, parts, absorbed);
  for (const connection of connections) {
    const from = parts.get(connection.from);
    const to = parts.get(connection.to);
    if (from !== undefined) from.outgoing = added(from.outgoing, connection);
    if (to !== undefined) to.incoming = added(to.incoming, connection);
  }
  const painted = [...nodes.values()];
  const byService = placesByService(painted);
  const byQuery = new Map<string, readonly ViewNode[]>();
  const children = (id: string | null): readonly ViewNode[] => (id === null ? top : (parts.get(id)?.children ?? NONE));
  /** All that is drawn in a frame has the same frames around it. */
  const framesByParent = new Map<string, readonly ViewNode[]>();
  const framesFrom = (frameId: string | null): readonly ViewNode[] => {
    if (frameId === null) return NONE;
    const known = framesByParent.get(frameId);
    if (known !== undefined) return known;
    const frame = nodes.get(frameId);
    const found = frame === undefined ? NONE : [frame, ...framesFrom(frame.parentId)];
    framesByParent.set(frameId, found);
    return found;
  };
  return {
    diagram,
    side,
    catalog,
    nodes,
    connections,
    absorbed,
    children,
    ancestors: (id) => framesFrom(nodes.get(id)?.parentId ?? null),
    descendants(id) {
      const found: ViewNode[] = [];
      const queue = [...children(id)];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        found.push(next);
        queue.push(...children(next.id));
      }
      return found;
    },
    incoming: (id) => parts.get(id)?.incoming ?? NO_CONNECTIONS,
    outgoing: (id) => parts.get(id)?.outgoing ?? NO_CONNECTIONS,
    all(...idsOrTraits) {
      const key = idsOrTraits.join(' ');
      const known = byQuery.get(key);
      if (known) return known;
      const groups = [...byService].filter(([service]) => matchesAny(service, idsOrTraits)).map(([, group]) => group);
      const found = inPaintOrder(groups).flatMap((place) => painted[place] ?? []);
      byQuery.set(key, found);
      return found;
    },
    property: (id, propertyId) => nodes.get(id)?.face.properties[propertyId],
    propertyOf: ({ face }, propertyId) => face.properties[propertyId],
  };
}

const NONE: readonly ViewNode[] = [];
const NO_CONNECTIONS: readonly ViewConnection[] = [];

/**
 * A diagram has far fewer services than nodes, so questions about services are asked of these: the places, in paint order, of
 * the nodes of each.
 */
function placesByService(painted: readonly ViewNode[]): ReadonlyMap<Service, readonly number[]> {
  const groups = new Map<Service, number[]>();
  for (const [place, { service }] of painted.entries()) append(groups, service, place);
  return groups;
}

function inPaintOrder(groups: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...more] = groups;
  return more.length === 0 ? first : [...Int32Array.from(groups.flat()).sort()];
}

/** Frames before their contents; siblings by order, then id. Children of an absorbed frame move up to the frame around it. */
function placeNodes(
  side: Side,
  parts: ReadonlyMap<string, Part>,
): { readonly nodes: ReadonlyMap<string, ViewNode>; readonly top: readonly ViewNode[] } {
  const roots: Part[] = [];
  for (const part of parts.values()) {
    const around = frameAround(part.node, side, parts);
    if (around === undefined) roots.push(part);
    else around.inside = added(around.inside, part);
  }
  const nodes = new Map<string, ViewNode>();
  const top: ViewNode[] = [];
  const place = (siblings: readonly Part[], visible: Part | undefined, x: number, y: number, depth: number): void => {
    for (const part of inOrder(siblings)) {
      const { node, face, inside } = part;
      const own = storedFace(node, side)?.frame ?? node.frame;
      const frame = { x: x + own.x, y: y + own.y, width: own.width, height: own.height };
      if (face.state === 'absorbed') {
        if (inside !== undefined) place(inside, visible, frame.x, frame.y, depth);
        continue;
      }
      const viewNode: ViewNode = {
        id: node.id,
        node,
        service: face.service,
        face,
        parentId: visible === undefined ? null : visible.node.id,
        frame,
        shape: inside === undefined ? (node.shape ?? face.service.defaultShape) : 'frame',
        depth,
      };
      nodes.set(node.id, viewNode);
      if (visible === undefined) top.push(viewNode);
      else visible.children = added(visible.children, viewNode);
      if (inside !== undefined) place(inside, part, frame.x, frame.y, depth + 1);
    }
  };
  place(roots, undefined, 0, 0, 0);
  return { nodes, top };
}

function inOrder(siblings: readonly Part[]): readonly Part[] {
  return [...siblings].sort(
    ({ node: a }, { node: b }) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function added<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

/** The stored frame of a node on this side; a parent that does not exist on this side counts as none. */
function frameAround(node: Node, side: Side, parts: ReadonlyMap<string, Part>): Part | undefined {
  const stored = storedFace(node, side)?.parentId;
  const parentId = stored === undefined ? node.parentId : stored;
  return parentId === null ? undefined : parts.get(parentId);
}
