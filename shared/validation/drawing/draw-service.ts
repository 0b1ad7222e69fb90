import { storedFace } from '../../catalog/authored-service.ts';
import { drawnSize } from '../../catalog/drawn-size.ts';
import { viewSide } from '../../catalog/side-view.ts';
import { addNode } from '../../commands/add-node.ts';
import { amend } from '../../commands/amend.ts';
import type { CommandEnv } from '../../commands/command.ts';
import { editNode } from '../../commands/edit-node.ts';
import { type Rejection, reject } from '../../commands/rejection.ts';
import { roomFor } from '../../commands/room-for.ts';
import { type SetPropertiesInput, setProperties } from '../../commands/set-properties.ts';
import { nodeOf } from '../../document/queries.ts';
import type { Diagram, Point, Side } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { subnetsInOtherZones } from './alike-subnets.ts';

/** A service that a fix draws. */
export interface NewService {
  readonly serviceId: string;
  /** Absent: it goes by the name of its service. */
  readonly name?: string;
  /** The frame it is drawn in; null: at the top. */
  readonly parentId: string | null;
  /** Nodes that it is drawn near to, in the middle of them all; absent: in the middle of its frame. */
  readonly beside?: readonly string[];
  readonly properties?: SetPropertiesInput['properties'];
  readonly zones?: readonly string[];
  readonly subnets?: readonly string[];
  /** A subnet: it spans this one and those that are like it in other zones, at the time that it is drawn. */
  readonly subnetsLike?: string;
  readonly memberOf?: readonly string[];
}

export interface Drawn {
  readonly diagram: Diagram;
  readonly id: string;
}

/** At a free place, with what is stated of it. Where the design around it was drawn for the other cloud, on this side only. */
export function drawService(diagram: Diagram, service: NewService, env: CommandEnv): Result<Drawn, Rejection> {
  const { serviceId, name = '', parentId, beside = [], properties = {}, zones, memberOf } = service;
  const known = env.catalog.services.get(serviceId);
  if (known === undefined) return reject('unknown-service', `The catalog knows no service "${serviceId}".`);
  const near = middleOf(diagram, beside.length > 0 ? beside : [parentId ?? ''], env);
  const room = roomFor(diagram, { parentId, size: drawnSize(known), near }, env);
  if (!room.ok) return room;
  const added = addNode(room.value.diagram, { serviceId, frame: room.value.frame, parentId, label: name }, env);
  if (!added.ok) return added;
  const id = newNodeId(room.value.diagram, added.value);
  const stated = setProperties(added.value, { ids: [id], properties }, env);
  if (!stated.ok) return stated;
  const subnets = service.subnets ?? subnetsAcrossZones(stated.value, service, env);
  const fields = { ...(zones && { zones }), ...(subnets && { subnets }), ...(memberOf && { memberOf }) };
  const placed = editNode(stated.value, { id, fields }, env);
  if (!placed.ok) return placed;
  const anchors = [...(parentId === null ? [] : [parentId]), ...beside];
  const marked = keptOnOneSide(placed.value, [id], anchors);
  return marked.ok ? ok({ diagram: marked.value, id }) : marked;
}

function subnetsAcrossZones(
  diagram: Diagram,
  { subnetsLike, parentId }: NewService,
  env: CommandEnv,
): readonly string[] | undefined {
  if (subnetsLike === undefined) return undefined;
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const own = view.nodes.get(subnetsLike);
  if (own === undefined) return undefined;
  const others = subnetsInOtherZones(view, own).map(({ id }) => id);
  return parentId === subnetsLike ? others : [subnetsLike, ...others];
}

/** What a fix adds to a design that was drawn for the other cloud exists on the shown side only: the drawn one stays as it is. */
export function keptOnOneSide(
  diagram: Diagram,
  ids: readonly string[],
  anchors: readonly string[],
): Result<Diagram, Rejection> {
  const side = diagram.provider;
  const isForeign =
    anchors.some((id) => isDrawnForOther(diagram, id, side)) && !anchors.some((id) => isOwn(diagram, id));
  if (!isForeign) return ok(diagram);
  const nodes = ids.flatMap((id) => nodeOf(diagram, id) ?? []).map((node) => ({ ...node, only: side }));
  return amend(diagram, { nodes });
}

export function isDrawnForOther(diagram: Diagram, id: string, side: Side): boolean {
  const node = nodeOf(diagram, id);
  if (node === undefined || node.faces.neutral?.service !== undefined) return false;
  return node.only === side || storedFace(node, side)?.service === undefined;
}

function isOwn(diagram: Diagram, id: string): boolean {
  const node = nodeOf(diagram, id);
  return node?.only === undefined && node?.faces[diagram.provider]?.service !== undefined;
}

/** The one node that the second diagram has and the first has not. */
export function newNodeId(before: Diagram, after: Diagram): string {
  return Object.keys(after.nodes).find((id) => nodeOf(before, id) === undefined) ?? '';
}

/** Of nodes as the shown side draws them; absolute. */
export function middleOf(diagram: Diagram, ids: readonly string[], env: CommandEnv): Point {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const frames = ids.flatMap((id) => view.nodes.get(id)?.frame ?? []);
  const count = Math.max(1, frames.length);
  const sum = frames.reduce(
    (total, { x, y, width, height }) => ({ x: total.x + x + width / 2, y: total.y + y + height / 2 }),
    { x: 0, y: 0 },
  );
  return { x: sum.x / count, y: sum.y / count };
}
