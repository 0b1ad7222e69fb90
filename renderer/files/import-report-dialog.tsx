import type { ReactNode } from 'react';
import { counted } from '../../shared/counted.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { FileDialog } from './file-dialog.ts';
import styles from './file-dialogs.module.css';
import { type Unrecognised, unrecognised } from './unrecognised.ts';

type ImportReport = Extract<FileDialog, { kind: 'import-report' }>;

/** What became of an imported page: how much was recognised, which shapes were not, and what was left out. */
export function ImportReportDialog({ dialog }: { readonly dialog: ImportReport }): ReactNode {
  const { session, editor, canvas } = useApp();
  const { name, page } = dialog;
  const close = (): void => session.dialog.setState({ dialog: null });
  const show = (ids: readonly string[]): void => {
    close();
    editor.select(ids);
    canvas.current?.reveal(ids);
  };
  return (
    <Dialog
      title={`Opened a copy of ${name}`}
      width={480}
      onClose={close}
      footer={
        <Button tone="primary" autoFocus onClick={close}>
          OK
        </Button>
      }
    >
      <p className={styles.summary}>
        {recognised(page.recognised, page.unrecognised)} The file itself stays as it is; saving makes a new one.
      </p>
      <NotRecognised shapes={unrecognised(page.diagram)} onShow={show} />
      {page.notices.length > 0 && (
        <>
          <h3 className={styles.heading}>Notes</h3>
          <ul className={styles.notes}>
            {page.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

interface NotRecognisedProps {
  readonly shapes: readonly Unrecognised[];
  readonly onShow: (ids: readonly string[]) => void;
}

/** Each leads to its boxes on the canvas. */
function NotRecognised({ shapes, onShow }: NotRecognisedProps): ReactNode {
  if (shapes.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>Not recognised</h3>
      <ul className={styles.labels}>
        {shapes.map(({ label, ids }) => (
          <li key={label}>
            <button type="button" className={styles.row} onClick={() => onShow(ids)}>
              <span className={styles.label}>{label === '' ? <em>without a label</em> : label}</span>
              {ids.length > 1 && <span className={styles.detail}>{`× ${ids.length}`}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function recognised(known: number, unknown: number): string {
  if (unknown === 0) return `All ${countOf(known)} recognised.`;
  return `${countOf(known)} recognised, ${counted(unknown, 'was', 'were')} not: ${unknown === 1 ? 'it' : 'each'} is kept as a box with its label.`;
}

function countOf(shapes: number): string {
  return counted(shapes, 'shape was', 'shapes were');
}
