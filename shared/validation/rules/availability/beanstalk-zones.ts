import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { twoZonesFix } from '../../two-zones-fix.ts';
import { nameOf, zonesText } from '../../wording.ts';
import { areInOneZone, zonesOf } from '../../zones.ts';

export const beanstalkZones: Rule = {
  meta: {
    id: 'beanstalk-zones',
    code: 'HA-029',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    productionOnly: true,
    providers: ['aws'],
    title: 'An Elastic Beanstalk environment with one instance or in one zone',
    why: 'A single-instance environment has no load balancer and one instance: every failure and many updates interrupt it. A load-balanced environment survives them, and the loss of a zone where it is given two.',
    messages: {
      single:
        '{name} is a single-instance environment: no load balancer, and nothing takes over when its instance fails.',
      count: '{name} runs one instance; nothing takes over when it fails.',
      zone: '{name} is load-balanced over {zones} only; the loss of that zone stops it.',
    },
    remedy: 'Use a load-balanced environment over at least two zones.',
    source: 'aws-beanstalk-env',
  },
  check: (view) => tiersOf(view, view.all('aws.elastic-beanstalk')).flatMap((tier) => reportFor(view, tier) ?? []),
};

/** Several environments of one kind in different zones or regions stand in for one another. */
function reportFor(view: SideView, tier: readonly ViewNode[]): Report | undefined {
  const [first] = tier;
  if (first === undefined) return undefined;
  const base = { nodes: tier.map(({ id }) => id) };
  const isSingle = statedText(view, first, 'environmentType') === 'single-instance';
  if (isSingle && tier.length === 1) {
    return {
      ...base,
      message: 'single',
      data: { name: nameOf(first) },
      property: 'environmentType',
      fix: balancedFix(view, first),
    };
  }
  if (tier.length === 1 && statedNumber(view, first, 'instanceCount') === 1) {
    return {
      ...base,
      message: 'count',
      data: { name: nameOf(first) },
      property: 'instanceCount',
      fix: balancedFix(view, first),
    };
  }
  const isCounted = tier.length === 1 && statedNumber(view, first, 'azCount') === 1;
  const isSpread = tier.some(({ id }) => (statedNumber(view, id, 'azCount') ?? 0) > 1);
  if (!isCounted && (isSpread || !areInOneZone(view, tier))) return undefined;
  const zones = zonesOf(view, tier);
  return {
    ...base,
    message: 'zone',
    data: { name: nameOf(first), zones: zones.length === 1 ? zonesText(view, zones) : 'one zone' },
    property: isCounted ? 'azCount' : 'zones',
    fix: twoZonesFix('Spread over two zones', view, tier),
  };
}

/** Two instances in two zones, unless the drawing puts it into one zone: that takes a subnet first. */
function balancedFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  if (placementOf(view, node).zones.length === 1) return undefined;
  const below = (property: string) => (statedNumber(view, node, property) ?? 2) < 2;
  return settingFix('Use a load-balanced environment', node, {
    environmentType: 'load-balanced',
    ...(below('azCount') && { azCount: 2 }),
    ...(below('instanceCount') && { instanceCount: 2 }),
    ...(below('minInstances') && { minInstances: 2 }),
    ...(below('maxInstances') && { maxInstances: 2 }),
  });
}
