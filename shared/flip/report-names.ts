import { oneLine } from '../one-line.ts';
import type { FlipRow } from './flip-row.ts';
import { listed } from './listed.ts';

/** What a report calls an element: its label on one line, else its service. */
export function elementName({ label, fromName, toName, from }: FlipRow): string {
  return oneLine(label) || (from === null ? toName : fromName);
}

/** "Private subnet" (4) and "Web server": each name once, with how many have it. */
export function elementNames(rows: readonly FlipRow[], most = Number.POSITIVE_INFINITY): string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(elementName(row), (counts.get(elementName(row)) ?? 0) + 1);
  const names = [...counts].map(([name, count]) => (count === 1 ? `"${name}"` : `"${name}" (${count})`));
  return listed(names, most);
}
