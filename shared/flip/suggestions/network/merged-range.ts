import { type AddressRange, addressRanges, contains, prefixOf, widened } from '../../../validation/address-range.ts';
import { nextRange } from '../../../validation/drawing/next-range.ts';

/**
 * The range of a subnet that takes the place of several: the smallest one around theirs where the network has it and no other
 * subnet is in it, else a free one that is as large, else the largest one around one of theirs. undefined: none is stated.
 */
export function mergedRange(
  network: string | undefined,
  merged: readonly (string | undefined)[],
  others: readonly (string | undefined)[],
): string | undefined {
  const own = merged.flatMap((text) => addressRanges(text));
  const [first] = own;
  if (first === undefined) return undefined;
  const around = rangeAround(own);
  const spaces = addressRanges(network);
  const taken = others.flatMap((text) => addressRanges(text));
  const isInside = spaces.length === 0 || spaces.some((space) => contains(space, around));
  if (isInside && !taken.some((range) => isOverlapping(range, around))) return around.text;
  const addresses = own.reduce((sum, { first: from, last }) => sum + last - from + 1, 0);
  const free = nextRange(network, [...others, ...merged], first.text, 32 - Math.ceil(Math.log2(addresses)));
  return free ?? largestAround(own, spaces, taken)?.text;
}

/** Each of them grown as far as the network and its other subnets let it. */
function largestAround(
  own: readonly AddressRange[],
  spaces: readonly AddressRange[],
  taken: readonly AddressRange[],
): AddressRange | undefined {
  const fits = (range: AddressRange): boolean =>
    spaces.some((space) => contains(space, range)) && !taken.some((other) => isOverlapping(other, range));
  const grown = own.filter(fits).map((range) => {
    let present = range;
    for (let wider = range; prefixOf(wider) > 0 && fits(wider); wider = widened(wider, prefixOf(wider) - 1)) {
      present = wider;
    }
    return present;
  });
  return grown.reduce<AddressRange | undefined>(
    (best, range) => (best === undefined || prefixOf(range) < prefixOf(best) ? range : best),
    undefined,
  );
}

function rangeAround(ranges: readonly AddressRange[]): AddressRange {
  const [lowest] = [...ranges].sort((a, b) => a.first - b.first);
  const last = Math.max(...ranges.map((range) => range.last));
  let around = lowest ?? { text: '0.0.0.0/0', first: 0, last };
  for (let prefix = prefixOf(around); around.last < last && prefix > 0; prefix -= 1)
    around = widened(around, prefix - 1);
  return widened(around, prefixOf(around));
}

function isOverlapping(a: AddressRange, b: AddressRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}
