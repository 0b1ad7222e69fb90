import type { SideView, ViewNode } from './side-view.ts';
import { zoneKey } from './zone-key.ts';

/** Where a node runs and what it belongs to on one side: the frames around it combined with what is stated. */
export interface Placement {
  readonly region: ViewNode | undefined;
  readonly network: ViewNode | undefined;
  /** Normalised zone keys ("1", "2" …), sorted; empty: unknown. */
  readonly zones: readonly string[];
  /** Ids of the subnets it is in. */
  readonly subnets: readonly string[];
  /** Ids of the groups it is in or belongs to. */
  readonly groups: readonly string[];
}

/** What a node may belong to without being drawn in it. */
export const GROUP_TRAITS: readonly string[] = [
  'scaling-group',
  'security-group',
  'resource-group',
  'placement-group',
  'container-cluster',
];

/** The only way for rules to ask where something is. Memoised on the view, which never changes. */
export function placementOf(view: SideView, of: string | ViewNode): Placement {
  const viewNode = typeof of === 'string' ? view.nodes.get(of) : of;
  if (viewNode === undefined) return NOWHERE;
  const { apart, inside } = placementsOf(view);
  const { zones, subnets, memberOf } = viewNode.node;
  // Most nodes are where their frame is and say no more: they share one answer.
  if (zones === undefined && subnets === undefined && memberOf === undefined) {
    return viewNode.parent === null ? NOWHERE : insideOf(view, inside, viewNode, viewNode.parent);
  }
  const { id } = viewNode;
  const known = apart.get(id);
  if (known !== undefined) return known;
  const placement = locateApart(view, viewNode);
  apart.set(id, placement);
  return placement;
}

interface Placements {
  /** Of nodes that state something of their own. */
  readonly apart: Map<string, Placement>;
  /** Of whatever is in a frame and states nothing. */
  readonly inside: Map<ViewNode, Placement>;
}

const cache = new WeakMap<SideView, Placements>();
let last: { readonly view: WeakRef<SideView>; readonly placements: Placements } | undefined;

/** Rules ask thousands of times in a row about one view. */
function placementsOf(view: SideView): Placements {
  if (last?.view.deref() === view) return last.placements;
  const placements = cache.get(view) ?? { apart: new Map<string, Placement>(), inside: new Map<ViewNode, Placement>() };
  cache.set(view, placements);
  last = { view: new WeakRef(view), placements };
  return placements;
}

const NOWHERE: Placement = { region: undefined, network: undefined, zones: [], subnets: [], groups: [] };

function insideOf(view: SideView, known: Map<ViewNode, Placement>, node: ViewNode, parent: ViewNode): Placement {
  const found = known.get(parent);
  if (found !== undefined) return found;
  const placement = combine(view, view.ancestors(node), {});
  known.set(parent, placement);
  return placement;
}

function locateApart(view: SideView, viewNode: ViewNode): Placement {
  const { node } = viewNode;
  const { zones } = node;
  const subnets = node.subnets?.filter((id) => existsHere(view, id));
  const memberOf = node.memberOf?.filter((id) => existsHere(view, id));
  return combine(view, view.ancestors(viewNode), { zones, subnets, memberOf });
}

function combine(
  view: SideView,
  frames: readonly ViewNode[],
  stated: Pick<ViewNode['node'], 'zones' | 'subnets' | 'memberOf'>,
): Placement {
  const subnets = new Set<string>(stated.subnets);
  const groups = new Set<string>(stated.memberOf);
  const zones = new Set<string>(stated.zones?.map(zoneKey));
  let region: ViewNode | undefined;
  let network: ViewNode | undefined;
  for (const frame of frames) {
    const { traits } = frame.service;
    if (traits.includes('subnet')) subnets.add(frame.id);
    if (traits.includes('zone')) zones.add(zoneOfFrame(frame));
    if (traits.includes('region')) region ??= frame;
    if (traits.includes('network')) network ??= frame;
    if (traits.some((trait) => GROUP_TRAITS.includes(trait))) groups.add(frame.id);
  }
  for (const subnetId of subnets) for (const zone of zonesOfSubnet(view, subnetId)) zones.add(zone);
  if (zones.size === 0) {
    for (const groupId of groups)
      for (const zone of view.nodes.get(groupId)?.node.zones ?? []) zones.add(zoneKey(zone));
  }
  // A name that says no zone leaves the zone unknown.
  zones.delete('');
  return {
    region,
    network,
    zones: [...zones].sort(),
    subnets: [...subnets].sort(),
    groups: [...groups].sort(),
  };
}

/** What is generated for one side is stated of nodes that both have. */
function existsHere({ diagram, side }: SideView, id: string): boolean {
  const only = diagram.nodes[id]?.only;
  return only === undefined || only === side;
}

function zonesOfSubnet(view: SideView, subnetId: string): readonly string[] {
  const subnet = view.nodes.get(subnetId);
  if (subnet === undefined) return [];
  const zones = (subnet.node.zones ?? []).map(zoneKey);
  for (const frame of view.ancestors(subnetId))
    if (frame.service.traits.includes('zone')) zones.push(zoneOfFrame(frame));
  return zones;
}

/** A zone frame is one zone: the one it states, else the one its label names, else one of its own. */
function zoneOfFrame(frame: ViewNode): string {
  const stated = frame.node.zones?.[0];
  if (stated !== undefined) return zoneKey(stated);
  return zoneKey(frame.node.label) || `frame:${frame.id}`;
}
