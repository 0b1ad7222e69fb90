import type { ViewNode } from '../../shared/catalog/side-view.ts';
import type { Frame, Node, Point } from '../../shared/document/schema.ts';
import { boundsOf, centreOf } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import { dropTarget } from '../gestures/drop-target.ts';
import { snapDelta } from '../gestures/snap-delta.ts';
import { lastCopied } from './clipboard.ts';
import { selectedNodes } from './selected-nodes.ts';

export interface PastePlace {
  /** From where it was copied. */
  readonly dx: number;
  readonly dy: number;
  readonly parentId: string | null;
  /** Under the pointer. */
  readonly isPointed: boolean;
}

/**
 * Under the pointer if it is over the canvas, else into the one frame that is selected, else where it was copied from, else in the
 * middle of what is in view.
 */
export function pastePlace(
  app: App,
  nodes: readonly Node[],
  isSameDiagram: boolean,
  pointer: Point | null,
): PastePlace | null {
  const around = boundsOf(outermostOf(nodes).map(({ frame }) => frame));
  if (around === undefined) return null;
  const chosen = pointer === null ? selectedFrame(app, nodes) : undefined;
  if (pointer === null && chosen === undefined && isSameDiagram) return inPlace(app, nodes, true);
  const middle = centreOf(around);
  const at = pointer ?? (chosen && centreOf(chosen.frame)) ?? app.canvas.current?.center() ?? middle;
  const by = snapDelta(around, at.x - middle.x, at.y - middle.y);
  if (chosen !== undefined) return { ...by, parentId: chosen.id, isPointed: true };
  const frame: Frame = { ...around, x: around.x + by.dx, y: around.y + by.dy };
  const { parentId, answer } = dropTarget(app.editor.view(), { ids: [] }, frame, at);
  return { ...by, parentId: answer.answer === 'refuse' ? null : parentId, isPointed: true };
}

/** Exactly where it was copied from, in the same frame where that is still there. */
export function inPlace(app: App, nodes: readonly Node[], isSameDiagram: boolean): PastePlace | null {
  if (outermostOf(nodes).length === 0) return null;
  return { dx: 0, dy: 0, parentId: isSameDiagram ? copiedIn(app) : null, isPointed: false };
}

function outermostOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter(({ parentId }) => parentId === null);
}

/** The frame that alone is selected; what is pasted beside itself is not meant to lie in itself. */
function selectedFrame(app: App, nodes: readonly Node[]): ViewNode | undefined {
  const [alone, ...others] = selectedNodes(app);
  if (alone === undefined || others.length > 0 || alone.shape !== 'frame') return undefined;
  return nodes.some(({ id }) => id === alone.id) ? undefined : alone;
}

/** The frame that all of them were copied in, if it is still shown; else the top. */
function copiedIn(app: App): string | null {
  const parentId = lastCopied(app.editor)?.parentId ?? null;
  return parentId !== null && app.editor.view().nodes.has(parentId) ? parentId : null;
}
