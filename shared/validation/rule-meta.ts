import type { RuleCategory, RuleMeta } from './rule.ts';
import { RULES } from './rules.ts';

const METAS: ReadonlyMap<string, RuleMeta> = new Map(RULES.map(({ meta }) => [meta.id, meta]));

/** The rule of that id; undefined: there is none, or no longer. */
export function ruleMeta(id: string): RuleMeta | undefined {
  return METAS.get(id);
}

export function categoryOf(ruleId: string): RuleCategory | undefined {
  return METAS.get(ruleId)?.category;
}
