import type { Catalog } from '../catalog/catalog.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { conflictWords, EFFECT_SIGNS, rankWords, VERDICT_NAMES, workloadWords } from './choice-words.ts';
import type { ComputeChoiceResult } from './choose-compute.ts';
import type { RankedOption } from './rank-options.ts';
import type { Citation } from './reasons.ts';
import type { Workload } from './workload.ts';

/** The ranking for a review: every reason with the fact that shows it and where that was read. */
export function choiceMarkdown(result: ComputeChoiceResult, workload: Workload, catalog: Catalog): string {
  const { ranking, conflicts, next, myths } = result;
  return `${[
    '# Which compute should this be?',
    '',
    escapeMarkdown(workloadWords(workload, catalog)),
    ...conflicts.flatMap((conflict) => ['', `**${escapeMarkdown(conflictWords(conflict, workload, catalog))}**`]),
    ...(next === undefined ? [] : ['', `Still open, and worth most: ${escapeMarkdown(next.question)}`]),
    '',
    '| Rank | Service | Cloud | Verdict |',
    '| --- | --- | --- | --- |',
    ...ranking.map(
      (one) =>
        `| ${rankWords(one)} | ${escapeMarkdown(one.name)} | ${SIDE_NAMES[one.cloud]} | ${VERDICT_NAMES[one.verdict]} |`,
    ),
    ...ranking.filter(({ reasons }) => reasons.length > 0).flatMap(optionLines),
    ...(myths.length === 0 ? [] : ['', '## Common sayings']),
    ...myths.flatMap(({ myth, reality, proof }) => [
      '',
      `**“${escapeMarkdown(myth)}”** ${escapeMarkdown(reality)}`,
      ...proof.flatMap((one, index) => [
        ...(index === 0 ? [''] : []),
        `- ${escapeMarkdown(one.option)}: ${factLine(one)}`,
      ]),
    ]),
    '',
  ].join('\n')}`;
}

function optionLines({ name, verdict, reasons }: RankedOption): readonly string[] {
  return [
    '',
    `## ${escapeMarkdown(name)}: ${VERDICT_NAMES[verdict].toLowerCase()}`,
    '',
    ...reasons.map(({ effect, text, fact }) => `- ${EFFECT_SIGNS[effect]} ${escapeMarkdown(text)} ${factLine(fact)}`),
  ];
}

function factLine({ text, title, url, confirmed }: Citation): string {
  return `${escapeMarkdown(text)} ([${escapeMarkdown(title)}](${url})${confirmed ? '' : ', unconfirmed'})`;
}
