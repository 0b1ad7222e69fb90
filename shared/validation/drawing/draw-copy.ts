import type { Size } from '../../catalog/drawn-size.ts';
import { faceOf } from '../../catalog/face-of.ts';
import { topOrder } from '../../commands/add-node.ts';
import { amend } from '../../commands/amend.ts';
import type { CommandEnv } from '../../commands/command.ts';
import { freshIds } from '../../commands/fresh-ids.ts';
import { offset } from '../../commands/place.ts';
import { type Rejection, rejectUnknown } from '../../commands/rejection.ts';
import { roomFor } from '../../commands/room-for.ts';
import { originOf } from '../../document/containment.ts';
import { nodeOf } from '../../document/queries.ts';
import type { Diagram, Face, Frame, Node, Point } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { type Drawn, isDrawnForOther, keptOnOneSide } from './draw-service.ts';

interface Copy {
  readonly modelId: string;
  readonly parentId: string | null;
  readonly size: Size;
  /** Absolute, in diagram pixels. */
  readonly near: Point;
  readonly isExact?: boolean;
  /** What it has that the model has not; undefined takes a field away. */
  readonly fields: Partial<Pick<Node, 'label' | 'properties' | 'zones' | 'subnets' | 'memberOf'>>;
}

/** Another thing like one that is there, at a free place; what is drawn in the model is not copied. */
export function drawCopy(diagram: Diagram, copy: Copy, env: CommandEnv): Result<Drawn, Rejection> {
  const { modelId, parentId, size, near, isExact = false, fields } = copy;
  const model = nodeOf(diagram, modelId);
  if (model === undefined) return rejectUnknown(modelId);
  const room = roomFor(diagram, { parentId, size, near, isExact }, env);
  if (!room.ok) return room;
  const ids = freshIds(room.value.diagram, 1, env);
  if (!ids.ok) return ids;
  const [id = ''] = ids.value;
  const order = topOrder(room.value.diagram, parentId) + 1;
  const node = copyOf(room.value.diagram, model, { id, parentId, frame: room.value.frame, order, fields }, env);
  const drawn = amend(room.value.diagram, { nodes: [node] });
  if (!drawn.ok) return drawn;
  const marked = keptOnOneSide(drawn.value, [id], [modelId, ...(parentId === null ? [] : [parentId])]);
  return marked.ok ? ok({ diagram: marked.value, id }) : marked;
}

interface CopyAt extends Pick<Copy, 'parentId' | 'fields'> {
  readonly id: string;
  /** Absolute, in diagram pixels. */
  readonly frame: Frame;
  readonly order: number;
}

/** As the shown side has it, not yet in the diagram. */
export function copyOf(diagram: Diagram, model: Node, at: CopyAt, env: CommandEnv): Node {
  const { id, parentId, frame, order, fields } = at;
  const origin = originOf(diagram, parentId, diagram.provider);
  const place = offset(frame, { x: -origin.x, y: -origin.y });
  const faces = facesOf(model, fields, diagram, env);
  return onShownSide({ ...model, ...fields, id, parentId, frame: place, order, faces }, diagram);
}

/** Of what was drawn for the other cloud, the copy is what this side makes of it: it exists on no other. */
function facesOf(model: Node, fields: Copy['fields'], diagram: Diagram, { catalog }: CommandEnv): Node['faces'] {
  const side = diagram.provider;
  const { aws, azure } = model.faces;
  if (!isDrawnForOther(diagram, model.id, side)) {
    const copied = (face: Face | undefined) => face && asStated(face, model, fields);
    return { ...model.faces, aws: copied(aws), azure: copied(azure) };
  }
  const { service } = faceOf(model, side, diagram, catalog);
  const own = asStated(model.faces[side] ?? { properties: {} }, model, fields);
  return { [side]: { service: service.id, properties: own.properties } };
}

/** Without a place, and without what a side of the model states in place of what the copy is given. */
function asStated(face: Face, model: Node, fields: Copy['fields']): Face {
  const { parentId: _, frame: __, ...rest } = face;
  const kept = Object.entries(rest).filter(([field]) => !Object.hasOwn(fields, field));
  const { properties: given = model.properties } = fields;
  const properties = Object.entries(face.properties).filter(([id]) => given[id] === model.properties[id]);
  return { ...Object.fromEntries(kept), properties: Object.fromEntries(properties) };
}

/** A copy of what is only here exists only here. */
function onShownSide(node: Node, { provider }: Diagram): Node {
  return node.only === undefined ? node : { ...node, only: provider };
}
