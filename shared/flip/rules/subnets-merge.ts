import { nameOf, numberText, zonesText } from '../../validation/wording.ts';
import { zonesOf } from '../../validation/zones.ts';
import type { FlipRule } from '../flip-rule.ts';
import { tieredNetworks } from '../suggestions/network/zone-tiers.ts';

/** The other way, a subnet that has to become several is a finding of AWS: subnet-one-zone. */
export const subnetsMerge: FlipRule = {
  meta: {
    id: 'subnets-merge',
    code: 'CONV-001',
    category: 'network',
    severity: 'info',
    directions: ['aws-azure'],
    title: 'Subnets that differ by zone only',
    why: 'A VPC subnet lies in one Availability Zone, so a tier is drawn with a subnet in each. An Azure subnet spans the zones of its region: one does for the tier, and the zone is a setting of what runs in it.',
    messages: {
      merge:
        '{subnets} subnets of {network} in {zones} can become {left}: an Azure subnet spans the zones, so a tier needs one.',
    },
    remedy:
      'Merge the subnets of a tier where nothing else tells them apart, and state the zones on what runs in them.',
    source: 'az-vnet',
  },
  check: ({ before, after }) =>
    tieredNetworks(after).map(({ network, tiers }) => {
      const merging = new Set(tiers.flat().map(({ id }) => id));
      const subnets = before.all('aws.subnet').filter(({ id }) => merging.has(id));
      return {
        message: 'merge',
        data: {
          subnets: numberText(subnets.length),
          network: nameOf(network),
          zones: zonesText(before, zonesOf(before, subnets)),
          left: numberText(tiers.length),
        },
        nodes: [network.id, ...subnets.map(({ id }) => id)],
      };
    }),
};
