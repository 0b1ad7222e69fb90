import type { ReactNode } from 'react';
import type { Draft } from '../../shared/host/host.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { FileDialog } from './file-dialog.ts';
import styles from './file-dialogs.module.css';
import { discardLeftDraft, openLeftDraft } from './left-drafts.ts';
import { momentOf } from './moment.ts';

type LeftDrafts = Extract<FileDialog, { kind: 'left-drafts' }>;

/** Unsaved work of sessions that ended without being asked to. Nothing goes until the person says so. */
export function LeftDraftsDialog({ dialog }: { readonly dialog: LeftDrafts }): ReactNode {
  const { session } = useApp();
  const { drafts } = dialog;
  const later = (): void => session.dialog.setState({ dialog: null });
  return (
    <Dialog
      title="Recovered unsaved changes"
      description="Skyflip did not end as it should. The work below is kept until you decide."
      width={480}
      onClose={later}
      footer={<Button onClick={later}>Later</Button>}
    >
      <ul className={styles.drafts}>
        {drafts.map((draft, index) => (
          <DraftItem key={draft.id} draft={draft} isFirst={index === 0} />
        ))}
      </ul>
    </Dialog>
  );
}

function DraftItem({ draft, isFirst }: { readonly draft: Draft; readonly isFirst: boolean }): ReactNode {
  const app = useApp();
  return (
    <li className={styles.draft}>
      <div className={styles.name}>{draft.name}</div>
      <div className={styles.detail}>{timesOf(draft)}</div>
      <div className={styles.buttons}>
        <Button tone="danger" onClick={() => void discardLeftDraft(app, draft)}>
          {draft.fileSavedAt === null ? 'Discard' : 'Discard, open saved'}
        </Button>
        <Button tone={isFirst ? 'primary' : 'plain'} autoFocus={isFirst} onClick={() => void openLeftDraft(app, draft)}>
          Open recovered
        </Button>
      </div>
    </li>
  );
}

function timesOf({ savedAt, fileSavedAt, place }: Draft): string {
  const now = Date.now();
  const where = place === '' ? '' : ` in ${place}`;
  const file =
    fileSavedAt === null
      ? 'There is no saved file of it.'
      : `The saved file${where} is from ${momentOf(fileSavedAt, now)}.`;
  return `Unsaved changes from ${momentOf(savedAt, now)}. ${file}`;
}
