import { setConnection } from '../../shared/commands/set-connection.ts';
import { shareNearest } from '../../shared/scene/along-line.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { bendableLine } from '../gestures/bendable.ts';
import { endGesture } from '../state/gesture.ts';
import { shownLayout } from '../state/shown-layout.ts';
import type { Drag, Pointer } from './drag.ts';

/** Takes a label along its line. */
export function startLabel(app: App, id: string): Drag | null {
  const line = bendableLine(shownLayout(app.editor.view()), id);
  if (line === undefined) return null;
  const shareAt = ({ at, alt }: Pointer): number => {
    const share = shareNearest(line.points, at);
    // The middle is easy to find again.
    return !alt && Math.abs(share - 0.5) < 0.04 ? 0.5 : Math.round(share * 1000) / 1000;
  };
  return {
    move: (pointer) => app.gestures.setState({ gesture: { kind: 'label', id, labelAt: shareAt(pointer) } }),
    drop(pointer) {
      const labelAt = shareAt(pointer);
      endGesture(app.gestures);
      isAccepted(app, app.editor.dispatch(setConnection, { id, fields: { labelAt } }));
    },
  };
}
