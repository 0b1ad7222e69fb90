import type { FileRef, OpenedFile } from '../../shared/host/host.ts';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import type { Result } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { clearFileNotice } from './file-notice.ts';
import { forgetRecent } from './forget-recent.ts';
import { offerNow } from './offer-diagram.ts';
import { openPages } from './open-pages.ts';
import { type ReadFile, readAny } from './read-any.ts';
import { mayLeaveDocument } from './unsaved-work.ts';

/** Asks for a file and opens it. False: the open document stayed, and the person knows why. */
export function openDocument(app: App): Promise<boolean> {
  return app.session.inTurn(async () => take(app, await app.host.openFile(), 'forget'));
}

export function openRecentDocument(app: App, ref: FileRef): Promise<boolean> {
  return app.session.inTurn(async () => take(app, await app.host.openRecent(ref), 'keep', ref));
}

/** A file that came from outside: dropped, double-clicked, named on the command line. */
export function openGivenFile(app: App, file: OpenedFile): Promise<boolean> {
  return app.session.inTurn(() => openFile(app, file, 'forget'));
}

/** A file that was dropped on the window: it may be meant to become part of the open diagram. */
export function openDroppedFile(app: App, file: OpenedFile): Promise<void> {
  return app.session.inTurn(async () => {
    const isReadable = await offerNow(app, file, (read) => openRead(app, file, read));
    if (!isReadable) await forgetRecent(app, file.ref);
  });
}

/** Within the turn of other work on files. */
export function openGivenFileNow(app: App, file: OpenedFile): Promise<boolean> {
  return openFile(app, file, 'keep');
}

/** Whether a file that turns out to be no diagram stays among the recent ones. */
type IfUnreadable = 'forget' | 'keep';

async function take(
  app: App,
  chosen: Result<OpenedFile, HostFailure>,
  ifUnreadable: IfUnreadable,
  ref?: FileRef,
): Promise<boolean> {
  if (chosen.ok) return openFile(app, chosen.value, ifUnreadable);
  const { kind, message } = chosen.error;
  if (kind === 'cancelled') return false;
  const forget = { label: 'Remove from the list', run: () => void (ref && forgetRecent(app, ref)) };
  app.ui.notify({
    tone: 'error',
    text: `Not opened. ${message}`,
    actions: kind === 'not-found' && ref !== undefined ? [forget] : [],
  });
  return false;
}

/** The open document is replaced after everything else succeeded. */
async function openFile(app: App, file: OpenedFile, ifUnreadable: IfUnreadable): Promise<boolean> {
  const read = await app.ui.whileBusy(`Opening ${file.name}…`, () => readAny(file, app.catalog));
  if (!read.ok) {
    if (ifUnreadable === 'forget') await app.host.forgetRecent(file.ref);
    app.ui.notify({ tone: 'error', text: `${read.error.message} The file is untouched.` });
    return false;
  }
  return openRead(app, file, read.value);
}

async function openRead(app: App, file: OpenedFile, read: ReadFile): Promise<boolean> {
  if (read.kind === 'pages') return openPages(app, file.name, read.pages);
  if (!(await mayLeaveDocument(app))) return false;
  const { bytes: _bytes, ...stamp } = file;
  const { diagram, format } = read;
  clearFileNotice(app);
  app.session.begin({ diagram, file: stamp, format, suggestedName: '', isUnsaved: false });
  app.ui.announce(`Opened ${file.name}.`);
  if (file.isReadOnly) {
    const text = `${file.name} is read-only: changes can be saved to another file.`;
    app.ui.notify({ tone: 'info', text });
  }
  return true;
}
