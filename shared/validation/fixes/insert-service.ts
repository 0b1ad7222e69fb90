import type { SideView, ViewConnection, ViewNode } from '../../catalog/side-view.ts';
import type { Command, CommandEnv } from '../../commands/command.ts';
import { connect } from '../../commands/connect.ts';
import { deleteElements } from '../../commands/delete.ts';
import { type Rejection, rejectUnknown } from '../../commands/rejection.ts';
import { setConnection } from '../../commands/set-connection.ts';
import { setProperties } from '../../commands/set-properties.ts';
import { connectionOf } from '../../document/queries.ts';
import type { Connection, ConnectionKind, Diagram, Properties } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { drawService, type NewService } from '../drawing/draw-service.ts';
import { homeOf } from '../drawing/home-of.ts';
import type { OfferedFix } from '../fix.ts';

export interface InsertService {
  readonly fixId: 'insert-service';
  readonly params: InsertServiceParams;
}

interface InsertServiceParams extends Omit<NewService, 'beside'> {
  readonly connections: readonly string[];
  readonly before: Half;
  readonly after: Half;
}

/** What is stated of the connections on one side of the new service; absent: as it was before. */
interface Half {
  readonly kind?: ConnectionKind;
  readonly properties?: Properties;
}

/**
 * Puts a service between the ends of connections: each caller calls it, and it calls each of the called. The connections keep
 * their labels on the side where each is one of several.
 */
export const planInsertService: Command<InsertServiceParams> = (diagram, params, env) => {
  const { connections: ids, before, after, ...service } = params;
  const unknown = ids.find((id) => connectionOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const chosen = ids.flatMap((id) => connectionOf(diagram, id) ?? []);
  const callers = [...new Set(chosen.map(({ from }) => from))];
  const called = [...new Set(chosen.map(({ to }) => to))];
  const drawn = drawService(diagram, { ...service, beside: [...callers, ...called] }, env);
  if (!drawn.ok) return drawn;
  const { id } = drawn.value;
  const isFannedOut = callers.length === 1 && called.length > 1;
  const kept = firstOfEach(chosen, isFannedOut ? 'to' : 'from');
  const [half, otherHalf] = isFannedOut ? [after, before] : [before, after];
  let changed: Result<Diagram, Rejection> = ok(drawn.value.diagram);
  for (const one of kept) {
    if (changed.ok) changed = led(changed.value, one, isFannedOut ? { from: id } : { to: id }, half, env);
  }
  for (const end of isFannedOut ? callers : called) {
    const model = chosen.find(({ from, to }) => end === (isFannedOut ? from : to));
    if (!changed.ok || model === undefined) continue;
    const { kind, direction, properties, only } = model;
    const fields = { kind, direction, properties: { ...properties }, only, ...withStated(otherHalf, model) };
    changed = connect(changed.value, { ...(isFannedOut ? { from: end, to: id } : { from: id, to: end }), fields }, env);
  }
  const left = chosen.filter((one) => !kept.includes(one)).map((one) => one.id);
  return changed.ok ? deleteElements(changed.value, { ids: left, contents: 'lift' }, env) : changed;
};

function firstOfEach(connections: readonly Connection[], end: 'from' | 'to'): readonly Connection[] {
  return connections.filter((one, index) => connections.findIndex((other) => other[end] === one[end]) === index);
}

function withStated({ kind, properties }: Half, model: Connection): Partial<Connection> {
  return { ...(kind && { kind }), ...(properties && { properties: { ...model.properties, ...properties } }) };
}

function led(
  diagram: Diagram,
  { id }: Connection,
  ends: { from?: string; to?: string },
  { kind, properties }: Half,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const moved = setConnection(diagram, { id, fields: { ...ends, ...(kind && { kind }) } }, env);
  return moved.ok && properties ? setProperties(moved.value, { ids: [id], properties }, env) : moved;
}

interface InsertedService extends Omit<NewService, 'parentId' | 'beside'> {
  /** Absent: found from the ends; what lives in subnets goes into the subnet of what is called. */
  readonly parentId?: string | null;
  readonly before?: Half;
  readonly after?: Half;
}

/** Undefined where a line runs over something that this side does not show, or no frame takes such a service. */
export function insertServiceFix(
  label: string,
  view: SideView,
  connections: readonly ViewConnection[],
  options: InsertedService,
): OfferedFix | undefined {
  const { parentId, before = {}, after = {}, ...stated } = options;
  const service = view.catalog.services.get(stated.serviceId);
  if (service === undefined || connections.length === 0 || connections.some(({ through }) => through.length > 0))
    return undefined;
  const ends = [...connections.map(({ from }) => from), ...connections.map(({ to }) => to)];
  const nodes = ends.flatMap((id): readonly ViewNode[] => [view.nodes.get(id)].filter((node) => node !== undefined));
  const home = parentId === undefined ? homeOf(view, service, nodes) : parentId;
  if (home === undefined) return undefined;
  const ids = [...new Set(connections.map(({ connection }) => connection.id))];
  return { label, fixId: 'insert-service', params: { ...stated, parentId: home, connections: ids, before, after } };
}
