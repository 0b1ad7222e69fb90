import type { ReactNode } from 'react';
import type { Connection } from '../../shared/document/schema.ts';
import { dashOf } from '../../shared/scene/line-style.ts';
import styles from './line-sample.module.css';

/** The line as the diagram draws it. */
export function LineSample({ kind, direction }: Pick<Connection, 'kind' | 'direction'>): ReactNode {
  return (
    <svg className={styles.sample} width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
      <path
        d={`M${direction === 'both' ? 9 : 2} 18H${direction === 'none' ? 34 : 27}`}
        strokeDasharray={dashOf(kind)?.join(' ')}
      />
      {direction !== 'none' && <polygon points="34,18 26,14 26,22" />}
      {direction === 'both' && <polygon points="2,18 10,14 10,22" />}
    </svg>
  );
}
