import type { Diagram } from '../document/schema.ts';
import { type HistoryStack, nearestStep, pushed } from './history-stack.ts';

/** Steps kept; older ones are forgotten. */
export const HISTORY_LIMIT = 500;

/** Immutable: every function below gives a new one, or the same where nothing happens. */
export interface History {
  readonly present: Diagram;
  /** Each holds the diagram before its step. */
  readonly past: HistoryStack;
  /** Each holds the diagram after its step. */
  readonly future: HistoryStack;
  /** The gesture whose next record joins the last step; absent: the last step is sealed. */
  readonly open?: string | undefined;
  /** The same object for all that has become of the diagram that was opened. */
  readonly origin: object;
}

export interface RecordOptions {
  /** Records with the same key, one after the other, are one step until `seal`. */
  readonly coalesce?: string;
}

export function createHistory(diagram: Diagram): History {
  return { present: diagram, past: [], future: [], origin: {} };
}

/** What was undone can no longer be redone. A diagram that did not change is no step. */
export function record(history: History, label: string, diagram: Diagram, options: RecordOptions = {}): History {
  if (diagram === history.present) return history;
  const { coalesce } = options;
  if (coalesce !== undefined && coalesce === history.open) return { ...history, present: diagram, future: [] };
  const past = pushed(history.past, label, history.present, HISTORY_LIMIT);
  return { present: diagram, past, future: [], open: coalesce, origin: history.origin };
}

/** Ends a gesture: the next record is a step of its own whatever its key. */
export function seal(history: History): History {
  return history.open === undefined ? history : { ...history, open: undefined };
}

export function undo(history: History): History {
  const { present, past, future, origin } = history;
  const step = nearestStep(past, present);
  if (step === undefined) return history;
  return {
    present: step.diagram,
    past: past.slice(0, -1),
    future: pushed(future, step.label, present, HISTORY_LIMIT),
    origin,
  };
}

/** The last step as if it had never been: it cannot be redone either. */
export function takeBack(history: History): History {
  const { present, past, origin } = history;
  const step = nearestStep(past, present);
  return step === undefined ? history : { present: step.diagram, past: past.slice(0, -1), future: [], origin };
}

export function redo(history: History): History {
  const { present, past, future, origin } = history;
  const step = nearestStep(future, present);
  if (step === undefined) return history;
  return {
    present: step.diagram,
    past: pushed(past, step.label, present, HISTORY_LIMIT),
    future: future.slice(0, -1),
    origin,
  };
}

/** The step that undo would take back; undefined: there is none. */
export function undoLabel(history: History): string | undefined {
  return history.past.at(-1)?.label;
}

export function redoLabel(history: History): string | undefined {
  return history.future.at(-1)?.label;
}
