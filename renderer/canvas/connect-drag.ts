import { canConnect } from '../../shared/commands/can-connect.ts';
import { setConnection } from '../../shared/commands/set-connection.ts';
import { connectionOf } from '../../shared/document/queries.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { connectNodes } from '../actions/connect-by-keyboard.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { hitNode } from '../gestures/hit-test.ts';
import { endGesture, type Gesture } from '../state/gesture.ts';
import type { Drag, Pointer } from './drag.ts';

type Connect = Extract<Gesture, { kind: 'connect' }>;

/** Draws a new connection from a node to the one under the pointer; over nothing it comes to nothing. */
export function startConnect(app: App, from: string): Drag {
  const gestureAt = (pointer: Pointer): Connect => {
    const to = nodeUnder(app, pointer, from);
    const answer = to === null ? null : canConnect(app.editor.diagram(), from, to);
    return { kind: 'connect', from, at: pointer.at, to, answer };
  };
  return {
    move: (pointer) => app.gestures.setState({ gesture: gestureAt(pointer) }),
    drop(pointer) {
      const { to } = gestureAt(pointer);
      endGesture(app.gestures);
      if (to !== null) connectNodes(app, from, to);
    },
  };
}

/** Takes one end of a connection to another node. */
export function startReconnect(app: App, id: string, end: 'from' | 'to'): Drag | null {
  const connection = connectionOf(app.editor.diagram(), id);
  if (connection === undefined) return null;
  const fixed = end === 'from' ? connection.to : connection.from;
  const gestureAt = (pointer: Pointer): Connect => {
    const to = nodeUnder(app, pointer, fixed);
    const [first, second] = end === 'from' ? [to, fixed] : [fixed, to];
    const isAsBefore = to === connection[end];
    const answer =
      first === null || second === null || isAsBefore
        ? null
        : canConnect(app.editor.diagram(), first, second, connection.kind);
    return { kind: 'connect', from: fixed, at: pointer.at, to, answer, reconnects: { id, end } };
  };
  return {
    move: (pointer) => app.gestures.setState({ gesture: gestureAt(pointer) }),
    drop(pointer) {
      const { to } = gestureAt(pointer);
      endGesture(app.gestures);
      if (to === null || to === connection[end]) return;
      isAccepted(app, app.editor.dispatch(setConnection, { id, fields: { [end]: to } }));
    },
  };
}

/** A frame is meant where it is touched at its border or title: inside it there is nothing. */
function nodeUnder({ editor }: App, { at }: Pointer, from: string): string | null {
  const view = editor.view();
  const hit = hitNode(view, layOut(view), at);
  return hit?.kind === 'node' && hit.part !== 'inside' && hit.id !== from ? hit.id : null;
}
