import type { ReactNode } from 'react';
import type { ReportSource } from '../../shared/flip/report-sources.ts';
import { openLink } from '../actions/open-link.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import styles from './report-sources.module.css';

/** The pages that the report rests on, folded until they are asked for. */
export function ReportSources({ sources }: { readonly sources: readonly ReportSource[] }): ReactNode {
  const app = useApp();
  if (sources.length === 0) return null;
  return (
    <details className={styles.sources}>
      <summary className={styles.title}>
        Sources <span className={styles.count}>{sources.length}</span>
      </summary>
      <ol className={styles.list}>
        {sources.map(({ url, title, checked }) => (
          <li key={url}>
            <Button tone="link" onClick={() => void openLink(app, url)}>
              {title}
            </Button>
            <span className={styles.count}>{checked === '' ? '' : ` looked up ${checked}`}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
