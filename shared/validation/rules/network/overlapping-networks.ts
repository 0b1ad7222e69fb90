import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { type AddressRange, addressRanges, overlapsAmong } from '../../address-range.ts';
import { networkOf } from '../../in-network.ts';
import type { Junction } from '../../network-junctions.ts';
import { networkLinksOf } from '../../network-links.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const SOURCES = {
  aws: { peering: 'rule-vpc-peering-basics', hub: 'aws-tgw-attach', tunnel: 'rule-vpc-peering-basics' },
  azure: { peering: 'az-peering', hub: 'az-peering', tunnel: 'az-peering' },
} as const;

interface Row {
  readonly network: ViewNode;
  readonly range: AddressRange;
}

export const overlappingNetworks: Rule = {
  meta: {
    id: 'overlapping-networks',
    code: 'NET-009',
    category: 'network',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'Connected networks with overlapping addresses',
    why: 'A route needs an address that exists once. Networks whose ranges overlap cannot be peered, and a transit hub does not route between them.',
    messages: {
      peered: '{a} ({rangeA}) and {b} ({rangeB}) overlap, so they cannot be peered.',
      hub: '{a} ({rangeA}) and {b} ({rangeB}) overlap, so the hub cannot route between them.',
    },
    remedy: 'Give one of them another range, or reach single services through a private link or a private NAT gateway.',
    source: 'rule-vpc-peering-basics',
  },
  check: (view) => {
    const joins = networkLinksOf(view).junctions.filter(({ kind }) => kind !== 'tunnel');
    const translating = networksWithPrivateNat(view);
    const reports = joins.flatMap((junction) => overlapsAt(view, junction, translating));
    const seen = new Set<string>();
    return reports.filter(({ nodes }) => {
      const key = [...nodes].sort().join(' ');
      return !seen.has(key) && seen.add(key);
    });
  },
};

function overlapsAt(
  view: SideView,
  { kind, networks }: Junction,
  translating: ReadonlySet<ViewNode>,
): readonly Report[] {
  const rows = [...networks]
    .filter((network) => !translating.has(network))
    .flatMap((network): Row[] => addressRanges(statedText(view, network, 'cidr')).map((range) => ({ network, range })));
  return overlapsAmong(rows)
    .filter(({ row, other }) => row.network !== other.network)
    .map(({ row, other }) => ({
      message: kind === 'hub' ? 'hub' : 'peered',
      data: {
        a: nameOf(other.network),
        rangeA: other.range.text,
        b: nameOf(row.network),
        rangeB: row.range.text,
      },
      nodes: [other.network.id, row.network.id],
      property: 'cidr',
      source: SOURCES[view.side][kind],
    }));
}

/** Its addresses are translated before they meet the others. */
function networksWithPrivateNat(view: SideView): ReadonlySet<ViewNode> {
  const gateways = view.all('aws.nat-gateway').filter(({ id }) => statedText(view, id, 'scheme') === 'internal');
  return new Set(gateways.flatMap(({ id }) => networkOf(view, id) ?? []));
}
