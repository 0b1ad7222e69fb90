import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Diagram } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useDiagram } from '../app-context.tsx';
import { checkedRules } from './checked-rules.ts';
import styles from './no-findings.module.css';

interface NoFindingsProps {
  /** What nothing was found in: the open diagram may be a moment ahead. */
  readonly checked: Diagram;
  /** How many findings were set aside. */
  readonly suppressed: number;
}

/** Nothing to report is a result too: it says what was looked at. */
export function NoFindings({ checked: { provider, environment, nodes }, suppressed }: NoFindingsProps): ReactNode {
  const open = useDiagram();
  const count = checkedRules(provider, environment);
  const isEmpty = isNothing(nodes);
  // What was opened just now is checked in the pauses that drawing it leaves.
  const isChecking = isEmpty && !isNothing(open.nodes);
  const checked = `${count} rules for ${SIDE_NAMES[provider]} in ${environment}: limits, availability, scaling, network, durability, security and lifecycle.`;
  return (
    <div className={styles.none}>
      <CircleCheck size={16} aria-hidden className={isEmpty ? styles.waiting : styles.ok} />
      <p className={styles.text}>
        <strong>{isChecking ? 'Checking…' : headline(isEmpty, suppressed)}</strong>{' '}
        {isEmpty && !isChecking && 'While you draw, the diagram is checked against '}
        {isEmpty ? checked : `Checked against ${checked}`}
      </p>
    </div>
  );
}

function headline(isEmpty: boolean, suppressed: number): string {
  if (isEmpty) return 'Nothing to check yet.';
  return suppressed > 0 ? 'No open findings.' : 'No findings.';
}

function isNothing(nodes: Diagram['nodes']): boolean {
  return Object.keys(nodes).length === 0;
}
