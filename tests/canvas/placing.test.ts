import { beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../renderer/app.ts';
import { arm, disarm, pressArmed, showArmed } from '../../renderer/canvas/armed.ts';
import type { Pointer } from '../../renderer/canvas/drag.ts';
import { startMove } from '../../renderer/canvas/move-drag.ts';
import { placeAt, placeNow } from '../../renderer/canvas/place-at.ts';
import { inHand } from '../../renderer/state/in-hand.ts';
import { createConnection } from '../../shared/document/create.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';
import { lastNotice, selected, startApp } from '../support/test-app.ts';

const icon = { width: 96, height: 88 };
const drawn: Diagram = diagram('aws')
  .node('a', 'aws.lambda', { label: 'Orders', frame: { x: 0, y: 0, ...icon } })
  .node('b', 'aws.dynamodb', { label: 'Table', frame: { x: 400, y: 0, ...icon } })
  .node('q', 'aws.sqs', { frame: { x: 200, y: 400, ...icon } })
  .node('note', 'neutral.note', { frame: { x: 600, y: 400, width: 160, height: 96 } })
  .node('vpc', 'aws.vpc', { frame: { x: 0, y: 600, width: 560, height: 360 } })
  .done();
const line = createConnection('c', 'a', 'b', { label: 'saves' });
const joined: Diagram = { ...drawn, connections: { c: line } };

const at = (x: number, y: number, keys: Partial<Pointer> = {}): Pointer => ({
  at: { x, y },
  alt: false,
  adds: false,
  keepsFrame: false,
  ...keys,
});
/** On the line, whose height is that of the middles of the icons. */
const ON_LINE = { x: 250, y: 27 };

let app: App;
beforeEach(async () => {
  app = await startApp(joined);
  disarm(app);
});

function connections(): readonly string[] {
  return Object.values(app.editor.diagram().connections).map(({ from, to, label }) => `${from}>${to} ${label}`.trim());
}

function steps(): readonly string[] {
  return app.editor.state.getState().history.past.map(({ label }) => label);
}

describe('a service that is let go on a connection', () => {
  test('comes to lie in it, on the line, in one step', () => {
    expect(placeNow(app, placeAt(app, 'aws.sqs', at(ON_LINE.x, ON_LINE.y), 1))).toBe(true);
    const [id = ''] = selected(app);
    expect(connections()).toEqual([`a>${id} saves`, `${id}>b`]);
    expect(app.editor.view().nodes.get(id)?.frame.y).toBe(0);
    expect(steps()).toEqual(['Insert into connection']);
    app.editor.undo();
    expect(app.editor.diagram()).toBe(joined);
  });

  test.each<[why: string, serviceId: string, pointer: Pointer]>([
    ['a frame', 'aws.subnet', at(ON_LINE.x, ON_LINE.y)],
    ['a note', 'neutral.note', at(ON_LINE.x, ON_LINE.y)],
    ['with Alt', 'aws.sqs', at(ON_LINE.x, ON_LINE.y, { alt: true })],
    ['beside it', 'aws.sqs', at(ON_LINE.x, 60)],
    ['on an end', 'aws.sqs', at(48, 24)],
  ])('leaves it alone: %s', (_, serviceId, pointer) => {
    placeNow(app, placeAt(app, serviceId, pointer, 1));
    expect(connections()).toEqual(['a>b saves']);
    expect(steps()).toEqual(['Add']);
  });
});

describe('a node that is moved onto a connection', () => {
  test('comes to lie in it where it had none, and the person is told', () => {
    app.editor.select(['q']);
    const drag = startMove(app, 'q', { x: 248, y: 424 });
    drag.move(at(ON_LINE.x, ON_LINE.y));
    expect(app.gestures.getState().gesture).toMatchObject({ splits: { connectionId: 'c', from: 'a', to: 'b' } });
    drag.drop(at(ON_LINE.x, ON_LINE.y));
    expect(connections()).toEqual(['a>q saves', 'q>b']);
    expect(app.editor.diagram().nodes.q?.frame).toMatchObject({ x: 200, y: 0 });
    expect(lastNotice(app)).toBe('q lies between Orders and Table now.');
    expect(steps()).toEqual(['Insert into connection']);
  });

  test('stays beside it where it is connected already', async () => {
    const tied = { ...joined.connections, d: createConnection('d', 'q', 'note') };
    app = await startApp({ ...joined, connections: tied });
    app.editor.select(['q']);
    startMove(app, 'q', { x: 248, y: 424 }).drop(at(ON_LINE.x, ON_LINE.y));
    expect(Object.keys(app.editor.diagram().connections)).toEqual(['c', 'd']);
    expect(steps()).toEqual(['Move']);
  });
});

describe('a service in the hand', () => {
  test('shows what a click would do, and goes with it', () => {
    arm(app, 'aws.s3');
    showArmed(app, 'aws.s3', at(700, 120), 1);
    expect(app.gestures.getState().gesture).toMatchObject({ kind: 'place', serviceId: 'aws.s3' });
    pressArmed(app, 'aws.s3', at(700, 120), 1).click();
    expect(selected(app)).toHaveLength(1);
    expect([inHand.getState().serviceId, app.gestures.getState().gesture.kind]).toEqual([null, 'none']);
    expect(app.settings.state.getState().recentServices).toEqual(['aws.s3']);
  });

  test('stays with Shift', () => {
    arm(app, 'aws.s3');
    for (const x of [700, 900]) pressArmed(app, 'aws.s3', at(x, 120, { adds: true }), 1).click();
    expect(inHand.getState().serviceId).toBe('aws.s3');
    expect(steps()).toEqual(['Add', 'Add']);
  });

  test.each([
    ['a text, which nobody could see', 'neutral.text', true],
    ['a note', 'neutral.note', true],
    ['a callout', 'neutral.callout', true],
    ['a service, which has its own name', 'aws.s3', false],
    ['a box', 'neutral.box', false],
  ])('is written at once where it says nothing yet: %s', (_, serviceId, isWritten) => {
    arm(app, serviceId);
    pressArmed(app, serviceId, at(700, 500), 1).click();
    const { renaming } = app.editor.state.getState();
    expect(renaming === null ? [] : [renaming]).toEqual(isWritten ? selected(app) : []);
  });

  test('is not written while several are placed', () => {
    arm(app, 'neutral.text');
    pressArmed(app, 'neutral.text', at(700, 500, { adds: true }), 1).click();
    expect(app.editor.state.getState().renaming).toBeNull();
    disarm(app);
  });

  test('is put back by the same again', () => {
    arm(app, 'aws.s3');
    arm(app, 'aws.s3');
    expect(inHand.getState().serviceId).toBeNull();
  });

  test.each<[what: string, serviceId: string, from: Pointer, to: Pointer, frame: object]>([
    ['a frame is drawn', 'aws.subnet', at(40, 660), at(299, 801), { x: 40, y: 664, width: 256, height: 136 }],
    ['towards any corner', 'aws.subnet', at(299, 801), at(40, 660), { x: 40, y: 664, width: 256, height: 136 }],
    ['a note is drawn', 'neutral.note', at(800, 0), at(1000, 80), { x: 800, y: 0, width: 200, height: 80 }],
    ['too small is a click', 'neutral.note', at(880, 48), at(884, 50), { width: 160, height: 96 }],
    ['an icon keeps its size', 'aws.s3', at(800, 24), at(1000, 224), { ...icon, x: 952, y: 200 }],
  ])('by a drag: %s', (_, serviceId, from, to, frame) => {
    arm(app, serviceId);
    const drag = pressArmed(app, serviceId, from, 1).drag();
    drag?.move(to);
    drag?.drop(to);
    const [id = ''] = selected(app);
    expect(app.editor.view().nodes.get(id)?.frame).toMatchObject(frame);
    disarm(app);
  });

  test('takes in what a frame is drawn around, but no part of it', () => {
    arm(app, 'aws.vpc');
    const drag = pressArmed(app, 'aws.vpc', at(-40, -40), 1).drag();
    drag?.drop(at(520, 120));
    const [id = ''] = selected(app);
    const { nodes } = app.editor.diagram();
    expect([nodes.a?.parentId, nodes.b?.parentId, nodes.q?.parentId]).toEqual([id, id, null]);
    expect(app.editor.view().nodes.get('b')?.frame).toMatchObject({ x: 400, y: 0 });
    expect(steps()).toEqual(['Add']);
    app.editor.undo();
    expect(app.editor.diagram()).toBe(joined);
  });

  test('takes in what a frame is laid over, and makes room for its title', () => {
    const place = placeAt(app, 'aws.vpc', at(250, 120), 1);
    expect(place.takes).toEqual(['a', 'b']);
    expect(placeNow(app, place)).toBe(true);
    const [id = ''] = selected(app);
    const view = app.editor.view();
    expect(view.children(id).map((child) => child.id)).toEqual(['a', 'b']);
    expect(view.nodes.get('a')?.frame).toMatchObject({ x: 0, y: 0 });
    expect(view.nodes.get(id)?.frame.y).toBeLessThanOrEqual(-24);
    expect(steps()).toEqual(['Add']);
  });

  test('is shown as it will be where its frame is too small for it', () => {
    const small = diagram('aws')
      .node('tiny', 'aws.vpc', { frame: { x: 0, y: 0, width: 160, height: 120 } })
      .done();
    app.editor.load(small);
    const place = placeAt(app, 'aws.subnet', at(80, 70), 1);
    expect(place.frame.width).toBeLessThan(160);
    placeNow(app, place);
    const [id = ''] = selected(app);
    expect(app.editor.view().nodes.get(id)?.frame).toEqual(place.frame);
  });
});
