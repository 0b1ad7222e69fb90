import type { SideView } from '../catalog/side-view.ts';
import type { Report, RuleMeta } from '../validation/rule.ts';
import type { FlipRow } from './flip-row.ts';

export const FLIP_DIRECTIONS = ['aws-azure', 'azure-aws'] as const;
export type FlipDirection = (typeof FLIP_DIRECTIONS)[number];

/** What a flip rule is, as data; the reference page and `skyflip rules` print it beside the rules of one side. */
export interface FlipRuleMeta extends Omit<RuleMeta, 'providers' | 'structural' | 'supersedes'> {
  readonly directions: readonly FlipDirection[];
}

/** What a flip rule sees: the diagram on both sides, and what became of each node. */
export interface FlipContext {
  readonly before: SideView;
  readonly after: SideView;
  readonly rows: readonly FlipRow[];
  /** True if a finding of the side flipped to already speaks of that property of that node: one cause, one line. */
  readonly isSaid: (nodeId: string, property: string) => boolean;
}

/**
 * Says what is lost, split or left open between the two sides. What the other side is by itself, its own rules say. Pure, as
 * a `Rule` is; its reports and fixes are about the side flipped to.
 */
export interface FlipRule {
  readonly meta: FlipRuleMeta;
  readonly check: (context: FlipContext) => readonly Report[];
}
