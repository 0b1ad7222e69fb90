import { groupBy } from '../../../group-by.ts';
import type { Severity } from '../../finding.ts';
import { type Crossing, crossingsOf } from '../../network-crossings.ts';
import { networkLinksOf } from '../../network-links.ts';
import type { Report, Rule } from '../../rule.ts';
import { nameOf, namesOf } from '../../wording.ts';

const SOURCES = { aws: 'rule-vpc-connectivity', azure: 'az-peering' } as const;

/**
 * Slides leave peerings out: a hint where the target may be reachable over the internet and the drawing joins no networks
 * anywhere; an error only where one end is said to be private.
 */
export const networksNotConnected: Rule = {
  meta: {
    id: 'networks-not-connected',
    code: 'NET-008',
    category: 'network',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'Traffic between networks that nothing connects',
    why: 'Each VPC and each virtual network is closed in itself: private addresses of one mean nothing in another. Without a peering, a transit hub, a VPN or a private link between them no packet gets across.',
    messages: {
      apart: 'Nothing connects {a} and {b}, but {from} in {a} and {to} in {b} exchange traffic.',
    },
    remedy:
      'Peer the networks, attach both to a transit hub, or reach the service through a private link. Traffic over the internet is stated on the connection.',
    source: 'rule-vpc-connectivity',
  },
  check: (view) => {
    const apart = crossingsOf(view).filter(({ reach }) => reach.kind === 'apart');
    const drawsLinks = networkLinksOf(view).junctions.length > 0;
    const source = SOURCES[view.side];
    return [...groupBy(apart, pairOf).values()].flatMap((crossings) => {
      const isPrivate = crossings.some((crossing) => crossing.isPrivate);
      const severity: Severity = isPrivate ? 'error' : drawsLinks ? 'warning' : 'info';
      const report = reportOn(crossings);
      return report === undefined ? [] : [{ ...report, severity, source }];
    });
  },
};

/** One cause for all lines between two networks, whichever way they lead. */
function pairOf({ networks }: Crossing): string {
  return networks
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

function reportOn(crossings: readonly Crossing[]): Report | undefined {
  const [first] = crossings;
  if (first === undefined) return undefined;
  const [a, b] = first.networks;
  const inA = [...new Set(crossings.map((one) => (one.networks[0] === a ? one.from : one.to)))];
  const inB = [...new Set(crossings.map((one) => (one.networks[0] === a ? one.to : one.from)))];
  return {
    message: 'apart',
    data: { a: nameOf(a), b: nameOf(b), from: namesOf(inA), to: namesOf(inB) },
    nodes: [...inA, ...inB].map(({ id }) => id),
    connections: crossings.map(({ connection }) => connection.connection.id),
    property: 'via',
  };
}
