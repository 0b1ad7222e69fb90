import type { ReactNode } from 'react';
import { VERDICT_NAMES } from '../../shared/choose/choice-words.ts';
import type { Verdict } from '../../shared/choose/rank-options.ts';
import styles from './verdict-chip.module.css';

export function VerdictChip({ verdict }: { readonly verdict: Verdict }): ReactNode {
  return <span className={`${styles.chip} ${styles[verdict]}`}>{VERDICT_NAMES[verdict]}</span>;
}
