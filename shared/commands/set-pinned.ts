import { nodeOf } from '../document/queries.ts';
import type { Side } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { existsOn, partOfDiagram, withoutPins } from './part-of-diagram.ts';
import { reject, rejectUnknown } from './rejection.ts';

export interface SetPinnedInput {
  /** Frames take along what they hold. */
  readonly ids: readonly string[];
  /** The cloud on which they stay when the diagram is flipped; null: they turn with it. */
  readonly to: Side | null;
}

export const setPinned: Command<SetPinnedInput> = (diagram, { ids, to }, { catalog }) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const part = partOfDiagram(diagram, ids, catalog);
  const free = withoutPins(diagram);
  const nodes = to === null ? part : part.filter(({ id }) => existsOn(free, id, to, catalog));
  if (nodes.length === 0) {
    return reject('not-equivalent', 'None of this exists on that cloud, so it cannot be kept there.');
  }
  const pinned = to ?? undefined;
  return amend(diagram, { nodes: nodes.map((node) => (node.pinned === pinned ? node : { ...node, pinned })) });
};
