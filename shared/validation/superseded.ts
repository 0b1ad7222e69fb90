import type { Report, Rule } from './rule.ts';

interface RuleReport {
  readonly rule: Rule;
  readonly report: Report;
}

/** One cause, one finding: drops what a rule says about a node when a rule that explains the cause better reports that node. */
export function withoutSuperseded<T extends RuleReport>(found: readonly T[]): readonly T[] {
  const explained = new Map<string, Set<string>>();
  for (const { rule, report } of found) {
    for (const weaker of rule.meta.supersedes ?? []) {
      const nodes = explained.get(weaker) ?? new Set();
      for (const node of report.nodes) nodes.add(node);
      explained.set(weaker, nodes);
    }
  }
  return found.filter(({ rule, report }) => {
    const subject = report.nodes[0];
    return subject === undefined || explained.get(rule.meta.id)?.has(subject) !== true;
  });
}
