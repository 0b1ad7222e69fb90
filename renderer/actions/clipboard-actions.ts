import type { Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { pastePicture } from '../files/paste-files.ts';
import { copySelection, cutSelection, lastCopied } from './clipboard.ts';
import type { ActionHandlers } from './handler.ts';
import { type PasteHow, pasteText } from './paste-text.ts';
import { tell } from './report-rejection.ts';
import { outermostNodes } from './selected-nodes.ts';

const hasNodes = (app: App): boolean => outermostNodes(app).length > 0;

/** From menus and the desktop's shortcuts; keys in a browser come as events of the clipboard (clipboard-events.ts). */
export const clipboardActions = {
  copy: { isEnabled: hasNodes, run: (app) => keep(app, copySelection(app)) },
  cut: { isEnabled: hasNodes, run: (app) => keep(app, cutSelection(app)) },
  paste: { run: (app) => pasteFromHost(app) },
  'paste-in-place': { run: (app) => pasteFromHost(app, undefined, { isInPlace: true }) },
} satisfies ActionHandlers;

/** `at`: where in the diagram; absent: where the pointer is. */
export async function pasteFromHost(app: App, at?: Point, how?: PasteHow): Promise<void> {
  const read = await app.host.readText();
  const text = read.ok ? read.value : (lastCopied(app.editor)?.text ?? '');
  if (!read.ok && text === '') tell(app, read.error.message);
  else if (text.trim() !== '' || !(await pastePictureFromHost(app))) pasteText(app, text, at, how);
}

/** False: there is none. */
async function pastePictureFromHost(app: App): Promise<boolean> {
  const picture = await app.host.readPicture();
  if (!picture.ok || picture.value === null) return false;
  await pastePicture(app, picture.value);
  return true;
}

async function keep(app: App, text: string | undefined): Promise<void> {
  if (text === undefined) return;
  const copied = await app.host.copyText(text);
  if (!copied.ok) tell(app, `It can be pasted in this window only. ${copied.error.message}`);
}
