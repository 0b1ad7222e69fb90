import { describe, expect, test } from 'vitest';
import type { App } from '../../renderer/app.ts';
import { type Measure, measuresOf, setMeasure } from '../../renderer/inspector/measures.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { label: 'Shop', frame: { x: 40, y: 24, width: 400, height: 300 } })
  .node('fn', 'aws.lambda', { in: 'vpc', frame: { x: 240, y: 100, width: 96, height: 88 } })
  .node('note', 'neutral.note', { label: 'Why', frame: { x: 500, y: 0, width: 160, height: 80 } })
  .node('files', 'aws.s3', { frame: { x: 500, y: 200, width: 96, height: 88 } })
  .done();

function measures(app: App, ...ids: readonly string[]) {
  const view = app.editor.view();
  return measuresOf(
    view,
    ids.flatMap((id) => view.nodes.get(id) ?? []),
  );
}

describe('what is measured of', () => {
  test.each([
    ['a frame', ['vpc'], { x: 40, y: 24, width: 400, height: 300 }],
    ['an icon in it: on the canvas, and no size', ['fn'], { x: 280, y: 124 }],
    ['two as one place, with sizes that differ', ['vpc', 'note'], { x: 40, y: 0, width: null, height: null }],
    ['a frame with what lies in it', ['fn', 'vpc'], { x: 40, y: 24, width: 400, height: 300 }],
    ['nothing', [], {}],
  ])('%s', async (_, ids, expected) => {
    expect(measures(await startApp(drawn), ...ids)).toEqual(expected);
  });
});

describe('set as a number', () => {
  const frames: readonly [of: readonly string[], Measure, number, Readonly<Record<string, Frame>>][] = [
    [['vpc'], 'x', 13, { vpc: { x: 13, y: 24, width: 400, height: 300 } }],
    [['files'], 'y', -7, { files: { x: 500, y: -7, width: 96, height: 88 } }],
    [['fn'], 'x', 290, { fn: { x: 250, y: 100, width: 96, height: 88 } }],
    [['vpc'], 'width', 451, { vpc: { x: 40, y: 24, width: 451, height: 300 } }],
    [
      ['note', 'files'],
      'x',
      700,
      { note: { x: 700, y: 0, width: 160, height: 80 }, files: { x: 700, y: 200, width: 96, height: 88 } },
    ],
    [
      ['vpc', 'note', 'files'],
      'height',
      320,
      { vpc: { x: 40, y: 24, width: 400, height: 320 }, note: { x: 500, y: 0, width: 160, height: 320 } },
    ],
  ];
  test.each(frames)('%s: %s %d, in one step', async (ids, measure, value, expected) => {
    const app = await startApp(drawn);
    app.editor.select(ids);
    expect(setMeasure(app, ids, measure, value)).toBeUndefined();
    const { nodes } = app.editor.diagram();
    for (const [id, frame] of Object.entries(expected)) expect(nodes[id]?.frame).toEqual(frame);
    const untouched = Object.keys(drawn.nodes).filter((id) => expected[id] === undefined);
    for (const id of untouched) expect(nodes[id]).toBe(drawn.nodes[id]);
    expect(measures(app, ...ids)[measure]).toBe(value);
    expect(await act(app, 'undo')).toBe(drawn);
  });

  test.each<[string, string, Measure, number, RegExp]>([
    ['a frame that would leave out what it holds', 'vpc', 'width', 200, /^Shop cannot be less than \d+ pixels wide\.$/],
    ['a note that could not be read', 'note', 'height', 3, /^Why cannot be less than 40 pixels high\.$/],
    ['a place beyond all diagrams', 'files', 'x', 1e9, /./],
    ['a size beyond all diagrams', 'vpc', 'height', 1e9, /./],
  ])('not: %s', async (_, id, measure, value, why) => {
    const app = await startApp(drawn);
    app.editor.select([id]);
    expect(setMeasure(app, [id], measure, value)).toMatch(why);
    expect(app.editor.diagram()).toBe(drawn);
  });

  test('of a frame leaves what it holds as it is on the other side', async () => {
    const app = await startApp(drawn);
    app.editor.flip();
    const before = app.editor.view().nodes.get('fn')?.frame;
    app.editor.flip();
    app.editor.select(['vpc']);
    setMeasure(app, ['vpc'], 'width', 600);
    app.editor.flip();
    expect(app.editor.view().nodes.get('fn')?.frame).toEqual(before);
  });
});
