import type { ReactNode } from 'react';
import type { AnsweredMyth } from '../../shared/choose/myths.ts';
import { SourceLink } from '../actions/source-link.tsx';
import styles from './myths.module.css';

/** Common sayings that come up here, and what is true. */
export function Myths({ myths }: { readonly myths: readonly AnsweredMyth[] }): ReactNode {
  if (myths.length === 0) return null;
  return (
    <section className={styles.myths} aria-labelledby="choose-myths">
      <h3 id="choose-myths" className={styles.title}>
        Often said
      </h3>
      {myths.map(({ id, myth, reality, proof }) => (
        <div key={id} className={styles.myth}>
          <p className={styles.said}>“{myth}”</p>
          <p className={styles.reality}>{reality}</p>
          <ul className={styles.proof}>
            {proof.map(({ option, text, title, url, confirmed }) => (
              <li key={`${option} ${text}`}>
                {option}: {text}
                {!confirmed && ' (unconfirmed)'} <SourceLink url={url} title={title} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
