import type { App } from '../app.ts';
import { mayLeaveDocument } from './unsaved-work.ts';

/** Closes the window when nothing is lost by it, or the person says so. */
export function closeWindow(app: App): Promise<void> {
  return app.session.inTurn(async () => {
    if (!(await mayLeaveDocument(app))) return;
    // What is left unsaved is given up from here on: no draft of it may be kept any more.
    const { documentId } = app.session.state.getState();
    app.session.state.setState({ saved: app.editor.diagram() });
    await app.host.discardDraft(documentId);
    app.host.closeWindow();
  });
}
