import type { Catalog } from '../catalog/catalog.ts';
import type { Side } from '../document/schema.ts';
import { rankOptions } from './rank-options.ts';
import { answeredIn, type Workload } from './workload.ts';

/** Answers that leave no option of a cloud that fits without care. */
export interface Conflict {
  readonly cloud: Side;
  /** Question ids: one that nothing meets, or two that nothing meets together. */
  readonly answers: readonly string[];
  /** Every option is ruled out by them. */
  readonly leavesNothing: boolean;
}

/** Nothing while some option fits; the smallest sets of answers otherwise. */
export function conflictsIn(workload: Workload, catalog: Catalog, cloud: Side): readonly Conflict[] {
  const verdicts = (part: Workload) => rankOptions(part, catalog, [cloud]).map(({ verdict }) => verdict);
  if (verdicts(workload).includes('fits')) return [];
  const ids = answeredIn(workload, catalog).map(({ id }) => id);
  const conflictOf = (answers: readonly string[]): Conflict | undefined => {
    const left = verdicts(Object.fromEntries(answers.map((id) => [id, workload[id]])));
    if (left.includes('fits')) return undefined;
    return { cloud, answers, leavesNothing: left.every((verdict) => verdict === 'ruled-out') };
  };
  const alone = ids.flatMap((id) => conflictOf([id]) ?? []);
  const blamed = new Set(alone.flatMap(({ answers }) => answers));
  const open = ids.filter((id) => !blamed.has(id));
  const pairs = open.flatMap((id, index) => open.slice(index + 1).flatMap((other) => conflictOf([id, other]) ?? []));
  return [...alone, ...pairs];
}
