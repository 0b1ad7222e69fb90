import type { ReactNode } from 'react';
import { LIMIT_KIND_NAMES } from '../../shared/catalog/key-facts.ts';
import type { Limit } from '../../shared/catalog/schema.ts';
import styles from './limit-list.module.css';
import { Unconfirmed } from './unconfirmed.tsx';

/** Limits, each with whether it can be raised. */
export function LimitList({ limits }: { readonly limits: readonly Limit[] }): ReactNode {
  if (limits.length === 0) return null;
  return (
    <ul className={styles.limits}>
      {limits.map((limit) => (
        <li key={limit.text}>
          {limit.text} <span className={styles.kind}>({LIMIT_KIND_NAMES[limit.kind]})</span>
          <Unconfirmed of={limit} />
        </li>
      ))}
    </ul>
  );
}
