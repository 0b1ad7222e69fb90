import { GitCompareArrows, Search, Share } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppMenu } from '../actions/app-menu.tsx';
import { runAction } from '../actions/run-action.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { ActionButton } from './action-button.tsx';
import { DocumentTitle } from './document-title.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { SideSwitch } from './side-switch.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import styles from './top-bar.module.css';

/** The document on the left, the switch in the middle, what can be done with it on the right. */
export function TopBar(): ReactNode {
  const app = useApp();
  return (
    <div className={styles.bar}>
      <div className={styles.left}>
        <AppMenu />
        <DocumentTitle />
        <span className={styles.line} />
        <HistoryButtons />
      </div>
      <SideSwitch />
      <div className={styles.right}>
        <ActionButton action="flip-report">
          <GitCompareArrows size={16} aria-hidden />
        </ActionButton>
        <ActionButton action="find-service">
          <Search size={16} aria-hidden />
        </ActionButton>
        <ThemeToggle />
        <span className={styles.line} />
        <Button tone="primary" aria-label="Export" onClick={() => void runAction(app, 'export')}>
          <Share size={16} aria-hidden />
          <span className={styles.word}>Export</span>
        </Button>
      </div>
    </div>
  );
}
