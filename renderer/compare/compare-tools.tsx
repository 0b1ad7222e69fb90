import { Copy } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { FEWEST_COMPARED, MOST_COMPARED } from '../../shared/catalog/compare.ts';
import type { Subject } from '../../shared/catalog/compare-subject.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { AddColumn } from './add-column.tsx';
import styles from './compare-tools.module.css';
import type { SubjectRef } from './open-compare.ts';

interface CompareToolsProps {
  /** The search, which has the keyboard first. */
  readonly first: RefObject<HTMLInputElement | null>;
  readonly subjects: readonly Subject[];
  readonly isOnlyDifferences: boolean;
  readonly onOnlyDifferences: (isOnly: boolean) => void;
  readonly onAdd: (ref: SubjectRef) => void;
  readonly onCopy: () => void;
}

export function CompareTools(props: CompareToolsProps): ReactNode {
  const { first, subjects, isOnlyDifferences, onOnlyDifferences, onAdd, onCopy } = props;
  const canCompare = subjects.length >= FEWEST_COMPARED;
  return (
    <div className={styles.tools}>
      <AddColumn
        input={first}
        taken={new Set(subjects.map(({ key }) => key))}
        isFull={subjects.length >= MOST_COMPARED}
        onAdd={onAdd}
      />
      <Checkbox
        label="Only differences"
        isChecked={isOnlyDifferences}
        isDisabled={!canCompare}
        onChange={onOnlyDifferences}
      />
      <span className={styles.space} />
      <p className={styles.legend} hidden={!canCompare}>
        <span className={styles.sign}>≠</span> differs <span className={styles.sign}>~</span> in words: read both{' '}
        <span className={styles.sign}>=</span> the same
      </p>
      <Button disabled={!canCompare} onClick={onCopy}>
        <Copy size={14} aria-hidden />
        Copy as Markdown
      </Button>
    </div>
  );
}
