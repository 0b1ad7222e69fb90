import type { FactChange } from './fact-changes.ts';

/** A service that could stand on the other side instead of the one chosen. */
export interface FlipAlternative {
  readonly service: string;
  readonly name: string;
  readonly fidelity: Fidelity;
  readonly caveat: string;
}

export type Fidelity = 'exact' | 'close' | 'partial' | 'none';

/** What happens to a node: it becomes a twin, stays without one, vanishes into its surroundings, or comes back from them. */
export type FlipEffect = 'twin' | 'absent' | 'absorbed' | 'same';

/** What one node becomes. */
export interface FlipRow {
  readonly node: string;
  readonly label: string;
  readonly effect: FlipEffect;
  /** Service id on the side flipped from; null: it is built in there and has no box. */
  readonly from: string | null;
  readonly fromName: string;
  /** Service id on the side flipped to; null: none of its own there. */
  readonly to: string | null;
  readonly toName: string;
  readonly fidelity: Fidelity;
  readonly caveat: string;
  readonly alternatives: readonly FlipAlternative[];
  /** Differences in the facts that matter for the design. */
  readonly changes: readonly FactChange[];
  /** Settings that only the side flipped from knows; they are kept for the way back. */
  readonly kept: readonly string[];
  /** Address of the equivalence's source; empty where no row of the table was needed. */
  readonly source: string;
  /** False: the equivalence was not confirmed in a source. */
  readonly confirmed: boolean;
}
