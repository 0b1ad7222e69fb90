import { balancerOtherRegion } from '../../../../shared/validation/rules/network/balancer-other-region.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const regions = (balancer = 'aws.alb') =>
  diagram('aws')
    .node('eu', 'aws.region')
    .node('us', 'aws.region')
    .node('va', 'aws.vpc', { in: 'eu' })
    .node('vb', 'aws.vpc', { in: 'us' })
    .node('lb', balancer, { in: 'va' });
const across = (balancer?: string, target = 'aws.ec2') =>
  regions(balancer).node('t', target, { in: 'vb' }).connect('lb', 't');

const finding = {
  code: 'NET-016',
  severity: 'error' as const,
  message: '"lb" is in "eu", but its targets "t" are in "us".',
  nodes: ['lb', 't'],
  property: null,
};

ruleTable(balancerOtherRegion, {
  valid: {
    'targets in its own Region': regions().node('t', 'aws.ec2', { in: 'va' }).connect('lb', 't').done(),
    'targets by address over a peering': across('aws.nlb').connect('va', 'vb').done(),
    'a peering that does not say what it joins': across().node('p', 'aws.vpc-peering').done(),
    'Route 53 in front of both': regions()
      .node('t', 'aws.alb', { in: 'vb' })
      .node('dns', 'aws.route53')
      .connect('dns', 'lb')
      .connect('dns', 't')
      .done(),
    'a target whose Region is unknown': regions().node('t', 'aws.ec2').connect('lb', 't').done(),
    'a balancer whose Region is unknown': diagram('aws')
      .node('eu', 'aws.region')
      .node('us', 'aws.region')
      .node('lb', 'aws.alb')
      .node('t', 'aws.ec2', { in: 'us' })
      .connect('lb', 't')
      .done(),
    'something that is no target': regions().node('t', 'aws.s3', { in: 'us' }).connect('lb', 't').done(),
    'Azure Front Door': diagram('azure')
      .node('eu', 'azure.region')
      .node('us', 'azure.region')
      .node('fd', 'azure.front-door')
      .node('t', 'azure.virtual-machines', { in: 'us' })
      .connect('fd', 't')
      .done(),
  },
  invalid: {
    'an instance in another Region': { diagram: across().done(), findings: [finding] },
    'behind a Network Load Balancer': { diagram: across('aws.nlb').done(), findings: [finding] },
    'behind a load balancer of any kind': { diagram: across('aws.elb').done(), findings: [finding] },
    'behind a Gateway Load Balancer': { diagram: across('aws.gwlb').done(), findings: [finding] },
    'an Auto Scaling group': { diagram: across('aws.alb', 'aws.auto-scaling-group').done(), findings: [finding] },
    'a service': { diagram: across('aws.alb', 'aws.ecs-service').done(), findings: [finding] },
    'a task': { diagram: across('aws.alb', 'aws.ecs-task').done(), findings: [finding] },
    'a function': {
      diagram: regions().node('t', 'aws.lambda', { in: 'us' }).connect('lb', 't').done(),
      findings: [finding],
    },
    'one of two targets': {
      diagram: across().node('near', 'aws.ec2', { in: 'va' }).connect('lb', 'near').done(),
      findings: [finding],
    },
    'two targets, as one finding': {
      diagram: across().node('t2', 'aws.ec2', { in: 'vb' }).connect('lb', 't2').done(),
      findings: [
        { ...finding, message: '"lb" is in "eu", but its targets "t" and "t2" are in "us".', nodes: ['lb', 't', 't2'] },
      ],
    },
    'a VPC drawn around both Regions': {
      diagram: diagram('aws')
        .node('v', 'aws.vpc')
        .node('eu', 'aws.region', { in: 'v' })
        .node('us', 'aws.region', { in: 'v' })
        .node('lb', 'aws.alb', { in: 'eu' })
        .node('t', 'aws.ec2', { in: 'us' })
        .connect('lb', 't')
        .done(),
      findings: [finding],
    },
    'an Azure balancer seen from AWS, as a structural finding': {
      side: 'aws',
      diagram: diagram('azure')
        .node('eu', 'azure.region')
        .node('us', 'azure.region')
        .node('lb', 'azure.application-gateway', { in: 'eu' })
        .node('t', 'azure.virtual-machines', { in: 'us' })
        .connect('lb', 't')
        .done(),
      findings: [{ ...finding, structural: true }],
    },
  },
});
