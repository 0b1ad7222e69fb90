import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { couplingSchema } from '../../shared/catalog/coupling.ts';
import { faceOf } from '../../shared/catalog/face-of.ts';
import { TRAITS } from '../../shared/catalog/traits.ts';
import { chooseTogether } from '../../shared/commands/choose-together.ts';
import { sameKind } from '../../shared/commands/same-kind.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { reasonAgainst, run } from '../support/command-env.ts';
import { type DiagramBuilder, diagram } from '../support/diagram-builder.ts';

const cluster = (): DiagramBuilder =>
  diagram('aws')
    .node('cluster', 'aws.ecs-cluster')
    .node('orders', 'aws.ecs-service', { in: 'cluster' })
    .node('stock', 'aws.ecs-service', { in: 'cluster' })
    .node('nightly', 'aws.ecs-task', { in: 'cluster' })
    .node('elsewhere', 'aws.ecs-service');

/** Twins by node id; "-" is built in. */
function twins(shown: Diagram, side: Side = 'azure'): Record<string, string> {
  return Object.fromEntries(
    Object.values(shown.nodes).map((node) => {
      const { service, state } = faceOf(node, side, shown, catalog);
      return [node.id, state === 'absorbed' ? '-' : service.id.slice(service.id.indexOf('.') + 1)];
    }),
  );
}

const choose = (of: Diagram, id: string | readonly string[], serviceId: string | null, side: Side = 'azure'): Diagram =>
  run(chooseTogether, of, { ids: [id].flat(), side, serviceId });

test('a service that goes to AKS takes its cluster and the other services of the cluster along', () => {
  const before = cluster().done();
  expect(twins(before)).toMatchObject({ cluster: 'container-apps-environment', orders: 'container-apps' });
  const after = choose(before, 'orders', 'azure.aks-workload');
  expect(twins(after)).toEqual({
    cluster: 'aks-cluster',
    orders: 'aks-workload',
    stock: 'aks-workload',
    nightly: 'aks-workload',
    elsewhere: 'container-apps',
  });
});

test('the cluster takes its services along, and all go back together', () => {
  const before = cluster().done();
  const after = choose(before, 'cluster', 'azure.aks-cluster');
  expect(twins(after)).toMatchObject({ cluster: 'aks-cluster', stock: 'aks-workload', nightly: 'aks-workload' });
  for (const id of ['cluster', 'orders', 'nightly']) {
    expect(twins(choose(after, id, null))).toEqual(twins(before));
    expect(choose(after, id, null)).toEqual(before);
  }
});

test('going back by choosing the twin of before stores nothing that the catalog says anyway, but for the choice itself', () => {
  const before = cluster().done();
  const there = choose(before, 'orders', 'azure.aks-workload');
  const back = choose(there, 'orders', 'azure.container-apps');
  expect(twins(back)).toEqual(twins(before));
  expect(nodeOf(back, 'orders')?.faces.azure?.service).toBe('azure.container-apps');
  expect(nodeOf(back, 'stock')).toEqual(nodeOf(before, 'stock'));
});

test('what was chosen to be of no platform of the cluster stays where it is', () => {
  const before = choose(cluster().done(), 'stock', 'azure.app-service');
  expect(twins(before)).toMatchObject({ stock: 'app-service', cluster: 'container-apps-environment' });
  const after = choose(before, 'orders', 'azure.aks-workload');
  expect(twins(after)).toMatchObject({ stock: 'app-service', cluster: 'aks-cluster' });
  expect(twins(choose(after, 'orders', null))).toEqual(twins(before));
});

test('a cluster follows a service that its settings send to AKS, without any choice', () => {
  const shown = run(setProperties, cluster().done(), { ids: ['orders'], properties: { hostAccess: true } });
  expect(twins(shown)).toMatchObject({ orders: 'aks-workload', cluster: 'aks-cluster' });
});

test('a member of a cluster that is drawn outside of it belongs to it all the same', () => {
  const shown = diagram('aws')
    .node('cluster', 'aws.ecs-cluster')
    .node('in', 'aws.ecs-service', { in: 'cluster' })
    .node('member', 'aws.ecs-service', { memberOf: ['cluster'] })
    .done();
  expect(twins(choose(shown, 'in', 'azure.aks-workload'))).toMatchObject({ member: 'aks-workload' });
  expect(twins(choose(shown, 'member', 'azure.aks-workload'))).toMatchObject({
    in: 'aks-workload',
    cluster: 'aks-cluster',
  });
});

test('pinned things do not follow', () => {
  const shown = cluster().node('kept', 'aws.ecs-service', { in: 'cluster', pinned: 'aws' }).done();
  expect(twins(choose(shown, 'cluster', 'azure.aks-cluster'))).toMatchObject({ kept: 'ecs-service' });
});

test('apps and their environment go to Kubernetes on AWS together', () => {
  const shown = diagram('azure')
    .node('env', 'azure.container-apps-environment')
    .node('a', 'azure.container-apps', { in: 'env' })
    .node('b', 'azure.container-apps', { in: 'env' })
    .done();
  expect(twins(choose(shown, 'a', 'aws.eks-workload', 'aws'), 'aws')).toEqual({
    env: 'eks-cluster',
    a: 'eks-workload',
    b: 'eks-workload',
  });
});

test('nodes of an EKS cluster vanish into Container Apps and come back with AKS', () => {
  const shown = diagram('aws')
    .node('eks', 'aws.eks-cluster')
    .node('nodes', 'aws.eks-node-group', { in: 'eks' })
    .node('machine', 'aws.ec2', { in: 'eks' })
    .done();
  expect(twins(shown)).toEqual({ eks: 'aks-cluster', nodes: 'aks-node-pool', machine: 'aks-node-pool' });
  const apps = choose(shown, 'eks', 'azure.container-apps');
  expect(twins(apps)).toEqual({ eks: 'container-apps', nodes: '-', machine: '-' });
  expect(choose(apps, 'eks', null)).toEqual(shown);
});

test('replicas run the engine of their primary, over any number of them', () => {
  const shown = diagram('aws')
    .node('primary', 'aws.rds')
    .node('one', 'aws.rds')
    .node('two', 'aws.rds')
    .node('other', 'aws.rds')
    .connect('primary', 'one', { kind: 'replication' })
    .connect('one', 'two', { kind: 'replication' })
    .connect('other', 'two', { kind: 'data' })
    .done();
  for (const id of ['primary', 'two']) {
    const after = choose(shown, id, 'azure.mysql');
    expect(twins(after)).toEqual({ primary: 'mysql', one: 'mysql', two: 'mysql', other: 'sql-database' });
    expect(choose(after, 'one', null)).toEqual(shown);
  }
});

test('the instances of one scaling group are one kind of machine', () => {
  const shown = diagram('aws')
    .node('group', 'aws.auto-scaling-group')
    .node('a', 'aws.ec2', { in: 'group' })
    .node('b', 'aws.ec2', { memberOf: ['group'] })
    .node('alone', 'aws.ec2')
    .done();
  expect(twins(choose(shown, 'a', 'azure.dedicated-host'))).toMatchObject({
    b: 'dedicated-host',
    alone: 'virtual-machines',
    group: 'vm-scale-set',
  });
});

test('the functions of one Function App move together', () => {
  const shown = diagram('azure')
    .node('app', 'azure.function-app')
    .node('a', 'azure.function', { in: 'app' })
    .node('b', 'azure.function', { in: 'app' })
    .done();
  expect(twins(choose(shown, 'b', 'aws.ecs-task', 'aws'), 'aws')).toMatchObject({ a: 'ecs-task', b: 'ecs-task' });
});

const balanced = (balancer: string): DiagramBuilder =>
  diagram('aws').node('lb', balancer).node('app', 'aws.ecs-service').connect('lb', 'app');

test.each([
  ['aws.alb', 'azure.container-apps', '-'],
  ['aws.alb', 'azure.aks-cluster', 'application-gateway-for-containers'],
  ['aws.alb', 'azure.app-service', '-'],
  ['aws.nlb', 'azure.container-apps', '-'],
  ['aws.nlb', 'azure.aks-cluster', 'load-balancer'],
  ['aws.elb', 'azure.container-apps', '-'],
  ['aws.elb', 'azure.aks-cluster', 'application-gateway'],
])('%s before an ECS service that becomes %s: %s', (balancer, twin, expected) => {
  expect(twins(choose(balanced(balancer).done(), 'app', twin)).lb).toBe(expected);
});

test.each([{ hostAccess: true }, { gpu: true }, { operatingSystem: 'windows' }])(
  'a load balancer before what settings send to AKS is not absorbed: %o',
  (settings) => {
    const shown = run(setProperties, balanced('aws.alb').done(), { ids: ['app'], properties: settings });
    expect(twins(shown)).toEqual({ lb: 'application-gateway-for-containers', app: 'aks-cluster' });
  },
);

test('a load balancer before a service that stays on AWS is not absorbed by it', () => {
  const shown = diagram('aws')
    .node('lb', 'aws.alb')
    .node('app', 'aws.ecs-service', { pinned: 'aws' })
    .connect('lb', 'app')
    .done();
  expect(twins(shown)).toEqual({ lb: 'application-gateway', app: 'ecs-service' });
});

test('a queue that becomes Queue Storage needs its dead-letter queue, which Service Bus builds in', () => {
  const shown = diagram('aws')
    .node('work', 'aws.sqs')
    .node('dead', 'aws.sqs', { role: 'dead-letter' })
    .connect('work', 'dead')
    .done();
  expect(twins(shown)).toEqual({ work: 'service-bus', dead: '-' });
  const plain = choose(shown, 'work', 'azure.queue-storage');
  expect(twins(plain)).toEqual({ work: 'queue-storage', dead: 'queue-storage' });
  expect(twins(choose(plain, 'work', null))).toEqual(twins(shown));
});

test('queues behind a topic are its subscriptions, behind Event Grid they are queues', () => {
  const shown = diagram('aws')
    .node('topic', 'aws.sns')
    .node('work', 'aws.sqs')
    .node('worker', 'aws.lambda')
    .connect('topic', 'work')
    .connect('work', 'worker')
    .done();
  expect(twins(shown)).toMatchObject({ topic: 'service-bus-topic', work: '-' });
  expect(twins(choose(shown, 'topic', 'azure.event-grid'))).toMatchObject({ topic: 'event-grid', work: 'service-bus' });
});

test('one choice for all of a kind is one change', () => {
  const shown = cluster()
    .node('fn', 'aws.lambda')
    .node('fn2', 'aws.lambda')
    .node('kept', 'aws.lambda', { pinned: 'aws' });
  const ids = sameKind(shown.done(), 'fn', 'azure');
  expect(ids).toEqual(['fn', 'fn2']);
  expect(twins(choose(shown.done(), ids, 'azure.container-apps'))).toMatchObject({
    fn: 'container-apps',
    fn2: 'container-apps',
    kept: 'lambda',
  });
});

test('of a selection those that cannot become it are left, and none at all is refused', () => {
  const shown = cluster().node('fn', 'aws.lambda').done();
  expect(twins(choose(shown, ['fn', 'orders'], 'azure.container-apps-job'))).toMatchObject({
    fn: 'container-apps-job',
    orders: 'container-apps',
  });
  const input = { ids: ['orders'], side: 'azure', serviceId: 'azure.mysql' } as const;
  expect(reasonAgainst(chooseTogether, shown, input)).toBe('not-equivalent');
  expect(reasonAgainst(chooseTogether, shown, { ...input, ids: [] })).toBe('unknown-element');
});

test('couplings are well formed, name what there is, and ask only for twins that the catalog offers', () => {
  const problems: string[] = [];
  for (const coupling of catalog.couplings) {
    expect(couplingSchema.safeParse(coupling).error).toBeUndefined();
    for (const word of [...coupling.part, ...coupling.whole]) {
      if (!catalog.services.has(word) && !(TRAITS as readonly string[]).includes(word)) problems.push(word);
    }
    if (coupling.together === 'same') continue;
    for (const platform of coupling.together) {
      for (const [service, wanted] of Object.entries(platform)) {
        const rows = catalog.equivalencesFrom.get(service) ?? [];
        for (const twin of wanted) {
          const isThere = rows.some(({ to, effect }) => (twin === 'absorbed' ? effect === 'absorbed' : to === twin));
          if (!isThere) problems.push(`${coupling.id}: ${service} has no row to ${twin}`);
        }
      }
    }
  }
  expect(problems).toEqual([]);
});
