import { X } from 'lucide-react';
import { type DOMAttributes, type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useApp, useUi } from '../app-context.tsx';
import type { Notice } from '../state/ui.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './notices.module.css';

/** Milliseconds. */
const LASTS = 6000;

/**
 * What the person should know, at the top of the canvas; each says what happened and offers what can be done. What a dialog
 * brings about is told over it: all under it is hidden, from screen readers too.
 */
export function Notices(): ReactNode {
  const notices = useUi((state) => state.notices);
  const isDialogOpen = useUi(({ dialog, question }) => dialog !== null || question !== null);
  const over = isDialogOpen ? notices.filter(({ isOver }) => isOver) : [];
  // Once the dialog is closed it stands with the others.
  const under = notices.filter((notice) => !over.includes(notice));
  return (
    <>
      <div className={styles.notices} data-part>
        {boxes(under)}
      </div>
      {over.length > 0 && createPortal(<Over notices={over} />, document.body)}
    </>
  );
}

/** It comes onto the page after the dialog, which leaves alone what does; the keyboard stays in the dialog. */
function Over({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  const keepKeyboard = (event: MouseEvent): void => event.preventDefault();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by a press here
    <div className={`${styles.notices} ${styles.over}`} onMouseDown={keepKeyboard}>
      {boxes(notices)}
    </div>
  );
}

function boxes(notices: readonly Notice[]): ReactNode {
  return notices.map((notice) => <NoticeBox key={notice.id} notice={notice} />);
}

/** It does not go while the pointer or the keyboard is on it. */
function NoticeBox({ notice }: { readonly notice: Notice }): ReactNode {
  const { ui } = useApp();
  const { id, tone, text, actions, isSticky, isSaid } = notice;
  const { isVisited, visit } = useVisit();
  useEffect(() => {
    if (isSticky || isVisited) return;
    const timer = setTimeout(() => ui.dismiss(id), LASTS);
    return () => clearTimeout(timer);
  }, [isSticky, isVisited, id, ui]);
  return (
    <div
      className={`${styles.notice} ${styles[tone]}`}
      role={isSaid ? 'group' : tone === 'error' ? 'alert' : 'status'}
      {...visit}
    >
      <p className={styles.text}>{text}</p>
      {actions.length > 0 && (
        <div className={styles.actions} data-many={actions.length > 1 || undefined}>
          {actions.map(({ label, run }) => (
            <Button
              key={label}
              tone="link"
              onClick={() => {
                ui.dismiss(id);
                run();
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      <span className={styles.close}>
        <IconButton label="Dismiss" onClick={() => ui.dismiss(id)}>
          <X size={14} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}

/** Whether the pointer or the keyboard is on an element that is given the handlers. */
function useVisit(): { readonly isVisited: boolean; readonly visit: DOMAttributes<HTMLElement> } {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const visit: DOMAttributes<HTMLElement> = {
    onPointerEnter: () => setHovered(true),
    onPointerLeave: () => setHovered(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
  return { isVisited: isHovered || isFocused, visit };
}
