import { addressRanges, prefixOf, widened } from '../../../validation/address-range.ts';
import { nextRange } from '../../../validation/drawing/next-range.ts';

/** AWS takes no subnet smaller than a /28, and none larger than a /16. */
const LONGEST_PREFIX = 28;
const SHORTEST_PREFIX = 16;

/**
 * A range for each of several subnets that take the place of one: its own in equal parts that AWS takes, else its own and free ones as large.
 * Fewer than asked for where the network has no room; empty: none is stated.
 */
export function splitRanges(
  own: string | undefined,
  count: number,
  network: string | undefined,
  taken: readonly (string | undefined)[],
): readonly string[] {
  const [range] = addressRanges(own);
  if (range === undefined) return [];
  const equal = prefixOf(range) + Math.ceil(Math.log2(count));
  const prefix = count > 1 ? Math.max(equal, SHORTEST_PREFIX) : equal;
  if (prefix <= LONGEST_PREFIX) {
    const size = 2 ** (32 - prefix);
    return Array.from({ length: count }, (_, at) => widened({ ...range, first: range.first + at * size }, prefix).text);
  }
  const ranges = [range.text];
  while (ranges.length < count) {
    const next = nextRange(network, [...taken, ...ranges], range.text);
    if (next === undefined) break;
    ranges.push(next);
  }
  return ranges;
}
