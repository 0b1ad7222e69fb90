import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  readonly title: string;
  readonly description?: string;
  /** Pixels; dialogs do not change their width while they are open. */
  readonly width?: number;
  /** As high as the window allows, with a body that lays itself out: what changes in it moves nothing. */
  readonly isTall?: boolean;
  /** At the lower edge and without a shade: what it does is seen behind it. */
  readonly isAside?: boolean;
  readonly onClose: () => void;
  /** What has the keyboard first; absent: the first control. */
  readonly initialFocus?: () => HTMLElement | null;
  readonly children?: ReactNode;
  /** Buttons at the lower right, the one that Enter takes last. */
  readonly footer?: ReactNode;
}

/** A dialog over the window that takes the keyboard until it is closed, by Escape too. */
export function Dialog({
  title,
  description,
  width = 480,
  isTall = false,
  isAside = false,
  onClose,
  initialFocus,
  children,
  footer,
}: DialogProps): ReactNode {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={isAside ? styles.clear : styles.backdrop} />
        <Base.Popup
          className={`${styles.popup} ${isTall ? styles.tall : ''} ${isAside ? styles.aside : ''}`}
          style={{ width }}
          initialFocus={initialFocus}
        >
          <header className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <IconButton label="Close" onClick={onClose}>
              <X size={16} aria-hidden />
            </IconButton>
          </header>
          {description !== undefined && (
            <Base.Description className={styles.description}>{description}</Base.Description>
          )}
          <div className={isTall ? styles.whole : styles.body}>{children}</div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
