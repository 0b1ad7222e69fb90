import type { ReactNode } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import styles from './cloud-dot.module.css';

/** A cloud's colour, beside its name. */
export function CloudDot({ side }: { readonly side: Side }): ReactNode {
  return <span className={`${styles.dot} ${styles[side]}`} aria-hidden />;
}
