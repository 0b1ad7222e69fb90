import { describe, expect, test } from 'vitest';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { align } from '../../shared/commands/align.ts';
import { distribute } from '../../shared/commands/distribute.ts';
import { reorder } from '../../shared/commands/reorder.ts';
import { absoluteFrame } from '../../shared/document/containment.ts';
import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { commandEnv, reasonAgainst, run } from '../support/command-env.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const stack = (orders: readonly number[]): Diagram => {
  const nodes = orders.map((order, at) => createNode('abcd'.charAt(at), 'neutral.box', box, { order }));
  return createDiagram('aws', { nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) });
};
const painted = (of: Diagram): string => [...viewSide(of, 'aws', commandEnv().catalog).nodes.keys()].join('');

describe('reorder', () => {
  test.each([
    [['a'], 'front', 'bcda'],
    [['a', 'c'], 'front', 'bdac'],
    [['d'], 'back', 'dabc'],
    [['b', 'd'], 'back', 'bdac'],
    [['a'], 'forward', 'bacd'],
    [['a', 'b'], 'forward', 'cabd'],
    [['d'], 'forward', 'abcd'],
    [['d'], 'backward', 'abdc'],
    [['b', 'd'], 'backward', 'badc'],
    [['a'], 'backward', 'abcd'],
  ] as const)('%j to the %s paints %s', (ids, to, expected) => {
    for (const orders of [
      [0, 0, 0, 0],
      [0, 1, 2, 3],
      [-5, -5, 7, 7],
    ]) {
      expect(painted(run(reorder, stack(orders), { ids, to }))).toBe(expected);
    }
  });

  test('touches as little as it can', () => {
    const before = stack([0, 1, 2, 3]);
    const after = run(reorder, before, { ids: ['a'], to: 'front' });
    expect(Object.values(after.nodes).filter((node) => node !== before.nodes[node.id])).toHaveLength(1);
    expect(run(reorder, before, { ids: ['d'], to: 'front' })).toBe(before);
  });
});

const spread = (): Diagram => {
  const frame = (x: number, y: number, width = 10, height = 10): typeof box => ({ x, y, width, height });
  const nodes = [
    createNode('group', 'neutral.frame', frame(100, 100, 200, 200)),
    createNode('in', 'neutral.box', frame(5, 5), { parentId: 'group' }),
    createNode('left', 'neutral.box', frame(0, 0)),
    createNode('wide', 'neutral.box', frame(50, 30, 40, 20)),
  ];
  return createDiagram('aws', { nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) });
};
const place = (of: Diagram, id: string): number[] => {
  const node = of.nodes[id];
  if (node === undefined) throw new Error(id);
  const { x, y } = absoluteFrame(of, node, 'aws');
  return [x, y];
};

describe('align', () => {
  test.each([
    ['left', [0, 105], [0, 0], [0, 30]],
    ['right', [105, 105], [105, 0], [75, 30]],
    ['center', [52.5, 105], [52.5, 0], [37.5, 30]],
    ['top', [105, 0], [0, 0], [50, 0]],
    ['bottom', [105, 105], [0, 105], [50, 95]],
    ['middle', [105, 52.5], [0, 52.5], [50, 47.5]],
  ] as const)('to the %s, whichever frames they lie in', (to, inside, left, wide) => {
    const after = run(align, spread(), { ids: ['in', 'left', 'wide'], to });
    expect([place(after, 'in'), place(after, 'left'), place(after, 'wide')]).toEqual([inside, left, wide]);
  });

  test('moves a frame and not what it holds a second time', () => {
    const before = spread();
    const after = run(align, before, { ids: ['group', 'in', 'left'], to: 'left' });
    expect(place(after, 'in')).toEqual([5, 105]);
    expect(after.nodes.in).toBe(before.nodes.in);
  });

  test('takes corners along only where both ends move alike', () => {
    const line = createConnection('line', 'left', 'wide', { waypoints: [{ x: 5, y: 5 }] });
    const loop = createConnection('loop', 'left', 'left', { waypoints: [{ x: 5, y: 5 }] });
    const before = { ...spread(), connections: { line, loop } };
    const after = run(align, before, { ids: ['in', 'left', 'wide'], to: 'right' });
    expect(after.connections.line).toBe(line);
    expect(after.connections.loop?.waypoints).toEqual([{ x: 110, y: 5 }]);
  });

  test('one alone is aligned already', () => {
    const before = spread();
    expect(run(align, before, { ids: ['in'], to: 'left' })).toBe(before);
  });
});

describe('distribute', () => {
  test('makes equal gaps and leaves the outer ones', () => {
    const after = run(distribute, spread(), { ids: ['in', 'wide', 'left'], along: 'horizontal' });
    expect([place(after, 'left'), place(after, 'wide'), place(after, 'in')]).toEqual([
      [0, 0],
      [37.5, 30],
      [105, 105],
    ]);
  });

  test('works downwards too', () => {
    const after = run(distribute, spread(), { ids: ['in', 'wide', 'left'], along: 'vertical' });
    expect(place(after, 'wide')).toEqual([50, 47.5]);
  });

  test('two have nothing to distribute', () => {
    const before = spread();
    expect(run(distribute, before, { ids: ['in', 'left'], along: 'vertical' })).toBe(before);
  });
});

test('what is not there is rejected by each', () => {
  expect(reasonAgainst(reorder, spread(), { ids: ['gone'], to: 'front' })).toBe('unknown-element');
  expect(reasonAgainst(align, spread(), { ids: ['gone'], to: 'left' })).toBe('unknown-element');
  expect(reasonAgainst(distribute, spread(), { ids: ['gone'], along: 'vertical' })).toBe('unknown-element');
});
