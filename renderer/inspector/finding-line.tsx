import type { ReactNode } from 'react';
import type { Finding } from '../../shared/validation/finding.ts';
import { FixLink } from '../findings/fix-link.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import styles from './finding-line.module.css';

/** A finding that no field stands for. */
export function FindingLine({ finding }: { readonly finding: Finding }): ReactNode {
  return (
    <div className={styles.line}>
      <span className={styles.mark}>
        <SeverityMark severity={finding.severity} />
      </span>
      <div>
        <p className={styles.message}>{finding.message}</p>
        <p className={styles.remedy}>{finding.remedy}</p>
        <FixLink finding={finding} />
      </div>
    </div>
  );
}
