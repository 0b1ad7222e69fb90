import { type SideView, viewSide } from '../catalog/side-view.ts';
import { absoluteFrame, parentIdOn } from '../document/containment.ts';
import type { Connection, Frame, Node, Point } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { withFrame } from './place.ts';

export interface InsertSpaceInput {
  /** The direction in which things are pushed: x to the right, y downwards. */
  readonly axis: 'x' | 'y';
  /** Where the drawing is cut; absolute, in diagram pixels. */
  readonly at: number;
  readonly by: number;
}

/**
 * Pulls the drawing apart at a line: what begins beyond it moves, frames that it runs through grow. So what was aligned stays
 * aligned, and nothing comes to lie on anything else.
 */
export const insertSpace: Command<InsertSpaceInput> = (diagram, { axis, at, by }, env) => {
  if (by <= 0) return amend(diagram, {});
  const side = diagram.provider;
  const view = viewSide(diagram, side, env.catalog);
  const stretched = new Map<string, Frame>();
  const frames = new Map<string, Frame>();
  for (const node of Object.values(diagram.nodes)) {
    const frame = absoluteFrame(diagram, node, side);
    frames.set(node.id, frame);
    stretched.set(node.id, stretch(frame, isRigid(view, node), { axis, at, by }));
  }
  const nodes = Object.values(diagram.nodes).map((node) => {
    const parentId = parentIdOn(node, side);
    const [was, frame] = [frames.get(node.id), stretched.get(node.id)];
    const [outerWas, outer] = [frames.get(parentId ?? ''), stretched.get(parentId ?? '')];
    if (was === undefined || frame === undefined) return node;
    const moved = frame[axis] - was[axis] - ((outer?.[axis] ?? 0) - (outerWas?.[axis] ?? 0));
    const isSame = moved === 0 && frame.width === was.width && frame.height === was.height;
    if (isSame) return node;
    const own = node.faces[side]?.frame ?? node.frame;
    return withFrame(node, side, { ...own, [axis]: own[axis] + moved, width: frame.width, height: frame.height });
  });
  const connections = Object.values(diagram.connections).map((one) => withPushedCorners(one, { axis, at, by }));
  return amend(diagram, { nodes, connections });
};

/** Icons and notes keep their size; only what holds others grows. */
function isRigid(view: SideView, node: Node): boolean {
  return (view.nodes.get(node.id)?.shape ?? node.shape) === 'icon';
}

function stretch(frame: Frame, isRigid: boolean, { axis, at, by }: InsertSpaceInput): Frame {
  const extent = axis === 'x' ? 'width' : 'height';
  const start = frame[axis];
  const end = start + frame[extent];
  if (start >= at || (isRigid && (start + end) / 2 >= at)) return { ...frame, [axis]: start + by };
  return isRigid || end <= at ? frame : { ...frame, [extent]: frame[extent] + by };
}

function withPushedCorners(connection: Connection, { axis, at, by }: InsertSpaceInput): Connection {
  if (connection.waypoints.every((point) => point[axis] < at)) return connection;
  const push = (point: Point): Point => (point[axis] < at ? point : { ...point, [axis]: point[axis] + by });
  return { ...connection, waypoints: connection.waypoints.map(push) };
}
