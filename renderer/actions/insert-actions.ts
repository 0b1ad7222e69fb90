import { connectable, openQuickInsert } from '../canvas/quick-insert-state.ts';
import type { Direction } from '../gestures/neighbour.ts';
import type { ActionHandler, ActionHandlers } from './handler.ts';

export const insertActions = {
  'quick-insert': { run: (app) => openQuickInsert(app) },
  'insert-right': beside('right'),
  'insert-left': beside('left'),
  'insert-above': beside('up'),
  'insert-below': beside('down'),
} satisfies ActionHandlers;

function beside(direction: Direction): ActionHandler {
  return {
    isEnabled: (app) => connectable(app) !== undefined,
    run(app) {
      const from = connectable(app)?.id;
      if (from !== undefined) openQuickInsert(app, { kind: 'beside', from, direction });
    },
  };
}
