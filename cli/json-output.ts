import type { FlipReport, FlipRow } from '../shared/flip/flip.ts';
import type { Finding } from '../shared/validation/finding.ts';

/** Fields of a finding that scripts may rely on. */
export function findingToJson(finding: Finding) {
  const { code, rule, severity, message, nodes, connections, property, source, remedy } = finding;
  return { code, rule, severity, message, nodes, connections, property, source, remedy };
}

/** Fields of a report row that scripts may rely on: node, from, to, fidelity, caveat, alternatives; the others may grow. */
function rowToJson(row: FlipRow) {
  const {
    node,
    from,
    to,
    fidelity,
    caveat,
    alternatives,
    label,
    effect,
    fromName,
    toName,
    changes,
    kept,
    source,
    confirmed,
  } = row;
  return {
    node,
    from,
    to,
    fidelity,
    caveat,
    alternatives,
    label,
    effect,
    fromName,
    toName,
    changes,
    kept,
    source,
    confirmed,
  };
}

export function reportToJson(report: FlipReport): string {
  const { from, to, notes, findings } = report;
  const json = {
    from,
    to,
    rows: report.rows.map(rowToJson),
    notes,
    findings: {
      gained: findings.gained.map(findingToJson),
      lost: findings.lost.map(findingToJson),
      stay: findings.stay,
      restructuring: findings.restructuring.map(findingToJson),
    },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
