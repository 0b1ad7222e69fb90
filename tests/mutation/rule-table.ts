import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Rule } from '../../shared/validation/rule.ts';
import { checksOf, type Table } from '../validation/rule-table.ts';
import { shiftedLimits } from './shifted-limits.ts';
import { isNoticed, survivingMutants, type Tried } from './surviving-mutants.ts';

export { TODAY } from '../validation/rule-table.ts';

declare module 'vitest' {
  interface TaskMeta {
    mutation?: Tried & { readonly rule: string; readonly category: string };
  }
}

/** In place of the table's tests: every mutant of the rule, and every limit of the catalog that it names, has to fail one of them. */
export function ruleTable(rule: Rule, table: Table): void {
  test(rule.meta.id, async ({ task }) => {
    const { id, category } = rule.meta;
    const file = fileURLToPath(new URL(`../../shared/validation/rules/${category}/${id}.ts`, import.meta.url));
    const { tried, survivors } = await survivingMutants(rule, file, (one) => checksOf(one, table));
    const shifted = shiftedLimits(catalog, readFileSync(file, 'utf8'));
    for (const { limit, by, catalog: other } of shifted) {
      if (!isNoticed(() => checksOf(rule, table, other)))
        survivors.push({ where: `${id}.ts`, change: `limit ${limit} ${by > 0 ? '+' : ''}${by}` });
    }
    task.meta.mutation = { rule: id, category, tried: tried + shifted.length, survivors };
  });
}
