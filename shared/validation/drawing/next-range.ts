import { type AddressRange, addressRanges, contains } from '../address-range.ts';

/**
 * The first free range in the network that is as large as the model (or of the given prefix), after the model where there is room, else
 * before it. Undefined where one of them is not stated, or the network is full.
 */
export function nextRange(
  network: string | undefined,
  taken: readonly (string | undefined)[],
  model: string | undefined,
  prefix?: number,
): string | undefined {
  const [like] = addressRanges(model);
  if (like === undefined) return undefined;
  const size = prefix === undefined ? like.last - like.first + 1 : 2 ** (32 - prefix);
  const used = [like, ...taken.flatMap((text) => addressRanges(text))];
  for (const space of addressRanges(network).filter((one) => contains(one, like))) {
    const found =
      firstFree(size, Math.ceil((like.last + 1) / size) * size, space.last, used) ??
      firstFree(size, Math.ceil(space.first / size) * size, like.first, used);
    if (found !== undefined) return textOf(found, size);
  }
  return undefined;
}

function firstFree(size: number, from: number, to: number, used: readonly AddressRange[]): number | undefined {
  let first = from;
  while (first + size - 1 <= to) {
    const last = first + size - 1;
    const hit = used.find((range) => range.first <= last && first <= range.last);
    if (hit === undefined) return first;
    first = Math.ceil((hit.last + 1) / size) * size;
  }
  return undefined;
}

function textOf(first: number, size: number): string {
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${bytes.join('.')}/${32 - Math.log2(size)}`;
}
