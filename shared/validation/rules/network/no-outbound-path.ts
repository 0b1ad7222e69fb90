import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { Severity } from '../../finding.ts';
import type { OfferedFix } from '../../fix.ts';
import { addServiceFix } from '../../fixes/add-service.ts';
import { networkOf } from '../../in-network.ts';
import { neighboursOf } from '../../neighbours.ts';
import { offered } from '../../offered.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedOnConnection, statedText } from '../../stated.ts';
import { subnetKindOf } from '../../subnet-kind.ts';
import { nameOf, namesOf } from '../../wording.ts';

const SOURCES = { aws: 'rule-nat-gateway-basics', azure: 'rule-default-outbound-access' } as const;
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
const HAS_ADDRESS = ['compute', 'container-cluster'];
/** Called at a public endpoint unless there is a private one. */
const SERVICES = ['data-store', 'broker', 'secrets', 'keys', 'registry'];
const PRIVATE_PATHS = ['private-endpoint', 'private', 'peering'];

const PUBLIC_IP = 'azure.public-ip';

/** Slides leave NAT out: a hint, unless the subnet is said to have no way out. Of calls to services of the cloud only the latter is said. */
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
      service:
        '{names} in {network} calls the public endpoint of {targets}, but the subnets state that there is no way out and no private endpoint is drawn.',
    },
    remedy: 'Add a NAT gateway or a route through a firewall, or reach the service through an endpoint.',
    source: 'rule-nat-gateway-basics',
  },
  check: (view) => {
    const byCause = new Map<string, Call[]>();
    for (const connection of view.connections) {
      const call = callWithoutWay(view, connection);
      if (call === undefined) continue;
      const key = `${call.severity} ${call.toService} ${call.network.id}`;
      byCause.set(key, [...(byCause.get(key) ?? []), call]);
    }
    return [...byCause.values()].flatMap((calls) => reportOn(view, calls) ?? []);
  },
};

interface Call {
  readonly severity: Severity;
  readonly toService: boolean;
  readonly network: ViewNode;
  readonly from: ViewNode;
  readonly to: ViewNode;
  readonly connection: ViewConnection;
}

function reportOn(view: SideView, calls: readonly Call[]): Report | undefined {
  const [first] = calls;
  if (first === undefined) return undefined;
  const nodes = [...new Set(calls.map(({ from }) => from))];
  const targets = [...new Set(calls.map(({ to }) => to))];
  return {
    message: first.toService ? 'service' : first.severity === 'error' ? 'none' : 'omitted',
    severity: first.severity,
    data: { names: namesOf(nodes), network: nameOf(first.network), targets: namesOf(targets) },
    nodes: nodes.map(({ id }) => id),
    connections: calls.map(({ connection }) => connection.connection.id),
    property: 'egress',
    source: SOURCES[view.side],
    fix: first.toService ? endpointFix(view, first, targets) : undefined,
  };
}

function callWithoutWay(view: SideView, connection: ViewConnection): Call | undefined {
  const { source: from, target: to } = connection;
  if (!hasTrait(from, ...HAS_ADDRESS)) return undefined;
  if (to.service.scope !== 'regional' && !hasTrait(to, ...OUTSIDE)) return undefined;
  const network = networkOf(view, from);
  if (network === undefined) return undefined;
  const toService = !hasTrait(to, ...OUTSIDE);
  if (toService && !isServiceOutside(view, to, network)) return undefined;
  const via = statedOnConnection(connection, 'via');
  if (connection.connection.kind === 'control' || PRIVATE_PATHS.some((path) => path === via)) return undefined;
  if (offered(from, 'assignPublicIp') === true || hasWayOut(view, network)) return undefined;
  const severity = severityOf(view, from, network);
  if (severity === undefined || (toService && severity === 'info')) return undefined;
  return { severity, toService, network, from, to, connection };
}

/** Subnets say it, or the network for all of them. A machine in no subnet is not placed yet; an attached function is. */
function severityOf(view: SideView, node: ViewNode, network: ViewNode): Severity | undefined {
  const { subnets } = placementOf(view, node);
  if (subnets.length === 0 && statedFlag(view, node, 'inNetwork') !== true) return undefined;
  const places = subnets.length === 0 ? [network.id] : subnets;
  const egress = places.map((id) => statedText(view, id, 'egress') ?? statedText(view, network, 'egress'));
  if (egress.some((way) => (way ?? 'none') !== 'none')) return undefined;
  if (egress.every((way) => way === 'none')) {
    return subnets.some((id) => statedFlag(view, id, 'defaultOutbound') === true) ? 'warning' : 'error';
  }
  const isClosed =
    view.side === 'aws' ? subnetKindOf(view, node.id) === 'private' : isClosedOnAzure(view, node, subnets);
  return isClosed ? 'info' : undefined;
}

/** A public IP address, or that of a load balancer in front, is a way out on Azure. */
function isClosedOnAzure(view: SideView, node: ViewNode, subnets: readonly string[]): boolean {
  const isOff = subnets.length > 0 && subnets.every((id) => statedFlag(view, id, 'defaultOutbound') === false);
  return isOff && !neighboursOf(view, node.id).some((one) => hasTrait(one, 'layer-4') || one.service.id === PUBLIC_IP);
}

/** A service of the cloud that is neither drawn in the network nor attached to it. */
function isServiceOutside(view: SideView, node: ViewNode, network: ViewNode): boolean {
  if (!hasTrait(node, ...SERVICES)) return false;
  return networkOf(view, node) !== network && statedFlag(view, node, 'inNetwork') !== true;
}

/** In the network, or drawn outside of every network, where it may serve any. */
function hasWayOut(view: SideView, network: ViewNode): boolean {
  return view.all(...WAYS_OUT).some(({ id }) => {
    const own = networkOf(view, id);
    return own === undefined || own === network;
  });
}

/** Where one service is called there is one answer: the kind of endpoint that it has. */
function endpointFix(view: SideView, { from, network }: Call, targets: readonly ViewNode[]): OfferedFix | undefined {
  const [target, ...others] = targets;
  const [subnet] = placementOf(view, from).subnets;
  if (target === undefined || others.length > 0 || from.face.origin !== 'authored') return undefined;
  const endpointService = target.service.shortName;
  if (target.service.id === 'aws.s3' || target.service.id === 'aws.dynamodb') {
    const endpoint = { serviceId: 'aws.gateway-endpoint', parentId: network.id, beside: from };
    return addServiceFix('Add a gateway endpoint', view, { ...endpoint, properties: { endpointService } });
  }
  if (subnet === undefined) return undefined;
  const endpoint = {
    serviceId: view.side === 'aws' ? 'aws.vpc-endpoint' : 'azure.private-endpoint',
    parentId: subnet,
    beside: from,
    properties: { endpointService, privateDns: true },
    to: [{ id: target.id }],
  };
  return addServiceFix('Add a private endpoint', view, endpoint);
}
