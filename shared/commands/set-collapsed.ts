import { nodeOf } from '../document/queries.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { rejectUnknown } from './rejection.ts';

export interface SetCollapsedInput {
  readonly ids: readonly string[];
  readonly isCollapsed: boolean;
}

/** Draws frames as tiles without what they hold, or opens them again, on both sides. Nothing else of the diagram changes. */
export const setCollapsed: Command<SetCollapsedInput> = (diagram, { ids, isCollapsed }) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const collapsed = isCollapsed ? (true as const) : undefined;
  const nodes = ids.flatMap((id) => {
    const node = nodeOf(diagram, id);
    return node === undefined || node.collapsed === collapsed ? [] : [{ ...node, collapsed }];
  });
  return amend(diagram, { nodes });
};
