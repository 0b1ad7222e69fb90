import type { App } from '../app.ts';
import { saveNow } from './save.ts';

/** Whether the open document may be left: its unsaved work is saved, or given up by the person. */
export async function mayLeaveDocument(app: App): Promise<boolean> {
  app.editor.seal();
  if (!app.session.hasUnsavedWork()) return true;
  const answer = await app.ui.ask({
    title: `Save the changes to ${app.session.title()}?`,
    text: 'Without saving, the changes are lost.',
    choices: [
      { id: 'discard', label: 'Don’t save', tone: 'danger' },
      { id: 'cancel', label: 'Cancel' },
      { id: 'save', label: 'Save', tone: 'primary' },
    ],
  });
  if (answer?.choice === 'discard') return true;
  return answer?.choice === 'save' && (await saveNow(app)) && !app.session.hasUnsavedWork();
}
