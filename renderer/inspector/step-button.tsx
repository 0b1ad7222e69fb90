import type { ReactNode } from 'react';
import { type ActionId, actionOf } from '../../shared/actions.ts';
import { workingShortcuts } from '../actions/format-shortcut.ts';
import { runAction } from '../actions/run-action.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';

/** As the key does it: onto the grid, and clicks that follow each other are one step of undo. */
export function StepButton({
  action,
  children,
}: {
  readonly action: ActionId;
  readonly children: ReactNode;
}): ReactNode {
  const app = useApp();
  return (
    <IconButton
      label={actionOf(action).label}
      shortcut={workingShortcuts(action, app.host.capabilities)[0]}
      onClick={() => void runAction(app, action)}
    >
      {children}
    </IconButton>
  );
}
