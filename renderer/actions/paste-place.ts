import { nodeOf } from '../../shared/document/queries.ts';
import type { Frame, Node, Point } from '../../shared/document/schema.ts';
import { boundsOf, centreOf } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import { dropTarget } from '../gestures/drop-target.ts';
import { snapDelta } from '../gestures/snap-delta.ts';
import { lastCopied } from './clipboard.ts';

export interface PastePlace {
  /** From where it was copied. */
  readonly dx: number;
  readonly dy: number;
  readonly parentId: string | null;
  /** Under the pointer. */
  readonly isPointed: boolean;
}

/** Under the pointer if it is over the canvas, else where it was copied from, else in the middle of what is in view. */
export function pastePlace(
  app: App,
  nodes: readonly Node[],
  isSameDiagram: boolean,
  pointer: Point | null,
): PastePlace | null {
  const tops = nodes.filter(({ parentId }) => parentId === null);
  const around = boundsOf(tops.map(({ frame }) => frame));
  if (around === undefined) return null;
  if (pointer === null && isSameDiagram) {
    return {
      dx: 0,
      dy: 0,
      parentId: sharedFrame(
        app,
        tops.map(({ id }) => id),
      ),
      isPointed: false,
    };
  }
  const at = pointer ?? app.canvas.current?.center() ?? centreOf(around);
  const middle = centreOf(around);
  const by = snapDelta(around, at.x - middle.x, at.y - middle.y);
  const frame: Frame = { ...around, x: around.x + by.dx, y: around.y + by.dy };
  const { parentId, answer } = dropTarget(app.editor.view(), { ids: [] }, frame, at);
  return { ...by, parentId: answer.answer === 'refuse' ? null : parentId, isPointed: true };
}

/** The frame that all of them were copied in, if it is still shown; else the top. */
function sharedFrame(app: App, ids: readonly string[]): string | null {
  const from = lastCopied(app.editor)?.from;
  const parents = new Set(ids.map((id) => (from === undefined ? null : (nodeOf(from, id)?.parentId ?? null))));
  const [parent = null] = parents;
  return parents.size === 1 && parent !== null && app.editor.view().nodes.has(parent) ? parent : null;
}
