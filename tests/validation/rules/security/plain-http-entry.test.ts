import { plainHttpEntry } from '../../../../shared/validation/rules/security/plain-http-entry.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const HTTP = { properties: { protocol: 'http' } };

const entry = (service: string, properties: Record<string, unknown> = {}, line: object = HTTP) =>
  diagram('aws').node('users', 'neutral.users').node('in', service, properties).connect('users', 'in', line).done();

const plain = (nodes: string[], property = 'redirectToHttps') => ({
  code: 'SEC-004',
  severity: 'warning' as const,
  message: `Requests from "${nodes[1]}" reach "${nodes[0]}" over plain HTTP, and nothing sends them on to HTTPS.`,
  nodes,
  property,
});

ruleTable(plainHttpEntry, {
  valid: {
    'HTTP only between the load balancer and its targets': diagram('aws')
      .node('users', 'neutral.users')
      .node('alb', 'aws.alb')
      .node('vm', 'aws.ec2')
      .connect('users', 'alb', { properties: { protocol: 'https' } })
      .connect('alb', 'vm', HTTP)
      .done(),
    'a redirect to HTTPS': entry('aws.alb', { redirectToHttps: true }),
    'no protocol stated': entry('aws.alb', { redirectToHttps: false }, {}),
    'a listener that speaks HTTPS': entry('aws.alb', { listenerProtocol: 'https', redirectToHttps: false }, {}),
    'HTTPS on the line, whatever the listener says': entry(
      'aws.alb',
      { listenerProtocol: 'http', redirectToHttps: false },
      { properties: { protocol: 'https' } },
    ),
    'an internal load balancer': entry('aws.alb', { scheme: 'internal', redirectToHttps: false }),
    'a private API': entry('aws.api-gateway', { endpointType: 'private' }),
    'a site without public access': entry('azure.app-service', { publicAccess: false, redirectToHttps: false }),
    'a private way': entry('aws.alb', { redirectToHttps: false }, { properties: { protocol: 'http', via: 'private' } }),
    'people in the office, who come by the link': diagram('aws')
      .node('office', 'neutral.on-premises')
      .node('staff', 'neutral.users', { in: 'office' })
      .node('alb', 'aws.alb', { redirectToHttps: false })
      .connect('staff', 'alb', HTTP)
      .done(),
    'a control arrow': entry('aws.alb', { redirectToHttps: false }, { ...HTTP, kind: 'control' }),
    'a server of another kind': entry('neutral.server'),
    'a firewall for the web, which answers nothing itself': diagram('aws')
      .node('users', 'neutral.users')
      .node('waf', 'aws.waf')
      .node('alb', 'aws.alb')
      .connect('users', 'waf', HTTP)
      .connect('waf', 'alb', { properties: { protocol: 'https' } })
      .done(),
  },
  invalid: {
    'a load balancer that does not redirect': {
      diagram: entry('aws.alb', { redirectToHttps: false }),
      findings: [plain(['in', 'users'])],
      fixed: ['sets redirectToHttps: true on "in"'],
    },
    'a listener that speaks HTTP, where the line says nothing': {
      diagram: entry('aws.alb', { listenerProtocol: 'http', redirectToHttps: false }, {}),
      findings: [plain(['in', 'users'])],
      fixed: ['sets redirectToHttps: true on "in"'],
    },
    'over the internet, stated': {
      diagram: entry('aws.alb', { redirectToHttps: false }, { properties: { protocol: 'http', via: 'internet' } }),
      findings: [plain(['in', 'users'])],
      fixed: ['sets redirectToHttps: true on "in"'],
    },
    'an internet-facing load balancer': {
      diagram: entry('aws.alb', { scheme: 'internet-facing', redirectToHttps: false }),
      findings: [plain(['in', 'users'])],
      fixed: ['sets redirectToHttps: true on "in"'],
    },
    'data that is fetched': {
      diagram: entry('aws.ec2', {}, { ...HTTP, kind: 'data' }),
      findings: [plain(['in', 'users'], 'protocol')],
      fixed: ['sets protocol: https on "users" -> "in"'],
    },
    'a call that is waited for': {
      diagram: entry('aws.ec2', {}, { ...HTTP, kind: 'invoke-sync' }),
      findings: [plain(['in', 'users'], 'protocol')],
      fixed: ['sets protocol: https on "users" -> "in"'],
    },
    'nothing says whether it redirects': {
      diagram: entry('aws.alb'),
      findings: [
        {
          code: 'SEC-004',
          severity: 'info',
          message: 'Requests from "users" reach "in" over plain HTTP; nothing says whether it redirects to HTTPS.',
          nodes: ['in', 'users'],
          property: 'redirectToHttps',
        },
      ],
      fixed: ['sets redirectToHttps: true on "in"'],
    },
    'a machine, which has no such setting': {
      diagram: entry('aws.ec2'),
      findings: [plain(['in', 'users'], 'protocol')],
      fixed: ['sets protocol: https on "users" -> "in"'],
    },
    'a store that serves pages, which takes a CDN': {
      diagram: entry('aws.s3', { website: true }),
      findings: [plain(['in', 'users'], 'protocol')],
      fixed: [],
    },
    'two kinds of callers, one cause': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('phones', 'neutral.mobile')
        .node('door', 'azure.front-door', { redirectToHttps: false })
        .connect('users', 'door', HTTP)
        .connect('phones', 'door', HTTP)
        .done(),
      findings: [plain(['door', 'users', 'phones'])],
      fixed: ['sets redirectToHttps: true on "door"'],
    },
    'past a name server and an internet gateway': {
      diagram: diagram('aws')
        .node('users', 'neutral.users')
        .node('dns', 'aws.route53')
        .node('igw', 'aws.internet-gateway')
        .node('alb', 'aws.alb', { redirectToHttps: false })
        .connect('users', 'dns', { kind: 'dns' })
        .connect('dns', 'igw')
        .connect('igw', 'alb', HTTP)
        .done(),
      findings: [plain(['alb', 'igw'])],
      fixed: ['sets redirectToHttps: true on "alb"'],
    },
    'the derived side': {
      diagram: entry('aws.alb', { redirectToHttps: false }),
      side: 'azure',
      findings: [plain(['in', 'users'])],
      fixed: ['sets redirectToHttps: true on "in"'],
    },
  },
});
