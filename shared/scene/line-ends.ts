import type { Point } from '../document/schema.ts';
import { round } from './geometry-path.ts';
import type { HeadShape } from './line-style.ts';

const LENGTH = 9;
const HALF_WIDTH = 4;
/** From the tip of the first triangle of a double head to that of the second. */
const SECOND = 6;
const DOT = 3;
const TAIL = 2.6;

/** Path data of an end of a line, and how it is painted. */
export interface LineEnd {
  readonly d: string;
  readonly paint: 'filled' | 'outlined' | 'stroked';
  /** How far the line stays behind the tip. */
  readonly gap: number;
}

/** The head of a line whose last piece comes from `from` and ends at `tip`. */
export function lineHead(shape: HeadShape, from: Point, tip: Point): LineEnd {
  const along = direction(from, tip);
  switch (shape) {
    case 'filled':
      return { d: triangle(tip, along), paint: 'filled', gap: LENGTH - 1 };
    case 'hollow':
      return { d: triangle(moved(tip, along, -0.6), along), paint: 'outlined', gap: LENGTH };
    case 'double':
      return {
        d: triangle(tip, along) + triangle(moved(tip, along, -SECOND), along),
        paint: 'filled',
        gap: LENGTH + SECOND - 1,
      };
    case 'dot':
      return { d: disc(moved(tip, along, -DOT), DOT), paint: 'filled', gap: DOT };
    default:
      return { d: open(tip, along), paint: 'stroked', gap: 1 };
  }
}

/** The disc at the start of a line that goes on to `next`. */
export function lineTail(start: Point, next: Point): LineEnd {
  return { d: disc(moved(start, direction(start, next), TAIL), TAIL), paint: 'filled', gap: TAIL };
}

function triangle(tip: Point, along: Point): string {
  const [left, right] = base(tip, along);
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

function open(tip: Point, along: Point): string {
  const [left, right] = base(tip, along);
  return `M${at(left)}L${at(tip)}L${at(right)}`;
}

function base(tip: Point, along: Point): readonly [Point, Point] {
  const { x, y } = moved(tip, along, -LENGTH);
  return [
    { x: x - along.y * HALF_WIDTH, y: y + along.x * HALF_WIDTH },
    { x: x + along.y * HALF_WIDTH, y: y - along.x * HALF_WIDTH },
  ];
}

/** A circle of eight curves: a scene's paths know no arcs. */
function disc(centre: Point, radius: number): string {
  const outer = radius / Math.cos(Math.PI / 8);
  const point = (step: number, r: number): Point => ({
    x: centre.x + r * Math.cos((step * Math.PI) / 8),
    y: centre.y + r * Math.sin((step * Math.PI) / 8),
  });
  let d = `M${at(point(0, radius))}`;
  for (let step = 0; step < 16; step += 2) d += `Q${at(point(step + 1, outer))} ${at(point(step + 2, radius))}`;
  return `${d}Z`;
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function moved({ x, y }: Point, along: Point, by: number): Point {
  return { x: x + along.x * by, y: y + along.y * by };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
