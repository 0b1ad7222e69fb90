import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { statedText } from './stated.ts';

const REPLICA = /\b(read[- ]?replica|replica|standby|secondary)\b/i;

/** A copy that follows another database: by its role, its label, or an arrow of replication from a database. */
export function isReplica(view: SideView, node: ViewNode): boolean {
  if (statedText(view, node, 'role') === 'read-replica' || REPLICA.test(node.node.label)) return true;
  return view
    .incoming(node.id)
    .some(({ source, connection }) => connection.kind === 'replication' && hasTrait(source, 'database'));
}
