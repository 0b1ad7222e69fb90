import type { ViewConnection, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';

const COPY = /\b(snapshots?|backups?|copy|copies|restore)\b/i;
const MOUNTS = new Set(['traffic', 'attach', 'data']);

interface Attachment {
  readonly machine: ViewNode;
  readonly connection: ViewConnection;
}

/** The machines that a volume is drawn at; lines that speak of a copy of it attach nothing. */
export function attachmentsOf(volume: ViewNode): readonly Attachment[] {
  return [...volume.incoming, ...volume.outgoing].flatMap((connection) => {
    const machine = connection.from === volume.id ? connection.target : connection.source;
    if (!hasTrait(machine, 'virtual-machine')) return [];
    const { kind, label } = connection.connection;
    return !MOUNTS.has(kind) || COPY.test(`${label} ${volume.node.label}`) ? [] : [{ machine, connection }];
  });
}
