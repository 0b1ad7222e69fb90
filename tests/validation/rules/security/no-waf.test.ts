import { noWaf } from '../../../../shared/validation/rules/security/no-waf.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const OFF = { waf: false };

const alb = (properties: Record<string, unknown> = OFF, fields: object = {}) =>
  diagram('aws', fields).node('users', 'neutral.users').node('in', 'aws.alb', properties).connect('users', 'in').done();

const alone = (service: string, properties: Record<string, unknown>) =>
  diagram(service.startsWith('aws') ? 'aws' : 'azure')
    .node('in', service, { ...OFF, ...properties })
    .done();

const open = (severity: 'warning' | 'info' = 'warning', name = 'in') => ({
  code: 'SEC-006',
  severity,
  message: `"${name}" is a public web entry, and no web application firewall inspects its requests.`,
  nodes: [name],
  property: 'waf',
});
const fixed = ['sets waf: true on "in"'];

ruleTable(noWaf, {
  valid: {
    'nothing stated': alb({}),
    'a firewall stated': alb({ waf: true }),
    'internal only': alb({ waf: false, scheme: 'internal' }),
    'a private API': alone('aws.api-gateway', { endpointType: 'private', publicAccess: true }),
    'an API without public access': alone('aws.api-gateway', { publicAccess: false }),
    'a load balancer that nobody says is public': alone('aws.alb', {}),
    'a firewall drawn beside it': diagram('aws')
      .node('users', 'neutral.users')
      .node('in', 'aws.alb', OFF)
      .node('waf', 'aws.waf')
      .connect('users', 'in')
      .connect('waf', 'in', { kind: 'attach' })
      .done(),
    'a firewall drawn in the way': diagram('aws')
      .node('users', 'neutral.users')
      .node('waf', 'aws.waf')
      .node('in', 'aws.alb', OFF)
      .connect('users', 'waf')
      .connect('waf', 'in')
      .done(),
    'behind a CDN that has it': diagram('aws')
      .node('users', 'neutral.users')
      .node('cdn', 'aws.cloudfront', { waf: true })
      .node('in', 'aws.alb', { waf: false, scheme: 'internet-facing' })
      .connect('users', 'cdn')
      .connect('cdn', 'in')
      .done(),
    'a balancer of layer 4, which cannot have one': alone('azure.load-balancer', { waf: undefined }),
    'a web application of its own': alone('azure.app-service', { publicAccess: true }),
  },
  invalid: {
    'an entry that users reach': { diagram: alb(), findings: [open()], fixed },
    'in development': { diagram: alb(OFF, { environment: 'development' }), findings: [open('info')], fixed },
    'an internet-facing load balancer that nothing is joined with': {
      diagram: alone('aws.alb', { scheme: 'internet-facing' }),
      findings: [open()],
      fixed,
    },
    'an API that is public': {
      diagram: alone('aws.api-gateway', { publicAccess: true, apiType: 'rest' }),
      findings: [open()],
      fixed,
    },
    'an HTTP API, which takes a CDN in front': {
      diagram: alone('aws.api-gateway', { publicAccess: true, apiType: 'http' }),
      findings: [open()],
      fixed: [],
    },
    'a CDN, which is public by nature': { diagram: alone('aws.cloudfront', {}), findings: [open()], fixed },
    'a front door': { diagram: alone('azure.front-door', {}), findings: [open()], fixed },
    'an application gateway': {
      diagram: alone('azure.application-gateway', { scheme: 'internet-facing' }),
      findings: [open()],
      fixed,
    },
    'an application gateway for containers': {
      diagram: alone('azure.application-gateway-for-containers', { scheme: 'internet-facing' }),
      findings: [open()],
      fixed,
    },
    'past a name server': {
      diagram: diagram('aws')
        .node('users', 'neutral.users')
        .node('dns', 'aws.route53')
        .node('in', 'aws.alb', OFF)
        .connect('users', 'dns')
        .connect('dns', 'in')
        .done(),
      findings: [open()],
      fixed,
    },
    'a CDN without one before a balancer without one: one cause': {
      diagram: diagram('aws')
        .node('users', 'neutral.users')
        .node('in', 'aws.cloudfront', OFF)
        .node('alb', 'aws.alb', { waf: false, scheme: 'internet-facing' })
        .connect('users', 'in')
        .connect('in', 'alb')
        .done(),
      findings: [open()],
      fixed,
    },
    'a CDN that others go around, where attaching alone mends nothing': {
      diagram: diagram('aws')
        .node('in', 'aws.cloudfront', { waf: false, originRestricted: false })
        .node('alb', 'aws.alb')
        .connect('in', 'alb')
        .done(),
      findings: [open()],
      fixed: [],
    },
    'static content alone': {
      diagram: diagram('aws').node('in', 'aws.cloudfront', OFF).node('pages', 'aws.s3').connect('in', 'pages').done(),
      findings: [
        {
          code: 'SEC-006',
          severity: 'info',
          message: '"in" serves static content without a web application firewall.',
          nodes: ['in'],
          property: 'waf',
        },
      ],
      fixed,
    },
    'static content and an API': {
      diagram: diagram('aws')
        .node('in', 'aws.cloudfront', OFF)
        .node('pages', 'aws.s3')
        .node('api', 'aws.api-gateway')
        .connect('in', 'pages')
        .connect('in', 'api')
        .done(),
      findings: [open()],
      fixed,
    },
    'the derived side': { diagram: alb(), side: 'azure', findings: [open()], fixed },
  },
});
