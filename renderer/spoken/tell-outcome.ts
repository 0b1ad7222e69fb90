import type { Action } from '../../shared/actions.ts';
import { redoLabel, undoLabel } from '../../shared/commands/history.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';

/** What is compared to know whether an action did something, and whether somebody was told. */
export interface Moment {
  readonly diagram: Diagram;
  readonly origin: object;
  readonly selection: ReadonlySet<string>;
  readonly isChecked: boolean | undefined;
  readonly told: readonly unknown[];
}

export function momentOf(app: App, isChecked: boolean | undefined): Moment {
  const { history, selection, renaming } = app.editor.state.getState();
  const { said, notices, dialog, question } = app.ui.state.getState();
  // Where the keyboard goes, a screen reader tells of that.
  const focused = globalThis.document?.activeElement ?? null;
  return {
    diagram: history.present,
    origin: history.origin,
    selection,
    isChecked,
    told: [said, notices, dialog, question, renaming, focused],
  };
}

/**
 * Whoever does not see the canvas is told what an action did, where it said nothing itself: "Align left: done.", "Grid: on.",
 * "Bring to front: nothing to change."
 */
export function tellOutcome(app: App, action: Action, before: Moment, now: Moment): void {
  const isTold = now.told.some((one, index) => one !== before.told[index]);
  if (isTold || now.origin !== before.origin || TOLD_LATER.has(action.id)) return;
  const words = outcome(action, before, now);
  if (words !== undefined) app.ui.announce(words);
}

/** The flip has its own word, once it is known what it changed. */
const TOLD_LATER: ReadonlySet<string> = new Set(['flip']);

function outcome(action: Action, before: Moment, now: Moment): string | undefined {
  const name = nameOf(action);
  if (now.isChecked !== undefined && now.isChecked !== before.isChecked)
    return `${name}: ${now.isChecked ? 'on' : 'off'}.`;
  if (now.diagram !== before.diagram) return `${name}: done.`;
  if (now.selection.size === 0 && before.selection.size > 0) return 'Nothing selected.';
  return action.menu === 'arrange' ? `${name}: nothing to change.` : undefined;
}

/** Why a key did nothing, where it stands for an action that cannot be done right now. */
export function tellWhyNot(app: App, action: Action): void {
  if (LEADS_ON.has(action.id)) return;
  const { history, selection } = app.editor.state.getState();
  const name = nameOf(action);
  if (action.id === 'undo' && undoLabel(history) === undefined) app.ui.announce('There is nothing to undo.');
  else if (action.id === 'redo' && redoLabel(history) === undefined) app.ui.announce('There is nothing to redo.');
  else if (TOWARDS.test(action.id)) app.ui.announce('Nothing lies that way.');
  else if (isOfSelection(action) && selection.size === 0) app.ui.announce(`${name}: select something first.`);
  else app.ui.announce(`${name}: not possible here.`);
}

/** Past the last element they lead out of the canvas, and Escape out of everything. */
const LEADS_ON: ReadonlySet<string> = new Set(['next-element', 'previous-element', 'select-none']);

const TOWARDS = /^(?:select|extend)-(?:left|right|up|down)$/;

/** It is offered for what is selected, or for nothing but a key. */
function isOfSelection({ id, menu, context = [] }: Action): boolean {
  if (menu === undefined) return !id.startsWith('pan-');
  return menu === 'arrange' || context.some((place) => place !== 'canvas');
}

function nameOf({ label }: Action): string {
  return label.replace(/…$/, '');
}
