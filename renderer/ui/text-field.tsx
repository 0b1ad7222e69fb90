import type { KeyboardEvent, ReactNode } from 'react';
import styles from './field.module.css';
import { useDraft } from './use-draft.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** When the person leaves the field or presses Enter, if it changed. */
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  readonly isInvalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly id?: string | undefined;
  /** Whose value it is: with another owner, what was typed and refused is gone. */
  readonly owner?: unknown;
  readonly maxLength?: number;
}

/** Of a line, in a panel as narrow as it can be: what is longer is told in full by a tooltip. */
const MOST_SEEN = 16;

/** A line or some lines of text that are taken when the person is done; Escape takes them back. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, value, onCommit, isMultiline = false, isInvalid = false, describedBy, owner, ...rest } = props;
  const [draft, setDraft] = useDraft(value, owner);
  const commit = (): void => {
    if (draft !== value) onCommit(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !isMultiline) commit();
    if (event.key === 'Escape' && draft !== value) {
      event.stopPropagation();
      setDraft(value);
    }
  };
  const shared = {
    ...rest,
    value: draft,
    'aria-label': label,
    'aria-invalid': isInvalid || undefined,
    'aria-describedby': describedBy,
    'data-resting': draft === value || undefined,
    'data-typing': draft !== value || undefined,
    onBlur: commit,
    onKeyDown,
  };
  return isMultiline ? (
    <textarea
      {...shared}
      className={`${styles.field} ${styles.area}`}
      onChange={({ target }) => setDraft(target.value)}
    />
  ) : (
    <input
      {...shared}
      type="text"
      title={draft.length > MOST_SEEN ? draft : undefined}
      spellCheck={false}
      className={styles.field}
      onChange={({ target }) => setDraft(target.value)}
    />
  );
}
