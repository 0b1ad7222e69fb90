import { placementOf } from '../../../catalog/placement.ts';
import type { Rule } from '../../rule.ts';
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
    const attached = view.all('aws.lambda').filter(({ id }) => placementOf(view, id).subnets.length > 0);
    return tiersOf(view, attached).flatMap((tier) => {
      const [first] = tier;
      if (first === undefined || !areInOneZone(view, tier)) return [];
      return [
        {
          message: 'zone',
          data: { name: nameOf(first), zones: zonesText(zonesOf(view, tier)) },
          nodes: tier.map(({ id }) => id),
          property: 'zones',
        },
      ];
    });
  },
};
