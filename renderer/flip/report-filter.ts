import type { FlipRow } from '../../shared/flip/flip-row.ts';
import { groupBy } from '../../shared/group-by.ts';

export type ReportFilter = 'all' | 'attention' | 'exact';

export const REPORT_FILTERS = [
  { id: 'all', label: 'All' },
  { id: 'attention', label: 'Needs attention' },
  { id: 'exact', label: 'Exact' },
] as const satisfies readonly { readonly id: ReportFilter; readonly label: string }[];

export function filterRows(rows: readonly FlipRow[], filter: ReportFilter): readonly FlipRow[] {
  if (filter === 'all') return rows;
  return rows.filter((row) => (filter === 'attention' ? needsAttention(row) : isExact(row)));
}

/** Those to look at first come first, those that say the same stand together; else the order is the report's. */
export function byAttention(rows: readonly FlipRow[]): readonly FlipRow[] {
  const sorted = [...rows].sort((a, b) => rankOf(a) - rankOf(b));
  return [...groupBy(sorted, sayingOf).values()].flat();
}

/** True if all that the second says of its twin stands in the first: ten subnets become subnets alike. */
export function saysTheSame(a: FlipRow | undefined, b: FlipRow): boolean {
  return a !== undefined && sayingOf(a) === sayingOf(b);
}

const sayings = new WeakMap<FlipRow, string>();

function sayingOf(row: FlipRow): string {
  const known = sayings.get(row);
  if (known !== undefined) return known;
  const { effect, from, to, fidelity, caveat, changes, confirmed } = row;
  const saying = JSON.stringify([effect, from, to, fidelity, caveat, changes, confirmed]);
  sayings.set(row, saying);
  return saying;
}

/** A twin that is only partly one, none at all, one whose facts differ, or one that nobody confirmed. */
export function needsAttention(row: FlipRow): boolean {
  if (row.effect === 'same') return false;
  if (row.effect === 'absent' || row.changes.length > 0 || !row.confirmed) return true;
  return row.effect === 'twin' && (row.fidelity === 'partial' || row.fidelity === 'none');
}

function isExact(row: FlipRow): boolean {
  return row.fidelity === 'exact' && !needsAttention(row);
}

const FIDELITIES = ['none', 'partial', 'close', 'exact'] as const;

function rankOf(row: FlipRow): number {
  const first = row.effect === 'absent' ? 0 : needsAttention(row) ? 10 : 20;
  return first + FIDELITIES.indexOf(row.fidelity);
}
