import { expect, test } from 'vitest';
import { move } from '../../shared/commands/move.ts';
import { absoluteFrame } from '../../shared/document/containment.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { reasonAgainst, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const at = (x: number, y: number): { frame: { x: number; y: number; width: number; height: number } } => ({
  frame: { x, y, width: 400, height: 300 },
});
const drawn = (): Diagram =>
  diagram('aws')
    .node('vpc', 'aws.vpc', at(100, 50))
    .node('subnet', 'aws.subnet', { in: 'vpc', ...at(20, 30) })
    .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 5, y: 7 } })
    .node('db', 'aws.rds', { in: 'subnet', frame: { x: 200, y: 7 } })
    .node('users', 'neutral.users', at(-300, 0))
    .connect('web', 'db', { waypoints: [{ x: 150, y: 90 }] })
    .connect('users', 'web', { waypoints: [{ x: 1, y: 2 }] })
    .done();
const place = (of: Diagram, id: string): [number, number] => {
  const node = of.nodes[id];
  if (node === undefined) throw new Error(id);
  const { x, y } = absoluteFrame(of, node, of.provider);
  return [x, y];
};

test('a frame takes along what it holds and the corners between what it holds, and nothing else', () => {
  const before = drawn();
  const after = run(move, before, { ids: ['vpc'], dx: 10, dy: -5 });
  expect(place(after, 'web')).toEqual([135, 82]);
  expect(after.connections['web-db-0']?.waypoints).toEqual([{ x: 160, y: 85 }]);
  expect(after.connections['users-web-1']).toBe(before.connections['users-web-1']);
  for (const id of ['subnet', 'web', 'db', 'users']) expect(after.nodes[id]).toBe(before.nodes[id]);
});

test('a node and the frame around it move once', () => {
  const after = run(move, drawn(), { ids: ['web', 'vpc', 'subnet'], dx: 10, dy: 0 });
  expect(place(after, 'web')).toEqual([135, 87]);
});

test.each([
  ['out to the top', null],
  ['out by one frame', 'vpc'],
])('%s a node keeps its absolute place', (_, parentId) => {
  const before = drawn();
  const after = run(move, before, { ids: ['web'], dx: 0, dy: 0, parentId });
  expect(after.nodes.web?.parentId).toBe(parentId);
  expect(place(after, 'web')).toEqual(place(before, 'web'));
});

test('into a frame and by a distance at once', () => {
  const before = drawn();
  const after = run(move, before, { ids: ['users'], dx: 1000, dy: 1, parentId: 'vpc' });
  expect(after.nodes.users).toMatchObject({ parentId: 'vpc', frame: { x: 600, y: -49 } });
});

test.each(['shown', 'other'])('a side that is placed apart stays apart: the %s one', (which) => {
  const own = { x: 9, y: 9, width: 96, height: 96 };
  const plain = drawn();
  const side = which === 'shown' ? 'aws' : 'azure';
  const web = plain.nodes.web;
  if (web === undefined) throw new Error('web');
  const faces = { ...web.faces, [side]: { properties: {}, ...web.faces[side], parentId: null, frame: own } };
  const before = { ...plain, nodes: { ...plain.nodes, web: { ...web, faces } } };
  const after = run(move, before, { ids: ['web'], dx: 10, dy: 0, parentId: 'vpc' });
  const there = after.nodes.web?.faces[side];
  if (which === 'other') {
    expect(there).toMatchObject({ parentId: null, frame: own });
    expect(after.nodes.web?.parentId).toBe('vpc');
  } else {
    expect(there).toMatchObject({ parentId: 'vpc', frame: { x: -81, y: -41 } });
    expect(after.nodes.web).toMatchObject({ parentId: 'subnet', frame: web.frame });
  }
});

test('no distance and no new frame is no change', () => {
  const before = drawn();
  expect(run(move, before, { ids: ['web'], dx: 0, dy: 0 })).toBe(before);
  expect(run(move, before, { ids: ['web'], dx: 0, dy: 0, parentId: 'subnet' })).toBe(before);
});

test.each([
  ['into itself', { ids: ['vpc'], dx: 0, dy: 0, parentId: 'vpc' }, 'cannot-contain'],
  ['into what it holds', { ids: ['vpc'], dx: 0, dy: 0, parentId: 'subnet' }, 'cannot-contain'],
  ['into a thing that holds nothing', { ids: ['db'], dx: 0, dy: 0, parentId: 'web' }, 'cannot-contain'],
  ['into nothing known', { ids: ['web'], dx: 0, dy: 0, parentId: 'gone' }, 'cannot-contain'],
  ['of nothing known', { ids: ['constructor'], dx: 0, dy: 0 }, 'unknown-element'],
  ['by no number', { ids: ['web'], dx: Number.NaN, dy: 0 }, 'invalid'],
  ['by infinity', { ids: ['web'], dx: 0, dy: Number.POSITIVE_INFINITY }, 'invalid'],
  ['off all maps', { ids: ['web'], dx: 1e9, dy: 0 }, 'invalid'],
])('a move %s is rejected', (_, input, reason) => {
  expect(reasonAgainst(move, drawn(), input)).toBe(reason);
});

test('frames 201 deep are rejected', () => {
  const builder = diagram('aws').node('n0', 'neutral.frame');
  for (let depth = 1; depth < 200; depth += 1) builder.node(`n${depth}`, 'neutral.frame', { in: `n${depth - 1}` });
  const deep = builder.node('one', 'neutral.frame').done();
  expect(reasonAgainst(move, deep, { ids: ['one'], dx: 0, dy: 0, parentId: 'n199' })).toBe('over-limit');
});
