import type { ReactNode } from 'react';
import { editNode } from '../../shared/commands/edit-node.ts';
import type { Node } from '../../shared/document/schema.ts';
import { useApp } from '../app-context.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section } from './section.tsx';
import { useRun } from './use-run.ts';

/** What is noted for the reader and not drawn. */
export function NotesSection({ node }: { readonly node: Node }): ReactNode {
  const { editor } = useApp();
  const run = useRun();
  return (
    <Section title="Notes">
      <TextField
        label="Notes"
        value={node.notes ?? ''}
        placeholder="For the reader; not drawn"
        isMultiline
        onCommit={(notes) =>
          run(editor.dispatch(editNode, { id: node.id, fields: { notes: notes.trim() === '' ? null : notes } }))
        }
      />
    </Section>
  );
}
