import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useState } from 'react';
import type { Finding } from '../../shared/validation/finding.ts';
import { useApp } from '../app-context.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { FindingDetails } from './finding-details.tsx';
import { FindingMenu } from './finding-menu.tsx';
import styles from './finding-row.module.css';
import { FixLink } from './fix-link.tsx';
import { goToFinding } from './go-to-finding.ts';

interface FindingRowProps {
  /** Its key; rows of which nothing changed are not painted again when the list is made anew. */
  readonly id: string;
  readonly finding: Finding;
  /** What it is about. */
  readonly names: string;
  readonly isCurrent: boolean;
  /** What is selected is among what it is about. */
  readonly isAbout: boolean;
  /** The one row that the Tab key enters the list at. */
  readonly isEntry: boolean;
  readonly onFocus: (key: string) => void;
}

export const FindingRow = memo(function FindingRow(props: FindingRowProps): ReactNode {
  const { id, finding, names, isCurrent, isAbout, isEntry, onFocus } = props;
  const app = useApp();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const toggle = (): void => {
    if (isCurrent) app.findings.setState({ current: null });
    else goToFinding(app, { key: id, finding });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      goToFinding(app, { key: id, finding });
      app.canvas.current?.focus();
    } else if (event.key === 'ArrowRight') {
      app.findings.setState({ current: id });
    } else if (event.key === 'ArrowLeft') {
      app.findings.setState({ current: null });
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      setMenuOpen(true);
    } else if (event.key !== ' ') return;
    event.stopPropagation();
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    setMenuOpen(true);
  };
  return (
    <div
      role="listitem"
      className={styles.item}
      data-row={id}
      data-current={isCurrent || undefined}
      data-about={isAbout || undefined}
      data-unfixable={finding.fix === null || undefined}
      onContextMenu={onContextMenu}
    >
      <button
        type="button"
        data-main
        className={styles.main}
        aria-expanded={isCurrent}
        tabIndex={isEntry ? 0 : -1}
        onFocus={() => onFocus(id)}
        onClick={toggle}
        onKeyDown={onKeyDown}
      >
        <SeverityMark severity={finding.severity} />
        <span className={styles.code}>{finding.code}</span>
        <span className={styles.message} title={finding.message}>
          {finding.message}
        </span>
        <span className={styles.names} title={names}>
          {names}
        </span>
      </button>
      {finding.fix !== null && (
        <span className={styles.fix}>
          <FixLink finding={finding} isReachable={isEntry} />
        </span>
      )}
      {/* While a menu is open it puts guards for the focus beside its button. */}
      <span className={styles.menu}>
        <FindingMenu
          finding={finding}
          name={names}
          isReachable={isEntry}
          isOpen={isMenuOpen}
          onOpenChange={setMenuOpen}
        />
      </span>
      {isCurrent && <FindingDetails finding={finding} />}
    </div>
  );
});
