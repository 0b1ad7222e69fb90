import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { nextZone } from '../../../validation/drawing/next-zone.ts';
import { nodesInSubnet } from '../../../validation/in-network.ts';
import { statedFlag, statedNumber } from '../../../validation/stated.ts';
import { isMachine, zonesOf } from './zone-of.ts';

/** AWS makes them only with subnets in two zones. */
const NEEDS_TWO = ['aws.alb', 'aws.rds', 'aws.aurora'];
/** Run in several zones at once unless they are held back. */
const SPREADS = [
  'load-balancer',
  'scaling-group',
  'database',
  'cache',
  'container-service',
  'container-cluster',
  'kubernetes',
  'kubernetes-nodes',
  'function',
  'web-app',
  'private-endpoint',
  'broker',
  'batch',
  'firewall',
];

/** True for what spans the subnets of its zones; a machine or a disk is in one. */
export function isSpreading(node: ViewNode): boolean {
  return hasTrait(node, ...SPREADS) && !hasTrait(node, 'virtual-machine', 'block-storage');
}

/** The zones that an Azure subnet has to have a subnet in on AWS, by their keys; undefined: it is settled already. */
export function zonesWanted(view: SideView, subnet: ViewNode): readonly string[] | undefined {
  const drawn = view.descendants(subnet.id);
  // Zones that are drawn in the subnet would have to be turned inside out.
  if (drawn.some((node) => hasTrait(node, 'zone', 'subnet'))) return undefined;
  // A subnet around it says the zones, and would say them of each part.
  if (view.ancestors(subnet).some((frame) => hasTrait(frame, 'subnet'))) return undefined;
  // What is pinned stays where it is.
  const isFree = ({ node }: ViewNode): boolean => node.pinned === undefined;
  const inside = drawn.filter(isFree);
  const members = nodesInSubnet(view, subnet.id).filter(isFree);
  const known = new Set(placementOf(view, subnet).zones);
  for (const node of [...inside, ...members.filter(isMachine)]) for (const zone of zonesOf(node)) known.add(zone);
  known.delete('');
  const zones = [...known].sort();
  if (zones.length > 1) return zones;
  const isAlone = members.some((node) => isAloneIn(view, node));
  const isSettled = placementOf(view, subnet).zones.length > 0;
  if (zones.length === 1 && isSettled) return isAlone ? [...zones, nextZone(zones)] : undefined;
  const [first = '1'] = zones;
  const isWide = isAlone || members.some((node) => asksForSeveral(view, node));
  return isWide ? [first, nextZone([first])] : [first];
}

/** What is refused until this subnet has another beside it. */
export function aloneIn(view: SideView, subnet: ViewNode): readonly ViewNode[] {
  return nodesInSubnet(view, subnet.id).filter((node) => node.node.pinned === undefined && isAloneIn(view, node));
}

/** It spreads, or is the interface of something outside that does. */
function asksForSeveral(view: SideView, node: ViewNode): boolean {
  if (isSpreading(node) || isRedundant(view, node)) return true;
  return node.service.id === 'aws.network-interface' && node.incoming.some(({ source }) => isSpreading(source));
}

/** It needs two subnets and is in this one only. */
function isAloneIn(view: SideView, node: ViewNode): boolean {
  if (!NEEDS_TWO.includes(node.service.id)) return false;
  return placementOf(view, node).subnets.length === 1;
}

/** What is attached to the whole network, such as a VPN, is redundant without a subnet of its own. */
function isRedundant(view: SideView, node: ViewNode): boolean {
  const { id } = node;
  if (hasTrait(node, 'vpn', 'hybrid-link', 'bastion')) return false;
  return statedFlag(view, id, 'zoneRedundant') === true || (statedNumber(view, id, 'azCount') ?? 0) > 1;
}
