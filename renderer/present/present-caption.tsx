import type { ReactNode } from 'react';
import type { PresentStep } from './present-steps.ts';
import styles from './presentation.module.css';

/** What is said of the step, large enough to be read from the back of a room. The screen reader has it already. */
export function PresentCaption({ step: { text, number, isUnnamed } }: { readonly step: PresentStep }): ReactNode {
  if (text === '' || isUnnamed) return null;
  return (
    <p className={styles.caption} aria-hidden>
      {number !== null && <span className={styles.number}>{number}</span>}
      <span className={styles.text}>{text}</span>
    </p>
  );
}
