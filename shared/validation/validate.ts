import type { Catalog } from '../catalog/catalog.ts';
import { viewSide } from '../catalog/side-view.ts';
import type { Diagram, Side } from '../document/schema.ts';
import { type Finding, SEVERITIES, type Severity } from './finding.ts';
import type { Report, Rule, RuleMeta } from './rule.ts';
import { RULES } from './rules.ts';

export interface ValidateOptions {
  /** ISO date, for lifecycle rules: a rule never reads the clock. */
  readonly today: string;
  readonly rules?: readonly Rule[];
}

/**
 * All findings of a diagram on one side, gravest first, then in the order of the rules. A rule that throws becomes a finding
 * that names it; the others still run.
 */
export function validate(diagram: Diagram, side: Side, catalog: Catalog, options: ValidateOptions): readonly Finding[] {
  const view = viewSide(diagram, side, catalog);
  const found: Finding[] = [];
  for (const rule of options.rules ?? RULES) {
    if (!rule.meta.providers.includes(side)) continue;
    const severity = severityFor(rule.meta, diagram);
    if (severity === 'off') continue;
    for (const report of run(rule, () => rule.check(view, { today: options.today }))) {
      found.push(toFinding(rule.meta, report, severity, diagram, catalog));
    }
  }
  const rank = (finding: Finding): number => SEVERITIES.indexOf(finding.severity);
  return found.sort((a, b) => rank(a) - rank(b));
}

function run(rule: Rule, check: () => readonly Report[]): readonly Report[] {
  try {
    return check();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ message: `The rule ${rule.meta.id} could not run: ${reason}`, severity: 'info', nodes: [] }];
  }
}

/** HA and its kin drop outside production and where the design says that it needs no high availability. */
function severityFor(meta: RuleMeta, diagram: Diagram): Severity | 'off' {
  const isRelaxed = diagram.environment !== 'production' || diagram.needs.highAvailability === 'no';
  return isRelaxed && meta.relaxed !== undefined ? meta.relaxed : meta.severity;
}

function toFinding(meta: RuleMeta, report: Report, severity: Severity, diagram: Diagram, catalog: Catalog): Finding {
  const stated = report.severity ?? severity;
  return {
    code: meta.code,
    rule: meta.id,
    severity: graver(stated, severity) ? severity : stated,
    message: fill(meta.messages[report.message] ?? report.message, report.data ?? {}),
    remedy: report.remedy ?? meta.remedy,
    nodes: report.nodes,
    connections: report.connections ?? [],
    property: report.property ?? null,
    source: catalog.sources.get(report.source ?? meta.source)?.url ?? '',
    structural: meta.structural ?? false,
    suppressed: suppressionReason(meta, report, diagram),
  };
}

/** A report may be milder than the rule's severity in this environment, never graver. */
function graver(a: Severity, b: Severity): boolean {
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
