import type { App } from '../app.ts';
import { type Direction, neighbour } from '../gestures/neighbour.ts';
import { readingOrder } from '../gestures/reading-order.ts';
import { announceElement } from './announce-element.ts';
import type { ActionHandler, ActionHandlers } from './handler.ts';
import { countOf, selectedNodes, selection } from './selected-nodes.ts';

export const selectActions = {
  'next-element': walking(1),
  'previous-element': walking(-1),
  'select-left': selecting('left'),
  'select-right': selecting('right'),
  'select-up': selecting('up'),
  'select-down': selecting('down'),
  'extend-left': extending('left'),
  'extend-right': extending('right'),
  'extend-up': extending('up'),
  'extend-down': extending('down'),
} satisfies ActionHandlers;

/** The nearest node in a direction from the selected one, or from the middle of the view. */
export function selectTowards(app: App, direction: Direction): void {
  const next = nextTowards(app, direction);
  if (next !== undefined) selectOne(app, next);
}

function selecting(direction: Direction): ActionHandler {
  return {
    isEnabled: (app) => nextTowards(app, direction) !== undefined,
    run: (app) => selectTowards(app, direction),
  };
}

/** The nearest that is not selected yet, from what was selected last, comes to the others. */
function extending(direction: Direction): ActionHandler {
  return {
    isEnabled: (app) => nextTowards(app, direction, selection(app)) !== undefined,
    run(app) {
      const next = nextTowards(app, direction, selection(app));
      if (next === undefined) return;
      const ids = [...selection(app), next];
      app.editor.select(ids);
      app.canvas.current?.reveal([next]);
      announceElement(app, next, `${countOf(ids)} selected, with`);
    },
  };
}

/** Disabled past either end, so that the Tab key leaves the canvas there. */
function walking(step: 1 | -1): ActionHandler {
  return {
    isEnabled: (app) => nextInOrder(app, step) !== undefined,
    run(app) {
      const next = nextInOrder(app, step);
      if (next !== undefined) selectOne(app, next);
    },
  };
}

function nextTowards(app: App, direction: Direction, passed?: ReadonlySet<string>): string | undefined {
  const from = selectedNodes(app).at(-1)?.id ?? app.canvas.current?.center() ?? { x: 0, y: 0 };
  const view = app.editor.view();
  const found = neighbour(view, from, direction, passed);
  if (found !== undefined || typeof from === 'string') return found;
  // Nothing lies that way from an empty view: the first to be read is a start.
  return readingOrder(view)[0];
}

function nextInOrder(app: App, step: 1 | -1): string | undefined {
  const order = readingOrder(app.editor.view());
  const current = [...selection(app)].at(-1);
  if (current === undefined) return step === 1 ? order[0] : order.at(-1);
  const next = order.indexOf(current) + step;
  return next < 0 ? undefined : order[next];
}

function selectOne(app: App, id: string): void {
  app.editor.select([id]);
  app.canvas.current?.reveal([id]);
  announceElement(app, id);
}
