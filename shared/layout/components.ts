import { type Extent, gridAbove } from './flow.ts';
import type { Part } from './part.ts';

/** Wider than high, as a page is. */
export const ASPECT = 1.6;

interface Tie {
  readonly from: Part;
  readonly to: Part;
}

/** The parts, by what their lines tie together: in the order of the first of each. */
export function componentsOf(parts: readonly Part[], lines: readonly Tie[]): readonly Part[][] {
  const next = new Map<Part, Part[]>(parts.map((part) => [part, []]));
  for (const { from, to } of lines) {
    next.get(from)?.push(to);
    next.get(to)?.push(from);
  }
  const rank = new Map<Part, number>();
  let found = 0;
  for (const part of parts) {
    if (rank.has(part)) continue;
    const open = [part];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (rank.has(at)) continue;
      rank.set(at, found);
      open.push(...(next.get(at) ?? []));
    }
    found += 1;
  }
  const components: Part[][] = Array.from({ length: found }, () => []);
  for (const part of parts) components[rank.get(part) ?? 0]?.push(part);
  return components;
}

interface Block {
  readonly parts: readonly Part[];
  readonly size: Extent;
}

/** Puts components, each laid out from 0, 0, into rows that together are as a page is; the highest come first. */
export function packComponents(components: readonly (readonly Part[])[], gap: number, isLevel: boolean): void {
  const blocks = components
    .map((parts): Block => ({ parts, size: sizeOf(parts) }))
    .sort((a, b) => b.size.across - a.size.across);
  const wanted = isLevel ? ASPECT : 1 / ASPECT;
  let [best, bestOff] = [inRows(blocks, Number.POSITIVE_INFINITY, gap), Number.POSITIVE_INFINITY];
  const longest = Math.max(...blocks.map(({ size }) => size.along));
  let length = 0;
  for (const { size } of blocks.slice(0, MOST_TRIED)) {
    length += size.along + gap;
    const tried = inRows(blocks, Math.max(length, longest), gap);
    const off = Math.abs(Math.log(tried.size.along / tried.size.across / wanted));
    if (off < bestOff) [best, bestOff] = [tried, off];
  }
  for (const [index, { parts }] of blocks.entries()) {
    const from = best.at[index];
    for (const part of parts)
      part.at = { along: part.at.along + (from?.along ?? 0), across: part.at.across + (from?.across ?? 0) };
  }
}

/** Rows of more than these are longer than any page. */
const MOST_TRIED = 60;

function inRows(
  blocks: readonly Block[],
  longest: number,
  gap: number,
): { readonly at: readonly Extent[]; readonly size: Extent } {
  const at: Extent[] = [];
  const size: Extent = { along: 0, across: 0 };
  let [along, across, highest] = [0, 0, 0];
  for (const block of blocks) {
    if (along > 0 && along + block.size.along > longest) {
      across += highest + gap;
      [along, highest] = [0, 0];
    }
    at.push({ along, across });
    size.along = Math.max(size.along, along + block.size.along);
    along += gridAbove(block.size.along) + gap;
    highest = Math.max(highest, gridAbove(block.size.across));
  }
  size.across = across + highest;
  return { at, size };
}

/** From the corner 0, 0 to where the last of them ends. */
export function sizeOf(parts: readonly Part[]): Extent {
  return {
    along: Math.max(0, ...parts.map(({ at, size }) => at.along + size.along)),
    across: Math.max(0, ...parts.map(({ at, size }) => at.across + size.across)),
  };
}
