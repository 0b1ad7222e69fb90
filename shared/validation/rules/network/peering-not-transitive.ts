import { groupBy } from '../../../group-by.ts';
import { type Crossing, crossingsOf } from '../../network-crossings.ts';
import type { Report, Rule } from '../../rule.ts';
import { nameOf, namesOf } from '../../wording.ts';

const SOURCES = { aws: 'rule-vpc-connectivity', azure: 'az-peering' } as const;

export const peeringNotTransitive: Rule = {
  meta: {
    id: 'peering-not-transitive',
    code: 'NET-011',
    category: 'network',
    severity: 'error',
    providers: ['aws', 'azure'],
    structural: true,
    title: 'Traffic that would have to pass through a peered network',
    why: 'A peering carries only what is meant for the two networks at its ends. Two networks that are both peered with a third cannot reach each other through it, unless that one routes: on Azure by a firewall, an appliance or a gateway in the hub; on AWS a transit gateway takes its place.',
    messages: {
      chained: 'Between {from} in {a} and {to} in {b} there is only {over}, and a peering is not transitive.',
    },
    remedy:
      'Peer the two networks directly, join them with a transit gateway or a virtual WAN hub, or route through a firewall in the hub.',
    source: 'rule-vpc-connectivity',
  },
  check: (view) => {
    const source = SOURCES[view.side];
    const byPair = groupBy(
      crossingsOf(view).filter(({ reach }) => reach.kind === 'chained'),
      ({ networks }) => networks.map(({ id }) => id).join(' '),
    );
    return [...byPair.values()].flatMap((crossings) => reportOn(crossings, source) ?? []);
  },
};

function reportOn(crossings: readonly Crossing[], source: string): Report | undefined {
  const [first] = crossings;
  if (first === undefined || first.reach.kind !== 'chained') return undefined;
  const from = [...new Set(crossings.map((one) => one.from))];
  const to = [...new Set(crossings.map((one) => one.to))];
  const [a, b] = first.networks;
  return {
    message: 'chained',
    data: {
      a: nameOf(a),
      b: nameOf(b),
      from: namesOf(from),
      to: namesOf(to),
      over: namesOf(first.reach.over),
    },
    nodes: [...from, ...to, ...first.reach.over].map(({ id }) => id),
    connections: crossings.map(({ connection }) => connection.connection.id),
    source,
  };
}
