import { expect, test } from 'vitest';
import type { Properties } from '../../../shared/document/schema.ts';
import { alone, choicesOf } from '../../support/choices-of.ts';
import { type DiagramBuilder, diagram } from '../../support/diagram-builder.ts';

const aws = () => diagram('aws');
const within = (frame: string, service: string) => aws().node('frame', frame).node('x', service, { in: 'frame' });

const MACHINES = ['azure.virtual-machines', 'azure.dedicated-host', 'azure.baremetal-infrastructure'];
const FUNCTIONS = ['azure.function-app', 'azure.container-apps', 'azure.container-apps-job', 'azure.webjobs'];
const CONTAINERS = ['azure.container-apps', 'azure.aks-workload', 'azure.aks-cluster', 'azure.app-service'];
const HOSTS = [
  'azure.aks-cluster',
  'azure.vm-scale-set',
  'azure.container-apps',
  'azure.aks-workload',
  'azure.app-service',
];

/** The ways in order, the default first, and the settings that the default starts with. */
test.each<[string, DiagramBuilder, string[], Properties]>([
  ['an instance', alone('aws.ec2'), MACHINES, {}],
  ['an instance bought as Spot', alone('aws.ec2', { purchase: 'spot' }), ['azure.spot-vm', ...MACHINES], {}],
  ['an instance with GPUs', alone('aws.ec2', { gpu: true }), MACHINES, {}],
  ['a machine without a hypervisor', alone('aws.ec2', { bareMetal: true }), MACHINES, {}],
  ['a Mac', alone('aws.ec2', { instanceType: 'mac2.metal' }), ['absent', ...MACHINES], {}],
  ['a machine of Beanstalk', within('aws.elastic-beanstalk', 'aws.ec2'), ['absorbed', ...MACHINES], {}],
  ['a self-managed node', within('aws.eks-cluster', 'aws.ec2'), ['azure.aks-node-pool', ...MACHINES], {}],
  [
    'a service beside one that needs AKS',
    aws()
      .node('c', 'aws.ecs-cluster')
      .node('x', 'aws.ecs-service', { in: 'c', launchType: 'ec2' })
      .node('needs', 'aws.ecs-service', { in: 'c', gpu: true }),
    ['azure.aks-workload', 'azure.container-apps', 'azure.app-service'],
    {},
  ],
  [
    'a service by itself, which may become a whole cluster',
    alone('aws.ecs-service'),
    ['azure.container-apps', 'azure.aks-workload', 'azure.aks-cluster', 'azure.app-service'],
    {},
  ],
  [
    'Fargate with Windows containers in an ECS cluster',
    aws().node('c', 'aws.ecs-cluster').node('x', 'aws.fargate', { in: 'c', operatingSystem: 'windows' }),
    ['azure.aks-workload', 'azure.container-apps', 'azure.container-instances'],
    {},
  ],
  [
    'the machines of a cluster that becomes AKS',
    aws()
      .node('c', 'aws.ecs-cluster')
      .node('x', 'aws.auto-scaling-group', { in: 'c' })
      .node('needs', 'aws.ecs-service', { in: 'c', gpu: true }),
    ['azure.aks-node-pool', 'azure.vm-scale-set', 'azure.compute-fleet'],
    {},
  ],
  [
    'a machine in the group of such a cluster',
    aws()
      .node('c', 'aws.ecs-cluster')
      .node('group', 'aws.auto-scaling-group', { in: 'c' })
      .node('x', 'aws.ec2', { in: 'group' })
      .node('needs', 'aws.ecs-service', { in: 'c', gpu: true }),
    ['absorbed', 'azure.aks-node-pool', ...MACHINES],
    {},
  ],
  [
    'a container instance',
    aws().node('c', 'aws.ecs-cluster').node('x', 'aws.ec2', { in: 'c' }).node('t', 'aws.ecs-task', { in: 'x' }),
    ['absorbed', ...MACHINES],
    {},
  ],
  ['an Auto Scaling group', alone('aws.auto-scaling-group'), ['azure.vm-scale-set', 'azure.compute-fleet'], {}],
  [
    'the scaling of a Beanstalk environment',
    within('aws.elastic-beanstalk', 'aws.auto-scaling-group'),
    ['absorbed', 'azure.vm-scale-set', 'azure.compute-fleet'],
    {},
  ],
  [
    'an Auto Scaling group of EKS nodes',
    within('aws.eks-cluster', 'aws.auto-scaling-group'),
    ['azure.aks-node-pool', 'azure.vm-scale-set', 'azure.compute-fleet'],
    {},
  ],
  [
    'a Beanstalk environment',
    alone('aws.elastic-beanstalk'),
    ['azure.app-service', 'azure.container-apps', 'azure.vm-scale-set'],
    {},
  ],
  ['a Lightsail site', alone('aws.lightsail'), ['azure.app-service', 'azure.virtual-machines'], {}],
  [
    'a Lightsail server',
    alone('aws.lightsail', { osControl: true }),
    ['azure.virtual-machines', 'azure.app-service'],
    {},
  ],
  ['batch jobs', alone('aws.batch'), ['azure.batch', 'azure.container-apps-job', 'azure.aks-cluster'], {}],
  [
    'batch jobs on Fargate',
    alone('aws.batch', { launchType: 'fargate' }),
    ['azure.container-apps-job', 'azure.batch', 'azure.aks-cluster'],
    {},
  ],
  [
    'batch jobs on Managed Instances',
    alone('aws.batch', { launchType: 'managed-instances' }),
    ['azure.batch', 'azure.container-apps-job', 'azure.aks-cluster'],
    {},
  ],
  ['an HPC cluster', alone('aws.parallelcluster'), ['azure.cyclecloud', 'azure.batch'], {}],
  ['a managed Slurm', alone('aws.parallel-computing-service'), ['azure.cyclecloud', 'azure.batch'], {}],
  ['VMware in a VPC', alone('aws.evs'), ['azure.vmware-solution'], {}],
  ['an image', alone('aws.ami'), ['azure.compute-gallery'], {}],
  ['a launch template', alone('aws.ec2-launch-template'), ['absorbed'], {}],
  ['a dedicated host', alone('aws.ec2-dedicated-host'), ['azure.dedicated-host'], {}],
  ['a function', alone('aws.lambda'), FUNCTIONS, { plan: 'flex-consumption' }],
  ['a function of 4 GB', alone('aws.lambda', { memoryMb: 4096 }), FUNCTIONS, { plan: 'flex-consumption' }],
  ['a larger function', alone('aws.lambda', { memoryMb: 4097 }), FUNCTIONS, { plan: 'premium' }],
  [
    'a function beyond the largest Premium instance',
    alone('aws.lambda', { memoryMb: 16_384, lambdaComputeType: 'managed-instances' }),
    ['azure.container-apps', 'azure.function-app', 'azure.container-apps-job', 'azure.webjobs'],
    { workloadProfile: 'dedicated' },
  ],
  ['a function from an image', alone('aws.lambda', { containerImage: true }), FUNCTIONS, { plan: 'premium' }],
  [
    'a function on Managed Instances',
    alone('aws.lambda', { lambdaComputeType: 'managed-instances' }),
    FUNCTIONS,
    { plan: 'premium' },
  ],
  ['a function kept warm', alone('aws.lambda', { provisionedConcurrency: 5 }), FUNCTIONS, { plan: 'flex-consumption' }],
  [
    'a function with capacity of its own',
    alone('aws.lambda', { reservedConcurrency: 50 }),
    FUNCTIONS,
    { plan: 'flex-consumption' },
  ],
  ['a durable function', alone('aws.lambda', { durable: true }), ['azure.durable-functions', ...FUNCTIONS], {}],
  [
    'a web function',
    alone('aws.lambda-web-functions'),
    ['azure.container-apps', 'azure.app-service', 'azure.function-app'],
    {},
  ],
  ['a sandbox', alone('aws.lambda-microvms'), ['azure.container-apps-sessions', 'azure.container-instances'], {}],
  ['containers', alone('aws.ecs-service'), CONTAINERS, {}],
  ['containers on Fargate', alone('aws.ecs-service', { launchType: 'fargate' }), CONTAINERS, {}],
  ['containers on EC2', alone('aws.ecs-service', { launchType: 'ec2' }), CONTAINERS, {}],
  [
    'containers on Managed Instances',
    alone('aws.ecs-service', { launchType: 'managed-instances' }),
    CONTAINERS,
    { workloadProfile: 'dedicated' },
  ],
  ['containers in Express Mode', alone('aws.ecs-service', { expressMode: true }), CONTAINERS, {}],
  ['large containers', alone('aws.ecs-service', { vcpu: 8 }), CONTAINERS, { workloadProfile: 'dedicated' }],
  [
    'containers with much memory',
    alone('aws.ecs-service', { memoryMb: 16_384 }),
    CONTAINERS,
    { workloadProfile: 'dedicated' },
  ],
  ['containers that need the host', alone('aws.ecs-service', { hostAccess: true, launchType: 'ec2' }), HOSTS, {}],
  ['containers with GPUs', alone('aws.ecs-service', { gpu: true }), HOSTS, {}],
  [
    'Windows containers',
    alone('aws.ecs-service', { operatingSystem: 'windows' }),
    ['azure.aks-cluster', 'azure.container-apps', 'azure.aks-workload', 'azure.app-service'],
    {},
  ],
  [
    'a task',
    alone('aws.ecs-task'),
    ['azure.container-apps-job', 'azure.container-instances', 'azure.aks-workload'],
    {},
  ],
  [
    'a task with GPUs',
    alone('aws.ecs-task', { gpu: true }),
    ['azure.batch', 'azure.container-apps-job', 'azure.container-instances', 'azure.aks-workload'],
    {},
  ],
  [
    'a Windows task',
    alone('aws.ecs-task', { operatingSystem: 'windows' }),
    ['azure.container-instances', 'azure.container-apps-job', 'azure.aks-workload'],
    {},
  ],
  ['a cluster', alone('aws.ecs-cluster'), ['azure.container-apps-environment', 'azure.aks-cluster'], {}],
  [
    'a cluster that needs its hosts',
    alone('aws.ecs-cluster', { hostAccess: true }),
    ['azure.aks-cluster', 'azure.container-apps-environment'],
    {},
  ],
  [
    'Fargate by itself',
    alone('aws.fargate'),
    ['azure.container-apps', 'azure.container-instances', 'azure.aks-workload'],
    {},
  ],
  [
    'Fargate on a schedule',
    alone('aws.fargate', { jobTrigger: 'scheduled' }),
    ['azure.container-apps-job', 'azure.container-apps', 'azure.container-instances', 'azure.aks-workload'],
    {},
  ],
  [
    'Fargate in an EKS cluster',
    within('aws.eks-cluster', 'aws.fargate'),
    ['azure.container-instances', 'azure.container-apps', 'azure.aks-workload'],
    {},
  ],
  ['an EKS cluster', alone('aws.eks-cluster'), ['azure.aks-cluster', 'azure.container-apps'], {}],
  [
    'an EKS cluster in Auto Mode',
    alone('aws.eks-cluster', { nodeManagement: 'automatic' }),
    ['azure.aks-cluster', 'azure.container-apps'],
    { clusterMode: 'automatic' },
  ],
  ['App Runner', alone('aws.app-runner'), ['azure.container-apps', 'azure.app-service'], {}],
  ['Amplify', alone('aws.amplify'), ['azure.static-web-apps', 'azure.app-service'], {}],
  ['a registry', alone('aws.ecr'), ['azure.container-registry'], {}],
  ['Outposts', alone('aws.outposts'), ['azure.azure-local', 'azure.stack-edge'], {}],
  ['servers joined to ECS', alone('aws.ecs-anywhere'), ['azure.arc', 'azure.azure-local'], {}],
  ['Kubernetes at home', alone('aws.eks-anywhere'), ['azure.azure-local', 'azure.arc'], {}],
  ['quantum tasks', alone('aws.braket'), ['azure.quantum'], {}],
  ['a render farm', alone('aws.deadline-cloud'), ['azure.batch'], {}],
  ['a catalogue of applications', alone('aws.serverless-application-repository'), ['absent'], {}],
])('%s', (_, builder, ways, settings) => {
  const { face, places } = choicesOf(builder);
  expect(places).toEqual(ways);
  expect(face.equivalence?.set ?? {}).toEqual(settings);
});

test('a machine without a hypervisor has only a partial twin', () => {
  const { face } = choicesOf(alone('aws.ec2', { bareMetal: true }));
  expect(face.equivalence?.fidelity).toBe('partial');
  expect(face.equivalence?.caveat).toContain('runs under a hypervisor');
});
