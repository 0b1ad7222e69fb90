import { FIDELITIES } from '../catalog/schema.ts';
import { append } from '../group-by.ts';
import type { FlipRow } from './flip-row.ts';

/**
 * True if a person should choose: nobody has, nothing in the design tells, the default is a partial twin, and something else
 * would do as well or better. Where the default is close, the others are there for who looks for them.
 */
export function isOpenChoice({ effect, chosen, picked, pinned, fidelity, alternatives }: FlipRow): boolean {
  if (effect !== 'twin' || chosen || picked || pinned || fidelity !== 'partial') return false;
  return alternatives.some((other) => FIDELITIES.indexOf(other.fidelity) <= FIDELITIES.indexOf(fidelity));
}

/** The open choices, those that are the same together: ten queues are one decision. */
export function openChoices(rows: readonly FlipRow[]): readonly (readonly FlipRow[])[] {
  const groups = new Map<string, FlipRow[]>();
  for (const row of rows) {
    if (!isOpenChoice(row)) continue;
    append(groups, [row.from, row.to, ...row.alternatives.map(({ service }) => service)].join(' '), row);
  }
  return [...groups.values()];
}
