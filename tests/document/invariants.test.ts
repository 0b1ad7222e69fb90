import { describe, expect, test } from 'vitest';
import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import type { Diagram, Node } from '../../shared/document/schema.ts';

const frame = { x: 0, y: 0, width: 10, height: 10 };
const node = (id: string, fields: Partial<Node> = {}): Node => createNode(id, 'aws.vpc', frame, fields);
const of = (nodes: readonly Node[], fields: Partial<Diagram> = {}): Diagram =>
  createDiagram('aws', { nodes: Object.fromEntries(nodes.map((one) => [one.id, one])), ...fields });
const aws = { service: 'aws.vpc', properties: {} };
const azure = { service: 'azure.virtual-network', properties: {} };
const chain = (length: number): Node[] =>
  Array.from({ length }, (_, at) => node(`n${at}`, { parentId: at === 0 ? null : `n${at - 1}` }));

describe('a diagram is sound', () => {
  test.each<[string, Diagram]>([
    ['when it is empty', of([])],
    ['with frames 200 deep', of(chain(200))],
    ['with a node that is a member of another', of([node('a'), node('b', { memberOf: ['a'], subnets: ['a'] })])],
    ['with a chosen face on each side', of([node('a', { faces: { aws, azure } })])],
    [
      'with a neutral node that is placed apart on one side',
      of([
        node('a', {
          faces: {
            neutral: { service: 'neutral.users', properties: {} },
            azure: { properties: {}, parentId: null, frame },
          },
        }),
      ]),
    ],
    [
      'with a connection from a node to itself',
      of([node('a')], { connections: { l: createConnection('l', 'a', 'a') } }),
    ],
    ['with a suppression of something gone', of([], { suppressions: [{ rule: 'x', element: 'gone', reason: 'y' }] })],
    [
      'with opposite nesting on the two sides',
      of([
        node('a', { faces: { aws, azure: { properties: {}, parentId: 'b' } } }),
        node('b', { parentId: 'a', faces: { aws, azure: { properties: {}, parentId: null } } }),
      ]),
    ],
  ])('%s', (_, diagram) => {
    expect(checkInvariants(diagram)).toEqual([]);
  });
});

describe('a diagram is broken', () => {
  test.each<[string, Diagram, string, string[]]>([
    ['by a frame that is missing', of([node('a', { parentId: 'gone' })]), 'id-resolves', ['a']],
    ['by a frame with a name that every object has', of([node('a', { parentId: 'toString' })]), 'id-resolves', ['a']],
    [
      'by a frame that is missing on one side',
      of([node('a', { faces: { aws, azure: { properties: {}, parentId: 'gone' } } })]),
      'id-resolves',
      ['a'],
    ],
    ['by a group that is missing', of([node('a', { memberOf: ['gone'] })]), 'id-resolves', ['a']],
    ['by a subnet that is missing', of([node('a', { subnets: ['gone'] })]), 'id-resolves', ['a']],
    [
      'by a connection that starts nowhere',
      of([node('a')], { connections: { l: createConnection('l', 'gone', 'a') } }),
      'id-resolves',
      ['l'],
    ],
    [
      'by a connection that ends at a connection',
      of([node('a')], { connections: { l: createConnection('l', 'a', 'l') } }),
      'id-resolves',
      ['l'],
    ],
    [
      'by an id that a node and a connection share',
      of([node('a')], { connections: { a: createConnection('a', 'a', 'a') } }),
      'duplicate-id',
      ['a'],
    ],
    ['by a key that is not the id', of([], { nodes: { b: node('a') } }), 'id-resolves', ['b']],
    ['by a node in itself', of([node('a', { parentId: 'a' })]), 'no-containment-cycle', ['a']],
    [
      'by a ring of three',
      of([
        node('a', { parentId: 'b' }),
        node('b', { parentId: 'c' }),
        node('c', { parentId: 'a' }),
        node('d', { parentId: 'a' }),
      ]),
      'no-containment-cycle',
      ['a', 'b', 'c'],
    ],
    [
      'by a ring on one side only',
      of([node('a', { faces: { aws, azure: { properties: {}, parentId: 'b' } } }), node('b', { parentId: 'a' })]),
      'no-containment-cycle',
      ['a', 'b'],
    ],
    ['by frames 201 deep', of(chain(201)), 'containment-depth', ['n200']],
    ['by a node without a service', of([node('a', { faces: { aws: { properties: {} } } })]), 'has-a-service', ['a']],
    ['by a face of the wrong side', of([node('a', { faces: { aws: azure } })]), 'face-on-its-side', ['a']],
    [
      'by a neutral node that is a cloud service too',
      of([node('a', { faces: { aws, neutral: { service: 'neutral.users', properties: {} } } })]),
      'face-on-its-side',
      ['a'],
    ],
  ])('%s', (_, diagram, invariant, elements) => {
    const [violation, ...others] = checkInvariants(diagram);
    expect(violation).toMatchObject({ kind: 'invariant', invariant });
    expect([...(violation?.elements ?? [])].sort()).toEqual(elements);
    expect(others).toEqual([]);
  });

  test('in a chain of 40,000 frames, without running out of stack', () => {
    expect(checkInvariants(of(chain(40_000)))).toMatchObject([{ invariant: 'containment-depth' }]);
  });

  test('in a ring of 40,000 frames', () => {
    const ring = chain(40_000);
    const found = checkInvariants(of([node('n0', { parentId: 'n39999' }), ...ring.slice(1)]));
    expect(found).toMatchObject([{ invariant: 'no-containment-cycle' }]);
    expect(found[0]?.message.length).toBeLessThan(200);
  });
});
