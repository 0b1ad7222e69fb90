import { type ActionId, actionOf } from '../../shared/actions.ts';
import type { App } from '../app.ts';
import { type Moment, momentOf, tellOutcome } from '../spoken/tell-outcome.ts';
import type { ActionHandler } from './handler.ts';
import { HANDLERS } from './handlers.ts';

const handlerOf = (id: ActionId): ActionHandler => HANDLERS[id];

export function isActionEnabled(app: App, id: ActionId): boolean {
  return handlerOf(id).isEnabled?.(app) ?? true;
}

/** undefined: it is nothing that is on or off. */
export function isActionChecked(app: App, id: ActionId): boolean | undefined {
  return handlerOf(id).isChecked?.(app);
}

/** Does what the action does, unless it has nothing to do right now, and says so where the action says nothing itself. */
export async function runAction(app: App, id: ActionId): Promise<void> {
  if (!isActionEnabled(app, id)) return;
  const moment = (): Moment => momentOf(app, isActionChecked(app, id));
  const before = moment();
  await handlerOf(id).run(app);
  tellOutcome(app, actionOf(id), before, moment());
}
