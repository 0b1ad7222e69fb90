import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import type { Command, CommandEnv } from '../../../commands/command.ts';
import { type Rejection, reject } from '../../../commands/rejection.ts';
import type { Diagram } from '../../../document/schema.ts';
import { ok, type Result } from '../../../result.ts';
import { statedFlag, statedText } from '../../../validation/stated.ts';
import { nameOf, namesOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { drawMerged } from './draw-merged.ts';
import { mergedPlaces } from './merged-places.ts';
import { mergedRangesText } from './merged-ranges.ts';
import { isOwnNat, oneNatGateway } from './one-nat-gateway.ts';
import { placeApart } from './place-apart.ts';
import { type TieredNetwork, tieredNetworks, type ZoneTier } from './zone-tiers.ts';

interface MergeParams {
  readonly network: string;
  /** The subnets of each tier, the one that stays first. */
  readonly tiers: readonly (readonly string[])[];
}

/** One suggestion for a network: the frames of its zones are drawn around all tiers, and go only when all of them do. */
export const mergeZoneSubnets = suggestionKind<MergeParams>({
  meta: {
    id: 'merge-zone-subnets',
    sides: ['azure'],
    title: 'Merge the subnets of a tier that differ by zone only',
    mends: ['subnets-merge'],
    source: 'az-vnet',
  },
  find: (view) => tieredNetworks(view).map((network) => foundFor(view, network)),
  plan: (diagram, { tiers }, env) => merge(diagram, tiers, env),
  together: {
    touches: ({ network }) => [network],
    plan: (diagram, all, env) =>
      merge(
        diagram,
        all.flatMap(({ tiers }) => tiers),
        env,
      ),
  },
});

const merge: Command<MergeParams['tiers']> = (diagram, ids, env) => {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const tiers = ids.map((tier) => tierOf(view, tier)).filter((tier) => tier !== undefined);
  if (tiers.length < ids.length) return reject('invalid', 'The subnets are no longer as they were.');
  const { places, shrunk } = mergedPlaces(view, tiers);
  let merged: Result<Diagram, Rejection> = drawMerged(view, places, shrunk);
  for (const { tier, home, rect } of places) {
    if (rect === undefined && merged.ok) merged = placeApart(merged.value, tier, home?.id ?? null, env);
  }
  for (const [stays] of tiers) if (merged.ok) merged = withOneNat(merged.value, stays.id, env);
  return merged;
};

/** A subnet has one NAT gateway, so those of its parts become one along with them. */
function withOneNat(diagram: Diagram, subnetId: string, env: CommandEnv): Result<Diagram, Rejection> {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const nats = view.descendants(subnetId).filter((node) => node.service.id === 'azure.nat-gateway' && isOwnNat(node));
  return nats.length < 2 ? ok(diagram) : oneNatGateway(diagram, nats, env);
}

function tierOf(view: SideView, ids: readonly string[]): ZoneTier | undefined {
  const [first, second, ...more] = ids.flatMap((id) => view.nodes.get(id) ?? []);
  if (first === undefined || second === undefined || more.length + 2 < ids.length) return undefined;
  return [first, second, ...more];
}

function foundFor(view: SideView, { network, tiers }: TieredNetwork): FoundSuggestion<MergeParams> {
  const subnets = tiers.flat();
  const [only] = tiers;
  const title =
    tiers.length === 1 && only !== undefined && new Set(only.map(nameOf)).size === only.length
      ? `Merge ${namesOf(only)} into one subnet`
      : `Merge the ${subnets.length} subnets of ${nameOf(network)} into ${tiers.length}`;
  return {
    key: [network.id, ...subnets.map(({ id }) => id)].join(' '),
    title,
    reason: [
      `An Azure subnet spans the zones of its region, so a tier that has a subnet in each zone on AWS needs one: ${subnets.length} subnets become ${tiers.length}. The zone becomes a setting of the machines and other things that are in one.`,
      ...mergedRangesText(view, tiers),
      ...(hasOwnNats(view, tiers) ? ['NAT gateways that come into one subnet become one that is zone redundant.'] : []),
      ...loneNatText(view, network),
    ].join(' '),
    nodes: [network.id, ...subnets.map(({ id }) => id)],
    params: { network: network.id, tiers: tiers.map((tier) => tier.map(({ id }) => id)) },
  };
}

function hasOwnNats(view: SideView, tiers: readonly ZoneTier[]): boolean {
  const isNat = (node: ViewNode): boolean => node.service.id === 'azure.nat-gateway' && isOwnNat(node);
  return tiers.some((tier) => tier.flatMap(({ id }) => view.descendants(id).filter(isNat)).length > 1);
}

/** What HA-023 says of it then: the subnets of several zones leave through the gateway of one. */
function loneNatText(view: SideView, network: ViewNode): readonly string[] {
  const [nat, ...more] = view.descendants(network.id).filter(({ service }) => service.id === 'azure.nat-gateway');
  if (nat === undefined || more.length > 0 || placementOf(view, nat).zones.length !== 1) return [];
  if (statedText(view, nat, 'tier') === 'standard-v2' || statedFlag(view, nat, 'zoneRedundant') === true) return [];
  return [
    `${nameOf(nat)} is in one zone, and when that fails the others lose their way out with it: Azure's StandardV2 NAT gateway spans the zones.`,
  ];
}
