import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { secondZoneFix } from '../../fixes/add-zone-subnet.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { severalFix } from '../../fixes/several.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { nameOf, zonesText } from '../../wording.ts';
import { areInOneZone, zonesOf } from '../../zones.ts';

/** Being drawn in a subnet is the statement that the function is attached to the VPC. */
export const lambdaVpcZones: Rule = {
  meta: {
    id: 'lambda-vpc-zones',
    code: 'HA-026',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws'],
    title: 'A Lambda function attached to subnets of one zone',
    why: 'Lambda runs in several zones by itself. Attached to a VPC it can only reach it through the subnets it was given, so subnets of a single zone take this spread away: when the zone fails, so does the function.',
    messages: { zone: '{name} is attached to the VPC in {zones} only; it fails with that zone.' },
    remedy: 'Attach it to subnets in at least two zones.',
    source: 'rule-lambda-vpc',
  },
  check: (view) => {
    const attached = view.all('aws.lambda').filter(({ id }) => isAttached(view, id));
    return tiersOf(view, attached).flatMap((tier) => reportFor(view, tier) ?? []);
  },
};

function isAttached(view: SideView, id: string): boolean {
  return placementOf(view, id).subnets.length > 0 || statedFlag(view, id, 'inNetwork') === true;
}

function reportFor(view: SideView, tier: readonly ViewNode[]): Report | undefined {
  const [first] = tier;
  const counts = tier.flatMap(({ id }) => statedNumber(view, id, 'azCount') ?? []);
  if (first === undefined || counts.some((count) => count > 1)) return undefined;
  const isCounted = tier.length === 1 && counts.length === 1;
  if (!isCounted && !areInOneZone(view, tier)) return undefined;
  const zones = zonesOf(view, tier);
  return {
    message: 'zone',
    data: { name: nameOf(first), zones: zones.length === 1 ? zonesText(view, zones) : 'one zone' },
    nodes: tier.map(({ id }) => id),
    property: isCounted ? 'azCount' : 'zones',
    fix: fixFor(view, tier, isCounted),
  };
}

function fixFor(view: SideView, tier: readonly ViewNode[], isCounted: boolean): OfferedFix | undefined {
  const counted = settingFix('Attach to two zones', tier, { azCount: 2 });
  if (zonesOf(view, tier).length === 0) return counted;
  const placed = secondZoneFix(view, tier);
  return isCounted ? severalFix('Attach to two zones', counted, placed) : placed;
}
