import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { faceOf } from '../../../shared/catalog/face-of.ts';
import { addNode } from '../../../shared/commands/add-node.ts';
import { chooseTogether } from '../../../shared/commands/choose-together.ts';
import { connect } from '../../../shared/commands/connect.ts';
import { move } from '../../../shared/commands/move.ts';
import { setLabel } from '../../../shared/commands/set-label.ts';
import { setProperties } from '../../../shared/commands/set-properties.ts';
import { parseDiagram } from '../../../shared/document/parse.ts';
import { nodeOf } from '../../../shared/document/queries.ts';
import type { Diagram, Side } from '../../../shared/document/schema.ts';
import { serializeDiagram } from '../../../shared/document/serialize.ts';
import { editsThere } from '../../../shared/flip/edits-there.ts';
import { flip } from '../../../shared/flip/flip.ts';
import { run } from '../../support/command-env.ts';
import { diagram } from '../../support/diagram-builder.ts';

const to = (of: Diagram, side: Side): Diagram => flip(of, side, catalog, { today: '2026-11-21' }).diagram;
const twin = (of: Diagram, id: string): string | undefined => {
  const node = nodeOf(of, id);
  return node && faceOf(node, 'azure', of, catalog).service.id;
};

const start = (): Diagram =>
  diagram('aws')
    .node('fn', 'aws.lambda', { timeoutSeconds: 60 })
    .node('db', 'aws.rds')
    .node('copy', 'aws.rds')
    .connect('db', 'copy', { kind: 'replication' })
    .done();

const chosen = (): Diagram =>
  run(chooseTogether, run(chooseTogether, start(), { ids: ['fn'], side: 'azure', serviceId: 'azure.container-apps' }), {
    ids: ['db'],
    side: 'azure',
    serviceId: 'azure.mysql',
  });

test('a choice is remembered there, back and there again, and in the file', () => {
  const there = to(chosen(), 'azure');
  const back = to(there, 'aws');
  expect(back).toEqual(chosen());
  const again = to(back, 'azure');
  for (const one of [there, back, again]) {
    expect([twin(one, 'fn'), twin(one, 'db'), twin(one, 'copy')]).toEqual([
      'azure.container-apps',
      'azure.mysql',
      'azure.mysql',
    ]);
    expect(parseDiagram(serializeDiagram(one))).toEqual({ ok: true, value: one });
  }
});

test('edits in between, on either side, leave it', () => {
  let present = to(chosen(), 'azure');
  present = run(setLabel, present, { id: 'fn', label: 'Orders' });
  present = run(setProperties, present, {
    ids: ['fn'],
    properties: { timeoutSeconds: 90, workloadProfile: 'dedicated' },
  });
  present = run(move, present, { ids: ['fn'], dx: 40, dy: 0 });
  present = to(present, 'aws');
  present = run(addNode, present, { serviceId: 'aws.sqs', frame: { x: 0, y: 600, width: 96, height: 96 } });
  present = run(connect, present, { from: 'new-1', to: 'fn' });
  present = run(setProperties, present, { ids: ['fn', 'db'], properties: { memoryMb: 8192 } });
  present = to(present, 'azure');
  expect(twin(present, 'fn')).toBe('azure.container-apps');
  expect(twin(present, 'copy')).toBe('azure.mysql');
  expect(nodeOf(present, 'fn')).toMatchObject({
    properties: { timeoutSeconds: 90, memoryMb: 8192 },
    faces: { azure: { properties: { workloadProfile: 'dedicated' } } },
  });
});

test("the catalog's choice gives it back, and what a person stated there stays", () => {
  const edited = run(setProperties, to(chosen(), 'azure'), { ids: ['fn'], properties: { plan: 'premium' } });
  const back = run(chooseTogether, edited, { ids: ['fn', 'db'], side: 'azure', serviceId: null });
  expect([twin(back, 'fn'), twin(back, 'copy')]).toEqual(['azure.function-app', 'azure.sql-database']);
  expect(nodeOf(back, 'fn')?.faces.azure).toEqual({ properties: { plan: 'premium' } });
  expect(nodeOf(back, 'copy')).toEqual(nodeOf(start(), 'copy'));
});

test('what comes along, what is kept for the way back and what is there again is told apart', () => {
  let present = run(setProperties, start(), { ids: ['fn'], properties: { reservedConcurrency: 5, memoryMb: 512 } });
  present = run(setProperties, to(present, 'azure'), { ids: ['fn'], properties: { plan: 'premium' } });
  const there = editsThere(to(present, 'aws'), 'aws', catalog);
  expect(there).toEqual([
    {
      node: 'fn',
      shared: ['memoryMb', 'timeoutSeconds'],
      passedOn: [],
      kept: ['reservedConcurrency'],
      remembered: ['plan'],
      rememberedFields: [],
    },
  ]);
  expect(editsThere(present, 'azure', catalog)).toEqual([
    {
      node: 'fn',
      shared: ['memoryMb', 'timeoutSeconds'],
      passedOn: [],
      kept: ['plan'],
      remembered: ['reservedConcurrency'],
      rememberedFields: [],
    },
  ]);
});

test('what is stated of something that is hidden there is kept too', () => {
  const shown = diagram('azure')
    .node('app', 'azure.function-app', { memoryMb: 2048, timeoutSeconds: 1800, plan: 'premium' })
    .node('fn', 'azure.function', { in: 'app' })
    .done();
  expect(editsThere(shown, 'azure', catalog)).toEqual([
    {
      node: 'app',
      shared: [],
      passedOn: [],
      kept: ['memoryMb', 'plan', 'timeoutSeconds'],
      remembered: [],
      rememberedFields: [],
    },
  ]);
});

test('a name of that side alone is there again; pinned and neutral things are not spoken of', () => {
  const shown = diagram('aws')
    .node('a', 'aws.lambda', { pinned: 'aws', timeoutSeconds: 60 })
    .node('users', 'neutral.users', { userCount: 5 })
    .node('b', 'aws.lambda')
    .done();
  const named: Diagram = {
    ...shown,
    nodes: {
      ...shown.nodes,
      b: {
        ...(nodeOf(shown, 'b') as never as object),
        faces: { aws: { service: 'aws.lambda', properties: {} }, azure: { label: 'App', properties: {} } },
      } as never,
    },
  };
  expect(editsThere(named, 'aws', catalog)).toEqual([
    { node: 'b', shared: [], passedOn: [], kept: [], remembered: [], rememberedFields: ['label'] },
  ]);
});

test('units that mean another thing on the other cloud do not travel', () => {
  const shown = diagram('aws').node('table', 'aws.dynamodb', { capacityUnits: 400 }).done();
  const node = nodeOf(shown, 'table');
  const face = node && faceOf(node, 'azure', shown, catalog);
  expect(face?.service.id).toBe('azure.cosmos-db');
  expect(face?.properties).toEqual({});
  expect(editsThere(shown, 'aws', catalog)[0]?.kept).toEqual(['capacityUnits']);
});

test('no unit of throughput is shared by the two clouds', () => {
  const shared = [...catalog.properties.values()].filter(
    ({ clouds, id }) => clouds.length === 2 && /units?$/i.test(id),
  );
  expect(shared.map(({ id }) => id)).toEqual([]);
});
