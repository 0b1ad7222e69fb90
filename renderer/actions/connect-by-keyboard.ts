import { nodeName } from '../../shared/catalog/node-name.ts';
import { canConnect } from '../../shared/commands/can-connect.ts';
import { type ConnectInput, connect } from '../../shared/commands/connect.ts';
import { centreOf } from '../../shared/scene/geometry.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { App } from '../app.ts';
import { type Direction, neighbour } from '../gestures/neighbour.ts';
import { readingOrder } from '../gestures/reading-order.ts';
import { endGesture, type Gesture } from '../state/gesture.ts';
import { isAccepted } from './report-rejection.ts';
import { selectAdded } from './select-added.ts';

type Connecting = Extract<Gesture, { kind: 'connect' }>;

/** Gestures that the keyboard began: the pointer has none of these. */
const begun = new WeakSet<Gesture>();
const HINT = 'Choose what to connect to with the arrow keys or Tab. Enter connects, Escape cancels.';

/** The canvas shows the connection as if it was drawn by hand; until Enter or Escape the keys choose its other end. */
export function startConnecting(app: App, from: string): void {
  const view = app.editor.view();
  const start = view.nodes.get(from);
  if (start === undefined) return;
  const at = centreOf(nodeGeometry(start).core);
  show(app, { kind: 'connect', from, at, to: null, answer: null });
  endWithTheGesture(app, app.ui.notify({ tone: 'info', text: HINT, isSticky: true }));
  app.ui.announce(`Connect ${nodeName(start)}. ${HINT}`);
}

export function isConnecting(app: App): boolean {
  return begun.has(app.gestures.getState().gesture);
}

/** True if the key was meant for the choice of the other end. */
export function steerConnecting(app: App, key: string, isShifted: boolean): boolean {
  const { gesture } = app.gestures.getState();
  if (gesture.kind !== 'connect' || !begun.has(gesture)) return false;
  const direction = DIRECTIONS[key];
  if (direction !== undefined) aim(app, gesture, neighbour(app.editor.view(), gesture.to ?? gesture.from, direction));
  else if (key === 'Tab') aim(app, gesture, nextInOrder(app, gesture, isShifted ? -1 : 1));
  else if (key === 'Enter') finish(app, gesture);
  else if (key === 'Escape') cancel(app);
  else return false;
  return true;
}

/** One step of undo; the new connection is selected. */
export function connectNodes(app: App, from: string, to: string, fields: ConnectInput['fields'] = {}): void {
  const before = app.editor.diagram();
  const { reason } = canConnect(before, from, to);
  if (!isAccepted(app, app.editor.dispatch(connect, { from, to, fields }))) return;
  selectAdded(app, before);
  const { nodes } = app.editor.view();
  const [start, end] = [nodes.get(from), nodes.get(to)];
  if (start === undefined || end === undefined) return;
  app.ui.announce([`${nodeName(start)} connected to ${nodeName(end)}.`, reason].join(' ').trim());
}

const DIRECTIONS: Readonly<Record<string, Direction | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function nextInOrder(app: App, { from, to }: Connecting, step: 1 | -1): string | undefined {
  const view = app.editor.view();
  const order = readingOrder(view).filter((id) => view.nodes.has(id) && id !== from);
  const at = to === null ? -1 : order.indexOf(to);
  if (at === -1) return step === 1 ? order[0] : order.at(-1);
  return order[(at + step + order.length) % order.length];
}

function aim(app: App, gesture: Connecting, to: string | undefined): void {
  const view = app.editor.view();
  const target = to === undefined ? undefined : view.nodes.get(to);
  if (to === undefined || target === undefined) return;
  const answer = canConnect(view.diagram, gesture.from, to);
  show(app, { ...gesture, to, at: centreOf(nodeGeometry(target).core), answer });
  app.canvas.current?.reveal([to]);
  app.ui.announce([`To ${nodeName(target)}.`, answer.reason].join(' ').trim());
}

function finish(app: App, { from, to }: Connecting): void {
  if (to === null) {
    app.ui.announce(HINT);
    return;
  }
  endGesture(app.gestures);
  connectNodes(app, from, to);
}

function cancel(app: App): void {
  endGesture(app.gestures);
  app.ui.announce('Not connected.');
}

/** Whatever else is begun meanwhile, by pointer or menu, ends the choice, and the hint goes with it. */
function endWithTheGesture(app: App, hint: number): void {
  const { selection, history } = app.editor.state.getState();
  const check = (): void => {
    const now = app.editor.state.getState();
    const isUndisturbed = now.selection === selection && now.history.present === history.present;
    if (isConnecting(app) && isUndisturbed) return;
    for (const stop of stops) stop();
    app.ui.dismiss(hint);
    if (isConnecting(app)) endGesture(app.gestures);
  };
  const stops = [app.gestures.subscribe(check), app.editor.state.subscribe(check)];
}

function show(app: App, gesture: Connecting): void {
  begun.add(gesture);
  app.gestures.setState({ gesture });
}
