import { Copy } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { reportToMarkdown } from '../../shared/flip/report-markdown.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './flip-report-dialog.module.css';
import { reportTo } from './open-report.ts';
import { byAttention, filterRows, REPORT_FILTERS, type ReportFilter } from './report-filter.ts';
import { ReportFindings } from './report-findings.tsx';
import { ReportRows } from './report-rows.tsx';
import { turnedText } from './turned-text.ts';
import { useReport } from './use-report.ts';

/** What became, or would become, of everything in the diagram on the other side. */
export function FlipReportDialog(): ReactNode {
  const { ui, host, editor, session } = useApp();
  const shown = useDiagram().provider;
  const to = useStore(reportTo, (state) => state.to);
  const from = otherSide(to);
  const report = useReport(to);
  const filters = useRef<HTMLFieldSetElement>(null);
  const [filter, setFilter] = useState<ReportFilter>('all');
  const ordered = useMemo(() => byAttention(report.rows), [report]);
  const rows = useMemo(() => filterRows(ordered, filter), [ordered, filter]);
  const copy = async (): Promise<void> => {
    const copied = await host.copyText(reportToMarkdown(report, editor.diagram().name || session.title()));
    ui.notify(copied.ok ? { tone: 'ok', text: 'Report copied' } : { tone: 'warning', text: copied.error.message });
  };
  return (
    <Dialog
      title={`From ${SIDE_NAMES[from]} to ${SIDE_NAMES[to]}`}
      description={`${shown === to ? 'What changed' : 'What would change'}: ${turnedText(report)}.`}
      width={1080}
      initialFocus={() => filters.current?.querySelector('button') ?? null}
      onClose={ui.close}
    >
      <div className={styles.tools}>
        <fieldset className={styles.filters} ref={filters}>
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
        <Button tone="link" onClick={() => reportTo.setState({ to: from })}>
          {SIDE_NAMES[to]} to {SIDE_NAMES[from]} instead
        </Button>
        <span className={styles.space} />
        <Button onClick={() => void copy()}>
          <Copy size={14} aria-hidden />
          Copy as Markdown
        </Button>
      </div>
      <div className={styles.columns}>
        <ReportRows key={`${to} ${filter}`} rows={rows} to={to} />
        <ReportFindings report={report} />
      </div>
    </Dialog>
  );
}
