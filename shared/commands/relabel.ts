import { connectionOf, nodeOf } from '../document/queries.ts';
import type { Connection, Face, Node, Side } from '../document/schema.ts';
import { wholesOn } from '../document/whole-on.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { withFace } from './place.ts';
import { rejectUnknown } from './rejection.ts';

export interface RelabelInput {
  /** The side for which a translated name is. */
  readonly side: Side;
  readonly labels: readonly {
    /** A node, or a connection, which has one name on both sides. */
    readonly id: string;
    /** neutral: the name on both sides, unless it is the whole of several on this one. translated: on this side only. */
    readonly form: 'neutral' | 'translated';
    readonly label: string;
  }[];
}

/** Takes over some or all of the names that were offered for the other cloud. */
export const relabel: Command<RelabelInput> = (diagram, { side, labels }) => {
  const nodes: Node[] = [];
  const connections: Connection[] = [];
  const wholes = wholesOn(diagram, side);
  for (const { id, form, label } of labels) {
    const node = nodeOf(diagram, id);
    const connection = connectionOf(diagram, id);
    if (connection !== undefined) connections.push({ ...connection, label });
    else if (node === undefined) return rejectUnknown(id);
    if (node === undefined) continue;
    nodes.push(form === 'neutral' && !wholes.has(id) ? withOneName(node, label) : withFace(node, side, { label }));
  }
  return amend(diagram, { nodes, connections });
};

function withOneName(node: Node, label: string): Node {
  const { aws, azure } = node.faces;
  return { ...node, label, faces: { ...node.faces, aws: aws && nameless(aws), azure: azure && nameless(azure) } };
}

function nameless(face: Face): Face {
  return face.label === undefined ? face : { ...face, label: undefined };
}
