import { ACTIONS, type Action, type ActionId } from '../../shared/actions.ts';
import type { App } from '../app.ts';
import { isActionChecked, isActionEnabled } from './run-action.ts';

export interface ActionStates {
  readonly enabledActions: readonly ActionId[];
  readonly checkedActions: readonly ActionId[];
}

/** What the desktop's own menu shows as possible and as on. */
export function actionStates(app: App): ActionStates {
  const actions: readonly Action[] = ACTIONS;
  const ids = actions.filter(({ menu }) => menu !== undefined).map(({ id }) => id);
  return {
    enabledActions: ids.filter((id) => isActionEnabled(app, id)),
    checkedActions: ids.filter((id) => isActionChecked(app, id) === true),
  };
}
