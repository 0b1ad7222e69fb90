import { type ReactNode, useEffect } from 'react';
import { useUi } from '../app-context.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { FileDialogs } from '../files/file-dialogs.tsx';
import { FixAllDialog } from '../findings/fix-all-dialog.tsx';
import { FlipReportDialog } from '../flip/flip-report-dialog.tsx';
import { WelcomeDialog } from '../welcome/welcome-dialog.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { LateDialog } from './late-dialog.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const loadArrangeDialog = async () => (await import('../layout/arrange-dialog.tsx')).ArrangeDialog;
const loadCatalogDialog = async () => (await import('../catalog-browser/catalog-dialog.tsx')).CatalogDialog;
const loadChooseDialog = async () => (await import('../choose/choose-dialog.tsx')).ChooseDialog;
const loadCommandPalette = async () => (await import('../command-palette/command-palette.tsx')).CommandPalette;
const loadCompareDialog = async () => (await import('../compare/compare-dialog.tsx')).CompareDialog;
const loadPresentation = async () => (await import('../present/presentation.tsx')).Presentation;
const loadPrintDialog = async () => (await import('../print/print-dialog.tsx')).PrintDialog;
const loadReviewDialog = async () => (await import('../review/review-dialog.tsx')).ReviewDialog;
const loadGallery = async () => (await import('../templates/gallery-dialog.tsx')).GalleryDialog;
const loadSaveTemplate = async () => (await import('../templates/save-template-dialog.tsx')).SaveTemplateDialog;
const loadSplitView = async () => (await import('../split/split-view.tsx')).SplitView;

/** Milliseconds. */
const AFTER_START = 2000;

/** The dialog that is open, and above it the question that has to be answered first. */
export function Dialogs(): ReactNode {
  const dialog = useUi((ui) => ui.dialog);
  const question = useUi((ui) => ui.question);
  useEffect(() => {
    // Who presses its key types on at once: it is at hand by then.
    const timer = setTimeout(() => void loadCommandPalette(), AFTER_START);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {dialog === 'arrange' && <LateDialog load={loadArrangeDialog} />}
      {dialog === 'export' && <ExportDialog />}
      {dialog === 'flip-report' && <FlipReportDialog />}
      {dialog === 'split' && <LateDialog load={loadSplitView} />}
      {dialog === 'present' && <LateDialog load={loadPresentation} />}
      {dialog === 'print' && <LateDialog load={loadPrintDialog} />}
      {dialog === 'review' && <LateDialog load={loadReviewDialog} />}
      {dialog === 'fix-all' && <FixAllDialog />}
      {dialog === 'templates' && <LateDialog load={loadGallery} />}
      {dialog === 'save-template' && <LateDialog load={loadSaveTemplate} />}
      {dialog === 'welcome' && <WelcomeDialog />}
      {dialog === 'catalog' && <LateDialog load={loadCatalogDialog} />}
      {dialog === 'compare' && <LateDialog load={loadCompareDialog} />}
      {dialog === 'choose' && <LateDialog load={loadChooseDialog} />}
      {dialog === 'command-palette' && <LateDialog load={loadCommandPalette} />}
      {dialog === 'shortcuts' && <ShortcutsDialog />}
      {dialog === 'about' && <AboutDialog />}
      <FileDialogs />
      {question !== null && <QuestionDialog question={question} />}
    </>
  );
}
