import type { ActionId } from '../../shared/actions.ts';
import type { App } from '../app.ts';
import { isDialogOpen } from './dialog-open.ts';
import { isTextField } from './keyboard-focus.ts';
import { runAction } from './run-action.ts';

/** What was chosen in the desktop's own menu; where text is being typed, editing means the text. */
export function bindMenuRequests(app: App): () => void {
  return app.host.subscribe((event) => {
    if (event.kind !== 'action') return;
    const command = TEXT_COMMANDS[event.action];
    if (command !== undefined && isTyping()) void editText(app, command);
    else if (!isDialogOpen(app) || WITH_DIALOG.has(event.action)) void runAction(app, event.action);
  });
}

/** `document.execCommand` is how a page edits as its keys do, with the field's own undo. */
const TEXT_COMMANDS: { readonly [id in ActionId]?: string } = {
  undo: 'undo',
  redo: 'redo',
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  delete: 'delete',
  'select-all': 'selectAll',
};

const WITH_DIALOG: ReadonlySet<ActionId> = new Set<ActionId>([
  'close',
  'new-window',
  'theme-light',
  'theme-dark',
  'theme-system',
]);

function isTyping(): boolean {
  const focused = document.activeElement;
  return focused !== null && isTextField(focused);
}

async function editText(app: App, command: string): Promise<void> {
  if (command !== 'paste') {
    document.execCommand(command);
    return;
  }
  const text = await app.host.readText();
  if (text.ok) document.execCommand('insertText', false, text.value);
}
