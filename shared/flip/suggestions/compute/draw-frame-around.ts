import { ICON_FRAME, type Size } from '../../../catalog/drawn-size.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { topOrder } from '../../../commands/add-node.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { freshIds } from '../../../commands/fresh-ids.ts';
import { offset, withFace } from '../../../commands/place.ts';
import { type Rejection, reject } from '../../../commands/rejection.ts';
import { roomFor } from '../../../commands/room-for.ts';
import { originOf } from '../../../document/containment.ts';
import { createNode } from '../../../document/create.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Diagram, Frame, Node, Properties } from '../../../document/schema.ts';
import { ok, type Result } from '../../../result.ts';
import type { Drawn } from '../../../validation/drawing/draw-service.ts';
import { onOneSide } from '../on-one-side.ts';

export interface FrameAround {
  readonly serviceId: string;
  readonly label: string;
  /** What the frame goes around; they share a frame now. */
  readonly ids: readonly string[];
  /** What both clouds know, and what the shown one alone knows. */
  readonly properties?: Properties;
  readonly own?: Properties;
}

const TITLE = 32;
const PADDING = 16;
const LEAST_GAP = 16;
const LETTER = 7;
/** The icon before a frame's name and the room at both ends. */
const BESIDE_NAME = 48;
/** The name under an icon may be wider than the icon. */
const NAME_OVERHANG = 4;

/**
 * A new frame around nodes that are drawn side by side, on the shown side only. Where they stand if nothing else is between them,
 * else at a free place near by, where they are lined up. Their lines stay theirs.
 */
export function drawFrameAround(diagram: Diagram, around: FrameAround, env: CommandEnv): Result<Drawn, Rejection> {
  const side = diagram.provider;
  const view = viewSide(diagram, side, env.catalog);
  const nodes = around.ids.flatMap((id) => view.nodes.get(id) ?? []);
  const [first] = nodes;
  if (first === undefined || nodes.some(({ parentId }) => parentId !== first.parentId)) {
    return reject('invalid', 'They are not drawn in the same frame any more.');
  }
  const ids = freshIds(diagram, 1, env);
  if (!ids.ok) return ids;
  const [id = ''] = ids.value;
  const inPlace = frameInPlace(view, nodes, widthOf(around.label)) ?? frameInPlace(view, nodes, 0);
  const room =
    inPlace === undefined
      ? roomForAll(diagram, first.parentId, nodes, widthOf(around.label), env)
      : ok({ diagram, frame: inPlace });
  if (!room.ok) return room;
  const outer = originOf(room.value.diagram, first.parentId, side);
  const rect = room.value.frame;
  const face = { service: around.serviceId, properties: around.own ?? {} };
  const frame: Node = {
    ...createNode(id, around.serviceId, offset(rect, { x: -outer.x, y: -outer.y }), {
      label: around.label,
      parentId: first.parentId,
      order: topOrder(room.value.diagram, first.parentId) + 1,
      properties: around.properties ?? {},
    }),
    faces: { [side]: face },
  };
  const moved = nodes.map(({ id: one, frame: was }, index) => {
    const place = inPlace === undefined ? cell(index, nodes) : offset(was, { x: -rect.x, y: -rect.y });
    const stored = nodeOf(room.value.diagram, one);
    return stored && withFace(stored, side, { parentId: id, frame: { ...was, ...place } });
  });
  const drawn = amend(room.value.diagram, { nodes: [frame, ...moved.filter((one) => one !== undefined)] });
  return drawn.ok ? ok({ diagram: onOneSide(diagram, drawn.value, side), id }) : drawn;
}

/** Wide enough for its name in one line, with the icon before it. */
function widthOf(label: string): number {
  return Math.ceil(label.length * LETTER) + BESIDE_NAME;
}

/** Around them where they stand; undefined if something else would be in it or in its way. */
function frameInPlace(view: SideView, nodes: readonly ViewNode[], leastWidth: number): Frame | undefined {
  const [first] = nodes;
  if (first === undefined) return undefined;
  const near = Math.min(...nodes.map(({ frame }) => frame.x)) - PADDING;
  const far = Math.max(...nodes.map(({ frame }) => frame.x + frame.width)) + PADDING;
  const wider = Math.max(0, leastWidth - (far - near)) / 2;
  const [left, right] = [near - wider, far + wider];
  const top = Math.min(...nodes.map(({ frame }) => frame.y)) - TITLE;
  const bottom = Math.max(...nodes.map(({ frame }) => frame.y + frame.height)) + PADDING;
  const rect = { x: left, y: top, width: right - left, height: bottom - top };
  const outer = first.parent?.frame;
  const fits =
    outer === undefined ||
    (left >= outer.x + NAME_OVERHANG &&
      top >= outer.y + TITLE - NAME_OVERHANG &&
      right <= outer.x + outer.width - NAME_OVERHANG &&
      bottom <= outer.y + outer.height - NAME_OVERHANG);
  const inside = new Set(nodes);
  const isFree = view
    .children(first.parentId)
    .every((other) => inside.has(other) || !isNear(rect, other.frame, LEAST_GAP - NAME_OVERHANG));
  return fits && isFree ? rect : undefined;
}

function roomForAll(
  diagram: Diagram,
  parentId: string | null,
  nodes: readonly ViewNode[],
  leastWidth: number,
  env: CommandEnv,
) {
  const middle = (low: number, high: number): number => (low + high) / 2;
  const xs = nodes.map(({ frame }) => frame.x + frame.width / 2);
  const ys = nodes.map(({ frame }) => frame.y + frame.height / 2);
  const near = { x: middle(Math.min(...xs), Math.max(...xs)), y: middle(Math.min(...ys), Math.max(...ys)) };
  const leaving = new Set(nodes.map(({ id }) => id));
  const { width, height } = sizeFor(nodes);
  const size = { width: Math.max(width, leastWidth), height };
  return roomFor(diagram, { parentId, size, near, leaving }, env);
}

function columnsOf(nodes: readonly ViewNode[]): number {
  return Math.ceil(Math.sqrt(nodes.length));
}

function cellSize(nodes: readonly ViewNode[]): Size {
  const width = Math.max(ICON_FRAME.width, ...nodes.map(({ frame }) => frame.width));
  const height = Math.max(ICON_FRAME.height, ...nodes.map(({ frame }) => frame.height));
  return { width: width + PADDING, height: height + PADDING };
}

function sizeFor(nodes: readonly ViewNode[]): Size {
  const columns = columnsOf(nodes);
  const { width, height } = cellSize(nodes);
  return {
    width: columns * width + PADDING,
    height: Math.ceil(nodes.length / columns) * height + TITLE,
  };
}

/** Relative to the new frame. */
function cell(index: number, nodes: readonly ViewNode[]): { readonly x: number; readonly y: number } {
  const columns = columnsOf(nodes);
  const { width, height } = cellSize(nodes);
  return { x: PADDING + (index % columns) * width, y: TITLE + Math.floor(index / columns) * height };
}

function isNear(a: Frame, b: Frame, gap: number): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}
