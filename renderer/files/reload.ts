import type { FileStamp } from '../../shared/host/host.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { clearFileNotice, showFileNotice } from './file-notice.ts';
import { readAny } from './read-any.ts';

/**
 * Takes what the document's file holds now, as one step that undo takes back. False: it cannot be read, the person knows, and
 * what is open stays.
 */
export async function reloadNow(app: App, file: FileStamp): Promise<boolean> {
  const opened = await app.host.readFile(file.ref);
  if (!opened.ok) return notReloaded(app, opened.error.message);
  const read = await readAny(opened.value, app.catalog);
  if (!read.ok) return notReloaded(app, read.error.message);
  if (read.value.kind !== 'diagram') return notReloaded(app, `${file.name} holds another kind of drawing now.`);
  const { diagram, format } = read.value;
  app.editor.seal();
  app.editor.change(`Reload ${file.name}`, () => ok(diagram));
  app.editor.seal();
  const { bytes: _bytes, ...stamp } = opened.value;
  app.session.state.setState({ file: stamp, format, saved: diagram });
  clearFileNotice(app);
  return true;
}

function notReloaded(app: App, message: string): false {
  showFileNotice(app, { tone: 'error', text: `Not reloaded. ${message} Your drawing is still open here.` });
  return false;
}
