import { wafBypass } from '../../../../shared/validation/rules/security/waf-bypass.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const OPEN = { originRestricted: false };

const aws = (edge: Record<string, unknown>, origin: Record<string, unknown>, service = 'aws.alb', line: object = {}) =>
  diagram('aws')
    .node('cdn', 'aws.cloudfront', edge)
    .node('origin', service, origin)
    .connect('cdn', 'origin', line)
    .done();
const azure = (edge: Record<string, unknown>, origin: Record<string, unknown>, service = 'azure.application-gateway') =>
  diagram('azure')
    .node('cdn', 'azure.front-door', edge)
    .node('origin', service, origin)
    .connect('cdn', 'origin')
    .done();

const bypass = {
  code: 'SEC-009',
  severity: 'warning' as const,
  message: '"cdn" has a web application firewall, but "origin" can be reached past it.',
  nodes: ['cdn', 'origin'],
  property: 'originRestricted',
};
const onOrigin = ['sets originRestricted: true on "origin"'];
const onEdge = ['sets originRestricted: true on "cdn"'];

ruleTable(wafBypass, {
  valid: {
    'nothing stated': aws({ waf: true }, {}),
    'an origin that accepts the edge only': aws({ waf: true }, { originRestricted: true }),
    'an origin that does, whatever the edge says': aws(
      { waf: true, originRestricted: false },
      { originRestricted: true },
    ),
    'an edge without a firewall': aws({ waf: false }, OPEN),
    'an edge that does not say': aws({}, OPEN),
    'an internal load balancer': aws({ waf: true }, { originRestricted: false, scheme: 'internal' }),
    'an origin with a firewall of its own': aws({ waf: true }, { originRestricted: false, waf: true }),
    'an origin in a private subnet': diagram('aws')
      .node('cdn', 'aws.cloudfront', { waf: true, originRestricted: false })
      .node('subnet', 'aws.subnet', { visibility: 'private' })
      .node('origin', 'aws.ec2', { in: 'subnet' })
      .connect('cdn', 'origin')
      .done(),
    'a store that is closed to the public': aws({ waf: true, originRestricted: false }, {}, 'aws.s3'),
    'a private link': azure({ waf: true, privateLink: true }, OPEN),
    'a private way': aws({ waf: true }, OPEN, 'aws.alb', { properties: { via: 'private' } }),
    'a server elsewhere': aws({ waf: true, originRestricted: false }, {}, 'neutral.server'),
    'a control arrow': aws({ waf: true }, OPEN, 'aws.alb', { kind: 'control' }),
    'an edge without an origin': diagram('aws')
      .node('cdn', 'aws.cloudfront', { waf: true, originRestricted: false })
      .done(),
  },
  invalid: {
    'an origin that is open to all': { diagram: aws({ waf: true }, OPEN), findings: [bypass], fixed: onOrigin },
    'stated at the edge': {
      diagram: aws({ waf: true, originRestricted: false }, {}),
      findings: [bypass],
      fixed: onEdge,
    },
    'over the internet, stated': {
      diagram: aws({ waf: true }, OPEN, 'aws.alb', { properties: { via: 'internet' } }),
      findings: [bypass],
      fixed: onOrigin,
    },
    'stated at the edge, of a machine': {
      diagram: aws({ waf: true, originRestricted: false }, {}, 'aws.ec2'),
      findings: [bypass],
      fixed: onEdge,
    },
    'a firewall drawn at the edge': {
      diagram: diagram('aws')
        .node('cdn', 'aws.cloudfront')
        .node('waf', 'aws.waf')
        .node('origin', 'aws.alb', OPEN)
        .connect('waf', 'cdn', { kind: 'attach' })
        .connect('cdn', 'origin')
        .done(),
      findings: [bypass],
      fixed: onOrigin,
    },
    'a store that the public reads': {
      diagram: aws({ waf: true, originRestricted: false }, { publicAccess: true }, 'aws.s3'),
      findings: [bypass],
      fixed: onEdge,
    },
    'on Azure': { diagram: azure({ waf: true }, OPEN), findings: [bypass], fixed: onOrigin },
    'a private link that is not used': {
      diagram: azure({ waf: true, privateLink: false }, OPEN),
      findings: [bypass],
      fixed: onOrigin,
    },
    'the derived side': { diagram: aws({ waf: true }, OPEN), side: 'azure', findings: [bypass], fixed: onOrigin },
  },
});
