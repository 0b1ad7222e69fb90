import type { Finding } from '../../shared/validation/finding.ts';

/** A finding with the name that it keeps when the diagram is checked again. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

const known = new WeakMap<readonly Finding[], readonly KeyedFinding[]>();

/** Memoised on the list. The same rule about the same elements is the same finding, whatever numbers stand in its message. */
export function keyed(findings: readonly Finding[]): readonly KeyedFinding[] {
  const found = known.get(findings);
  if (found) return found;
  const seen = new Map<string, number>();
  const made = findings.map((finding) => {
    const name = [finding.rule, finding.property ?? '', ...finding.nodes, ...finding.connections].join(' ');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: count === 1 ? name : `${name} #${count}`, finding };
  });
  known.set(findings, made);
  return made;
}
