import type { FileStamp } from '../../shared/host/host.ts';
import type { App } from '../app.ts';
import type { DocumentBytes } from './document-bytes.ts';
import { clearFileNotice } from './file-notice.ts';
import type { FileFormat } from './session.ts';

/** Shows that saving is under way while it is. */
export async function whileSaving<T>(app: App, work: () => Promise<T>): Promise<T> {
  app.session.state.setState({ isSaving: true });
  try {
    return await app.ui.whileBusy('Saving…', work);
  } finally {
    app.session.state.setState({ isSaving: false });
  }
}

/** The document's file holds this now. */
export function markSaved(app: App, file: FileStamp, format: FileFormat, { diagram }: DocumentBytes): true {
  app.session.state.setState({ file, format, saved: diagram, suggestedName: '' });
  clearFileNotice(app);
  app.ui.announce(`Saved ${file.name}.`);
  return true;
}
