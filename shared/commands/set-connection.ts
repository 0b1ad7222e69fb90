import { withCornersOn } from '../document/corners-on.ts';
import { connectionOf } from '../document/queries.ts';
import type { Connection, Point, Port } from '../document/schema.ts';
import { amend } from './amend.ts';
import { canConnect } from './can-connect.ts';
import type { Command } from './command.ts';
import { reject, rejectUnknown } from './rejection.ts';

export interface SetConnectionInput {
  readonly id: string;
  readonly fields: Partial<Pick<Connection, 'from' | 'to' | 'kind' | 'direction' | 'label'>> & {
    /** null takes them back. */
    readonly notes?: string | null;
    /** As the shown side has them; none: it finds its own way there. */
    readonly waypoints?: readonly Point[];
    /** null puts the label where it fits. */
    readonly labelAt?: number | null;
    /** null lets the drawing choose. */
    readonly fromPort?: Port | null;
    readonly toPort?: Port | null;
  };
}

/** A connection that gets another end loses its corners and that end's port, which belonged to the old way. */
export const setConnection: Command<SetConnectionInput> = (diagram, { id, fields }) => {
  const connection = connectionOf(diagram, id);
  if (connection === undefined) return rejectUnknown(id);
  const { fromPort, toPort, waypoints, labelAt, notes, ...plain } = fields;
  const { from = connection.from, to = connection.to } = plain;
  const hasNewStart = from !== connection.from;
  const hasNewEnd = to !== connection.to;
  if (hasNewStart || hasNewEnd) {
    const { answer, reason } = canConnect(diagram, from, to, plain.kind ?? connection.kind);
    if (answer === 'refuse') return reject('cannot-connect', reason);
  }
  const edited: Connection = {
    ...connection,
    ...((hasNewStart || hasNewEnd) && { waypoints: [], sides: undefined }),
    ...plain,
    fromPort: edit(hasNewStart ? undefined : connection.fromPort, fromPort),
    toPort: edit(hasNewEnd ? undefined : connection.toPort, toPort),
    labelAt: edit(connection.labelAt, labelAt),
    notes: edit(connection.notes, notes),
  };
  const bent = waypoints === undefined ? edited : withCornersOn(diagram, edited, diagram.provider, waypoints);
  const isSame = (Object.keys(bent) as (keyof Connection)[]).every((field) => bent[field] === connection[field]);
  return amend(diagram, { connections: [isSame ? connection : bent] });
};

/** null takes back what was stated. */
function edit<T>(before: T | undefined, after: T | null | undefined): T | undefined {
  if (after === undefined) return before;
  return after === null ? undefined : after;
}
