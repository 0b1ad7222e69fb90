import { type TextQuery, textPattern } from '../catalog/text-pattern.ts';
import { nodeOn } from '../document/node-on.ts';
import { connectionOf, nodeOf } from '../document/queries.ts';
import { DOCUMENT_LIMITS } from '../document/schema.ts';
import { ok } from '../result.ts';
import type { Command } from './command.ts';
import { reject, rejectUnknown } from './rejection.ts';
import { setLabel } from './set-label.ts';

export interface ReplaceInLabelsInput extends TextQuery {
  /** Nodes and connections whose names are changed, as the shown side has them. */
  readonly ids: readonly string[];
  readonly by: string;
}

/** Each place in the names is written anew; a name without such a place stays as it is. */
export const replaceInLabels: Command<ReplaceInLabelsInput> = (diagram, { ids, by, ...query }, env) => {
  const pattern = textPattern(query);
  if (pattern === undefined) return ok(diagram);
  let after = diagram;
  for (const id of ids) {
    const node = nodeOf(after, id);
    const before = node === undefined ? connectionOf(after, id)?.label : nodeOn(node, after.provider).label;
    if (before === undefined) return rejectUnknown(id);
    // A function, so that no sign of the text stands for what was found.
    const label = before.replace(pattern, () => by);
    if (label === before) continue;
    if (label.length > DOCUMENT_LIMITS.labelCharacters) {
      return reject('over-limit', `A name has at most ${DOCUMENT_LIMITS.labelCharacters} characters.`);
    }
    const renamed = setLabel(after, { id, label }, env);
    if (!renamed.ok) return renamed;
    after = renamed.value;
  }
  return ok(after);
};
