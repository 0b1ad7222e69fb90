import type { Diagram } from '../../../../shared/document/schema.ts';
import { danglingComponent } from '../../../../shared/validation/rules/network/dangling-component.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const around = () => diagram('aws').node('users', 'neutral.users').node('app', 'aws.ec2').connect('users', 'app');

/** As the suggestion leaves them: two that write to the queue, as parts of the group that they belong to. */
function inOneScaleSet(...machines: readonly string[]): Diagram {
  const drawn = around().node('group', 'aws.auto-scaling-group').node('queue', 'aws.sqs');
  for (const id of machines) drawn.node(id, 'aws.ec2').connect(id, 'queue');
  const design = drawn.done();
  const azure = { properties: {}, into: 'group' };
  const parts = machines.flatMap((id) => {
    const node = design.nodes[id];
    return node === undefined ? [] : [[id, { ...node, faces: { ...node.faces, azure } }] as const];
  });
  return { ...design, nodes: { ...design.nodes, ...Object.fromEntries(parts) } };
}

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
    'a queue of two machines that one scale set takes in': { diagram: inOneScaleSet('one', 'two'), side: 'azure' },
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
    ...Object.fromEntries(
      ['aws.ecs-cluster', 'aws.eks-cluster', 'aws.eks-node-group', 'aws.auto-scaling-group', 'aws.lambda'].map(
        (target) => [
          `a balancer whose backend is ${target}, drawn the other way`,
          around().node('lb', 'aws.alb').node('target', target).connect('target', 'lb').done(),
        ],
      ),
    ),
    'a web app behind a balancer, drawn the other way': diagram('azure')
      .node('lb', 'azure.application-gateway')
      .node('site', 'azure.app-service')
      .connect('site', 'lb')
      .done(),
    'a balancer with an arrow at both ends': around()
      .node('lb', 'aws.alb')
      .connect('users', 'lb', { direction: 'both' })
      .done(),
    'a balancer that backends are drawn in': around()
      .node('lb', 'aws.alb')
      .node('inner', 'neutral.server', { in: 'lb' })
      .connect('users', 'lb')
      .done(),
    'a balancer that belongs to a group': around()
      .node('asg', 'aws.auto-scaling-group')
      .node('lb', 'aws.alb', { memberOf: ['asg'] })
      .connect('users', 'lb')
      .done(),
    'a balancer in a subnet that leads on': around()
      .node('subnet', 'aws.subnet')
      .node('lb', 'aws.alb', { in: 'subnet' })
      .connect('subnet', 'app')
      .done(),
    'a topic that its publishers reach by a line at both ends': around()
      .node('topic', 'aws.sns')
      .node('fn', 'aws.lambda')
      .connect('topic', 'fn', { direction: 'both' })
      .done(),
    'a topic with a publisher and a subscriber': around()
      .node('topic', 'aws.sns')
      .node('fn', 'aws.lambda')
      .connect('topic', 'fn')
      .connect('app', 'topic')
      .done(),
    'a topic without any line': around().node('topic', 'aws.sns').done(),
    'a queue with an arrow at both ends': around()
      .node('queue', 'aws.sqs')
      .connect('app', 'queue', { direction: 'both' })
      .done(),
    'a queue of one service whose two lines say so': around()
      .node('queue', 'aws.sqs')
      .connect('app', 'queue', { direction: 'both' })
      .connect('app', 'queue')
      .done(),
    'a queue at a line without arrowheads': around()
      .node('queue', 'aws.sqs')
      .connect('app', 'queue', { direction: 'none' })
      .done(),
    ...Object.fromEntries(
      [
        'orders/$deadletterqueue',
        'orders-dlq',
        'OrdersDLQ',
        'Dead letters',
        'dead-letter queue',
        'dead_letter_queue',
        'orders_deadletter',
        'orders_dead_letters',
        'orders-poison',
        'orders_poison',
      ].map((label) => [
        `a queue called ${label}`,
        around().node('queue', 'azure.service-bus', { label }).connect('app', 'queue').done(),
      ]),
    ),
    'a queue of one service that sends and receives': around()
      .node('queue', 'aws.sqs')
      .connect('app', 'queue')
      .connect('queue', 'app')
      .done(),
    'a queue beside a group of services': around()
      .node('queue', 'aws.sqs')
      .node('services', 'neutral.box')
      .node('one', 'neutral.server', { in: 'services' })
      .connect('services', 'queue')
      .done(),
    'a queue at a remark': around()
      .node('queue', 'aws.sqs')
      .node('note', 'neutral.note')
      .connect('note', 'queue')
      .done(),
    'a balancer that is not connected yet': { editing: true, diagram: around().node('lb', 'aws.alb').done() },
    'a queue that is not connected yet': { editing: true, diagram: around().node('queue', 'aws.sqs').done() },
  },
  invalid: {
    'a queue of one machine that a scale set takes in': {
      diagram: inOneScaleSet('one'),
      side: 'azure',
      findings: [
        {
          code: 'NET-020',
          severity: 'warning',
          message: '"queue" is connected to "group" only; a queue needs a producer and a consumer.',
          nodes: ['queue'],
          property: null,
        },
      ],
    },
    'a balancer without backend': {
      diagram: around().node('lb', 'aws.alb').connect('users', 'lb').done(),
      findings: [
        { code: 'NET-020', severity: 'warning', message: '"lb" has no backend.', nodes: ['lb'], property: null },
      ],
    },
    'a balancer without backend while a person draws, as it is connected': {
      editing: true,
      diagram: around().node('lb', 'aws.alb').connect('users', 'lb').done(),
      findings: [
        { code: 'NET-020', severity: 'warning', message: '"lb" has no backend.', nodes: ['lb'], property: null },
      ],
    },
    'a balancer in a network that leads on': {
      diagram: around()
        .node('vpc', 'aws.vpc')
        .node('lb', 'aws.alb', { in: 'vpc' })
        .connect('vpc', 'app')
        .connect('users', 'lb')
        .done(),
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
    'a queue that the drawing begins with': {
      diagram: around().node('queue', 'aws.sqs').node('fn', 'aws.lambda').connect('queue', 'fn').done(),
      findings: [
        {
          code: 'NET-020',
          severity: 'info',
          message: '"queue" is connected to "fn" only; a queue needs a producer and a consumer.',
          nodes: ['queue'],
          property: null,
        },
      ],
    },
    'a topic without publisher': {
      diagram: around().node('topic', 'aws.sns').node('fn', 'aws.lambda').connect('topic', 'fn').done(),
      findings: [
        {
          code: 'NET-020',
          severity: 'info',
          message: '"topic" has subscribers but no publisher.',
          nodes: ['topic'],
          property: null,
        },
      ],
    },
  },
});
