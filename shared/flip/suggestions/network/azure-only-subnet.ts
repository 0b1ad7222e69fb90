import { authoredService, otherSide } from '../../../catalog/authored-service.ts';
import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Face } from '../../../document/schema.ts';
import { ok } from '../../../result.ts';
import { isNamedAsReserved, RESERVED_SUBNETS, type ReservedSubnet } from '../../../validation/azure-subnets.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { outwards } from '../../../validation/drawing/outwards.ts';
import { planMoveToFrame } from '../../../validation/fixes/move-to-frame.ts';
import { nodesInSubnet } from '../../../validation/in-network.ts';
import { nameOf } from '../../../validation/wording.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';

interface AzureOnlyParams {
  readonly id: string;
  readonly homeId: string;
  /** Services beside the network, with where they go. */
  readonly regional: readonly string[];
}

const IN_NETWORK = ['network', 'subnet', 'zone', 'security-group'];
const IN_A_SUBNET = ['subnet', 'zonal'];

/** GatewaySubnet and its like are there for a service that on AWS is attached to the VPC or stands beside it. */
export const azureOnlySubnet = suggestionKind<AzureOnlyParams>({
  meta: {
    id: 'azure-only-subnet',
    sides: ['aws'],
    title: 'Leave out a subnet that only Azure needs for a gateway or a bastion',
    mends: ['subnet-one-zone'],
    source: 'aws-vpn-how',
  },
  find: (view) => view.all('aws.subnet').flatMap((subnet) => foundFor(view, subnet) ?? []),
  plan: (diagram, { id, homeId, regional }, env) => {
    const side = diagram.provider;
    const faces = new Map<string, Partial<Face>>([[id, { into: homeId }]]);
    for (const { id: one, node } of viewSide(diagram, side, env.catalog).nodes.values()) {
      if (node.subnets?.includes(id)) faces.set(one, { subnets: node.subnets.filter((subnet) => subnet !== id) });
    }
    const nodes = [...faces].flatMap(([one, fields]) => {
      const node = nodeOf(diagram, one);
      return node === undefined ? [] : [withFace(node, side, fields)];
    });
    const hidden = amend(diagram, { nodes });
    const [first] = regional;
    if (!hidden.ok || first === undefined) return hidden;
    const view = viewSide(hidden.value, side, env.catalog);
    const shown = view.nodes.get(first);
    const parentId = shown === undefined ? null : outwards(view, shown, (frame) => hasTrait(frame, ...IN_NETWORK));
    const moved = planMoveToFrame(hidden.value, { ids: regional, parentId }, env);
    return moved.ok ? ok(onOneSide(hidden.value, moved.value, side)) : moved;
  },
});

/** True if leaving it out is suggested: then neither its name nor its zone is a matter on AWS. */
export function isForAzureAlone(view: SideView, subnet: ViewNode): boolean {
  const found = foundFor(view, subnet);
  return found?.nodes.every((id) => view.nodes.get(id)?.node.pinned === undefined) === true;
}

function foundFor(view: SideView, subnet: ViewNode): FoundSuggestion<AzureOnlyParams> | undefined {
  const { network } = placementOf(view, subnet);
  const reserved = reservedAs(view, subnet);
  if (reserved === undefined || network === undefined || subnet.parentId !== network.id) return undefined;
  const inside = nodesInSubnet(view, subnet.id);
  if (inside.some((node) => IN_A_SUBNET.includes(node.service.scope) || needsPlace(node))) return undefined;
  const regional = inside.filter((node) => hasTrait(node, 'bastion') && node.service.scope === 'regional');
  // Lines to a frame around it say something of where it is.
  const frames = new Set([subnet, ...view.ancestors(subnet)]);
  const isTied = regional.some(
    (node) =>
      node.incoming.some((line) => frames.has(line.source)) || node.outgoing.some((line) => frames.has(line.target)),
  );
  if (isTied) return undefined;
  return {
    key: subnet.id,
    title: `Leave out ${nameOf(subnet)}, which only Azure needs`,
    ...wordsFor(reserved),
    nodes: [subnet.id, ...inside.map(({ id }) => id)],
    params: { id: subnet.id, homeId: network.id, regional: regional.map(({ id }) => id) },
  };
}

/** By the name that Azure prescribes, else by what was drawn in it alone. */
function reservedAs(view: SideView, subnet: ViewNode): ReservedSubnet | undefined {
  if (subnet.face.origin !== 'derived') return undefined;
  const named = RESERVED_SUBNETS.find(({ name }) => isNamedAsReserved(subnet.node.label, [name]));
  if (named !== undefined) return named.name === 'AzureFirewallSubnet' ? undefined : named;
  const inside = nodesInSubnet(view, subnet.id);
  const drawn = inside.map(({ node }) => authoredService(node, otherSide(view.side), view.catalog).id);
  if (drawn.length === 0) return undefined;
  return RESERVED_SUBNETS.find(({ services }) => drawn.every((id) => services.includes(id)));
}

/** Frames and groups in it would have to move, and so would whatever has an address. */
function needsPlace(node: ViewNode): boolean {
  if (node.face.origin !== 'derived' || node.children.length > 0) return true;
  return hasTrait(node, 'compute', 'subnet', 'zone', 'security-group') || (node.service.needsNetwork && !isLink(node));
}

function isLink(node: ViewNode): boolean {
  return hasTrait(node, 'vpn', 'hybrid-link');
}

function wordsFor({ name }: ReservedSubnet): { readonly reason: string; readonly source: string } {
  if (name === 'AzureBastionSubnet') {
    return {
      reason:
        'Azure Bastion is deployed into a subnet of this name. Session Manager has nothing in a subnet: it goes over the endpoints of Systems Manager, and an agent on the machines. They need that agent, rights for it, and a way to those endpoints: a NAT gateway or interface endpoints.',
      source: 'aws-session-manager-guide',
    };
  }
  if (name === 'GatewaySubnet') {
    return {
      reason:
        'Azure deploys VPN and ExpressRoute gateways into a subnet of this name. On AWS a virtual private gateway is attached to the VPC as a whole, and a VPN connection ends there or at a transit gateway: neither takes a subnet, and the range is free.',
      source: 'aws-vpn-how',
    };
  }
  return {
    reason: 'Only Azure prescribes a subnet of this name. On AWS nothing is left that would be in it.',
    source: 'rule-vpc-subnets',
  };
}
