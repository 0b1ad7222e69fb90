import { isLaidOut } from '../catalog/annotations.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { type Clearance, clearanceIn, FULL_CLEARANCE } from '../document/frame-padding.ts';
import { bottomOf, rectAround, rightOf } from '../document/rectangles.ts';
import type { Frame, Point } from '../document/schema.ts';
import { groupBy } from '../group-by.ts';
import { gridAbove } from './free-place.ts';
import { heldRect } from './held-rect.ts';
import { offset } from './place.ts';
import { pushApart } from './push-apart.ts';

/** Something that a frame is to hold. */
export interface Content {
  readonly parentId: string;
  /** Absolute, in diagram pixels. */
  readonly rect: Frame;
  /** How far it has to keep from the frame's edges. */
  readonly least: Clearance;
}

/** What becomes of a drawing whose frames make room. Places are as they would be if nothing had been pushed. */
export interface Growth {
  /** Absolute, in diagram pixels; what lies in these frames stays where it is. */
  readonly frames: ReadonlyMap<string, Frame>;
  /** What stood beside them moves on, with all it holds. */
  readonly shifts: ReadonlyMap<string, Point>;
}

export const NO_GROWTH: Growth = { frames: new Map(), shifts: new Map() };

/**
 * Frames grow until they hold their contents with padding, and so do the frames around them; what would then be covered is
 * pushed on. Frames drawn as high or as wide as the one beside them stay so. Nothing shrinks. `leaving` are nodes that are
 * about to go elsewhere: nothing keeps clear of them.
 */
export function planGrowth(view: SideView, contents: readonly Content[], leaving: ReadonlySet<string>): Growth {
  const frames = new Map<string, Frame>();
  const shifts = new Map<string, Point>();
  const grownFrame = ({ id, frame }: ViewNode): Frame => frames.get(id) ?? frame;
  const placeOf = (node: ViewNode): Frame => {
    const by = shifts.get(node.id);
    const rect = heldRect({ ...node, frame: grownFrame(node) });
    return by === undefined ? rect : offset(rect, by);
  };

  const hold = (parent: ViewNode, held: readonly Omit<Content, 'parentId'>[]): void => {
    const before = grownFrame(parent);
    const after = inSteps(before, rectAround([before, ...held.map(({ rect, least }) => withClearance(rect, least))]));
    if (isSame(before, after)) return;
    const siblings = view.children(parent.parentId).filter(({ id, service }) => !leaving.has(id) && isLaidOut(service));
    const places = new Map(siblings.map((node) => [node.id, placeOf(node)]));
    const level = new Map(places);
    for (const [id, frame] of peersOf(parent, before, after, siblings, grownFrame)) {
      frames.set(id, frame);
      const by = shifts.get(id);
      level.set(id, by === undefined ? frame : offset(frame, by));
    }
    for (const [id, by] of pushApart(places, level, parent.id))
      shifts.set(id, offset(by, shifts.get(id) ?? { x: 0, y: 0 }));
    if (parent.parent === null) return;
    const changed = siblings.filter(({ id }) => frames.has(id) || shifts.has(id));
    const outer = parent.parent;
    hold(
      outer,
      changed.map((node) => ({ rect: placeOf(node), least: clearanceOf(outer, node) })),
    );
  };

  for (const [parentId, held] of groupBy(contents, (content) => content.parentId)) {
    const parent = view.nodes.get(parentId);
    if (parent !== undefined) hold(parent, held);
  }
  return frames.size === 0 ? NO_GROWTH : { frames, shifts };
}

/** What lay nearer to an edge than the padding may stay as near as it was. */
export function clearanceOf(parent: ViewNode, child: ViewNode): Clearance {
  const had = clearanceIn(parent.frame, heldRect(child));
  return {
    left: Math.min(FULL_CLEARANCE.left, had.left),
    top: Math.min(FULL_CLEARANCE.top, had.top),
    right: Math.min(FULL_CLEARANCE.right, had.right),
    bottom: Math.min(FULL_CLEARANCE.bottom, had.bottom),
  };
}

/** Where every frame will be that grows or is pushed; absolute. */
export function framesAfter(view: SideView, { frames, shifts }: Growth): ReadonlyMap<string, Frame> {
  const after = new Map<string, Frame>();
  for (const id of new Set([...frames.keys(), ...shifts.keys()])) {
    const node = view.nodes.get(id);
    if (node === undefined) continue;
    const around = [node, ...view.ancestors(node)];
    const by = around.reduce((sum, one) => offset(sum, shifts.get(one.id) ?? { x: 0, y: 0 }), { x: 0, y: 0 });
    after.set(id, offset(frames.get(id) ?? node.frame, by));
  }
  return after;
}

/** The frame that grows, and those of its kind beside it that began and ended where it did. */
function peersOf(
  grown: ViewNode,
  before: Frame,
  after: Frame,
  siblings: readonly ViewNode[],
  frameOf: (node: ViewNode) => Frame,
): ReadonlyMap<string, Frame> {
  const found = new Map([[grown.id, after]]);
  const isHigher = before.height !== after.height;
  const isWider = before.width !== after.width;
  for (const one of siblings) {
    if (one === grown || one.shape !== 'frame' || one.service !== grown.service) continue;
    const frame = frameOf(one);
    const isBeside = frame.y === before.y && frame.height === before.height;
    const isAbove = frame.x === before.x && frame.width === before.width;
    if (isHigher && isBeside) found.set(one.id, { ...frame, y: after.y, height: after.height });
    else if (isWider && isAbove) found.set(one.id, { ...frame, x: after.x, width: after.width });
  }
  return found;
}

function withClearance({ x, y, width, height }: Frame, { left, top, right, bottom }: Clearance): Frame {
  return { x: x - left, y: y - top, width: width + left + right, height: height + top + bottom };
}

/** By whole steps of the grid, so that what was on it stays on it. */
function inSteps(before: Frame, after: Frame): Frame {
  const x = before.x - gridAbove(before.x - after.x);
  const y = before.y - gridAbove(before.y - after.y);
  const right = rightOf(before) + gridAbove(rightOf(after) - rightOf(before));
  const bottom = bottomOf(before) + gridAbove(bottomOf(after) - bottomOf(before));
  return { x, y, width: right - x, height: bottom - y };
}

function isSame(a: Frame, b: Frame): boolean {
  return a.x === b.x && a.y === b.y && rightOf(a) === rightOf(b) && bottomOf(a) === bottomOf(b);
}
