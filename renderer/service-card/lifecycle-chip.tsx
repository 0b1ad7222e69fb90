import type { ReactNode } from 'react';
import { type LifecycleMark, lifecycleMark } from '../../shared/catalog/lifecycle-words.ts';
import type { Lifecycle } from '../../shared/catalog/schema.ts';
import { today } from '../state/today.ts';
import styles from './lifecycle-chip.module.css';

/** `retired`, `closed to new`, `ends 2028-09`, `preview`; nothing where there is nothing to remark. */
export function LifecycleChip({ lifecycle }: { readonly lifecycle: Lifecycle | undefined }): ReactNode {
  const mark = lifecycleMark(lifecycle, today());
  return mark === undefined ? null : <span className={`${styles.chip} ${styles[mark.tone]}`}>{mark.text}</span>;
}

/** The same where a text goes on. */
export function LifecycleText({ mark }: { readonly mark: LifecycleMark }): ReactNode {
  return <span className={styles[mark.tone]}>{mark.text}</span>;
}
