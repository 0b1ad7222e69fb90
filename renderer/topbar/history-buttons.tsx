import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { redoLabel, undoLabel } from '../../shared/commands/history.ts';
import { useEditor } from '../app-context.tsx';
import { ActionButton } from './action-button.tsx';
import styles from './top-bar.module.css';

/** Undo and redo, which name the step that they take back or do again. */
export function HistoryButtons(): ReactNode {
  const undoStep = useEditor(({ history }) => undoLabel(history));
  const redoStep = useEditor(({ history }) => redoLabel(history));
  return (
    <div className={styles.pair}>
      <ActionButton action="undo" label={nameOf('Undo', undoStep)} isDisabled={undoStep === undefined}>
        <Undo2 size={16} aria-hidden />
      </ActionButton>
      <ActionButton action="redo" label={nameOf('Redo', redoStep)} isDisabled={redoStep === undefined}>
        <Redo2 size={16} aria-hidden />
      </ActionButton>
    </div>
  );
}

function nameOf(verb: string, step: string | undefined): string {
  return step === undefined ? verb : `${verb} ${step}`;
}
