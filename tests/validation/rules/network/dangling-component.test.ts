import { danglingComponent } from '../../../../shared/validation/rules/network/dangling-component.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const around = () => diagram('aws').node('users', 'neutral.users').node('app', 'aws.ec2').connect('users', 'app');

ruleTable(danglingComponent, {
  valid: {
    'a drawing without arrows': diagram('aws').node('lb', 'aws.alb').node('queue', 'aws.sqs').done(),
    'a balancer with backends': around().node('lb', 'aws.alb').connect('lb', 'app').done(),
    'a balancer whose arrow points the other way': around().node('lb', 'aws.alb').connect('app', 'lb').done(),
    'a queue between two sides': around()
      .node('queue', 'aws.sqs')
      .node('fn', 'aws.lambda')
      .connect('app', 'queue')
      .connect('queue', 'fn')
      .done(),
    'a queue that its consumer polls': around()
      .node('queue', 'aws.sqs')
      .node('worker', 'aws.ecs-service')
      .connect('app', 'queue')
      .connect('worker', 'queue')
      .done(),
    'a dead-letter queue without consumer': around()
      .node('dlq', 'aws.sqs', { label: 'Orders DLQ' })
      .connect('app', 'dlq')
      .done(),
    'a queue whose other side is not drawn': around()
      .node('queue', 'aws.sqs')
      .node('end', 'neutral.point')
      .connect('end', 'queue')
      .done(),
    'a topic without subscriber, for an archive or for mail': around()
      .node('topic', 'aws.sns')
      .connect('app', 'topic')
      .done(),
    'a queue that is not connected yet': { editing: true, diagram: around().node('queue', 'aws.sqs').done() },
  },
  invalid: {
    'a balancer without backend': {
      diagram: around().node('lb', 'aws.alb').connect('users', 'lb').done(),
      findings: [
        { code: 'NET-020', severity: 'warning', message: '"lb" has no backend.', nodes: ['lb'], property: null },
      ],
    },
    'a queue with one side': {
      diagram: around().node('queue', 'aws.sqs').connect('app', 'queue').done(),
      findings: [
        {
          code: 'NET-020',
          severity: 'warning',
          message: '"queue" is connected to "app" only; a queue needs a producer and a consumer.',
          nodes: ['queue'],
          property: null,
        },
      ],
    },
    'a loose balancer in a finished drawing': {
      diagram: around().node('lb', 'aws.alb').done(),
      findings: [
        { code: 'NET-020', severity: 'info', message: '"lb" is connected to nothing.', nodes: ['lb'], property: null },
      ],
    },
    'a loose queue in a finished drawing': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('app', 'azure.app-service')
        .node('bus', 'azure.service-bus')
        .connect('users', 'app')
        .done(),
      findings: [
        {
          code: 'NET-020',
          severity: 'info',
          message: '"bus" is connected to nothing.',
          nodes: ['bus'],
          property: null,
        },
      ],
    },
    'a topic without publisher': {
      diagram: around().node('topic', 'aws.sns').node('fn', 'aws.lambda').connect('topic', 'fn').done(),
      findings: [
        {
          code: 'NET-020',
          severity: 'warning',
          message: '"topic" has subscribers but no publisher.',
          nodes: ['topic'],
          property: null,
        },
      ],
    },
  },
});
