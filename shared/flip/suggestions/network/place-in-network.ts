import { authoredService, otherSide } from '../../../catalog/authored-service.ts';
import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { livesInNetwork } from '../../../commands/place-advice.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { onePerOtherZone, subnetsInOtherZones } from '../../../validation/drawing/alike-subnets.ts';
import { nextZone } from '../../../validation/drawing/next-zone.ts';
import { deployedIn, networkOf } from '../../../validation/in-network.ts';
import { isOutsideNetwork } from '../../../validation/outside-network.ts';
import { statedFlag, statedText } from '../../../validation/stated.ts';
import { subnetKind } from '../../../validation/subnet-kind.ts';
import { zonesOf } from '../../../validation/zones.ts';

/** public: takes requests from the internet. data: keeps what others ask for. private: the rest. */
export type Role = 'public' | 'data' | 'private';

export interface NetworkPlace {
  readonly network: ViewNode;
  readonly role: Role;
  /** Its subnets, one for each zone; empty: none will do, and some are drawn. */
  readonly subnets: readonly ViewNode[];
  /** Of the subnets that are drawn, by their keys. */
  readonly zones: readonly string[];
}

/** Azure draws it beside the network by right, and AWS makes it only in one. */
export function isBesideByRight(view: SideView, node: ViewNode): boolean {
  const { only, faces } = node.node;
  if (only !== undefined || faces.azure?.service === undefined || !isOutsideNetwork(view, node)) return false;
  if (statedFlag(view, node, 'inNetwork') === false) return false;
  if (livesInNetwork(authoredService(node.node, otherSide(view.side), view.catalog))) return false;
  // What runs in a cluster is where that is.
  return !view.ancestors(node).some(({ service }) => service.container?.style === 'cluster' || service.needsNetwork);
}

export function placeInNetwork(view: SideView, node: ViewNode): NetworkPlace | undefined {
  const network = networkFor(view, node);
  // A VPC that was drawn for AWS has what was meant to be in it.
  if (network?.face.origin !== 'derived') return undefined;
  const role = roleOf(view, node);
  const all = view.all('aws.subnet').filter((subnet) => placementOf(view, subnet).network === network);
  const fitting = candidates(view, node, role, all);
  const [first] = fitting;
  const zones = zonesOf(view, all).filter((zone) => /^\d$/.test(zone));
  // In the frame of a zone no subnet of another can be drawn.
  if (first === undefined && view.ancestors(network).some((frame) => hasTrait(frame, 'zone'))) return undefined;
  if (first === undefined) return { network, role, subnets: [], zones: newZones(zones) };
  const own = placementOf(view, first).zones;
  const alike = subnetsInOtherZones(view, first);
  const hidden = role === 'public' ? [] : all.filter(({ id }) => subnetKind(view, id) === 'private');
  const pool = [...fitting, ...alike, ...hidden];
  const others = own.length === 0 ? [] : onePerOtherZone(view, [...new Set(pool)], own);
  return { network, role, subnets: [first, ...others], zones: [] };
}

/** The network of what it is connected with, else the only one of its region. */
function networkFor(view: SideView, node: ViewNode): ViewNode | undefined {
  const { region } = placementOf(view, node);
  const networks = view
    .all('aws.vpc')
    .filter((network) => region === undefined || placementOf(view, network).region === region);
  const votes = new Map<ViewNode, number>();
  for (const end of endsOf(node)) {
    const network = networkOf(view, end);
    if (network !== undefined && networks.includes(network)) votes.set(network, (votes.get(network) ?? 0) + 1);
  }
  for (const subnet of endpointSubnets(view, node)) {
    const { network } = placementOf(view, subnet);
    if (network !== undefined) votes.set(network, (votes.get(network) ?? 0) + 1);
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return networks.length === 1 ? networks[0] : undefined;
  return second !== undefined && second[1] === first[1] ? undefined : first[0];
}

const FROM_OUTSIDE = ['internet', 'client', 'cdn', 'global-router'];

function roleOf(view: SideView, node: ViewNode): Role {
  if (hasTrait(node, 'data-store')) return 'data';
  if (!hasTrait(node, 'load-balancer')) return 'private';
  const scheme = statedText(view, node, 'scheme');
  if (scheme !== undefined) return scheme === 'internal' ? 'private' : 'public';
  // An internal one of Azure has its address in a subnet; one beside the network has a public address.
  const isInside =
    node.incoming.length > 0 && node.incoming.every(({ source }) => networkOf(view, source) !== undefined);
  return isInside && !node.incoming.some(({ source }) => hasTrait(source, ...FROM_OUTSIDE)) ? 'private' : 'public';
}

const DATA = /\b(data|databases?|db|cache|storage|persistence)\b/i;

/** The first of these ways to tell that finds any, the best first. Nothing private goes into a public subnet, or the other way. */
function candidates(view: SideView, node: ViewNode, role: Role, all: readonly ViewNode[]): readonly ViewNode[] {
  const is = (kind: 'public' | 'private') => (subnet: ViewNode) => subnetKind(view, subnet.id) === kind;
  if (role === 'public') return all.filter(is('public'));
  const hidden = all.filter((subnet) => !is('public')(subnet));
  const isForData = (subnet: ViewNode): boolean => DATA.test(subnet.node.label);
  const callers = new Set(endsOf(node).flatMap((end) => placementOf(view, end).subnets));
  const ways =
    role === 'data'
      ? [
          hidden.filter(isForData),
          hidden.filter((subnet) => deployedIn(view, subnet.id).some((one) => hasTrait(one, 'data-store'))),
          endpointSubnets(view, node).filter((subnet) => hidden.includes(subnet)),
          hidden.filter(is('private')),
        ]
      : [
          hidden.filter((subnet) => callers.has(subnet.id) && !isForData(subnet)),
          hidden.filter((subnet) => is('private')(subnet) && !isForData(subnet)),
        ];
  return ways.find((found) => found.length > 0) ?? [];
}

/** Where private endpoints of it are, which AWS shows or not. */
function endpointSubnets(view: SideView, node: ViewNode): readonly ViewNode[] {
  const ids = [...node.incoming, ...node.outgoing].flatMap(({ from, to, through }) => [from, to, ...through]);
  return [...new Set(ids)].flatMap((id) => {
    const end = view.diagram.nodes[id];
    if (end?.faces.azure?.service !== 'azure.private-endpoint') return [];
    const [stated = end.parentId] = end.subnets ?? [];
    const subnet = view.nodes.get(stated ?? '');
    return subnet !== undefined && hasTrait(subnet, 'subnet') ? [subnet] : [];
  });
}

function endsOf({ incoming, outgoing }: ViewNode): readonly ViewNode[] {
  return [...incoming.map(({ source }) => source), ...outgoing.map(({ target }) => target)];
}

/** Two, as a subnet group has them. */
function newZones(zones: readonly string[]): readonly string[] {
  const [first = '1', second] = [...zones].sort();
  return [first, second ?? nextZone([first])];
}
