import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { Side } from '../../../document/schema.ts';
import { ok } from '../../../result.ts';
import type { OfferedFix } from '../../../validation/fix.ts';
import { planFix } from '../../../validation/plan-fix.ts';
import type { Report, Rule } from '../../../validation/rule.ts';
import { namesOf } from '../../../validation/wording.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, type SuggestionKind, suggestionKind } from '../suggestion.ts';

interface KindOfRule {
  readonly id: string;
  readonly sides: readonly Side[];
  readonly title: string;
  /** `Move {names} beside the network`; {first}: only what is changed. */
  readonly titled: string;
}

/** What a rule finds in a design that came from the other cloud, and its fix mends, carried out on this side only. */
export function kindOfRule(rule: Rule, { id, sides, title, titled }: KindOfRule): SuggestionKind {
  return suggestionKind<OfferedFix>({
    meta: { id, sides, title, mends: [rule.meta.id], source: rule.meta.source },
    find: (view) =>
      rule.check(view, { today: '', editing: true }).flatMap((report) => foundFor(view, rule, report, titled) ?? []),
    plan: (diagram, fix, env) => {
      const planned = planFix({ ...fix, side: diagram.provider }, diagram, env);
      return planned.ok ? ok(onOneSide(diagram, planned.value, diagram.provider)) : planned;
    },
  });
}

function foundFor(view: SideView, rule: Rule, report: Report, titled: string): FoundSuggestion<OfferedFix> | undefined {
  const nodes = [...new Set(report.nodes)].flatMap((id) => view.nodes.get(id) ?? []);
  if (report.fix === undefined || nodes[0]?.face.origin !== 'derived') return undefined;
  if (nodes.some((node) => isTiedToItsPlace(view, node))) return undefined;
  const about = nodes.filter(({ face }) => face.origin === 'derived');
  return {
    key: nodes.map(({ id }) => id).join(' '),
    title: titled.replace('{names}', () => namesOf(about)).replace('{first}', () => namesOf(about.slice(0, 1))),
    reason: rule.meta.why,
    nodes: nodes.map(({ id }) => id),
    ...(report.source !== undefined && { source: report.source }),
    params: report.fix,
  };
}

/** A line to a frame around it says something of where it is: another place would be another statement. */
function isTiedToItsPlace(view: SideView, node: ViewNode): boolean {
  if (node.incoming.length + node.outgoing.length === 0) return false;
  const around = new Set(view.ancestors(node));
  return (
    node.incoming.some(({ source }) => around.has(source)) || node.outgoing.some(({ target }) => around.has(target))
  );
}
