import { type Finding, SEVERITIES } from '../../shared/validation/finding.ts';
import { type KeyedFinding, keyed } from './finding-keys.ts';

/** What became of the open findings when something was stated otherwise. */
export interface FindingDifference {
  readonly gone: readonly KeyedFinding[];
  readonly added: readonly KeyedFinding[];
  /** As they are now. */
  readonly milder: readonly KeyedFinding[];
  readonly graver: readonly KeyedFinding[];
}

export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingDifference {
  const was = byKey(before);
  const is = byKey(after);
  const graverBy = ({ key, finding }: KeyedFinding): number => {
    const earlier = was.get(key);
    return earlier === undefined ? 0 : rank(earlier.finding) - rank(finding);
  };
  return {
    gone: [...was.values()].filter(({ key }) => !is.has(key)),
    added: [...is.values()].filter(({ key }) => !was.has(key)),
    milder: [...is.values()].filter((row) => graverBy(row) < 0),
    graver: [...is.values()].filter((row) => graverBy(row) > 0),
  };
}

/** "3 gone, 1 new, 2 milder"; "changes no finding" where nothing is otherwise. */
export function differenceWords({ gone, added, milder, graver }: FindingDifference): string {
  const parts = [
    [gone.length, 'gone'],
    [added.length, 'new'],
    [milder.length, 'milder'],
    [graver.length, 'graver'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString('en-US')} ${word}`);
  return words.join(', ') || 'changes no finding';
}

function byKey(findings: readonly Finding[]): ReadonlyMap<string, KeyedFinding> {
  return new Map(
    keyed(findings)
      .filter(({ finding }) => finding.suppressed === null)
      .map((row) => [row.key, row]),
  );
}

/** 0 is the gravest. */
function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}
