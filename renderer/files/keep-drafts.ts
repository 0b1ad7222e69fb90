import type { App } from '../app.ts';
import { diagramText } from './diagram-text.ts';
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
      whenIdle(() => void inTurn(() => keepDraft(app)));
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
  const { session, host } = app;
  if (!session.hasUnsavedWork()) return true;
  const { documentId, file } = session.state.getState();
  const text = diagramText(app, app.editor.diagram());
  if (!text.ok) {
    reportDraftFailure(app, text.error);
    return false;
  }
  const kept = await host.saveDraft({
    id: documentId,
    name: session.title(),
    ref: file?.ref ?? null,
    revision: file?.revision ?? null,
    text: text.value,
  });
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
