import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import type { FlipRule } from '../../shared/flip/flip-rule.ts';
import { checksOf, type Table } from '../flip/flip-rule-table.ts';
import { survivingMutants } from './surviving-mutants.ts';

/** In place of the table's tests: every mutant of the flip rule has to fail one of them. */
export function flipRuleTable(rule: FlipRule, table: Table): void {
  test(rule.meta.id, async ({ task }) => {
    const { id } = rule.meta;
    const file = fileURLToPath(new URL(`../../shared/flip/rules/${id}.ts`, import.meta.url));
    const found = await survivingMutants(rule, file, (one) => checksOf(one, table));
    task.meta.mutation = { rule: id, category: 'flip', ...found };
  });
}
