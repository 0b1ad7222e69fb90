import type { FileStamp } from '../../shared/host/host.ts';
import type { HostEvent } from '../../shared/host/host-event.ts';
import type { App } from '../app.ts';
import { showFileNotice } from './file-notice.ts';
import { reloadNow } from './reload.ts';
import { overwrite } from './save.ts';
import { saveAs } from './save-as.ts';
import { NOT_SAVED } from './session.ts';

type FileChanged = Extract<HostEvent, { kind: 'file-changed' }>;

/** The document's file is no longer what it was. Without unsaved work it is read again; otherwise the person decides. */
export function fileChanged(app: App, { ref, revision }: FileChanged): Promise<void> {
  return app.session.inTurn(async () => {
    const { file } = app.session.state.getState();
    if (file === null || file.ref !== ref || file.revision === revision) return;
    if (revision === null) return fileGone(app, file);
    if (app.session.hasUnsavedWork()) return askWhatToKeep(app, file);
    if (!(await reloadNow(app, file))) return;
    const theirs = app.editor.diagram();
    app.ui.notify({
      tone: 'info',
      text: `${file.name} was changed by another program and was read again.`,
      actions: [{ label: 'Undo', run: () => app.editor.diagram() === theirs && app.editor.undo() }],
    });
  });
}

function askWhatToKeep(app: App, file: FileStamp): void {
  showFileNotice(app, {
    tone: 'warning',
    text: `${file.name} was changed by another program. You have changes too.`,
    actions: [
      { label: 'Keep mine as a copy…', run: () => void saveAs(app) },
      { label: 'Reload theirs', run: () => void app.session.inTurn(() => reloadNow(app, file)) },
      { label: 'Overwrite theirs', run: () => void overwrite(app, file) },
    ],
  });
}

/** What is open is then nowhere else. */
function fileGone(app: App, file: FileStamp): void {
  app.session.state.setState({ saved: NOT_SAVED() });
  showFileNotice(app, {
    tone: 'warning',
    text: `${file.name} was moved or deleted. Your drawing is still open.`,
    actions: [
      { label: 'Save here again', run: () => void overwrite(app, file) },
      { label: 'Save elsewhere…', run: () => void saveAs(app) },
    ],
  });
}
