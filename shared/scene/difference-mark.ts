import type { Point } from '../document/schema.ts';
import type { Difference } from '../flip/side-differences.ts';
import { inflate, type Rect } from './geometry.ts';
import { round } from './geometry-path.ts';
import { roundedRect } from './primitives.ts';
import type { PathPrimitive, Primitive } from './scene.ts';
import type { Theme } from './theme.ts';

/** Pixels of the picture: a mark beside a legend or on an icon at full size. */
export const MARK_SIZE = 15;

/** What a mark means, in a legend's words. */
export const DIFFERENCE_NAMES: Readonly<Record<Difference, string>> = {
  close: 'Close twin',
  partial: 'Partial twin',
  absent: 'No twin there',
  'built-in': 'Built in or a part there',
  'only-here': 'On this side only',
};

/** A sign in a small shape around its middle: the sign says it, the colour repeats it. */
export function differenceMark(
  element: string,
  difference: Difference,
  { x, y }: Point,
  size: number,
  theme: Theme,
): readonly Primitive[] {
  const square: Rect = { x: x - size / 2, y: y - size / 2, width: size, height: size };
  const colour = differenceColour(difference, theme);
  const isFilled = difference === 'partial' || difference === 'absent';
  const radius = difference === 'built-in' || difference === 'only-here' ? size * 0.22 : size / 2;
  return [
    roundedRect(element, inflate(square, size * 0.11), {
      fill: theme.canvas,
      stroke: 'none',
      radius: radius + size * 0.11,
    }),
    {
      ...roundedRect(element, inflate(square, isFilled ? 0 : -size * 0.045), {
        fill: isFilled ? colour : theme.panel,
        stroke: isFilled ? 'none' : colour,
        radius,
      }),
      strokeWidth: size * 0.09,
    },
    sign(element, SIGNS[difference], { x, y }, size, isFilled ? theme.onStatus : colour),
  ];
}

export function differenceColour(difference: Difference, theme: Theme): string {
  if (difference === 'absent') return theme.error;
  if (difference === 'partial') return theme.warn;
  return difference === 'close' ? theme.ink3 : theme.info;
}

/** Strokes in a square of 2 by 2 around the middle; a third pair of a stroke bends it. */
const SIGNS: Readonly<Record<Difference, readonly (readonly number[])[]>> = {
  // About equal, not equal, nothing, into a box, one more.
  close: [
    [-0.5, -0.1, -0.25, -0.42, 0, -0.18],
    [0, -0.18, 0.25, 0.06, 0.5, -0.26],
    [-0.5, 0.32, -0.25, 0, 0, 0.24],
    [0, 0.24, 0.25, 0.48, 0.5, 0.16],
  ],
  partial: [
    [-0.48, -0.2, 0.48, -0.2],
    [-0.48, 0.2, 0.48, 0.2],
    [0.26, -0.52, -0.26, 0.52],
  ],
  absent: [
    [-0.38, -0.38, 0.38, 0.38],
    [0.38, -0.38, -0.38, 0.38],
  ],
  'built-in': [
    [0, -0.58, 0, 0.14],
    [-0.28, -0.12, 0, 0.16],
    [0.28, -0.12, 0, 0.16],
    [-0.52, 0.06, -0.52, 0.5],
    [-0.52, 0.5, 0.52, 0.5],
    [0.52, 0.5, 0.52, 0.06],
  ],
  'only-here': [
    [-0.46, 0, 0.46, 0],
    [0, -0.46, 0, 0.46],
  ],
};

function sign(
  element: string,
  strokes: readonly (readonly number[])[],
  { x, y }: Point,
  size: number,
  stroke: string,
): PathPrimitive {
  const at = (values: readonly number[], index: number): string =>
    `${round(x + (values[index] ?? 0) * (size / 2))} ${round(y + (values[index + 1] ?? 0) * (size / 2))}`;
  const d = strokes
    .map((one) => `M${at(one, 0)}${one.length > 4 ? `Q${at(one, 2)} ${at(one, 4)}` : `L${at(one, 2)}`}`)
    .join('');
  return { kind: 'path', element, d, fill: 'none', stroke, strokeWidth: round(size * 0.1), dash: undefined };
}
