import type { Catalog } from '../catalog/catalog.ts';
import type { AnswerValue, Question } from '../catalog/compute-choice.ts';
import type { Side } from '../document/schema.ts';
import { type RankedOption, rankOptions } from './rank-options.ts';
import type { Workload } from './workload.ts';

/**
 * The open question whose answers lead to the most different first places; of equals the one whose answers rule out most, then
 * the one that is asked first.
 */
export function nextQuestion(workload: Workload, catalog: Catalog, clouds: readonly Side[]): Question | undefined {
  let best: { readonly question: Question; readonly worth: Worth } | undefined;
  for (const question of catalog.computeChoice.questions) {
    if (workload[question.id] !== undefined) continue;
    const worth = worthOf(
      probesOf(question, catalog).map((value) => rankOptions({ ...workload, [question.id]: value }, catalog, clouds)),
    );
    if (best === undefined || isWorthMore(worth, best.worth)) best = { question, worth };
  }
  return best?.question;
}

interface Worth {
  readonly firstPlaces: number;
  /** On average. */
  readonly ruledOut: number;
}

function worthOf(rankings: readonly (readonly RankedOption[])[]): Worth {
  const firstPlaces = new Set(rankings.map((ranking) => idsOf(ranking, 1).join()));
  const ruledOut = rankings.reduce((sum, ranking) => sum + idsOf(ranking, undefined).length, 0) / rankings.length;
  return { firstPlaces: firstPlaces.size, ruledOut };
}

function isWorthMore(one: Worth, other: Worth): boolean {
  if (one.firstPlaces !== other.firstPlaces) return one.firstPlaces > other.firstPlaces;
  return one.ruledOut > other.ruledOut;
}

function idsOf(ranking: readonly RankedOption[], wanted: number | undefined): readonly string[] {
  return ranking.filter(({ rank }) => rank === wanted).map(({ id }) => id);
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
