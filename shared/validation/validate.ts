import type { Catalog } from '../catalog/catalog.ts';
import { type SideView, viewSide } from '../catalog/side-view.ts';
import type { Diagram, Side } from '../document/schema.ts';
import { reasonOf } from '../reason-of.ts';
import { runSteps } from '../run-steps.ts';
import { type Finding, SEVERITIES, type Severity } from './finding.ts';
import { relaxationOf } from './relaxation.ts';
import type { Report, Rule, RuleMeta } from './rule.ts';
import { RULES } from './rules.ts';
import { withoutSuperseded } from './superseded.ts';

export interface ValidateOptions {
  /** ISO date, for lifecycle rules: a rule never reads the clock. */
  readonly today: string;
  /** True while a person is drawing; absent: the diagram is taken as finished. */
  readonly editing?: boolean;
  readonly rules?: readonly Rule[];
}

interface Remembered extends ValidateOptions {
  readonly side: Side;
  readonly catalog: Catalog;
  readonly findings: readonly Finding[];
  /** What each rule said: most say the same of a diagram that is drawn at and of the finished one. */
  readonly reports: ReadonlyMap<Rule, readonly Report[]>;
}

const remembered = new WeakMap<Diagram, Remembered[]>();

/**
 * All findings of a diagram on one side, gravest first, then in the order of the rules. A rule that throws becomes a finding
 * that names it; the others still run. Memoised on the diagram's identity: the app, the flip and its report ask the same.
 */
export function validate(diagram: Diagram, side: Side, catalog: Catalog, options: ValidateOptions): readonly Finding[] {
  return runSteps(validationSteps(diagram, side, catalog, options));
}

/**
 * The same in steps of one rule each, so that an app can draw and take input in between; what it returns at last is what
 * `validate` gives.
 */
export function* validationSteps(
  diagram: Diagram,
  side: Side,
  catalog: Catalog,
  options: ValidateOptions,
): Generator<undefined, readonly Finding[]> {
  const known = knownFindings(diagram, side, catalog, options);
  if (known !== undefined) return known;
  const view = viewSide(diagram, side, catalog);
  yield;
  const ruleOptions = { today: options.today, editing: options.editing ?? false };
  const said = saidBefore(diagram, side, catalog, options);
  const reports = new Map<Rule, readonly Report[]>();
  for (const rule of options.rules ?? RULES) {
    if (!rule.meta.providers.includes(side)) continue;
    const before = rule.mindsEditing === true ? undefined : said?.get(rule);
    reports.set(rule, before ?? run(rule, () => rule.check(view, ruleOptions)));
    if (before === undefined) yield;
  }
  const found = [...reports].flatMap(([rule, own]) => own.map((report) => ({ rule, report })));
  const findings = withoutSuperseded(found).flatMap(({ rule, report }) => toFinding(rule.meta, report, view) ?? []);
  const rank = (finding: Finding): number => SEVERITIES.indexOf(finding.severity);
  findings.sort((a, b) => rank(a) - rank(b));
  remembered.set(diagram, [...(remembered.get(diagram) ?? []), { ...options, side, catalog, findings, reports }]);
  return findings;
}

function knownFindings(
  diagram: Diagram,
  side: Side,
  catalog: Catalog,
  options: ValidateOptions,
): readonly Finding[] | undefined {
  return remembered
    .get(diagram)
    ?.find(
      (entry) =>
        entry.side === side &&
        entry.catalog === catalog &&
        entry.today === options.today &&
        entry.editing === options.editing &&
        entry.rules === options.rules,
    )?.findings;
}

/** What the rules said while a person was drawing, or of the finished diagram. */
function saidBefore(
  diagram: Diagram,
  side: Side,
  catalog: Catalog,
  { today }: ValidateOptions,
): Remembered['reports'] | undefined {
  return remembered
    .get(diagram)
    ?.find((entry) => entry.side === side && entry.catalog === catalog && entry.today === today)?.reports;
}

/** What is known of a diagram holds of one that says the same to every rule. */
export function takeOverFindings(from: Diagram, to: Diagram): void {
  const known = remembered.get(from);
  if (known !== undefined && !remembered.has(to)) remembered.set(to, known);
}

function run(rule: Rule, check: () => readonly Report[]): readonly Report[] {
  try {
    return check();
  } catch (error) {
    const reason = reasonOf(error);
    return [{ message: `The rule ${rule.meta.id} could not run: ${reason}`, severity: 'info', nodes: [] }];
  }
}

function toFinding(meta: RuleMeta, report: Report, view: SideView): Finding | null {
  const ceiling = relaxationOf(meta, report, view);
  if (ceiling === 'off') return null;
  const stated = report.severity ?? ceiling;
  return {
    code: meta.code,
    rule: meta.id,
    severity: ceiling !== meta.severity && isGraver(stated, ceiling) ? ceiling : stated,
    message: fill(meta.messages[report.message] ?? report.message, report.data ?? {}),
    remedy: report.remedy ?? meta.remedy,
    nodes: [...new Set(report.nodes)],
    connections: [...new Set(report.connections)],
    property: report.property ?? null,
    source: view.catalog.sources.get(report.fact?.source ?? report.source ?? ruleSource(meta, view))?.url ?? '',
    confirmed: report.fact?.status !== 'recalled',
    structural: meta.structural === true && isDerived(report, view),
    fix: report.fix === undefined ? null : { ...report.fix, side: view.side },
    suppressed: suppressionReason(meta, report, view.diagram),
  };
}

function ruleSource({ source, azureSource }: RuleMeta, { side }: SideView): string {
  return side === 'azure' ? (azureSource ?? source) : source;
}

/** What was drawn for this side is its author's design; only what the flip derived is mended by restructuring. */
function isDerived(report: Report, view: SideView): boolean {
  const subject = view.nodes.get(report.nodes[0] ?? '');
  return subject?.face.origin === 'derived';
}

/** Where the environment relaxes a rule, no report of it is graver than that. */
function isGraver(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b);
}

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => (data[key] === undefined ? whole : String(data[key])));
}

function suppressionReason(meta: RuleMeta, report: Report, diagram: Diagram): string | null {
  const match = diagram.suppressions.find(
    ({ rule, element }) =>
      (rule === meta.id || rule === meta.code) &&
      (element === undefined || report.nodes.includes(element) || (report.connections ?? []).includes(element)),
  );
  return match?.reason ?? null;
}
