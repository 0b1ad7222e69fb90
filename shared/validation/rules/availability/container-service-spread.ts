import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { servesTraffic } from '../../serving.ts';
import { statedNumber } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { twoZonesFix } from '../../two-zones-fix.ts';
import { nameOf, zonesText } from '../../wording.ts';
import { areInOneZone, zonesOf } from '../../zones.ts';

/** Only services that serve requests: a single worker behind a queue loses nothing but time. */
export const containerServiceSpread: Rule = {
  meta: {
    id: 'container-service-spread',
    code: 'HA-009',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws'],
    title: 'A container service with one task or in one zone',
    why: 'ECS places tasks only where the service has subnets, and keeps only as many as it is told. One task, or all tasks in one zone, is one failure domain: requests fail until a replacement has started.',
    messages: {
      count: '{name} runs {count} task; requests fail while it is replaced.',
      zone: 'All tasks of {name} are in {zones}; the loss of that zone stops the service.',
    },
    remedy: 'Run at least two tasks, with subnets in at least two zones.',
    source: 'rule-ecs-availability',
  },
  check: (view) => {
    const services = view.all('aws.ecs-service', 'aws.fargate');
    return tiersOf(view, services).flatMap((tier) => {
      const [first] = tier;
      if (first === undefined || !tier.some(({ id }) => servesTraffic(view, id))) return [];
      return [reportFor(view, first, tier)].flatMap((report) => report ?? []);
    });
  },
};

function reportFor(view: SideView, first: ViewNode, tier: readonly ViewNode[]): Report | undefined {
  const nodes = tier.map(({ id }) => id);
  const counts = tier.map(({ id }) => statedNumber(view, id, 'instanceCount'));
  const count = counts.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    0,
  );
  if (count !== undefined && count < 2) {
    const fix =
      (statedNumber(view, first, 'maxInstances') ?? 2) < 2
        ? undefined
        : settingFix('Run two tasks', first, { instanceCount: 2 });
    return { message: 'count', data: { name: nameOf(first), count }, nodes, property: 'instanceCount', fix };
  }
  const azCounts = tier.flatMap(({ id }) => statedNumber(view, id, 'azCount') ?? []);
  if (azCounts.some((one) => one > 1)) return undefined;
  const isCounted = tier.length === 1 && azCounts.length === 1;
  if (!isCounted && !areInOneZone(view, tier)) return undefined;
  const zones = zonesOf(view, tier);
  return {
    message: 'zone',
    data: { name: nameOf(first), zones: zones.length === 1 ? zonesText(view, zones) : 'one zone' },
    nodes,
    property: 'zones',
    fix: twoZonesFix('Spread over two zones', view, tier),
  };
}
