import type { Finding } from '../../shared/validation/finding.ts';
import { findingKey } from '../../shared/validation/finding-key.ts';

/** A finding with the name that it keeps when the diagram is checked again. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

const known = new WeakMap<readonly Finding[], readonly KeyedFinding[]>();

/** Memoised on the list. Findings that share their key are told apart by their order. */
export function keyed(findings: readonly Finding[]): readonly KeyedFinding[] {
  const found = known.get(findings);
  if (found) return found;
  const seen = new Map<string, number>();
  const made = findings.map((finding) => {
    const name = findingKey(finding);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: count === 1 ? name : `${name} #${count}`, finding };
  });
  known.set(findings, made);
  return made;
}
