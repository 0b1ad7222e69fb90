import type { ActionId } from '../../shared/actions.ts';
import type { TextEdit } from '../../shared/host/ipc-contract.ts';

/** Undo, copy and the like of the system's menu mean the text field while a person writes in one; otherwise undefined. */
export function textEditOf(action: ActionId): TextEdit | undefined {
  return isTextEdit(action) && isText(globalThis.document?.activeElement) ? action : undefined;
}

const TEXT_EDITS: Readonly<Record<TextEdit, true>> = {
  undo: true,
  redo: true,
  cut: true,
  copy: true,
  paste: true,
  'select-all': true,
};

function isTextEdit(action: ActionId): action is ActionId & TextEdit {
  return Object.hasOwn(TEXT_EDITS, action);
}

function isText(element: Element | null | undefined): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return !NOT_TEXT.has(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

const NOT_TEXT: ReadonlySet<string> = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'submit']);
