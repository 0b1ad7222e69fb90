import { type ReactNode, useMemo } from 'react';
import type { FlipReport } from '../../shared/flip/flip.ts';
import { type PreflightGroup, preflight } from '../../shared/flip/preflight.ts';
import { useGrowingList } from '../ui/growing-list.ts';
import { PointRow } from './point-row.tsx';
import styles from './report-points.module.css';
import { stepThroughRows } from './step-through-rows.ts';

/** What a flip leaves to decide, to restructure and to know, the weightiest first. Looking at it changes nothing. */
export function ReportPoints({ report }: { readonly report: FlipReport }): ReactNode {
  const groups = useMemo(() => preflight(report), [report]);
  return (
    <>
      {groups.length === 0 && <p className={styles.none}>Nothing to decide, and no finding comes or goes.</p>}
      {groups.map((group) => (
        <Group key={group.weight} group={group} report={report} />
      ))}
    </>
  );
}

function Group({ group, report }: { readonly group: PreflightGroup; readonly report: FlipReport }): ReactNode {
  const { weight, title, items } = group;
  const growing = useGrowingList(items.length, 40);
  return (
    <section className={styles.group} aria-label={title} data-weight={weight}>
      <h3 className={styles.title}>
        {title} <span className={styles.count}>{items.length.toLocaleString('en-US')}</span>
      </h3>
      <ul className={styles.list} onKeyDown={stepThroughRows}>
        {items.slice(0, growing.count).map((item) => (
          <PointRow key={item.key} item={item} to={report.to} />
        ))}
        {growing.count < items.length && (
          <li key={growing.count} ref={growing.end} className={styles.end} aria-hidden />
        )}
      </ul>
    </section>
  );
}
