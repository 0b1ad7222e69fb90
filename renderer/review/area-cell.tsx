import { CircleCheck, CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '../../shared/counted.ts';
import type { AreaReview, TopFinding, Verdict } from '../../shared/validation/review.ts';
import { useApp } from '../app-context.tsx';
import { keyed } from '../findings/finding-keys.ts';
import { goToFinding } from '../findings/go-to-finding.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import styles from './review-dialog.module.css';

const LINES = 2;

interface AreaCellProps {
  readonly area: AreaReview | undefined;
  /** Of the side that the canvas shows: its findings can be gone to. */
  readonly isShown: boolean;
}

/** The verdict on an area of one side, and what weighs most. */
export function AreaCell({ area, isShown }: AreaCellProps): ReactNode {
  if (area === undefined) return <td />;
  const { verdict, top, rules } = area;
  const left = top.length - LINES;
  return (
    <td>
      <p className={`${styles.verdict} ${styles[verdict.tone]}`}>
        <VerdictMark tone={top[0]?.finding.severity === 'critical' ? 'critical' : verdict.tone} />
        {verdict.text}
        {verdict.tone === 'ok' && <span className={styles.by}> by {counted(rules, 'rule', 'rules')}</span>}
      </p>
      {top.length > 0 && (
        <ul className={styles.top}>
          {top.slice(0, LINES).map((row) => (
            <li key={`${row.finding.rule} ${row.finding.severity}`}>
              <TopLine row={row} isShown={isShown} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className={styles.left}>and {counted(left, 'more kind', 'more kinds')}</p>}
    </td>
  );
}

function TopLine({
  row: { finding, count },
  isShown,
}: {
  readonly row: TopFinding;
  readonly isShown: boolean;
}): ReactNode {
  const app = useApp();
  const text = (
    <>
      <span className={styles.code}>{finding.code}</span>
      {/* Before the message, whose end may be cut off. */}
      {count > 1 && <span className={styles.times}> and {(count - 1).toLocaleString('en-US')} more</span>}{' '}
      {finding.message}
    </>
  );
  if (!isShown) return <span title={finding.message}>{text}</span>;
  const show = (): void => {
    app.ui.close();
    const row = keyed(app.findings.getState().here).find((one) => one.finding.message === finding.message);
    goToFinding(app, row ?? { key: '', finding });
  };
  return (
    <button type="button" className={styles.line} title={finding.message} onClick={show}>
      {text}
    </button>
  );
}

/** The word beside it says the same. */
function VerdictMark({ tone }: { readonly tone: Verdict['tone'] | 'critical' }): ReactNode {
  return (
    <span className={styles.mark} aria-hidden>
      {tone === 'ok' ? (
        <CircleCheck size={14} />
      ) : tone === 'unknown' ? (
        <CircleHelp size={14} />
      ) : (
        <SeverityMark severity={tone} />
      )}
    </span>
  );
}
