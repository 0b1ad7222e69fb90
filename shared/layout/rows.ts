import { ASPECT } from './components.ts';
import { type Extent, gridAbove } from './flow.ts';
import type { Part } from './part.ts';

/** What is larger would pull the others apart. */
const LARGEST_CELL = 160;
/** Fewer than this stand in one row. */
const ONE_ROW = 4;

/**
 * What no line orders, in rows of even columns: first what is small, then frames. They start at `from`; rows are about as long as
 * what they stand under.
 */
export function placeInRows(parts: readonly Part[], from: Extent, along: number, gap: number): void {
  const isAlike = ({ isFrame, role, size }: Part): boolean =>
    !isFrame && role === 'node' && Math.max(size.along, size.across) <= LARGEST_CELL;
  const far = gridOf(parts.filter(isAlike), from, along, gap);
  const rest = parts.filter((part) => !isAlike(part));
  const inOrder = [...rest.filter(({ role }) => role !== 'note'), ...rest.filter(({ role }) => role === 'note')];
  shelves(inOrder, { along: from.along, across: far === from.across ? far : far + gap }, along, gap);
}

/** As many stand in one stack, across the lines that lead to them. */
const ONE_STACK = 4;

/** What only lines from outside lead to stands across their way, so that each is reached past no other. Returns the parts. */
export function placeInStacks(parts: readonly Part[], gap: number): readonly Part[] {
  const stacks = parts.length <= ONE_STACK ? 1 : Math.ceil(Math.sqrt(parts.length / ASPECT));
  const high = Math.ceil(parts.length / stacks);
  let along = 0;
  for (let stack = 0; stack < stacks; stack += 1) {
    const here = parts.slice(stack * high, (stack + 1) * high);
    const middle = Math.max(0, ...here.map(({ meets }) => meets.along));
    let [across, widest] = [0, 0];
    for (const part of here) {
      part.at = { along: along + middle - part.meets.along, across };
      across += part.size.across + gap;
      widest = Math.max(widest, middle - part.meets.along + part.size.along);
    }
    along += widest + gap;
  }
  return parts;
}

/** Even cells, the parts with their middles in line. Returns where the next row would begin. */
function gridOf(parts: readonly Part[], from: Extent, along: number, gap: number): number {
  if (parts.length === 0) return from.across;
  const cell = Math.max(...parts.map(({ size }) => size.along)) + gap;
  const area = parts.reduce((sum, { size }) => sum + (size.along + gap) * (size.across + gap), 0);
  const fits = Math.floor((Math.max(along, Math.sqrt(area * ASPECT)) + gap) / cell);
  const columns = Math.min(parts.length, Math.max(fits, ONE_ROW));
  const rows = Math.ceil(parts.length / columns);
  const even = Math.ceil(parts.length / rows);
  let across = from.across;
  for (let row = 0; row < rows; row += 1) {
    const here = parts.slice(row * even, (row + 1) * even);
    const middle = Math.max(...here.map(({ meets }) => meets.across));
    let lowest = 0;
    for (const [column, part] of here.entries()) {
      const inset = gridAbove((cell - gap - part.size.along) / 2);
      part.at = { along: from.along + column * cell + inset, across: across + middle - part.meets.across };
      lowest = Math.max(lowest, middle - part.meets.across + part.size.across);
    }
    across += lowest + gap;
  }
  return across - gap;
}

/** One after the other until the row is full; frames of one row are of one height. */
function shelves(parts: readonly Part[], from: Extent, along: number, gap: number): void {
  const area = parts.reduce((sum, { size }) => sum + (size.along + gap) * (size.across + gap), 0);
  const longest = Math.max(along, Math.sqrt(area * ASPECT), ...parts.map(({ size }) => size.along));
  let { across } = from;
  let row: Part[] = [];
  let length = 0;
  const end = (): void => {
    const height = Math.max(...row.map(({ size }) => size.across));
    for (const part of row) if (part.isOpen && part.notes.length === 0) stretch(part, { across: height });
    across += height + gap;
    row = [];
    length = 0;
  };
  for (const part of parts) {
    if (row.length > 0 && length + part.size.along > longest) end();
    part.at = { along: from.along + length, across };
    length += part.size.along + gap;
    row.push(part);
  }
  if (row.length > 0) end();
}

/** A frame drawn larger; what it holds stays in its middle. */
export function stretch(part: Part, to: Partial<Extent>): void {
  for (const key of ['along', 'across'] as const) {
    const more = (to[key] ?? 0) - part.size[key];
    if (more <= 0) continue;
    const inset = Math.floor(more / 16) * 8;
    part.size[key] += more;
    part.frameSize[key] += more;
    part.meets[key] += inset;
    for (const child of part.children) child.at[key] += inset;
  }
}
