import { type ReactNode, useId } from 'react';
import styles from './segments.module.css';

export interface Segment<T> {
  readonly value: T;
  readonly label: string;
  /** In full, where the label is an abbreviation. */
  readonly name?: string;
  readonly isDisabled?: boolean;
}

interface SegmentsProps<T> {
  /** Read out; the visible label stands beside. */
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, all in view. */
export function Segments<T extends string | number>({ label, segments, value, onChange }: SegmentsProps<T>): ReactNode {
  const name = useId();
  return (
    <div className={styles.segments} role="radiogroup" aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment} title={segment.name}>
          <input
            type="radio"
            className={styles.input}
            aria-label={segment.name}
            name={name}
            checked={segment.value === value}
            disabled={segment.isDisabled === true}
            onChange={() => onChange(segment.value)}
          />
          <span className={styles.face}>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}
