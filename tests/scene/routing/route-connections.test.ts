import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import type { Connection, Diagram, Point } from '../../../shared/document/schema.ts';
import { inflate, overlaps } from '../../../shared/scene/geometry.ts';
import { layOut } from '../../../shared/scene/lay-out.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { piecesOf } from '../../support/pieces-of.ts';

type Place = readonly [id: string, x: number, y: number];
type Link = readonly [from: string, to: string, options?: Partial<Connection>];

function build(places: readonly Place[], links: readonly Link[]): Diagram {
  const builder = diagram('aws');
  for (const [id, x, y] of places) builder.node(id, 'aws.lambda', { label: `Node ${id}`, frame: { x, y } });
  for (const [from, to, options] of links) builder.connect(from, to, options);
  return builder.done();
}

const GRID: readonly Place[] = Array.from({ length: 16 }, (_, index) => [
  `n${index}`,
  (index % 4) * 180,
  Math.floor(index / 4) * 160,
]);

const LAYOUTS: readonly [name: string, places: readonly Place[], links: readonly Link[]][] = [
  [
    'a row',
    [
      ['a', 0, 0],
      ['b', 160, 0],
      ['c', 320, 0],
    ],
    [
      ['a', 'c'],
      ['a', 'b'],
      ['b', 'c'],
    ],
  ],
  [
    'a column',
    [
      ['a', 0, 0],
      ['b', 0, 160],
      ['c', 0, 320],
    ],
    [
      ['a', 'c'],
      ['c', 'a', { label: 'reply' }],
    ],
  ],
  [
    'a fan',
    [
      ['a', 0, 200],
      ['b', 300, 0],
      ['c', 300, 200],
      ['d', 300, 400],
    ],
    [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
    ],
  ],
  [
    'a diagonal with something in each corner',
    [
      ['a', 0, 0],
      ['b', 300, 0],
      ['c', 0, 300],
      ['d', 300, 300],
    ],
    [
      ['a', 'd'],
      ['c', 'b'],
    ],
  ],
  [
    'a grid with long links',
    GRID,
    [
      ['n0', 'n15'],
      ['n3', 'n12'],
      ['n0', 'n3'],
      ['n0', 'n12', { label: 'copies' }],
      ['n5', 'n7', { label: 'reads' }],
      ['n13', 'n1'],
    ],
  ],
  [
    'two ways between neighbours',
    [
      ['a', 0, 0],
      ['b', 220, 0],
    ],
    [
      ['a', 'b', { label: 'asks' }],
      ['b', 'a', { label: 'answers', kind: 'event' }],
    ],
  ],
];

test.each(LAYOUTS)('in %s no connection runs through an icon or a label', (_, places, links) => {
  const { routes, geometries } = layOut(viewSide(build(places, links), 'aws', catalog));
  for (const { view, points } of routes.connections) {
    for (const geometry of geometries.values()) {
      for (const rect of [geometry.core, geometry.textRect]) {
        if (rect === undefined) continue;
        const isHit = piecesOf(points).some((piece) => overlaps(piece, inflate(rect, -0.5)));
        expect(isHit, `${view.from} to ${view.to} through ${geometry.id}`).toBe(false);
      }
    }
  }
});

test.each(LAYOUTS)('in %s no label of a connection covers an icon, a name or another label', (_, places, links) => {
  const { labels, geometries } = layOut(viewSide(build(places, links), 'aws', catalog));
  const rects = [...labels.values()].map(({ rect }) => rect);
  expect(rects).toHaveLength(links.filter(([, , options]) => options?.label !== undefined).length);
  for (const rect of rects) {
    for (const { core, textRect } of geometries.values()) {
      expect(overlaps(rect, core)).toBe(false);
      if (textRect !== undefined) expect(overlaps(rect, textRect)).toBe(false);
    }
    for (const other of rects) if (other !== rect) expect(overlaps(rect, other)).toBe(false);
  }
});

test.each(LAYOUTS)('in %s every piece is upright or flat', (_, places, links) => {
  const { routes } = layOut(viewSide(build(places, links), 'aws', catalog));
  expect(routes.connections).toHaveLength(links.length);
  for (const { points } of routes.connections) {
    for (const { width, height } of piecesOf(points)) expect(Math.min(width, height)).toBeLessThan(0.01);
  }
});

test('neighbours in line are joined by a straight line', () => {
  expect(
    pointsOf(
      [
        ['a', 0, 0],
        ['b', 200, 0],
      ],
      ['a', 'b'],
    ),
  ).toEqual([
    { x: 78, y: 24 },
    { x: 218, y: 24 },
  ]);
});

test('a chosen port is kept', () => {
  const points = pointsOf(
    [
      ['a', 0, 0],
      ['b', 300, 0],
    ],
    ['a', 'b', { fromPort: 'top', toPort: 'top' }],
  );
  expect(points[0]).toEqual({ x: 48, y: -6 });
  expect(points[points.length - 1]).toEqual({ x: 348, y: -6 });
});

test('a line runs through the corners that a person placed', () => {
  const waypoints = [
    { x: 160, y: 24 },
    { x: 160, y: 324 },
  ];
  const points = pointsOf(
    [
      ['a', 0, 0],
      ['b', 300, 300],
    ],
    ['a', 'b', { waypoints }],
  );
  expect(points).toEqual([{ x: 78, y: 24 }, ...waypoints, { x: 318, y: 324 }]);
});

test('a connection of a node with itself is a loop beside the icon', () => {
  const points = pointsOf([['a', 0, 0]], ['a', 'a']);
  expect(points).toHaveLength(5);
  expect(points[0]?.x).toBe(78);
  expect(points[4]?.y).toBe(-6);
});

test.each([
  ['over the upper right corner', {}, (x: number, y: number) => x >= 24 && y <= 24],
  [
    'over the upper left corner where lines leave to the right',
    { right: true },
    (x: number, y: number) => x <= 72 && y <= 24,
  ],
  [
    'on top where lines leave on both sides',
    { right: true, left: true },
    (x: number, y: number) => x > 20 && x < 76 && y < 0,
  ],
])('a loop lies %s', (_, { right = false, left = false }: { right?: boolean; left?: boolean }, isThere) => {
  const builder = diagram('aws').node('fn', 'aws.lambda', { frame: { x: 0, y: 0, width: 96, height: 88 } });
  if (right) builder.node('r', 'aws.s3', { frame: { x: 400, y: 0, width: 96, height: 88 } }).connect('fn', 'r');
  if (left) builder.node('l', 'aws.s3', { frame: { x: -400, y: 0, width: 96, height: 88 } }).connect('l', 'fn');
  const { connections } = layOut(viewSide(builder.connect('fn', 'fn').done(), 'aws', catalog)).routes;
  const loop = connections.find(({ view }) => view.from === view.to);
  expect(loop?.points.filter(({ x, y }) => !isThere(x, y))).toEqual([]);
});

test('two lines between the same nodes keep lanes of their own', () => {
  const { routes } = layOut(
    viewSide(
      build(
        [
          ['a', 0, 0],
          ['b', 220, 0],
        ],
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
      ),
      'aws',
      catalog,
    ),
  );
  const heights = routes.connections.map(({ points }) => points[0]?.y);
  expect(new Set(heights).size).toBe(2);
  for (const { points } of routes.connections) expect(points).toHaveLength(2);
});

test('what fans out shares its trunk', () => {
  const { routes } = layOut(
    viewSide(
      build(
        [
          ['a', 0, 100],
          ['b', 300, 0],
          ['c', 300, 200],
        ],
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
      ),
      'aws',
      catalog,
    ),
  );
  const [first, second] = routes.connections;
  expect(first?.points[0]).toEqual(second?.points[0]);
  expect(first?.points[1]).toEqual(second?.points[1]);
});

test('a line from a container to what it holds starts at its border and goes inwards', () => {
  const made = diagram('aws')
    .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 400, height: 300 } })
    .node('fn', 'aws.lambda', { in: 'vpc', frame: { x: 60, y: 100 } })
    .connect('vpc', 'fn')
    .done();
  const points = layOut(viewSide(made, 'aws', catalog)).routes.connections[0]?.points ?? [];
  expect(points).toEqual([
    { x: 1, y: 124 },
    { x: 78, y: 124 },
  ]);
});

function pointsOf(places: readonly Place[], link: Link): readonly Point[] {
  return layOut(viewSide(build(places, [link]), 'aws', catalog)).routes.connections[0]?.points ?? [];
}
