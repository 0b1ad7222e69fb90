import { type App, createApp } from '../../renderer/app.ts';
import { openDocument } from '../../renderer/files/open.ts';
import type { Notice, Question } from '../../renderer/state/ui.ts';
import { createNode } from '../../shared/document/create.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { changeFile, createMemoryDisk, type MemoryDisk } from '../../shared/host/memory-disk.ts';
import { type MemorySession, startMemoryHost } from '../../shared/host/memory-host.ts';
import { ok } from '../../shared/result.ts';
import '../support/no-screen.ts';

/** The app over a disk in memory, and the person before it. */
export interface AppOnDisk {
  readonly app: App;
  readonly session: MemorySession;
  readonly disk: MemoryDisk;
  /** Questions that were asked, as they were answered from `answers`, in order; none left: dismissed. */
  readonly asked: Question[];
  readonly answers: string[];
}

export async function startApp(disk: MemoryDisk = createMemoryDisk()): Promise<AppOnDisk> {
  const session = startMemoryHost(disk);
  const app = await createApp(session.host);
  const asked: Question[] = [];
  const answers: string[] = [];
  app.ui.state.subscribe(({ question }, before) => {
    if (question === null || question === before.question) return;
    asked.push(question);
    const choice = answers.shift();
    // A person answers after the question is on the screen, not while it is being put there.
    queueMicrotask(() => question.answer(choice === undefined ? null : { choice, text: '' }));
  });
  return { app, session, disk, asked, answers };
}

/** A change that the person makes: one more node. */
export function draw({ editor }: App, id: string): void {
  const node = createNode(id, 'aws.lambda', { x: 0, y: 0, width: 48, height: 48 }, { label: id });
  editor.change(`Add ${id}`, (diagram) => ok({ ...diagram, nodes: { ...diagram.nodes, [id]: node } }));
}

export function nodeIds({ editor }: App): readonly string[] {
  return Object.keys(editor.diagram().nodes).sort();
}

/** The text of a file with these nodes. */
export function fileText({ editor, catalog }: App, ...ids: readonly string[]): string {
  const frame = { x: 0, y: 0, width: 48, height: 48 };
  const nodes = Object.fromEntries(ids.map((id) => [id, createNode(id, 'aws.lambda', frame, { label: id })]));
  return serializeDiagram({ ...editor.diagram(), catalogVersion: catalog.version, nodes });
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textIn(disk: MemoryDisk, name: string): string | undefined {
  const file = disk.files.get(name);
  return file && new TextDecoder().decode(file.bytes);
}

export function notices({ ui }: App): readonly Notice[] {
  return ui.state.getState().notices;
}

/** Presses a notice's button, and waits for the work on files that it starts. */
export async function press({ app }: AppOnDisk, label: string): Promise<void> {
  const action = notices(app)
    .flatMap(({ actions }) => actions)
    .find((one) => one.label === label);
  if (action === undefined) throw new Error(`no "${label}" among ${JSON.stringify(notices(app))}`);
  action.run();
  await settled(app);
}

/** After everything that was asked of the files so far. */
export async function settled({ session }: App): Promise<void> {
  await session.inTurn(async () => undefined);
}

/** Puts a file on the disk and opens it. */
export async function openFile(
  { app, session, disk }: AppOnDisk,
  name: string,
  content: string | Uint8Array,
): Promise<boolean> {
  changeFile(disk, name, typeof content === 'string' ? bytes(content) : content);
  session.dialogs.push(name);
  return openDocument(app);
}

/** One file open, with a change that is not saved. */
export async function openedWithChange(): Promise<AppOnDisk> {
  const started = await startApp();
  await openFile(started, 'orders.skyflip', fileText(started.app, 'a'));
  draw(started.app, 'b');
  return started;
}
