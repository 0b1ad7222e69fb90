import { MOST_FILE_BYTES } from '../../shared/host/file-limit.ts';
import type { App } from '../app.ts';
import { offerDiagram } from './offer-diagram.ts';

/** Files and pictures on the clipboard; false: it holds none, or words besides, which are meant then. */
export function pasteFiles(app: App, clipboard: DataTransfer | null): boolean {
  const [file, ...others] = clipboard?.files ?? [];
  if (file === undefined) return false;
  const text = clipboard?.getData('text/plain') ?? '';
  // Word processors and spreadsheets put a picture of what was copied beside its text.
  if (text.trim() !== '' && !namesOnly(text, [file, ...others])) return false;
  void takeFile(app, file, others.length);
  return true;
}

/** A picture that was copied, not a file with a name. */
export async function pastePicture(app: App, bytes: Uint8Array): Promise<void> {
  await offerDiagram(app, { name: PASTED, bytes });
}

/** A file manager puts the paths of what was copied beside the files. */
function namesOnly(text: string, files: readonly File[]): boolean {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.length === files.length && files.every(({ name }, index) => lines[index]?.endsWith(name) === true);
}

async function takeFile(app: App, file: File, others: number): Promise<void> {
  const name = isUnnamed(file) ? PASTED : file.name;
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

const PASTED = 'Pasted picture';

/** Chromium calls every picture without a file so. */
function isUnnamed({ name }: File): boolean {
  return name === '' || name === 'image.png';
}
