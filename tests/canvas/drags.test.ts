import { describe, expect, test } from 'vitest';
import type { App } from '../../renderer/app.ts';
import { startBox } from '../../renderer/canvas/box-drag.ts';
import { startConnect, startReconnect } from '../../renderer/canvas/connect-drag.ts';
import type { Drag, Pointer } from '../../renderer/canvas/drag.ts';
import { startMove } from '../../renderer/canvas/move-drag.ts';
import { pressElement, pressEmpty } from '../../renderer/canvas/press.ts';
import { startResize } from '../../renderer/canvas/resize-drag.ts';
import { endGesture } from '../../renderer/state/gesture.ts';
import type { Diagram, Point } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';
import { selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 400, y: 0, width: 600, height: 400 } })
  .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 40, y: 40, width: 240, height: 200 } })
  .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 40, y: 40, width: 96, height: 88 } })
  .node('users', 'neutral.users', { frame: { x: 0, y: 80, width: 96, height: 88 } })
  .node('db', 'aws.rds', { frame: { x: 160, y: 80, width: 96, height: 88 } })
  .connect('users', 'db')
  .done();

const at = (x: number, y: number, keys: Partial<Pointer> = {}): Pointer => ({
  at: { x, y },
  alt: false,
  adds: false,
  keepsFrame: false,
  ...keys,
});
const iconOf: Readonly<Record<string, Point>> = {
  users: { x: 48, y: 104 },
  db: { x: 208, y: 104 },
  web: { x: 528, y: 104 },
};

/** Moves in three steps; nothing of the diagram may change before the end. */
function carry(app: App, drag: Drag | null, ...way: readonly Pointer[]): void {
  const before = app.editor.diagram();
  for (const step of way) drag?.move(step);
  expect(app.editor.diagram()).toBe(before);
  const last = way.at(-1);
  if (last !== undefined) drag?.drop(last);
  expect(app.gestures.getState().gesture).toEqual({ kind: 'none' });
}

function steps(app: App): readonly string[] {
  return app.editor.state.getState().history.past.map(({ label }) => label);
}

async function appWith(...ids: readonly string[]): Promise<App> {
  const app = await startApp(drawn);
  app.editor.select(ids);
  return app;
}

describe('a node that is dragged', () => {
  test('moves in one step, onto the grid', async () => {
    const app = await appWith('db');
    carry(app, startMove(app, 'db', { x: 208, y: 104 }), at(220, 110), at(251, 247));
    expect(app.editor.diagram().nodes.db?.frame).toMatchObject({ x: 200, y: 224 });
    expect(steps(app)).toEqual(['Move']);
  });

  test('leaves the grid with Alt', async () => {
    const app = await appWith('db');
    carry(app, startMove(app, 'db', { x: 208, y: 104 }), at(251, 247, { alt: true }));
    expect(app.editor.diagram().nodes.db?.frame).toMatchObject({ x: 203, y: 223 });
  });

  test('is drawn in the frame that it is dropped in, at its place', async () => {
    const app = await appWith('db');
    const drag = startMove(app, 'db', { x: 208, y: 104 });
    drag.move(at(848, 304));
    expect(app.gestures.getState().gesture).toMatchObject({ kind: 'move', target: { parentId: 'vpc' } });
    carry(app, drag, at(848, 304));
    expect(app.editor.diagram().nodes.db).toMatchObject({ parentId: 'vpc', frame: { x: 400, y: 280 } });
  });

  test('takes the selection along, and what lies in it once', async () => {
    const app = await appWith('subnet', 'web', 'users');
    carry(app, startMove(app, 'subnet', { x: 450, y: 50 }), at(466, 50));
    const { nodes } = app.editor.diagram();
    expect(nodes.subnet?.frame.x).toBe(56);
    expect(nodes.web?.frame.x).toBe(40);
    expect(nodes.users).toMatchObject({ parentId: null, frame: { x: 16 } });
  });

  test('stays where it was when the gesture is given up', async () => {
    const app = await appWith('db');
    startMove(app, 'db', { x: 208, y: 104 }).move(at(848, 304));
    endGesture(app.gestures);
    expect(app.editor.diagram()).toBe(drawn);
  });
});

describe('frames make room for what is dragged', () => {
  test('inside them, in the same step of undo', async () => {
    const app = await appWith('web');
    carry(app, startMove(app, 'web', { x: 528, y: 104 }), at(624, 184));
    expect(app.editor.view().nodes.get('web')).toMatchObject({ parentId: 'subnet', frame: { x: 576, y: 160 } });
    expect(app.editor.view().nodes.get('subnet')?.frame).toEqual({ x: 440, y: 40, width: 248, height: 224 });
    expect(steps(app)).toEqual(['Move']);
  });

  test('with the key held, also where the hand leaves the frame', async () => {
    const app = await appWith('web');
    carry(app, startMove(app, 'web', { x: 528, y: 104 }), at(528, 504, { keepsFrame: true }));
    expect(app.editor.diagram().nodes.web?.parentId).toBe('subnet');
    const { subnet, vpc } = Object.fromEntries(app.editor.view().nodes);
    expect(subnet?.frame.height).toBe(40 + 400 + 88 + 16);
    expect(vpc?.frame.height).toBe(40 + 400 + 88 + 16 + 40 + 16);
  });

  test('and without it, what is dragged out leaves the frame as it was', async () => {
    const app = await appWith('web');
    const before = app.editor.diagram().nodes.subnet;
    carry(app, startMove(app, 'web', { x: 528, y: 104 }), at(528, 604));
    expect(app.editor.diagram().nodes).toMatchObject({ web: { parentId: null }, subnet: before });
  });
});

describe('a frame whose corner is drawn', () => {
  test('grows in one step, by its place in its own frame', async () => {
    const app = await appWith('subnet');
    carry(app, startResize(app, 'subnet', 'se', { x: 680, y: 240 }), at(690, 250), at(720, 280));
    expect(app.editor.diagram().nodes.subnet?.frame).toEqual({ x: 40, y: 40, width: 280, height: 240 });
    expect(steps(app)).toEqual(['Resize']);
  });

  test('keeps what it holds where it is when its upper left corner moves', async () => {
    const app = await appWith('subnet');
    const before = app.editor.view().nodes.get('web')?.frame;
    carry(app, startResize(app, 'subnet', 'nw', { x: 440, y: 40 }), at(424, 24));
    expect(app.editor.view().nodes.get('subnet')?.frame).toEqual({ x: 424, y: 24, width: 256, height: 216 });
    expect(app.editor.view().nodes.get('web')?.frame).toEqual(before);
  });

  test('stretches the frame around it where it would come too near to its edge or title', async () => {
    const app = await appWith('subnet');
    carry(app, startResize(app, 'subnet', 'nw', { x: 440, y: 40 }), at(384, 24));
    expect(app.editor.view().nodes.get('subnet')?.frame).toMatchObject({ x: 384, y: 24 });
    expect(app.editor.view().nodes.get('vpc')?.frame).toEqual({ x: 368, y: -8, width: 632, height: 408 });
    expect(steps(app)).toEqual(['Resize']);
  });

  test('is not drawn in over what it holds', async () => {
    const app = await appWith('subnet');
    carry(app, startResize(app, 'subnet', 'e', { x: 680, y: 100 }), at(100, 100));
    const { subnet, web } = app.editor.diagram().nodes;
    expect(subnet?.frame.width).toBeGreaterThanOrEqual((web?.frame.x ?? 0) + (web?.frame.width ?? 0));
  });
});

describe('a connection that is drawn', () => {
  const connections = (app: App): readonly (readonly string[])[] =>
    Object.values(app.editor.diagram().connections).map(({ from, to }) => [from, to]);

  test('ends at the node under the pointer, and is selected', async () => {
    const app = await appWith();
    carry(app, startConnect(app, 'users'), at(300, 100), { ...at(0, 0), at: iconOf.web ?? { x: 0, y: 0 } });
    expect(connections(app)).toEqual([
      ['users', 'db'],
      ['users', 'web'],
    ]);
    expect(selected(app)).toHaveLength(1);
  });

  test.each([
    ['over nothing', { x: 300, y: 600 }],
    ['inside a frame', { x: 900, y: 300 }],
  ])('comes to nothing %s', async (_, end) => {
    const app = await appWith();
    carry(app, startConnect(app, 'users'), at(300, 100), at(end.x, end.y));
    expect(app.editor.diagram()).toBe(drawn);
  });

  test.each([
    ['to', ['users', 'web']],
    ['from', ['web', 'db']],
  ] as const)('takes its end "%s" elsewhere', async (end, expected) => {
    const app = await appWith('users-db-0');
    carry(app, startReconnect(app, 'users-db-0', end), at(300, 100), { ...at(0, 0), at: iconOf.web ?? { x: 0, y: 0 } });
    expect(connections(app)).toEqual([expected]);
    expect(steps(app)).toEqual(['Change connection']);
  });

  test('keeps its end when that is dropped where it was, or on nothing', async () => {
    const app = await appWith('users-db-0');
    carry(app, startReconnect(app, 'users-db-0', 'to'), at(300, 500));
    carry(app, startReconnect(app, 'users-db-0', 'to'), at(208, 104));
    expect(app.editor.diagram()).toBe(drawn);
  });
});

describe('a press', () => {
  const hitIcon = (id: string) => ({ kind: 'node', id, part: 'icon' }) as const;
  const hitInside = (id: string) => ({ kind: 'node', id, part: 'inside' }) as const;

  test('selects at once what it will take along', async () => {
    const app = await appWith('db');
    pressElement(app, hitIcon('users'), at(48, 104));
    expect(selected(app)).toEqual(['users']);
  });

  test('keeps the others that are selected until it is a click', async () => {
    const app = await appWith('db', 'users');
    const press = pressElement(app, hitIcon('users'), at(48, 104));
    expect(selected(app)).toEqual(['db', 'users']);
    press.click();
    expect(selected(app)).toEqual(['users']);
  });

  test('adds and takes away with Shift', async () => {
    const app = await appWith('db');
    pressElement(app, hitIcon('users'), at(48, 104, { adds: true })).click();
    expect(selected(app)).toEqual(['db', 'users']);
    pressElement(app, hitIcon('db'), at(208, 104, { adds: true })).click();
    expect(selected(app)).toEqual(['users']);
  });

  test('on empty canvas clears, unless with Shift', async () => {
    const app = await appWith('db');
    pressEmpty(app, at(0, 0, { adds: true })).click();
    expect(selected(app)).toEqual(['db']);
    pressEmpty(app, at(0, 0)).click();
    expect(selected(app)).toEqual([]);
  });

  test('inside a frame draws a box, but moves the frame once that is selected', async () => {
    const app = await appWith();
    const inside = pressElement(app, hitInside('vpc'), at(900, 300));
    inside.drag()?.move(at(960, 360));
    expect(app.gestures.getState().gesture.kind).toBe('select-box');
    endGesture(app.gestures);
    inside.click();
    expect(selected(app)).toEqual(['vpc']);
    pressElement(app, hitInside('vpc'), at(900, 300)).drag()?.move(at(960, 360));
    expect(app.gestures.getState().gesture.kind).toBe('move');
  });
});

describe('a box', () => {
  const boxed = async (from: Point, to: Pointer, ...before: readonly string[]): Promise<readonly string[]> => {
    const app = await appWith(...before);
    carry(app, startBox(app, from), to);
    expect(app.editor.diagram() satisfies Diagram).toBe(drawn);
    return selected(app);
  };

  test('selects what it touches while it is drawn', async () => {
    expect(await boxed({ x: -20, y: 60 }, at(60, 200))).toEqual(['users']);
    expect(await boxed({ x: 300, y: 200 }, at(-20, 60))).toEqual(['db', 'users', 'users-db-0']);
  });

  test('adds to the selection with Shift', async () => {
    expect(await boxed({ x: -20, y: 60 }, at(60, 200, { adds: true }), 'web')).toEqual(['web', 'users']);
    expect(await boxed({ x: -20, y: 60 }, at(60, 200), 'web')).toEqual(['users']);
  });
});
