import { ICON_FRAME } from '../../catalog/drawn-size.ts';
import { placementOf } from '../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../catalog/side-view.ts';
import { addNode } from '../../commands/add-node.ts';
import type { Command, CommandEnv } from '../../commands/command.ts';
import { editNode } from '../../commands/edit-node.ts';
import { type Rejection, rejectUnknown } from '../../commands/rejection.ts';
import { roomFor } from '../../commands/room-for.ts';
import { type SetPropertiesInput, setProperties } from '../../commands/set-properties.ts';
import { encloses, overlaps, rectAround } from '../../document/rectangles.ts';
import type { Diagram, Frame } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { subnetsInOtherZones } from '../drawing/alike-subnets.ts';
import { type Drawn, keptOnOneSide, newNodeId } from '../drawing/draw-service.ts';
import type { OfferedFix } from '../fix.ts';
import { planMoveToFrame } from './move-to-frame.ts';

export interface GroupAndScale {
  readonly fixId: 'group-and-scale';
  readonly params: GroupAndScaleParams;
}

interface GroupAndScaleParams {
  /** The machines; what is drawn in one frame is drawn in the group, else they belong to it. */
  readonly ids: readonly string[];
  readonly serviceId: string;
  readonly properties: SetPropertiesInput['properties'];
  /** Zones that the group is stated to use, where nothing drawn says so. */
  readonly zones: readonly string[];
  /** It spans subnets like those of the machines in other zones too. */
  readonly isSpread: boolean;
}

const TITLE_HEIGHT = 40;
const PADDING = 24;

/** Machines become what a scaling group starts, in the subnets of them all; the group has the zones that they had. */
export const planGroupAndScale: Command<GroupAndScaleParams> = (diagram, params, env) => {
  const { ids, serviceId, properties } = params;
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const machines = ids.flatMap((id) => view.nodes.get(id) ?? []);
  if (machines.length < ids.length) return rejectUnknown(ids.find((id) => !view.nodes.has(id)) ?? '');
  const areTogether = new Set(machines.map(({ parentId }) => parentId)).size === 1;
  const drawn = areTogether ? around(view, machines, serviceId, env) : over(view, machines, serviceId, env);
  if (!drawn.ok) return drawn;
  const { id } = drawn.value;
  const stated = setProperties(drawn.value.diagram, { ids: [id], properties }, env);
  if (!stated.ok) return stated;
  const fields = placeOfGroup(view, machines, areTogether, params);
  const placed = editNode(stated.value, { id, fields }, env);
  return placed.ok ? keptOnOneSide(placed.value, [id], ids) : placed;
};

/** Subnets that the frame around it does not say, and zones where nothing else says them. */
function placeOfGroup(
  view: SideView,
  machines: readonly ViewNode[],
  areTogether: boolean,
  { zones, isSpread }: GroupAndScaleParams,
): { readonly zones?: readonly string[]; readonly subnets?: readonly string[] } {
  const frames = areTogether ? new Set(view.ancestors(machines[0]?.id ?? '').map(({ id }) => id)) : new Set<string>();
  const own = [...new Set(machines.flatMap(({ id }) => placementOf(view, id).subnets))];
  const [first] = own.flatMap((id) => view.nodes.get(id) ?? []);
  const others = isSpread && first !== undefined ? subnetsInOtherZones(view, first).map(({ id }) => id) : [];
  const subnets = [...new Set([...own, ...others])].filter((id) => !frames.has(id));
  return { ...(zones.length > 0 && { zones }), ...(subnets.length > 0 && { subnets }) };
}

/** A frame around the machines, which move into it. */
function around(
  view: SideView,
  machines: readonly ViewNode[],
  serviceId: string,
  env: CommandEnv,
): Result<Drawn, Rejection> {
  const parentId = machines[0]?.parentId ?? null;
  const whole = rectAround(machines.map(({ frame }) => frame));
  const leaving = new Set(machines.map(({ id }) => id));
  const size = { width: whole.width + 2 * PADDING, height: whole.height + TITLE_HEIGHT + PADDING };
  const near = { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 };
  const room = roomFor(view.diagram, { parentId, size, near, leaving }, env);
  if (!room.ok) return room;
  const added = addNode(room.value.diagram, { serviceId, frame: room.value.frame, parentId }, env);
  if (!added.ok) return added;
  const id = newNodeId(room.value.diagram, added.value);
  const moved = planMoveToFrame(added.value, { ids: machines.map((one) => one.id), parentId: id }, env);
  return moved.ok ? ok({ diagram: moved.value, id }) : moved;
}

/** Over the frames that the machines are drawn in where nothing else stands between them, else beside them; they belong to it. */
function over(
  view: SideView,
  machines: readonly ViewNode[],
  serviceId: string,
  env: CommandEnv,
): Result<Drawn, Rejection> {
  const ids = machines.map(({ id }) => id);
  const whole = inflated(rectAround(machines.map(({ frame }) => frame)));
  const shared = view
    .ancestors(ids[0] ?? '')
    .find(({ id }) => ids.every((one) => view.ancestors(one).some((frame) => frame.id === id)));
  const parentId = shared?.id ?? null;
  const isClear = [...view.nodes.values()].every(
    ({ id, shape, frame }) => shape === 'frame' || ids.includes(id) || !overlaps(frame, whole),
  );
  const fits = shared === undefined || encloses(shared.frame, whole);
  const near = { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 };
  const room =
    isClear && fits
      ? ok({ diagram: view.diagram, frame: whole })
      : roomFor(view.diagram, { parentId, size: ICON_FRAME, near }, env);
  if (!room.ok) return room;
  const added = addNode(room.value.diagram, { serviceId, frame: room.value.frame, parentId }, env);
  if (!added.ok) return added;
  const id = newNodeId(room.value.diagram, added.value);
  let changed: Result<Diagram, Rejection> =
    isClear && fits ? ok(added.value) : editNode(added.value, { id, fields: { shape: 'icon' } }, env);
  for (const one of machines) {
    const memberOf = [...(one.node.memberOf ?? []), id];
    if (changed.ok) changed = editNode(changed.value, { id: one.id, fields: { memberOf } }, env);
  }
  return changed.ok ? ok({ diagram: changed.value, id }) : changed;
}

function inflated({ x, y, width, height }: Frame): Frame {
  return { x: x - PADDING, y: y - TITLE_HEIGHT, width: width + 2 * PADDING, height: height + TITLE_HEIGHT + PADDING };
}

interface GroupOptions {
  /** What the remedy says of the group: two machines at least. */
  readonly properties: SetPropertiesInput['properties'];
  readonly zones?: readonly string[];
  readonly isSpread?: boolean;
}

/** An Auto Scaling group or a scale set. */
export function groupFix(
  label: string,
  view: SideView,
  machines: readonly ViewNode[],
  { properties, zones = [], isSpread = false }: GroupOptions,
): OfferedFix | undefined {
  if (machines.length === 0) return undefined;
  const serviceId = view.side === 'aws' ? 'aws.auto-scaling-group' : 'azure.vm-scale-set';
  const ids = machines.map(({ id }) => id);
  return { label, fixId: 'group-and-scale', params: { ids, serviceId, properties, zones, isSpread } };
}
