import { edgeTimeout } from '../../../../shared/validation/rules/limits/edge-timeout.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const aws = (edge: string, properties: Record<string, unknown>, expectedResponseSeconds: number) =>
  diagram('aws')
    .node('lb', edge, properties)
    .node('svc', 'aws.ecs-service', { expectedResponseSeconds })
    .connect('lb', 'svc')
    .done();
const azure = (edge: string, properties: Record<string, unknown>, expectedResponseSeconds: number) =>
  diagram('azure')
    .node('lb', edge, properties)
    .node('svc', 'azure.virtual-machines', { expectedResponseSeconds })
    .connect('lb', 'svc')
    .done();
const finding = (message: string, property = 'idleTimeoutSeconds', nodes = ['lb', 'svc']) => ({
  code: 'RT-007',
  severity: 'warning' as const,
  message,
  nodes,
  property,
});
const byDefault = (limit: number, seconds: number) =>
  `"lb" states no timeout, and the default of ${limit} s applies; "svc" may take ${seconds} s to answer.`;

ruleTable(edgeTimeout, {
  valid: {
    'a stated timeout above the answer': aws('aws.alb', { idleTimeoutSeconds: 120 }, 90),
    'exactly the stated timeout': aws('aws.alb', { idleTimeoutSeconds: 90 }, 90),
    'exactly the default of an ALB': aws('aws.alb', {}, 60),
    'exactly the default of CloudFront': aws('aws.cloudfront', {}, 30),
    'exactly the default of an Application Gateway': azure('azure.application-gateway', {}, 20),
    'exactly the default of Front Door': azure('azure.front-door', {}, 30),
    'a timeout of CloudFront beyond its quota, which AWS raises': aws(
      'aws.cloudfront',
      { originTimeoutSeconds: 180 },
      150,
    ),
    'the longest timeout of an ALB': aws('aws.alb', { idleTimeoutSeconds: 4000 }, 4000),
    'a streamed answer': diagram('aws')
      .node('lb', 'aws.alb')
      .node('svc', 'aws.ecs-service', { expectedResponseSeconds: 900 })
      .connect('lb', 'svc', { properties: { streamed: true } })
      .done(),
    'WebSockets that are kept alive': aws('aws.alb', { listenerProtocol: 'websocket' }, 900),
    'a layer-4 balancer': aws('aws.nlb', {}, 900),
    'a CDN of which no default is known': azure('azure.cdn', {}, 900),
    'no stated response time': diagram('azure')
      .node('gw', 'azure.application-gateway')
      .node('vm', 'azure.virtual-machines')
      .connect('gw', 'vm')
      .done(),
  },
  invalid: {
    'the default of an ALB': {
      diagram: aws('aws.alb', {}, 61),
      findings: [finding(byDefault(60, 61))],
      fixed: ['sets idleTimeoutSeconds: 92 on "lb"'],
    },
    'the default of CloudFront': {
      diagram: aws('aws.cloudfront', {}, 31),
      findings: [finding(byDefault(30, 31), 'originTimeoutSeconds')],
      fixed: ['sets originTimeoutSeconds: 47 on "lb"'],
    },
    'the default of an Application Gateway': {
      diagram: azure('azure.application-gateway', {}, 21),
      findings: [finding(byDefault(20, 21))],
      fixed: ['sets idleTimeoutSeconds: 32 on "lb"'],
    },
    'the default of Front Door': {
      diagram: azure('azure.front-door', {}, 31),
      findings: [finding(byDefault(30, 31), 'originTimeoutSeconds')],
      fixed: ['sets originTimeoutSeconds: 47 on "lb"'],
    },
    'a stated HTTP listener': {
      diagram: aws('aws.alb', { listenerProtocol: 'https' }, 61),
      findings: [finding(byDefault(60, 61))],
      fixed: ['sets idleTimeoutSeconds: 92 on "lb"'],
    },
    'a stated timeout of an Application Gateway': {
      diagram: azure('azure.application-gateway', { idleTimeoutSeconds: 20 }, 25),
      findings: [finding('"lb" waits 20 s; "svc" may take 25 s to answer.')],
      fixed: ['sets idleTimeoutSeconds: 38 on "lb"'],
    },
    'a timeout that can be raised just far enough': {
      diagram: azure('azure.front-door', {}, 240),
      findings: [finding(byDefault(30, 240), 'originTimeoutSeconds')],
      fixed: ['sets originTimeoutSeconds: 240 on "lb"'],
    },
    'longer than Front Door waits': {
      diagram: azure('azure.front-door', {}, 241),
      findings: [
        finding(
          '"svc" may take 241 s to answer; "lb" cannot be set to wait longer than 240 s.',
          'originTimeoutSeconds',
        ),
      ],
      fixed: [],
    },
    'longer than an Application Gateway waits': {
      diagram: azure('azure.application-gateway', { idleTimeoutSeconds: 86400 }, 86401),
      findings: [finding('"svc" may take 86,401 s to answer; "lb" cannot be set to wait longer than 86,400 s.')],
    },
    'longer than an ALB waits, however it is set': {
      diagram: aws('aws.alb', { idleTimeoutSeconds: 5000 }, 4001),
      findings: [finding('"svc" may take 4,001 s to answer; "lb" cannot be set to wait longer than 4,000 s.')],
    },
    'longer than CloudFront waits without a higher quota': {
      diagram: aws('aws.cloudfront', {}, 121),
      findings: [finding(byDefault(30, 121), 'originTimeoutSeconds')],
      fixed: [],
    },
    'each hop on the way has a timeout of its own': {
      diagram: diagram('aws')
        .node('cdn', 'aws.cloudfront', { originTimeoutSeconds: 60 })
        .node('lb', 'aws.alb', { idleTimeoutSeconds: 70 })
        .node('svc', 'aws.ecs-service', { expectedResponseSeconds: 90 })
        .connect('cdn', 'lb')
        .connect('lb', 'svc')
        .done(),
      findings: [
        finding('"cdn" waits 60 s; "svc" may take 90 s to answer.', 'originTimeoutSeconds', ['cdn', 'svc']),
        finding('"lb" waits 70 s; "svc" may take 90 s to answer.'),
      ],
      fixed: ['sets originTimeoutSeconds: 120 on "cdn"', 'sets idleTimeoutSeconds: 135 on "lb"'],
    },
    'the twin of an ALB, whose default is shorter': {
      side: 'azure',
      diagram: diagram('aws')
        .node('lb', 'aws.alb')
        .node('svc', 'aws.ec2', { expectedResponseSeconds: 21 })
        .connect('lb', 'svc')
        .done(),
      findings: [finding(byDefault(20, 21))],
      fixed: ['sets idleTimeoutSeconds: 32 on "lb"'],
    },
  },
});
