import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Plan } from '../../shared/catalog/plans.ts';
import { FactList } from './fact-list.tsx';
import { LifecycleChip } from './lifecycle-chip.tsx';
import { LifecycleNote } from './lifecycle-note.tsx';
import { LimitList } from './limit-list.tsx';
import styles from './plan-list.module.css';

interface PlanListProps {
  readonly plans: readonly Plan[];
  /** The plan that is stated. */
  readonly current?: string | undefined;
}

/** The plans, tiers and modes of a service, each folded, with what differs there. */
export function PlanList({ plans, current }: PlanListProps): ReactNode {
  return plans.map(({ id, name, when, facts, limits, lifecycle }) => (
    <details key={id} className={styles.plan}>
      <summary className={styles.summary}>
        <ChevronDown size={14} aria-hidden className={styles.chevron} />
        <span className={styles.name}>{name}</span>
        {id === current && <span className={styles.current}>stated here</span>}
        <LifecycleChip lifecycle={lifecycle} />
      </summary>
      <div className={styles.body}>
        <p className={styles.when}>If {when}</p>
        <LifecycleNote lifecycle={lifecycle} detail="whole" />
        <FactList facts={facts} detail="whole" />
        <LimitList limits={limits} />
      </div>
    </details>
  ));
}
