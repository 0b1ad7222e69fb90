import type { HostFailure } from '../../shared/host/host-failure.ts';
import type { Result } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { type DocumentBytes, documentBytes } from './document-bytes.ts';
import { copyNameFor, fileNameFor } from './file-name.ts';
import { reportSaveFailure, reportUnwritable } from './save-failure.ts';
import { markSaved, whileSaving } from './saving.ts';
import type { FileFormat } from './session.ts';

/** Asks where to, and goes on there. The file that was open stays as it is. */
export function saveAs(app: App): Promise<boolean> {
  return app.session.inTurn(() => saveAsNow(app));
}

/** Within the turn of other work on files. */
export function saveAsNow(app: App): Promise<boolean> {
  return toNewFile(app, saveAs, async (made, format) => {
    const written = await app.host.saveFileAs(fileNameFor(app.session.title(), format.kind), made.bytes);
    if (written.ok) markSaved(app, written.value, format, made);
    return written;
  });
}

/** Writes the document to another file; the open one stays what it is. */
export function saveCopy(app: App): Promise<boolean> {
  return app.session.inTurn(() =>
    toNewFile(app, saveCopy, async (made, format) => {
      const written = await app.host.exportFile(copyNameFor(app.session.title(), format.kind), made.bytes);
      if (written.ok) app.ui.notify({ tone: 'ok', text: `Saved a copy as ${written.value.name}.` });
      return written;
    }),
  );
}

async function toNewFile(
  app: App,
  again: (app: App) => Promise<boolean>,
  write: (made: DocumentBytes, format: FileFormat) => Promise<Result<unknown, HostFailure>>,
): Promise<boolean> {
  const format = formatOfNewFile(app);
  return whileSaving(app, async () => {
    const made = await documentBytes(app, format);
    if (!made.ok) return reportUnwritable(app, made.error, () => again(app));
    const written = await write(made.value, format);
    if (written.ok) return true;
    return reportSaveFailure(app, written.error, [{ label: 'Save elsewhere…', run: () => void again(app) }]);
  });
}

/** A new file is a Skyflip file. Where every save is a new file, a picture stays one. */
function formatOfNewFile({ host, session }: App): FileFormat {
  return host.capabilities.savesInPlace ? { kind: 'skyflip' } : session.state.getState().format;
}
