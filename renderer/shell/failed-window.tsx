import { type ReactNode, useEffect, useState } from 'react';
import { useApp, useUi } from '../app-context.tsx';
import { keepDraft } from '../files/keep-drafts.ts';
import { saveCopy } from '../files/save-as.ts';
import { Button } from '../ui/button.tsx';
import styles from './failed-window.module.css';

/**
 * Stands in the window's place after a defect in drawing it. The diagram is still in memory: it is kept for after a reload,
 * and can be saved first. It uses as little of the rest of the window as it can.
 */
export function FailedWindow({ reason }: { readonly reason: string }): ReactNode {
  const app = useApp();
  const [isKept, setIsKept] = useState(false);
  // What became of saving. That something went wrong stands above already.
  const said = useUi(({ notices }) => notices.filter(({ text }) => !text.includes(reason)).at(-1)?.text);
  useEffect(() => void keepDraft(app).then(setIsKept), [app]);
  return (
    <main className={styles.failed}>
      <section className={styles.message} role="alert" aria-labelledby="failed-title">
        <h1 id="failed-title" className={styles.title}>
          The window cannot be shown any more
        </h1>
        <p>This is a defect of Skyflip. Your diagram is still open: save a copy of it, then reload the window.</p>
        {isKept && <p>Unsaved changes are also kept, and are offered again after reloading.</p>}
        <p className={styles.reason}>{reason}</p>
      </section>
      <div className={styles.buttons}>
        <Button tone="primary" autoFocus onClick={() => void saveCopy(app)}>
          Save a copy…
        </Button>
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </div>
      <p role="status">{said}</p>
    </main>
  );
}
