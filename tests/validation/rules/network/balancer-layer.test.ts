import { balancerLayer } from '../../../../shared/validation/rules/network/balancer-layer.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Options = Record<string, unknown>;
const aws = (service: string, options: Options = {}) => diagram('aws').node('lb', service, options);
const azure = (service: string, options: Options = {}) => diagram('azure').node('lb', service, options);

const refused = (protocol: string) => ({
  code: 'NET-015',
  severity: 'error' as const,
  message: `"lb" works on HTTP and cannot listen to ${protocol}.`,
  nodes: ['lb'],
  property: 'listenerProtocol',
});
const path = {
  code: 'NET-015',
  severity: 'error' as const,
  message: '"lb" passes packets on without reading them, so it cannot route by path or host.',
  nodes: ['lb'],
  property: 'pathRouting',
};
const waf = {
  code: 'NET-015',
  severity: 'error' as const,
  message: '"lb" passes packets on without reading them, so no web application firewall can be attached to it.',
  nodes: ['lb'],
  property: 'waf',
};

ruleTable(balancerLayer, {
  valid: {
    'HTTP, gRPC and WebSocket on an Application Load Balancer': diagram('aws')
      .node('a', 'aws.alb', { listenerProtocol: 'http' })
      .node('b', 'aws.alb', { listenerProtocol: 'grpc' })
      .node('c', 'aws.alb', { listenerProtocol: 'websocket' })
      .done(),
    'gRPC on an Application Gateway': azure('azure.application-gateway', { listenerProtocol: 'grpc' }).done(),
    'TCP and TLS on an Application Gateway v2': diagram('azure')
      .node('a', 'azure.application-gateway', { listenerProtocol: 'tcp' })
      .node('b', 'azure.application-gateway', { listenerProtocol: 'tls', tier: 'standard-v2' })
      .done(),
    'UDP and TLS on a Network Load Balancer': diagram('aws')
      .node('a', 'aws.nlb', { listenerProtocol: 'udp' })
      .node('b', 'aws.nlb', { listenerProtocol: 'tls' })
      .done(),
    'path routing and a firewall on layer 7': aws('aws.alb', { pathRouting: true, waf: true }).done(),
    'no path routing and no firewall on layer 4': aws('aws.nlb', { pathRouting: false, waf: false }).done(),
    'nothing stated': diagram('aws').node('a', 'aws.alb').node('b', 'aws.nlb').node('c', 'aws.elb').done(),
    'a load balancer of an unknown kind': aws('aws.elb', {
      listenerProtocol: 'udp',
      pathRouting: true,
      waf: true,
    }).done(),
    'a Classic Load Balancer': aws('aws.elb', { loadBalancerType: 'classic', listenerProtocol: 'tcp' }).done(),
    'HTTP over a line that says TCP': aws('aws.alb')
      .node('users', 'neutral.users')
      .connect('users', 'lb', { properties: { protocol: 'tcp' } })
      .done(),
    'UDP on a line to a balancer that listens to HTTPS': aws('aws.alb', { listenerProtocol: 'https' })
      .node('users', 'neutral.users')
      .connect('users', 'lb', { properties: { protocol: 'udp' } })
      .done(),
    'a firewall of the CDN drawn in the chain': aws('aws.nlb')
      .node('cdn', 'aws.cloudfront')
      .node('waf', 'aws.waf')
      .connect('cdn', 'waf')
      .connect('waf', 'lb')
      .done(),
    'a firewall that manages it': aws('aws.nlb')
      .node('waf', 'aws.waf')
      .connect('waf', 'lb', { kind: 'control' })
      .done(),
    'a firewall attached to layer 4, which another rule finds': aws('aws.nlb')
      .node('waf', 'aws.waf')
      .connect('waf', 'lb', { kind: 'attach' })
      .done(),
    'a firewall on layer 7': aws('aws.alb').node('waf', 'aws.waf').connect('waf', 'lb').done(),
    'something else in front of layer 4': aws('aws.nlb').node('users', 'neutral.users').connect('users', 'lb').done(),
  },
  invalid: {
    'UDP on an Application Load Balancer': {
      diagram: aws('aws.alb', { listenerProtocol: 'udp' }).done(),
      findings: [refused('UDP')],
      fixed: ['turns "lb" into aws.nlb'],
    },
    'TCP on an Application Load Balancer': {
      diagram: aws('aws.alb', { listenerProtocol: 'tcp' }).done(),
      findings: [refused('TCP')],
      fixed: ['turns "lb" into aws.nlb'],
    },
    'TLS on an Application Load Balancer': {
      diagram: aws('aws.alb', { listenerProtocol: 'tls' }).done(),
      findings: [refused('TLS')],
      fixed: ['turns "lb" into aws.nlb'],
    },
    'UDP and path routing, which takes a decision': {
      diagram: aws('aws.alb', { listenerProtocol: 'udp', pathRouting: true }).done(),
      findings: [refused('UDP')],
      fixed: [],
    },
    'UDP and a firewall, which takes a decision': {
      diagram: aws('aws.alb', { listenerProtocol: 'udp', waf: true }).done(),
      findings: [refused('UDP')],
      fixed: [],
    },
    'TCP on a balancer of the application type': {
      diagram: aws('aws.elb', { loadBalancerType: 'application', listenerProtocol: 'tcp' }).done(),
      findings: [refused('TCP')],
      fixed: ['turns "lb" into aws.nlb', 'sets loadBalancerType: unknown on "lb"'],
    },
    'UDP on a line to it': {
      diagram: aws('aws.alb')
        .node('users', 'neutral.users')
        .connect('users', 'lb', { properties: { protocol: 'udp' } })
        .done(),
      findings: [refused('UDP')],
      fixed: ['turns "lb" into aws.nlb'],
    },
    'UDP on an Application Gateway': {
      diagram: azure('azure.application-gateway', { listenerProtocol: 'udp' }).done(),
      findings: [refused('UDP')],
      fixed: ['turns "lb" into azure.load-balancer'],
    },
    'TCP on an Application Gateway v1': {
      diagram: azure('azure.application-gateway', { listenerProtocol: 'tcp', tier: 'standard' }).done(),
      findings: [refused('TCP')],
      fixed: ['turns "lb" into azure.load-balancer'],
    },
    'TCP on an Application Gateway for Containers': {
      diagram: azure('azure.application-gateway-for-containers', { listenerProtocol: 'tcp' }).done(),
      findings: [refused('TCP')],
      fixed: ['turns "lb" into azure.load-balancer'],
    },
    'path routing on a Network Load Balancer': {
      diagram: aws('aws.nlb', { pathRouting: true }).done(),
      findings: [path],
      fixed: ['turns "lb" into aws.alb'],
    },
    'path routing on a balancer of the network type': {
      diagram: aws('aws.elb', { loadBalancerType: 'network', pathRouting: true }).done(),
      findings: [path],
      fixed: ['turns "lb" into aws.alb', 'sets loadBalancerType: unknown on "lb"'],
    },
    'a firewall on a balancer of the gateway type': {
      diagram: aws('aws.elb', { loadBalancerType: 'gateway', waf: true }).done(),
      findings: [waf],
      fixed: [],
    },
    'path routing over TCP, which takes a decision': {
      diagram: aws('aws.nlb', { pathRouting: true, listenerProtocol: 'tcp' }).done(),
      findings: [path],
      fixed: [],
    },
    'path routing over TLS, which takes a decision': {
      diagram: aws('aws.nlb', { pathRouting: true, listenerProtocol: 'tls' }).done(),
      findings: [path],
      fixed: [],
    },
    'path routing over UDP, which takes a decision': {
      diagram: aws('aws.nlb', { pathRouting: true, listenerProtocol: 'udp' }).done(),
      findings: [path],
      fixed: [],
    },
    'path routing in a subnet, where a successor may need more of them': {
      diagram: diagram('aws').node('s', 'aws.subnet').node('lb', 'aws.nlb', { in: 's', pathRouting: true }).done(),
      findings: [path],
      fixed: [],
    },
    'path routing in a zone': {
      diagram: diagram('aws')
        .node('z', 'aws.availability-zone')
        .node('lb', 'aws.nlb', { in: 'z', pathRouting: true })
        .done(),
      findings: [path],
      fixed: [],
    },
    'path routing with stated subnets': {
      diagram: diagram('aws')
        .node('s', 'aws.subnet')
        .node('lb', 'aws.nlb', { subnets: ['s'], pathRouting: true })
        .done(),
      findings: [path],
      fixed: [],
    },
    'path routing on an Azure Load Balancer': {
      diagram: azure('azure.load-balancer', { pathRouting: true }).done(),
      findings: [path],
      fixed: ['turns "lb" into azure.application-gateway'],
    },
    'a firewall on a Network Load Balancer': {
      diagram: aws('aws.nlb', { waf: true }).done(),
      findings: [waf],
      fixed: ['turns "lb" into aws.alb'],
    },
    'a firewall on an Azure Load Balancer': {
      diagram: azure('azure.load-balancer', { waf: true }).done(),
      findings: [waf],
      fixed: ['turns "lb" into azure.application-gateway'],
    },
    'a firewall drawn before it alone': {
      diagram: aws('aws.nlb')
        .node('users', 'neutral.users')
        .node('waf', 'aws.waf')
        .connect('users', 'waf')
        .connect('waf', 'lb')
        .done(),
      findings: [waf],
      fixed: ['turns "lb" into aws.alb'],
    },
    'a firewall of the other cloud seen from there, without a fix': {
      side: 'azure',
      diagram: aws('aws.nlb', { pathRouting: true }).done(),
      findings: [path],
      fixed: [],
    },
  },
});
