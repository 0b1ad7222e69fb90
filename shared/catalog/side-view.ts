import { frameOn, originOf, parentIdOn } from '../document/containment.ts';
import { nodeOn } from '../document/node-on.ts';
import type { Accent, Connection, Diagram, Frame, Node, Point, PropertyValue, Side } from '../document/schema.ts';
import { append } from '../group-by.ts';
import { inSequence, isArea, isCallout, isSequenced, isSteps } from './annotations.ts';
import type { Catalog } from './catalog.ts';
import { contractConnections } from './contract-connections.ts';
import { faceOf, type ResolvedFace } from './face-of.ts';
import { type Handed, handedBy, handedUp, inZonesOf, withHanded } from './handed-settings.ts';
import type { Service } from './schema.ts';
import { searchByService } from './search-by-service.ts';

/** What a callout says, and its colour, if it has one of its own. */
export interface Step {
  readonly text: string;
  readonly accent: Accent | undefined;
}

/** A node as one side shows it. */
export interface ViewNode {
  readonly id: string;
  /** As this side has it (`nodeOn`): for reading, never to be stored. */
  readonly node: Node;
  readonly service: Service;
  readonly face: ResolvedFace;
  /** The nearest frame around it that this side shows. */
  readonly parentId: string | null;
  readonly parent: ViewNode | null;
  /** What is drawn in it, in paint order. */
  readonly children: readonly ViewNode[];
  /** The callouts on it, which are no contents: whoever asks what it holds is not told of them. */
  readonly attached: readonly ViewNode[];
  /** Its lines. Rules ask for them, and for what stands at their ends, hundreds of thousands of times in a large diagram. */
  readonly incoming: readonly ViewConnection[];
  readonly outgoing: readonly ViewConnection[];
  /** Absolute, in diagram pixels. */
  readonly frame: Frame;
  readonly shape: 'icon' | 'frame';
  /** Nesting depth; 0 at the top. */
  readonly depth: number;
  /** Of a callout or slide: its place among its like, counted from 1. */
  readonly number?: number;
  /** Of a list of steps: what the callouts say, in order. */
  readonly steps?: readonly Step[];
  /** Of a collapsed frame, as `drawnView` has it: how many things are in it. */
  readonly inside?: number;
}

/** A connection as one side shows it: its ends are visible nodes. */
export interface ViewConnection extends DrawnConnection {
  readonly source: ViewNode;
  readonly target: ViewNode;
}

/** A connection without its two nodes: through them it would hold its whole view, and what is drawn may outlive that. */
export interface DrawnConnection {
  readonly connection: Connection;
  readonly from: string;
  readonly to: string;
  /** Absorbed nodes that it was contracted over; empty for a connection as drawn. */
  readonly through: readonly string[];
  /** Those that a person placed for this side, absolute; empty: it is routed. */
  readonly corners: readonly Point[];
  /** Of a line that leads to a collapsed frame: the ids of all that it is drawn for, where those are several. */
  readonly standsFor?: readonly string[];
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
  readonly ancestors: (of: string | ViewNode) => readonly ViewNode[];
  readonly descendants: (id: string) => readonly ViewNode[];
  readonly incoming: (id: string) => readonly ViewConnection[];
  readonly outgoing: (id: string) => readonly ViewConnection[];
  /** Visible nodes that are, by service id or trait, one of these. */
  readonly all: (...idsOrTraits: string[]) => readonly ViewNode[];
  /** A stated property of a node on this side; undefined: unknown. */
  readonly property: (id: string, propertyId: string) => PropertyValue | undefined;
  /** The same of a node that is at hand: saves a look-up, of which a large diagram takes hundreds of thousands. */
  readonly propertyOf: (node: ViewNode, propertyId: string) => PropertyValue | undefined;
  /** Of a view whose collapsed frames are tiles (`drawnView`): the side with all that they hide. */
  readonly whole?: SideView;
  /** There: the tile or the line that is drawn in place of a node or connection. */
  readonly hiddenIn?: ReadonlyMap<string, string>;
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

/** What is known of a node before it has its place. */
interface Part {
  readonly node: Node;
  readonly face: ResolvedFace;
  /** Of the frame that it is stored in, where that is not the one around it. */
  readonly origin?: Point;
}

/** While the view is built. */
interface Placed extends ViewNode {
  children: readonly ViewNode[];
  attached: readonly ViewNode[];
  incoming: readonly ViewConnection[];
  outgoing: readonly ViewConnection[];
  number?: number;
  steps?: readonly Step[];
}

const NONE: readonly ViewNode[] = [];
const NO_CONNECTIONS: readonly ViewConnection[] = [];

function buildView(diagram: Diagram, side: Side, catalog: Catalog): SideView {
  const absorbed = new Map<string, ResolvedFace>();
  const inside = new Map<string, Part[]>();
  const roots: Part[] = [];
  for (const node of Object.values(diagram.nodes)) {
    if (node.only !== undefined && node.only !== side) continue;
    const face = faceOf(node, side, diagram, catalog);
    if (face.state === 'absorbed') absorbed.set(node.id, face);
    const parentId = parentIdOn(node, side);
    if (parentId === null) roots.push({ node, face });
    else append(inside, parentId, { node, face });
  }
  // A parent that does not exist on this side counts as none; what is in it stays at its place.
  for (const [parentId, parts] of inside) {
    if (isPresent(diagram, side, parentId)) continue;
    const origin = originOf(diagram, parentId, side);
    for (const part of parts) roots.push({ ...part, origin });
  }
  const { nodes, top, annotations } = placeNodes(side, roots, inside);
  if (annotations.length > 0) countSteps(annotations);
  const connections = contractConnections(diagram, side, nodes, absorbed);
  for (const connection of connections) {
    const from: Placed = connection.source;
    const to: Placed = connection.target;
    from.outgoing = added(from.outgoing, connection);
    to.incoming = added(to.incoming, connection);
  }
  /** All that is drawn in a frame has the same frames around it. */
  const framesAround = new Map<ViewNode, readonly ViewNode[]>();
  const framesFrom = (frame: ViewNode | null): readonly ViewNode[] => {
    if (frame === null) return NONE;
    const known = framesAround.get(frame);
    if (known !== undefined) return known;
    const found = [frame, ...framesFrom(frame.parent)];
    framesAround.set(frame, found);
    return found;
  };
  const children = (id: string | null): readonly ViewNode[] => (id === null ? top : (nodes.get(id)?.children ?? NONE));
  return {
    diagram,
    side,
    catalog,
    nodes,
    connections,
    absorbed,
    children,
    ancestors: (of) => framesFrom((typeof of === 'string' ? nodes.get(of)?.parent : of.parent) ?? null),
    descendants(id) {
      const found: ViewNode[] = [];
      const start = nodes.get(id);
      const queue = [...(start?.children ?? NONE), ...(start?.attached ?? NONE)];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        found.push(next);
        queue.push(...next.children, ...next.attached);
      }
      return found;
    },
    incoming: (id) => nodes.get(id)?.incoming ?? NO_CONNECTIONS,
    outgoing: (id) => nodes.get(id)?.outgoing ?? NO_CONNECTIONS,
    all: searchByService(nodes),
    property: (id, propertyId) => nodes.get(id)?.face.properties[propertyId],
    propertyOf: ({ face }, propertyId) => face.properties[propertyId],
  };
}

/** Frames before their contents; siblings by order, then id. Children of an absorbed frame move up to the frame around it. */
function placeNodes(
  side: Side,
  roots: readonly Part[],
  inside: ReadonlyMap<string, readonly Part[]>,
): {
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly top: readonly ViewNode[];
  readonly annotations: readonly Placed[];
} {
  const nodes = new Map<string, ViewNode>();
  const annotations: Placed[] = [];
  const top: ViewNode[] = [];
  const place = (
    siblings: readonly Part[],
    parent: Placed | null,
    x: number,
    y: number,
    depth: number,
    handed?: Handed,
  ): void => {
    for (const { node, face: own, origin } of inOrder(siblings)) {
      const stored = frameOn(node, side);
      const from = origin ?? { x, y };
      const frame = { x: from.x + stored.x, y: from.y + stored.y, width: stored.width, height: stored.height };
      const parts = inside.get(node.id);
      const given = handed ?? handedUp(parts);
      const face = withHanded(own, given);
      const here = inZonesOf(nodeOn(node, side), face, given);
      if (face.state === 'absorbed') {
        if (parts !== undefined) place(parts, parent, frame.x, frame.y, depth, handedBy(here, face, 'inside'));
        continue;
      }
      const viewNode: Placed = {
        id: node.id,
        node: here,
        service: face.service,
        face,
        parentId: parent === null ? null : parent.id,
        parent,
        children: NONE,
        attached: NONE,
        incoming: NO_CONNECTIONS,
        outgoing: NO_CONNECTIONS,
        frame,
        shape: isAround(parts) ? 'frame' : (here.shape ?? face.service.defaultShape),
        depth,
      };
      nodes.set(node.id, viewNode);
      if (isSequenced(face.service) || isSteps(face.service)) annotations.push(viewNode);
      if (parent === null) top.push(viewNode);
      else if (isCallout(face.service)) parent.attached = added(parent.attached, viewNode);
      else parent.children = added(parent.children, viewNode);
      if (parts !== undefined) place(parts, viewNode, frame.x, frame.y, depth + 1);
    }
  };
  place(roots, null, 0, 0, 0);
  return { nodes, top, annotations };
}

/** What holds nothing but parts of other nodes and numbers on itself may be an icon. */
function isAround(parts: readonly Part[] | undefined): boolean {
  return parts?.some(({ face }) => face.into === undefined && !isCallout(face.service)) === true;
}

/** Numbers are counted, never stored, so that they have no gaps whatever was deleted or pasted. */
function countSteps(annotations: readonly Placed[]): void {
  const callouts = inSequence(annotations.filter(({ service }) => isCallout(service)));
  const areas = inSequence(annotations.filter(({ service }) => isArea(service)));
  const steps = callouts.map(({ node: { label, accent } }) => ({ text: label, accent }));
  const numbers = new Map([...callouts.entries(), ...areas.entries()].map(([index, { id }]) => [id, index + 1]));
  for (const one of annotations) {
    const number = numbers.get(one.id);
    if (number !== undefined) one.number = number;
    if (isSteps(one.service)) one.steps = steps;
  }
}

function inOrder(siblings: readonly Part[]): readonly Part[] {
  return [...siblings].sort(
    ({ node: a }, { node: b }) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** To the list itself, unless it is the one empty list that all share. */
function added<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  (list as T[]).push(item);
  return list;
}

function isPresent({ nodes }: Diagram, side: Side, id: string): boolean {
  const only = Object.hasOwn(nodes, id) ? nodes[id]?.only : null;
  return only === undefined || only === side;
}
