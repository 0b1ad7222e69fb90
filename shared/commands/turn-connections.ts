import { withEachCorners } from '../document/corners-on.ts';
import { connectionOf } from '../document/queries.ts';
import type { Connection } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { rejectUnknown } from './rejection.ts';

export interface TurnConnectionsInput {
  readonly ids: readonly string[];
}

/** The other way round: the ends change places, the line stays where it is. */
export const turnConnections: Command<TurnConnectionsInput> = (diagram, { ids }) => {
  const turned: Connection[] = [];
  for (const id of new Set(ids)) {
    const connection = connectionOf(diagram, id);
    if (connection === undefined) return rejectUnknown(id);
    turned.push(turnedRound(connection));
  }
  return amend(diagram, { connections: turned });
};

function turnedRound(connection: Connection): Connection {
  const { from, to, fromPort, toPort, labelAt } = connection;
  return {
    ...withEachCorners(connection, (corners) => [...corners].reverse()),
    ...{ from: to, to: from, fromPort: toPort, toPort: fromPort },
    labelAt: labelAt === undefined ? undefined : 1 - labelAt,
  };
}
