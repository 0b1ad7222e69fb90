import type { Effort, FlipRow } from './flip-row.ts';
import { EFFORTS } from './flip-row.ts';

/** What people call an effort, and what it means in one sentence. */
export const EFFORT_NAMES: Readonly<Record<Effort, string>> = {
  undecided: 'Undecided',
  refactor: 'Refactor',
  'data-migration': 'Data migration',
  replatform: 'Replatform',
  rehost: 'Rehost',
  'set-up': 'Set up anew',
  retain: 'Retain',
  none: 'None',
};

export const EFFORT_MEANINGS: Readonly<Record<Effort, string>> = {
  undecided: 'No counterpart: the effort depends on what takes its work.',
  refactor: 'Code changes: it is written for the interface of one cloud.',
  'data-migration': 'Data is copied, checked and switched over; clients follow.',
  replatform: 'Another hosting model, with few changes of code.',
  rehost: 'Like for like: the same machines, containers or packages.',
  'set-up': 'No application code and no data of its own: configured again.',
  retain: 'Stays on its cloud.',
  none: 'Nothing to move.',
};

/** How many elements take which effort. */
export function countEfforts(rows: readonly FlipRow[]): Readonly<Record<Effort, number>> {
  const counts = Object.fromEntries(EFFORTS.map((kind) => [kind, 0])) as Record<Effort, number>;
  for (const { effort } of rows) counts[effort.kind] += 1;
  return counts;
}
