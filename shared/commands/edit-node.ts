import { nodeOn, sideOf, withStated } from '../document/node-on.ts';
import { nodeOf } from '../document/queries.ts';
import type { Node } from '../document/schema.ts';
import { wholesOn } from '../document/whole-on.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { rejectUnknown } from './rejection.ts';

export interface EditNodeInput {
  readonly id: string;
  /** Fields that are absent stay; null takes a field away. */
  readonly fields: {
    readonly [field in 'shape' | 'zones' | 'subnets' | 'memberOf' | 'pinned' | 'notes']?: NonNullable<
      Node[field]
    > | null;
  };
}

/** Where a node runs, what it belongs to, how it is drawn, and what is noted on it. */
export const editNode: Command<EditNodeInput> = (diagram, { id, fields }) => {
  const node = nodeOf(diagram, id);
  if (node === undefined) return rejectUnknown(id);
  const { shape, zones, subnets, memberOf, pinned, notes } = fields;
  const side = diagram.provider;
  const unknown = [...(subnets ?? []), ...(memberOf ?? [])].find((other) => nodeOf(diagram, other) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  let edited: Node = {
    ...node,
    pinned: edit(node.pinned, pinned),
    notes: edit(node.notes, notes),
  };
  const shown = nodeOn(node, side);
  const isWhole = wholesOn(diagram, sideOf(node, side)).has(id);
  if (shape !== undefined) edited = withStated(edited, side, 'shape', edit(shown.shape, shape), isWhole);
  if (zones !== undefined) edited = withStated(edited, side, 'zones', edit(shown.zones, zones), isWhole);
  if (subnets !== undefined) edited = withStated(edited, side, 'subnets', edit(shown.subnets, subnets), isWhole);
  if (memberOf !== undefined) edited = withStated(edited, side, 'memberOf', edit(shown.memberOf, memberOf), isWhole);
  const after = nodeOn(edited, side);
  const isSame = (Object.keys(fields) as (keyof typeof fields)[]).every((field) => after[field] === shown[field]);
  return amend(diagram, { nodes: [isSame ? node : edited] });
};

function edit<T>(before: T | undefined, after: T | null | undefined): T | undefined {
  if (after === undefined) return before;
  return after === null ? undefined : after;
}
