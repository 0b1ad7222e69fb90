import { spotInterruption } from '../../../../shared/validation/rules/limits/spot-interruption.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const aws = (service: string, properties: Record<string, unknown>) =>
  diagram('aws').node('w', service, properties).done();
const azure = (service: string, properties: Record<string, unknown>) =>
  diagram('azure').node('w', service, properties).done();
const spot = { purchase: 'spot', checkpointing: false };
const finding = (severity: 'warning' | 'info', message: string) => ({
  code: 'RT-015',
  severity,
  message,
  nodes: ['w'],
  property: 'checkpointing',
});
const LONG =
  '"w" runs on Spot capacity for up to 3,601 s without checkpoints; it may be taken back 120 s after a notice.';
const LONG_AZURE =
  '"w" runs on Spot capacity for up to 3,601 s without checkpoints; it may be taken back 30 s after a notice.';
const long = { ...spot, expectedDurationSeconds: 3601 };
const found = (service: string, fixed: readonly string[]) => ({
  diagram: aws(service, long),
  findings: [finding('warning', LONG)],
  fixed,
});
const onDemand = ['sets purchase: on-demand on "w"'];

ruleTable(spotInterruption, {
  valid: {
    'Spot with checkpoints': aws('aws.ec2-spot', {
      checkpointing: true,
      stateful: true,
      expectedDurationSeconds: 9000,
    }),
    'exactly an hour': aws('aws.ec2', { ...spot, expectedDurationSeconds: 3600 }),
    'stateless and short': aws('aws.ec2', { ...spot, stateful: false }),
    'stateless queue workers on Spot': diagram('aws')
      .node('queue', 'aws.sqs')
      .node('w', 'aws.auto-scaling-group', { ...long, stateful: false })
      .connect('queue', 'w')
      .done(),
    'long work On-Demand': aws('aws.ec2', { purchase: 'on-demand', stateful: true, expectedDurationSeconds: 9000 }),
    'an unknown purchase option': aws('aws.ec2', { stateful: true, expectedDurationSeconds: 9000 }),
    'state in shared files': aws('aws.ec2', { ...spot, stateful: true, persistentState: 'shared-files' }),
    'state in a database': aws('aws.ec2', { ...spot, stateful: true, persistentState: 'external' }),
    'state that the application replicates': aws('aws.ec2', { ...spot, stateful: true, replicated: true }),
    'nothing stated': aws('aws.ec2-spot', {}),
    'a Spot VM on Azure with checkpoints': azure('azure.spot-vm', {
      checkpointing: true,
      expectedDurationSeconds: 9000,
    }),
  },
  invalid: {
    'an instance': found('aws.ec2', onDemand),
    'an Auto Scaling group': found('aws.auto-scaling-group', onDemand),
    'a job': found('aws.batch', onDemand),
    'a task': found('aws.ecs-task', onDemand),
    'a service': found('aws.ecs-service', onDemand),
    'a node group': found('aws.eks-node-group', onDemand),
    'a cluster for computing': found('aws.parallelcluster', onDemand),
    'a Spot Instance, whatever it says of its purchase': {
      diagram: aws('aws.ec2-spot', { checkpointing: false, expectedDurationSeconds: 3601 }),
      findings: [finding('warning', LONG)],
      fixed: ['turns "w" into aws.ec2'],
    },
    'a Spot Instance that says so twice': {
      diagram: aws('aws.ec2-spot', long),
      findings: [finding('warning', LONG)],
      fixed: ['turns "w" into aws.ec2', 'sets purchase: on-demand on "w"'],
    },
    'a Spot VM': {
      diagram: azure('azure.spot-vm', { checkpointing: false, expectedDurationSeconds: 3601 }),
      findings: [finding('warning', LONG_AZURE)],
      fixed: ['turns "w" into azure.virtual-machines'],
    },
    'a VM bought as Spot': {
      diagram: azure('azure.virtual-machines', long),
      findings: [finding('warning', LONG_AZURE)],
      fixed: onDemand,
    },
    'Azure Batch': {
      diagram: azure('azure.batch', long),
      findings: [finding('warning', LONG_AZURE)],
      fixed: onDemand,
    },
    'state on the machine': {
      diagram: aws('aws.ec2', { ...spot, stateful: true, persistentState: 'tmp', replicated: false }),
      findings: [
        finding(
          'warning',
          '"w" keeps state on Spot capacity without checkpoints; it may be taken back 120 s after a notice.',
        ),
      ],
      fixed: onDemand,
    },
    'a queue worker that keeps state': {
      diagram: diagram('aws')
        .node('queue', 'aws.sqs')
        .node('w', 'aws.ec2', { ...spot, stateful: true })
        .connect('queue', 'w')
        .done(),
      findings: [
        finding(
          'warning',
          '"w" keeps state on Spot capacity without checkpoints; it may be taken back 120 s after a notice.',
        ),
      ],
      fixed: onDemand,
    },
    'long work behind something that keeps nothing for the next one': {
      diagram: diagram('aws').node('topic', 'aws.sns').node('w', 'aws.ec2', long).connect('topic', 'w').done(),
      findings: [finding('warning', LONG)],
      fixed: onDemand,
    },
    'long work that does not say whether it saves checkpoints': {
      diagram: aws('aws.ec2', { purchase: 'spot', expectedDurationSeconds: 7200 }),
      findings: [
        finding(
          'info',
          '"w" runs on Spot capacity for up to 7,200 s, which may be taken back 120 s after a notice; state whether it saves checkpoints.',
        ),
      ],
      fixed: [],
    },
    'state on a machine that does not say whether it saves checkpoints': {
      diagram: aws('aws.ec2-spot', { stateful: true }),
      findings: [
        finding(
          'info',
          '"w" keeps state on Spot capacity, which may be taken back 120 s after a notice; state whether it saves checkpoints.',
        ),
      ],
      fixed: [],
    },
  },
});
