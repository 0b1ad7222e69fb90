import type { Diagram } from '../document/schema.ts';

/** Steps kept; older ones are forgotten. Diagrams share what they have in common, so a step costs what it changed. */
export const HISTORY_LIMIT = 200;

/** A diagram as it was before a step; `label` names the step. */
interface Step {
  readonly label: string;
  readonly diagram: Diagram;
}

/** Immutable: every function below gives a new one, or the same where nothing happens. */
export interface History {
  readonly present: Diagram;
  /** Oldest first. */
  readonly past: readonly Step[];
  /** The next to be redone last; each holds the diagram after its step. */
  readonly future: readonly Step[];
  /** The gesture whose next record joins the last step; absent: the last step is sealed. */
  readonly open?: string | undefined;
}

export interface RecordOptions {
  /** Records with the same key, one after the other, are one step until `seal`. */
  readonly coalesce?: string;
}

export function createHistory(diagram: Diagram): History {
  return { present: diagram, past: [], future: [] };
}

/** What was undone can no longer be redone. A diagram that did not change is no step. */
export function record(history: History, label: string, diagram: Diagram, options: RecordOptions = {}): History {
  if (diagram === history.present) return history;
  const { coalesce } = options;
  if (coalesce !== undefined && coalesce === history.open) return { ...history, present: diagram, future: [] };
  const past = [...history.past, { label, diagram: history.present }].slice(-HISTORY_LIMIT);
  return { present: diagram, past, future: [], open: coalesce };
}

/** Ends a gesture: the next record is a step of its own whatever its key. */
export function seal(history: History): History {
  return history.open === undefined ? history : { ...history, open: undefined };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    present: step.diagram,
    past: history.past.slice(0, -1),
    future: [...history.future, { label: step.label, diagram: history.present }],
  };
}

export function redo(history: History): History {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  return {
    present: step.diagram,
    past: [...history.past, { label: step.label, diagram: history.present }],
    future: history.future.slice(0, -1),
  };
}

/** The step that undo would take back; undefined: there is none. */
export function undoLabel(history: History): string | undefined {
  return history.past.at(-1)?.label;
}

export function redoLabel(history: History): string | undefined {
  return history.future.at(-1)?.label;
}
