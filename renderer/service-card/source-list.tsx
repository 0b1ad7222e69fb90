import type { ReactNode } from 'react';
import type { ListedSource } from '../../shared/catalog/source-list.ts';
import { openLink } from '../actions/open-link.ts';
import { useApp } from '../app-context.tsx';
import styles from './source-list.module.css';

/** Where it was read and when; an address opens in the person's browser, after they have confirmed it. */
export function SourceList({ sources }: { readonly sources: readonly ListedSource[] }): ReactNode {
  const app = useApp();
  return (
    <ul className={styles.sources}>
      {sources.map(({ id, source, checked }) => (
        <li key={id} className={styles.source}>
          <button
            type="button"
            className={styles.link}
            title={source.url}
            onClick={() => void openLink(app, source.url)}
          >
            {source.title}
          </button>
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
