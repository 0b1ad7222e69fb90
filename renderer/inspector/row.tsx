import { type ReactNode, useId } from 'react';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './row.module.css';

interface RowProps {
  readonly label: string;
  /** Shown on hovering the label and read out with the control. */
  readonly explanation?: string | undefined;
  /** How the control is outlined. */
  readonly tone?: 'error' | 'warning' | 'info' | undefined;
  /** Nothing is stated: the control shows so more quietly than a value. */
  readonly isUnstated?: boolean;
  /** Below the control. */
  readonly message?: ReactNode;
  readonly children: (ids: RowIds) => ReactNode;
}

export interface RowIds {
  readonly id: string;
  /** Of the message and the explanation. */
  readonly describedBy: string | undefined;
}

/** A label and its control, with what is to be said about it below. */
export function Row({ label, explanation, tone, isUnstated = false, message, children }: RowProps): ReactNode {
  const id = useId();
  const messageId = `${id}-message`;
  const explanationId = `${id}-explanation`;
  const hasMessage = message !== undefined && message !== null && message !== false;
  const describedBy = [hasMessage ? messageId : '', explanation === undefined ? '' : explanationId];
  const labelElement = (
    <label htmlFor={id} className={styles.label}>
      {label}
    </label>
  );
  return (
    <div className={styles.row}>
      {explanation === undefined ? (
        labelElement
      ) : (
        <Tooltip label={explanation} side="left">
          {labelElement}
        </Tooltip>
      )}
      <div className={styles.control} data-tone={tone} data-unstated={isUnstated || undefined}>
        {children({ id, describedBy: describedBy.filter(Boolean).join(' ') || undefined })}
      </div>
      {hasMessage && (
        <div id={messageId} className={styles.message}>
          {message}
        </div>
      )}
      {explanation !== undefined && (
        <span id={explanationId} hidden>
          {explanation}
        </span>
      )}
    </div>
  );
}
