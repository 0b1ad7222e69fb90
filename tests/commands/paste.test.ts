import { expect, test } from 'vitest';
import { copyNodes } from '../../shared/commands/copy.ts';
import { duplicate } from '../../shared/commands/duplicate.ts';
import { paste } from '../../shared/commands/paste.ts';
import { createDiagram } from '../../shared/document/create.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { reasonAgainst, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = (): Diagram =>
  diagram('aws')
    .node('vpc', 'aws.vpc', { frame: { x: 100, y: 100 } })
    .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 10, y: 10 } })
    .node('web', 'aws.ec2', { in: 'subnet', label: 'Web', memberOf: ['group'], subnets: ['subnet'] })
    .node('db', 'aws.rds', { in: 'subnet', frame: { x: 20, y: 0 } })
    .node('group', 'aws.security-group')
    .connect('web', 'db', { waypoints: [{ x: 5, y: 5 }] })
    .connect('group', 'db')
    .done();

test('a pasted frame brings what it holds and the connections inside, under new ids', () => {
  const before = drawn();
  const after = run(paste, before, { fragment: copyNodes(before, ['subnet', 'web']), dx: 7, dy: 8 });
  const made = Object.values(after.nodes).filter(({ id }) => id.startsWith('new-'));
  expect(made.map(({ label, parentId }) => [label, parentId]).sort()).toEqual([
    ['Web', 'new-1'],
    ['db', 'new-1'],
    ['subnet', null],
  ]);
  expect(after.nodes['new-1']?.frame).toMatchObject({ x: 117, y: 118 });
  const lines = Object.values(after.connections).filter(({ id }) => id.startsWith('new-'));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.waypoints).toEqual([{ x: 12, y: 13 }]);
  expect(made.find(({ label }) => label === 'Web')).toMatchObject({ subnets: ['new-1'] });
  for (const id of Object.keys(before.nodes)) expect(after.nodes[id]).toBe(before.nodes[id]);
});

test.each([
  [true, ['group']],
  [false, undefined],
])('a group that was not copied is still meant in the same diagram: %s', (isSameDiagram, memberOf) => {
  const before = drawn();
  const after = run(paste, before, { fragment: copyNodes(before, ['web']), dx: 0, dy: 0, isSameDiagram });
  expect(after.nodes['new-1']?.memberOf).toEqual(memberOf);
});

test('into a frame, at the place that was asked for', () => {
  const before = drawn();
  const after = run(paste, before, { fragment: copyNodes(before, ['group']), dx: 500, dy: 0, parentId: 'vpc' });
  const { x, y } = before.nodes.group?.frame ?? { x: 0, y: 0 };
  expect(after.nodes['new-1']).toMatchObject({ parentId: 'vpc', frame: { x: x + 400, y: y - 100 } });
  expect(after.nodes['new-1']?.order).toBeGreaterThan(before.nodes.subnet?.order ?? 0);
});

test('a fragment may come as text, into an empty diagram', () => {
  const fragment = JSON.stringify(copyNodes(drawn(), ['vpc']));
  const after = run(paste, createDiagram('azure'), { fragment, dx: 0, dy: 0 });
  expect(Object.keys(after.nodes)).toHaveLength(4);
});

const shell = { format: 'skyflip-fragment', version: 1, connections: {} };
const users = { frame: { x: 0, y: 0, width: 1, height: 1 }, faces: { neutral: { service: 'neutral.users' } } };
test.each<[string, unknown]>([
  ['nothing', undefined],
  ['another text', 'hello'],
  ['another JSON', '{"type":"excalidraw/clipboard"}'],
  ['a key that pollutes', '{"format":"skyflip-fragment","version":1,"nodes":{"__proto__":{}},"connections":{}}'],
  ['no number', { ...shell, nodes: { a: { ...users, frame: { ...users.frame, x: Number.NaN } } } }],
  ['a connection that ends nowhere', { ...shell, nodes: { a: users }, connections: { l: { from: 'a', to: 'b' } } }],
  ['a ring of frames', { ...shell, nodes: { a: { ...users, parentId: 'b' }, b: { ...users, parentId: 'a' } } }],
  ['a node without a service', { ...shell, nodes: { a: { ...users, faces: {} } } }],
])('a fragment of %s is rejected', (_, fragment) => {
  expect(reasonAgainst(paste, drawn(), { fragment, dx: 0, dy: 0 })).toBe('bad-fragment');
});

test('what holds nothing takes no paste', () => {
  const before = drawn();
  const input = { fragment: copyNodes(before, ['group']), dx: 0, dy: 0, parentId: 'web' };
  expect(reasonAgainst(paste, before, input)).toBe('cannot-contain');
});

/** The machine drawn elsewhere on the Azure side, where it would be an original's business. */
const apart = (parentId: string | null): Diagram => {
  const plain = drawn();
  const { web } = plain.nodes;
  if (web === undefined) throw new Error('web');
  const azure = { properties: {}, parentId, frame: { x: 9, y: 9, width: 96, height: 96 } };
  return { ...plain, nodes: { ...plain.nodes, web: { ...web, faces: { ...web.faces, azure } } } };
};

test.each([
  ['vpc', { properties: {}, parentId: 'new-1', frame: { x: 9, y: 9, width: 96, height: 96 } }],
  [null, undefined],
])('the frame of one side alone is copied where it is part of the copy: %s', (parentId, expected) => {
  const before = apart(parentId);
  const pasted = run(paste, before, { fragment: copyNodes(before, ['vpc']), dx: 0, dy: 0 });
  const copied = Object.values(pasted.nodes).find(({ id, label }) => id.startsWith('new-') && label === 'Web');
  expect(copied?.faces.azure).toEqual(expected);
});

test('a duplicate follows its frame on the side that draws it apart', () => {
  const after = run(duplicate, apart('vpc'), { ids: ['vpc'], dx: 0, dy: 0 });
  const copied = Object.values(after.nodes).find(({ id, label }) => id.startsWith('new-') && label === 'Web');
  expect(copied?.faces.azure?.parentId).toBe('new-1');
});

test('a duplicate lies in the same frame, belongs to the same groups, and leaves the original as it is', () => {
  const before = drawn();
  const after = run(duplicate, before, { ids: ['web', 'db'], dx: 20, dy: 20 });
  expect(after.nodes['new-1']).toMatchObject({ label: 'Web', parentId: 'subnet', memberOf: ['group'] });
  expect(after.connections['new-3']).toMatchObject({ from: 'new-1', to: 'new-2', waypoints: [{ x: 25, y: 25 }] });
  expect(after.nodes.web).toBe(before.nodes.web);
});
