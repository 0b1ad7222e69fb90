import type { ReactNode } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import type { PreflightGroup } from '../../shared/flip/preflight.ts';
import { useGrowingList } from '../ui/growing-list.ts';
import { PointRow } from './point-row.tsx';
import part from './report-part.module.css';
import styles from './report-points.module.css';
import { stepThroughRows } from './step-through-rows.ts';

interface PointsProps {
  readonly groups: readonly PreflightGroup[];
  readonly to: Side;
}

/** What a flip leaves to decide, to restructure and to know, the weightiest first. Looking at it changes nothing. */
export function ReportPoints({ groups, to }: PointsProps): ReactNode {
  return (
    <>
      {groups.length === 0 && <p className={part.none}>Nothing to decide, and no finding comes or goes.</p>}
      {groups.map((group) => (
        <Group key={group.weight} group={group} to={to} />
      ))}
    </>
  );
}

function Group({ group, to }: { readonly group: PreflightGroup; readonly to: Side }): ReactNode {
  const { weight, title, items } = group;
  const growing = useGrowingList(items.length, 40);
  return (
    <section className={styles.group} aria-label={title} data-weight={weight}>
      <h3 className={part.title}>
        {title} <span className={part.count}>{items.length.toLocaleString('en-US')}</span>
      </h3>
      <ul className={part.list} onKeyDown={stepThroughRows}>
        {items.slice(0, growing.count).map((item) => (
          <PointRow key={item.key} item={item} to={to} />
        ))}
        {growing.count < items.length && (
          <li key={growing.count} ref={growing.end} className={styles.end} aria-hidden />
        )}
      </ul>
    </section>
  );
}
