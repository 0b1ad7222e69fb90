import type { Catalog } from '../catalog/catalog.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import type { Conflict } from './conflicts.ts';
import type { RankedOption, Verdict } from './rank-options.ts';
import type { Reason } from './reasons.ts';
import { answeredIn, answerText, type Workload } from './workload.ts';

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  fits: 'Fits',
  care: 'Fits with care',
  'ruled-out': 'Ruled out',
};

/** A sign before a reason, for those who see no colour. */
export const EFFECT_SIGNS: Readonly<Record<Reason['effect'], string>> = { 'rules-out': '×', against: '−', for: '+' };

/** "Started by: events; one run takes: 1,200 s": the answers in the order of the questions. */
export function workloadWords(workload: Workload, catalog: Catalog): string {
  const words = answeredIn(workload, catalog).map((question) => answerWords(question.id, workload, catalog));
  return words.length === 0 ? 'Nothing is known of the work yet.' : `${words.join('; ')}.`;
}

/** "Traffic: spiky". */
export function answerWords(id: string, workload: Workload, catalog: Catalog): string {
  const question = catalog.computeChoice.questions.find((one) => one.id === id);
  const answer = workload[id];
  if (question === undefined || answer === undefined) return id;
  return `${question.label}: ${answerText(question, answer)}`;
}

/** What a person does about answers that pull apart: see that they do. */
export function conflictWords(
  { cloud, answers, leavesNothing }: Conflict,
  workload: Workload,
  catalog: Catalog,
): string {
  const words = answers.map((id) => `“${answerWords(id, workload, catalog)}”`).join(' and ');
  const together = answers.length > 1 ? ' together' : '';
  return leavesNothing
    ? `${SIDE_NAMES[cloud]} has nothing for ${words}${together}.`
    : `Nothing of ${SIDE_NAMES[cloud]} meets ${words}${together} without care.`;
}

/** "1", "2, tied", "–". */
export function rankWords({ rank, tiedWith }: Pick<RankedOption, 'rank' | 'tiedWith'>): string {
  if (rank === undefined) return '–';
  return tiedWith.length === 0 ? `${rank}` : `${rank}, tied`;
}
