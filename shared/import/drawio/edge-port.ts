import type { Port } from '../../document/schema.ts';
import { type Style, styleNumber } from './style.ts';

/** A point within this share of a side counts as on it. */
const NEAR = 0.05;

/** The side at which a connection is fixed to a shape, from the fractions in its style; corners and insides name none. */
export function portOf(style: Style, end: 'exit' | 'entry'): Port | undefined {
  const x = styleNumber(style, `${end}X`);
  const y = styleNumber(style, `${end}Y`);
  if (x === undefined || y === undefined) return undefined;
  const across = x <= NEAR ? 'left' : x >= 1 - NEAR ? 'right' : undefined;
  const down = y <= NEAR ? 'top' : y >= 1 - NEAR ? 'bottom' : undefined;
  if (across !== undefined && down !== undefined) return undefined;
  return across ?? down;
}
