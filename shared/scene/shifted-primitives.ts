import { round } from './geometry-path.ts';
import type { Primitive } from './scene.ts';

/** The same elsewhere. `rename` gives each element its name there. */
export function shiftedPrimitives(
  primitives: readonly Primitive[],
  dx: number,
  dy: number,
  rename: (element: string) => string,
): readonly Primitive[] {
  return primitives.map((primitive) => {
    const element = rename(primitive.element);
    if (primitive.kind === 'path') return { ...primitive, element, d: shiftedPath(primitive.d, dx, dy) };
    return { ...primitive, element, x: primitive.x + dx, y: primitive.y + dy };
  });
}

/** Paths hold pairs of absolute numbers and nothing else. */
const PAIR = /(-?[\d.]+) (-?[\d.]+)/g;

function shiftedPath(d: string, dx: number, dy: number): string {
  return d.replaceAll(PAIR, (_, x, y) => `${round(Number(x) + dx)} ${round(Number(y) + dy)}`);
}
