import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { withFace } from '../../../commands/place.ts';
import { type Rejection, reject, rejectUnknown } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Diagram } from '../../../document/schema.ts';
import { ok, type Result } from '../../../result.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { drawZoneSubnet } from '../../../validation/drawing/draw-zone-subnet.ts';
import { planMoveToFrame } from '../../../validation/fixes/move-to-frame.ts';
import { networkOf } from '../../../validation/in-network.ts';
import { planFix } from '../../../validation/plan-fix.ts';
import { internetGatewayMissing } from '../../../validation/rules/network/internet-gateway-missing.ts';
import { nameOf, namesOf } from '../../../validation/wording.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { drawInNetwork } from './draw-in-network.ts';
import { drawSubnets } from './draw-subnets.ts';
import { isBesideByRight, type NetworkPlace, placeInNetwork, type Role } from './place-in-network.ts';
import { regionalNatGateway } from './regional-nat-gateway.ts';
import { splitSubnetPerZone } from './split-subnet-per-zone.ts';

interface InsideParams {
  readonly ids: readonly string[];
  readonly networkId: string;
  readonly role: Role;
  /** Empty: they are drawn. */
  readonly subnets: readonly string[];
  readonly zones: readonly string[];
}

interface Subnets {
  readonly diagram: Diagram;
  readonly ids: readonly string[];
}

/** A managed database, a cache or a public load balancer stands beside the network on Azure; AWS makes them in subnets of a VPC. */
export const insideNetwork = suggestionKind<InsideParams>({
  meta: {
    id: 'inside-network',
    sides: ['aws'],
    title: 'Draw what Azure has beside the network in the subnets that AWS makes it in',
    mends: ['needs-network'],
    source: 'rule-rds-subnet-group',
  },
  find: (view) => {
    const places = new Map<string, { readonly place: NetworkPlace; readonly nodes: ViewNode[] }>();
    for (const node of view.all('aws.vpc').length === 0 ? [] : view.nodes.values()) {
      const place = isBesideByRight(view, node) ? placeInNetwork(view, node) : undefined;
      if (place === undefined) continue;
      const key = [place.network.id, place.role, ...place.subnets.map(({ id }) => id)].join(' ');
      const known = places.get(key) ?? { place, nodes: [] };
      known.nodes.push(node);
      places.set(key, known);
    }
    return [...places.values()].map(({ place, nodes }) => foundFor(nodes, place));
  },
  plan: (diagram, { ids, networkId, role, subnets, zones }, env) => {
    const side = diagram.provider;
    const drawn =
      subnets.length > 0 ? ok({ diagram, ids: subnets }) : drawSubnets(diagram, { networkId, role, zones }, env);
    if (!drawn.ok) return drawn;
    const wide = withAnotherZone(drawn.value, env);
    if (!wide.ok) return wide;
    const placed = placedIn(wide.value.diagram, ids, networkId, wide.value.ids, env);
    if (!placed.ok) return placed;
    const split = role === 'data' ? splitWhereItNeedsTwo(placed.value, wide.value.ids, env) : placed;
    if (!split.ok) return split;
    const routed = withRegionalNat(split.value, networkId, env);
    if (!routed.ok) return routed;
    const open = role === 'public' ? withInternetGateway(routed.value, networkId, env) : routed;
    return open.ok ? ok(onOneSide(diagram, open.value, side)) : open;
  },
});

/** What Azure spreads is lost here with its one zone, and a subnet group of one is none: the only subnet gets another like it. */
function withAnotherZone({ diagram, ids }: Subnets, env: CommandEnv): Result<Subnets, Rejection> {
  const [only, ...more] = ids;
  const view = viewSide(diagram, diagram.provider, env.catalog);
  if (only === undefined || more.length > 0 || placementOf(view, only).zones.length !== 1) return ok({ diagram, ids });
  const drawn = drawZoneSubnet(diagram, { subnetId: only }, env);
  return drawn.ok ? ok({ diagram: drawn.value.diagram, ids: [only, drawn.value.id] }) : drawn;
}

/** In the one subnet, else beside the subnets that it spans. */
function placedIn(
  diagram: Diagram,
  ids: readonly string[],
  networkId: string,
  subnets: readonly string[],
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const [only, ...more] = subnets;
  if (only === undefined) return reject('invalid', 'There is no subnet for it.');
  if (more.length === 0) return planMoveToFrame(diagram, { ids, parentId: only }, env);
  let present = diagram;
  for (const id of ids) {
    const frame = viewSide(present, present.provider, env.catalog).nodes.get(id)?.frame;
    if (frame === undefined) return rejectUnknown(id);
    const near = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
    const moved = drawInNetwork(present, { id, networkId, near }, env);
    if (!moved.ok) return moved;
    const node = nodeOf(moved.value, id);
    if (node === undefined) return rejectUnknown(id);
    const stated = amend(moved.value, { nodes: [withFace(node, present.provider, { subnets: [...subnets] })] });
    if (!stated.ok) return stated;
    present = stated.value;
  }
  return ok(present);
}

/** A subnet that spans zones still is split along with it. */
function splitWhereItNeedsTwo(
  diagram: Diagram,
  [only, ...more]: readonly string[],
  env: CommandEnv,
): Result<Diagram, Rejection> {
  if (only === undefined || more.length > 0) return ok(diagram);
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const found = splitSubnetPerZone.find(view).find(({ nodes }) => nodes[0] === only);
  return found === undefined ? ok(diagram) : splitSubnetPerZone.plan(diagram, found.params as never, env);
}

/** A zonal NAT gateway that serves a zone more than before becomes one for all of them. */
function withRegionalNat(diagram: Diagram, networkId: string, env: CommandEnv): Result<Diagram, Rejection> {
  let present: Result<Diagram, Rejection> = ok(diagram);
  const view = viewSide(diagram, diagram.provider, env.catalog);
  for (const { nodes, params } of regionalNatGateway.find(view)) {
    const [nat = ''] = nodes;
    if (present.ok && networkOf(view, nat)?.id === networkId) {
      present = regionalNatGateway.plan(present.value, params as never, env);
    }
  }
  return present;
}

/** Public subnets are public by the gateway that their routes lead to. */
function withInternetGateway(diagram: Diagram, networkId: string, env: CommandEnv): Result<Diagram, Rejection> {
  const view: SideView = viewSide(diagram, diagram.provider, env.catalog);
  const report = internetGatewayMissing
    .check(view, { today: '', editing: true })
    .find(({ nodes }) => nodes.includes(networkId));
  if (report?.fix === undefined) return ok(diagram);
  return planFix({ ...report.fix, side: diagram.provider }, diagram, env);
}

function foundFor(
  nodes: readonly ViewNode[],
  { network, role, subnets, zones }: NetworkPlace,
): FoundSuggestion<InsideParams> {
  const where = subnets.length > 0 ? namesOf(subnets) : role === 'public' ? 'public subnets' : `${role} subnets`;
  return {
    key: [network.id, ...nodes.map(({ id }) => id)].join(' '),
    title: `Draw ${namesOf(nodes)} in ${where} of ${nameOf(network)}`,
    ...wordsFor(nodes, role),
    nodes: [...nodes.map(({ id }) => id), network.id],
    params: {
      ids: nodes.map(({ id }) => id),
      networkId: network.id,
      role,
      subnets: subnets.map(({ id }) => id),
      zones,
    },
  };
}

function wordsFor(nodes: readonly ViewNode[], role: Role): { readonly reason: string; readonly source: string } {
  const isAll = (...traits: string[]): boolean => nodes.every((node) => hasTrait(node, ...traits));
  if (role === 'public') {
    return {
      reason:
        'On Azure a public load balancer stands beside the virtual network with its public address. On AWS it has a network interface in one subnet of each zone that it serves, and one that faces the internet is put into public subnets, whose routes lead to an internet gateway.',
      source: 'aws-nlb-zones',
    };
  }
  const asWas =
    'On Azure it is a service with a public endpoint beside the network, or a private endpoint in it. On AWS it is made in a VPC,';
  if (isAll('cache')) {
    return {
      reason: `${asWas} in a subnet group of typically private subnets; give it one in each zone that its nodes are in.`,
      source: 'aws-elasticache-subnets',
    };
  }
  if (role === 'data') {
    return {
      reason: `${asWas} in a subnet group. One for a database spans at least two zones, also where the database is in one; private subnets keep it from the internet. Where there is one subnet for all zones, it is split.`,
      source: 'rule-rds-subnet-group',
    };
  }
  return { reason: `${asWas} in subnets of it; private ones keep it from the internet.`, source: 'rule-vpc-subnets' };
}
