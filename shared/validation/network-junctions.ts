import { authoredService, otherSide } from '../catalog/authored-service.ts';
import type { Service } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { connectionsOf } from '../document/queries.ts';
import type { Connection } from '../document/schema.ts';
import { networkOf } from './in-network.ts';

/** One thing that joins the networks at it directly: a peering, a transit hub with its parts, or tunnels and what lies between them. */
export interface Junction {
  readonly kind: 'peering' | 'hub' | 'tunnel';
  readonly networks: ReadonlySet<ViewNode>;
  /** A peering or hub with fewer than two networks, or a gateway without a line: the drawing does not say what it joins. */
  readonly isOpen: boolean;
  /** The nodes that it consists of; none where a line from network to network stands for it. */
  readonly connectors: readonly string[];
  /** The line that stands for it. */
  readonly line?: string;
}

const CONNECTORS = ['transit', 'peering', 'hybrid-link', 'vpn', 'on-premises'];
const PARTS_OF_HUBS = ['aws.transit-gateway-attachment', 'azure.virtual-network-manager'];
const PARTS_OF_TUNNELS = ['aws.customer-gateway', 'azure.local-network-gateway'];
const ALL = [...CONNECTORS, ...PARTS_OF_HUBS, ...PARTS_OF_TUNNELS];

/** What a line between two networks is called when it stands for what joins them. */
const SAYS_JOINED =
  /\b(peer(ed|ing)?|transit|tgw|vpn|direct connect|express ?route|interconnect|v-?wan|(virtual|cloud) wan)\b/i;

const NONE: readonly Junction[] = [];

interface Draft {
  readonly services: Map<string, Service>;
  readonly networks: Set<ViewNode>;
  touched: boolean;
}

/**
 * Reads the lines of the diagram as they are stored, so that an attachment that this side absorbs still joins. Connectors that
 * touch each other are one junction.
 */
export function findJunctions(view: SideView): readonly Junction[] {
  const drafts = draftsOf(view);
  const isHolder = [...drafts.keys()].some((id) => view.children(id).length > 0);
  const draftAt = (id: string): Draft | undefined => {
    if (drafts.size === 0) return undefined;
    return drafts.get(id) ?? (isHolder ? draftAround(view, drafts, id) : undefined);
  };
  const lines: Junction[] = [];
  const frames = new Set(view.all('network', 'subnet').map(({ id }) => id));
  for (const connection of connectionsOf(view.diagram)) {
    if (connection.only !== undefined && connection.only !== view.side) continue;
    const from = draftAt(connection.from);
    const to = draftAt(connection.to);
    if (from !== undefined) from.touched = true;
    if (to !== undefined) to.touched = true;
    if (from !== undefined && to !== undefined) merge(drafts, from, to);
    else if (from !== undefined) attach(view, from, connection.to, connection);
    else if (to !== undefined) attach(view, to, connection.from, connection);
    else if (connection.label !== '' || connection.properties.via !== undefined || frames.has(connection.from)) {
      lines.push(...lineBetweenNetworks(view, frames, connection));
    }
  }
  return [...lines, ...[...new Set(drafts.values())].map(toJunction)];
}

/** A draft for each connector, those that are drawn in one another or are parts of one together, with the network that they are drawn in. */
function draftsOf(view: SideView): Map<string, Draft> {
  const services = new Map(view.all(...ALL).map(({ id, service }) => [id, service]));
  for (const id of view.absorbed.keys()) {
    const node = view.diagram.nodes[id];
    const service = node && authoredService(node, otherSide(view.side), view.catalog);
    if (service !== undefined && ALL.some((one) => service.id === one || service.traits.includes(one)))
      services.set(id, service);
  }
  const drafts = new Map<string, Draft>();
  for (const [id, service] of services) {
    const network = networkAt(view, id);
    drafts.set(id, {
      services: new Map([[id, service]]),
      networks: new Set(network === undefined ? [] : [network]),
      touched: false,
    });
  }
  for (const [id, draft] of drafts) {
    const frame = view.ancestors(id).find((one) => drafts.has(one.id));
    const around = frame && drafts.get(frame.id);
    if (around !== undefined) merge(drafts, around, drafts.get(id) ?? draft);
  }
  for (const [id, { into }] of view.absorbed) {
    const part = drafts.get(id);
    const whole = into === undefined ? undefined : drafts.get(into);
    if (part !== undefined && whole !== undefined) merge(drafts, whole, part);
  }
  return drafts;
}

/** What stands in a hub or on-premises belongs to it. */
function draftAround(view: SideView, drafts: ReadonlyMap<string, Draft>, id: string): Draft | undefined {
  const frame = view.ancestors(id).find((one) => drafts.has(one.id));
  return frame && drafts.get(frame.id);
}

function merge(drafts: Map<string, Draft>, a: Draft, b: Draft): void {
  if (a === b) return;
  const [into, from] = a.services.size >= b.services.size ? [a, b] : [b, a];
  for (const [id, service] of from.services) {
    into.services.set(id, service);
    drafts.set(id, into);
  }
  for (const network of from.networks) into.networks.add(network);
  into.touched ||= from.touched;
}

/** A plain line from on-premises into a network is a call; only a gateway or a tunnel takes packets there. */
function attach(view: SideView, draft: Draft, end: string, connection: Connection): void {
  const isPlace = [...draft.services.values()].every(({ traits }) => traits.includes('on-premises'));
  if (isPlace && !SAYS_JOINED.test(connection.label)) return;
  const network = networkAt(view, end);
  if (network !== undefined) draft.networks.add(network);
}

/** A line from frame to frame, or one that says that it is a peering. */
function lineBetweenNetworks(view: SideView, frames: ReadonlySet<string>, connection: Connection): readonly Junction[] {
  const { via } = connection.properties;
  const isBetweenFrames = frames.has(connection.from) && frames.has(connection.to);
  const saysJoined = via === 'peering' || (connection.label !== '' && SAYS_JOINED.test(connection.label));
  if (via === 'internet' || !(isBetweenFrames || saysJoined)) return NONE;
  const from = networkAt(view, connection.from);
  const to = networkAt(view, connection.to);
  if (from === undefined || to === undefined || from === to) return NONE;
  return [{ kind: 'peering', networks: new Set([from, to]), isOpen: false, connectors: [], line: connection.id }];
}

function toJunction({ services, networks, touched }: Draft): Junction {
  const parts = [...services.values()];
  const has = (...words: string[]): boolean =>
    parts.some(({ id, traits }) => words.includes(id) || traits.some((trait) => words.includes(trait)));
  const leadsElsewhere = has('hybrid-link', 'vpn');
  const kind = has('transit', ...PARTS_OF_HUBS) ? 'hub' : has('peering') ? 'peering' : 'tunnel';
  const isOpen = kind === 'tunnel' ? has('hybrid-link') && !touched : networks.size < 2 && !leadsElsewhere;
  return { kind, networks, isOpen, connectors: [...services.keys()] };
}

function networkAt(view: SideView, id: string): ViewNode | undefined {
  if (view.nodes.has(id)) return networkOf(view, id);
  const parent = view.diagram.nodes[id]?.parentId ?? null;
  return parent === null ? undefined : networkAt(view, parent);
}
