import type { ReactNode } from 'react';
import { useUi } from '../app-context.tsx';
import styles from './live.module.css';

/** Reads announcements out, and shows what is being waited for. */
export function Live(): ReactNode {
  const announcement = useUi((ui) => ui.announcement);
  const said = useUi((ui) => ui.said);
  // Arranging is waited for in its own dialog, which lies where it would be shown here.
  const busy = useUi((ui) => (ui.dialog === 'arrange' ? null : ui.busy));
  return (
    <>
      <div className={styles.hidden} role="status" aria-live="polite" data-live>
        {/* Anew each time, so that the same words are read out again. */}
        <span key={said}>{announcement}</span>
      </div>
      {busy !== null && (
        <div className={styles.busy} role="status">
          <span className={styles.spinner} aria-hidden />
          {busy}
        </div>
      )}
    </>
  );
}
