import { otherSide } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { type SideView, viewSide } from '../catalog/side-view.ts';
import { counted } from '../counted.ts';
import type { Diagram, Side } from '../document/schema.ts';
import { runSteps } from '../run-steps.ts';
import { validationSteps } from '../validation/validate.ts';
import { countEfforts } from './effort-names.ts';
import { compareFindings, type FindingChanges } from './finding-changes.ts';
import { type FlipRemark, flipRemarkSteps } from './flip-remarks.ts';
import type { Effort, FlipRow } from './flip-row.ts';
import { flipRowSteps } from './flip-rows.ts';
import { type ReportSource, sourcesOf } from './report-sources.ts';
import { type Summary, summaryOf } from './report-summary.ts';
import { type Restructuring, restructuringOf } from './restructuring.ts';
import { suggestionSteps } from './suggestions/suggest.ts';
import type { Suggestion } from './suggestions/suggestion.ts';

export interface FlipReport {
  readonly from: Side;
  readonly to: Side;
  /** For who decides: what it is, what it takes, what is open. */
  readonly summary: Summary;
  readonly rows: readonly FlipRow[];
  /** How many elements take which effort. */
  readonly efforts: Readonly<Record<Effort, number>>;
  /** What the flip itself brings about and a person should decide or mend, gravest first. */
  readonly remarks: readonly FlipRemark[];
  /** What holds for the diagram as a whole. */
  readonly notes: readonly string[];
  readonly findings: FindingChanges;
  /** Restructuring that the side flipped to calls for. */
  readonly suggestions: readonly Suggestion[];
  /** The same with what they mend, and all that is said of the side flipped to which no suggestion mends: each once. */
  readonly restructuring: Restructuring;
  /** The pages that all this rests on, each once. */
  readonly sources: readonly ReportSource[];
}

export interface FlipResult {
  readonly diagram: Diagram;
  readonly report: FlipReport;
}

/**
 * Turns the whole diagram to the other side and says what changes. Faces are derived, never written, so turning back gives
 * the identical document. `today` is an ISO date for lifecycle rules.
 */
export function flip(diagram: Diagram, to: Side, catalog: Catalog, options: { readonly today: string }): FlipResult {
  const from = diagram.provider;
  const flipped: Diagram = from === to ? diagram : { ...diagram, provider: to };
  const source = from === to ? otherSide(to) : from;
  return { diagram: flipped, report: flipReport(diagram, source, to, catalog, options) };
}

/** What a flip would say, without doing it. */
export function flipReport(
  diagram: Diagram,
  from: Side,
  to: Side,
  catalog: Catalog,
  options: { readonly today: string },
): FlipReport {
  return runSteps(flipReportSteps(diagram, from, to, catalog, options));
}

/** The same in steps, so that an app can draw and take input in between, and give up what is no longer asked for. */
export function* flipReportSteps(
  diagram: Diagram,
  from: Side,
  to: Side,
  catalog: Catalog,
  options: { readonly today: string },
): Generator<undefined, FlipReport> {
  const before = viewSide(diagram, from, catalog);
  const after = viewSide(diagram, to, catalog);
  yield;
  const rows = yield* flipRowSteps(before, after);
  const remarks = yield* flipRemarkSteps(before, after, rows, options);
  // Both are remembered: they are compared at once.
  yield* validationSteps(diagram, from, catalog, options);
  yield* validationSteps(diagram, to, catalog, options);
  yield;
  const findings = compareFindings(diagram, from, to, catalog, options);
  yield;
  const suggestions = yield* suggestionSteps(diagram, to, catalog);
  const report = {
    from,
    to,
    rows,
    efforts: countEfforts(rows),
    remarks,
    notes: diagramNotes(before, after),
    findings,
    suggestions,
    restructuring: restructuringOf({ findings, remarks, suggestions }),
  };
  yield;
  const summary = summaryOf(report);
  yield;
  return { ...report, summary, sources: sourcesOf(report, catalog) };
}

function diagramNotes(before: SideView, after: SideView): readonly string[] {
  const notes: string[] = [];
  if (before.all('zone').length > 0) {
    notes.push(
      'Zone names are logical on both clouds and per account or subscription: zone a and zone 1 need not be the same building.',
    );
  }
  const hidden = after.absorbed.size - before.absorbed.size;
  if (hidden > 0) {
    notes.push(
      `${counted(hidden, 'box is', 'boxes are')} built in or part of another on the other side: hidden there, with ${hidden === 1 ? 'its' : 'their'} connections joined, and back after a flip back.`,
    );
  }
  return notes;
}
