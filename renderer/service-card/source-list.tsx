import type { ReactNode } from 'react';
import type { ListedSource } from '../../shared/catalog/source-list.ts';
import styles from './source-list.module.css';
import { SourceTitle } from './source-title.tsx';

/** Where it was read and when; an address opens in the person's browser, after they have confirmed it. */
export function SourceList({ sources }: { readonly sources: readonly ListedSource[] }): ReactNode {
  return (
    <ul className={styles.sources}>
      {sources.map(({ id, source, checked }) => (
        <li key={id} className={styles.source}>
          <SourceTitle source={source} />
          <span
            className={styles.checked}
            title={checked === undefined ? 'Not confirmed there.' : `Checked on ${checked}`}
          >
            {checked ?? 'unconfirmed'}
          </span>
        </li>
      ))}
    </ul>
  );
}
