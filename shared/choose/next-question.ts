import type { Catalog } from '../catalog/catalog.ts';
import type { AnswerValue, Question } from '../catalog/compute-choice.ts';
import type { Side } from '../document/schema.ts';
import { type RankedOption, rankOptions } from './rank-options.ts';
import type { Workload } from './workload.ts';

/** How much more another first place counts than an option that falls out. */
const NEW_BEST = 3;

/** The open question whose answers change most on average; of equals, the one that is asked first. */
export function nextQuestion(workload: Workload, catalog: Catalog, clouds: readonly Side[]): Question | undefined {
  const now = rankOptions(workload, catalog, clouds);
  let best: { readonly question: Question; readonly change: number } | undefined;
  for (const question of catalog.computeChoice.questions) {
    if (workload[question.id] !== undefined) continue;
    const values = probesOf(question, catalog);
    const total = values.reduce(
      (sum: number, value) =>
        sum + changeBetween(now, rankOptions({ ...workload, [question.id]: value }, catalog, clouds)),
      0,
    );
    const change = total / values.length;
    if (best === undefined || change > best.change) best = { question, change };
  }
  return best?.question;
}

/** Every answer of a choice; of a length of time, those at which a criterion changes its mind. */
function probesOf(question: Question, catalog: Catalog): readonly AnswerValue[] {
  if (question.type === 'yes-no') return [true, false];
  if (question.type === 'choice') return (question.values ?? []).map(({ value }) => value);
  const thresholds = new Set<number>();
  for (const { when, limit, passedBy } of catalog.computeChoice.criteria) {
    for (const { answer, value } of when)
      if (answer === question.id && typeof value === 'number') thresholds.add(value);
    if (limit === undefined || passedBy !== question.id) continue;
    for (const service of catalog.services.values()) {
      for (const limits of [service.limits, ...service.variants.map((variant) => variant.limits)]) {
        const row = limits[limit];
        if (row !== undefined) thresholds.add(row.value);
      }
    }
  }
  return [...thresholds].flatMap((value) => [value, value + 1]);
}

function changeBetween(before: readonly RankedOption[], after: readonly RankedOption[]): number {
  const fallen = outOf(after).filter((id) => !outOf(before).includes(id)).length;
  return fallen + (bestOf(before).join() === bestOf(after).join() ? 0 : NEW_BEST);
}

function outOf(ranking: readonly RankedOption[]): readonly string[] {
  return ranking.filter(({ rank }) => rank === undefined).map(({ id }) => id);
}

function bestOf(ranking: readonly RankedOption[]): readonly string[] {
  return ranking.filter(({ rank }) => rank === 1).map(({ id }) => id);
}
