import type { ReactNode } from 'react';
import { useApp } from '../app-context.tsx';
import styles from './unconfirmed.module.css';

interface UnconfirmedProps {
  readonly of: { readonly status: 'checked' | 'recalled'; readonly source: string };
}

/** The mark of what nobody has read in its source yet; nothing for what was. */
export function Unconfirmed({ of }: UnconfirmedProps): ReactNode {
  const { catalog } = useApp();
  if (of.status === 'checked') return null;
  const title = catalog.sources.get(of.source)?.title ?? of.source;
  return (
    <span className={styles.mark} title={`Not confirmed in “${title}”.`}>
      unconfirmed
    </span>
  );
}
