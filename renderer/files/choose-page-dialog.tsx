import type { ReactNode } from 'react';
import { counted } from '../../shared/counted.ts';
import type { ImportedPage } from '../../shared/import/drawio/import-drawio.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { FileDialog } from './file-dialog.ts';
import styles from './file-dialogs.module.css';

type ChoosePage = Extract<FileDialog, { kind: 'choose-page' }>;

export function ChoosePageDialog({ dialog }: { readonly dialog: ChoosePage }): ReactNode {
  const { name, pages, answer } = dialog;
  const numbered = pages.map((page, index) => ({ page, number: index + 1 }));
  return (
    <Dialog
      title="Which page?"
      description={`${name} has ${pages.length} pages. A Skyflip diagram is one of them.`}
      width={440}
      onClose={() => answer(null)}
      footer={<Button onClick={() => answer(null)}>Cancel</Button>}
    >
      <ol className={styles.list}>
        {numbered.map(({ page, number }) => (
          <li key={number}>
            <button
              type="button"
              className={styles.row}
              ref={number === 1 ? focusIt : null}
              onClick={() => answer(page)}
            >
              <span className={styles.name}>{page.name === '' ? `Page ${number}` : page.name}</span>
              <span className={styles.detail}>{sizeOf(page)}</span>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function focusIt(button: HTMLButtonElement | null): void {
  button?.focus();
}

function sizeOf({ diagram }: ImportedPage): string {
  const nodes = Object.keys(diagram.nodes).length;
  const connections = Object.keys(diagram.connections).length;
  if (nodes === 0) return 'empty';
  return `${counted(nodes, 'element', 'elements')}, ${counted(connections, 'connection', 'connections')}`;
}
