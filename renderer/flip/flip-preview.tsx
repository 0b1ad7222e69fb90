import type { ReactNode } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { FlipReport } from '../../shared/flip/flip.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import styles from './flip-preview.module.css';
import { openReport } from './open-report.ts';
import { turnedText } from './turned-text.ts';
import { useReport } from './use-report.ts';

const MOST_LINES = 4;

interface FlipPreviewProps {
  readonly to: Side;
  readonly onOpenReport: () => void;
}

/** What pressing the switch would bring, before it is pressed. */
export function FlipPreview({ to, onOpenReport }: FlipPreviewProps): ReactNode {
  const app = useApp();
  const report = useReport(to);
  const { gained, lost, stay, restructuring } = report.findings;
  return (
    <div className={styles.preview}>
      <p className={styles.head}>
        To {SIDE_NAMES[to]}: {turnedText(report)}
      </p>
      <Findings title="To decide" findings={grave(report.remarks)} />
      <Findings title="New findings" findings={gained} />
      <Findings title="Findings that go" findings={lost} />
      {gained.length === 0 && lost.length === 0 && (
        <p className={styles.line}>{stay === 0 ? 'No findings on either side.' : 'The findings stay as they are.'}</p>
      )}
      {restructuring.length > 0 && (
        <p className={styles.line}>{restructuring.length} to be mended by restructuring only</p>
      )}
      <div className={styles.foot}>
        <Button
          tone="link"
          onClick={() => {
            onOpenReport();
            openReport(app, { to, part: 'points' });
          }}
        >
          What changes…
        </Button>
      </div>
    </div>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }): ReactNode {
  if (findings.length === 0) return null;
  const more = findings.length - MOST_LINES;
  return (
    <>
      <p className={styles.title}>
        {title} <span className={styles.count}>{findings.length}</span>
      </p>
      <ul className={styles.list}>
        {findings.slice(0, MOST_LINES).map((finding) => (
          <li key={`${finding.rule} ${finding.nodes.join(' ')} ${finding.message}`} className={styles.finding}>
            <SeverityMark severity={finding.severity} />
            <span>{finding.message}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>and {more} more</p>}
    </>
  );
}

/** The preview has room for what may stop a person; the report has the rest. */
function grave(remarks: FlipReport['remarks']): readonly Finding[] {
  return remarks.filter(({ severity }) => severity !== 'info');
}
