import { readFileSync } from 'node:fs';
import { mutantsOf } from './mutants.ts';

export interface Survivor {
  readonly where: string;
  readonly change: string;
}

interface WithMeta {
  readonly meta: { readonly id: string };
}

export interface Tried {
  readonly tried: number;
  readonly survivors: Survivor[];
}

/** Every mutant of the rule in the file that none of the checks of its table notices. One that cannot be loaded is not noticed. */
export async function survivingMutants<Rule extends WithMeta>(
  rule: Rule,
  file: string,
  checksOf: (rule: Rule) => readonly { readonly check: () => void }[],
): Promise<Tried> {
  const { id } = rule.meta;
  if (isNoticed(() => checksOf(rule))) throw new Error('the table fails as it is');
  const survivors: Survivor[] = [];
  const mutants = mutantsOf(readFileSync(file, 'utf8'));
  for (const [index, { line, was, replacement }] of mutants.entries()) {
    const loaded: Record<string, unknown> = await import(/* @vite-ignore */ `${file}?mutant=${index}`);
    const mutated = Object.values(loaded).find((value): value is Rule => isRule(value));
    if (mutated === undefined || !isNoticed(() => checksOf(mutated)))
      survivors.push({ where: `${id}.ts:${line}`, change: `${was} -> ${replacement.replace(/\s+/g, ' ')}` });
  }
  return { tried: mutants.length, survivors };
}

/** Some check fails, or what it needs cannot be made. */
export function isNoticed(checks: () => readonly { readonly check: () => void }[]): boolean {
  try {
    for (const { check } of checks()) check();
    return false;
  } catch {
    return true;
  }
}

function isRule(value: unknown): value is WithMeta {
  return typeof value === 'object' && value !== null && 'meta' in value && 'check' in value;
}
