import type { Frame } from '../document/schema.ts';
import { append } from '../group-by.ts';
import { inSequence, isCallout, isLaidOut } from './annotations.ts';
import { leadToTiles } from './lead-to-tiles.ts';
import { searchByService } from './search-by-service.ts';
import type { SideView, ViewConnection, ViewNode } from './side-view.ts';

/** What a collapsed frame is drawn as, at its upper left corner; narrower where the frame itself is. */
const TILE = { narrowest: 112, width: 208, height: 52 } as const;

const bySide = new WeakMap<SideView, SideView>();
const byNodes = new WeakMap<SideView['nodes'], SideView>();

/**
 * A side as it is drawn: collapsed frames are tiles, what lies in them is left out, and its connections lead to the tiles. Rules,
 * flip and reports ask the whole side; whatever draws, points or selects asks this. Without collapsed frames it is the same object.
 */
export function drawnView(view: SideView): SideView {
  if (view.whole !== undefined) return view;
  const known = bySide.get(view);
  if (known !== undefined) return known;
  const alike = byNodes.get(view.nodes) ?? buildDrawn(view);
  byNodes.set(view.nodes, alike);
  const drawn = alike.whole === undefined ? view : { ...alike, diagram: view.diagram, whole: view };
  bySide.set(view, drawn);
  return drawn;
}

/** The side with all that collapsed frames hide. */
export function wholeView(view: SideView): SideView {
  return view.whole ?? view;
}

/** What is drawn in place of an element: itself, or the tile, or the line that stands for several. */
export function drawnAs({ hiddenIn }: SideView, id: string): string {
  return hiddenIn?.get(id) ?? id;
}

/** With the others for which a chosen line to a collapsed frame is drawn: what is done to it is done to all of them. */
export function withAllLines({ connections, whole }: SideView, ids: ReadonlySet<string>): readonly string[] {
  if (whole === undefined) return [...ids];
  const drawnFor = connections.flatMap(({ connection, standsFor }) =>
    standsFor !== undefined && ids.has(connection.id) ? standsFor : [],
  );
  return [...new Set([...ids, ...drawnFor])];
}

/** The collapsed frames around a hidden node, or around the ends of a hidden connection. */
export function collapsedAround(view: SideView, id: string): readonly string[] {
  const whole = wholeView(view);
  const connection = whole.connections.find((one) => one.connection.id === id);
  const ends = connection === undefined ? [id] : [connection.from, connection.to];
  return ends.flatMap((end) =>
    whole.nodes.has(end)
      ? whole
          .ancestors(end)
          .filter(isCollapsed)
          .map((frame) => frame.id)
      : [],
  );
}

export function isCollapsed({ node, shape }: ViewNode): boolean {
  return node.collapsed === true && shape === 'frame';
}

/** While the view is built. */
interface Drawn extends ViewNode {
  frame: Frame;
  parent: ViewNode | null;
  children: readonly ViewNode[];
  attached: readonly ViewNode[];
  incoming: readonly ViewConnection[];
  outgoing: readonly ViewConnection[];
}

const NONE: readonly ViewNode[] = [];

function buildDrawn(view: SideView): SideView {
  if (![...view.nodes.values()].some(isCollapsed)) return view;
  const nodes = new Map<string, Drawn>();
  const hiddenIn = new Map<string, string>();
  const onTiles = new Map<Drawn, Drawn[]>();
  for (const node of view.nodes.values()) {
    const around = node.parentId === null ? undefined : (hiddenIn.get(node.parentId) ?? tileId(nodes, node.parentId));
    const tile = around === undefined ? undefined : nodes.get(around);
    if (tile !== undefined && isCallout(node.service) && node.parentId === around) {
      const callout = { ...node };
      nodes.set(node.id, callout);
      append(onTiles, tile, callout);
    } else if (around !== undefined) hiddenIn.set(node.id, around);
    else nodes.set(node.id, drawnNode(view, node));
  }
  for (const [tile, callouts] of onTiles) putOnEdge(tile.frame, callouts);
  for (const node of nodes.values()) {
    node.parent = node.parentId === null ? null : (nodes.get(node.parentId) ?? null);
    node.children = node.inside === undefined ? node.children.flatMap(({ id }) => nodes.get(id) ?? []) : NONE;
    if (node.attached.length > 0) node.attached = node.attached.flatMap(({ id }) => nodes.get(id) ?? []);
  }
  const connections = leadToTiles(view.connections, nodes, hiddenIn);
  for (const node of nodes.values()) {
    node.outgoing = [];
    node.incoming = [];
  }
  for (const line of connections) {
    ((line.source as Drawn).outgoing as ViewConnection[]).push(line);
    ((line.target as Drawn).incoming as ViewConnection[]).push(line);
  }
  return { ...view, whole: view, hiddenIn, nodes, connections, ...questions(view, nodes) };
}

function tileId(nodes: ReadonlyMap<string, ViewNode>, id: string): string | undefined {
  return nodes.get(id)?.inside === undefined ? undefined : id;
}

function drawnNode(view: SideView, node: ViewNode): Drawn {
  if (!isCollapsed(node)) return { ...node };
  const inside = view.descendants(node.id).filter(({ service }) => isLaidOut(service)).length;
  return { ...node, shape: 'icon', frame: tileOf(node.frame), inside };
}

/** What is left free for the badge of findings at the corner. */
const BADGE_ROOM = 16;
/** How much of a callout stands above the edge of a tile, so that it keeps off the name in it. */
const ABOVE_EDGE = 0.75;

/** The callouts of a collapsed frame itself: in a row over the edge of its tile, up to its right end, in the order of their numbers. */
function putOnEdge(tile: Frame, callouts: readonly Drawn[]): void {
  let end = tile.x + tile.width - BADGE_ROOM;
  for (const callout of inSequence(callouts).toReversed()) {
    const { width, height } = callout.frame;
    callout.frame = { x: end - width, y: tile.y - height * ABOVE_EDGE, width, height };
    end -= width;
  }
}

function tileOf({ x, y, width }: Frame): Frame {
  return { x, y, width: Math.max(TILE.narrowest, Math.min(width, TILE.width)), height: TILE.height };
}

function questions(
  view: SideView,
  nodes: ReadonlyMap<string, ViewNode>,
): Pick<SideView, 'children' | 'ancestors' | 'descendants' | 'incoming' | 'outgoing' | 'all' | 'property'> {
  const top = view.children(null).flatMap(({ id }) => nodes.get(id) ?? []);
  const children = (id: string | null): readonly ViewNode[] => (id === null ? top : (nodes.get(id)?.children ?? NONE));
  return {
    children,
    ancestors(of) {
      const found: ViewNode[] = [];
      let at = (typeof of === 'string' ? nodes.get(of) : of)?.parent ?? null;
      for (; at !== null; at = at.parent) found.push(at);
      return found;
    },
    descendants(id) {
      const found: ViewNode[] = [];
      const queue = [...children(id), ...(nodes.get(id)?.attached ?? NONE)];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        found.push(next);
        queue.push(...next.children, ...next.attached);
      }
      return found;
    },
    incoming: (id) => nodes.get(id)?.incoming ?? [],
    outgoing: (id) => nodes.get(id)?.outgoing ?? [],
    all: searchByService(nodes),
    property: (id, propertyId) => nodes.get(id)?.face.properties[propertyId],
  };
}
