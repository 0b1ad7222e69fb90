import type { ReactNode } from 'react';
import type { ListedSource } from '../../shared/catalog/source-list.ts';
import { SourceTitle } from '../service-card/source-title.tsx';
import styles from './numbered-sources.module.css';

/** The places that the cells cite by number, with the day each was read. */
export function NumberedSources({ sources }: { readonly sources: readonly ListedSource[] }): ReactNode {
  if (sources.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Sources">
      <h3 className={styles.title}>Sources</h3>
      <ol className={styles.list}>
        {sources.map(({ id, source, checked }) => (
          <li key={id} className={styles.source}>
            <SourceTitle source={source} /> <span className={styles.checked}>{checked ?? 'unconfirmed'}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
