import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../app-context.tsx';
import { ChoosePageDialog } from './choose-page-dialog.tsx';
import { ImportReportDialog } from './import-report-dialog.tsx';
import { LeftDraftsDialog } from './left-drafts-dialog.tsx';

/** The dialog about files that is open. */
export function FileDialogs(): ReactNode {
  const { session } = useApp();
  const dialog = useStore(session.dialog, (state) => state.dialog);
  if (dialog === null) return null;
  if (dialog.kind === 'choose-page') return <ChoosePageDialog dialog={dialog} />;
  if (dialog.kind === 'import-report') return <ImportReportDialog dialog={dialog} />;
  return <LeftDraftsDialog dialog={dialog} />;
}
