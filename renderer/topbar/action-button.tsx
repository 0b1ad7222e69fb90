import type { ReactNode } from 'react';
import { type ActionId, actionOf } from '../../shared/actions.ts';
import { shownShortcut } from '../actions/format-shortcut.ts';
import { runAction } from '../actions/run-action.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface ActionButtonProps {
  readonly action: ActionId;
  /** By default the action's own. */
  readonly label?: string;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** An action of the table as an icon, with its shortcut in the tooltip. */
export function ActionButton({ action, label, isDisabled = false, children }: ActionButtonProps): ReactNode {
  const app = useApp();
  return (
    <IconButton
      label={label ?? actionOf(action).label.replace('…', '')}
      shortcut={shownShortcut(action, app.host.capabilities.isMac)}
      disabled={isDisabled}
      onClick={() => void runAction(app, action)}
    >
      {children}
    </IconButton>
  );
}
