import type { Diagram } from '../../shared/document/schema.ts';
import type { SessionState } from '../files/session.ts';

/** How the document stands to its file, in a word or two; empty for a new one in which nothing was done. */
export function documentState({ file, saved, isSaving }: SessionState, diagram: Diagram): string {
  if (isSaving) return 'saving…';
  if (diagram !== saved) return 'unsaved';
  if (file === null) return '';
  return file.isReadOnly ? 'read-only' : 'saved';
}
