import { otherSide } from '../catalog/authored-service.ts';
import { nodeOf } from '../document/queries.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { existsOn, partOfDiagram, shownCloud } from './part-of-diagram.ts';
import { reject, rejectUnknown } from './rejection.ts';

export interface FlipPartInput {
  /** Frames take along what they hold. The first says which cloud is left. */
  readonly ids: readonly string[];
}

/**
 * Turns a part to the other cloud while the rest keeps its own: the part is pinned there, so that it stays when the whole is
 * flipped. Turned again it is free once more. What has no twin there stays.
 */
export const flipPart: Command<FlipPartInput> = (diagram, { ids }, { catalog }) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const part = partOfDiagram(diagram, ids, catalog);
  const first = part.find((node) => existsOn(diagram, node, shownCloud(diagram, node, catalog), catalog));
  const to = first === undefined ? undefined : otherSide(shownCloud(diagram, first, catalog));
  const nodes = to === undefined ? [] : part.filter((node) => existsOn(diagram, node, to, catalog));
  if (to === undefined || nodes.length === 0) {
    const cloud = to === undefined ? 'the other cloud' : SIDE_NAMES[to];
    return reject('not-equivalent', `None of this has a counterpart on ${cloud}.`);
  }
  return amend(diagram, {
    nodes: nodes.map((node) => {
      const pinned = to !== diagram.provider ? to : node.pinned === to ? to : undefined;
      return node.pinned === pinned ? node : { ...node, pinned };
    }),
  });
};
