import type { ActionId } from '../../shared/actions.ts';
import type { TextEdit } from '../../shared/host/ipc-contract.ts';
import { isTextField } from '../ui/is-text-field.ts';

/** Undo, copy and the like of the system's menu mean the text field while a person writes in one; otherwise undefined. */
export function textEditOf(action: ActionId): TextEdit | undefined {
  return isTextEdit(action) && isTyping() ? action : undefined;
}

const TEXT_EDITS: Readonly<Record<TextEdit, true>> = {
  undo: true,
  redo: true,
  cut: true,
  copy: true,
  paste: true,
  delete: true,
  'select-all': true,
};

function isTextEdit(action: ActionId): action is ActionId & TextEdit {
  return Object.hasOwn(TEXT_EDITS, action);
}

function isTyping(): boolean {
  const focused = globalThis.document?.activeElement ?? null;
  return focused !== null && isTextField(focused);
}
