import { Menu as Base } from '@base-ui/react/menu';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './popup.module.css';

interface SubmenuProps {
  readonly label: string;
  /** Among entries with a column for ticks. */
  readonly isIndented?: boolean;
  /** The entries, as `MenuEntries` shows them. */
  readonly children: ReactNode;
}

/** An entry of a menu that opens a menu beside it. */
export function Submenu({ label, isIndented = false, children }: SubmenuProps): ReactNode {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={styles.item}>
        {isIndented && <span className={styles.check} />}
        <span className={styles.label}>{label}</span>
        <ChevronRight className={styles.arrow} size={14} aria-hidden />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={2} alignOffset={-5}>
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}
