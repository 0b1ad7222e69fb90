import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import type { FlipRule } from '../../shared/flip/flip-rule.ts';
import { checksOf, type Table } from '../flip/flip-rule-table.ts';
import { mutantsOf } from './mutants.ts';
import type { Survivor } from './rule-table.ts';

/** In place of the table's tests: every mutant of the flip rule has to fail one of them. */
export function flipRuleTable(rule: FlipRule, table: Table): void {
  test(rule.meta.id, async ({ task }) => {
    const { id } = rule.meta;
    const file = fileURLToPath(new URL(`../../shared/flip/rules/${id}.ts`, import.meta.url));
    if (failsIn(rule, table)) throw new Error('the table fails as it is');
    const survivors: Survivor[] = [];
    const mutants = mutantsOf(readFileSync(file, 'utf8'));
    for (const [index, { line, was, replacement }] of mutants.entries()) {
      const loaded: Record<string, unknown> = await import(/* @vite-ignore */ `${file}?mutant=${index}`);
      const mutated = Object.values(loaded).find(isRule);
      if (mutated === undefined || !failsIn(mutated, table))
        survivors.push({ where: `${id}.ts:${line}`, change: `${was} -> ${replacement.replace(/\s+/g, ' ')}` });
    }
    task.meta.mutation = { rule: id, category: 'flip', tried: mutants.length, survivors };
  });
}

function failsIn(rule: FlipRule, table: Table): boolean {
  for (const { check } of checksOf(rule, table)) {
    try {
      check();
    } catch {
      return true;
    }
  }
  return false;
}

function isRule(value: unknown): value is FlipRule {
  return typeof value === 'object' && value !== null && 'meta' in value && 'check' in value;
}
