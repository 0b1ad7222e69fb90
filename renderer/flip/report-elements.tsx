import { type ReactNode, useMemo, useState } from 'react';
import { EFFORT_MEANINGS, EFFORT_NAMES } from '../../shared/flip/effort-names.ts';
import type { FlipReport } from '../../shared/flip/flip.ts';
import { EFFORTS, type Effort } from '../../shared/flip/flip-row.ts';
import { Button } from '../ui/button.tsx';
import styles from './report-elements.module.css';
import { byAttention, filterRows, REPORT_FILTERS, type ReportFilter } from './report-filter.ts';
import { ReportRows } from './report-rows.tsx';
import { ReportSources } from './report-sources.tsx';

/** The summary for who decides, and what each element becomes. */
export function ReportElements({ report }: { readonly report: FlipReport }): ReactNode {
  const [filter, setFilter] = useState<ReportFilter>('all');
  const [effort, setEffort] = useState<Effort | null>(null);
  const ordered = useMemo(() => byAttention(report.rows), [report]);
  const rows = useMemo(
    () => filterRows(ordered, filter).filter((row) => effort === null || row.effort.kind === effort),
    [ordered, filter, effort],
  );
  return (
    <>
      <section className={styles.summary} aria-label="Summary">
        {report.summary.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <div className={styles.tools}>
        <fieldset className={styles.filters}>
          <legend className={styles.legend}>Rows to show</legend>
          {REPORT_FILTERS.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className={styles.filter}
              aria-pressed={filter === id}
              onClick={() => setFilter(id)}
            >
              {label} <span className={styles.count}>{filterRows(report.rows, id).length}</span>
            </button>
          ))}
        </fieldset>
        <fieldset className={styles.efforts}>
          <legend className={styles.legend}>Effort to show</legend>
          {EFFORTS.filter((kind) => report.efforts[kind] > 0).map((kind) => (
            <button
              key={kind}
              type="button"
              className={styles.effort}
              title={EFFORT_MEANINGS[kind]}
              aria-pressed={effort === kind}
              onClick={() => setEffort(effort === kind ? null : kind)}
            >
              {EFFORT_NAMES[kind]} <span className={styles.count}>{report.efforts[kind]}</span>
            </button>
          ))}
        </fieldset>
        {(effort !== null || filter !== 'all') && (
          <Button
            tone="link"
            onClick={() => {
              setEffort(null);
              setFilter('all');
            }}
          >
            Show all
          </Button>
        )}
      </div>
      <ReportRows key={`${filter} ${effort}`} rows={rows} to={report.to} />
      <ReportSources sources={report.sources} />
    </>
  );
}
