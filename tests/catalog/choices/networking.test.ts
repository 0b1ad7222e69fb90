import { expect, test } from 'vitest';
import type { Properties } from '../../../shared/document/schema.ts';
import { alone, choicesOf } from '../../support/choices-of.ts';
import { type DiagramBuilder, diagram } from '../../support/diagram-builder.ts';

const aws = () => diagram('aws');

/** Frames: what contains others, on both clouds. */
test.each<[string, Properties, readonly string[]]>([
  ['aws.cloud', {}, ['azure.cloud']],
  ['aws.organizational-unit', {}, ['azure.management-group']],
  ['aws.account', {}, ['azure.subscription']],
  ['aws.region', {}, ['azure.region']],
  ['aws.vpc', {}, ['azure.virtual-network']],
  ['aws.availability-zone', {}, ['azure.availability-zone']],
  ['aws.subnet', { visibility: 'public' }, ['azure.subnet']],
  ['aws.placement-group', {}, ['azure.proximity-placement-group', 'azure.availability-set']],
  ['aws.local-zone', {}, ['azure.extended-zone']],
  ['aws.wavelength-zone', {}, ['azure.extended-zone']],
  ['azure.cloud', {}, ['aws.cloud']],
  ['azure.subscription', {}, ['aws.account']],
  ['azure.resource-group', {}, ['absent']],
  ['azure.region', {}, ['aws.region']],
  ['azure.virtual-network', {}, ['aws.vpc']],
  ['azure.availability-zone', {}, ['aws.availability-zone']],
  ['azure.subnet', {}, ['aws.subnet']],
  ['azure.availability-set', {}, ['aws.placement-group']],
  ['azure.proximity-placement-group', {}, ['aws.placement-group']],
  ['azure.extended-zone', {}, ['aws.local-zone', 'aws.wavelength-zone']],
  ['azure.network-security-perimeter', {}, ['absent']],
])('the frame %s with %o becomes %j', (service, stated, choices) => {
  expect(choicesOf(alone(service, stated)).places).toEqual(choices);
});

/** What settings decide. */
test.each<[string, Properties, readonly string[], Properties]>([
  ['aws.nat-gateway', {}, ['azure.nat-gateway'], {}],
  ['aws.nat-gateway', { natMode: 'regional' }, ['azure.nat-gateway'], { tier: 'standard-v2' }],
  ['aws.egress-only-internet-gateway', {}, ['azure.nat-gateway'], { tier: 'standard-v2' }],
  ['aws.nat-instance', {}, ['azure.network-virtual-appliance', 'azure.nat-gateway'], {}],
  ['aws.alb', {}, ['azure.application-gateway', 'azure.front-door'], {}],
  ['aws.nlb', {}, ['azure.load-balancer', 'azure.application-gateway'], {}],
  ['aws.gwlb', {}, ['azure.gateway-load-balancer'], {}],
  ['aws.elb', {}, ['azure.application-gateway', 'azure.load-balancer'], {}],
  ['aws.elb', { loadBalancerType: 'application' }, ['azure.application-gateway', 'azure.load-balancer'], {}],
  ['aws.elb', { loadBalancerType: 'network' }, ['azure.load-balancer', 'azure.application-gateway'], {}],
  [
    'aws.elb',
    { loadBalancerType: 'gateway' },
    ['azure.gateway-load-balancer', 'azure.application-gateway', 'azure.load-balancer'],
    {},
  ],
  ['aws.elb', { loadBalancerType: 'classic' }, ['azure.load-balancer', 'azure.application-gateway'], {}],
  ['aws.route53', {}, ['azure.dns', 'azure.traffic-manager'], {}],
  ['aws.route53', { routingPolicy: 'simple' }, ['azure.dns', 'azure.traffic-manager'], {}],
  ['aws.route53', { routingPolicy: 'latency' }, ['azure.traffic-manager', 'azure.dns'], {}],
  ['aws.route53', { healthChecks: true }, ['azure.traffic-manager', 'azure.dns'], {}],
  ['aws.route53-private-zone', {}, ['azure.private-dns-zone'], {}],
  ['aws.route53-resolver', {}, ['azure.dns-private-resolver'], {}],
  ['aws.cloud-map', {}, ['azure.private-dns-zone'], {}],
  ['aws.cloudfront', {}, ['azure.front-door'], {}],
  ['aws.cloudfront-functions', {}, ['azure.front-door'], {}],
  ['aws.lambda-edge', {}, ['absent', 'azure.front-door', 'azure.function-app'], {}],
  ['aws.global-accelerator', {}, ['azure.cross-region-load-balancer', 'azure.front-door'], {}],
  ['aws.transit-gateway', {}, ['azure.virtual-wan-hub', 'azure.virtual-wan', 'azure.virtual-network'], {}],
  ['aws.transit-gateway-attachment', {}, ['absorbed'], {}],
  ['aws.cloud-wan', {}, ['azure.virtual-wan', 'azure.virtual-network-manager'], {}],
  ['aws.vpc-ipam', {}, ['azure.virtual-network-manager'], {}],
  ['aws.vpc-route-server', {}, ['azure.route-server'], {}],
  ['aws.traffic-mirroring', {}, ['azure.network-watcher', 'azure.virtual-network-tap'], {}],
  ['aws.gateway-endpoint', {}, ['azure.service-endpoint', 'azure.private-endpoint'], {}],
  ['aws.vpc-endpoint', {}, ['azure.private-endpoint'], {}],
  ['aws.privatelink', {}, ['azure.private-link-service', 'azure.private-endpoint'], {}],
  ['aws.direct-connect', {}, ['azure.expressroute'], {}],
  ['aws.direct-connect-gateway', {}, ['azure.expressroute'], {}],
  ['aws.interconnect', {}, ['azure.expressroute', 'azure.multicloud-interconnect'], {}],
  ['aws.customer-gateway', {}, ['azure.local-network-gateway'], {}],
  ['aws.ec2-instance-connect-endpoint', {}, ['azure.bastion'], {}],
  ['aws.application-recovery-controller', {}, ['azure.traffic-manager', 'azure.front-door'], {}],
])('%s with %o becomes %j with %o', (service, stated, choices, set) => {
  const { face, places } = choicesOf(alone(service, stated));
  expect(places).toEqual(choices);
  expect(face.equivalence?.set ?? {}).toEqual(set);
});

/** Every Azure name has one default and an order of its alternatives. */
test.each<[string, readonly string[]]>([
  ['azure.nat-gateway', ['aws.nat-gateway', 'aws.egress-only-internet-gateway', 'aws.nat-instance']],
  ['azure.application-gateway', ['aws.alb']],
  ['azure.application-gateway-for-containers', ['aws.alb']],
  ['azure.load-balancer', ['aws.nlb']],
  ['azure.front-door', ['aws.cloudfront', 'aws.global-accelerator']],
  ['azure.front-door-classic', ['aws.cloudfront']],
  ['azure.cdn', ['aws.cloudfront']],
  ['azure.traffic-manager', ['aws.route53', 'aws.global-accelerator']],
  ['azure.cross-region-load-balancer', ['aws.global-accelerator']],
  ['azure.bastion', ['aws.session-manager', 'aws.ec2-instance-connect-endpoint']],
  ['azure.vpn-gateway', ['aws.site-to-site-vpn', 'aws.vpn-gateway', 'aws.client-vpn']],
  ['azure.expressroute', ['aws.direct-connect']],
  ['azure.expressroute-gateway', ['aws.vpn-gateway', 'aws.direct-connect-gateway']],
  ['azure.multicloud-interconnect', ['aws.interconnect']],
  ['azure.virtual-wan', ['aws.cloud-wan', 'aws.transit-gateway']],
  ['azure.virtual-wan-hub', ['aws.transit-gateway']],
  ['azure.virtual-network-manager', ['aws.cloud-wan', 'aws.vpc-ipam', 'aws.firewall-manager']],
  ['azure.virtual-network-tap', ['aws.traffic-mirroring']],
  ['azure.route-server', ['aws.vpc-route-server']],
  ['azure.service-endpoint', ['aws.gateway-endpoint', 'aws.vpc-endpoint']],
  ['azure.network-virtual-appliance', ['aws.ec2', 'aws.network-firewall', 'aws.nat-instance']],
  ['azure.network-watcher', ['aws.flow-logs']],
  ['azure.peering-service', ['absent']],
])('%s becomes %j', (service, choices) => {
  expect(choicesOf(alone(service)).places).toEqual(choices);
});

test('a StandardV2 NAT gateway becomes a regional one', () => {
  const { face, places } = choicesOf(alone('azure.nat-gateway', { tier: 'standard-v2' }));
  expect(places).toEqual(['aws.nat-gateway', 'aws.egress-only-internet-gateway', 'aws.nat-instance']);
  expect(face.equivalence?.set).toEqual({ natMode: 'regional' });
});

/** What stands around decides. */
test.each<[string, DiagramBuilder, readonly string[]]>([
  [
    'a load balancer before machines',
    aws().node('x', 'aws.alb').node('vm', 'aws.ec2').connect('x', 'vm'),
    ['azure.application-gateway', 'azure.front-door'],
  ],
  [
    'a load balancer before containers',
    aws().node('x', 'aws.alb').node('app', 'aws.ecs-service').connect('x', 'app'),
    ['absorbed', 'azure.application-gateway', 'azure.front-door'],
  ],
  [
    'a load balancer before a Kubernetes cluster',
    aws().node('x', 'aws.alb').node('eks', 'aws.eks-cluster').connect('x', 'eks'),
    ['azure.application-gateway-for-containers', 'azure.application-gateway', 'azure.front-door'],
  ],
  [
    'a load balancer with a firewall before a Kubernetes cluster',
    aws()
      .node('waf', 'aws.waf')
      .node('x', 'aws.alb')
      .node('eks', 'aws.eks-cluster')
      .connect('waf', 'x')
      .connect('x', 'eks'),
    ['azure.application-gateway', 'azure.application-gateway-for-containers', 'azure.front-door'],
  ],
  [
    'a network load balancer that gives a load balancer fixed addresses',
    aws().node('x', 'aws.nlb').node('alb', 'aws.alb').connect('x', 'alb'),
    ['absorbed', 'azure.load-balancer', 'azure.application-gateway'],
  ],
  [
    'a network load balancer before containers',
    aws().node('x', 'aws.nlb').node('app', 'aws.fargate').connect('x', 'app'),
    ['absorbed', 'azure.load-balancer', 'azure.application-gateway'],
  ],
  [
    'an accelerator before layer-4 load balancers',
    aws().node('x', 'aws.global-accelerator').node('nlb', 'aws.nlb').connect('x', 'nlb'),
    ['azure.cross-region-load-balancer', 'azure.front-door'],
  ],
  [
    'an accelerator before layer-7 load balancers',
    aws().node('x', 'aws.global-accelerator').node('alb', 'aws.alb').connect('x', 'alb'),
    ['azure.front-door', 'azure.cross-region-load-balancer'],
  ],
  ['an internet gateway', aws().node('x', 'aws.internet-gateway'), ['absorbed']],
  [
    'a function of a distribution',
    aws().node('cf', 'aws.cloudfront').node('x', 'aws.cloudfront-functions').connect('cf', 'x'),
    ['absorbed', 'azure.front-door'],
  ],
  [
    'a service registry of containers',
    aws().node('x', 'aws.cloud-map').node('app', 'aws.ecs-service').connect('app', 'x'),
    ['absorbed', 'azure.private-dns-zone'],
  ],
  [
    'a Direct Connect gateway behind its connection',
    aws().node('dx', 'aws.direct-connect').node('x', 'aws.direct-connect-gateway').connect('dx', 'x'),
    ['absorbed', 'azure.expressroute'],
  ],
  [
    'a virtual private gateway that ends a Direct Connect',
    aws().node('dx', 'aws.direct-connect').node('x', 'aws.vpn-gateway').connect('dx', 'x'),
    ['azure.expressroute-gateway', 'azure.vpn-gateway'],
  ],
  ['a virtual private gateway by itself', aws().node('x', 'aws.vpn-gateway'), ['azure.vpn-gateway']],
])('%s', (_, builder, choices) => {
  expect(choicesOf(builder).places).toEqual(choices);
});

/** What an endpoint, an address or a vault becomes depends on what it belongs to there. */
test.each<[string, string, string | undefined, string]>([
  ['an endpoint of a database that stands in the VPC', 'azure.private-endpoint', 'azure.sql-database', 'absorbed'],
  ['an endpoint of a cache that stands in the VPC', 'azure.private-endpoint', 'azure.managed-redis', 'absorbed'],
  ['an endpoint of a service outside the VPC', 'azure.private-endpoint', 'azure.key-vault', 'aws.vpc-endpoint'],
  ['an endpoint of storage', 'azure.private-endpoint', 'azure.blob-storage', 'aws.vpc-endpoint'],
  ['an endpoint alone', 'azure.private-endpoint', undefined, 'aws.vpc-endpoint'],
  ['an address of an application gateway', 'azure.public-ip', 'azure.application-gateway', 'absorbed'],
  ['an address of a VPN gateway', 'azure.public-ip', 'azure.vpn-gateway', 'absorbed'],
  ['an address of a load balancer', 'azure.public-ip', 'azure.load-balancer', 'aws.elastic-ip'],
  ['an address of a NAT gateway', 'azure.public-ip', 'azure.nat-gateway', 'aws.elastic-ip'],
  ['a vault of certificates', 'azure.key-vault', 'azure.application-gateway', 'aws.acm'],
  ['a vault of secrets', 'azure.key-vault', 'azure.app-service', 'aws.secrets-manager'],
  ['a peering', 'azure.vnet-peering', undefined, 'aws.vpc-peering'],
])('%s', (_, service, other, expected) => {
  const design = diagram('azure').node('x', service);
  const drawn = other === undefined ? design : design.node('y', other).connect('x', 'y');
  expect(choicesOf(drawn).ways[0]).toBe(expected);
});
