import type { ReactNode } from 'react';
import { leadOf } from '../../shared/catalog/fact-names.ts';
import type { NamedFact } from '../../shared/catalog/key-facts.ts';
import styles from './fact-list.module.css';
import { Unconfirmed } from './unconfirmed.tsx';

interface FactListProps {
  readonly facts: readonly NamedFact[];
  /** brief: what each says before it goes into detail. */
  readonly detail: 'brief' | 'whole';
}

/** Facts by name, each with a mark where it is not confirmed. */
export function FactList({ facts, detail }: FactListProps): ReactNode {
  if (facts.length === 0) return null;
  return (
    <dl className={`${styles.facts} ${styles[detail]}`}>
      {facts.map(({ dimension, name, fact }) => (
        <div key={dimension} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.text} title={detail === 'brief' ? fact.text : undefined}>
            {detail === 'brief' ? leadOf(fact.text) : fact.text}
            <Unconfirmed of={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
