import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append, groupBy } from '../../../group-by.ts';
import { DELEGATED_KINDS, RESERVED_SUBNETS } from '../../../validation/azure-subnets.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { environmentKeyOf } from '../../../validation/container-environment.ts';
import { delegatedKindOf } from '../../../validation/delegated-kind.ts';
import { deployedIn, nodesInSubnet } from '../../../validation/in-network.ts';
import { subnetKind } from '../../../validation/subnet-kind.ts';
import { labelStem } from '../../../validation/tiers.ts';

/** The subnets of one tier, one in each of several zones; the first in paint order is the one that stays. */
export type ZoneTier = readonly [ViewNode, ViewNode, ...ViewNode[]];

export interface TieredNetwork {
  readonly network: ViewNode;
  readonly tiers: readonly ZoneTier[];
}

/** Networks whose AWS subnets do the same in different zones: of one kind, named alike but for the zone. */
export function tieredNetworks(view: SideView): readonly TieredNetwork[] {
  const byRole = new Map<ViewNode, Map<string, ViewNode[]>>();
  for (const subnet of view.all('azure.subnet')) {
    const { network, zones } = placementOf(view, subnet);
    if (subnet.face.origin !== 'derived' || network === undefined || zones.length !== 1) continue;
    const role = [subnetKind(view, subnet.id) ?? '', labelStem(subnet.node.label)].join(' ').trim();
    // The drawing does not tell what it is for.
    if (role === '') continue;
    const roles = byRole.get(network) ?? new Map<string, ViewNode[]>();
    byRole.set(network, roles);
    append(roles, role, subnet);
  }
  return [...byRole].flatMap(([network, roles]) => {
    const tiers = [...roles.values()].flatMap((subnets) => tiersAmong(view, subnets));
    return tiers.length === 0 ? [] : [{ network, tiers }];
  });
}

/** Subnets that are named alike within a zone too are told apart by what they hold, else by where they are drawn. */
function tiersAmong(view: SideView, subnets: readonly ViewNode[]): readonly ZoneTier[] {
  const byZone = [...groupBy(subnets, (subnet) => placementOf(view, subnet).zones[0] ?? '').values()];
  const zones = byZone.sort((a, b) => b.length - a.length).map((inZone) => [...inZone].sort(byPlace));
  const [first = [], ...others] = zones;
  const tiers = first.map((subnet) => [subnet]);
  for (const inZone of others) {
    const pairs = inZone.flatMap((subnet, rank) =>
      tiers.map((tier, at) => ({ subnet, tier, cost: Math.abs(rank - at) })),
    );
    const fitting = pairs.filter(({ subnet, tier }) => tier.every((one) => mayShare(view, one, subnet)));
    const likest = fitting
      .map(({ subnet, tier, cost }) => ({
        subnet,
        tier,
        cost,
        // One alone is the likest whatever it holds.
        likeness: fitting.length === 1 ? 0 : commonKeys(view, tier, subnet),
      }))
      .sort((a, b) => b.likeness - a.likeness || a.cost - b.cost);
    const placed = new Set<unknown>();
    for (const { subnet, tier } of likest) {
      if (placed.has(subnet) || placed.has(tier)) continue;
      placed.add(subnet).add(tier);
      tier.push(subnet);
    }
  }
  return tiers.flatMap(([one, two, ...more]) => (one && two ? [[one, two, ...more] as const] : []));
}

/** From left to right, then down: within a zone that is the order of the tiers. */
function byPlace(a: ViewNode, b: ViewNode): number {
  return a.frame.x - b.frame.x || a.frame.y - b.frame.y || (a.id < b.id ? -1 : 1);
}

function commonKeys(view: SideView, tier: readonly ViewNode[], subnet: ViewNode): number {
  const own = keysOf(view, subnet);
  let most = 0;
  for (const one of tier) {
    let count = 0;
    for (const key of keysOf(view, one)) if (own.has(key)) count += 1;
    most = Math.max(most, count);
  }
  return most;
}

const known = new WeakMap<ViewNode, ReadonlySet<string>>();

/** What runs there, by service and by name. */
function keysOf(view: SideView, subnet: ViewNode): ReadonlySet<string> {
  const found =
    known.get(subnet) ??
    new Set(view.descendants(subnet.id).flatMap(({ service, node }) => [service.id, `name ${labelStem(node.label)}`]));
  known.set(subnet, found);
  return found;
}

/** Azure keeps some services apart: what must be alone in its subnet is not merged with anything that was not beside it before. */
function mayShare(view: SideView, a: ViewNode, b: ViewNode): boolean {
  return (
    isNoNewMixture(demandsOn(view, a), demandsOn(view, b)) &&
    isNoNewMixture(environmentsIn(view, a), environmentsIn(view, b)) &&
    isNoNewMixture(resolversIn(view, a), resolversIn(view, b))
  );
}

function isNoNewMixture<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean {
  const together = new Set([...left, ...right]).size;
  return together <= 1 || together === left.size || together === right.size;
}

/** An environment of Container Apps shares its subnet with no other one. */
function environmentsIn(view: SideView, subnet: ViewNode): ReadonlySet<string> {
  return new Set(nodesInSubnet(view, subnet.id).flatMap((node) => environmentKeyOf(view, node) ?? []));
}

/** Each direction of a DNS resolver takes a subnet of its own; its name tells one from the other. */
function resolversIn(view: SideView, subnet: ViewNode): ReadonlySet<string> {
  const resolvers = nodesInSubnet(view, subnet.id).filter(({ service }) => service.id === 'azure.dns-private-resolver');
  return new Set(resolvers.map(({ node }) => labelStem(node.label)));
}

const ANY = 'any';
/** Some of them Azure shows beside the network; they take the subnet all the same. */
const DELEGATED = new Set(DELEGATED_KINDS.flatMap(({ services }) => services));

const demands = new WeakMap<ViewNode, ReadonlySet<string>>();

/** The kinds of subnet that what is in it asks for. Each subnet is compared with many. */
function demandsOn(view: SideView, subnet: ViewNode): ReadonlySet<string> {
  const found = demands.get(subnet) ?? findDemands(view, subnet);
  demands.set(subnet, found);
  return found;
}

function findDemands(view: SideView, subnet: ViewNode): ReadonlySet<string> {
  const delegated = nodesInSubnet(view, subnet.id).filter(({ service }) => DELEGATED.has(service.id));
  const deployed = deployedIn(view, subnet.id);
  // Private endpoints go along with what a subnet is delegated to, so they do not show that others do too.
  const others = deployed.filter((node) => !hasTrait(node, 'private-endpoint'));
  const asking = [...others, ...delegated];
  return new Set((asking.length > 0 ? asking : deployed).map((node) => demandOf(view, node)));
}

const DEMANDS: ReadonlyMap<string, string> = new Map([
  ...[...RESERVED_SUBNETS].reverse().flatMap(({ name, services }) => services.map((id) => [id, name] as const)),
  ['azure.application-gateway', 'azure.application-gateway'],
]);

function demandOf(view: SideView, node: ViewNode): string {
  return delegatedKindOf(view, node)?.source ?? DEMANDS.get(node.service.id) ?? ANY;
}
