import type { Side } from '../shared/document/schema.ts';
import type { Finding } from '../shared/validation/finding.ts';
import type { ReadDiagram } from './read-diagram.ts';

/** One file with what is said of it; what was asked to be left out is left out already. */
export interface Validated {
  readonly read: ReadDiagram;
  readonly side: Side;
  /** Gravest first; those of the design, those that only restructuring mends, and suppressed ones. */
  readonly findings: readonly Finding[];
  /** How many more there are that the baseline knows. */
  readonly known: number;
  /** How many of the baseline there are no more. */
  readonly gone: number;
}

/** A file that could not be read. */
export interface Unread {
  readonly name: string;
  readonly reason: string;
}

export interface SortedFindings {
  readonly design: readonly Finding[];
  readonly restructuring: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

export function sorted(findings: readonly Finding[]): SortedFindings {
  const open = findings.filter(({ suppressed }) => suppressed === null);
  return {
    design: open.filter(({ structural }) => !structural),
    restructuring: open.filter(({ structural }) => structural),
    suppressed: findings.filter(({ suppressed }) => suppressed !== null),
  };
}
