import type { Rejection } from '../../shared/commands/rejection.ts';
import type { Result } from '../../shared/result.ts';
import type { App } from '../app.ts';

/** Tells the person why a command changed nothing, where it was rejected. True if it was not. */
export function isAccepted<T>(app: App, result: Result<T, Rejection>): boolean {
  if (!result.ok) tell(app, result.error.message);
  return result.ok;
}

/** Shown, and read out once. */
export function tell(app: App, text: string, tone: 'info' | 'warning' = 'warning'): void {
  app.ui.notify({ tone, text, isSaid: true });
  app.ui.announce(text);
}
