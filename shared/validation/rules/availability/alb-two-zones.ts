import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { secondZoneFix } from '../../fixes/add-zone-subnet.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { severalFix } from '../../fixes/several.ts';
import { onePerCause } from '../../one-per-cause.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { namesOf } from '../../wording.ts';
import { zonesOf } from '../../zones.ts';

/** A balancer drawn in one zone in front of targets in several is most likely a shorthand, so it is milder. */
export const albTwoZones: Rule = {
  meta: {
    id: 'alb-two-zones',
    code: 'HA-003',
    category: 'availability',
    severity: 'error',
    providers: ['aws'],
    structural: true,
    title: 'An Application Load Balancer in fewer than two zones',
    why: 'AWS creates an Application Load Balancer only with subnets in at least two Availability Zones. A design that gives it one cannot be deployed as drawn.',
    messages: {
      one: '{names} is in one zone only; an Application Load Balancer needs subnets in at least two.',
      several: '{names} are in one zone each; an Application Load Balancer needs subnets in at least two.',
    },
    remedy: 'Add a subnet in a second Availability Zone and attach the load balancer to both.',
    source: 'rule-alb-subnets',
  },
  check: (view) => {
    const balancers = view.all('aws.alb', 'aws.elb').filter((node) => isApplication(view, node));
    const offenders = tiersOf(view, balancers).flatMap((tier) => (isInOneZone(view, tier) ? tier.slice(0, 1) : []));
    return onePerCause(offenders).map((nodes) => ({
      message: nodes.length === 1 ? 'one' : 'several',
      ...(nodes.every((node) => hasTargetsInSeveralZones(view, node)) && { severity: 'warning' as const }),
      data: { names: namesOf(nodes) },
      nodes: nodes.map(({ id }) => id),
      property: 'subnets',
      fix: fixFor(view, nodes),
    }));
  },
};

/** A stated count is wrong as well, and is all there is to mend where no subnet is drawn. */
function fixFor(view: SideView, nodes: readonly ViewNode[]): OfferedFix | undefined {
  const counted = nodes.filter(({ id }) => statedNumber(view, id, 'azCount') === 1);
  const isPlaced = nodes.some(({ id }) => placementOf(view, id).subnets.length > 0);
  return severalFix(
    'Use two zones',
    ...(counted.length > 0 ? [settingFix('Use two zones', counted, { azCount: 2 })] : []),
    ...(isPlaced || counted.length === 0 ? [secondZoneFix(view, nodes)] : []),
  );
}

function isApplication(view: SideView, node: ViewNode): boolean {
  return node.service.id === 'aws.alb' || statedText(view, node, 'loadBalancerType') === 'application';
}

/** What comes from Azure sits in one subnet, and on AWS a subnet is in one zone, whichever it will be. */
function isInOneZone(view: SideView, tier: readonly ViewNode[]): boolean {
  const azCounts = tier.flatMap(({ id }) => statedNumber(view, id, 'azCount') ?? []);
  if (azCounts.some((count) => count > 1)) return false;
  // Several that each state one zone may be in different ones.
  if (tier.length === 1 && azCounts.length === 1) return true;
  const zones = zonesOf(view, tier);
  if (zones.length > 0) return zones.length === 1 && tier.every(({ id }) => placementOf(view, id).zones.length > 0);
  const subnets = new Set(tier.flatMap(({ id }) => placementOf(view, id).subnets));
  return subnets.size === 1 && tier.every(({ face }) => face.origin === 'derived');
}

function hasTargetsInSeveralZones(view: SideView, node: ViewNode): boolean {
  const targets = node.outgoing.map(({ target }) => target);
  return zonesOf(view, targets).length > 1;
}
