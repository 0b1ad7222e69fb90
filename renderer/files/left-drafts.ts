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
    if (!content.ok) return notRecovered(app, draft, content.error.message);
    const parsed = parseDiagram(content.value.text);
    if (!parsed.ok) return notRecovered(app, draft, parsed.error.message);
    if (!(await mayLeaveDocument(app))) return false;
    const { diagram } = conform(parsed.value, app.catalog);
    const { file, format } = await fileOf(app, content.value);
    app.session.dialog.setState({ dialog: null });
    app.session.begin({ diagram, file, format, suggestedName: content.value.name, isUnsaved: true });
    if (await keepDraft(app)) await app.host.discardDraft(draft.id);
    app.ui.notify({
      tone: 'ok',
      text: `Recovered unsaved changes to ${draft.name}. ${whereSaved(content.value, file)}`,
    });
    return true;
  });
}

/** Opens the file as it was saved, and gives up the draft. */
export function openSavedInstead(app: App, draft: Draft): Promise<boolean> {
  return app.session.inTurn(async () => {
    const content = await app.host.readDraft(draft.id);
    if (!content.ok || content.value.ref === null) return notRecovered(app, draft, 'It names no file.');
    const file = await app.host.readFile(content.value.ref);
    if (!file.ok) return notRecovered(app, draft, file.error.message);
    if (!(await openGivenFileNow(app, file.value))) return false;
    await app.host.discardDraft(draft.id);
    app.session.dialog.setState({ dialog: null });
    return true;
  });
}

export async function discardLeftDraft(app: App, draft: Draft): Promise<void> {
  await app.host.discardDraft(draft.id);
  showDrafts(app, await app.host.leftDrafts());
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

function notRecovered({ ui }: App, draft: Draft, message: string): false {
  ui.notify({ tone: 'error', text: `${draft.name} was not recovered. ${message} The recovered copy is kept.` });
  return false;
}
