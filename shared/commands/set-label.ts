import { nodeOn, sideOf, withStated } from '../document/node-on.ts';
import { connectionOf, nodeOf } from '../document/queries.ts';
import { wholesOn } from '../document/whole-on.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { rejectUnknown } from './rejection.ts';

export interface SetLabelInput {
  /** A node or a connection. */
  readonly id: string;
  readonly label: string;
}

export const setLabel: Command<SetLabelInput> = (diagram, { id, label }) => {
  const node = nodeOf(diagram, id);
  if (node !== undefined) {
    const side = diagram.provider;
    const isWhole = wholesOn(diagram, sideOf(node, side)).has(id);
    const isSame = nodeOn(node, side).label === label;
    return amend(diagram, { nodes: [isSame ? node : withStated(node, side, 'label', label, isWhole)] });
  }
  const connection = connectionOf(diagram, id);
  if (connection === undefined) return rejectUnknown(id);
  return amend(diagram, { connections: [connection.label === label ? connection : { ...connection, label }] });
};
