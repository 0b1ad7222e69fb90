import { catalog } from '../catalog/index.ts';
import { conflictWords, EFFECT_SIGNS, rankWords, VERDICT_NAMES, workloadWords } from '../shared/choose/choice-words.ts';
import type { ComputeChoiceResult } from '../shared/choose/choose-compute.ts';
import type { RankedOption } from '../shared/choose/rank-options.ts';
import type { Workload } from '../shared/choose/workload.ts';

/** The ranking for a terminal: what fits first, each reason with a number that leads to its source. */
export function choiceText(result: ComputeChoiceResult, workload: Workload, present: string | undefined): string {
  const sources: string[] = [];
  const numberOf = (url: string): number => {
    if (!sources.includes(url)) sources.push(url);
    return sources.indexOf(url) + 1;
  };
  const { ranking, conflicts, next, myths } = result;
  const lines = [
    workloadWords(workload, catalog),
    ...conflicts.map((conflict) => conflictWords(conflict, workload, catalog)),
    ...(next === undefined ? [] : [`Worth knowing next: ${next.question} (--${next.flag})`]),
    '',
    ...ranking.flatMap((option) => optionLines(option, option.id === present, numberOf)),
    ...myths.flatMap(({ myth, reality, proof }) => [
      `"${myth}" ${reality} ${proof.map(({ url }) => `[${numberOf(url)}]`).join('')}`,
      '',
    ]),
    ...(sources.length === 0 ? [] : ['Sources']),
    ...sources.map((url, index) => `${`[${index + 1}]`.padStart(5)} ${url}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function optionLines(option: RankedOption, isPresent: boolean, numberOf: (url: string) => number): readonly string[] {
  const { name, verdict, reasons } = option;
  return [
    `${rankWords(option).padEnd(9)}${name}${isPresent ? ' (as it is now)' : ''}: ${VERDICT_NAMES[verdict].toLowerCase()}`,
    ...reasons.map(
      ({ effect, text, fact }) =>
        `         ${EFFECT_SIGNS[effect]} ${text} ${fact.text} [${numberOf(fact.url)}]${fact.confirmed ? '' : ' unconfirmed'}`,
    ),
    '',
  ];
}
