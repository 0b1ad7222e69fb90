import { Copy, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FlipReport } from '../../shared/flip/flip.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { copyReport, printReport, saveReport } from './export-report.ts';

/** The report for others: as text for a page or a ticket, as a file, on paper. */
export function ReportExports({ report }: { readonly report: FlipReport }): ReactNode {
  const app = useApp();
  return (
    <>
      <Button onClick={() => void copyReport(app, report)}>
        <Copy size={14} aria-hidden />
        Copy as Markdown
      </Button>
      <Button onClick={() => void saveReport(app, report)}>Save as HTML…</Button>
      <Button onClick={() => void printReport(app, report)}>
        <Printer size={14} aria-hidden />
        Print…
      </Button>
    </>
  );
}
