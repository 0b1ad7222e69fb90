import { expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { carriedOut, shownOn } from '../harness.ts';
import { suggestionTable } from '../suggestion-table.ts';

suggestionTable('fargate-into-service', 'azure', {
  silent: {
    'Fargate alone, which is the service': diagram('aws').node('fg', 'aws.fargate').done(),
    'Fargate around its services, which the catalog hides': diagram('aws')
      .node('fg', 'aws.fargate')
      .node('web', 'aws.ecs-service', { in: 'fg' })
      .done(),
    'Fargate beside a service on machines': diagram('aws')
      .node('web', 'aws.ecs-service', { launchType: 'ec2' })
      .node('fg', 'aws.fargate')
      .connect('web', 'fg')
      .done(),
    'Fargate in an empty cluster': diagram('aws')
      .node('cluster', 'aws.ecs-cluster')
      .node('fg', 'aws.fargate', { in: 'cluster' })
      .done(),
  },
  cases: {
    'joined with its service': {
      diagram: diagram('aws').node('web', 'aws.ecs-service').node('fg', 'aws.fargate').connect('web', 'fg').done(),
      says: ['Take "fg" into "web"'],
    },
    'with one service in a cluster': {
      diagram: diagram('aws')
        .node('cluster', 'aws.ecs-cluster')
        .node('web', 'aws.ecs-service', { in: 'cluster' })
        .node('fg', 'aws.fargate', { in: 'cluster' })
        .done(),
      says: ['Take "fg" into "web"'],
    },
    'with several services in a cluster': {
      diagram: diagram('aws')
        .node('cluster', 'aws.ecs-cluster')
        .node('web', 'aws.ecs-service', { memberOf: ['cluster'] })
        .node('jobs', 'aws.ecs-service', { memberOf: ['cluster'] })
        .node('fg', 'aws.fargate', { memberOf: ['cluster'] })
        .done(),
      says: ['Take "fg" into "cluster"'],
    },
  },
});

suggestionTable('cluster-for-containers', 'azure', {
  silent: {
    'services in a cluster': diagram('aws')
      .node('cluster', 'aws.ecs-cluster')
      .node('web', 'aws.ecs-service', { in: 'cluster' })
      .done(),
    'services that belong to a cluster': diagram('aws')
      .node('cluster', 'aws.ecs-cluster')
      .node('web', 'aws.ecs-service', { memberOf: ['cluster'] })
      .done(),
    'a container app that was drawn for Azure': diagram('azure').node('web', 'azure.container-apps').done(),
    'a service that becomes a Kubernetes cluster': diagram('aws')
      .node('web', 'aws.ecs-service', { hostAccess: true })
      .done(),
  },
  cases: {
    'services without a cluster get one environment around them': {
      diagram: diagram('aws').node('web', 'aws.ecs-service').node('jobs', 'aws.ecs-service').done(),
      says: ['Draw a Container Apps environment for "jobs" and "web"'],
      does: [
        'moves "web" in "Container Apps environment" on azure',
        'moves "jobs" in "Container Apps environment" on azure',
        'adds azure.container-apps-environment "Container Apps environment" at the top (only: azure)',
      ],
    },
    'a service beside the one cluster runs in it': {
      diagram: diagram('aws').node('cluster', 'aws.ecs-cluster').node('web', 'aws.ecs-service').done(),
      says: ['Let "web" run in "cluster"'],
    },
    'networks have an environment each': {
      diagram: diagram('aws')
        .node('a', 'aws.vpc', { frame: { x: 0, y: 0, width: 400, height: 300 } })
        .node('b', 'aws.vpc', { frame: { x: 500, y: 0, width: 400, height: 300 } })
        .node('web', 'aws.ecs-service', { in: 'a', frame: { x: 60, y: 80 } })
        .node('jobs', 'aws.ecs-service', { in: 'b', frame: { x: 60, y: 80 } })
        .done(),
      says: ['Draw a Container Apps environment for "web"', 'Draw a Container Apps environment for "jobs"'],
    },
    'services in several subnets get an environment beside them': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 700, height: 500 } })
        .node('s1', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 40, width: 200, height: 200 } })
        .node('s2', 'aws.subnet', { in: 'vpc', frame: { x: 240, y: 40, width: 200, height: 200 } })
        .node('web', 'aws.ecs-service', { in: 's1', frame: { x: 40, y: 60 } })
        .node('jobs', 'aws.ecs-service', { in: 's2', frame: { x: 40, y: 60 } })
        .done(),
      says: ['Draw a Container Apps environment for "web" and "jobs"'],
    },
  },
});

suggestionTable('cluster-for-containers', 'aws', {
  silent: {
    'apps in an environment': diagram('azure')
      .node('env', 'azure.container-apps-environment')
      .node('web', 'azure.container-apps', { in: 'env' })
      .done(),
    'a service that was drawn for AWS': diagram('aws').node('web', 'aws.ecs-service').done(),
  },
  cases: {
    'an app without an environment gets a cluster': {
      diagram: diagram('azure').node('web', 'azure.container-apps').done(),
      says: ['Draw an ECS cluster for "web"'],
    },
  },
});

test('cluster, services, Fargate and load balancer become an environment with its apps, and are themselves again on AWS', () => {
  const design = diagram('aws')
    .node('users', 'neutral.users')
    .node('alb', 'aws.alb')
    .node('cluster', 'aws.ecs-cluster', { frame: { x: 400, y: 0, width: 500, height: 300 } })
    .node('web', 'aws.ecs-service', { in: 'cluster', frame: { x: 40, y: 60 } })
    .node('fg', 'aws.fargate', { in: 'cluster', frame: { x: 240, y: 60 } })
    .connect('users', 'alb')
    .connect('alb', 'web')
    .connect('web', 'fg')
    .done();
  const drawn = shownOn(design, 'aws');
  const { diagram: after } = carriedOut(design, 'azure', ['fargate-into-service', 'cluster-for-containers']);
  const view = viewSide(after, 'azure', catalog);
  expect([...view.nodes.values()].map(({ id, service }) => `${id} ${service.id}`)).toEqual([
    'cluster azure.container-apps-environment',
    'web azure.container-apps',
    'users neutral.users',
  ]);
  expect(view.connections.map(({ from, to }) => `${from} ${to}`)).toEqual(['users web']);
  expect(shownOn(after, 'aws')).toEqual(drawn);
});

test('a service that needs its host is a workload in the AKS cluster, not a cluster in a cluster, and itself again on AWS', () => {
  const design = diagram('aws')
    .node('cluster', 'aws.ecs-cluster', { frame: { width: 500, height: 300 } })
    .node('agent', 'aws.ecs-service', { in: 'cluster', hostAccess: true, instanceCount: 3 })
    .node('web', 'aws.ecs-service', { in: 'cluster', launchType: 'ec2' })
    .done();
  const shown = (side: 'aws' | 'azure') =>
    [...viewSide(design, side, catalog).nodes.values()].map(({ id, service, parentId }) => [id, service.id, parentId]);
  expect(shown('azure')).toEqual([
    ['cluster', 'azure.aks-cluster', null],
    ['agent', 'azure.aks-workload', 'cluster'],
    ['web', 'azure.aks-workload', 'cluster'],
  ]);
  expect(shown('aws').map(([, service]) => service)).toEqual(['aws.ecs-cluster', 'aws.ecs-service', 'aws.ecs-service']);
  expect(viewSide(design, 'azure', catalog).property('agent', 'instanceCount')).toBe(3);
});

test.each([
  ['azure', 'azure.aks-cluster', 'azure.aks-workload', 'aws', 'aws.eks-cluster', 'aws.eks-workload'],
  ['aws', 'aws.eks-cluster', 'aws.eks-workload', 'azure', 'azure.aks-cluster', 'azure.aks-workload'],
  ['azure', 'azure.container-apps-environment', 'azure.container-apps', 'aws', 'aws.eks-cluster', 'aws.eks-workload'],
] as const)('workloads of %s: %s with %s', (home, cluster, workload, side, clusterThere, workloadThere) => {
  const design = diagram(home)
    .node('cluster', cluster, {
      frame: { width: 500, height: 300 },
      ...(cluster.endsWith('environment') && { other: clusterThere }),
    })
    .node('web', workload, { in: 'cluster' })
    .done();
  const view = viewSide(design, side, catalog);
  expect([view.nodes.get('cluster')?.service.id, view.nodes.get('web')?.service.id]).toEqual([
    clusterThere,
    workloadThere,
  ]);
});
