import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { chooseTogether } from '../../../shared/commands/choose-together.ts';
import type { Diagram } from '../../../shared/document/schema.ts';
import { type ChoiceCost, choiceCosts } from '../../../shared/flip/choice-costs.ts';
import { validate } from '../../../shared/validation/validate.ts';
import { run } from '../../support/command-env.ts';
import { diagram } from '../../support/diagram-builder.ts';

const today = '2026-11-21';

const costs = (of: Diagram, ids: string | readonly string[]): Record<string, ChoiceCost> =>
  Object.fromEntries(choiceCosts(of, ids, 'azure', catalog, { today }).map((cost) => [cost.service, cost]));

const codes = (findings: ChoiceCost['gained']): readonly string[] => findings.map(({ rule }) => rule);

const shop = (): Diagram =>
  diagram('aws')
    .node('lb', 'aws.alb')
    .node('cluster', 'aws.ecs-cluster')
    .node('orders', 'aws.ecs-service', { in: 'cluster' })
    .node('stock', 'aws.ecs-service', { in: 'cluster' })
    .node('db', 'aws.rds', { engine: 'postgresql' })
    .connect('lb', 'orders')
    .connect('orders', 'db', { kind: 'data' })
    .done();

test('each twin has its fidelity, caveat and effort, and the present one costs nothing', () => {
  const all = costs(shop(), 'orders');
  expect(Object.keys(all)).toEqual(['azure.container-apps', 'azure.aks-workload', 'azure.app-service']);
  expect(all['azure.container-apps']).toMatchObject({ isCurrent: true, gained: [], lost: [], alsoChanges: [] });
  expect(all['azure.aks-workload']).toMatchObject({ isCurrent: false, fidelity: 'partial', confirmed: true });
  for (const { caveat, effort } of Object.values(all)) {
    expect(caveat).not.toBe('');
    expect(effort?.kind).toMatch(/rehost|replatform/);
  }
});

test('what changes with it is named, also what follows by the catalog alone', () => {
  expect(costs(shop(), 'orders')['azure.aks-workload']?.alsoChanges).toEqual([
    { node: 'lb', label: 'lb', from: 'built in', to: 'App Gateway for Containers' },
    { node: 'cluster', label: 'cluster', from: 'Container Apps environment', to: 'AKS' },
    { node: 'stock', label: 'stock', from: 'Container App', to: 'AKS workload' },
  ]);
});

test('findings gained and lost are those of the diagram with and without the choice', () => {
  const work = diagram('aws')
    .node('fn', 'aws.lambda')
    .node('jobs', 'aws.sqs')
    .connect('fn', 'jobs', { kind: 'event', properties: { messageKb: 200 } })
    .done();
  for (const { service, gained, lost } of Object.values(costs(work, 'jobs'))) {
    const open = (of: Diagram): string[] =>
      validate(of, 'azure', catalog, { today })
        .filter(({ structural }) => !structural)
        .map(({ rule }) => rule)
        .sort();
    const chosen = open(run(chooseTogether, work, { ids: ['jobs'], side: 'azure', serviceId: service }));
    const now = open(work);
    expect([...now.filter((rule) => !codes(lost).includes(rule)), ...codes(gained)].sort()).toEqual(chosen);
  }
  const some = Object.values(costs(work, 'jobs')).flatMap(({ gained, lost }) => [...gained, ...lost]);
  expect(some.length).toBeGreaterThan(0);
});

test("what is measured is compared with the choice of now, not with the catalog's", () => {
  const chosen = run(chooseTogether, shop(), { ids: ['orders'], side: 'azure', serviceId: 'azure.aks-workload' });
  const all = costs(chosen, 'orders');
  expect(all['azure.aks-workload']).toMatchObject({ isCurrent: true, gained: [], lost: [], alsoChanges: [] });
  expect(all['azure.container-apps']?.alsoChanges.map(({ node }) => node)).toEqual(['lb', 'cluster', 'stock']);
});

test('several nodes of one kind share their choices; of different kinds they have none', () => {
  expect(Object.keys(costs(shop(), ['orders', 'stock']))).toContain('azure.app-service');
  expect(costs(shop(), ['orders', 'db'])).toEqual({});
  expect(costs(shop(), ['lb'])).not.toEqual({});
  expect(costs(shop(), [])).toEqual({});
});

test('a pinned node and one without alternatives have no choice', () => {
  const shown = diagram('aws').node('a', 'aws.lambda', { pinned: 'aws' }).node('b', 'aws.kinesis-data-streams').done();
  expect(costs(shown, 'a')).toEqual({});
  expect(costs(shown, 'b')).toEqual({});
});
