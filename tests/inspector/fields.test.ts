import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type Field, fieldsOfConnections, fieldsOfNodes, unknownProperties } from '../../renderer/inspector/field.ts';
import { FIRST, groupFields } from '../../renderer/inspector/field-groups.ts';
import { type SideView, type ViewNode, viewSide } from '../../shared/catalog/side-view.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';

const env = { catalog, newId: () => 'new' };
const NONE: ReadonlySet<string> = new Set();

function nodesOf(view: SideView, ids: readonly string[]): readonly ViewNode[] {
  return ids.flatMap((id) => view.nodes.get(id) ?? []);
}

function fields(of: Diagram, ids: readonly string[], side: Side = of.provider): readonly Field[] {
  return fieldsOfNodes(nodesOf(viewSide(of, side, catalog), ids), catalog);
}

function field(of: Diagram, ids: readonly string[], id: string, side: Side = of.provider): Field | undefined {
  return fields(of, ids, side).find(({ property }) => property.id === id);
}

describe('the fields of a node', () => {
  it('are those that make sense on its service and that its cloud knows', () => {
    const of = diagram('aws').node('fn', 'aws.lambda').done();
    const ids = fields(of, ['fn']).map(({ property }) => property.id);
    expect(ids).toEqual(expect.arrayContaining(['expectedDurationSeconds', 'memoryMb', 'snapStart']));
    expect(ids).not.toContain('plan');
    expect(ids).not.toContain('engine');
    expect(ids).not.toContain('protocol');
  });

  it('are those of the twin on the other side', () => {
    const of = diagram('aws').node('fn', 'aws.lambda').done();
    const ids = fields(of, ['fn'], 'azure').map(({ property }) => property.id);
    expect(ids).toContain('plan');
    expect(ids).not.toContain('snapStart');
  });

  it('show what is stated though it makes no sense there', () => {
    const of = diagram('aws').node('fn', 'aws.lambda', { engine: 'mysql' }).done();
    expect(field(of, ['fn'], 'engine')?.value).toBe('mysql');
  });

  it('show nothing that only the other cloud states', () => {
    const of = diagram('aws').node('fn', 'azure.function-app', { plan: 'premium' }).done();
    expect(field(of, ['fn'], 'plan', 'aws')).toBeUndefined();
  });

  it('show a service without a counterpart with its own settings', () => {
    const of = diagram('aws').node('queue', 'aws.sqs', { queueType: 'fifo', pinned: 'aws' }).done();
    expect(field(of, ['queue'], 'queueType', 'azure')?.value).toBe('fifo');
  });

  it.each([
    ['the default of the provider', 'aws', 'memoryMb', { value: 128, origin: 'default' }],
    ['what the flip chose', 'azure', 'plan', { value: 'flex-consumption', origin: 'flip' }],
    ['nothing where neither is known', 'aws', 'traffic', undefined],
  ] as const)('name %s, and store it nowhere', (_, side, id, fallback) => {
    const of = diagram('aws').node('fn', 'aws.lambda').done();
    const found = field(of, ['fn'], id, side);
    expect(found?.value).toBeUndefined();
    if (fallback === undefined) expect(found?.fallback).toBeUndefined();
    else expect(found?.fallback).toMatchObject(fallback);
  });

  it('prefer what is stated to what the flip chose', () => {
    const of = diagram('azure').node('fn', 'aws.lambda').done();
    const changed = setProperties(of, { ids: ['fn'], properties: { plan: 'premium' } }, env);
    expect(changed.ok && field(changed.value, ['fn'], 'plan')?.value).toBe('premium');
  });

  it('know what the service takes of what the vocabulary allows', () => {
    const of = diagram('aws').node('fn', 'aws.lambda').done();
    expect(field(of, ['fn'], 'memoryMb')?.narrowed).toEqual({ min: 128, max: 10240 });
  });

  it('are none for a thing that has no settings', () => {
    expect(fields(diagram('aws').node('users', 'neutral.users').done(), ['users'])).toEqual([]);
  });

  it('leave what the catalog does not know aside, by name', () => {
    const of = diagram('aws').node('fn', 'aws.lambda').done();
    const stated = { ...of.nodes.fn, properties: { colour: 'red', memoryMb: 256 } } as Diagram['nodes'][string];
    const view = viewSide({ ...of, nodes: { fn: stated } }, 'aws', catalog);
    const [node] = nodesOf(view, ['fn']);
    expect(node && unknownProperties(node, catalog)).toEqual([['colour', 'red']]);
  });
});

describe('the fields of several nodes', () => {
  const of = diagram('aws')
    .node('a', 'aws.lambda', { memoryMb: 512, traffic: 'spiky' })
    .node('b', 'aws.lambda', { memoryMb: 1024, traffic: 'spiky' })
    .node('c', 'aws.ec2', { traffic: 'spiky' })
    .node('users', 'neutral.users')
    .done();

  it.each([
    ['the same', ['a', 'b'], 'traffic', 'spiky', false],
    ['different values', ['a', 'b'], 'memoryMb', undefined, true],
    ['a value here and none there', ['a', 'c'], 'memoryMb', undefined, true],
    ['nothing', ['a', 'b'], 'requiredStartup', undefined, false],
  ] as const)('say so where they state %s', (_, ids, id, value, isMixed) => {
    expect(field(of, ids, id)).toMatchObject({ value, isMixed });
  });

  it('are those that make sense on every one of them', () => {
    const ids = fields(of, ['a', 'c']).map(({ property }) => property.id);
    expect(ids).toContain('traffic');
    expect(ids).not.toContain('snapStart');
    expect(fields(of, ['a', 'users'])).toEqual([]);
  });

  it('name a default only where all have it', () => {
    expect(field(of, ['a', 'b'], 'memoryMb')?.fallback?.value).toBe(128);
    expect(field(of, ['a', 'c'], 'memoryMb')?.fallback).toBeUndefined();
  });

  it('narrow a range only where all are one service', () => {
    expect(field(of, ['a', 'b'], 'memoryMb')?.narrowed).toEqual({ min: 128, max: 10240 });
    expect(field(of, ['a', 'c'], 'memoryMb')?.narrowed).toEqual({});
  });
});

describe('the fields of connections', () => {
  it('are those of the vocabulary that belong on one, mixed where two differ', () => {
    const of = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.sqs').connect('a', 'b').connect('b', 'a').done();
    const [first, second] = Object.values(of.connections);
    if (first === undefined || second === undefined) throw new Error('two connections were drawn');
    const changed = { ...first, properties: { protocol: 'https' } };
    const found = fieldsOfConnections([changed, second], catalog);
    expect(found.map(({ property }) => property.id)).toContain('messageKb');
    expect(found.every(({ property }) => property.on !== 'node')).toBe(true);
    expect(found.find(({ property }) => property.id === 'protocol')).toMatchObject({ isMixed: true });
    expect(fieldsOfConnections([changed], catalog).find(({ property }) => property.id === 'protocol')?.value).toBe(
      'https',
    );
  });
});

describe('a form with many fields', () => {
  const of = diagram('aws').node('fn', 'aws.lambda', { snapStart: true }).done();
  const all = fields(of, ['fn']);
  const shownIds = (wanted: ReadonlySet<string>, showsAll = false): readonly string[] =>
    groupFields(all, wanted, showsAll).groups.flatMap((group) => group.fields.map(({ property }) => property.id));

  it('shows what most designs state, what is stated, and what is wanted for a finding', () => {
    expect(shownIds(NONE)).toEqual(expect.arrayContaining(['expectedDurationSeconds', 'memoryMb', 'snapStart']));
    expect(shownIds(NONE)).not.toContain('gpu');
    expect(shownIds(new Set(['gpu']))).toContain('gpu');
  });

  it('begins with the workload, the longest run first', () => {
    const { groups } = groupFields(all, NONE, false);
    expect(groups.map(({ title }) => title)).toEqual(['Workload', 'Settings']);
    expect(shownIds(NONE)[0]).toBe('expectedDurationSeconds');
  });

  it('counts the others, and shows every one once on asking', () => {
    const { hidden } = groupFields(all, NONE, false);
    expect(hidden).toBe(all.length - shownIds(NONE).length);
    expect(hidden).toBeGreaterThan(10);
    expect([...shownIds(NONE, true)].sort()).toEqual(all.map(({ property }) => property.id).sort());
    expect(groupFields(all, NONE, true).hidden).toBe(0);
  });

  it('shows all of a service that has few', () => {
    const few = fields(diagram('aws').node('subnet', 'aws.subnet').done(), ['subnet']);
    expect(groupFields(few, NONE, false)).toEqual(groupFields(few, NONE, true));
  });

  it('puts no property first that the vocabulary does not have', () => {
    expect(FIRST.filter((id) => !catalog.properties.has(id))).toEqual([]);
    expect(new Set(FIRST).size).toBe(FIRST.length);
  });
});
