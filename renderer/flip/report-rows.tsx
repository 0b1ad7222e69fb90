import type { ReactNode } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import type { FlipRow } from '../../shared/flip/flip-row.ts';
import { useGrowingList } from '../ui/growing-list.ts';
import { saysTheSame } from './report-filter.ts';
import { ReportRow } from './report-row.tsx';
import styles from './report-rows.module.css';
import { stepThroughRows } from './step-through-rows.ts';

interface ReportRowsProps {
  readonly rows: readonly FlipRow[];
  readonly to: Side;
}

export function ReportRows({ rows, to }: ReportRowsProps): ReactNode {
  const growing = useGrowingList(rows.length, 30);
  if (rows.length === 0) return <p className={styles.none}>Nothing of this kind in the diagram.</p>;
  return (
    <ul className={styles.rows} aria-label="What becomes what" onKeyDown={stepThroughRows}>
      {rows.slice(0, growing.count).map((row, index) => (
        <ReportRow key={row.node} row={row} to={to} isAsAbove={saysTheSame(rows[index - 1], row)} />
      ))}
      {growing.count < rows.length && <li key={growing.count} ref={growing.end} className={styles.end} aria-hidden />}
    </ul>
  );
}
