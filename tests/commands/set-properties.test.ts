import { expect, test } from 'vitest';
import { setProperties } from '../../shared/commands/set-properties.ts';
import type { Diagram, Node, Properties } from '../../shared/document/schema.ts';
import { reasonAgainst, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = (): Diagram =>
  diagram('aws')
    .node('fn', 'aws.lambda')
    .node('app', 'azure.function-app')
    .node('users', 'neutral.users')
    .connect('users', 'fn')
    .done();

test.each<[string, string, Properties, Partial<Node>]>([
  ['what both clouds know, on the node', 'fn', { memoryMb: 512 }, { properties: { memoryMb: 512 } }],
  [
    'what one cloud knows, on its face',
    'fn',
    { reservedConcurrency: 5 },
    { properties: {}, faces: { aws: { service: 'aws.lambda', properties: { reservedConcurrency: 5 } } } },
  ],
  [
    'what the other cloud knows, on a face without a service',
    'fn',
    { plan: 'premium' },
    { faces: { aws: { service: 'aws.lambda', properties: {} }, azure: { properties: { plan: 'premium' } } } },
  ],
  ['anything of a neutral thing, on the node', 'users', { snapStart: true }, { properties: { snapStart: true } }],
])('stores %s', (_, id, properties, expected) => {
  expect(run(setProperties, drawn(), { ids: [id], properties }).nodes[id]).toMatchObject(expected);
});

test('what is set and taken away again leaves no trace', () => {
  const before = drawn();
  const set = run(setProperties, before, { ids: ['fn'], properties: { plan: 'premium', memoryMb: 512 } });
  expect(run(setProperties, set, { ids: ['fn'], properties: { plan: null, memoryMb: null } })).toEqual(before);
});

test('a shared value is not hidden by what the shown face says for itself', () => {
  const plain = drawn();
  const { fn } = plain.nodes;
  if (fn === undefined) throw new Error('fn');
  const faces = { aws: { service: 'aws.lambda', properties: { memoryMb: 128 } } };
  const before = { ...plain, nodes: { ...plain.nodes, fn: { ...fn, faces } } };
  const after = run(setProperties, before, { ids: ['fn'], properties: { memoryMb: 512 } });
  expect(after.nodes.fn?.properties).toEqual({ memoryMb: 512 });
  expect(after.nodes.fn?.faces).toEqual({ aws: { service: 'aws.lambda', properties: {} } });
});

test('a value that is there already is no change, and others keep their identity', () => {
  const before = run(setProperties, drawn(), { ids: ['fn'], properties: { memoryMb: 512 } });
  expect(run(setProperties, before, { ids: ['fn'], properties: { memoryMb: 512, timeoutSeconds: null } })).toBe(before);
  const after = run(setProperties, before, { ids: ['fn', 'app'], properties: { memoryMb: 512 } });
  expect(after.nodes.fn).toBe(before.nodes.fn);
  expect(after.nodes.app?.properties).toEqual({ memoryMb: 512 });
});

test('a connection has properties too', () => {
  const after = run(setProperties, drawn(), { ids: ['users-fn-0'], properties: { protocol: 'https' } });
  expect(after.connections['users-fn-0']?.properties).toEqual({ protocol: 'https' });
});

test.each<[string, string, Properties, string]>([
  ['a value out of the enumeration', 'app', { plan: 'gold' }, 'value-not-allowed'],
  ['a text for a number', 'fn', { memoryMb: 'much' }, 'value-not-allowed'],
  ['no number', 'fn', { memoryMb: Number.NaN }, 'value-not-allowed'],
  ['infinity', 'fn', { memoryMb: Number.POSITIVE_INFINITY }, 'value-not-allowed'],
  ['an unknown property', 'fn', { unheardOf: 1 }, 'unknown-property'],
  ['a name that JavaScript reserves', 'fn', { constructor: 1 } as unknown as Properties, 'unknown-property'],
  ['a property of connections on a node', 'fn', { protocol: 'https' }, 'unknown-property'],
  ['a property of nothing', 'gone', { memoryMb: 1 }, 'unknown-element'],
])('%s is rejected', (_, id, properties, reason) => {
  expect(reasonAgainst(setProperties, drawn(), { ids: [id], properties })).toBe(reason);
});
