import { describe, expect, test } from 'vitest';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { align } from '../../shared/commands/align.ts';
import { distribute } from '../../shared/commands/distribute.ts';
import { reorder } from '../../shared/commands/reorder.ts';
import { sameSize } from '../../shared/commands/same-size.ts';
import { tidy } from '../../shared/commands/tidy.ts';
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
    [['a'], { after: 'c' }, 'bcad'],
    [['d'], { before: 'b' }, 'adbc'],
    [['a', 'd'], { before: 'c' }, 'badc'],
    [['b'], { after: 'b' }, 'abcd'],
    [['b'], { after: 'gone' }, 'abcd'],
  ] as const)('%j to %j paints %s', (ids, to, expected) => {
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

  test.each([
    ['bottom', [0, 140]],
    ['right', [148, 0]],
    ['middle', [0, 70]],
  ] as const)('to the %s goes by the tile of a collapsed frame, as a person sees it', (to, left) => {
    const open = spread();
    const group = createNode('group', 'neutral.frame', { x: -50, y: 98, width: 400, height: 200 }, { collapsed: true });
    const box = createNode('left', 'neutral.box', { x: 0, y: 0, width: 10, height: 10 });
    const before = { ...open, nodes: { ...open.nodes, group, left: box } };
    expect(place(run(align, before, { ids: ['group', 'left'], to }), 'left')).toEqual(left);
  });

  test('one alone is aligned within its frame', () => {
    const before = spread();
    expect(place(run(align, before, { ids: ['in'], to: 'right' }), 'in')).toEqual([274, 105]);
    expect(place(run(align, before, { ids: ['in'], to: 'top' }), 'in')).toEqual([105, 132]);
    expect(run(align, before, { ids: ['left'], to: 'right' })).toBe(before);
  });
});

describe('distribute', () => {
  test('at a stated distance from the first on', () => {
    const after = run(distribute, spread(), { ids: ['left', 'wide'], along: 'horizontal', gap: 12 });
    expect([place(after, 'left'), place(after, 'wide')]).toEqual([
      [0, 0],
      [22, 30],
    ]);
  });

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

describe('same size', () => {
  test.each([
    ['width', 40, 10],
    ['height', 10, 20],
    ['size', 40, 20],
  ] as const)('equal %s: as the largest of them', (what, width, height) => {
    const after = run(sameSize, spread(), { ids: ['left', 'wide'], what });
    expect(after.nodes.left?.frame).toEqual({ x: 0, y: 0, width, height });
    expect(after.nodes.wide?.frame).toEqual(spread().nodes.wide?.frame);
  });

  test('a frame around what becomes larger grows with it', () => {
    const after = run(sameSize, spread(), { ids: ['in', 'group'], what: 'size' });
    expect(after).toEqual(spread());
    const grown = run(sameSize, withBox(300, 300), { ids: ['in', 'big'], what: 'size' });
    expect(grown.nodes.group?.frame.width).toBeGreaterThanOrEqual(300 + 5 + 5);
  });

  function withBox(width: number, height: number): Diagram {
    const big = createNode('big', 'neutral.box', { x: 600, y: 0, width, height });
    return { ...spread(), nodes: { ...spread().nodes, big } };
  }
});

describe('tidy', () => {
  const rough = (): Diagram => {
    const at = { a: [3, 5], b: [150, -4], c: [310, 9], d: [-6, 140], e: [155, 130] } as const;
    const nodes = Object.entries(at).map(([id, [x, y]]) =>
      createNode(id, 'neutral.box', { x, y, width: 80, height: 60 }),
    );
    return createDiagram('aws', { nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) });
  };

  test('a rough grid becomes an even one, everything in its row and column', () => {
    const after = run(tidy, rough(), { ids: ['a', 'b', 'c', 'd', 'e'] });
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => place(after, id))).toEqual([
      [-6, -4],
      [98, -4],
      [202, -4],
      [-6, 80],
      [98, 80],
    ]);
  });

  test('what is tidy stays as it is', () => {
    const once = run(tidy, rough(), { ids: ['a', 'b', 'c', 'd', 'e'] });
    expect(run(tidy, once, { ids: ['a', 'b', 'c', 'd', 'e'] })).toEqual(once);
  });

  test('things on one another come to stand side by side, and nothing outside moves', () => {
    const nodes = ['a', 'b', 'c'].map((id) => createNode(id, 'neutral.box', { x: 10, y: 10, width: 80, height: 60 }));
    const heap = createDiagram('aws', { nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) });
    const after = run(tidy, heap, { ids: ['a', 'b', 'c'] });
    expect(new Set(['a', 'b', 'c'].map((id) => place(after, id)[0])).size).toBe(3);
    const other = run(tidy, rough(), { ids: ['a', 'b'] });
    for (const id of ['c', 'd', 'e']) expect(place(other, id)).toEqual(place(rough(), id));
  });
});
