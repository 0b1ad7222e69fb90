import type { FileStamp } from '../../shared/host/host.ts';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import type { App } from '../app.ts';
import { askAboutConflict } from './conflict.ts';
import { documentBytes } from './document-bytes.ts';
import { reloadNow } from './reload.ts';
import { saveAs, saveAsNow } from './save-as.ts';
import { reportSaveFailure, reportUnwritable } from './save-failure.ts';
import { markSaved, whileSaving } from './saving.ts';

/** Saves to the document's file, or asks where to. False: it is not saved, and the person knows why. */
export function save(app: App): Promise<boolean> {
  return app.session.inTurn(() => saveNow(app));
}

/** Writes the document's file whatever is there now. */
export function overwrite(app: App, file: FileStamp): Promise<boolean> {
  return app.session.inTurn(() => saveTo(app, file, null));
}

/** Within the turn of other work on files. */
export async function saveNow(app: App): Promise<boolean> {
  const { file } = app.session.state.getState();
  if (file === null || !app.host.capabilities.savesInPlace) return saveAsNow(app);
  return saveTo(app, file, file.revision);
}

async function saveTo(app: App, file: FileStamp, revision: string | null): Promise<boolean> {
  const { format } = app.session.state.getState();
  const failure = await whileSaving(app, async () => {
    const made = await documentBytes(app, format);
    if (!made.ok) return reportUnwritable(app, made.error, () => save(app));
    const written = await app.host.saveFile(file.ref, made.value.bytes, revision);
    if (written.ok) return markSaved(app, written.value, format, made.value);
    return written.error;
  });
  if (typeof failure === 'boolean') return failure;
  return failure.kind === 'changed-on-disk' ? settleConflict(app, file) : reportNotSaved(app, file, failure);
}

function reportNotSaved(app: App, file: FileStamp, failure: HostFailure): false {
  const again =
    failure.kind === 'not-found'
      ? { label: 'Save here again', run: () => void overwrite(app, file) }
      : { label: 'Try again', run: () => void save(app) };
  return reportSaveFailure(app, failure, [{ label: 'Save elsewhere…', run: () => void saveAs(app) }, again]);
}

/** Nothing is written until the person decides. */
async function settleConflict(app: App, file: FileStamp): Promise<boolean> {
  const choice = await askAboutConflict(app, file);
  if (choice === 'overwrite') return saveTo(app, file, null);
  if (choice === 'copy') return saveAsNow(app);
  if (choice === 'reload') await reloadNow(app, file);
  return false;
}
