import type { ActionId } from '../../shared/actions.ts';
import type { App } from '../app.ts';

/** What an action of the table does in the app. */
export interface ActionHandler {
  /** Absent: always. */
  readonly isEnabled?: (app: App) => boolean;
  /** Whether a toggle is on. */
  readonly isChecked?: (app: App) => boolean;
  readonly run: (app: App) => void | Promise<void>;
}

/**
 * The handlers of one part of the app; together they cover the table. A part is written `{ … } satisfies ActionHandlers`, so that its
 * own ids stay known and the whole is complete by type.
 */
export type ActionHandlers = Partial<Readonly<Record<ActionId, ActionHandler>>>;
