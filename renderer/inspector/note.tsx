import type { ReactNode } from 'react';
import styles from './note.module.css';

interface NoteProps {
  readonly tone: 'error' | 'warning' | 'info' | 'plain';
  readonly children: ReactNode;
}

/** A remark at the place that it is about. */
export function Note({ tone, children }: NoteProps): ReactNode {
  return <p className={`${styles.note} ${styles[tone]}`}>{children}</p>;
}
