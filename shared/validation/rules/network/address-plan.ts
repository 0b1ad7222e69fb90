import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { type AddressRange, addressRanges, contains, overlapsAmong } from '../../address-range.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const SOURCES = { aws: 'rule-vpc-subnet-sizing', azure: 'rule-vnet-overview' } as const;

export const addressPlan: Rule = {
  meta: {
    id: 'address-plan',
    code: 'NET-010',
    category: 'network',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'Address ranges outside of their network or on top of each other',
    why: 'A subnet takes its addresses from its network, and no address may belong to two subnets. A plan that breaks this is refused when the subnet is created.',
    messages: {
      outside: '{subnet} has {range}, which is not inside {networkRange} of {network}.',
      overlap: '{subnet} has {range}, which overlaps {otherRange} of {other}.',
    },
    remedy: 'Give each subnet a range of its own inside the range of its network.',
    source: 'rule-vpc-subnet-sizing',
  },
  check: (view) => {
    const byNetwork = new Map<ViewNode, { subnet: ViewNode; range: AddressRange }[]>();
    for (const subnet of view.all('subnet')) {
      const { network } = placementOf(view, subnet);
      if (network === undefined) continue;
      for (const range of addressRanges(statedText(view, subnet, 'cidr')))
        append(byNetwork, network, { subnet, range });
    }
    const source = SOURCES[view.side];
    return [...byNetwork].flatMap(([network, rows]) =>
      [...outside(view, network, rows), ...overlaps(rows)].map((report) => ({ ...report, source })),
    );
  },
};

interface Row {
  readonly subnet: ViewNode;
  readonly range: AddressRange;
}

function outside(view: SideView, network: ViewNode, rows: readonly Row[]): readonly Report[] {
  const space = addressRanges(statedText(view, network, 'cidr'));
  if (space.length === 0) return [];
  return rows
    .filter(({ range }) => !space.some((whole) => contains(whole, range)))
    .map(({ subnet, range }) => ({
      message: 'outside',
      data: {
        subnet: nameOf(subnet),
        range: range.text,
        network: nameOf(network),
        networkRange: space.map(({ text }) => text).join(', '),
      },
      nodes: [subnet.id, network.id],
      property: 'cidr',
    }));
}

function overlaps(rows: readonly Row[]): readonly Report[] {
  return overlapsAmong(rows).map(({ row, other }) => ({
    message: 'overlap',
    data: {
      subnet: nameOf(row.subnet),
      range: row.range.text,
      other: nameOf(other.subnet),
      otherRange: other.range.text,
    },
    nodes: [row.subnet.id, other.subnet.id],
    property: 'cidr',
  }));
}
