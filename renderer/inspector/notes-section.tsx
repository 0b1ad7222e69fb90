import type { ReactNode } from 'react';
import { editNode } from '../../shared/commands/edit-node.ts';
import { setConnection } from '../../shared/commands/set-connection.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import { useApp } from '../app-context.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section } from './section.tsx';
import { useRun } from './use-run.ts';

interface NotesSectionProps {
  /** Of a node or a connection. */
  readonly id: string;
  readonly notes: string | undefined;
}

/** What is noted for the reader: not drawn, and told by pictures and reports to those who ask. */
export function NotesSection({ id, notes = '' }: NotesSectionProps): ReactNode {
  const { editor } = useApp();
  const run = useRun();
  const commit = (text: string): void => {
    const noted = { notes: text.trim() === '' ? null : text };
    const isNode = nodeOf(editor.diagram(), id) !== undefined;
    run(
      isNode ? editor.dispatch(editNode, { id, fields: noted }) : editor.dispatch(setConnection, { id, fields: noted }),
    );
  };
  return (
    <Section title="Description">
      <TextField
        label="Description"
        value={notes}
        placeholder="For the reader; not drawn"
        isMultiline
        owner={id}
        onCommit={commit}
      />
    </Section>
  );
}
