import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { ordersAbove } from '../../../commands/add-node.ts';
import { amend } from '../../../commands/amend.ts';
import type { Command } from '../../../commands/command.ts';
import { freshIds } from '../../../commands/fresh-ids.ts';
import { withFace } from '../../../commands/place.ts';
import { reject, rejectUnknown } from '../../../commands/rejection.ts';
import { roomForAll } from '../../../commands/room-for-all.ts';
import { nodeOf } from '../../../document/queries.ts';
import { bottomOf, rightOf } from '../../../document/rectangles.ts';
import type { Diagram, Frame, Node } from '../../../document/schema.ts';
import { groupBy } from '../../../group-by.ts';
import { ok } from '../../../result.ts';
import { DELEGATED_KINDS } from '../../../validation/azure-subnets.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { copyOf } from '../../../validation/drawing/draw-copy.ts';
import { nextRange } from '../../../validation/drawing/next-range.ts';
import { fieldsOf, PADDING, sizeAround } from '../../../validation/fixes/dedicated-subnet.ts';
import { statedText } from '../../../validation/stated.ts';
import { onOneSide } from '../on-one-side.ts';

export interface DedicatedSubnet {
  /** What moves into the new subnet; none: the subnet only gets the name. */
  readonly ids: readonly string[];
  readonly subnetId: string;
  /** All subnets that they are in, as drawn or as stated. */
  readonly places: readonly string[];
  readonly name: string;
  readonly prefix: number;
}

const FAR = 1000;
const TITLE_HEIGHT = 32;
const DELEGATED = new Set(DELEGATED_KINDS.flatMap(({ services }) => services));

/** Each beside the subnet that they leave: all in one change, for which the drawing is pulled apart once. */
export const drawDedicatedSubnets: Command<readonly DedicatedSubnet[]> = (diagram, all, env) => {
  const renamed: Node[] = [];
  for (const { subnetId, name } of all.filter(({ ids }) => ids.length === 0)) {
    const subnet = nodeOf(diagram, subnetId);
    if (subnet === undefined) return rejectUnknown(subnetId);
    renamed.push(withFace(subnet, 'azure', { label: name }));
  }
  const named = amend(diagram, { nodes: renamed });
  if (!named.ok) return named;
  const moves = all.filter(({ ids }) => ids.length > 0);
  if (moves.length === 0) return named;

  const apart = amend(named.value, {
    nodes: moves.flatMap(({ ids }) => ids.flatMap((id) => inNoOtherSubnet(named.value, id))),
  });
  if (!apart.ok) return apart;
  const before = viewSide(apart.value, 'azure', env.catalog);
  const hosts = moves.map(({ ids }) => outermost(before, ids));
  const moving = new Set(hosts.flat());
  if (hosts.flat().some((id) => before.ancestors(id).some((frame) => moving.has(frame.id))))
    return reject('invalid', 'They are drawn in each other.');
  if (moving.size < hosts.flat().length) return reject('invalid', 'They share what is drawn around them.');
  const aside = amend(apart.value, { nodes: putAside(before, moving) });
  if (!aside.ok) return aside;

  const subnets = moves.flatMap(({ subnetId }) => before.nodes.get(subnetId) ?? []);
  if (subnets.length < moves.length) return reject('invalid', 'The subnets are no longer as they were.');
  const rooms = roomForAll(
    aside.value,
    subnets.map(({ parentId, frame: { x, y, width, height } }, at) => ({
      parentId,
      size: sizeAround(framesOf(before, hosts[at] ?? [])),
      near: { x: x + width / 2, y: y + height / 2 },
    })),
    env,
  );
  if (!rooms.ok) return rooms;
  const { diagram: roomy, frames } = rooms.value;
  const ids = freshIds(roomy, moves.length, env);
  if (!ids.ok) return ids;

  const above = ordersAbove(roomy);
  const ranges = rangesFor(before, moves);
  const nodes = moves.flatMap(({ subnetId, name }, at): readonly Node[] => {
    const [subnet, model, id, frame] = [subnets[at], nodeOf(roomy, subnetId), ids.value[at], frames[at]];
    if (subnet === undefined || model === undefined || id === undefined || frame === undefined) return [];
    const order = above(subnet.parentId);
    const fields = fieldsOf(subnet, name, ranges[at]);
    const drawn = copyOf(roomy, model, { id, parentId: subnet.parentId, frame, order, fields }, env);
    return [drawn, ...standingIn(before, roomy, hosts[at] ?? [], drawn)];
  });
  const planned = amend(roomy, { nodes });
  return planned.ok ? ok(onOneSide(diagram, planned.value, 'azure')) : planned;
};

function inNoOtherSubnet(diagram: Diagram, id: string): readonly Node[] {
  const node = nodeOf(diagram, id);
  return node?.subnets === undefined && node?.faces.azure?.subnets === undefined
    ? []
    : [withFace(node, 'azure', { subnets: [] })];
}

/** What is drawn in a plan or an environment moves with it, and so does a security group around nothing else. */
function outermost(view: SideView, ids: readonly string[]): readonly string[] {
  const moving = new Set(ids);
  const hosts = ids.map((id) => {
    const around = view
      .ancestors(id)
      .filter((frame) => DELEGATED.has(frame.service.id) || moving.has(frame.id) || isGroupOfOnly(view, frame, moving));
    return around.at(-1)?.id ?? id;
  });
  return [...new Set(hosts)];
}

function isGroupOfOnly(view: SideView, frame: ViewNode, ids: ReadonlySet<string>): boolean {
  return hasTrait(frame, 'security-group') && view.descendants(frame.id).every(({ id }) => ids.has(id));
}

/** Out of the drawing while room is made for them, so that nothing that is pulled apart stretches them. */
function putAside(view: SideView, ids: ReadonlySet<string>): readonly Node[] {
  const right = view.children(null).reduce((most, { frame }) => Math.max(most, rightOf(frame)), 0);
  const bottom = view.children(null).reduce((most, { frame }) => Math.max(most, bottomOf(frame)), 0);
  return [...ids].flatMap((id) => {
    const frame = view.nodes.get(id)?.frame;
    const node = nodeOf(view.diagram, id);
    if (frame === undefined || node === undefined) return [];
    return [withFace(node, 'azure', { parentId: null, frame: { ...frame, x: right + FAR, y: bottom + FAR } })];
  });
}

function framesOf(view: SideView, ids: readonly string[]): readonly Frame[] {
  return ids.flatMap((id) => view.nodes.get(id)?.frame ?? []);
}

/** Side by side in the middle of the new subnet. */
function standingIn(before: SideView, diagram: Diagram, ids: readonly string[], { id, frame }: Node): readonly Node[] {
  const total = framesOf(before, ids).reduce((sum, { width }) => sum + width + PADDING, -PADDING);
  let x = (frame.width - total) / 2;
  return ids.flatMap((one) => {
    const node = nodeOf(diagram, one);
    const was = before.nodes.get(one)?.frame;
    if (node === undefined || was === undefined) return [];
    const place = { x, y: TITLE_HEIGHT, width: was.width, height: was.height };
    x += was.width + PADDING;
    return [withFace(node, 'azure', { parentId: id, frame: place })];
  });
}

/** Free ranges of the network of each, none on another; undefined: none is stated, or the network is full. */
function rangesFor(view: SideView, moves: readonly DedicatedSubnet[]): readonly (string | undefined)[] {
  const rangeOf = (one: string | ViewNode): string | undefined => statedText(view, one, 'cidr');
  const stated = view.all('subnet').filter((subnet) => rangeOf(subnet) !== undefined);
  const byNetwork = groupBy(stated, (subnet) => placementOf(view, subnet).network);
  const given = new Map<ViewNode | undefined, string[]>();
  return moves.map(({ subnetId, prefix }) => {
    const { network } = placementOf(view, subnetId);
    const model = rangeOf(subnetId);
    if (network === undefined || model === undefined) return undefined;
    const taken = given.get(network) ?? (byNetwork.get(network) ?? []).flatMap((subnet) => rangeOf(subnet) ?? []);
    given.set(network, taken);
    const range = nextRange(rangeOf(network), taken, model, prefix) ?? nextRange(rangeOf(network), taken, model);
    if (range !== undefined) taken.push(range);
    return range;
  });
}
