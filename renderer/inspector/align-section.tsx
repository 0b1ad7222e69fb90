import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { type ActionId, actionOf } from '../../shared/actions.ts';
import { workingShortcuts } from '../actions/format-shortcut.ts';
import { isActionEnabled, runAction } from '../actions/run-action.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './align-section.module.css';
import { Section } from './section.tsx';

/** Several nodes are lined up by one click, where drawing programs have it. */
export function AlignSection(): ReactNode {
  const app = useApp();
  return (
    <Section title="Align">
      <div className={styles.tools}>
        {TOOLS.map((group, index) => (
          <Fragment key={group[0]?.action}>
            {index > 0 && <span className={styles.gap} />}
            {group.map(({ action, icon: Icon }) => (
              <IconButton
                key={action}
                label={actionOf(action).label}
                shortcut={workingShortcuts(action, app.host.capabilities)[0]}
                isOff={!isActionEnabled(app, action)}
                onClick={() => void runAction(app, action)}
              >
                <Icon size={16} aria-hidden />
              </IconButton>
            ))}
          </Fragment>
        ))}
      </div>
    </Section>
  );
}

interface Tool {
  readonly action: ActionId;
  readonly icon: LucideIcon;
}

const TOOLS: readonly (readonly Tool[])[] = [
  [
    { action: 'align-left', icon: AlignStartVertical },
    { action: 'align-center', icon: AlignCenterVertical },
    { action: 'align-right', icon: AlignEndVertical },
  ],
  [
    { action: 'align-top', icon: AlignStartHorizontal },
    { action: 'align-middle', icon: AlignCenterHorizontal },
    { action: 'align-bottom', icon: AlignEndHorizontal },
  ],
  [
    { action: 'distribute-horizontal', icon: AlignHorizontalDistributeCenter },
    { action: 'distribute-vertical', icon: AlignVerticalDistributeCenter },
  ],
];
