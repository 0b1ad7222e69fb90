import { canConnect } from '../../shared/commands/can-connect.ts';
import { type SetConnectionInput, setConnection } from '../../shared/commands/set-connection.ts';
import { connectionOf } from '../../shared/document/queries.ts';
import type { Port } from '../../shared/document/schema.ts';
import { connectNodes } from '../actions/connect-by-keyboard.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { hitNode } from '../gestures/hit-test.ts';
import { portNear } from '../gestures/ports-of.ts';
import { endGesture, type Gesture } from '../state/gesture.ts';
import { shownLayout } from '../state/shown-layout.ts';
import type { Drag, Pointer } from './drag.ts';
import { isNear } from './handles.ts';

type Connect = Extract<Gesture, { kind: 'connect' }> & End;

/** Screen pixels around a port. */
const REACH = 13;

/**
 * Draws a new connection from a node to the one under the pointer, or to one of its ports; over nothing it comes to nothing. Out
 * of the node and back to it makes a loop.
 */
export function startConnect(app: App, from: string): Drag {
  let isOut = false;
  const gestureAt = (pointer: Pointer): Connect => {
    isOut ||= isBeyond(app, from, pointer);
    const { to, port } = endUnder(app, pointer, null, (id) => id !== from || isOut);
    const answer = to === null ? null : canConnect(app.editor.diagram(), from, to);
    // A loop has its place at a corner and is held at no side.
    return { kind: 'connect', from, at: pointer.at, to, port: to === from ? null : port, answer };
  };
  return {
    move: (pointer) => app.gestures.setState({ gesture: gestureAt(pointer) }),
    drop(pointer) {
      const { to, port } = gestureAt(pointer);
      endGesture(app.gestures);
      if (to !== null) connectNodes(app, from, to, port === null ? {} : { toPort: port });
    },
  };
}

/** Takes one end of a connection to another node, or to a side of its own. */
export function startReconnect(app: App, id: string, end: 'from' | 'to'): Drag | null {
  const connection = connectionOf(app.editor.diagram(), id);
  if (connection === undefined) return null;
  const fixed = end === 'from' ? connection.to : connection.from;
  const own = connection[end];
  const gestureAt = (pointer: Pointer): Connect => {
    const { to, port } = endUnder(app, pointer, own);
    const [first, second] = end === 'from' ? [to, fixed] : [fixed, to];
    const isAsBefore = to === own;
    const answer =
      first === null || second === null || isAsBefore
        ? null
        : canConnect(app.editor.diagram(), first, second, connection.kind);
    return { kind: 'connect', from: fixed, at: pointer.at, to, port, answer, reconnects: { id, end } };
  };
  return {
    move: (pointer) => app.gestures.setState({ gesture: gestureAt(pointer) }),
    drop(pointer) {
      const { to, port } = gestureAt(pointer);
      endGesture(app.gestures);
      if (to === null) return;
      const side = end === 'from' ? { fromPort: port } : { toPort: port };
      const fields: SetConnectionInput['fields'] = to === own ? side : { [end]: to, ...side };
      isAccepted(app, app.editor.dispatch(setConnection, { id, fields }));
    },
  };
}

interface End {
  readonly to: string | null;
  readonly port: Port | null;
}

/**
 * The node under the pointer and, near the middle of one of its sides, that side. A port reaches a little beyond its node. A
 * frame is meant where it is touched at its border or title: inside it there is nothing.
 */
function endUnder(app: App, { at }: Pointer, own: string | null, isWanted: (id: string) => boolean = () => true): End {
  const view = app.editor.view();
  const layout = shownLayout(view);
  const reach = REACH * pixel(app);
  const portOf = (id: string): Port | null => {
    const geometry = layout.geometries.get(id);
    return geometry === undefined ? null : portNear(geometry, at, reach);
  };
  const hit = hitNode(view, layout, at);
  if (hit?.kind === 'node' && hit.part !== 'inside' && isWanted(hit.id)) return { to: hit.id, port: portOf(hit.id) };
  const { gesture } = app.gestures.getState();
  for (const id of [gesture.kind === 'connect' ? gesture.to : null, own]) {
    const port = id === null || !isWanted(id) ? null : portOf(id);
    if (port !== null) return { to: id, port };
  }
  return { to: null, port: null };
}

/** Whether the pointer has left a node, its name and its handles. */
function isBeyond(app: App, id: string, { at }: Pointer): boolean {
  const geometry = shownLayout(app.editor.view()).geometries.get(id);
  return geometry !== undefined && !isNear(geometry, at, 1 / pixel(app));
}

/** A screen pixel in the diagram. */
function pixel({ canvas }: App): number {
  const [a, b] = [canvas.current?.toDiagram({ x: 0, y: 0 }), canvas.current?.toDiagram({ x: 1, y: 0 })];
  return a === undefined || b === undefined ? 1 : b.x - a.x;
}
