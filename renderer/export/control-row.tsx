import type { ReactNode } from 'react';
import styles from './export-controls.module.css';

interface ControlRowProps {
  /** Seen only: each control says its own name. */
  readonly label: string;
  readonly children: ReactNode;
}

/** What is chosen of a picture or a print, beside its name. */
export function ControlRow({ label, children }: ControlRowProps): ReactNode {
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <div className={styles.value}>{children}</div>
    </div>
  );
}
