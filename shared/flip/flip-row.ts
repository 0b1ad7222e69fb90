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

/**
 * What moving an element takes, the dearest first, in the words of the industry ("7 Rs" of AWS, Cloud Adoption Framework of
 * Microsoft). `undecided`: no counterpart. `set-up`: no code and no data of its own, configured anew. `retain`: pinned.
 */
export const EFFORTS = [
  'undecided',
  'refactor',
  'data-migration',
  'replatform',
  'rehost',
  'set-up',
  'retain',
  'none',
] as const;
export type Effort = (typeof EFFORTS)[number];

export interface FlipEffort {
  readonly kind: Effort;
  /** One sentence: why it is that and not less. */
  readonly reason: string;
}

/** What people call the settings of a node, by what becomes of them. */
export interface FlipSettings {
  /** Stated for both sides, and what a built-in frame passes on to what it stood for. */
  readonly comesAlong: readonly string[];
  /** Known on the side flipped from only. */
  readonly kept: readonly string[];
  /** Stated when the side flipped to was shown before: there again. */
  readonly remembered: readonly string[];
}

/** What one node becomes. */
export interface FlipRow {
  readonly node: string;
  readonly label: string;
  /** Its description, which its author wrote for the reader. */
  readonly notes?: string;
  readonly effect: FlipEffect;
  /** Stays on its cloud, because a person pinned it. */
  readonly pinned: boolean;
  /** A person chose what it is on the side flipped to. */
  readonly chosen: boolean;
  /** The catalog picked it by what the design says of the node or draws around it; false: it is the one it always takes. */
  readonly picked: boolean;
  /** Service id on the side flipped from; null: it is built in there and has no box. */
  readonly from: string | null;
  readonly fromName: string;
  /** Service id on the side flipped to; null: none of its own there. */
  readonly to: string | null;
  readonly toName: string;
  /** The element that it is a part of on the side flipped to, by id; null: of none. */
  readonly partOf: string | null;
  readonly fidelity: Fidelity;
  readonly caveat: string;
  readonly effort: FlipEffort;
  readonly alternatives: readonly FlipAlternative[];
  /** Differences in the facts that matter for the design. */
  readonly changes: readonly FactChange[];
  /** Ids of the settings that the side flipped to does not know; they are kept for the way back. */
  readonly kept: readonly string[];
  /** The same by name, and what becomes of the others. */
  readonly settings: FlipSettings;
  /** Address of the equivalence's source; empty where no row of the table was needed. */
  readonly source: string;
  /** The day on which it was read there; empty where nothing confirms the row, or none was needed. */
  readonly checked: string;
  /** False: the equivalence was not confirmed in a source. */
  readonly confirmed: boolean;
}
