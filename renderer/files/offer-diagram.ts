import { copyNodes } from '../../shared/commands/copy.ts';
import { counted } from '../../shared/counted.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { isPng } from '../../shared/png/png-chunks.ts';
import { pasteFragment } from '../actions/paste-fragment.ts';
import type { App } from '../app.ts';
import { withoutEnding } from './file-name.ts';
import { clearFileNotice } from './file-notice.ts';
import { choosePage, openPages } from './open-pages.ts';
import { type ReadFile, readAny } from './read-any.ts';
import { mayLeaveDocument } from './unsaved-work.ts';

interface Offered {
  /** As a person knows it, with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A whole diagram that came from outside, without a file that it could be saved to. */
export async function offerDiagram(app: App, offered: Offered): Promise<void> {
  await app.session.inTurn(() => offerNow(app, offered, (read) => openCopy(app, offered, read)));
}

/**
 * The person says whether it is opened or becomes part of the open one; where nothing is drawn yet it is opened. Within the turn
 * of other work on files. False: it holds no diagram, and the person knows.
 */
export async function offerNow(
  app: App,
  offered: Offered,
  open: (read: ReadFile) => Promise<unknown>,
): Promise<boolean> {
  const { name } = offered;
  const read = await app.ui.whileBusy(`Reading ${name}…`, () => readAny(offered, app.catalog));
  if (!read.ok) {
    const { message } = read.error;
    app.ui.notify({ tone: 'error', text: isPicture(offered) ? `${message} ${HOW_PICTURES}` : message });
    return false;
  }
  const answer = isEmpty(app.editor.diagram()) ? 'open' : await ask(app, name, read.value);
  if (answer === 'open') await open(read.value);
  if (answer === 'insert') await insert(app, name, read.value);
  return true;
}

const HOW_PICTURES =
  'Skyflip reads the diagram inside a picture, not the picture itself: PNG files that Skyflip or draw.io exported with their diagram.';

/** By what is in it: names say anything. */
function isPicture({ bytes }: Pick<Offered, 'bytes'>): boolean {
  const begins = (...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  const [jpeg, gif, bmp] = [begins(0xff, 0xd8, 0xff), begins(0x47, 0x49, 0x46, 0x38), begins(0x42, 0x4d)];
  const riff = begins(0x52, 0x49, 0x46, 0x46);
  return isPng(bytes) || jpeg || gif || bmp || riff;
}

async function ask(app: App, name: string, read: ReadFile): Promise<string | undefined> {
  const answer = await app.ui.ask({
    title: `Open ${name}, or insert it?`,
    text: `${sizeOf(read)} Opening it replaces the open diagram, whose changes can be saved first. Inserting it adds all of it to the open diagram, in one step.`,
    choices: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'open', label: 'Open' },
      { id: 'insert', label: 'Insert', tone: 'primary' },
    ],
  });
  return answer?.choice;
}

function sizeOf(read: ReadFile): string {
  if (read.kind === 'pages' && read.pages.length > 1) return `It has ${read.pages.length} pages.`;
  const diagram = read.kind === 'pages' ? read.pages[0]?.diagram : read.diagram;
  const nodes = Object.keys(diagram?.nodes ?? {}).length;
  const connections = Object.keys(diagram?.connections ?? {}).length;
  return `It has ${counted(nodes, 'element', 'elements')} and ${counted(connections, 'connection', 'connections')}.`;
}

/** What has no file, or whose file the page may not write, is opened as an unsaved copy. */
async function openCopy(app: App, { name }: Offered, read: ReadFile): Promise<void> {
  if (read.kind === 'pages') {
    await openPages(app, name, read.pages);
    return;
  }
  if (!(await mayLeaveDocument(app))) return;
  clearFileNotice(app);
  const { diagram, format } = read;
  app.session.begin({ diagram, file: null, format, suggestedName: withoutEnding(name), isUnsaved: true });
  app.ui.announce(`Opened a copy of ${name}.`);
}

async function insert(app: App, name: string, read: ReadFile): Promise<void> {
  const diagram = read.kind === 'pages' ? (await choosePage(app, name, read.pages))?.diagram : read.diagram;
  if (diagram === undefined) return;
  if (isEmpty(diagram)) {
    app.ui.notify({ tone: 'info', text: `${name} holds an empty diagram: there is nothing to insert.` });
    return;
  }
  // It comes as the shown side has it, with what both sides know of it.
  const shown: Diagram = { ...diagram, provider: app.editor.diagram().provider };
  const fragment = JSON.stringify(copyNodes(shown, Object.keys(diagram.nodes)));
  pasteFragment(app, fragment, app.canvas.current?.pointer() ?? null);
}

function isEmpty({ nodes }: Diagram): boolean {
  return Object.keys(nodes).length === 0;
}
