import type { Finding, Severity } from './finding.ts';
import type { Rule, RuleCategory } from './rule.ts';
import { RULES } from './rules.ts';

/** How many findings there are of what kind; structural and suppressed ones are counted apart and in nothing else. */
export interface FindingSummary {
  readonly total: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byCategory: Readonly<Record<RuleCategory, number>>;
  /** What only restructuring for this side mends. */
  readonly structural: number;
  /** What a person set aside with a reason. */
  readonly suppressed: number;
}

export function summarise(findings: readonly Finding[], rules: readonly Rule[] = RULES): FindingSummary {
  const categories = new Map(rules.map(({ meta }) => [meta.id, meta.category]));
  const bySeverity: Record<Severity, number> = { critical: 0, error: 0, warning: 0, info: 0 };
  const byCategory: Record<RuleCategory, number> = {
    limits: 0,
    availability: 0,
    scaling: 0,
    network: 0,
    durability: 0,
    security: 0,
    lifecycle: 0,
  };
  let total = 0;
  let structural = 0;
  let suppressed = 0;
  for (const finding of findings) {
    if (finding.suppressed !== null) suppressed += 1;
    else if (finding.structural) structural += 1;
    else {
      total += 1;
      bySeverity[finding.severity] += 1;
      const category = categories.get(finding.rule);
      if (category !== undefined) byCategory[category] += 1;
    }
  }
  return { total, bySeverity, byCategory, structural, suppressed };
}
