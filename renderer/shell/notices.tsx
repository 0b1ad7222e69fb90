import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp, useUi } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './notices.module.css';

/** What the person should know, at the top of the canvas; each says what happened and offers what can be done. */
export function Notices(): ReactNode {
  const { ui } = useApp();
  const notices = useUi((state) => state.notices);
  return (
    <div className={styles.notices}>
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`${styles.notice} ${styles[notice.tone]}`}
          role={notice.tone === 'error' ? 'alert' : 'status'}
        >
          <p className={styles.text}>{notice.text}</p>
          {notice.actions.map(({ label, run }) => (
            <Button
              key={label}
              tone="link"
              onClick={() => {
                ui.dismiss(notice.id);
                run();
              }}
            >
              {label}
            </Button>
          ))}
          <IconButton label="Dismiss" onClick={() => ui.dismiss(notice.id)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
