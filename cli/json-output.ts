import type { FlipReport } from '../shared/flip/flip.ts';
import type { Finding } from '../shared/validation/finding.ts';
import { findingKey } from '../shared/validation/finding-key.ts';
import { printableJson } from './printable.ts';

/** Fields of a finding that scripts may rely on; `key` stays the same from run to run. */
export function findingToJson(finding: Finding) {
  const { code, rule, severity, message, nodes, connections, property, source, confirmed, remedy, fix } = finding;
  const key = findingKey(finding);
  return { key, code, rule, severity, message, nodes, connections, property, source, confirmed, remedy, fix };
}

/** Of a row, scripts may rely on node, from, to, fidelity, caveat, alternatives; the others may grow. */
export function reportToJson(report: FlipReport): string {
  const { from, to, remarks, notes, findings } = report;
  const json = {
    from,
    to,
    rows: report.rows,
    remarks: remarks.map(findingToJson),
    notes,
    findings: {
      gained: findings.gained.map(findingToJson),
      lost: findings.lost.map(findingToJson),
      stay: findings.stay,
      restructuring: findings.restructuring.map(findingToJson),
    },
  };
  return printableJson(json);
}
