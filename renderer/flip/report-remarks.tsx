import type { ReactNode } from 'react';
import type { FlipRemark } from '../../shared/flip/flip-remarks.ts';
import { keyed } from '../findings/finding-keys.ts';
import { FixLink } from '../findings/fix-link.tsx';
import { useGrowingList } from '../ui/growing-list.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import styles from './report-findings.module.css';

/** What the flip itself splits, loses or leaves open, with what to do about it. */
export function ReportRemarks({ remarks }: { readonly remarks: readonly FlipRemark[] }): ReactNode {
  const growing = useGrowingList(remarks.length);
  return (
    <section aria-label="To decide">
      <h3 className={styles.title}>
        To decide <span className={styles.count}>{remarks.length}</span>
      </h3>
      <ul className={styles.list}>
        {keyed(remarks)
          .slice(0, growing.count)
          .map(({ key, finding }) => (
            <li key={key} className={styles.line}>
              <SeverityMark severity={finding.severity} />
              <div>
                {finding.message}
                {!finding.confirmed && <span className={styles.doubt}> unconfirmed</span>}
                <p className={styles.remedy}>{finding.remedy}</p>
                <FixLink finding={finding} />
              </div>
            </li>
          ))}
        {growing.count < remarks.length && <li key={growing.count} ref={growing.end} className={styles.end} />}
      </ul>
    </section>
  );
}
