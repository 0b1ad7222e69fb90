import type { KeyboardEvent, ReactNode } from 'react';
import styles from './field.module.css';
import { readNumber, showNumber } from './number-text.ts';
import { useDraft } from './use-draft.ts';

interface NumberFieldProps {
  readonly label: string;
  /** null: not stated. */
  readonly value: number | null;
  /** When the person leaves the field or presses Enter, if it changed. */
  readonly onCommit: (value: number | null) => void;
  /** What was typed is no number: the field keeps it and the caller says why. */
  readonly onReject?: (text: string) => void;
  readonly unit?: string | undefined;
  /** Shown while nothing is stated: the provider's default. */
  readonly placeholder?: string | undefined;
  /** Arrow keys change by this; 1 by default. */
  readonly step?: number;
  readonly isInvalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly id?: string | undefined;
  /** Whose value it is: with another owner, what was typed and refused is gone. */
  readonly owner?: unknown;
}

/** A number with its unit; empty means that it is not stated. Ranges are the caller's: a field never changes what was typed. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, value, onCommit, onReject, unit, placeholder, step = 1, isInvalid = false, describedBy, id } = props;
  const { owner } = props;
  const [draft, setDraft] = useDraft(showNumber(value), owner);
  const commit = (): void => {
    const read = readNumber(draft);
    if (read === undefined) {
      onReject?.(draft);
      return;
    }
    setDraft(showNumber(read));
    if (read !== value) onCommit(read);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft !== showNumber(value)) {
      event.stopPropagation();
      setDraft(showNumber(value));
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const by = (event.shiftKey ? 10 : 1) * step * (event.key === 'ArrowUp' ? 1 : -1);
    setDraft(showNumber((readNumber(draft) ?? 0) + by));
  };
  return (
    <span className={styles.field} data-invalid={isInvalid || undefined}>
      <input
        id={id}
        className={styles.input}
        type="text"
        inputMode="decimal"
        spellCheck={false}
        autoComplete="off"
        aria-label={unit === undefined ? label : `${label}, ${unit}`}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        data-resting={draft === showNumber(value) || undefined}
        data-typing={draft !== showNumber(value) || undefined}
        placeholder={placeholder}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {unit !== undefined && (
        <span className={styles.unit} aria-hidden>
          {unit}
        </span>
      )}
    </span>
  );
}
