import type { Catalog } from '../catalog/catalog.ts';
import type { Question } from '../catalog/compute-choice.ts';
import type { Side } from '../document/schema.ts';
import { type Conflict, conflictsIn } from './conflicts.ts';
import { type AnsweredMyth, mythsFor } from './myths.ts';
import { nextQuestion } from './next-question.ts';
import { type RankedOption, rankOptions } from './rank-options.ts';
import type { CloudChoice, Workload } from './workload.ts';

export interface ComputeChoiceResult {
  readonly clouds: readonly Side[];
  /** The best first; what is ruled out stands at the end. */
  readonly ranking: readonly RankedOption[];
  /** Answers that no option meets together without care, or one that none meets. */
  readonly conflicts: readonly Conflict[];
  /** The question whose answer would change the ranking most; undefined: all are answered. */
  readonly next: Question | undefined;
  readonly myths: readonly AnsweredMyth[];
}

/** Which compute service suits the work. The same answers always give the same ranking. */
export function chooseCompute(
  workload: Workload,
  catalog: Catalog,
  cloud: CloudChoice = 'both',
  present?: string,
): ComputeChoiceResult {
  const clouds: readonly Side[] = cloud === 'both' ? ['aws', 'azure'] : [cloud];
  return {
    clouds,
    ranking: rankOptions(workload, catalog, clouds),
    conflicts: clouds.flatMap((one) => conflictsIn(workload, catalog, one)),
    next: nextQuestion(workload, catalog, clouds),
    myths: mythsFor(workload, catalog, present),
  };
}
