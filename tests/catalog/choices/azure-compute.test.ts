import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import type { Properties } from '../../../shared/document/schema.ts';
import { alone, choicesOf } from '../../support/choices-of.ts';
import { type DiagramBuilder, diagram } from '../../support/diagram-builder.ts';

const azure = () => diagram('azure');

/** The default for what is stated, with the settings that it starts with, and the alternatives behind it. */
test.each<[string, DiagramBuilder, string, Properties, string[]]>([
  ['a VM', alone('azure.virtual-machines'), 'aws.ec2', {}, ['aws.ec2', 'aws.lightsail']],
  [
    'a VM bought as spot',
    alone('azure.virtual-machines', { purchase: 'spot' }),
    'aws.ec2-spot',
    {},
    ['aws.ec2-spot', 'aws.ec2', 'aws.lightsail'],
  ],
  [
    'a reserved VM',
    alone('azure.virtual-machines', { purchase: 'reserved' }),
    'aws.ec2',
    {},
    ['aws.ec2', 'aws.lightsail'],
  ],
  ['a spot VM', alone('azure.spot-vm'), 'aws.ec2-spot', {}, ['aws.ec2-spot']],
  ['a scale set', alone('azure.vm-scale-set'), 'aws.auto-scaling-group', {}, ['aws.auto-scaling-group']],
  [
    'a scale set of an AKS cluster',
    azure().node('c', 'azure.aks-cluster').node('x', 'azure.vm-scale-set', { in: 'c' }),
    'aws.eks-node-group',
    {},
    ['aws.eks-node-group', 'aws.auto-scaling-group'],
  ],
  ['an availability set', alone('azure.availability-set'), 'aws.placement-group', {}, ['aws.placement-group']],
  ['a dedicated host', alone('azure.dedicated-host'), 'aws.ec2-dedicated-host', {}, ['aws.ec2-dedicated-host']],
  ['a bare metal server', alone('azure.baremetal-infrastructure'), 'aws.ec2', {}, ['aws.ec2']],
  ['a compute fleet', alone('azure.compute-fleet'), 'aws.auto-scaling-group', {}, ['aws.auto-scaling-group']],
  ['a compute gallery', alone('azure.compute-gallery'), 'aws.ami', {}, ['aws.ami', 'aws.image-builder']],
  [
    'a web app',
    alone('azure.app-service'),
    'aws.elastic-beanstalk',
    {},
    ['aws.elastic-beanstalk', 'aws.ecs-service', 'aws.amplify'],
  ],
  [
    'a web app in a container',
    alone('azure.app-service', { containerImage: true }),
    'aws.ecs-service',
    { launchType: 'fargate' },
    ['aws.ecs-service', 'aws.elastic-beanstalk', 'aws.ecs-service', 'aws.amplify'],
  ],
  [
    'an App Service plan around its apps',
    azure().node('x', 'azure.app-service-plan').node('w', 'azure.app-service', { in: 'x' }),
    'absorbed',
    {},
    ['absorbed'],
  ],
  ['an App Service Environment', alone('azure.app-service-environment'), 'absorbed', {}, ['absorbed']],
  ['a static site', alone('azure.static-web-apps'), 'aws.amplify', {}, ['aws.amplify', 'aws.cloudfront']],
  ['a function app', alone('azure.function-app'), 'aws.lambda', {}, ['aws.lambda', 'aws.ecs-service', 'aws.ecs-task']],
  [
    'a function app on the consumption plan',
    alone('azure.function-app', { plan: 'consumption' }),
    'aws.lambda',
    {},
    ['aws.lambda', 'aws.ecs-service', 'aws.ecs-task'],
  ],
  [
    'a function app on the flex-consumption plan',
    alone('azure.function-app', { plan: 'flex-consumption' }),
    'aws.lambda',
    {},
    ['aws.lambda', 'aws.ecs-service', 'aws.ecs-task'],
  ],
  [
    'a function app on the premium plan',
    alone('azure.function-app', { plan: 'premium' }),
    'aws.lambda',
    {},
    ['aws.lambda', 'aws.ecs-service', 'aws.ecs-task'],
  ],
  [
    'a function app on the dedicated plan',
    alone('azure.function-app', { plan: 'dedicated' }),
    'aws.lambda',
    {},
    ['aws.lambda', 'aws.ecs-service', 'aws.ecs-task'],
  ],
  [
    'a function app on Container Apps',
    alone('azure.function-app', { plan: 'container-apps' }),
    'aws.ecs-service',
    { launchType: 'fargate' },
    ['aws.ecs-service', 'aws.lambda', 'aws.ecs-service', 'aws.ecs-task'],
  ],
  [
    'a function app that runs for an hour',
    alone('azure.function-app', { expectedDurationSeconds: 3600 }),
    'aws.ecs-service',
    { launchType: 'fargate' },
    ['aws.ecs-service', 'aws.lambda', 'aws.ecs-service', 'aws.ecs-task'],
  ],
  [
    'a durable function app',
    alone('azure.function-app', { durable: true }),
    'aws.lambda',
    { durable: true },
    ['aws.lambda', 'aws.lambda', 'aws.ecs-service', 'aws.ecs-task'],
  ],
  [
    'a function app around its functions',
    azure().node('x', 'azure.function-app').node('f', 'azure.function', { in: 'x' }),
    'absorbed',
    {},
    ['absorbed', 'aws.lambda', 'aws.ecs-service', 'aws.ecs-task'],
  ],
  ['one function', alone('azure.function'), 'aws.lambda', {}, ['aws.lambda', 'aws.ecs-task']],
  [
    'an orchestration in code',
    alone('azure.durable-functions'),
    'aws.step-functions',
    {},
    ['aws.step-functions', 'aws.lambda'],
  ],
  [
    'a continuous WebJob',
    alone('azure.webjobs', { jobTrigger: 'continuous' }),
    'aws.ecs-service',
    { launchType: 'fargate' },
    ['aws.ecs-service', 'aws.lambda', 'aws.ecs-task'],
  ],
  [
    'a scheduled WebJob',
    alone('azure.webjobs', { jobTrigger: 'scheduled' }),
    'aws.lambda',
    {},
    ['aws.lambda', 'aws.ecs-task'],
  ],
  [
    'a WebJob that runs for an hour',
    alone('azure.webjobs', { expectedDurationSeconds: 3600 }),
    'aws.ecs-task',
    { launchType: 'fargate' },
    ['aws.ecs-task', 'aws.lambda', 'aws.ecs-task'],
  ],
  [
    'a container app',
    alone('azure.container-apps'),
    'aws.ecs-service',
    { launchType: 'fargate' },
    ['aws.ecs-service', 'aws.lambda', 'aws.eks-workload', 'aws.eks-cluster'],
  ],
  [
    'a container app with GPUs',
    alone('azure.container-apps', { gpu: true }),
    'aws.ecs-service',
    { launchType: 'ec2' },
    ['aws.ecs-service', 'aws.ecs-service', 'aws.lambda', 'aws.eks-workload', 'aws.eks-cluster'],
  ],
  [
    'a container app on a dedicated profile',
    alone('azure.container-apps', { workloadProfile: 'dedicated' }),
    'aws.ecs-service',
    { launchType: 'fargate' },
    ['aws.ecs-service', 'aws.lambda', 'aws.eks-workload', 'aws.eks-cluster'],
  ],
  [
    'a container job',
    alone('azure.container-apps-job'),
    'aws.ecs-task',
    { launchType: 'fargate' },
    ['aws.ecs-task', 'aws.batch'],
  ],
  [
    'a container job with GPUs',
    alone('azure.container-apps-job', { gpu: true }),
    'aws.batch',
    { launchType: 'ec2' },
    ['aws.batch', 'aws.ecs-task', 'aws.batch'],
  ],
  [
    'an environment around its apps',
    azure().node('x', 'azure.container-apps-environment').node('a', 'azure.container-apps', { in: 'x' }),
    'aws.ecs-cluster',
    {},
    ['aws.ecs-cluster', 'aws.eks-cluster'],
  ],
  [
    'dynamic sessions',
    alone('azure.container-apps-sessions'),
    'aws.bedrock-agentcore',
    {},
    ['aws.bedrock-agentcore', 'aws.lambda'],
  ],
  [
    'a container group',
    alone('azure.container-instances'),
    'aws.ecs-task',
    { launchType: 'fargate' },
    ['aws.ecs-task', 'aws.ecs-service'],
  ],
  ['a Kubernetes cluster', alone('azure.aks-cluster'), 'aws.eks-cluster', {}, ['aws.eks-cluster']],
  [
    'a Kubernetes cluster whose nodes Azure runs',
    alone('azure.aks-cluster', { clusterMode: 'automatic' }),
    'aws.eks-cluster',
    {},
    ['aws.eks-cluster'],
  ],
  [
    'a node pool',
    azure().node('c', 'azure.aks-cluster').node('x', 'azure.aks-node-pool', { in: 'c' }),
    'aws.eks-node-group',
    {},
    ['aws.eks-node-group'],
  ],
  ['a fleet of clusters', alone('azure.kubernetes-fleet-manager'), 'absent', {}, ['absent', 'aws.eks-cluster']],
  ['an OpenShift cluster', alone('azure.red-hat-openshift'), 'aws.rosa', {}, ['aws.rosa']],
  ['a registry', alone('azure.container-registry'), 'aws.ecr', {}, ['aws.ecr']],
  ['a service mesh', alone('azure.istio-addon'), 'aws.vpc-lattice', {}, ['aws.vpc-lattice']],
  ['a batch account', alone('azure.batch'), 'aws.batch', {}, ['aws.batch', 'aws.parallelcluster']],
  [
    'an HPC cluster',
    alone('azure.cyclecloud'),
    'aws.parallelcluster',
    {},
    ['aws.parallelcluster', 'aws.parallel-computing-service'],
  ],
  ['a VMware private cloud', alone('azure.vmware-solution'), 'aws.evs', {}, ['aws.evs']],
  [
    'a Service Fabric cluster',
    alone('azure.service-fabric'),
    'absent',
    {},
    ['absent', 'aws.eks-cluster', 'aws.ecs-cluster'],
  ],
  [
    'Spring apps',
    alone('azure.spring-apps'),
    'aws.ecs-service',
    { launchType: 'fargate' },
    ['aws.ecs-service', 'aws.elastic-beanstalk'],
  ],
  [
    'cloud services',
    alone('azure.cloud-services'),
    'aws.elastic-beanstalk',
    {},
    ['aws.elastic-beanstalk', 'aws.auto-scaling-group'],
  ],
  ['Azure on hardware of your own', alone('azure.azure-local'), 'aws.outposts', {}, ['aws.outposts']],
  ['Azure Stack Hub', alone('azure.stack-hub'), 'aws.outposts', {}, ['aws.outposts']],
  ['an edge device', alone('azure.stack-edge'), 'aws.outposts', {}, ['aws.outposts', 'aws.datasync']],
  ['quantum jobs', alone('azure.quantum'), 'aws.braket', {}, ['aws.braket']],
])('%s', (_, builder, first, settings, choices) => {
  const { face, ways } = choicesOf(builder);
  expect(ways).toEqual(choices);
  expect(ways[0]).toBe(first);
  expect(face.equivalence?.set ?? {}).toEqual(settings);
});

test('no default leads to what newcomers cannot have', () => {
  const closed = ['closed-to-new', 'retiring', 'retired', 'preview'];
  const compute = [...catalog.services.values()].filter(
    (one) => one.provider === 'azure' && ['compute', 'serverless', 'containers'].includes(one.category),
  );
  expect(compute.length).toBeGreaterThan(35);
  const astray = compute.filter(({ id }) => {
    const { face } = choicesOf(alone(id));
    return face.state === 'shown' && closed.includes(face.service.lifecycle?.state ?? 'active');
  });
  expect(astray.map(({ id }) => id)).toEqual([]);
});
