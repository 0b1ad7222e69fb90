import { expect, test } from 'vitest';
import type { Point } from '../../shared/document/schema.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { uncovered } from '../../shared/scene/line-gaps.ts';

const box = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
const runs = (points: readonly (readonly [number, number])[], gaps: readonly Rect[]) =>
  uncovered(
    points.map(([x, y]): Point => ({ x, y })),
    gaps,
  ).map((run) => run.map(({ x, y }) => [x, y]));

const FLAT = [
  [0, 0],
  [100, 0],
] as const;
const CORNER = [
  [0, 0],
  [100, 0],
  [100, 100],
] as const;

test.each<[string, readonly (readonly [number, number])[], readonly Rect[], readonly (readonly number[][])[]]>([
  [
    'nothing in the way',
    FLAT,
    [box(0, 5, 100, 10)],
    [
      [
        [0, 0],
        [100, 0],
      ],
    ],
  ],
  [
    'a gap in the middle',
    FLAT,
    [box(40, -5, 20, 10)],
    [
      [
        [0, 0],
        [40, 0],
      ],
      [
        [60, 0],
        [100, 0],
      ],
    ],
  ],
  [
    'a gap at an end',
    FLAT,
    [box(80, -5, 40, 10)],
    [
      [
        [0, 0],
        [80, 0],
      ],
    ],
  ],
  [
    'two gaps in any order',
    FLAT,
    [box(60, -5, 20, 10), box(20, -5, 20, 10)],
    [
      [
        [0, 0],
        [20, 0],
      ],
      [
        [40, 0],
        [60, 0],
      ],
      [
        [80, 0],
        [100, 0],
      ],
    ],
  ],
  [
    'gaps over each other',
    FLAT,
    [box(20, -5, 40, 10), box(40, -5, 40, 10)],
    [
      [
        [0, 0],
        [20, 0],
      ],
      [
        [80, 0],
        [100, 0],
      ],
    ],
  ],
  [
    'a covered corner',
    CORNER,
    [box(90, -10, 20, 20)],
    [
      [
        [0, 0],
        [90, 0],
      ],
      [
        [100, 10],
        [100, 100],
      ],
    ],
  ],
  [
    'an uncovered corner',
    CORNER,
    [box(40, -5, 20, 10)],
    [
      [
        [0, 0],
        [40, 0],
      ],
      [
        [60, 0],
        [100, 0],
        [100, 100],
      ],
    ],
  ],
  ['everything covered', FLAT, [box(-10, -5, 200, 10)], []],
  [
    'a line the other way',
    [
      [100, 0],
      [0, 0],
    ],
    [box(40, -5, 20, 10)],
    [
      [
        [100, 0],
        [60, 0],
      ],
      [
        [40, 0],
        [0, 0],
      ],
    ],
  ],
])('of a line with %s the rest is drawn', (_, points, gaps, expected) => {
  expect(runs(points, gaps)).toEqual(expected);
});
