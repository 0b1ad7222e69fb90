import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { areasInOrder, calloutsInOrder } from '../../shared/catalog/annotations.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { addNode } from '../../shared/commands/add-node.ts';
import { canConnect } from '../../shared/commands/can-connect.ts';
import { canContain } from '../../shared/commands/can-contain.ts';
import { deleteElements } from '../../shared/commands/delete.ts';
import { duplicate } from '../../shared/commands/duplicate.ts';
import { move } from '../../shared/commands/move.ts';
import { reorderSteps } from '../../shared/commands/reorder-steps.ts';
import { resize } from '../../shared/commands/resize.ts';
import { type Style, setStyle } from '../../shared/commands/set-style.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { Result } from '../../shared/result.ts';
import { commandEnv } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const env = commandEnv();
const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 400, height: 300 } })
  .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 40, y: 60, width: 96, height: 88 } })
  .node('one', 'neutral.callout', {
    in: 'web',
    label: 'First',
    step: 1,
    frame: { x: 12, y: -12, width: 24, height: 24 },
  })
  .node('two', 'neutral.callout', { label: 'Second', step: 2, frame: { x: 500, y: 0, width: 24, height: 24 } })
  .node('three', 'neutral.callout', { in: 'vpc', label: '', step: 5, frame: { x: 0, y: 0, width: 24, height: 24 } })
  .node('list', 'neutral.steps', { frame: { x: 600, y: 0, width: 280, height: 64 } })
  .node('slide', 'neutral.area', { frame: { x: 0, y: 0, width: 640, height: 360 } })
  .node('note', 'neutral.note', { label: 'Words', frame: { x: 0, y: 400, width: 160, height: 96 } })
  .connect('web', 'vpc')
  .done();

function done(result: Result<Diagram, unknown>): Diagram {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function numbers(of: Diagram): readonly (readonly [string, number | undefined])[] {
  return calloutsInOrder(viewSide(of, of.provider, catalog)).map(({ id, number }) => [id, number]);
}

describe('callouts', () => {
  test('are counted from 1 without gaps, whatever their steps are', () => {
    expect(numbers(drawn)).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 3],
    ]);
  });

  test('close the gap when one is deleted, with whatever it stands on', () => {
    expect(numbers(done(deleteElements(drawn, { ids: ['web'], contents: 'delete' }, env)))).toEqual([
      ['two', 1],
      ['three', 2],
    ]);
  });

  test('come in another order by one command', () => {
    const reordered = done(reorderSteps(drawn, { ids: ['three', 'one', 'two'] }, env));
    expect(numbers(reordered).map(([id]) => id)).toEqual(['three', 'one', 'two']);
    expect(reorderSteps(reordered, { ids: ['three', 'one', 'two'] }, env)).toEqual({ ok: true, value: reordered });
  });

  test('one more is the last', () => {
    const added = done(addNode(drawn, { serviceId: 'neutral.callout', frame: FRAME, parentId: 'web' }, env));
    expect(numbers(added)).toHaveLength(4);
    expect(numbers(added).at(-1)?.[0]).not.toBe('three');
  });

  test('a copy has a number of its own', () => {
    const copied = done(duplicate(drawn, { ids: ['one'], dx: 20, dy: 20 }, env));
    expect(numbers(copied).map(([, number]) => number)).toEqual([1, 2, 3, 4]);
  });

  test('go with the icon they stand on, which stays an icon', () => {
    const place = (of: Diagram) => viewSide(of, 'aws', catalog).nodes.get('one')?.frame;
    const before = place(drawn);
    const moved = done(move(drawn, { ids: ['web'], dx: 30, dy: 10 }, env));
    expect(place(moved)).toEqual({ ...before, x: (before?.x ?? 0) + 30, y: (before?.y ?? 0) + 10 });
    expect(viewSide(moved, 'aws', catalog).nodes.get('web')?.shape).toBe('icon');
    expect(viewSide({ ...moved, provider: 'azure' }, 'azure', catalog).nodes.get('web')?.shape).toBe('icon');
  });

  test('a list of steps says what they say', () => {
    const steps = viewSide(drawn, 'aws', catalog).nodes.get('list')?.steps;
    expect(steps?.map(({ text }) => text)).toEqual(['First', 'Second', '']);
  });
});

const FRAME = { x: 0, y: 0, width: 24, height: 24 };

test.each([
  ['a callout on an icon', 'web', 'neutral.callout', 'allow'],
  ['a callout on a frame', 'vpc', 'neutral.callout', 'allow'],
  ['a callout on a slide', 'slide', 'neutral.callout', 'refuse'],
  ['a callout on a callout', 'one', 'neutral.callout', 'refuse'],
  ['a note in an icon that has a callout', 'web', 'neutral.note', 'refuse'],
  ['a slide in a frame', 'vpc', 'neutral.area', 'refuse'],
  ['a slide on the diagram', null, 'neutral.area', 'allow'],
  ['an icon in a slide', 'slide', 'aws.ec2', 'refuse'],
] as const)('%s', (_, parentId, serviceId, answer) => {
  expect(canContain(drawn, parentId, { serviceId }, catalog).answer).toBe(answer);
});

test('a slide takes no lines', () => {
  expect(canConnect(drawn, 'web', 'slide').answer).toBe('refuse');
  expect(canConnect(drawn, 'slide', 'web').answer).toBe('refuse');
});

test('slides are counted among themselves', () => {
  expect(areasInOrder(viewSide(drawn, 'aws', catalog)).map(({ id, number }) => [id, number])).toEqual([['slide', 1]]);
});

describe('style', () => {
  const styled = (id: string, style: Style) => done(setStyle(drawn, { ids: [id], style }, env));

  test.each<[string, Style, object]>([
    [
      'note',
      { accent: 'red', textSize: 'large', align: 'right' },
      { accent: 'red', textSize: 'large', align: 'right' },
    ],
    ['one', { accent: 'blue' }, { accent: 'blue' }],
    ['slide', { accent: 'blue' }, { accent: 'blue' }],
  ])('%s is given %j', (id, style, expected) => {
    expect(styled(id, style).nodes[id]).toMatchObject(expected);
  });

  test.each<[string, Style]>([
    ['web', { accent: 'red', textSize: 'large', align: 'left' }],
    ['vpc', { accent: 'red' }],
    ['one', { textSize: 'large', align: 'left', sized: null }],
    ['note', { accent: null, textSize: null, align: null, sized: null }],
  ])('%s stays as it is when given %j', (id, style) => {
    expect(styled(id, style)).toBe(drawn);
  });

  test('a line takes the accent alone, and gives it back', () => {
    const coloured = styled('web-vpc-0', { accent: 'pink', textSize: 'large' });
    expect(coloured.connections['web-vpc-0']?.accent).toBe('pink');
    expect(done(setStyle(coloured, { ids: ['web-vpc-0'], style: { accent: null } }, env))).toEqual(drawn);
  });

  test('what is not there is refused', () => {
    expect(setStyle(drawn, { ids: ['gone'], style: { accent: 'red' } }, env)).toMatchObject({ ok: false });
  });

  test('a note whose height is drawn stays so until it is let go', () => {
    const wider = done(resize(drawn, { id: 'note', frame: { x: 0, y: 400, width: 200, height: 96 } }, env));
    expect(wider.nodes.note?.sized).toBeUndefined();
    const lower = done(resize(drawn, { id: 'note', frame: { x: 0, y: 400, width: 160, height: 40 } }, env));
    expect(lower.nodes.note?.sized).toBe(true);
    expect(done(setStyle(lower, { ids: ['note'], style: { sized: null } }, env)).nodes.note).not.toHaveProperty(
      'sized',
    );
  });
});
