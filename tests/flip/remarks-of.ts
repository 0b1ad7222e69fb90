import { catalog } from '../../catalog/index.ts';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { type FlipReport, flipReport } from '../../shared/flip/flip.ts';
import { type FlipRemark, flipRemarks } from '../../shared/flip/flip-remarks.ts';
import type { FlipRule } from '../../shared/flip/flip-rule.ts';

/** The day that the rows are written for. */
export const TODAY = '2026-11-21';

/** The report of a flip to the side; absent: the other than the diagram was drawn for. */
export function fullReport(diagram: Diagram, to: Side = otherSide(diagram.provider)): FlipReport {
  return flipReport(diagram, otherSide(to), to, catalog, { today: TODAY });
}

/** What one rule alone says of a flip. */
export function remarksOf(rule: FlipRule, diagram: Diagram, to: Side): readonly FlipRemark[] {
  const [before, after] = [viewSide(diagram, otherSide(to), catalog), viewSide(diagram, to, catalog)];
  return flipRemarks(before, after, fullReport(diagram, to).rows, { today: TODAY, rules: [rule] });
}
