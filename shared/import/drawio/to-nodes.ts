import { type Catalog, serviceOf } from '../../catalog/catalog.ts';
import { createNode } from '../../document/create.ts';
import type { Frame, Node, Properties } from '../../document/schema.ts';
import { cutLabel } from './cut-label.ts';
import { FREE_END } from './free-end.ts';
import { membershipsOf } from './memberships.ts';
import { nest } from './nest.ts';
import { type FrameKind, nodeFrames } from './node-frames.ts';
import type { PageScale } from './page-scale.ts';
import type { Shape } from './shape.ts';
import { subnetVisibility } from './subnet-kind.ts';

/**
 * The painted shapes as nodes, in paint order, each in the smallest frame around it and with the other frames that it stands
 * in stated. `all` also holds the invisible groups, through which draw.io's own grouping is followed.
 */
export function toNodes(
  painted: readonly Shape[],
  all: readonly Shape[],
  frameShapes: readonly Shape[],
  scale: PageScale,
  ids: ReadonlyMap<string, string>,
  catalog: Catalog,
): readonly Node[] {
  const parents = nest(all, frameShapes);
  const membershipOf = membershipsOf(frameShapes, parents, catalog);
  const idsOf = (shapeIds: readonly string[]): string[] => shapeIds.flatMap((id) => ids.get(id) ?? []);
  const frames = nodeFrames(
    painted.map((shape) => ({ shape, kind: frameKindOf(shape), label: labelOf(shape) })),
    scale,
  );
  return painted.map((shape, order) => {
    const parent = parents.get(shape.id) ?? null;
    const { zones, subnets, memberOf } = membershipOf(shape);
    const absolute = frames.get(shape.id) ?? { x: 0, y: 0, width: 0, height: 0 };
    const node = createNode(ids.get(shape.id) ?? shape.id, serviceFor(shape), relativeTo(absolute, parent, frames), {
      label: cutLabel(labelOf(shape)),
      parentId: parent === null ? null : (ids.get(parent) ?? null),
      order,
      ...(zones.length > 0 && { zones }),
      ...(subnets.length > 0 && { subnets: idsOf(subnets) }),
      ...(memberOf.length > 0 && { memberOf: idsOf(memberOf) }),
    });
    return withProperties(withShape(node, shape, catalog), propertiesOf(shape), catalog);
  });
}

function frameKindOf(shape: Shape): FrameKind {
  const service = serviceFor(shape);
  if (service === FREE_END) return 'point';
  if (shape.role === 'group') return 'area';
  if (!isFilling(service)) return 'icon';
  if (service === 'neutral.text') return 'text';
  return shape.role === 'icon' ? 'tile' : 'area';
}

const LONGEST_CAPTION = 40;
const FILLING = new Set(['neutral.box', 'neutral.text', 'neutral.note', 'neutral.frame', FREE_END]);

/** True for the services that say nothing of what a thing is: boxes, texts, notes, plain frames and free ends. */
export function isFilling(service: string): boolean {
  return FILLING.has(service);
}

function serviceFor(shape: Shape): string {
  // A sheet with a text on it is read, not looked at: under an icon most of the text would be cut off.
  if (shape.role === 'note' && shape.label.length > LONGEST_CAPTION) return 'neutral.note';
  if (shape.service !== undefined) return shape.service;
  if (shape.role === 'text') return 'neutral.text';
  return shape.role === 'note' ? 'neutral.note' : 'neutral.box';
}

/** A picture that nothing names is called what draw.io's library calls it; rectangles stay as bare as they were. */
function labelOf(shape: Shape): string {
  if (shape.label !== '' || shape.service !== undefined) return shape.label;
  return shape.role === 'icon' || shape.role === 'drawing' ? shape.libraryName : '';
}

function propertiesOf(shape: Shape): Properties {
  const isSubnet = shape.service === 'aws.subnet' || shape.service === 'azure.subnet';
  return isSubnet ? subnetVisibility(shape.label, shape.properties) : shape.properties;
}

/** Properties that one cloud knows alone belong to that cloud's face. */
function withProperties(node: Node, properties: Properties, catalog: Catalog): Node {
  const side = node.faces.aws === undefined ? 'azure' : 'aws';
  const face = node.faces[side];
  const isOwn = (id: string): boolean => face !== undefined && catalog.properties.get(id)?.clouds.length === 1;
  const entries = Object.entries(properties).filter(([id]) => catalog.properties.has(id));
  const own = Object.fromEntries(entries.filter(([id]) => isOwn(id)));
  const shared = Object.fromEntries(entries.filter(([id]) => !isOwn(id)));
  const faces = Object.keys(own).length === 0 ? node.faces : { ...node.faces, [side]: { ...face, properties: own } };
  return { ...node, faces, properties: shared };
}

/** Says so where the drawing shows a service otherwise than the catalog usually does. */
function withShape(node: Node, shape: Shape, catalog: Catalog): Node {
  const service = serviceOf(catalog, serviceFor(shape));
  if (service.provider === 'neutral' && service.id !== 'neutral.on-premises') return node;
  const drawnAs = shape.role === 'group' ? 'frame' : 'icon';
  return service.defaultShape === drawnAs ? node : { ...node, shape: drawnAs };
}

function relativeTo(frame: Frame, parent: string | null, frames: ReadonlyMap<string, Frame>): Frame {
  const around = parent === null ? undefined : frames.get(parent);
  return around === undefined ? frame : { ...frame, x: frame.x - around.x, y: frame.y - around.y };
}
