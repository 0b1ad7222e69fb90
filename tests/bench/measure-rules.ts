import type { Catalog } from '../../shared/catalog/catalog.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { RULES } from '../../shared/validation/rules.ts';

const ROUNDS = 9;
const LISTED = 25;

/**
 * What each rule costs on a diagram that no rule has seen: medians in milliseconds, dearest first. What several rules ask for is
 * answered once, so the first of them in the list of rules pays for it.
 */
export function measureRules(fresh: () => Diagram, side: Side, catalog: Catalog, today: string): void {
  const times = new Map<string, number[]>();
  const views: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const diagram = fresh();
    const start = performance.now();
    const view = viewSide(diagram, side, catalog);
    if (round > 0) views.push(performance.now() - start);
    for (const { meta, check } of RULES.filter((rule) => rule.meta.providers.includes(side))) {
      const before = performance.now();
      check(view, { today, editing: false });
      if (round > 0) times.set(meta.id, [...(times.get(meta.id) ?? []), performance.now() - before]);
    }
  }
  const costs = [...times].map(([id, of]) => ({ id, cost: median(of) })).sort((a, b) => b.cost - a.cost);
  const sum = costs.reduce((all, { cost }) => all + cost, 0);
  console.log(line('view of the diagram', median(views), sum));
  for (const { id, cost } of costs.slice(0, LISTED)) console.log(line(id, cost, sum));
  const rest = costs.slice(LISTED);
  console.log(
    line(
      `${rest.length} other rules`,
      rest.reduce((all, { cost }) => all + cost, 0),
      sum,
    ),
  );
}

function line(name: string, milliseconds: number, sum: number): string {
  return `  ${name.padEnd(32)}${milliseconds.toFixed(2).padStart(8)} ms  ${((100 * milliseconds) / sum).toFixed(1).padStart(5)} % of all rules`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
