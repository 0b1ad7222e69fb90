import { createConnection } from '../document/create.ts';
import type { Connection } from '../document/schema.ts';
import { amend } from './amend.ts';
import { canConnect } from './can-connect.ts';
import type { Command } from './command.ts';
import { freshIds } from './fresh-ids.ts';
import { reject } from './rejection.ts';

export interface ConnectInput {
  readonly from: string;
  readonly to: string;
  readonly fields?: Partial<Omit<Connection, 'id' | 'from' | 'to'>>;
}

export const connect: Command<ConnectInput> = (diagram, { from, to, fields }, env) => {
  const { answer, reason } = canConnect(diagram, from, to, fields?.kind);
  if (answer === 'refuse') return reject('cannot-connect', reason);
  const ids = freshIds(diagram, 1, env);
  if (!ids.ok) return ids;
  return amend(diagram, { connections: ids.value.map((id) => createConnection(id, from, to, fields)) });
};
