import { placementOf } from '../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { append, groupBy } from '../../group-by.ts';
import type { Report } from '../../validation/rule.ts';
import { subnetKind } from '../../validation/subnet-kind.ts';
import { labelStem } from '../../validation/tiers.ts';
import { nameOf, numberText, zonesText } from '../../validation/wording.ts';
import { zonesOf } from '../../validation/zones.ts';
import type { FlipRule } from '../flip-rule.ts';

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
  check: ({ before, rows }) => {
    const turned = new Set(rows.filter(({ to }) => to === 'azure.subnet').map(({ node }) => node));
    const byNetwork = new Map<ViewNode, ViewNode[]>();
    for (const subnet of before.all('aws.subnet')) {
      const { network, zones } = placementOf(before, subnet.id);
      if (network !== undefined && zones.length === 1 && turned.has(subnet.id)) append(byNetwork, network, subnet);
    }
    return [...byNetwork].flatMap(([network, subnets]) => merging(before, network, subnets) ?? []);
  },
};

function merging(view: SideView, network: ViewNode, subnets: readonly ViewNode[]): Report | undefined {
  const tiers = new Map<string, ViewNode[]>();
  for (const subnet of subnets) {
    const role = roleOf(view, subnet);
    if (role !== '') append(tiers, role, subnet);
  }
  const repeated = [...tiers.values()].filter((tier) => zonesOf(view, tier).length > 1);
  const merged = repeated.flat();
  if (merged.length === 0) return undefined;
  return {
    message: 'merge',
    data: {
      subnets: numberText(merged.length),
      network: nameOf(network),
      zones: zonesText(view, zonesOf(view, merged)),
      left: numberText(repeated.reduce((sum, tier) => sum + mostInOneZone(view, tier), 0)),
    },
    nodes: [network.id, ...merged.map(({ id }) => id)],
  };
}

/** Two subnets with the same name in each zone are two tiers whose names do not tell them apart. */
function mostInOneZone(view: SideView, tier: readonly ViewNode[]): number {
  const byZone = groupBy(tier, ({ id }) => placementOf(view, id).zones.join(' '));
  return Math.max(...[...byZone.values()].map((subnets) => subnets.length));
}

/** Public or private, and its label but for number and zone; empty: the drawing does not tell what it is for. */
function roleOf(view: SideView, subnet: ViewNode): string {
  return [subnetKind(view, subnet.id) ?? '', labelStem(subnet.node.label)].join(' ').trim();
}
