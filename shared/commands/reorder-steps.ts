import { nodeOf } from '../document/queries.ts';
import type { Node } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { rejectUnknown } from './rejection.ts';

export interface ReorderStepsInput {
  /** All callouts, or all slides, of the shown side, in the order that they are to have. */
  readonly ids: readonly string[];
}

/** Callouts or slides in another order; their numbers are counted in it. */
export const reorderSteps: Command<ReorderStepsInput> = (diagram, { ids }) => {
  const nodes: Node[] = [];
  for (const [index, id] of ids.entries()) {
    const node = nodeOf(diagram, id);
    if (node === undefined) return rejectUnknown(id);
    nodes.push(node.step === index + 1 ? node : { ...node, step: index + 1 });
  }
  return amend(diagram, { nodes });
};
