import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type Field, fieldsOfConnections, fieldsOfNodes, unknownProperties } from '../../renderer/inspector/field.ts';
import { groupFields } from '../../renderer/inspector/field-groups.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { type SideView, type ViewNode, viewSide } from '../../shared/catalog/side-view.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import type { Diagram, PropertyValue, Side } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';

/** What a function of Lambda takes at most. */
const mostMemory = serviceOf(catalog, 'aws.lambda').properties.memoryMb?.max;

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
    expect(field(of, ['fn'], 'memoryMb')?.narrowed).toEqual({ min: 128, max: mostMemory });
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
    expect(field(of, ['a', 'b'], 'memoryMb')?.narrowed).toEqual({ min: 128, max: mostMemory });
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

/** A made-up service, so that these cases do not move with the data. */
const asked: Service['properties'] = {
  timeoutSeconds: { name: 'Patience' },
  memoryMb: {},
  traffic: {},
  gpu: { rare: true },
  zoneRedundant: {},
  snapStart: { rare: true },
};
const MADE_UP: Service = { ...serviceOf(catalog, 'aws.no-such-host'), properties: asked };

describe('a form', () => {
  const form = (values: Readonly<Record<string, PropertyValue>> = {}, properties = asked): readonly Field[] => {
    const of = diagram('aws').node('host', 'aws.lambda', values).done();
    const [node] = nodesOf(viewSide(of, 'aws', catalog), ['host']);
    if (node === undefined) throw new Error('the node was drawn');
    return fieldsOfNodes([{ ...node, service: { ...MADE_UP, properties } }], catalog);
  };
  const idsOf = (shown: readonly Field[]): readonly string[] => shown.map(({ property }) => property.id);
  const shownIds = (shown: readonly Field[], wanted = NONE, kept = NONE): Record<string, readonly string[]> => {
    const { groups, more } = groupFields(shown, wanted, kept);
    return { ...Object.fromEntries(groups.map((group) => [group.title, idsOf(group.fields)])), more: idsOf(more) };
  };

  it('asks in the order of the service, the workload first, and leaves the rest for later', () => {
    expect(shownIds(form())).toEqual({
      Workload: ['traffic'],
      Settings: ['timeoutSeconds', 'memoryMb', 'zoneRedundant'],
      more: ['gpu', 'snapStart'],
    });
  });

  it('shows what is stated at its place, and below it what is stated though the service has no use for it', () => {
    expect(shownIds(form({ snapStart: true, engine: 'mysql' }))).toEqual({
      Workload: ['traffic'],
      Settings: ['timeoutSeconds', 'memoryMb', 'zoneRedundant', 'snapStart', 'engine'],
      more: ['gpu'],
    });
  });

  it('shows what is wanted for a finding, and leaves where it was what is stated there', () => {
    expect(shownIds(form(), new Set(['gpu'])).Workload).toEqual(['traffic', 'gpu']);
    expect(shownIds(form({ gpu: true }), NONE, new Set(['gpu'])).more).toEqual(['gpu', 'snapStart']);
  });

  it('calls a field what the service calls it', () => {
    expect(form().map(({ name }) => name)[0]).toBe('Patience');
    expect(form()[1]?.name).toBe('Memory');
  });

  it('has headings where it is long', () => {
    const scaling = ['maxInstances', 'minInstances', 'autoscale', 'maxConcurrency', 'capacityMode'];
    const network = ['inNetwork', 'cidr', 'egress', 'scheme'];
    const long = [...scaling, ...network, 'deadLetter', 'runtime', 'engine'];
    const { more, ...groups } = shownIds(form({}, { ...asked, ...Object.fromEntries(long.map((id) => [id, {}])) }));
    expect(Object.keys(groups)).toEqual(['Workload', 'Settings', 'Scaling', 'Network']);
    expect(groups.Settings).toEqual(['timeoutSeconds', 'memoryMb', 'zoneRedundant', 'deadLetter', 'runtime', 'engine']);
    expect(more).toEqual(['gpu', 'snapStart']);
  });

  it('of every service of the catalog shows each of its fields once', () => {
    for (const service of catalog.services.values()) {
      const of = diagram('aws').node('one', service.id).done();
      const all = fields(of, ['one'], service.provider === 'azure' ? 'azure' : 'aws');
      const { groups, more } = groupFields(all, NONE);
      const shown = [...groups.flatMap((group) => group.fields), ...more];
      expect([...idsOf(shown)].sort(), service.id).toEqual([...idsOf(all)].sort());
    }
  });
});
