import { MOST_FILE_BYTES } from '../../shared/host/file-limit.ts';
import type { App } from '../app.ts';
import { offerDiagram } from './offer-diagram.ts';

/** Files and pictures on the clipboard; false: it holds none, or words besides, which are meant then. */
export function pasteFiles(app: App, clipboard: DataTransfer | null): boolean {
  const [file, ...others] = clipboard?.files ?? [];
  // Word processors and spreadsheets put a picture of what was copied beside its text.
  if (file === undefined || clipboard?.types.includes('text/plain') === true) return false;
  void takeFile(app, file, others.length);
  return true;
}

async function takeFile(app: App, file: File, others: number): Promise<void> {
  const name = file.name === '' ? 'The picture' : file.name;
  if (file.size > MOST_FILE_BYTES) {
    app.ui.notify({
      tone: 'error',
      text: `${name} was not opened. It is larger than ${MOST_FILE_BYTES / 2 ** 20} MB.`,
    });
    return;
  }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (bytes === undefined) {
    app.ui.notify({ tone: 'error', text: `${name} was not opened. It could not be read from the clipboard.` });
    return;
  }
  if (others > 0) app.ui.notify({ tone: 'info', text: `Only ${name} is taken: files are pasted one at a time.` });
  await offerDiagram(app, { name, bytes });
}
