import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { editDiagram } from '../../shared/commands/edit-diagram.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { withoutEnding } from '../files/file-name.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import { documentState } from './document-state.ts';
import styles from './document-title.module.css';

/** The document's name, which is edited where it stands, and how it stands to its file. */
export function DocumentTitle(): ReactNode {
  const { session } = useApp();
  const diagram = useDiagram();
  const state = useStore(session.state);
  const [isEditing, setIsEditing] = useState(false);
  const name = diagram.name.trim() || withoutEnding(session.title());
  if (isEditing) return <NameField name={diagram.name} placeholder={name} onDone={() => setIsEditing(false)} />;
  const word = documentState(state, diagram);
  const place = state.file === null ? 'Not saved to a file yet' : [state.file.place, state.file.name].join(' ').trim();
  return (
    <div className={styles.title} data-unsaved={word === 'unsaved' || undefined}>
      <h1 className={styles.heading}>
        <Tooltip label={`${place}. Click to rename the diagram.`}>
          <button type="button" className={styles.name} onClick={() => setIsEditing(true)}>
            {name}
          </button>
        </Tooltip>
      </h1>
      {word !== '' && <span className={styles.state}>· {word}</span>}
      {state.draftFailingSince !== null && (
        <Tooltip label="Changes cannot be kept for a crash: save the file.">
          <span className={styles.unkept} role="status">
            not backed up
          </span>
        </Tooltip>
      )}
    </div>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly placeholder: string;
  readonly onDone: () => void;
}

function NameField({ name, placeholder, onDone }: NameFieldProps): ReactNode {
  const { editor, ui } = useApp();
  const [draft, setDraft] = useState(name);
  const isCancelled = useRef(false);
  const commit = (): void => {
    if (!isCancelled.current && draft.trim() !== name) {
      const done = editor.dispatch(editDiagram, { name: draft.trim() });
      if (!done.ok) ui.notify({ tone: 'warning', text: done.error.message });
    }
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key === 'Escape') isCancelled.current = true;
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <input
      className={styles.field}
      aria-label="Name of the diagram"
      value={draft}
      placeholder={placeholder}
      spellCheck={false}
      ref={focusAndSelect}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
