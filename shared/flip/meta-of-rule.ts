import type { RuleMeta } from '../validation/rule.ts';
import { ruleMeta } from '../validation/rule-meta.ts';
import type { FlipRuleMeta } from './flip-rule.ts';
import { FLIP_RULES } from './flip-rules.ts';

const FLIP_METAS: ReadonlyMap<string, FlipRuleMeta> = new Map(FLIP_RULES.map(({ meta }) => [meta.id, meta]));

/** What a finding's rule is: a rule of one side or one of the flip. undefined: there is none of that id, or no longer. */
export function metaOfRule(id: string): RuleMeta | FlipRuleMeta | undefined {
  return ruleMeta(id) ?? FLIP_METAS.get(id);
}
