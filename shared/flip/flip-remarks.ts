import type { SideView } from '../catalog/side-view.ts';
import { runSteps } from '../run-steps.ts';
import type { Finding } from '../validation/finding.ts';
import type { Rule } from '../validation/rule.ts';
import { validationSteps } from '../validation/validate.ts';
import type { FlipRow } from './flip-row.ts';
import type { FlipContext, FlipDirection, FlipRule } from './flip-rule.ts';
import { FLIP_RULES } from './flip-rules.ts';

/** What a flip rule says; read, shown and mended like a finding of the side flipped to. */
export type FlipRemark = Finding;

interface RemarkOptions {
  readonly today: string;
  readonly rules?: readonly FlipRule[];
}

/**
 * What the flip rules say, gravest first, then in the order of the rules. A rule that throws becomes a remark that names it;
 * the others still run. What a person set aside is left out.
 */
export function flipRemarks(
  before: SideView,
  after: SideView,
  rows: readonly FlipRow[],
  options: RemarkOptions,
): readonly FlipRemark[] {
  return runSteps(flipRemarkSteps(before, after, rows, options));
}

/** The same in steps of one rule each. */
export function* flipRemarkSteps(
  before: SideView,
  after: SideView,
  rows: readonly FlipRow[],
  { today, rules = FLIP_RULES }: RemarkOptions,
): Generator<undefined, readonly FlipRemark[]> {
  const { side, catalog } = after;
  const direction: FlipDirection = side === 'azure' ? 'aws-azure' : 'azure-aws';
  const context: FlipContext = {
    before,
    after,
    rows,
    isSaid: saidBy(yield* validationSteps(after.diagram, side, catalog, { today })),
  };
  const bound = rules
    .filter(({ meta }) => meta.directions.includes(direction))
    .map((rule): Rule => ({ meta: { ...rule.meta, providers: [side] }, check: () => rule.check(context) }));
  // A copy of the diagram: what is remembered of these rules, which are made for this flip alone, goes with it.
  const remarks = yield* validationSteps({ ...after.diagram }, side, catalog, { today, rules: bound });
  return remarks.filter(({ suppressed, nodes }) => suppressed === null && !comesHome(before, nodes));
}

/** What was drawn for the side flipped to is there again as it was drawn: its way back loses nothing and asks nothing. */
function comesHome(before: SideView, nodes: readonly string[]): boolean {
  return nodes.length > 0 && nodes.every((id) => before.nodes.get(id)?.face.origin === 'derived');
}

function saidBy(findings: readonly Finding[]): FlipContext['isSaid'] {
  const said = new Set(findings.flatMap(({ nodes, property }) => nodes.map((node) => `${node} ${property}`)));
  return (nodeId, property) => said.has(`${nodeId} ${property}`);
}
