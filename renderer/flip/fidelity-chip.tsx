import type { ReactNode } from 'react';
import type { Fidelity } from '../../shared/flip/flip.ts';
import styles from './fidelity-chip.module.css';

/** How well a twin stands for the service: exact, close, partial, none. */
export function FidelityChip({ fidelity }: { readonly fidelity: Fidelity }): ReactNode {
  return <span className={`${styles.chip} ${styles[fidelity]}`}>{fidelity === 'none' ? 'no twin' : fidelity}</span>;
}
