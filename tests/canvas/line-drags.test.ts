import { describe, expect, test } from 'vitest';
import { HANDLERS } from '../../renderer/actions/handlers.ts';
import { addBendAt, movePiece, removeBendAt } from '../../renderer/actions/line-pieces.ts';
import type { App } from '../../renderer/app.ts';
import { removeBend, startBend } from '../../renderer/canvas/bend-drag.ts';
import { startConnect, startReconnect } from '../../renderer/canvas/connect-drag.ts';
import type { Drag, Pointer } from '../../renderer/canvas/drag.ts';
import { startLabel } from '../../renderer/canvas/label-drag.ts';
import { legendUnder, startLegend } from '../../renderer/canvas/legend-drag.ts';
import { liveDiagram } from '../../renderer/canvas/live-diagram.ts';
import type { ActionId } from '../../shared/actions.ts';
import type { Connection, Diagram } from '../../shared/document/schema.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { placeLegend } from '../../shared/scene/legend.ts';
import { diagram } from '../support/diagram-builder.ts';
import { selected, startApp } from '../support/test-app.ts';

/** Two icons side by side, whose middles are at 48, 24 and 448, 24, and a third below the second. */
const drawn = diagram('aws')
  .node('web', 'aws.ec2', { frame: { x: 0, y: 0, width: 96, height: 88 } })
  .node('db', 'aws.rds', { frame: { x: 400, y: 0, width: 96, height: 88 } })
  .node('log', 'aws.s3', { frame: { x: 400, y: 240, width: 96, height: 88 } })
  .connect('web', 'db', { label: 'SQL' })
  .done();
const LINE = 'web-db-0';

const at = (x: number, y: number, keys: Partial<Pointer> = {}): Pointer => ({
  ...{ at: { x, y }, alt: false, adds: false, keepsFrame: false },
  ...keys,
});

async function appWith(made: Diagram = drawn): Promise<App> {
  const app = await startApp(made);
  app.editor.select([LINE]);
  return app;
}

function carry(app: App, drag: Drag | null, ...way: readonly Pointer[]): void {
  const before = app.editor.diagram();
  for (const step of way) drag?.move(step);
  expect(app.editor.diagram()).toBe(before);
  const last = way.at(-1);
  if (last !== undefined) drag?.drop(last);
  expect(app.gestures.getState().gesture).toEqual({ kind: 'none' });
}

const lineOf = (app: App): Connection | undefined => app.editor.diagram().connections[LINE];
const stepsOf = (app: App): number => app.editor.state.getState().history.past.length;
const press = (app: App, id: ActionId): void => void HANDLERS[id].run(app);

function pointsOf(app: App): readonly { readonly x: number; readonly y: number }[] {
  const view = app.editor.view();
  return layOut(view).routes.connections.find(({ view: one }) => one.connection.id === LINE)?.points ?? [];
}

describe('a line that is bent by hand', () => {
  test('runs as it was shown, in one step, on the grid', async () => {
    const app = await appWith();
    const drag = startBend(app, LINE, { piece: 0 });
    drag?.move(at(248, 131));
    const shown = liveDiagram(app.editor.view(), app.gestures.getState().gesture).routes.get(LINE);
    carry(app, drag, at(248, 131));
    expect(pointsOf(app)).toEqual(shown);
    expect(pointsOf(app)).toContainEqual(expect.objectContaining({ y: 128 }));
    expect(stepsOf(app)).toBe(1);
  });

  test('leaves the grid with Alt', async () => {
    const app = await appWith();
    carry(app, startBend(app, LINE, { piece: 0 }), at(248, 131, { alt: true }));
    expect(pointsOf(app)).toContainEqual(expect.objectContaining({ y: 131 }));
  });

  test('drawn back onto the straight way finds its own way again', async () => {
    const app = await appWith();
    carry(app, startBend(app, LINE, { piece: 0 }), at(248, 128));
    carry(app, startBend(app, LINE, { piece: 2 }), at(248, 27));
    expect(lineOf(app)?.waypoints).toEqual([]);
  });

  test('loses a bend, and by undo gets it back', async () => {
    const app = await appWith();
    carry(app, startBend(app, LINE, { piece: 0 }), at(248, 128));
    const bent = pointsOf(app);
    removeBend(app, LINE, { piece: 2 });
    expect(pointsOf(app)).toHaveLength(2);
    app.editor.undo();
    expect(pointsOf(app)).toEqual(bent);
  });

  test('goes along when both ends are moved, and only its end does when one is', async () => {
    const app = await appWith();
    carry(app, startBend(app, LINE, { piece: 0 }), at(248, 128));
    const before = pointsOf(app);
    app.editor.select(['web', 'db']);
    press(app, 'nudge-down');
    expect(pointsOf(app)).toEqual(before.map(({ x, y }) => ({ x, y: y + 8 })));
    app.editor.select(['web']);
    press(app, 'nudge-up');
    expect(pointsOf(app).slice(2)).toEqual(before.slice(2).map(({ x, y }) => ({ x, y: y + 8 })));
  });
});

describe('a bend that is put into the middle of a piece', () => {
  test.each([
    [
      'of a straight line, by its second half',
      { piece: 0, half: 'second' },
      [
        [248, 24],
        [248, 128],
      ],
    ],
    [
      'of a straight line, by its first half',
      { piece: 0, half: 'first' },
      [
        [248, 128],
        [248, 24],
      ],
    ],
  ] as const)('%s', async (_, bend, corners) => {
    const app = await appWith();
    carry(app, startBend(app, LINE, bend), at(350, 131));
    const points = pointsOf(app).map(({ x, y }) => [x, y]);
    for (const corner of corners) expect(points).toContainEqual(corner);
    expect(points.filter(([, y]) => y === 24).length).toBeGreaterThan(1);
    expect(stepsOf(app)).toBe(1);
  });

  test('of a line that is bent already leaves its other pieces where they are', async () => {
    const app = await appWith();
    carry(app, startBend(app, LINE, { piece: 0 }), at(248, 128));
    const before = pointsOf(app);
    const inner = before.findIndex(({ y }, index) => y === 128 && before[index + 1]?.y === 128);
    carry(app, startBend(app, LINE, { piece: inner, half: 'second' }), at(350, 200));
    const after = pointsOf(app);
    expect(after.slice(0, inner + 1)).toEqual(before.slice(0, inner + 1));
    expect(after.at(-1)).toEqual(before.at(-1));
    expect(after.some(({ y }) => y === 200)).toBe(true);
    expect(after.filter(({ y }) => y === 128)).toHaveLength(2);
  });

  test.each([
    [100, 100],
    [300, 300],
    // So near to an end a stub of the line is left beside it.
    [60, 94],
  ])('lies where the line was pointed at: at %d', async (x, bendAt) => {
    const app = await appWith();
    addBendAt(app, { x, y: 25 });
    expect(pointsOf(app)).toContainEqual({ x: bendAt, y: 24 });
    expect(pointsOf(app)).toContainEqual({ x: bendAt, y: 48 });
    expect(stepsOf(app)).toBe(1);
    removeBendAt(app, { x: 400, y: 47 });
    expect(pointsOf(app)).toHaveLength(2);
  });

  test('is moved to a number', async () => {
    const app = await appWith();
    press(app, 'add-bend');
    const { piece } = app.editor.state.getState();
    movePiece(app, piece ?? -1, 131);
    expect(pointsOf(app)[app.editor.state.getState().piece ?? -1]?.y).toBe(131);
    movePiece(app, 99, 500);
    expect(pointsOf(app).some(({ y }) => y === 500)).toBe(false);
  });

  test('by key is moved on with the arrows and undone', async () => {
    const app = await appWith();
    press(app, 'add-bend');
    expect(pointsOf(app).length).toBeGreaterThan(2);
    const { piece } = app.editor.state.getState();
    expect(pointsOf(app)[piece ?? -1]?.y).toBe(48);
    press(app, 'nudge-down');
    expect(pointsOf(app)[app.editor.state.getState().piece ?? -1]?.y).toBe(56);
    app.editor.undo();
    app.editor.undo();
    expect(pointsOf(app)).toHaveLength(2);
  });
});

describe('a line under the keys', () => {
  test('goes where the arrows move its piece, in one step while they are pressed', async () => {
    const app = await appWith();
    for (let times = 0; times < 5; times++) press(app, 'nudge-down');
    expect(pointsOf(app)).toContainEqual(expect.objectContaining({ y: 64 }));
    expect(stepsOf(app)).toBe(1);
    press(app, 'nudge-up-fine');
    expect(pointsOf(app)).toContainEqual(expect.objectContaining({ y: 63 }));
  });

  test('loses the bend that has the focus by Delete, and then itself', async () => {
    const app = await appWith();
    for (let times = 0; times < 5; times++) press(app, 'nudge-down');
    press(app, 'delete');
    expect(lineOf(app)).toMatchObject({ waypoints: [] });
    press(app, 'delete');
    expect(lineOf(app)).toBeUndefined();
  });

  test('gives the focus of its pieces up by Escape before the selection', async () => {
    const app = await appWith();
    press(app, 'next-piece');
    expect(app.editor.state.getState().piece).toBe(0);
    press(app, 'select-none');
    expect([app.editor.state.getState().piece, selected(app)]).toEqual([null, [LINE]]);
    press(app, 'select-none');
    expect(selected(app)).toEqual([]);
  });

  test('is turned round and routed again', async () => {
    const app = await appWith();
    expect(HANDLERS['route-again'].isEnabled?.(app)).toBe(false);
    for (let times = 0; times < 5; times++) press(app, 'nudge-down');
    press(app, 'turn-round');
    expect(lineOf(app)).toMatchObject({ from: 'db', to: 'web' });
    press(app, 'route-again');
    expect(lineOf(app)?.waypoints).toEqual([]);
  });
});

describe('an end that is dragged', () => {
  test.each([
    ['to the upper side of its own node', at(448, -4), { to: 'db', toPort: 'top' }],
    ['to the middle of its own node', at(448, 24), { to: 'db' }],
    ['to the left side of another node', at(426, 264), { to: 'log', toPort: 'left' }],
    ['to the middle of another node', at(448, 264), { to: 'log' }],
  ])('%s is held there', async (_, place, expected) => {
    const app = await appWith();
    carry(app, startReconnect(app, LINE, 'to'), place);
    expect(lineOf(app)).toMatchObject(expected);
    expect(lineOf(app)?.toPort).toBe('toPort' in expected ? expected.toPort : undefined);
  });

  test('lets go of its side in the middle of its node', async () => {
    const app = await appWith();
    carry(app, startReconnect(app, LINE, 'to'), at(448, -4));
    carry(app, startReconnect(app, LINE, 'to'), at(448, 24));
    expect(lineOf(app)).not.toHaveProperty('toPort');
  });

  test('of a new connection is held at the side where it is dropped', async () => {
    const app = await appWith();
    carry(app, startConnect(app, 'web'), at(426, 264));
    const made = Object.values(app.editor.diagram().connections).find(({ to }) => to === 'log');
    expect(made).toMatchObject({ from: 'web', toPort: 'left' });
  });
});

describe('a loop', () => {
  test('is drawn out of a node and back to it', async () => {
    const app = await appWith();
    carry(app, startConnect(app, 'web'), at(150, 24), at(48, 24));
    const loop = Object.values(app.editor.diagram().connections).find(({ to }) => to === 'web');
    expect(loop).toMatchObject({ from: 'web' });
    expect(loop).not.toHaveProperty('toPort');
  });

  test('is not drawn by a hand that stays on the node', async () => {
    const app = await appWith();
    carry(app, startConnect(app, 'web'), at(76, 24), at(60, 24));
    expect(Object.keys(app.editor.diagram().connections)).toEqual([LINE]);
  });

  test('is what a line becomes whose end is taken to its other end', async () => {
    const app = await appWith();
    carry(app, startReconnect(app, LINE, 'to'), at(48, 24));
    expect(lineOf(app)).toMatchObject({ from: 'web', to: 'web' });
  });
});

test('a label goes along its line by key, to its ends and no farther, in one step', async () => {
  const app = await appWith();
  press(app, 'label-onwards');
  expect(lineOf(app)?.labelAt).toBe(0.55);
  for (let times = 0; times < 30; times++) press(app, 'label-onwards');
  expect(lineOf(app)?.labelAt).toBe(1);
  press(app, 'label-back');
  expect([lineOf(app)?.labelAt, stepsOf(app)]).toEqual([0.95, 1]);
  app.editor.select(['web']);
  expect(HANDLERS['label-back'].isEnabled?.(app)).toBe(false);
});

test('a label that is dragged stays on its line, and is put back by routing again', async () => {
  const app = await appWith();
  carry(app, startLabel(app, LINE), at(120, 60));
  expect(lineOf(app)?.labelAt).toBeLessThan(0.25);
  const { labels } = layOut(app.editor.view());
  const [label] = labels.values();
  expect((label?.rect.y ?? 0) + (label?.rect.height ?? 0) / 2).toBe(24);
  press(app, 'route-again');
  expect(lineOf(app)).not.toHaveProperty('labelAt');
});

test('the legend is shown, dragged and hidden', async () => {
  const app = await appWith();
  press(app, 'toggle-legend');
  const view = app.editor.view();
  const rect = placeLegend(view, layOut(view))?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(legendUnder(app, { x: rect.x + 1, y: rect.y + 1 })).toBe(rect);
  carry(app, startLegend(app, rect, { x: rect.x, y: rect.y }), at(803, 99));
  expect(app.editor.diagram().legend).toEqual({ at: { x: 800, y: 96 } });
  press(app, 'toggle-legend');
  expect(app.editor.diagram()).not.toHaveProperty('legend');
});
