import type { Editor } from './editor.ts';
import type { Ui } from './ui.ts';

interface Changing {
  readonly editor: Editor;
  readonly ui: Ui;
}

type Words = Omit<Parameters<Ui['notify']>[0], 'actions'>;

/**
 * Says what was done, with a way back for as long as the diagram is what it became: later it would take back something else.
 * What has to be read stays then, without it.
 */
export function notifyOfChange({ editor, ui }: Changing, words: Words): void {
  const after = editor.diagram();
  const id = ui.notify({ ...words, actions: [{ label: 'Undo', run: () => editor.undo() }] });
  const stop = editor.state.subscribe(() => {
    if (editor.diagram() === after) return;
    stop();
    const isThere = ui.state.getState().notices.some((notice) => notice.id === id);
    ui.dismiss(id);
    if (isThere && words.isSticky === true) ui.notify({ ...words, isSaid: true });
  });
}
