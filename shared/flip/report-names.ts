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

/** The same where they stand alone: Private subnet (4), Web server. */
export function namesInCell(rows: readonly FlipRow[]): string {
  return countedNames(rows)
    .map(({ name, count }) => (count === 1 ? name : `${name} (${count})`))
    .join(', ');
}

function countedNames(rows: readonly FlipRow[]): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(elementName(row), (counts.get(elementName(row)) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}
