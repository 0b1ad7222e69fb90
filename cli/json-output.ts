import type { FlipReport } from '../shared/flip/flip.ts';
import { openPoints } from '../shared/flip/open-points.ts';
import type { Suggestion } from '../shared/flip/suggestions/suggestion.ts';
import type { Finding } from '../shared/validation/finding.ts';
import { findingKey } from '../shared/validation/finding-key.ts';
import { printableJson } from './printable.ts';

/** Fields of a finding that scripts may rely on; `key` stays the same from run to run. */
export function findingToJson(finding: Finding) {
  const { code, rule, severity, message, nodes, connections, property, source, confirmed, remedy, fix } = finding;
  const key = findingKey(finding);
  return { key, code, rule, severity, message, nodes, connections, property, source, confirmed, remedy, fix };
}

/**
 * The flip report as scripts read it; docs/flip-report.md describes the fields. Fields may be added, none is renamed or taken
 * away.
 */
export function reportToJson(report: FlipReport): string {
  const { from, to, summary, efforts, rows, remarks, notes, findings, restructuring, sources } = report;
  const json = {
    from,
    to,
    summary,
    efforts,
    rows,
    remarks: remarks.map(findingToJson),
    notes,
    findings: {
      gained: findings.gained.map(findingToJson),
      lost: findings.lost.map(findingToJson),
      stay: findings.stay,
      restructuring: findings.restructuring.map(findingToJson),
    },
    suggestions: restructuring.suggested.map(({ suggestion, findings: mends }) => ({
      ...suggestionToJson(suggestion),
      mends: mends.map(findingToJson),
    })),
    unmended: restructuring.unmended.map(findingToJson),
    open: openPoints(report).map(({ kind, severity, text, detail, nodes, source }) => ({
      kind,
      severity,
      text,
      detail,
      nodes,
      source,
    })),
    sources,
  };
  return printableJson(json);
}

function suggestionToJson({ id, kind, title, reason, source, nodes }: Suggestion) {
  return { id, kind, title, reason, source, nodes };
}
