import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { outlineDrop } from '../../renderer/outline/outline-drop.ts';
import { outlineRows, rowsAround } from '../../renderer/outline/outline-rows.ts';
import { rowWords } from '../../renderer/outline/outline-words.ts';
import { dropNode, type Rearrangement, rearrange } from '../../renderer/outline/rearrange.ts';
import { treeStep, typedTo } from '../../renderer/outline/tree-keys.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('net', 'aws.vpc', { label: 'Orders', frame: { x: 0, y: 0, width: 400, height: 300 } })
  .node('api', 'aws.ec2', { in: 'net', frame: { x: 40, y: 40, width: 96, height: 88 } })
  .node('db', 'aws.rds', { in: 'net', label: 'Orders DB', frame: { x: 240, y: 40, width: 96, height: 88 } })
  .node('queue', 'aws.sqs', { label: '', frame: { x: 500, y: 0, width: 96, height: 88 } })
  .connect('api', 'db')
  .done();
const view = viewSide(drawn, 'aws', catalog);
const ALL_OPEN = { folded: new Set<string>(), connections: true };
const rows = outlineRows(view, ALL_OPEN);
const at = (id: string): number => rows.findIndex((row) => row.id === id);

describe('the rows', () => {
  test('are frames before what they hold, with the lines under where they begin', () => {
    expect(rows.map(({ id, level }) => `${level} ${id}`)).toEqual(['1 net', '2 api', '3 api-db-0', '2 db', '1 queue']);
  });

  test('count their neighbours', () => {
    expect(rows.map(({ position, size }) => `${position}/${size}`)).toEqual(['1/2', '1/2', '1/1', '2/2', '2/2']);
  });

  test.each([
    [{ folded: new Set(['api']), connections: true }, ['net', 'api', 'db', 'queue']],
    [{ folded: new Set(['net']), connections: true }, ['net', 'queue']],
    [{ folded: new Set<string>(), connections: false }, ['net', 'api', 'db', 'queue']],
  ])('with %j are %j', (options, ids) => {
    expect(outlineRows(view, options).map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['db', ['net']],
    ['api-db-0', ['api', 'net']],
    ['queue', []],
  ])('that must be open for %s are %j', (id, around) => {
    expect(rowsAround(view, id)).toEqual(around);
  });
});

describe('a row is read out', () => {
  const grave = { severity: 'error' } as Finding;
  test.each<[string, readonly Finding[], string]>([
    ['net', [], 'Orders, VPC, 2 inside'],
    ['api', [grave, grave], 'api, EC2, in Orders, 2 errors, connects to Orders DB'],
    ['db', [], 'Orders DB, RDS, in Orders, reached from api'],
    ['api-db-0', [], 'Connection to Orders DB, traffic'],
    ['queue', [], 'SQS'],
  ])('%s with its findings', (id, findings, words) => {
    const row = rows[at(id)];
    expect(row && rowWords(view, row, findings)).toBe(words);
  });

  test('with how it stands to the other cloud', () => {
    const alone = diagram('aws').node('one', 'aws.sqs', { label: 'Jobs', only: 'aws' }).done();
    const [row] = outlineRows(viewSide(alone, 'aws', catalog), ALL_OPEN);
    expect(row && rowWords(viewSide(alone, 'aws', catalog), row, [])).toBe('Jobs, SQS, on AWS only');
  });
});

describe('a key', () => {
  const step = (key: string, id: string, options: { altKey?: boolean; mod?: boolean } = {}): unknown =>
    treeStep({ key, altKey: false, mod: false, ...options }, rows, at(id), 10);

  test.each<[string, string, unknown]>([
    ['ArrowDown', 'api', { kind: 'go', to: at('api-db-0') }],
    ['ArrowUp', 'net', { kind: 'go', to: 0 }],
    ['Home', 'db', { kind: 'go', to: 0 }],
    ['End', 'net', { kind: 'go', to: rows.length - 1 }],
    ['PageDown', 'net', { kind: 'go', to: rows.length - 1 }],
    ['ArrowRight', 'net', { kind: 'go', to: at('api') }],
    ['ArrowRight', 'queue', { kind: 'go', to: at('queue') }],
    ['ArrowLeft', 'net', { kind: 'fold', ids: ['net'], isFolded: true }],
    ['ArrowLeft', 'db', { kind: 'go', to: at('net') }],
    ['F2', 'db', { kind: 'rename' }],
    ['ContextMenu', 'db', { kind: 'menu' }],
    ['Delete', 'db', { kind: 'delete' }],
    ['Enter', 'db', { kind: 'show' }],
    [' ', 'db', { kind: 'toggle' }],
    ['Escape', 'db', { kind: 'leave' }],
    ['q', 'db', undefined],
  ])('%s at %s', (key, id, wanted) => {
    expect(step(key, id)).toEqual(wanted);
  });

  test('opens what is folded, and with * all that is folded beside it', () => {
    const folded = outlineRows(view, { folded: new Set(['net']), connections: true });
    const press = (key: string): unknown => treeStep({ key, altKey: false, mod: false }, folded, 0, 10);
    expect(press('ArrowRight')).toEqual({ kind: 'fold', ids: ['net'], isFolded: false });
    expect(press('*')).toEqual({ kind: 'fold', ids: ['net'], isFolded: false });
  });

  test('rearranges with Alt, but no line', () => {
    expect(step('ArrowUp', 'db', { altKey: true })).toEqual({ kind: 'rearrange', way: 'earlier' });
    expect(step('ArrowUp', 'api-db-0', { altKey: true })).toBeUndefined();
  });

  test.each([
    ['o', -1, 0],
    ['o', 0, 1],
    ['o', 1, 0],
    ['or', 1, 1],
    ['s', 0, 2],
    ['x', 0, undefined],
  ])('types ahead: %s from %i to %s', (typed, from, to) => {
    const names = ['Orders', 'Orders DB', 'SQS'];
    expect(typedTo(typed, (index) => names[index] ?? '', from, names.length)).toBe(to);
  });
});

describe('a node is rearranged', () => {
  test.each<[Rearrangement, string, readonly string[]]>([
    ['later', 'net', ['queue', 'net', 'api', 'db']],
    ['earlier', 'queue', ['queue', 'net', 'api', 'db']],
    ['earlier', 'db', ['net', 'db', 'api', 'queue']],
    ['inwards', 'queue', ['net', 'api', 'db', 'queue']],
    ['outwards', 'api', ['net', 'db', 'queue', 'api']],
    ['outwards', 'queue', ['net', 'api', 'db', 'queue']],
    ['later', 'queue', ['net', 'api', 'db', 'queue']],
  ])('%s: %s', async (way, id, wanted) => {
    const app = await startApp(drawn);
    rearrange(app, id, way);
    const after = app.editor.diagram();
    const ids = outlineRows(app.editor.view(), { folded: new Set(), connections: false }).map((row) => row.id);
    expect(ids).toEqual(wanted);
    expect(checkInvariants(after)).toEqual([]);
    if (after !== drawn) expect(await act(app, 'undo')).toBe(drawn);
  });

  test('into a frame, which makes room, and says where it is now', async () => {
    const app = await startApp(drawn);
    rearrange(app, 'queue', 'inwards');
    expect(app.editor.view().nodes.get('queue')?.parentId).toBe('net');
    expect(app.ui.state.getState().announcement).toMatch(/^Moved into Orders\./);
  });

  test('not into what holds nothing, and says so', async () => {
    const plain = diagram('aws').node('one', 'aws.sqs').node('two', 'aws.lambda').done();
    const app = await startApp(plain);
    rearrange(app, 'two', 'inwards');
    expect(app.editor.diagram()).toBe(plain);
    expect(app.ui.state.getState().announcement).toBe('SQS holds nothing.');
  });
});

describe('a node that is dragged', () => {
  const shown = (dragged: string, onto: string | null, part: number): string => {
    const drop = outlineDrop(view, dragged, onto === null ? undefined : rows[at(onto)], part);
    return drop === null ? 'no' : `${drop.shown?.at ?? 'top'} ${drop.parentId}`;
  };

  test.each<[string, string | null, number, string]>([
    ['queue', 'net', 0.1, 'above null'],
    ['queue', 'net', 0.5, 'into net'],
    ['queue', 'net', 0.9, 'into net'],
    ['queue', 'api', 0.4, 'above net'],
    ['queue', 'api', 0.6, 'below net'],
    ['api', 'db', 0.9, 'below net'],
    ['api', 'net', 0.1, 'above null'],
    ['api', 'net', 0.9, 'no'],
    ['db', 'net', 0.9, 'below net'],
    ['api', null, 0, 'top null'],
    ['queue', null, 0, 'no'],
    ['net', 'api', 0.5, 'no'],
    ['net', 'net', 0.5, 'no'],
    ['queue', 'api-db-0', 0.5, 'no'],
    ['gone', 'api', 0.5, 'no'],
  ])('%s over %s at %d goes %s', (dragged, onto, part, wanted) => {
    expect(shown(dragged, onto, part)).toBe(wanted);
  });

  test.each<[string, string, number, readonly string[]]>([
    ['api', 'db', 0.9, ['net', 'db', 'api', 'queue']],
    ['db', 'api', 0.1, ['net', 'db', 'api', 'queue']],
    ['db', 'net', 0.9, ['net', 'db', 'api', 'queue']],
    ['queue', 'net', 0.1, ['queue', 'net', 'api', 'db']],
    ['queue', 'db', 0.1, ['net', 'api', 'queue', 'db']],
    ['api', 'queue', 0.9, ['net', 'db', 'queue', 'api']],
  ])('%s on %s at %d, in one step', async (dragged, onto, part, wanted) => {
    const app = await startApp(drawn);
    const [node, drop] = [view.nodes.get(dragged), outlineDrop(view, dragged, rows[at(onto)], part)];
    if (node === undefined || drop === null) throw new Error('nothing to drop');
    dropNode(app, view, node, drop);
    const ids = outlineRows(app.editor.view(), { folded: new Set(), connections: false }).map((row) => row.id);
    expect(ids).toEqual(wanted);
    expect(checkInvariants(app.editor.diagram())).toEqual([]);
    expect(await act(app, 'undo')).toBe(drawn);
  });
});
