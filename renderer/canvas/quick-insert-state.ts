import { createStore } from 'zustand/vanilla';
import { isLaidOut } from '../../shared/catalog/annotations.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import type { Point } from '../../shared/document/schema.ts';
import { selectedNodes, selection } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';
import type { Direction } from '../gestures/neighbour.ts';

/** Where what is chosen will go. */
export type InsertGoal =
  /** Under this point of the diagram. */
  | { readonly kind: 'point'; readonly at: Point }
  /** Beside or into what is selected, else in the middle of what is in view. */
  | { readonly kind: 'free' }
  /** Connected to a node, in a direction from it. */
  | { readonly kind: 'beside'; readonly from: string; readonly direction: Direction };

/** The field that is open on the canvas; null: none is. */
export const quickInsert = createStore<{ readonly goal: InsertGoal | null }>(() => ({ goal: null }));

export function openQuickInsert(app: App, goal: InsertGoal = usualGoal(app)): void {
  app.editor.rename(null);
  quickInsert.setState({ goal });
  if (goal.kind !== 'beside') return;
  const from = app.editor.view().nodes.get(goal.from);
  if (from !== undefined) app.ui.announce(`Add ${WORDS[goal.direction]} ${nodeName(from)}, connected.`);
}

export function closeQuickInsert(): void {
  quickInsert.setState({ goal: null });
}

const WORDS: Readonly<Record<Direction, string>> = {
  left: 'to the left of',
  right: 'to the right of',
  up: 'above',
  down: 'below',
};

/** Where a person looks: at what is selected, else at the pointer. */
function usualGoal(app: App): InsertGoal {
  const at = app.canvas.current?.pointer() ?? null;
  return selection(app).size > 0 || at === null ? { kind: 'free' } : { kind: 'point', at };
}

/** The one selected node, if it can be connected. */
export function connectable(app: App): ViewNode | undefined {
  const [only, ...others] = selectedNodes(app);
  if (only === undefined || others.length > 0 || selection(app).size > 1) return undefined;
  return isLaidOut(only.service) ? only : undefined;
}
