import { expect, test } from 'vitest';
import type { SessionState } from '../../renderer/files/session.ts';
import { documentState } from '../../renderer/topbar/document-state.ts';
import { createDiagram } from '../../shared/document/create.ts';
import type { FileRef, FileStamp } from '../../shared/host/host.ts';

const opened = createDiagram('aws');
const edited = createDiagram('aws', { name: 'Orders' });
const file: FileStamp = {
  ref: 'ref' as FileRef,
  name: 'orders.skyflip',
  place: '~/Diagrams',
  revision: '1',
  isReadOnly: false,
};

function session(fields: Partial<SessionState>): SessionState {
  return {
    documentId: 'd',
    file: null,
    format: { kind: 'skyflip' },
    saved: opened,
    suggestedName: '',
    isSaving: false,
    draftFailingSince: null,
    ...fields,
  };
}

test.each([
  ['a new document in which nothing was done', session({}), opened, ''],
  ['a new document with work in it', session({}), edited, 'unsaved'],
  ['a file as it was opened', session({ file }), opened, 'saved'],
  ['a file that was changed', session({ file }), edited, 'unsaved'],
  ['a file that is being saved', session({ file, isSaving: true }), edited, 'saving…'],
  ['a file that may not be written', session({ file: { ...file, isReadOnly: true } }), opened, 'read-only file'],
  [
    'changes to a file that may not be written',
    session({ file: { ...file, isReadOnly: true } }),
    edited,
    'unsaved, read-only file',
  ],
])('%s', (_, state, diagram, word) => {
  expect(documentState(state, diagram)).toBe(word);
});
