import { catalog } from '../../catalog/index.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { type RankedOption, rankOptions, type Verdict } from '../../shared/choose/rank-options.ts';
import type { WorkloadRow } from './workloads.ts';

/** What is wrong with the ranking of this row, in words; empty: it is as expected. */
export function mistakesIn(
  { workload, aws, azure, out, care }: WorkloadRow,
  asked: Catalog = catalog,
): readonly string[] {
  const ranking = rankOptions(workload, asked, ['aws', 'azure']);
  return [
    ...verdictMistakes(ranking, 'ruled-out', out),
    ...(care === undefined ? [] : verdictMistakes(ranking, 'care', care)),
    ...orderMistakes(
      ranking.filter(({ cloud }) => cloud === 'aws'),
      aws,
    ),
    ...orderMistakes(
      ranking.filter(({ cloud }) => cloud === 'azure'),
      azure,
    ),
  ];
}

function verdictMistakes(ranking: readonly RankedOption[], verdict: Verdict, text: string): readonly string[] {
  const expected = words(text, ' ');
  const found = ranking.filter((one) => one.verdict === verdict).map(({ id }) => id);
  return [
    ...expected.filter((id) => !found.includes(id)).map((id) => `${id} is not ${verdict}`),
    ...found.filter((id) => !expected.includes(id)).map((id) => `${id} is ${verdict}`),
  ];
}

function orderMistakes(ranking: readonly RankedOption[], text: string): readonly string[] {
  const scoreOf = (id: string): number => {
    const found = ranking.find((one) => one.id === id);
    return found === undefined || found.verdict === 'ruled-out' ? Number.NaN : found.score;
  };
  const tiers = words(text, '>').map((tier) => words(tier, ' ').map((tie) => words(tie, '=')));
  const unequal = tiers
    .flat()
    .flatMap(([first = '', ...others]) =>
      others.filter((id) => scoreOf(id) !== scoreOf(first)).map((id) => `${id} does not tie with ${first}`),
    );
  const wrong = tiers.flatMap((tier, index) =>
    tier.flat().flatMap((before) =>
      (tiers[index + 1] ?? [])
        .flat()
        .filter((after) => !(scoreOf(before) > scoreOf(after)))
        .map((after) => `${before} (${scoreOf(before)}) does not come before ${after} (${scoreOf(after)})`),
    ),
  );
  const top = tiers[0]?.flat();
  const best = Math.max(...ranking.filter(({ rank }) => rank !== undefined).map(({ score }) => score));
  const surprises = ranking
    .filter(({ id, rank, score }) => top !== undefined && rank !== undefined && score === best && !top.includes(id))
    .map(({ id }) => `${id} is among the best`);
  return [...unequal, ...wrong, ...surprises];
}

function words(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
