import { append } from '../../shared/group-by.ts';
import type { Finding, Severity } from '../../shared/validation/finding.ts';
import { SEVERITIES } from '../../shared/validation/finding.ts';

const NONE: readonly Finding[] = [];
const indexes = new WeakMap<readonly Finding[], ReadonlyMap<string, readonly Finding[]>>();

/** What is found on a node or a connection and was not set aside, the gravest first. */
export function findingsOn(findings: readonly Finding[], elementId: string): readonly Finding[] {
  let index = indexes.get(findings);
  if (index === undefined) {
    index = byElement(findings);
    indexes.set(findings, index);
  }
  return index.get(elementId) ?? NONE;
}

function byElement(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const index = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.suppressed !== null) continue;
    for (const id of new Set([...finding.nodes, ...finding.connections])) append(index, id, finding);
  }
  for (const group of index.values()) group.sort((a, b) => rank(a.severity) - rank(b.severity));
  return index;
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
