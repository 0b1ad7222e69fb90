import type { ReactNode } from 'react';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { FlipReport } from '../../shared/flip/flip.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { keyed } from '../findings/finding-keys.ts';
import { useGrowingList } from '../ui/growing-list.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import styles from './report-findings.module.css';
import { ReportRemarks } from './report-remarks.tsx';

/** What the flip leaves to decide, what the rules say of the one side and not of the other, and what holds for the whole. */
export function ReportFindings({ report }: { readonly report: FlipReport }): ReactNode {
  const { findings, from, to, notes, remarks } = report;
  const { gained, lost, stay, restructuring } = findings;
  return (
    <aside className={styles.aside} aria-label="Findings and notes">
      {remarks.length > 0 && <ReportRemarks remarks={remarks} />}
      <Lines title={`New on ${SIDE_NAMES[to]}`} findings={gained} none="No new findings" />
      <Lines title={`Gone with ${SIDE_NAMES[from]}`} findings={lost} none="No finding goes" />
      {stay > 0 && <p className={styles.note}>{stay === 1 ? '1 finding stays.' : `${stay} findings stay.`}</p>}
      {restructuring.length > 0 && <Lines title="Mended only by restructuring" findings={restructuring} none="" />}
      {notes.length > 0 && (
        <section>
          <h3 className={styles.title}>Notes</h3>
          {notes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </section>
      )}
    </aside>
  );
}

interface LinesProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly none: string;
}

function Lines({ title, findings, none }: LinesProps): ReactNode {
  const growing = useGrowingList(findings.length);
  return (
    <section>
      <h3 className={styles.title}>
        {title} <span className={styles.count}>{findings.length}</span>
      </h3>
      {findings.length === 0 && <p className={styles.note}>{none}</p>}
      <ul className={styles.list}>
        {keyed(findings)
          .slice(0, growing.count)
          .map(({ key, finding }) => (
            <li key={key} className={styles.line}>
              <SeverityMark severity={finding.severity} />
              <span>
                {finding.message}
                {!finding.confirmed && <span className={styles.doubt}> unconfirmed</span>}
              </span>
            </li>
          ))}
        {growing.count < findings.length && <li key={growing.count} ref={growing.end} className={styles.end} />}
      </ul>
    </section>
  );
}
