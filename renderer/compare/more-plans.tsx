import type { ReactNode } from 'react';
import { MOST_COMPARED } from '../../shared/catalog/compare.ts';
import type { Subject } from '../../shared/catalog/compare-subject.ts';
import { Button } from '../ui/button.tsx';
import styles from './more-plans.module.css';
import type { SubjectRef } from './open-compare.ts';
import { plansLeft } from './plans-left.ts';

interface MorePlansProps {
  readonly subjects: readonly Subject[];
  /** Adds a column; where there is no room, the last one goes. */
  readonly onShow: (ref: SubjectRef, isInPlaceOfLast: boolean) => void;
}

/** Where the plans of one service are compared and it has more than there are columns: which are left out, and a way to each. */
export function MorePlans({ subjects, onShow }: MorePlansProps): ReactNode {
  const found = plansLeft(subjects);
  if (found === undefined) return null;
  const { left, service } = found;
  const { id, shortName, variants } = service;
  const isFull = subjects.length >= MOST_COMPARED;
  return (
    <p className={styles.line}>
      {subjects.length} of the {variants.length} plans of {shortName}.{' '}
      {isFull ? 'In place of the last column:' : 'Add:'}
      {left.map((plan) => (
        <Button key={plan.id} tone="link" onClick={() => onShow({ service: id, plan: plan.id }, isFull)}>
          {plan.name}
        </Button>
      ))}
    </p>
  );
}
