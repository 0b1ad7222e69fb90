import { ACTIONS, type Action } from '../../shared/actions.ts';
import { match, type Stroke } from './shortcut.ts';

/** The action that a key stands for; one that is written for this very key comes before one that is only near it. */
export function actionForStroke(stroke: Stroke): Action | undefined {
  const actions: readonly Action[] = ACTIONS;
  const matching = (how: 'exact' | 'near'): Action | undefined =>
    actions.find(({ shortcuts }) => shortcuts?.some((shortcut) => match(shortcut, stroke) === how));
  return matching('exact') ?? matching('near');
}
