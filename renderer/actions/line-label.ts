import { setConnection } from '../../shared/commands/set-connection.ts';
import { shareNearest } from '../../shared/scene/along-line.ts';
import { centreOf } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import { shownLayout } from '../state/shown-layout.ts';
import { selectedLine } from './line-pieces.ts';
import { isAccepted } from './report-rejection.ts';
import { sealAfterPause } from './seal-after-pause.ts';

/** Of a line's length. */
const STEP = 0.05;

/** Moves the label of the selected line along it: the first time from where it found its place by itself. */
export function moveLabel(app: App, way: 1 | -1): void {
  const line = selectedLine(app);
  if (line === undefined) return;
  const { id, labelAt } = line.view.connection;
  const now = labelAt ?? placeOfLabel(app, id, line.points);
  // In whole steps, so that the middle is one of them.
  const next = Math.round((now + way * STEP) / STEP) * STEP;
  const share = Math.round(Math.min(1, Math.max(0, next)) * 1000) / 1000;
  if (share === labelAt) {
    app.ui.announce(`The label is at the line's ${way === 1 ? 'end' : 'start'}.`);
    return;
  }
  const coalesce = `label ${id}`;
  if (!isAccepted(app, app.editor.dispatch(setConnection, { id, fields: { labelAt: share } }, { coalesce }))) return;
  sealAfterPause(app.editor);
  app.ui.announce(`Label at ${Math.round(share * 100)} % of the line.`);
}

function placeOfLabel(app: App, id: string, points: Parameters<typeof shareNearest>[0]): number {
  for (const [{ view }, { rect }] of shownLayout(app.editor.view()).labels) {
    if (view.connection.id === id) return shareNearest(points, centreOf(rect));
  }
  return 0.5;
}
