import type { ReactNode } from 'react';
import { counted } from '../../shared/counted.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { type PreflightGroup, preflight } from '../../shared/flip/preflight.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import styles from './flip-preview.module.css';
import { openReport } from './open-report.ts';
import { turnedText } from './turned-text.ts';
import { useReport } from './use-report.ts';

/** A card is read at a glance; the check has the rest. */
const MOST_LINES = 3;

interface FlipPreviewProps {
  readonly to: Side;
  readonly onOpenReport: () => void;
}

/** What pressing the switch would bring, before it is pressed: findings, services without a twin, choices, structure. */
export function FlipPreview({ to, onOpenReport }: FlipPreviewProps): ReactNode {
  const app = useApp();
  const report = useReport(to);
  const { gained, lost } = report.findings;
  const groups = preflight(report).filter(({ weight }) => weight !== 'notice');
  return (
    <div className={styles.preview}>
      <p className={styles.head}>
        To {SIDE_NAMES[to]}: {turnedText(report)}
      </p>
      <p className={styles.line}>{findingsText(gained.length, lost.length)}</p>
      {groups.map((group) => (
        <Points key={group.weight} group={group} />
      ))}
      <div className={styles.foot}>
        <Button
          tone="link"
          onClick={() => {
            onOpenReport();
            openReport(app, { to, part: 'points' });
          }}
        >
          Check before the flip…
        </Button>
      </div>
    </div>
  );
}

function Points({ group: { title, items } }: { readonly group: PreflightGroup }): ReactNode {
  const more = items.length - MOST_LINES;
  return (
    <>
      <p className={styles.title}>
        {title} <span className={styles.count}>{items.length.toLocaleString('en-US')}</span>
      </p>
      <ul className={styles.list}>
        {items.slice(0, MOST_LINES).map(({ key, severity, text }) => (
          <li key={key} className={styles.finding}>
            {severity === null ? <span className={styles.dot} aria-hidden /> : <SeverityMark severity={severity} />}
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>and {more.toLocaleString('en-US')} more</p>}
    </>
  );
}

function findingsText(gained: number, lost: number): string {
  if (gained === 0 && lost === 0) return 'The findings of the design stay as they are.';
  const parts = [
    gained > 0 ? `${counted(gained, 'finding comes', 'findings come')}` : '',
    lost > 0 ? `${counted(lost, 'finding goes', 'findings go')}` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
