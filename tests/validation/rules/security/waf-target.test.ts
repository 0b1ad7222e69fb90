import { wafTarget } from '../../../../shared/validation/rules/security/waf-target.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const sideOf = (service: string) => (service.startsWith('azure') ? 'azure' : 'aws');
const joined = (service: string, kind: 'attach' | 'traffic', properties: Record<string, unknown> = {}) =>
  diagram(sideOf(service))
    .node('waf', `${sideOf(service)}.waf`)
    .node('target', service, properties)
    .connect('waf', 'target', { kind })
    .done();
const stated = (service: string, properties: Record<string, unknown> = {}) =>
  diagram(sideOf(service))
    .node('target', service, { waf: true, ...properties })
    .done();

const attached = (service: string) => ({
  code: 'SEC-013',
  severity: 'error' as const,
  message: `"waf" is attached to "target", and ${service} takes no web application firewall.`,
  nodes: ['target', 'waf'],
  property: null,
});
const inline = {
  code: 'SEC-013',
  severity: 'info' as const,
  message: '"waf" stands before "target"; the gateway or CDN that carries it is not drawn.',
  nodes: ['target', 'waf'],
  property: null,
};
const claimed = {
  code: 'SEC-013',
  severity: 'error' as const,
  message: '"target" states a web application firewall, and neither it nor what it is joined with can carry one.',
  nodes: ['target'],
  property: 'waf',
};

const CARRIERS = [
  'aws.cloudfront',
  'aws.alb',
  'aws.elb',
  'aws.api-gateway',
  'aws.appsync',
  'aws.cognito',
  'aws.app-runner',
  'aws.verified-access',
  'aws.amplify',
  'aws.bedrock-agentcore',
  'aws.elastic-beanstalk',
  'azure.front-door',
  'azure.front-door-classic',
  'azure.cdn',
  'azure.application-gateway',
  'azure.application-gateway-for-containers',
];

ruleTable(wafTarget, {
  valid: {
    ...Object.fromEntries(CARRIERS.map((service) => [`attached to ${service}`, joined(service, 'attach')])),
    'a REST API': joined('aws.api-gateway', 'attach', { apiType: 'rest' }),
    'a load balancer of layer 7': joined('aws.elb', 'attach', { loadBalancerType: 'application' }),
    'a service of containers, whose balancer the slide leaves out': joined('aws.ecs-service', 'traffic'),
    'a cluster, whose ingress makes one': joined('azure.aks-cluster', 'attach'),
    'in the way between the CDN and machines': diagram('aws')
      .node('cdn', 'aws.cloudfront')
      .node('waf', 'aws.waf')
      .node('vm', 'aws.ec2')
      .connect('cdn', 'waf')
      .connect('waf', 'vm')
      .done(),
    'a machine that calls it': diagram('aws').node('vm', 'aws.ec2').node('waf', 'aws.waf').connect('vm', 'waf').done(),
    'a function that answers HTTP by itself': joined('aws.lambda-web-functions', 'attach'),
    'users before it': diagram('aws')
      .node('users', 'neutral.users')
      .node('waf', 'aws.waf')
      .connect('users', 'waf', { kind: 'attach' })
      .done(),
    'a network load balancer before an application load balancer that has it': diagram('aws')
      .node('nlb', 'aws.nlb', { waf: true })
      .node('alb', 'aws.alb')
      .connect('nlb', 'alb')
      .done(),
    'an HTTP API behind a CDN': diagram('aws')
      .node('cdn', 'aws.cloudfront')
      .node('api', 'aws.api-gateway', { waf: true, apiType: 'http' })
      .connect('cdn', 'api')
      .done(),
    'a network load balancer that says no': diagram('aws').node('nlb', 'aws.nlb', { waf: false }).done(),
    'a REST API that states one': stated('aws.api-gateway', { apiType: 'rest' }),
    'a web application that states one: the gateway in front is left out': stated('azure.app-service'),
    'API Management that states one': stated('azure.api-management'),
    'a user pool that states one': stated('aws.cognito'),
  },
  invalid: {
    'a network load balancer': { diagram: joined('aws.nlb', 'attach'), findings: [attached('NLB')] },
    'a load balancer of Azure': {
      diagram: joined('azure.load-balancer', 'attach'),
      findings: [attached('Load Balancer')],
    },
    'a machine': { diagram: joined('aws.ec2', 'attach'), findings: [attached('EC2')] },
    'a scaling group': {
      diagram: joined('aws.auto-scaling-group', 'attach'),
      findings: [attached('Auto Scaling group')],
    },
    'a function': { diagram: joined('aws.lambda', 'attach'), findings: [attached('Lambda')] },
    'a web application of Azure': {
      diagram: joined('azure.app-service', 'attach'),
      findings: [attached('App Service')],
    },
    'a database': { diagram: joined('aws.rds', 'attach'), findings: [attached('RDS')] },
    'a queue': { diagram: joined('aws.sqs', 'attach'), findings: [attached('SQS')] },
    'a NAT gateway': { diagram: joined('aws.nat-gateway', 'attach'), findings: [attached('NAT gateway')] },
    'an HTTP API': {
      diagram: joined('aws.api-gateway', 'attach', { apiType: 'http' }),
      findings: [attached('API Gateway')],
    },
    'a load balancer of layer 4': {
      diagram: joined('aws.elb', 'attach', { loadBalancerType: 'network' }),
      findings: [attached('ELB')],
    },
    'API Management': { diagram: joined('azure.api-management', 'attach'), findings: [attached('API Management')] },
    'two machines behind it, as one note': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('waf', 'azure.waf')
        .node('one', 'azure.virtual-machines')
        .node('two', 'azure.virtual-machines')
        .connect('users', 'waf')
        .connect('waf', 'one')
        .connect('waf', 'two')
        .done(),
      findings: [
        {
          ...inline,
          message: '"waf" stands before "one" and "two"; the gateway or CDN that carries it is not drawn.',
          nodes: ['one', 'two', 'waf'],
        },
      ],
    },
    'a machine besides the load balancer that carries it': {
      diagram: diagram('aws')
        .node('waf', 'aws.waf')
        .node('alb', 'aws.alb')
        .node('target', 'aws.ec2')
        .connect('waf', 'alb', { kind: 'attach' })
        .connect('waf', 'target', { kind: 'attach' })
        .done(),
      findings: [attached('EC2')],
    },
    'drawn from the machine to the firewall': {
      diagram: diagram('aws')
        .node('target', 'aws.ec2')
        .node('waf', 'aws.waf')
        .connect('target', 'waf', { kind: 'attach' })
        .done(),
      findings: [attached('EC2')],
    },
    'in the way to a machine, with nothing to carry it': { diagram: joined('aws.ec2', 'traffic'), findings: [inline] },
    'a network load balancer that states one': { diagram: stated('aws.nlb'), findings: [claimed] },
    'a load balancer of layer 4 that states one': {
      diagram: stated('aws.elb', { loadBalancerType: 'network' }),
      findings: [claimed],
    },
    'a network load balancer that states the one attached to it: one cause': {
      diagram: diagram('aws')
        .node('waf', 'aws.waf')
        .node('target', 'aws.nlb', { waf: true })
        .connect('waf', 'target', { kind: 'attach' })
        .done(),
      findings: [attached('NLB')],
    },
    'an HTTP API that states one': { diagram: stated('aws.api-gateway', { apiType: 'http' }), findings: [claimed] },
    'a WebSocket API that states one': {
      diagram: stated('aws.api-gateway', { apiType: 'websocket' }),
      findings: [claimed],
    },
    'API Management that the flip made of a REST API': {
      diagram: joined('aws.api-gateway', 'attach', { apiType: 'rest' }),
      side: 'azure',
      findings: [{ ...attached('API Management'), structural: true }],
    },
  },
});
