import type { Connection } from '../../../../shared/document/schema.ts';
import { networksNotConnected } from '../../../../shared/validation/rules/network/networks-not-connected.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable, type Table } from '../../rule-table.ts';

type Options = Record<string, unknown>;

/** Two VPCs with one machine each. */
const vpcs = (b: Options = {}, subnet: Options = {}) =>
  diagram('aws')
    .node('va', 'aws.vpc')
    .node('vb', 'aws.vpc')
    .node('sa', 'aws.subnet', { in: 'va' })
    .node('sb', 'aws.subnet', { in: 'vb', ...subnet })
    .node('a', 'aws.ec2', { in: 'sa' })
    .node('b', 'aws.ec2', { in: 'sb', ...b });
const calling = (line: Partial<Connection> = {}, b: Options = {}, subnet: Options = {}) =>
  vpcs(b, subnet).connect('a', 'b', line);
/** Said to be private, so that only a link between the networks will do. */
const hidden = (line: Partial<Connection> = {}) => calling(line, {}, { visibility: 'private' });

const vnets = () =>
  diagram('azure')
    .node('va', 'azure.virtual-network')
    .node('vb', 'azure.virtual-network')
    .node('a', 'azure.virtual-machines', { in: 'va' })
    .node('b', 'azure.sql-managed-instance', { in: 'vb' })
    .connect('a', 'b');

const finding = (severity: 'error' | 'warning' | 'info', b = 'b') => ({
  code: 'NET-008',
  severity,
  message: `Nothing connects "va" and "vb", but "a" in "va" and "${b}" in "vb" exchange traffic.`,
  nodes: ['a', b],
  property: 'via',
});

const joined: Table['valid'] = {
  'a line from network to network': hidden().connect('va', 'vb').done(),
  'a line from subnet to subnet': hidden().connect('sa', 'sb').done(),
  'a peering between the frames': hidden().node('p', 'aws.vpc-peering').connect('va', 'p').connect('p', 'vb').done(),
  'a peering between things in them': hidden().node('p', 'aws.vpc-peering').connect('a', 'p').connect('p', 'b').done(),
  'another line that says that it is a peering': hidden()
    .node('a2', 'aws.ec2', { in: 'sa' })
    .connect('a2', 'b', { label: 'VPC peering' })
    .done(),
  'another line whose path is a peering': hidden()
    .node('a2', 'aws.ec2', { in: 'sa' })
    .connect('a2', 'b', { properties: { via: 'peering' } })
    .done(),
  'a transit gateway': hidden().node('t', 'aws.transit-gateway').connect('va', 't').connect('t', 'vb').done(),
  'a transit gateway with attachments in the subnets': hidden()
    .node('t', 'aws.transit-gateway')
    .node('ta', 'aws.transit-gateway-attachment', { in: 'sa' })
    .node('tb', 'aws.transit-gateway-attachment', { in: 'sb' })
    .connect('ta', 't')
    .connect('tb', 't')
    .done(),
  'the same seen from Azure, where an attachment is no box': {
    side: 'azure',
    diagram: hidden()
      .node('t', 'aws.transit-gateway')
      .node('ta', 'aws.transit-gateway-attachment', { in: 'sa' })
      .node('tb', 'aws.transit-gateway-attachment', { in: 'sb' })
      .connect('ta', 't')
      .connect('tb', 't')
      .done(),
  },
  'two transit gateways that are peered': hidden()
    .node('t1', 'aws.transit-gateway')
    .node('t2', 'aws.transit-gateway')
    .connect('va', 't1')
    .connect('t1', 't2')
    .connect('t2', 'vb')
    .done(),
  'two hubs of one virtual WAN': vnets()
    .node('wan', 'azure.virtual-wan')
    .node('h1', 'azure.virtual-wan-hub', { in: 'wan' })
    .node('h2', 'azure.virtual-wan-hub', { in: 'wan' })
    .connect('va', 'h1')
    .connect('vb', 'h2')
    .done(),
  'a VPN of each to the same site': hidden()
    .node('ga', 'aws.vpn-gateway', { in: 'va' })
    .node('gb', 'aws.vpn-gateway', { in: 'vb' })
    .node('dc', 'neutral.on-premises')
    .connect('ga', 'dc')
    .connect('dc', 'gb')
    .done(),
  'a tunnel from gateway to gateway': hidden()
    .node('ga', 'aws.vpn-gateway', { in: 'va' })
    .node('gb', 'aws.vpn-gateway', { in: 'vb' })
    .connect('ga', 'gb')
    .done(),
  'a line to on-premises that says that it is a VPN': hidden()
    .node('dc', 'neutral.on-premises')
    .connect('dc', 'va', { label: 'VPN' })
    .connect('dc', 'vb', { label: 'Direct Connect' })
    .done(),
  'a hub with a firewall that both are peered with': vnets()
    .node('hub', 'azure.virtual-network')
    .node('fw', 'azure.firewall', { in: 'hub' })
    .connect('va', 'hub')
    .connect('hub', 'vb')
    .done(),
};

const unknown: Table['valid'] = {
  'a peering that does not say what it joins': hidden().node('p', 'aws.vpc-peering').done(),
  'a peering with one line only': hidden().node('p', 'aws.vpc-peering').connect('va', 'p').done(),
  'a transit gateway without lines': hidden().node('t', 'aws.transit-gateway').done(),
  'a network manager, which joins without lines': vnets().node('m', 'azure.virtual-network-manager').done(),
  'a Direct Connect without lines': hidden().node('dx', 'aws.direct-connect').done(),
};

const otherWays: Table['valid'] = {
  'over the internet, stated': hidden({ properties: { via: 'internet' } }).done(),
  'over a peering, stated': hidden({ properties: { via: 'peering' } }).done(),
  'over a private endpoint, stated': hidden({ properties: { via: 'private-endpoint' } }).done(),
  'a line that says that it is a private link': hidden({ label: 'PrivateLink' }).done(),
  'to a balancer that faces the internet': vpcs()
    .node('lb', 'aws.alb', { in: 'sb', scheme: 'internet-facing' })
    .connect('a', 'lb')
    .done(),
  'to a machine with a public address': calling({}, { assignPublicIp: true }).done(),
  'to a machine in a public subnet': calling({}, {}, { visibility: 'public' }).done(),
  'to a public database': vpcs().node('db', 'aws.rds', { in: 'sb', publicAccess: true }).connect('a', 'db').done(),
  'to what users call': calling().node('users', 'neutral.users').connect('users', 'b').done(),
  'to what the internet calls': calling().node('net', 'neutral.internet').connect('net', 'b').done(),
  'to what a content network calls': calling().node('cdn', 'aws.cloudfront').connect('cdn', 'b').done(),
  'to what a global router calls': calling().node('dns', 'aws.route53').connect('dns', 'b').done(),
  'from what is public, whichever way the arrow points': vpcs()
    .node('lb', 'aws.alb', { in: 'sb', scheme: 'internet-facing' })
    .connect('lb', 'a')
    .done(),
  'through an endpoint into the other network': hidden()
    .node('e', 'aws.vpc-endpoint', { in: 'sa' })
    .connect('a', 'e')
    .connect('e', 'b')
    .done(),
  'through a link service with a line from each': hidden()
    .node('l', 'aws.privatelink')
    .connect('a', 'l')
    .connect('l', 'b')
    .done(),
};

const noCrossing: Table['valid'] = {
  'in one network': diagram('aws')
    .node('va', 'aws.vpc')
    .node('vb', 'aws.vpc')
    .node('a', 'aws.ec2', { in: 'va' })
    .node('db', 'aws.rds', { in: 'va' })
    .connect('a', 'db')
    .done(),
  'to something in no network': vpcs().node('db', 'aws.dynamodb').connect('a', 'db').done(),
  'to something that is drawn in a network but has no address there': vpcs()
    .node('bucket', 'aws.s3', { in: 'vb' })
    .connect('a', 'bucket')
    .done(),
  'to a function beside the subnets of a network': vpcs()
    .node('fn', 'aws.lambda', { in: 'vb' })
    .connect('a', 'fn')
    .done(),
  'to a firewall, which stands for a route': vpcs()
    .node('fw', 'aws.network-firewall', { in: 'sb' })
    .connect('a', 'fw')
    .done(),
  'a database that the cloud copies': vpcs()
    .node('d1', 'aws.aurora', { in: 'sa' })
    .node('d2', 'aws.aurora', { in: 'sb' })
    .connect('d1', 'd2')
    .done(),
  'a line that carries no packets': hidden({ kind: 'control' }).done(),
};

ruleTable(networksNotConnected, {
  valid: { ...joined, ...unknown, ...otherWays, ...noCrossing },
  invalid: {
    'to a machine in a private subnet': { diagram: hidden().done(), findings: [finding('error')] },
    'to a machine that may have a public address, as a hint': {
      diagram: calling().done(),
      findings: [finding('info')],
    },
    'the same where other networks are joined': {
      diagram: calling().node('vc', 'aws.vpc').connect('va', 'vc').done(),
      findings: [finding('warning')],
    },
    'a path that is stated to be private, even to something public': {
      diagram: calling({ properties: { via: 'private' } }, { assignPublicIp: true }).done(),
      findings: [finding('error')],
    },
    'to a machine without a public address': {
      diagram: calling({}, { assignPublicIp: false }).done(),
      findings: [finding('error')],
    },
    'to an internal balancer, even in a public subnet': {
      diagram: vpcs({}, { visibility: 'public' })
        .node('lb', 'aws.nlb', { in: 'sb', scheme: 'internal' })
        .connect('a', 'lb')
        .done(),
      findings: [finding('error', 'lb')],
    },
    'to a database': {
      diagram: vpcs().node('db', 'aws.rds', { in: 'sb' }).connect('a', 'db').done(),
      findings: [finding('error', 'db')],
    },
    'to a database that is stated to be private': {
      diagram: vpcs().node('mq', 'aws.mq', { in: 'sb', publicAccess: false }).connect('a', 'mq').done(),
      findings: [finding('error', 'mq')],
    },
    'from a function that is drawn in a subnet': {
      diagram: vpcs()
        .node('fn', 'aws.lambda', { in: 'sa' })
        .node('db', 'aws.rds', { in: 'sb' })
        .connect('fn', 'db', { kind: 'data' })
        .done(),
      findings: [
        {
          ...finding('error', 'db'),
          message: finding('error', 'db').message.replace('"a"', '"fn"'),
          nodes: ['fn', 'db'],
        },
      ],
    },
    'from a function that is stated to be attached': {
      diagram: vpcs()
        .node('fn', 'aws.lambda', { in: 'va', inNetwork: true })
        .node('db', 'aws.rds', { in: 'sb' })
        .connect('fn', 'db')
        .done(),
      findings: [
        {
          ...finding('error', 'db'),
          message: finding('error', 'db').message.replace('"a"', '"fn"'),
          nodes: ['fn', 'db'],
        },
      ],
    },
    'to a database that states its subnets': {
      diagram: vpcs()
        .node('db', 'aws.rds', { subnets: ['sb'] })
        .connect('a', 'db')
        .done(),
      findings: [finding('error', 'db')],
    },
    'both ways, as one finding': {
      diagram: hidden().node('db', 'aws.rds', { in: 'sa' }).connect('b', 'db').done(),
      findings: [
        {
          ...finding('error'),
          message: 'Nothing connects "va" and "vb", but "a" and "db" in "va" and "b" in "vb" exchange traffic.',
          nodes: ['a', 'db', 'b'],
        },
      ],
    },
    'one line of two to something private': {
      diagram: calling().node('db', 'aws.rds', { in: 'sb' }).connect('a', 'db').done(),
      findings: [
        {
          ...finding('error'),
          message: 'Nothing connects "va" and "vb", but "a" in "va" and "b" and "db" in "vb" exchange traffic.',
          nodes: ['a', 'b', 'db'],
        },
      ],
    },
    'a plain line from on-premises to each': {
      diagram: hidden().node('dc', 'neutral.on-premises').connect('dc', 'a').connect('dc', 'b').done(),
      findings: [finding('error')],
    },
    'a transit gateway that another network is at': {
      diagram: hidden()
        .node('vc', 'aws.vpc')
        .node('t', 'aws.transit-gateway')
        .connect('va', 't')
        .connect('t', 'vc')
        .done(),
      findings: [finding('error')],
    },
    'a VPN of one to a site': {
      diagram: hidden()
        .node('ga', 'aws.vpn-gateway', { in: 'va' })
        .node('dc', 'neutral.on-premises')
        .connect('ga', 'dc')
        .done(),
      findings: [finding('error')],
    },
    'a transit gateway that leads to a site only': {
      diagram: hidden()
        .node('t', 'aws.transit-gateway')
        .node('vpn', 'aws.site-to-site-vpn')
        .connect('va', 't')
        .connect('t', 'vpn')
        .done(),
      findings: [finding('error')],
    },
    'an endpoint for something else': {
      diagram: hidden().node('e', 'aws.vpc-endpoint', { in: 'sa' }).node('q', 'aws.sqs').connect('e', 'q').done(),
      findings: [finding('error')],
    },
    'a line between the frames over the internet': {
      diagram: hidden()
        .connect('va', 'vb', { properties: { via: 'internet' } })
        .done(),
      findings: [finding('error')],
    },
    'a line of the other side only': {
      diagram: hidden().connect('va', 'vb', { only: 'azure' }).done(),
      findings: [finding('error')],
    },
    'virtual networks': { diagram: vnets().done(), findings: [finding('error')] },
    'VPCs seen from Azure': { side: 'azure', diagram: hidden().done(), findings: [finding('error')] },
  },
});
