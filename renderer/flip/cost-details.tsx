import type { ReactNode } from 'react';
import type { ChoiceCost } from '../../shared/flip/choice-costs.ts';
import { oneLine } from '../../shared/one-line.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import styles from './cost-details.module.css';

/** What a choice would bring, line by line; nothing where it brings nothing. */
export function CostDetails({ cost }: { readonly cost: ChoiceCost }): ReactNode {
  const { gained, lost, alsoChanges, effort } = cost;
  if (gained.length + lost.length + alsoChanges.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>What it brings</summary>
      {alsoChanges.length > 0 && (
        <ul className={styles.list} aria-label="Also changes">
          {alsoChanges.map(({ node, label, from, to }) => (
            <li key={node}>
              {oneLine(label) || from}: {from} → {to}
            </li>
          ))}
        </ul>
      )}
      <Findings label="More findings" sign="+" findings={gained} />
      <Findings label="Fewer findings" sign="−" findings={lost} />
      {effort !== undefined && <p className={styles.effort}>{effort.reason}</p>}
    </details>
  );
}

interface FindingsProps {
  readonly label: string;
  readonly sign: string;
  readonly findings: readonly Finding[];
}

function Findings({ label, sign, findings }: FindingsProps): ReactNode {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings of a rule may read the same, and the list never changes in place.
        <li key={index}>
          {sign} {finding.severity}: {finding.message}
        </li>
      ))}
    </ul>
  );
}
