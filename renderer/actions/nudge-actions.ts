import { isArea } from '../../shared/catalog/annotations.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { move } from '../../shared/commands/move.ts';
import { boundsOf, overlaps } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import type { Direction } from '../gestures/neighbour.ts';
import { GRID, snapDelta } from '../gestures/snap-delta.ts';
import type { ActionHandler, ActionHandlers } from './handler.ts';
import { nudgePiece, selectedLine } from './line-pieces.ts';
import { isAccepted } from './report-rejection.ts';
import { sealAfterPause } from './seal-after-pause.ts';
import { selectTowards } from './select-actions.ts';
import { outermostNodes, selection } from './selected-nodes.ts';

export const nudgeActions = {
  'nudge-left': nudging('left'),
  'nudge-right': nudging('right'),
  'nudge-up': nudging('up'),
  'nudge-down': nudging('down'),
  'nudge-left-fine': nudgingFine('left'),
  'nudge-right-fine': nudgingFine('right'),
  'nudge-up-fine': nudgingFine('up'),
  'nudge-down-fine': nudgingFine('down'),
} satisfies ActionHandlers;

/** To the next line of the grid, or by as much where nothing snaps. With nothing selected, what lies in that direction is. */
function nudging(direction: Direction): ActionHandler {
  return {
    isEnabled: (app) => selection(app).size === 0 || outermostNodes(app).length > 0 || selectedLine(app) !== undefined,
    run(app) {
      if (selectedLine(app) !== undefined) {
        nudgePiece(app, direction, false);
        return;
      }
      if (selection(app).size === 0) {
        selectTowards(app, direction);
        return;
      }
      const by = towards(direction, GRID);
      const around = boundsOf(outermostNodes(app).map(({ frame }) => frame));
      const snaps = app.settings.state.getState().snap && around !== undefined;
      nudge(app, snaps ? snapDelta(around, by.dx, by.dy) : by);
    },
  };
}

function nudgingFine(direction: Direction): ActionHandler {
  return {
    isEnabled: (app) => outermostNodes(app).length > 0 || selectedLine(app) !== undefined,
    run(app) {
      if (selectedLine(app) === undefined) nudge(app, towards(direction, 1));
      else nudgePiece(app, direction, true);
    },
  };
}

function towards(direction: Direction, by: number): { dx: number; dy: number } {
  return {
    dx: direction === 'left' ? -by : direction === 'right' ? by : 0,
    dy: direction === 'up' ? -by : direction === 'down' ? by : 0,
  };
}

function nudge(app: App, by: { readonly dx: number; readonly dy: number }): void {
  const ids = outermostNodes(app).map(({ id }) => id);
  const coalesce = `nudge ${ids.join(' ')}`;
  if (!isAccepted(app, app.editor.dispatch(move, { ids, ...by, grows: true }, { coalesce }))) return;
  sealAfterPause(app.editor);
  app.canvas.current?.reveal(ids);
  announcePlace(app, ids);
}

/** Short, because it is heard at every press: the corner, and what it lies on there. */
function announcePlace({ editor, ui }: App, ids: readonly string[]): void {
  const view = editor.view();
  const [first] = ids;
  const node = first === undefined ? undefined : view.nodes.get(first);
  if (node === undefined) return;
  const covered = view
    .children(node.parentId)
    .find((other) => !ids.includes(other.id) && !isArea(other.service) && overlaps(other.frame, node.frame));
  const on = covered === undefined ? '' : `, on ${nodeName(covered)}`;
  ui.announce(`At ${Math.round(node.frame.x)}, ${Math.round(node.frame.y)}${on}.`);
}
