import { otherSide } from '../catalog/authored-service.ts';
import { nodeOf } from '../document/queries.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { existsOn, partOfDiagram, withoutPins } from './part-of-diagram.ts';
import { reject, rejectUnknown } from './rejection.ts';

export interface FlipPartInput {
  /** Frames take along what they hold. */
  readonly ids: readonly string[];
}

/**
 * Turns each element of a part to the other cloud while the rest keeps its own: it is pinned there, so that it stays when the
 * whole is flipped, and free once more when it is turned again. So turning the same part twice leaves it as it was. What has no
 * twin stays, and so does what a person keeps on the cloud that is shown.
 */
export const flipPart: Command<FlipPartInput> = (diagram, { ids }, { catalog }) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const shown = diagram.provider;
  const there = otherSide(shown);
  const free = withoutPins(diagram);
  const part = partOfDiagram(diagram, ids, catalog);
  const onBoth = part.filter(({ id }) => existsOn(free, id, shown, catalog) && existsOn(free, id, there, catalog));
  if (onBoth.length === 0) {
    const cloud = SIDE_NAMES[part[0]?.pinned === there ? shown : there];
    return reject('not-equivalent', `None of this has a counterpart on ${cloud}.`);
  }
  const turning = onBoth.filter(({ pinned }) => pinned !== shown);
  if (turning.length === 0) {
    return reject('not-equivalent', `This is kept on ${SIDE_NAMES[shown]}. Let it turn again before you flip it.`);
  }
  return amend(diagram, {
    nodes: turning.map((node) => ({ ...node, pinned: node.pinned === undefined ? there : undefined })),
  });
};
