import type { ReactNode } from 'react';
import { highlight } from '../../shared/catalog/highlight.ts';
import styles from './highlighted.module.css';

/** A text with what was typed in it marked. */
export function Highlighted({ text, typed }: { readonly text: string; readonly typed: string }): ReactNode {
  if (typed === '') return text;
  let at = 0;
  return highlight(text, typed).map(({ text: part, isMatch }) => {
    const start = at;
    at += part.length;
    return isMatch ? (
      <mark key={start} className={styles.mark}>
        {part}
      </mark>
    ) : (
      part
    );
  });
}
