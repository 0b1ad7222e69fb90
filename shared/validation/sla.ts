import { meetsProperty } from '../catalog/condition.ts';
import { placementOf } from '../catalog/placement.ts';
import type { Condition, Fact } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import type { PropertyValue } from '../document/schema.ts';
import { hasTrait } from './calls.ts';
import { membersOf } from './membership.ts';
import { offered } from './offered.ts';
import { areInOneZone, zonesOf } from './zones.ts';

/** What the provider promises for a node, in percent of the month. */
export interface Sla {
  /** The highest figure that what the node leaves unsaid allows. */
  readonly percent: number;
  /** Nothing that it leaves unsaid makes a difference, so it is the figure. */
  readonly isSettled: boolean;
  readonly fact: Fact;
}

type Stated = (property: string) => PropertyValue | undefined;

/** Compute and load balancers say by their place how many zones they use; a database in two subnets may still be one instance. */
const SPREAD_BY_PLACE = ['virtual-machine', 'scaling-group', 'container-service', 'container-task', 'load-balancer'];

/**
 * undefined: no promise is known, or a setting that the node does not state may have one that is not known. `peers` are the nodes
 * that stand in for it, itself included; `settings` are tried in place of what it states.
 */
export function slaOf(
  view: SideView,
  node: ViewNode,
  peers: readonly ViewNode[] = [node],
  settings: Readonly<Record<string, PropertyValue>> = {},
): Sla | undefined {
  const stated: Stated = (property) =>
    settings[property] ?? offered(node, property) ?? zonesByPlace(view, node, peers, property);
  let best: Omit<Sla, 'isSettled'> | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { when, fact } of commitmentsOf(node)) {
    const applies = whether(when, stated);
    if (applies === false) continue;
    for (const one of casesOf(fact)) {
      const holds = whether(one.when, stated);
      if (holds === false) continue;
      if (one.percent === undefined) return undefined;
      if (best === undefined || one.percent > best.percent) best = { percent: one.percent, fact };
      least = Math.min(least, one.percent);
      if (holds === true) break;
    }
    if (applies === true) break;
  }
  return best && { ...best, isSettled: least === best.percent };
}

/** What the figure depends on, of the settings that the service offers: zones first, since spreading over them raises most. */
export function settingsOfSla(node: ViewNode): readonly string[] {
  const conditions = commitmentsOf(node).flatMap(({ when, fact }) => [
    ...when,
    ...casesOf(fact).flatMap((one) => one.when),
  ]);
  const asked = conditions.flatMap((one) => ('property' in one ? [one.property] : []));
  const answerable = [...new Set(asked)].filter((property) => node.service.properties[property] !== undefined);
  return answerable.sort((a, b) => Number(b === 'zoneRedundant') - Number(a === 'zoneRedundant'));
}

interface Commitment {
  readonly when: readonly Condition[];
  readonly fact: Fact;
}

/** In the order in which they are tried: the plans that have one of their own, then the service. */
function commitmentsOf({ service }: ViewNode): readonly Commitment[] {
  const plans = service.variants.flatMap(({ when, facts }) => (facts.sla ? [{ when, fact: facts.sla }] : []));
  return service.facts.sla === undefined ? plans : [...plans, { when: [], fact: service.facts.sla }];
}

/** The last, without a condition, is what holds otherwise. */
function casesOf({ cases = [], value }: Fact): readonly { when: readonly Condition[]; percent: number | undefined }[] {
  const otherwise = { when: [], percent: typeof value === 'number' ? value : undefined };
  return [...cases.map(({ when, value }) => ({ when, percent: value ?? undefined })), otherwise];
}

/** undefined: it asks for what is not stated. */
function whether(when: readonly Condition[], stated: Stated): boolean | undefined {
  let isKnown = true;
  for (const condition of when) {
    if (!('property' in condition)) return false;
    const value = stated(condition.property);
    if (value === undefined && condition.op !== 'known') isKnown = false;
    else if (!meetsProperty(condition, value)) return false;
  }
  return isKnown ? true : undefined;
}

function zonesByPlace(
  view: SideView,
  node: ViewNode,
  peers: readonly ViewNode[],
  property: string,
): PropertyValue | undefined {
  if (property !== 'zoneRedundant' && property !== 'azCount') return undefined;
  if (!hasTrait(node, ...SPREAD_BY_PLACE)) return undefined;
  const all = hasTrait(node, 'scaling-group') ? [node, ...membersOf(view, node.id)] : peers;
  const zones = zonesOf(view, all).length;
  if (zones >= 2) return property === 'azCount' ? zones : true;
  // A group in one subnet may have others that the slide leaves out; a machine is where it is drawn.
  const isOnePlace = hasTrait(node, 'virtual-machine') && areInOneZone(view, all) && !isInGroup(view, all);
  if (!isOnePlace) return undefined;
  return property === 'azCount' ? 1 : false;
}

/** A scaling group or cluster around it may have more in other zones. */
function isInGroup(view: SideView, nodes: readonly ViewNode[]): boolean {
  return nodes.some(({ id }) =>
    placementOf(view, id).groups.some((group) => hasTrait(view.nodes.get(group), 'scaling-group', 'container-cluster')),
  );
}
