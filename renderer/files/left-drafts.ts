import { conform } from '../../shared/catalog/conform.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Draft, DraftContent, FileStamp } from '../../shared/host/host.ts';
import type { App } from '../app.ts';
import { keepDraft } from './keep-drafts.ts';
import { openGivenFileNow } from './open.ts';
import { readAny } from './read-any.ts';
import type { FileFormat } from './session.ts';
import { mayLeaveDocument } from './unsaved-work.ts';

/** Asks what is to become of work that earlier sessions left behind, if there is any. Nothing goes until the person says so. */
export async function offerLeftDrafts(app: App): Promise<void> {
  showDrafts(app, await app.host.leftDrafts());
}

/** Opens the draft as unsaved work on its file. It goes once this session keeps the same work itself. */
export function openLeftDraft(app: App, draft: Draft): Promise<boolean> {
  return app.session.inTurn(async () => {
    const content = await app.host.readDraft(draft.id);
    if (!content.ok) return notRecovered(app, draft.name, content.error.message);
    if (!(await openContent(app, content.value))) return false;
    if (await keepDraft(app)) await app.host.discardDraft(draft.id);
    return true;
  });
}

/** Gives the draft up, and opens its file as it was saved, if it has one. What was given up can still be taken back. */
export function discardLeftDraft(app: App, draft: Draft): Promise<void> {
  return app.session.inTurn(async () => {
    const content = await app.host.readDraft(draft.id);
    if (content.ok && !(await openSaved(app, draft, content.value))) return;
    await app.host.discardDraft(draft.id);
    showDrafts(app, await app.host.leftDrafts());
    if (!content.ok) return;
    app.ui.notify({
      tone: 'info',
      text: `Discarded the unsaved changes to ${draft.name}.`,
      actions: [{ label: 'Undo', run: () => void app.session.inTurn(() => openContent(app, content.value)) }],
    });
  });
}

/** False: there is a saved file, and it could not be opened. */
async function openSaved(app: App, draft: Draft, { ref }: DraftContent): Promise<boolean> {
  if (draft.fileSavedAt === null || ref === null) return true;
  const file = await app.host.readFile(ref);
  if (file.ok) return openGivenFileNow(app, file.value);
  app.ui.notify({ tone: 'error', text: `Not opened. ${file.error.message} The recovered copy is kept.` });
  return false;
}

async function openContent(app: App, content: DraftContent): Promise<boolean> {
  const parsed = parseDiagram(content.text);
  if (!parsed.ok) return notRecovered(app, content.name, parsed.error.message);
  if (!(await mayLeaveDocument(app))) return false;
  const { diagram } = conform(parsed.value, app.catalog);
  const { file, format } = await fileOf(app, content);
  app.session.dialog.setState({ dialog: null });
  app.session.begin({ diagram, file, format, suggestedName: content.name, isUnsaved: true });
  app.ui.notify({ tone: 'ok', text: `Recovered unsaved changes to ${content.name}. ${whereSaved(content, file)}` });
  return true;
}

function showDrafts({ session }: App, drafts: readonly Draft[]): void {
  session.dialog.setState({ dialog: drafts.length === 0 ? null : { kind: 'left-drafts', drafts } });
}

/**
 * The file that the draft is of, if it is still there. Its revision stays the one that the work started from, so that saving
 * notices what was written since.
 */
async function fileOf(
  app: App,
  { ref, revision }: DraftContent,
): Promise<{ readonly file: FileStamp | null; readonly format: FileFormat }> {
  const none = { file: null, format: { kind: 'skyflip' } } as const;
  const opened = ref === null ? null : await app.host.readFile(ref);
  if (opened === null || !opened.ok) return none;
  const read = await readAny(opened.value, app.catalog);
  if (!read.ok || read.value.kind !== 'diagram') return none;
  const { bytes: _bytes, ...stamp } = opened.value;
  return { file: { ...stamp, revision: revision ?? stamp.revision }, format: read.value.format };
}

function whereSaved({ ref }: DraftContent, file: FileStamp | null): string {
  if (file !== null) return 'They are not in the file yet: save to keep them.';
  return ref === null ? 'Save to keep them.' : 'Its file is not there any more: save to keep them.';
}

function notRecovered({ ui }: App, name: string, message: string): false {
  ui.notify({ tone: 'error', text: `${name} was not recovered. ${message} The recovered copy is kept.` });
  return false;
}
