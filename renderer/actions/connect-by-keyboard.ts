import { nodeName } from '../../shared/catalog/node-name.ts';
import { canConnect } from '../../shared/commands/can-connect.ts';
import { type ConnectInput, connect } from '../../shared/commands/connect.ts';
import { setConnection } from '../../shared/commands/set-connection.ts';
import { connectionOf } from '../../shared/document/queries.ts';
import { centreOf } from '../../shared/scene/geometry.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { App } from '../app.ts';
import { type Direction, neighbour } from '../gestures/neighbour.ts';
import { endGesture, type Gesture } from '../state/gesture.ts';
import { announceElement } from './announce-element.ts';
import { forgetTyped, isLetter, nextChoice, typedChoice } from './connect-choices.ts';
import { isAccepted } from './report-rejection.ts';
import { selectAdded } from './select-added.ts';

type Connecting = Extract<Gesture, { kind: 'connect' }>;

/** Gestures that a key or a menu began: those that the pointer draws are none of these. */
const begun = new WeakSet<Gesture>();
const HINT =
  'Choose what to connect to: click it, or use the arrow keys, Tab or the first letters of its name. Enter connects, Escape cancels.';

/** The canvas shows the connection as if it was drawn by hand; until Enter or Escape the keys choose its other end. */
export function startConnecting(app: App, from: string): void {
  const view = app.editor.view();
  const start = view.nodes.get(from);
  if (start === undefined) return;
  const at = centreOf(nodeGeometry(start).core);
  begin(app, { kind: 'connect', from, at, to: null, answer: null }, `Connect ${nodeName(start)}.`);
}

/** The same for one end of a connection that is there: it begins where that end is. */
export function startReconnecting(app: App, id: string, end: 'from' | 'to'): void {
  const view = app.editor.view();
  const line = view.connections.find(({ connection }) => connection.id === id);
  if (line === undefined) return;
  const [own, fixed] = end === 'from' ? [line.source, line.target] : [line.target, line.source];
  const gesture = {
    kind: 'connect',
    from: fixed.id,
    at: centreOf(nodeGeometry(own).core),
    to: own.id,
    answer: null,
    reconnects: { id, end },
  } as const;
  begin(app, gesture, `The ${end === 'from' ? 'start' : 'end'} is at ${nodeName(own)}.`);
}

function begin(app: App, gesture: Connecting, words: string): void {
  forgetTyped();
  show(app, gesture);
  endWithTheGesture(app, app.ui.notify({ tone: 'info', text: HINT, isSticky: true, isSaid: true }));
  app.ui.announce(`${words} ${HINT}`);
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
  else if (key === 'Tab') aim(app, gesture, nextChoice(app.editor.view(), gesture, isShifted ? -1 : 1));
  else if (key === 'Enter') finish(app, gesture);
  else if (key === 'Escape') cancel(app);
  else if (isLetter(key)) typeName(app, gesture, key);
  else return false;
  return true;
}

/** The pointer chooses by what it is over; it is not told of what it passes. */
export function pointConnecting(app: App, to: string | null): void {
  const { gesture } = app.gestures.getState();
  if (gesture.kind !== 'connect' || !begun.has(gesture) || gesture.to === to || to === null) return;
  aim(app, gesture, to, 'pointer');
}

/** A click on what it shall be connected to; beside everything it gives up. */
export function clickConnecting(app: App, to: string | null): void {
  pointConnecting(app, to);
  const { gesture } = app.gestures.getState();
  if (gesture.kind !== 'connect' || !begun.has(gesture)) return;
  if (to === null) cancel(app);
  else finish(app, gesture);
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

function typeName(app: App, gesture: Connecting, key: string): void {
  const { typed, id } = typedChoice(app.editor.view(), gesture, key, performance.now());
  if (id === undefined) app.ui.announce(`Nothing is called ${typed}.`);
  else aim(app, gesture, id);
}

function aim(app: App, gesture: Connecting, to: string | undefined, by: 'keys' | 'pointer' = 'keys'): void {
  const view = app.editor.view();
  const target = to === undefined ? undefined : view.nodes.get(to);
  if (to === undefined || target === undefined) return;
  const answer = answerTo(app, gesture, to);
  show(app, { ...gesture, to, at: centreOf(nodeGeometry(target).core), answer });
  if (by === 'pointer') return;
  app.canvas.current?.reveal([to]);
  const name = to === gesture.from ? `To itself, ${nodeName(target)}.` : `To ${nodeName(target)}.`;
  app.ui.announce([name, answer?.reason ?? ''].join(' ').trim());
}

function answerTo(app: App, { from, reconnects }: Connecting, to: string): Connecting['answer'] {
  const diagram = app.editor.diagram();
  if (reconnects === undefined) return canConnect(diagram, from, to);
  const connection = connectionOf(diagram, reconnects.id);
  if (connection === undefined || connection[reconnects.end] === to) return null;
  return reconnects.end === 'from'
    ? canConnect(diagram, to, from, connection.kind)
    : canConnect(diagram, from, to, connection.kind);
}

function finish(app: App, { from, to, reconnects }: Connecting): void {
  if (to === null) {
    app.ui.announce(HINT);
    return;
  }
  endGesture(app.gestures);
  if (reconnects === undefined) connectNodes(app, from, to);
  else reconnect(app, reconnects, to);
}

function reconnect(app: App, { id, end }: NonNullable<Connecting['reconnects']>, to: string): void {
  if (connectionOf(app.editor.diagram(), id)?.[end] === to) app.ui.announce('It stays where it is.');
  else if (isAccepted(app, app.editor.dispatch(setConnection, { id, fields: { [end]: to } }))) announceElement(app, id);
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
