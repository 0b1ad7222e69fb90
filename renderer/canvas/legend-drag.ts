import { editDiagram } from '../../shared/commands/edit-diagram.ts';
import type { Point } from '../../shared/document/schema.ts';
import { holdsPoint, type Rect } from '../../shared/scene/geometry.ts';
import { placeLegend } from '../../shared/scene/legend.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { GRID, snapDelta } from '../gestures/snap-delta.ts';
import { endGesture } from '../state/gesture.ts';
import { shownLayout } from '../state/shown-layout.ts';
import { type Drag, gridOf, type Pointer } from './drag.ts';

/** Where the legend is drawn, if that is under the point. */
export function legendUnder({ editor }: App, at: Point): Rect | undefined {
  const view = editor.view();
  const rect = placeLegend(view, shownLayout(view))?.rect;
  return rect !== undefined && holdsPoint(rect, at) ? rect : undefined;
}

/** Takes the legend to another place, where it then stays. */
export function startLegend(app: App, rect: Rect, from: Point): Drag {
  const placeAt = (pointer: Pointer): Point => {
    const [dx, dy] = [pointer.at.x - from.x, pointer.at.y - from.y];
    const grid = gridOf(app, pointer, GRID);
    const by = grid === undefined ? { dx, dy } : snapDelta(rect, dx, dy, grid);
    return { x: Math.round(rect.x + by.dx), y: Math.round(rect.y + by.dy) };
  };
  return {
    move: (pointer) => app.gestures.setState({ gesture: { kind: 'legend', at: placeAt(pointer) } }),
    drop(pointer) {
      const at = placeAt(pointer);
      endGesture(app.gestures);
      isAccepted(app, app.editor.dispatch(editDiagram, { legend: { at } }));
    },
  };
}
