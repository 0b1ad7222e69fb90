import type { ReactNode } from 'react';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { FileDialog } from './file-dialog.ts';
import styles from './file-dialogs.module.css';
import { unrecognisedLabels } from './unrecognised.ts';

type ImportReport = Extract<FileDialog, { kind: 'import-report' }>;

/** What became of an imported page: how much was recognised, which shapes were not, and what was left out. */
export function ImportReportDialog({ dialog }: { readonly dialog: ImportReport }): ReactNode {
  const { session } = useApp();
  const { name, page } = dialog;
  const boxes = unrecognisedLabels(page.diagram);
  const close = (): void => session.dialog.setState({ dialog: null });
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
      {boxes.length > 0 && (
        <>
          <h3 className={styles.heading}>Not recognised</h3>
          <ul className={styles.labels}>
            {boxes.map(({ label, count }) => (
              <li key={label}>
                {label === '' ? <em>without a label</em> : label}
                {count > 1 && <span className={styles.count}> × {count}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
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

function recognised(known: number, unknown: number): string {
  if (unknown === 0) return `All ${countOf(known, 'shape was', 'shapes were')} recognised.`;
  return `${countOf(known, 'shape was', 'shapes were')} recognised, ${unknown} ${unknown === 1 ? 'was' : 'were'} not: each is kept as a box with its label.`;
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
