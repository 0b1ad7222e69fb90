import { oneLine } from '../one-line.ts';
import type { FlipRow } from './flip-row.ts';
import { listed } from './listed.ts';

/** What a report calls an element: its label on one line, else its service. */
export function elementName({ label, fromName, toName, from }: FlipRow): string {
  return oneLine(label) || (from === null ? toName : fromName);
}

/** "Private subnet" (4) and "Web server": each name once, with how many have it. */
export function elementNames(rows: readonly FlipRow[], most = Number.POSITIVE_INFINITY): string {
  return listed(
    countedNames(rows).map(({ name, count }) => (count === 1 ? `"${name}"` : `"${name}" (${count})`)),
    most,
  );
}

/** A cell is narrow: beyond these, the table of every element has the others. */
const MOST_IN_CELL = 6;

/** The same where they stand alone: Private subnet (4), Web server. */
export function namesInCell(rows: readonly FlipRow[]): string {
  const names = countedNames(rows).map(({ name, count }) => (count === 1 ? name : `${name} (${count})`));
  return names.length <= MOST_IN_CELL ? names.join(', ') : listed(names, MOST_IN_CELL);
}

/** True if a cell would leave some of these out. */
export function overflowsCell(rows: readonly FlipRow[]): boolean {
  return countedNames(rows).length > MOST_IN_CELL;
}

function countedNames(rows: readonly FlipRow[]): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(elementName(row), (counts.get(elementName(row)) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}
