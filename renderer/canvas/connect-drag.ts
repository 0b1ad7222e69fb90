import { canConnect } from '../../shared/commands/can-connect.ts';
import { type SetConnectionInput, setConnection } from '../../shared/commands/set-connection.ts';
import { connectionOf } from '../../shared/document/queries.ts';
import type { Port } from '../../shared/document/schema.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { connectNodes } from '../actions/connect-by-keyboard.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { hitNode } from '../gestures/hit-test.ts';
import { portNear } from '../gestures/ports-of.ts';
import { endGesture, type Gesture } from '../state/gesture.ts';
import type { Drag, Pointer } from './drag.ts';

type Connect = Extract<Gesture, { kind: 'connect' }> & End;

/** Screen pixels around a port. */
const REACH = 13;

/** Draws a new connection from a node to the one under the pointer, or to one of its ports; over nothing it comes to nothing. */
export function startConnect(app: App, from: string): Drag {
  const gestureAt = (pointer: Pointer): Connect => {
    const { to, port } = endUnder(app, pointer, (id) => id !== from);
    const answer = to === null ? null : canConnect(app.editor.diagram(), from, to);
    return { kind: 'connect', from, at: pointer.at, to, port, answer };
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
    const { to, port } = endUnder(app, pointer, (node) => node !== fixed || node === own, own);
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
function endUnder(app: App, { at }: Pointer, isWanted: (id: string) => boolean, own?: string): End {
  const view = app.editor.view();
  const layout = layOut(view);
  const reach = REACH * pixel(app);
  const portOf = (id: string): Port | null => {
    const geometry = layout.geometries.get(id);
    return geometry === undefined ? null : portNear(geometry, at, reach);
  };
  const hit = hitNode(view, layout, at);
  if (hit?.kind === 'node' && hit.part !== 'inside' && isWanted(hit.id)) return { to: hit.id, port: portOf(hit.id) };
  const { gesture } = app.gestures.getState();
  for (const id of [gesture.kind === 'connect' ? gesture.to : null, own]) {
    const port = id === null || id === undefined ? null : portOf(id);
    if (port !== null) return { to: id ?? null, port };
  }
  return { to: null, port: null };
}

/** A screen pixel in the diagram. */
function pixel({ canvas }: App): number {
  const [a, b] = [canvas.current?.toDiagram({ x: 0, y: 0 }), canvas.current?.toDiagram({ x: 1, y: 0 })];
  return a === undefined || b === undefined ? 1 : b.x - a.x;
}
