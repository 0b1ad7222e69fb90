import type { App } from '../app.ts';
import { mayLeaveDocument } from './unsaved-work.ts';

/** Closes the window when nothing is lost by it, or the person says so. */
export function closeWindow(app: App): Promise<void> {
  return app.session.inTurn(async () => {
    if (!(await mayLeaveDocument(app))) return;
    await app.host.discardDraft(app.session.state.getState().documentId);
    app.host.closeWindow();
  });
}
