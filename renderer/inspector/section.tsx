import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

interface SectionProps {
  /** Absent: the section needs no heading, because what it holds says what it is. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A part of the inspector, parted from the next by a line; no landmark, since the panels of the window are those. */
export function Section({ title, children }: SectionProps): ReactNode {
  const id = useId();
  if (title === undefined) return <div className={styles.section}>{children}</div>;
  return (
    <div role="group" className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </div>
  );
}
