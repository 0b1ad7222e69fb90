import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { rankOptions } from '../../shared/choose/rank-options.ts';
import type { Side } from '../../shared/document/schema.ts';
import { WORKLOADS, type WorkloadRow } from './workloads.ts';

/** What is wrong with the ranking of this row, in words; empty: it is as expected. */
export function mistakesIn({ workload, aws, azure, out }: WorkloadRow, asked: Catalog = catalog): readonly string[] {
  const ranking = rankOptions(workload, asked, ['aws', 'azure']);
  const ruledOut = ranking.filter(({ verdict }) => verdict === 'ruled-out').map(({ id }) => id);
  const expected = out.split(' ').filter((id) => id !== '');
  const wrongOut = [
    ...expected.filter((id) => !ruledOut.includes(id)).map((id) => `${id} should be ruled out`),
    ...ruledOut.filter((id) => !expected.includes(id)).map((id) => `${id} should not be ruled out`),
  ];
  const scoreOf = (id: string): number => {
    const found = ranking.find((one) => one.id === id);
    return found === undefined || found.verdict === 'ruled-out' ? Number.NaN : found.score;
  };
  const tiers = [aws, azure].map((text) => text.split('>').map((tier) => tier.split(' ').filter((id) => id !== '')));
  const wrongOrder = tiers.flatMap((side) =>
    side.flatMap((tier, index) =>
      tier.flatMap((before) =>
        (side[index + 1] ?? []).flatMap((after) =>
          scoreOf(before) > scoreOf(after)
            ? []
            : [`${before} (${scoreOf(before)}) before ${after} (${scoreOf(after)})`],
        ),
      ),
    ),
  );
  const wrongTop = (['aws', 'azure'] as const).flatMap((cloud, index) =>
    topMistakes(ranking, cloud, tiers[index]?.[0] ?? []),
  );
  return [...wrongOut, ...wrongOrder, ...wrongTop];
}

function topMistakes(ranking: ReturnType<typeof rankOptions>, cloud: Side, top: readonly string[]): readonly string[] {
  if (top.length === 0) return [];
  const standing = ranking.filter((one) => one.cloud === cloud && one.verdict !== 'ruled-out');
  const best = Math.max(...standing.map(({ score }) => score));
  return standing
    .filter((one) => one.score === best && !top.includes(one.id))
    .map(({ id }) => `${id} should not be the best of ${cloud}`);
}

describe('the ranking', () => {
  test.each(WORKLOADS)('$name', (row) => {
    expect(mistakesIn(row)).toEqual([]);
  });

  test('has every workload once', () => {
    expect(WORKLOADS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(WORKLOADS.map(({ name }) => name)).size).toBe(WORKLOADS.length);
  });
});
