import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { ALLOW, type Answer } from '../../shared/commands/answer.ts';
import { canContain } from '../../shared/commands/can-contain.ts';
import type { Frame, Point } from '../../shared/document/schema.ts';
import { holdsPoint } from '../../shared/scene/geometry.ts';
import { formOf } from '../../shared/scene/geometry-node.ts';
import type { DropTarget } from '../state/gesture.ts';
import { annotationTarget } from './annotation-target.ts';
import { carriedBy } from './carried-by.ts';

/** What is being dragged: nodes of the diagram, or a service that is about to become one. */
export type Moving = { readonly ids: readonly string[] } | { readonly serviceId: string };

/**
 * The innermost frame under the pointer that does not move itself. Icons go into any, which makes room for them; frames only
 * into one that is larger, so that a network passes over a subnet. `frame` is around all that moves, at its place under the pointer.
 */
export function dropTarget(view: SideView, moving: Moving, frame: Frame, pointer: Point): DropTarget {
  const drag = dragOf(view, moving);
  const over = annotationTarget(view, moving, frame);
  if (over !== undefined) return over;
  let innermost: ViewNode | undefined;
  for (const candidate of view.nodes.values()) {
    if (!takesDrops(candidate) || drag.carried.has(candidate.id) || !holdsPoint(candidate.frame, pointer)) continue;
    const isRoomy = candidate.shape === 'frame' && ('serviceId' in moving || drag.isSmall);
    if (isRoomy || drag.homes.has(candidate.id) || isLarger(candidate.frame, frame)) innermost = candidate;
  }
  const home = stillIn(view, drag, innermost, pointer);
  const parentId = (home ?? innermost)?.id ?? null;
  const answer = drag.answers.get(parentId) ?? answerFor(view, parentId, moving);
  drag.answers.set(parentId, answer);
  return { parentId, answer };
}

/** What is moved about in its own frame stays in it, though a group that spans several frames may lie over it. */
function stillIn(
  view: SideView,
  { homes }: Drag,
  innermost: ViewNode | undefined,
  pointer: Point,
): ViewNode | undefined {
  if (innermost === undefined || homes.has(innermost.id)) return undefined;
  const around = view.ancestors(innermost);
  for (const id of homes) {
    const home = id === null ? undefined : view.nodes.get(id);
    if (home !== undefined && holdsPoint(home.frame, pointer) && !around.includes(home)) return home;
  }
  return undefined;
}

/**
 * The frame that a finished drag moves the nodes into; undefined where they are drawn in it already. A node that is stored in a
 * frame which this side does not show stays in it.
 */
export function newParent(view: SideView, ids: readonly string[], target: DropTarget): string | null | undefined {
  return ids.every((id) => view.nodes.get(id)?.parentId === target.parentId) ? undefined : target.parentId;
}

/** Frames, and boxes, which look like one; an icon that could hold others is not opened by accident. */
export function takesDrops(viewNode: ViewNode): boolean {
  return viewNode.shape === 'frame' || formOf(viewNode) === 'box';
}

/** What stays the same from one move of the pointer to the next. */
interface Drag {
  readonly view: SideView;
  /** What moves, with all that lies in it. */
  readonly carried: ReadonlySet<string>;
  readonly homes: ReadonlySet<string | null>;
  /** True if only icons move. */
  readonly isSmall: boolean;
  /** By frame. */
  readonly answers: Map<string | null, Answer>;
}

const drags = new WeakMap<readonly string[], Drag>();

function dragOf(view: SideView, moving: Moving): Drag {
  if ('serviceId' in moving) return { view, carried: new Set(), homes: new Set(), isSmall: true, answers: new Map() };
  const known = drags.get(moving.ids);
  if (known?.view === view) return known;
  const carried = carriedBy(view, moving.ids);
  const homes = new Set(moving.ids.map((id) => view.nodes.get(id)?.parentId ?? null));
  const isSmall = moving.ids.length > 0 && moving.ids.every((id) => isIcon(view.nodes.get(id)));
  const drag = { view, carried, homes, isSmall, answers: new Map<string | null, Answer>() };
  drags.set(moving.ids, drag);
  return drag;
}

/** The strictest answer to any of them; what stays in its frame is not asked about. */
function answerFor(view: SideView, parentId: string | null, moving: Moving): Answer {
  const { diagram, catalog } = view;
  if ('serviceId' in moving) return canContain(diagram, parentId, moving, catalog);
  let strictest = ALLOW;
  for (const id of moving.ids) {
    if (view.nodes.get(id)?.parentId === parentId) continue;
    const given = canContain(diagram, parentId, { nodeId: id }, catalog);
    if (given.answer === 'refuse') return given;
    if (strictest === ALLOW) strictest = given;
  }
  return strictest;
}

function isIcon(node: ViewNode | undefined): boolean {
  return node !== undefined && formOf(node) === 'icon';
}

function isLarger(outer: Frame, inner: Frame): boolean {
  return outer.width > inner.width && outer.height > inner.height;
}
