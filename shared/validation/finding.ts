import type { Fix } from './fix.ts';

export const SEVERITIES = ['critical', 'error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing a rule says about a diagram on one side. Advises, never blocks. */
export interface Finding {
  /** The id of the rule's row in the knowledge base: RT-001. */
  readonly code: string;
  /** The rule's readable id: lambda-max-duration. */
  readonly rule: string;
  readonly severity: Severity;
  /** A sentence with the numbers in it. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Ids of the nodes concerned, the one to select first. */
  readonly nodes: readonly string[];
  readonly connections: readonly string[];
  /** The property that causes it or that would answer the question. */
  readonly property: string | null;
  /** Address of the fact's source. */
  readonly source: string;
  /** False: it rests on a fact of the catalog that was not confirmed in its source. */
  readonly confirmed: boolean;
  /** Only restructuring for this side mends it; counted apart from the findings of the design. */
  readonly structural: boolean;
  /** What mends it at one stroke; null: it takes a decision. */
  readonly fix: Fix | null;
  /** Present when a person suppressed it: the stored reason. */
  readonly suppressed: string | null;
}

/** `critical` counts as error wherever a program has to decide. */
export function isBlockingSeverity(severity: Severity): boolean {
  return severity === 'critical' || severity === 'error';
}
