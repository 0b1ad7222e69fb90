import { append } from '../group-by.ts';
import type { Finding } from '../validation/finding.ts';
import type { FindingChanges } from './finding-changes.ts';
import type { FlipRemark } from './flip-remarks.ts';
import type { Suggestion } from './suggestions/suggestion.ts';

/** A restructuring with what it mends. */
export interface Suggested {
  readonly suggestion: Suggestion;
  readonly findings: readonly Finding[];
}

/** Everything that the side flipped to has to say, each once: what a suggestion mends stands with it and nowhere else. */
export interface Restructuring {
  readonly suggested: readonly Suggested[];
  /** Structural findings that no suggestion mends. */
  readonly unmended: readonly Finding[];
  /** Remarks of the flip that a person has to answer. */
  readonly remarks: readonly FlipRemark[];
  /** Findings of the design that the flip brings. */
  readonly gained: readonly Finding[];
}

interface Said {
  readonly findings: FindingChanges;
  readonly remarks: readonly FlipRemark[];
  readonly suggestions: readonly Suggestion[];
}

/** A suggestion mends a finding of one of its rules that is about one of its nodes; the first that does has it. */
export function restructuringOf({ findings, remarks, suggestions }: Said): Restructuring {
  const said = [...findings.restructuring, ...remarks, ...findings.gained];
  const rules = new Set(said.map(({ rule }) => rule));
  const byCause = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    for (const rule of suggestion.mends) {
      if (!rules.has(rule)) continue;
      for (const node of suggestion.nodes) {
        const cause = `${rule} ${node}`;
        if (!byCause.has(cause)) byCause.set(cause, suggestion);
      }
    }
  }
  const mended = new Map<Suggestion, Finding[]>();
  const isLeft = (finding: Finding): boolean => {
    const mending = finding.nodes.find((node) => byCause.has(`${finding.rule} ${node}`));
    const first = mending === undefined ? undefined : byCause.get(`${finding.rule} ${mending}`);
    if (first !== undefined) append(mended, first, finding);
    return first === undefined;
  };
  const unmended = findings.restructuring.filter(isLeft);
  return {
    unmended,
    remarks: remarks.filter(isLeft),
    gained: findings.gained.filter(isLeft),
    suggested: suggestions.map((suggestion) => ({ suggestion, findings: mended.get(suggestion) ?? [] })),
  };
}
