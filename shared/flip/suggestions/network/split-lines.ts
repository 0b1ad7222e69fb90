import { otherSide } from '../../../catalog/authored-service.ts';
import { viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { freshIds } from '../../../commands/fresh-ids.ts';
import type { Rejection } from '../../../commands/rejection.ts';
import { connectionsOf } from '../../../document/queries.ts';
import type { Connection, Diagram } from '../../../document/schema.ts';
import type { Result } from '../../../result.ts';

/** What is connected with the whole subnet (a NAT gateway, a route table, what guards it) is connected with that of every zone. */
export function splitLines(
  diagram: Diagram,
  subnetId: string,
  byZone: ReadonlyMap<string, string>,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const side = diagram.provider;
  const inside = new Set(
    viewSide(diagram, side, env.catalog)
      .descendants(subnetId)
      .map(({ id }) => id),
  );
  const lines = connectionsOf(diagram).filter(({ from, to, only }) => {
    const end = from === subnetId ? to : from;
    return (from === subnetId) !== (to === subnetId) && only !== otherSide(side) && !inside.has(end);
  });
  const copies: Omit<Connection, 'id'>[] = [];
  for (const id of byZone.values()) {
    if (id === subnetId) continue;
    for (const line of lines) {
      const ends = line.from === subnetId ? { from: id } : { to: id };
      copies.push({ ...line, ...ends, only: side, waypoints: [], sides: undefined });
    }
  }
  const ids = freshIds(diagram, copies.length, env);
  if (!ids.ok) return ids;
  return amend(diagram, { connections: copies.map((line, at) => ({ ...line, id: ids.value[at] ?? '' })) });
}
