import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { serviceFix } from '../../fixes/change-service.ts';
import { offered } from '../../offered.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedOnConnection, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const SOURCES = {
  aws: { protocol: 'rule-alb-listeners', path: 'rule-nlb-listeners', waf: 'rule-waf-resources' },
  azure: { protocol: 'rule-app-gateway-tcp', path: 'rule-app-gateway-tcp', waf: 'az-waf' },
} as const;
const STREAMS = ['tcp', 'tls'];

export const balancerLayer: Rule = {
  meta: {
    id: 'balancer-layer',
    code: 'NET-015',
    category: 'network',
    severity: 'error',
    providers: ['aws', 'azure'],
    supersedes: ['waf-target'],
    title: 'A load balancer of the wrong layer',
    why: 'A layer-7 balancer reads HTTP and passes nothing else on; a layer-4 balancer passes packets on and cannot read a path or inspect a request. Asked for what the other does, it cannot be configured.',
    messages: {
      protocol: '{name} works on HTTP and cannot listen to {protocol}.',
      path: '{name} passes packets on without reading them, so it cannot route by path or host.',
      waf: '{name} passes packets on without reading them, so no web application firewall can be attached to it.',
    },
    remedy:
      'Use a Network Load Balancer or Azure Load Balancer for TCP and UDP, an Application Load Balancer or Application Gateway for HTTP.',
    source: 'rule-alb-listeners',
  },
  check: (view) => view.all('load-balancer').flatMap((node) => reportOn(view, node) ?? []),
};

function reportOn(view: SideView, node: ViewNode): Report | undefined {
  const layer = layerOf(node);
  if (layer === undefined) return undefined;
  const base = { data: { name: nameOf(node) }, nodes: [node.id] };
  if (layer === 'requests') {
    const protocol = refusedProtocol(view, node);
    if (protocol === undefined) return undefined;
    return {
      ...base,
      message: 'protocol',
      data: { ...base.data, protocol: protocol.toUpperCase() },
      property: 'listenerProtocol',
      source: SOURCES[view.side].protocol,
      fix: layerFourFix(view, node),
    };
  }
  const fix = layerSevenFix(view, node);
  if (statedFlag(view, node, 'pathRouting') === true) {
    return { ...base, message: 'path', property: 'pathRouting', source: SOURCES[view.side].path, fix };
  }
  if (statedFlag(view, node, 'waf') === true || isBehindOwnFirewall(view, node)) {
    return {
      ...base,
      message: 'waf',
      property: 'waf',
      source: SOURCES[view.side].waf,
      fix,
    };
  }
  return undefined;
}

function layerOf(node: ViewNode): 'packets' | 'requests' | undefined {
  if (hasTrait(node, 'layer-7')) return 'requests';
  if (hasTrait(node, 'layer-4')) return 'packets';
  const type = offered(node, 'loadBalancerType');
  if (type === 'application') return 'requests';
  return type === 'network' || type === 'gateway' ? 'packets' : undefined;
}

/** An Application Gateway v2 also passes TCP and TLS on. */
function refusedProtocol(view: SideView, node: ViewNode): string | undefined {
  const listener = statedText(view, node, 'listenerProtocol');
  if (listener === 'udp') return listener;
  if (STREAMS.includes(listener ?? '')) {
    const passesOn = node.service.id === 'azure.application-gateway' && statedText(view, node, 'tier') !== 'standard';
    return passesOn ? undefined : listener;
  }
  if (listener !== undefined) return undefined;
  return node.incoming.some((connection) => statedOnConnection(connection, 'protocol') === 'udp') ? 'udp' : undefined;
}

/** What a firewall is attached to is the matter of another rule. */
const NO_FLOW: ReadonlySet<string> = new Set(['control', 'attach']);

/** A firewall that has nothing else to stand before; one in a chain may belong to the CDN in front. */
function isBehindOwnFirewall(view: SideView, node: ViewNode): boolean {
  return node.incoming.some(({ from, connection }) => {
    if (!hasTrait(view.nodes.get(from), 'waf') || NO_FLOW.has(connection.kind)) return false;
    const around = [...view.incoming(from), ...view.outgoing(from)].map((line) =>
      view.nodes.get(line.from === from ? line.to : line.from),
    );
    return around.every((one) => one === node || hasTrait(one, 'client', 'internet', 'dns', 'ddos-protection'));
  });
}

/** Only where nothing is lost: what reads requests cannot be kept on layer 4. */
function layerFourFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  if (statedFlag(view, node, 'pathRouting') === true || statedFlag(view, node, 'waf') === true) return undefined;
  if (view.side === 'azure') return serviceFix('Use an Azure Load Balancer', view, [node], 'azure.load-balancer');
  return serviceFix('Use a Network Load Balancer', view, [node], 'aws.nlb');
}

const SPREADS_REQUESTS = ['aws.nlb', 'aws.elb', 'azure.load-balancer'];

/** An Application Gateway wants a subnet of its own and an Application Load Balancer two zones: that takes a decision. */
function layerSevenFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  const listener = statedText(view, node, 'listenerProtocol');
  if (!SPREADS_REQUESTS.includes(node.service.id) || offered(node, 'loadBalancerType') === 'gateway') return undefined;
  if (node.face.origin !== 'authored' || ['udp', ...STREAMS].includes(listener ?? '')) return undefined;
  if (view.ancestors(node).some((frame) => hasTrait(frame, 'subnet', 'zone')) || (node.node.subnets ?? []).length > 0)
    return undefined;
  if (view.side === 'azure') return serviceFix('Use an Application Gateway', view, [node], 'azure.application-gateway');
  return serviceFix('Use an Application Load Balancer', view, [node], 'aws.alb');
}
