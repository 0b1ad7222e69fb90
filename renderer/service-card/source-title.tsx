import type { ReactNode } from 'react';
import type { ListedSource } from '../../shared/catalog/source-list.ts';
import { openLink } from '../actions/open-link.ts';
import { useApp } from '../app-context.tsx';
import styles from './source-title.module.css';

/** The title of a page; it opens in the person's browser, after they have confirmed it. */
export function SourceTitle({ source }: Pick<ListedSource, 'source'>): ReactNode {
  const app = useApp();
  return (
    <button type="button" className={styles.title} title={source.url} onClick={() => void openLink(app, source.url)}>
      {source.title}
    </button>
  );
}
