import type { ReactNode } from 'react';
import { useUi } from '../app-context.tsx';
import { LateCatalogDialog } from '../catalog-browser/late-catalog-dialog.tsx';
import { LateChooseDialog } from '../choose/late-choose-dialog.tsx';
import { LateCompareDialog } from '../compare/late-compare-dialog.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { FileDialogs } from '../files/file-dialogs.tsx';
import { FixAllDialog } from '../findings/fix-all-dialog.tsx';
import { FlipReportDialog } from '../flip/flip-report-dialog.tsx';
import { LateReviewDialog } from '../review/late-review-dialog.tsx';
import { LateSplitView } from '../split/late-split-view.tsx';
import { WelcomeDialog } from '../welcome/welcome-dialog.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** The dialog that is open, and above it the question that has to be answered first. */
export function Dialogs(): ReactNode {
  const dialog = useUi((ui) => ui.dialog);
  const question = useUi((ui) => ui.question);
  return (
    <>
      {dialog === 'export' && <ExportDialog />}
      {dialog === 'flip-report' && <FlipReportDialog />}
      {dialog === 'split' && <LateSplitView />}
      {dialog === 'review' && <LateReviewDialog />}
      {dialog === 'fix-all' && <FixAllDialog />}
      {dialog === 'welcome' && <WelcomeDialog />}
      {dialog === 'catalog' && <LateCatalogDialog />}
      {dialog === 'compare' && <LateCompareDialog />}
      {dialog === 'choose' && <LateChooseDialog />}
      {dialog === 'shortcuts' && <ShortcutsDialog />}
      {dialog === 'about' && <AboutDialog />}
      <FileDialogs />
      {question !== null && <QuestionDialog question={question} />}
    </>
  );
}
