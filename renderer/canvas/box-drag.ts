import type { Point } from '../../shared/document/schema.ts';
import { rectBetween } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import { elementsInBox } from '../gestures/elements-in-box.ts';
import { endGesture } from '../state/gesture.ts';
import { shownLayout } from '../state/shown-layout.ts';
import type { Drag, Pointer } from './drag.ts';

/** Selects what a box around an area takes; with Shift besides what is selected. */
export function startBox(app: App, from: Point): Drag {
  const before = app.editor.state.getState().selection;
  const select = ({ at, adds }: Pointer): void => {
    const view = app.editor.view();
    const taken = elementsInBox(view, shownLayout(view), rectBetween(from, at));
    app.editor.select(adds ? [...before, ...taken] : taken);
  };
  return {
    move(pointer) {
      app.gestures.setState({ gesture: { kind: 'select-box', from, at: pointer.at } });
      select(pointer);
    },
    drop(pointer) {
      select(pointer);
      endGesture(app.gestures);
    },
  };
}
