import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Rule } from '../../shared/validation/rule.ts';
import { checksOf, type Table } from '../validation/rule-table.ts';
import { mutantsOf } from './mutants.ts';
import { shiftedLimits } from './shifted-limits.ts';

export { TODAY } from '../validation/rule-table.ts';

export interface Survivor {
  readonly where: string;
  readonly change: string;
}

declare module 'vitest' {
  interface TaskMeta {
    mutation?: {
      readonly rule: string;
      readonly category: string;
      readonly tried: number;
      readonly survivors: Survivor[];
    };
  }
}

/** In place of the table's tests: every mutant of the rule has to fail one of them. */
export function ruleTable(rule: Rule, table: Table): void {
  test(rule.meta.id, async ({ task }) => {
    const { id, category } = rule.meta;
    const file = fileURLToPath(new URL(`../../shared/validation/rules/${category}/${id}.ts`, import.meta.url));
    const text = readFileSync(file, 'utf8');
    if (failsIn(rule, table)) throw new Error('the table fails as it is');
    const survivors: Survivor[] = [];
    const mutants = mutantsOf(text);
    for (const [index, { line, was, replacement }] of mutants.entries()) {
      const loaded: Record<string, unknown> = await import(/* @vite-ignore */ `${file}?mutant=${index}`);
      const mutated = Object.values(loaded).find(isRule);
      if (mutated === undefined || !failsIn(mutated, table)) {
        survivors.push({ where: `${id}.ts:${line}`, change: `${was} -> ${replacement.replace(/\s+/g, ' ')}` });
      }
    }
    const shifted = shiftedLimits(catalog, text);
    for (const { limit, by, catalog: other } of shifted) {
      if (!failsIn(rule, table, other))
        survivors.push({ where: `${id}.ts`, change: `limit ${limit} ${by > 0 ? '+' : ''}${by}` });
    }
    task.meta.mutation = { rule: id, category, tried: mutants.length + shifted.length, survivors };
  });
}

function failsIn(rule: Rule, table: Table, other = catalog): boolean {
  try {
    for (const { check } of checksOf(rule, table, other)) check();
    return false;
  } catch {
    return true;
  }
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'meta' in value && 'check' in value;
}
