import type { Diagram } from '../../shared/document/schema.ts';
import { differsFromSaved } from '../files/differs-from-saved.ts';
import type { SessionState } from '../files/session.ts';

/** How the document stands to its file, in a word or two; empty for a new one in which nothing was done. */
export function documentState({ file, saved, isSaving }: SessionState, diagram: Diagram): string {
  if (isSaving) return 'saving…';
  const isReadOnly = file?.isReadOnly === true;
  if (differsFromSaved(diagram, saved)) return isReadOnly ? 'unsaved, read-only file' : 'unsaved';
  if (file === null) return '';
  return isReadOnly ? 'read-only file' : 'saved';
}
