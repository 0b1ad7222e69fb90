import { isLaidOut, STEPS } from '../catalog/annotations.ts';
import { otherSide } from '../catalog/authored-service.ts';
import { drawnSize } from '../catalog/drawn-size.ts';
import { type SideView, type ViewNode, viewSide } from '../catalog/side-view.ts';
import { absoluteFrame, childrenOn } from '../document/containment.ts';
import { rectAround } from '../document/rectangles.ts';
import type { Frame, Node } from '../document/schema.ts';
import { nodeGeometry } from '../scene/geometry-node.ts';
import { type Flow, gridAbove, STEP } from './flow.ts';
import { type Part, zero } from './part.ts';

/** The nodes to lay out, as a tree of parts. */
export interface Gathered {
  readonly roots: readonly Part[];
  readonly byId: ReadonlyMap<string, Part>;
}

/**
 * The tree is that of what is stored, so it has what this side hides as well: that keeps a place of its own, and a flip finds it
 * there. `top` are outermost; a rigid one keeps all that it holds as it is.
 */
export function gather(view: SideView, top: readonly Node[], flow: Flow, isRigid: boolean): Gathered {
  const { diagram, side, catalog } = view;
  const inside = childrenOn(diagram, side);
  const there = viewSide(diagram, otherSide(side), catalog);
  const byId = new Map<string, Part>();
  const linked = new Set(Object.values(diagram.connections).flatMap(({ from, to }) => [from, to]));
  const roleOf = (shown: ViewNode | undefined): Part['role'] =>
    shown !== undefined && NOTES.has(shown.service.id) && !linked.has(shown.id) ? 'note' : 'node';
  /** Callouts stay on their node, and slides where they are. */
  const isPlaced = ({ id }: Node): boolean => {
    const shown = view.nodes.get(id) ?? there.nodes.get(id);
    return shown === undefined || isLaidOut(shown.service);
  };
  const partOf = (node: Node, parent: Part | null): Part => {
    const shown = view.nodes.get(node.id) ?? there.nodes.get(node.id);
    const was = view.nodes.get(node.id)?.frame ?? absoluteFrame(diagram, node, side);
    const held = (inside.get(node.id) ?? []).filter(isPlaced);
    const isFrame = shown?.shape === 'frame' || (shown === undefined && held.length > 0);
    const isOpen = !isRigid && isFrame && held.length > 0;
    const part: Part = {
      id: node.id,
      parent,
      children: [],
      isOpen,
      role: roleOf(shown),
      isFrame,
      was,
      middle: flow.point(middleOf(was), zero()),
      ...outlined(
        drawn(shown, was),
        isFrame && !isRigid && held.length === 0 ? emptied(was, shown) : was,
        flow,
        isFrame,
      ),
      at: zero(),
      notes: [],
    };
    byId.set(node.id, part);
    if (isOpen) part.children = inOrder(held).map((child) => partOf(child, part));
    else for (const id of withDescendants(inside, held)) byId.set(id, part);
    return part;
  };
  return { roots: inOrder(top.filter(isPlaced)).map((node) => partOf(node, null)), byId };
}

/** An empty frame that was drawn around others needs no more room than a new one. */
function emptied(was: Frame, shown: ViewNode | undefined): Frame {
  if (shown === undefined) return was;
  const { width, height } = drawnSize(shown.service);
  return { ...was, width: Math.min(was.width, width), height: Math.min(was.height, height) };
}

/** Said about something: it has no place of its own. */
const NOTES: ReadonlySet<string> = new Set(['neutral.note', 'neutral.text', STEPS]);

function withDescendants(
  inside: ReadonlyMap<string | null, readonly Node[]>,
  held: readonly Node[],
): readonly string[] {
  return held.flatMap(({ id }) => [id, ...withDescendants(inside, inside.get(id) ?? [])]);
}

interface Drawn {
  readonly around: Frame;
  /** Where lines meet it. */
  readonly middle: { readonly x: number; readonly y: number };
}

/** With the name under an icon. */
function drawn(shown: ViewNode | undefined, was: Frame): Drawn {
  if (shown === undefined || shown.shape === 'frame') return { around: was, middle: middleOf(was) };
  const { bounds, core } = nodeGeometry({ ...shown, frame: was });
  return { around: rectAround([bounds, was]), middle: middleOf(core) };
}

/** Grown so that all of it is on the grid, and with it where its lines meet: then lines between two of them are straight. */
function outlined({ around, middle }: Drawn, was: Frame, flow: Flow, isFrame: boolean): Pick<Part, Sizes> {
  const left = gridAbove(middle.x - around.x);
  const top = gridAbove(middle.y - around.y);
  const width = left + gridAbove(around.x + around.width - middle.x);
  const height = top + gridAbove(around.y + around.height - middle.y);
  if (isFrame) {
    const even = { width: gridAbove(was.width), height: gridAbove(was.height) };
    const size = flow.size(even);
    const meets = flow.point(
      { x: even.width / 2 - ((even.width / 2) % STEP), y: even.height / 2 - ((even.height / 2) % STEP) },
      size,
    );
    return { size, frameAt: zero(), frameSize: { ...size }, meets };
  }
  const size = flow.size({ width, height });
  const at = { x: left - (middle.x - was.x), y: top - (middle.y - was.y) };
  const [corner, opposite] = [flow.point(at, size), flow.point({ x: at.x + was.width, y: at.y + was.height }, size)];
  return {
    size,
    frameAt: { along: Math.min(corner.along, opposite.along), across: Math.min(corner.across, opposite.across) },
    frameSize: flow.size(was),
    meets: flow.point({ x: left, y: top }, size),
  };
}

type Sizes = 'size' | 'frameAt' | 'frameSize' | 'meets';

function middleOf({ x, y, width, height }: Frame): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

function inOrder(nodes: readonly Node[]): readonly Node[] {
  return [...nodes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
