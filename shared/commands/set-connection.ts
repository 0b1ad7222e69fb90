import { connectionOf } from '../document/queries.ts';
import type { Connection, Port } from '../document/schema.ts';
import { amend } from './amend.ts';
import { canConnect } from './can-connect.ts';
import type { Command } from './command.ts';
import { reject, rejectUnknown } from './rejection.ts';

export interface SetConnectionInput {
  readonly id: string;
  readonly fields: Partial<Pick<Connection, 'from' | 'to' | 'kind' | 'direction' | 'label' | 'waypoints'>> & {
    /** null lets the drawing choose. */
    readonly fromPort?: Port | null;
    readonly toPort?: Port | null;
  };
}

/** A connection that gets another end loses its corners and that end's port, which belonged to the old way. */
export const setConnection: Command<SetConnectionInput> = (diagram, { id, fields }) => {
  const connection = connectionOf(diagram, id);
  if (connection === undefined) return rejectUnknown(id);
  const { fromPort, toPort, ...plain } = fields;
  const { from = connection.from, to = connection.to } = plain;
  const hasNewStart = from !== connection.from;
  const hasNewEnd = to !== connection.to;
  if (hasNewStart || hasNewEnd) {
    const { answer, reason } = canConnect(diagram, from, to, plain.kind ?? connection.kind);
    if (answer === 'refuse') return reject('cannot-connect', reason);
  }
  const edited: Connection = {
    ...connection,
    ...((hasNewStart || hasNewEnd) && { waypoints: [] }),
    ...plain,
    fromPort: edit(hasNewStart ? undefined : connection.fromPort, fromPort),
    toPort: edit(hasNewEnd ? undefined : connection.toPort, toPort),
  };
  const isSame = (Object.keys(edited) as (keyof Connection)[]).every((field) => edited[field] === connection[field]);
  return amend(diagram, { connections: [isSame ? connection : edited] });
};

function edit(before: Port | undefined, after: Port | null | undefined): Port | undefined {
  if (after === undefined) return before;
  return after === null ? undefined : after;
}
