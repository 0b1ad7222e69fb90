import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { twoZonesFix } from '../../two-zones-fix.ts';
import { nameOf, zonesText } from '../../wording.ts';
import { areInOneZone, zonesOf } from '../../zones.ts';

/** Without cross-zone balancing each zone gets the same share; half as many targets again in one than in another is uneven. */
const UNEVEN = 1.5;

export const nlbZones: Rule = {
  meta: {
    id: 'nlb-zones',
    code: 'HA-004',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws'],
    title: 'A Network Load Balancer in one zone, or with uneven targets',
    why: 'A Network Load Balancer has one address in each zone that is enabled for it. With one zone enabled the entry point goes down with that zone. With cross-zone balancing off, each address serves only the targets of its own zone, so a zone with few targets is overloaded, and one without any answers nobody.',
    messages: {
      zone: '{name} is enabled in {zones} only; the entry point is lost with that zone.',
      uneven:
        '{name} has cross-zone balancing off, but {most} targets in one zone and {fewest} in another; each zone gets the same share of the traffic.',
    },
    remedy:
      'Enable the load balancer in two zones or more, with as many targets in each, or turn cross-zone balancing on.',
    source: 'aws-nlb-cross-zone',
  },
  check: (view) => {
    const balancers = view.all('aws.nlb', 'aws.elb').filter((node) => isNetworkBalancer(view, node));
    const inOneZone = tiersOf(view, balancers).flatMap((tier) => zoneReport(view, tier) ?? []);
    const reported = new Set(inOneZone.flatMap(({ nodes }) => nodes));
    const others = balancers.filter(({ id }) => !reported.has(id));
    return [...inOneZone, ...others.flatMap((node) => unevenReport(view, node) ?? [])];
  },
};

function isNetworkBalancer(view: SideView, node: ViewNode): boolean {
  return node.service.id === 'aws.nlb' || statedText(view, node, 'loadBalancerType') === 'network';
}

/** One balancer for each zone is a pattern of its own: together they survive. */
function zoneReport(view: SideView, tier: readonly ViewNode[]): Report | undefined {
  const [first] = tier;
  if (first === undefined) return undefined;
  const counts = tier.map(({ id }) => statedNumber(view, id, 'azCount'));
  const isCounted = tier.length === 1 && counts[0] === 1;
  if (!isCounted && (counts.some((count) => (count ?? 0) > 1) || !areInOneZone(view, tier))) return undefined;
  const zones = zonesOf(view, tier);
  return {
    message: 'zone',
    data: { name: nameOf(first), zones: zones.length === 1 ? zonesText(view, zones) : 'one zone' },
    nodes: tier.map(({ id }) => id),
    property: isCounted ? 'azCount' : 'zones',
    source: 'aws-nlb-details',
    fix: twoZonesFix('Enable two zones', view, tier),
  };
}

function unevenReport(view: SideView, node: ViewNode): Report | undefined {
  if (statedFlag(view, node, 'crossZone') !== false) return undefined;
  const perZone = targetsPerZone(view, node);
  if (perZone === undefined || perZone.size < 2) return undefined;
  const [most, fewest] = [Math.max(...perZone.values()), Math.min(...perZone.values())];
  if (most < fewest * UNEVEN) return undefined;
  return {
    message: 'uneven',
    data: { name: nameOf(node), most, fewest },
    nodes: [node.id],
    property: 'crossZone',
    fix: settingFix('Turn on cross-zone balancing', node, { crossZone: true }),
  };
}

/** Undefined as soon as one target may be anywhere: a group over several zones keeps them even by itself. */
function targetsPerZone(view: SideView, node: ViewNode): ReadonlyMap<string, number> | undefined {
  const perZone = new Map(placementOf(view, node).zones.map((zone) => [zone, 0]));
  const targets = node.outgoing.map(({ target }) => target);
  if (targets.length === 0) return undefined;
  for (const { id } of targets) {
    const [zone, ...more] = placementOf(view, id).zones;
    if (zone === undefined || more.length > 0) return undefined;
    perZone.set(zone, (perZone.get(zone) ?? 0) + (statedNumber(view, id, 'instanceCount') ?? 1));
  }
  return perZone;
}
