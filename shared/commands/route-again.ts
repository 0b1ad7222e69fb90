import { withCornersOn } from '../document/corners-on.ts';
import { connectionOf } from '../document/queries.ts';
import type { Connection } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { rejectUnknown } from './rejection.ts';

export interface RouteAgainInput {
  readonly ids: readonly string[];
}

/** Lets connections find their own way on the shown side, and puts their labels where they fit. */
export const routeAgain: Command<RouteAgainInput> = (diagram, { ids }) => {
  const free: Connection[] = [];
  for (const id of new Set(ids)) {
    const connection = connectionOf(diagram, id);
    if (connection === undefined) return rejectUnknown(id);
    const { waypoints, sides, labelAt } = connection;
    const straightened = withCornersOn(diagram, connection, diagram.provider, []);
    const isSame =
      labelAt === undefined && waypoints.length === straightened.waypoints.length && sides === straightened.sides;
    free.push(isSame ? connection : { ...straightened, labelAt: undefined });
  }
  return amend(diagram, { connections: free });
};
