import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useFindings } from '../app-context.tsx';
import { checkedRules } from './checked-rules.ts';
import styles from './no-findings.module.css';

/** Nothing to report is a result too: it says what was looked at. */
export function NoFindings(): ReactNode {
  const { provider, environment, nodes } = useFindings((state) => state.diagram);
  const suppressed = useFindings((state) => state.summaryHere.suppressed);
  const count = checkedRules(provider, environment);
  const isEmpty = Object.keys(nodes).length === 0;
  const checked = `${count} rules for ${SIDE_NAMES[provider]} in ${environment}: limits, availability, scaling, network, durability, security and lifecycle.`;
  return (
    <div className={styles.none}>
      <CircleCheck size={16} aria-hidden className={isEmpty ? styles.waiting : styles.ok} />
      <p className={styles.text}>
        <strong>{isEmpty ? 'Nothing to check yet.' : suppressed > 0 ? 'No open findings.' : 'No findings.'}</strong>{' '}
        {isEmpty ? `While you draw, the diagram is checked against ${checked}` : `Checked against ${checked}`}
      </p>
    </div>
  );
}
