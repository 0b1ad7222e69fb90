import type { DraftContent } from '../../shared/host/host.ts';
import type { Result } from '../../shared/result.ts';
import type { App } from '../app.ts';
import { resultInSlices } from '../state/in-slices.ts';
import { diagramText, diagramTextSteps } from './diagram-text.ts';
import { reportDraftFailure, reportDraftKept } from './draft-failure.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';

/** Milliseconds after the last change, and the longest that changes which go on may put it off. */
const AFTER_CHANGE = 1_000;
const AT_MOST = 10_000;
/** Milliseconds that a busy hand may put it off besides: writing a large diagram takes longer than a frame. */
const UNTIL_IDLE = 1_000;

/**
 * Keeps unsaved work outside the document's file, for the case that the program ends without being asked to. Work that is saved,
 * undone or given up leaves nothing behind. Returns what ends it.
 */
export function keepDrafts(app: App): () => void {
  const { editor, session } = app;
  const inTurn = oneAfterTheOther();
  /** Documents of which there may be a draft. */
  const maybeKept = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedAt: number | null = null;
  let seen = { documentId: '', diagram: editor.diagram(), isUnsaved: false };

  const forget = (): void => {
    clearTimeout(timer);
    changedAt = null;
    const ids = [...maybeKept];
    maybeKept.clear();
    if (ids.length > 0) void inTurn(() => discardDrafts(app, ids));
  };
  const keepSoon = (documentId: string): void => {
    maybeKept.add(documentId);
    changedAt ??= Date.now();
    clearTimeout(timer);
    const wait = Math.min(AFTER_CHANGE, Math.max(0, changedAt + AT_MOST - Date.now()));
    timer = setTimeout(() => {
      changedAt = null;
      whenIdle(() => void inTurn(() => keepMeanwhile(app)));
    }, wait);
  };
  const look = (): void => {
    const { documentId } = session.state.getState();
    const isUnsaved = session.hasUnsavedWork();
    const now = { documentId, diagram: editor.diagram(), isUnsaved };
    const isOther = documentId !== seen.documentId;
    // What was saved is unsaved again when its file goes.
    const isNews = isOther || now.diagram !== seen.diagram || !seen.isUnsaved;
    seen = now;
    if (isOther || !isUnsaved) forget();
    if (isUnsaved && isNews) keepSoon(documentId);
  };

  look();
  const stops = [editor.state.subscribe(look), session.state.subscribe(look)];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** Keeps the open document's unsaved work now. False: it could not be kept, which was said. */
export async function keepDraft(app: App): Promise<boolean> {
  if (!app.session.hasUnsavedWork()) return true;
  return saveDraft(app, nameOf(app), diagramText(app, app.editor.diagram()));
}

/** The same while a person draws on, who must not wait for a large diagram to be written. */
async function keepMeanwhile(app: App): Promise<void> {
  if (!app.session.hasUnsavedWork()) return;
  const draft = nameOf(app);
  await saveDraft(app, draft, await resultInSlices(diagramTextSteps(app, app.editor.diagram())));
}

type DraftName = Omit<DraftContent, 'text'>;

/** Of the document as it is now; another may be open when its text is written. */
function nameOf({ session }: App): DraftName {
  const { documentId, file } = session.state.getState();
  return { id: documentId, name: session.title(), ref: file?.ref ?? null, revision: file?.revision ?? null };
}

async function saveDraft(app: App, draft: DraftName, text: Result<string, string>): Promise<boolean> {
  if (!text.ok) {
    reportDraftFailure(app, text.error);
    return false;
  }
  const kept = await app.host.saveDraft({ ...draft, text: text.value });
  if (kept.ok) reportDraftKept(app);
  else reportDraftFailure(app, kept.error.message);
  return kept.ok;
}

function whenIdle(work: () => void): void {
  const wait = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
  if (wait === undefined) work();
  else wait(work, { timeout: UNTIL_IDLE });
}

async function discardDrafts(app: App, ids: readonly string[]): Promise<void> {
  for (const id of ids) await app.host.discardDraft(id);
  reportDraftKept(app);
}
