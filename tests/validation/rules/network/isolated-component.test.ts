import { isolatedComponent } from '../../../../shared/validation/rules/network/isolated-component.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const around = () =>
  diagram('aws').node('users', 'neutral.users').node('web', 'aws.ec2', { label: 'Web' }).connect('users', 'web');
const alone = around().node('batch', 'aws.lambda', { label: 'Clean up' });

const finding = {
  code: 'NET-024',
  severity: 'info' as const,
  message: '"Clean up" is connected to nothing.',
  nodes: ['batch'],
  property: null,
};

ruleTable(isolatedComponent, {
  valid: {
    'everything connected': around().done(),
    'while a person draws': { editing: true, diagram: alone.done() },
    'a drawing without lines': diagram('aws').node('web', 'aws.ec2').done(),
    'legend, notes and data stores': around()
      .node('note', 'neutral.note')
      .node('legend', 'neutral.text')
      .node('db', 'aws.rds')
      .done(),
    'a line to the group around it': around()
      .node('asg', 'aws.auto-scaling-group')
      .node('vm', 'aws.ec2', { in: 'asg', label: 'Worker' })
      .connect('users', 'asg')
      .done(),
    'a line to the subnet around it': around()
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc' })
      .node('vm', 'aws.ec2', { in: 'subnet', label: 'Worker' })
      .connect('users', 'subnet')
      .done(),
    'a member of a group': around()
      .node('asg', 'aws.auto-scaling-group')
      .node('db', 'aws.rds')
      .node('vm', 'aws.ec2', { memberOf: ['asg'], label: 'Worker' })
      .connect('asg', 'db')
      .done(),
    'with a line that only leaves it': around()
      .node('db', 'aws.rds')
      .node('vm', 'aws.ec2', { label: 'Worker' })
      .connect('vm', 'db')
      .done(),
    'a group whose stated member is connected': around()
      .node('asg', 'aws.auto-scaling-group')
      .node('vm', 'aws.ec2', { memberOf: ['asg'], label: 'Worker' })
      .connect('users', 'vm')
      .done(),
    'something that holds what is connected': around()
      .node('asg', 'aws.auto-scaling-group')
      .node('vm', 'aws.ec2', { in: 'asg', label: 'Worker' })
      .connect('users', 'vm')
      .done(),
    'one of a tier whose other is connected': around().node('web2', 'aws.ec2', { label: 'Web 2' }).done(),
    'machines in a network that a line leads to, and nothing in it': around()
      .node('tgw', 'aws.transit-gateway')
      .node('vpc', 'aws.vpc')
      .node('batch', 'aws.ec2', { in: 'vpc', label: 'Clean up' })
      .node('s3', 'aws.s3', { in: 'vpc' })
      .connect('tgw', 'vpc')
      .connect('app', 's3')
      .done(),
    'the instances of a cluster whose services are connected': around()
      .node('cluster', 'aws.ecs-cluster')
      .node('service', 'aws.ecs-service', { in: 'cluster' })
      .node('hosts', 'aws.auto-scaling-group', { in: 'cluster' })
      .connect('users', 'service')
      .done(),
    'a machine of a scaling group whose other machine is connected': around()
      .node('group', 'aws.auto-scaling-group')
      .node('one', 'aws.ec2', { in: 'group', label: 'Web' })
      .node('two', 'aws.ec2', { in: 'group', label: 'Clean up' })
      .connect('users', 'one')
      .done(),
  },
  invalid: {
    'a function without a line': { diagram: alone.done(), findings: [finding] },
    'a machine in a network that has a line, beside one that is connected': {
      diagram: around()
        .node('vpc', 'aws.vpc')
        .node('web', 'aws.ec2', { in: 'vpc', label: 'Web' })
        .node('batch', 'aws.ec2', { in: 'vpc', label: 'Clean up' })
        .connect('users', 'vpc')
        .connect('web', 'app')
        .done(),
      findings: [finding],
    },
    'a machine in a Region, an account and a cloud with lines, beside one that is connected': {
      diagram: around()
        .node('cloud', 'aws.cloud')
        .node('account', 'aws.account', { in: 'cloud' })
        .node('region', 'aws.region', { in: 'account' })
        .node('web', 'aws.ec2', { in: 'region', label: 'Web' })
        .connect('web', 'app')
        .node('batch', 'aws.ec2', { in: 'region', label: 'Clean up' })
        .connect('users', 'cloud')
        .connect('users', 'account')
        .connect('users', 'region')
        .done(),
      findings: [finding],
    },
    'an app on Azure': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('site', 'azure.app-service', { label: 'Site' })
        .node('batch', 'azure.function-app', { label: 'Clean up' })
        .connect('users', 'site')
        .done(),
      findings: [finding],
    },
    'two, as one finding': {
      diagram: around()
        .node('batch', 'aws.lambda', { label: 'Clean up' })
        .node('report', 'aws.lambda', { label: 'Report' })
        .done(),
      findings: [
        { ...finding, message: '"Clean up" and "Report" are connected to nothing.', nodes: ['batch', 'report'] },
      ],
    },
  },
});
