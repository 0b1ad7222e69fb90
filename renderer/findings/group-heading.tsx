import type { ReactNode } from 'react';
import type { FindingGroup } from './arrange-findings.ts';
import styles from './finding-list.module.css';
import { FixAllLink } from './fix-all-link.tsx';

/** What the rows below have in common, how many they are, and what mends them all. */
export function GroupHeading({ group: { title, rule, rows } }: { readonly group: FindingGroup }): ReactNode {
  return (
    <div className={styles.head}>
      <h3 className={styles.heading} title={title}>
        <span className={styles.title}>{title}</span> <span className={styles.count}>{rows.length}</span>
      </h3>
      {rule !== undefined && <FixAllLink findings={rows.map(({ finding }) => finding)} />}
    </div>
  );
}
