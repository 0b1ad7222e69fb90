import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { topOrder } from '../../../commands/add-node.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { freshIds } from '../../../commands/fresh-ids.ts';
import { insertSpace } from '../../../commands/insert-space.ts';
import { withFace } from '../../../commands/place.ts';
import { type Rejection, rejectUnknown } from '../../../commands/rejection.ts';
import { createNode } from '../../../document/create.ts';
import { nodeOf } from '../../../document/queries.ts';
import { encloses, overlaps } from '../../../document/rectangles.ts';
import type { Diagram, Face, Frame } from '../../../document/schema.ts';
import { ok, type Result } from '../../../result.ts';
import { onOneSide } from '../on-one-side.ts';
import { movable } from './split-contents.ts';
import { letterOf } from './zone-names.ts';
import { zoneOf } from './zone-of.ts';

const GAP = 24;
/** Of a subnet that nothing moves into: its name, and room to drop something. */
const EMPTY_HEIGHT = 80;

interface ZoneCopies {
  readonly diagram: Diagram;
  /** The subnet of each zone, by its key; the first is the one that was there. */
  readonly byZone: ReadonlyMap<string, string>;
}

/** The subnet becomes that of the first zone; the others are drawn beside it, as large, and exist on this side only. */
export function drawZoneCopies(
  diagram: Diagram,
  subnet: ViewNode,
  zones: readonly string[],
  ranges: readonly string[],
  env: CommandEnv,
): Result<ZoneCopies, Rejection> {
  const [first = '1', ...others] = zones;
  const settled = settle(diagram, subnet, first, zones.length > 1, ranges[0]);
  if (!settled.ok) return settled;
  let present = settled.value;
  const byZone = new Map([[first, subnet.id]]);
  let model = subnet.id;
  for (const [at, zone] of others.entries()) {
    const drawn = drawBeside(present, subnet, model, zone, ranges[at + 1], env);
    if (!drawn.ok) return drawn;
    present = drawn.value.diagram;
    model = drawn.value.id;
    byZone.set(zone, model);
  }
  return ok({ diagram: present, byZone });
}

function settle(
  diagram: Diagram,
  subnet: ViewNode,
  zone: string,
  isOneOfSeveral: boolean,
  range: string | undefined,
): Result<Diagram, Rejection> {
  const node = nodeOf(diagram, subnet.id);
  if (node === undefined) return rejectUnknown(subnet.id);
  const properties = { ...node.faces[diagram.provider]?.properties, ...(range !== undefined && { cidr: range }) };
  const label = isOneOfSeveral ? { label: labelIn(subnet, zone) } : {};
  const face: Partial<Face> = { zones: [letterOf(zone)], ...label, properties };
  return amend(diagram, { nodes: [withFace(node, diagram.provider, face)] });
}

function drawBeside(
  diagram: Diagram,
  subnet: ViewNode,
  modelId: string,
  zone: string,
  range: string | undefined,
  env: CommandEnv,
): Result<{ readonly diagram: Diagram; readonly id: string }, Rejection> {
  const side = diagram.provider;
  const room = withRoomBeside(diagram, modelId, isFilled(subnet, zone), env);
  if (!room.ok) return room;
  const ids = freshIds(room.value.diagram, 1, env);
  if (!ids.ok) return ids;
  const [id = ''] = ids.value;
  const { face, parentId } = subnet;
  const { cidr: _, ...stated } = face.properties;
  const { frame } = room.value;
  const made = createNode(id, face.service.id, frame, {
    label: labelIn(subnet, zone),
    parentId,
    order: topOrder(room.value.diagram, parentId) + 1,
    zones: [letterOf(zone)],
    memberOf: subnet.node.memberOf,
    only: side,
  });
  const properties = { ...stated, ...(range !== undefined && { cidr: range }) };
  const drawn = amend(room.value.diagram, { nodes: [withFace(made, side, { properties })] });
  return drawn.ok ? ok({ diagram: drawn.value, id }) : drawn;
}

/** Something in it states this zone. */
function isFilled(subnet: ViewNode, zone: string): boolean {
  return movable(subnet).some((node) => zoneOf(node) === zone);
}

/** Wide ones are stacked, high ones stand side by side. Where something is in the way the drawing is pulled apart. */
function withRoomBeside(
  diagram: Diagram,
  modelId: string,
  isAsLarge: boolean,
  env: CommandEnv,
): Result<{ readonly diagram: Diagram; readonly frame: Frame }, Rejection> {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const model = view.nodes.get(modelId);
  if (model === undefined) return rejectUnknown(modelId);
  const { width, height } = model.frame;
  const axis = width >= height || !isAsLarge ? 'y' : 'x';
  const size = isAsLarge ? { width, height } : { width, height: Math.min(height, EMPTY_HEIGHT) };
  const beyond = model.frame[axis] + (axis === 'y' ? height : width);
  const by = (axis === 'y' ? size.height : size.width) + GAP;
  const place = { ...model.frame, ...size, [axis]: beyond + GAP };
  const inFrame = relative(place, model);
  if (isFree(view, model, place)) return ok({ diagram, frame: inFrame });
  const pulled = insertSpace(diagram, { axis, at: beyond + 1, by }, env);
  return pulled.ok ? ok({ diagram: onOneSide(diagram, pulled.value, view.side), frame: inFrame }) : pulled;
}

const PADDING = 12;

function isFree(view: SideView, model: ViewNode, place: Frame): boolean {
  const { x, y, width, height } = place;
  const roomy = { x: x - PADDING, y: y - PADDING, width: width + 2 * PADDING, height: height + 2 * PADDING };
  if (model.parent !== null && !encloses(model.parent.frame, roomy)) return false;
  return view.children(model.parentId).every((node) => node === model || !overlaps(node.frame, roomy));
}

function relative(frame: Frame, { parent }: ViewNode): Frame {
  return { ...frame, x: frame.x - (parent?.frame.x ?? 0), y: frame.y - (parent?.frame.y ?? 0) };
}

function labelIn({ node }: ViewNode, zone: string): string {
  return node.label === '' ? '' : `${node.label} ${letterOf(zone)}`;
}
