import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { Severity } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedOnConnection, statedText } from '../../stated.ts';
import { subnetKindOf } from '../../subnet-kind.ts';
import { nameById, namesOf } from '../../wording.ts';

const WAYS_OUT = [
  'nat',
  'firewall',
  'transit',
  'hybrid-link',
  'vpn',
  'private-endpoint',
  'gateway-endpoint',
  'on-premises',
];
const OUTSIDE = ['internet', 'third-party'];
const HAS_ADDRESS = ['compute', 'kubernetes-nodes', 'container-cluster'];

/** Slides leave NAT out: a hint, unless the subnet is said to have no way out. */
export const noOutboundPath: Rule = {
  meta: {
    id: 'no-outbound-path',
    code: 'NET-006',
    category: 'network',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'Something private that calls the internet without a way out',
    why: 'A subnet without a route to the internet needs a NAT gateway, a firewall, a transit network or an endpoint before anything in it can call out. On Azure the implicit outbound access of old subnets is gone for new networks.',
    messages: {
      none: 'The internet is called from {network} by {names}, but their subnets state that there is no way out.',
      omitted: 'The internet is called from {network} by {names}; no NAT gateway, firewall or other way out is drawn.',
    },
    remedy: 'Add a NAT gateway or a route through a firewall, or reach the service through an endpoint.',
    source: 'rule-nat-gateway-basics',
  },
  check: (view) => {
    const byCause = new Map<
      string,
      { severity: Severity; network: string; nodes: ViewNode[]; connections: string[] }
    >();
    for (const connection of view.connections) {
      const node = view.nodes.get(connection.from);
      const severity = node === undefined ? undefined : severityFor(view, node, connection);
      if (node === undefined || severity === undefined) continue;
      const network = placementOf(view, node.id).network?.id ?? '';
      const key = `${severity} ${network}`;
      const cause = byCause.get(key) ?? { severity, network, nodes: [], connections: [] };
      byCause.set(key, cause);
      if (!cause.nodes.includes(node)) cause.nodes.push(node);
      cause.connections.push(connection.connection.id);
    }
    return [...byCause.values()].map(({ severity, network, nodes, connections }) => ({
      message: severity === 'error' ? 'none' : 'omitted',
      severity,
      data: { names: namesOf(nodes), network: nameById(view, network) },
      nodes: nodes.map(({ id }) => id),
      connections,
      property: 'egress',
      source: view.side === 'aws' ? 'rule-nat-gateway-basics' : 'rule-default-outbound-access',
    }));
  },
};

function severityFor(view: SideView, node: ViewNode, connection: ViewConnection): Severity | undefined {
  const target = view.nodes.get(connection.to);
  const { kind } = connection.connection;
  if (!hasTrait(target, ...OUTSIDE) || !hasTrait(node, ...HAS_ADDRESS) || kind === 'control') return undefined;
  const { network, subnets } = placementOf(view, node.id);
  const via = statedOnConnection(connection, 'via');
  if (network === undefined || subnets.length === 0 || via === 'private-endpoint' || via === 'private')
    return undefined;
  if (statedFlag(view, node.id, 'assignPublicIp') === true || hasWayOut(view, network)) return undefined;
  const egress = subnets.map((id) => statedText(view, id, 'egress'));
  if (egress.some((way) => way !== undefined && way !== 'none')) return undefined;
  if (egress.every((way) => way === 'none')) {
    return subnets.some((id) => statedFlag(view, id, 'defaultOutbound') === true) ? 'warning' : 'error';
  }
  return view.side === 'aws' && subnetKindOf(view, node.id) === 'private' ? 'info' : undefined;
}

/** In the network, or drawn outside of every network, where it may serve any. */
function hasWayOut(view: SideView, network: ViewNode): boolean {
  return view.all(...WAYS_OUT).some(({ id }) => {
    const own = placementOf(view, id).network;
    return own === undefined || own.id === network.id;
  });
}
