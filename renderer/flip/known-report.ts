import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { type FlipReport, flipReportSteps } from '../../shared/flip/flip.ts';
import { runSteps } from '../../shared/run-steps.ts';

interface Known {
  readonly diagram: Diagram;
  readonly to: Side;
  readonly today: string;
  readonly report: FlipReport;
}

/** By the nodes, which a flip leaves as they are: the report that was read before a flip is the one after it. */
const reports = new WeakMap<Diagram['nodes'], Known[]>();

/** What a flip to a side says, made when it is first asked for. */
export function knownReport(diagram: Diagram, to: Side, catalog: Catalog, today: string): FlipReport {
  return runSteps(knownReportSteps(diagram, to, catalog, today));
}

/** The same in steps; what is given up half-way is not remembered. */
export function* knownReportSteps(
  diagram: Diagram,
  to: Side,
  catalog: Catalog,
  today: string,
): Generator<undefined, FlipReport> {
  const found = reports
    .get(diagram.nodes)
    ?.find((one) => one.to === to && one.today === today && isSameDesign(one.diagram, diagram));
  if (found) return found.report;
  const report = yield* flipReportSteps(diagram, otherSide(to), to, catalog, { today });
  const known = reports.get(diagram.nodes) ?? [];
  // One for each direction is enough.
  reports.set(diagram.nodes, [...known.filter((one) => one.to !== to), { diagram, to, today, report }]);
  return report;
}

/** Equal in all that the report reads; the nodes are the same already. */
function isSameDesign(a: Diagram, b: Diagram): boolean {
  return (
    a.connections === b.connections &&
    a.suppressions === b.suppressions &&
    a.environment === b.environment &&
    a.needs === b.needs
  );
}
