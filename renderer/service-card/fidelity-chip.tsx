import type { ReactNode } from 'react';
import type { Equivalence } from '../../shared/catalog/schema.ts';
import styles from './fidelity-chip.module.css';

/** How well a twin matches, in one word. */
export function FidelityChip({ fidelity }: { readonly fidelity: Equivalence['fidelity'] }): ReactNode {
  return <span className={`${styles.chip} ${styles[fidelity]}`}>{fidelity}</span>;
}
