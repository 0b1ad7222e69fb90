import type { ReactNode } from 'react';
import { lifecycleMark, lifecycleWords } from '../../shared/catalog/lifecycle-words.ts';
import type { Lifecycle } from '../../shared/catalog/schema.ts';
import { useApp } from '../app-context.tsx';
import { today } from '../state/today.ts';
import chip from './lifecycle-chip.module.css';
import styles from './lifecycle-note.module.css';
import { Unconfirmed } from './unconfirmed.tsx';

interface LifecycleNoteProps {
  readonly lifecycle: Lifecycle | undefined;
  /** whole: state, dates and successor besides what there is to say of it. */
  readonly detail: 'brief' | 'whole';
}

/** What there is to know of a service's beginning or end, in the colour of its mark. */
export function LifecycleNote({ lifecycle, detail }: LifecycleNoteProps): ReactNode {
  const { catalog } = useApp();
  if (lifecycle === undefined) return null;
  const mark = lifecycleMark(lifecycle, today());
  const words = detail === 'whole' ? lifecycleWords(lifecycle, catalog, today()) : [];
  return (
    <span className={`${styles.note} ${mark === undefined ? styles.plain : chip[mark.tone]}`}>
      {[...words, lifecycle.text].join('. ')}
      <Unconfirmed of={lifecycle} />
    </span>
  );
}
