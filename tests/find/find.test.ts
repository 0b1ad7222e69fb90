import { afterEach, describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { closeFind, lookFor, openFind, replaceHits, selectHits, stepToHit } from '../../renderer/find/find.ts';
import { findState } from '../../renderer/find/find-state.ts';
import { hitsNow } from '../../renderer/find/hits.ts';
import { findInView } from '../../shared/catalog/find-in-view.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { type TextQuery, textPattern } from '../../shared/catalog/text-pattern.ts';
import { replaceInLabels } from '../../shared/commands/replace-in-labels.ts';
import { commandEnv } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('api', 'aws.lambda', { label: 'Orders API', frame: { x: 0, y: 0, width: 96, height: 88 } })
  .node('db', 'aws.rds', {
    label: 'orders (main)',
    frame: { x: 200, y: 0, width: 96, height: 88 },
    instanceType: 'db.m7g.large',
  })
  .node('queue', 'aws.sqs', { label: 'Reorders', frame: { x: 400, y: 0, width: 96, height: 88 } })
  .connect('api', 'db', { label: 'orders' })
  .done();
const noted = {
  ...drawn,
  nodes: { ...drawn.nodes, queue: { ...drawn.nodes.queue, notes: 'Ask Zoë.' } },
} as typeof drawn;
const view = viewSide(noted, 'aws', catalog);
const query = (text: string, options: Partial<TextQuery> = {}): TextQuery => ({
  text,
  isCaseSensitive: false,
  isWholeWord: false,
  ...options,
});

afterEach(() => findState.setState(findState.getInitialState(), true));

describe('what is found', () => {
  test.each<[string, Partial<TextQuery>, readonly string[]]>([
    ['orders', {}, ['api label', 'db label', 'queue label', 'api-db-0 label']],
    ['orders', { isCaseSensitive: true }, ['db label', 'queue label', 'api-db-0 label']],
    ['orders', { isWholeWord: true }, ['api label', 'db label', 'api-db-0 label']],
    ['(main)', { isWholeWord: true }, ['db label']],
    ['lambda', {}, ['api service']],
    ['functions', {}, ['api twin']],
    ['zoë', {}, ['queue notes']],
    ['m7g', {}, ['db value']],
    ['api-db-0', {}, ['api-db-0 id']],
    ['db-0', {}, []],
    ['.*', {}, []],
    ['', {}, []],
  ])('%s with %j', (text, options, wanted) => {
    const found = findInView(view, query(text, options)).map(({ id, field }) => `${id} ${field}`);
    expect(found).toEqual(wanted);
  });

  test('is found by any text as it is written, whatever its signs', () => {
    for (const text of ['a.b', '$&', '(', '[x]', 'a{2}', '\\d', '^', '|', '/']) {
      expect(`<${text}>`.replace(textPattern(query(text)) ?? /$/, '')).toBe('<>');
    }
  });
});

describe('replaced in names', () => {
  const renamed = (by: string, options: Partial<TextQuery> = {}): Record<string, string | undefined> => {
    const ids = ['api', 'db', 'queue', 'api-db-0'];
    const done = replaceInLabels(drawn, { ...query('orders', options), ids, by }, commandEnv());
    if (!done.ok) throw new Error(done.error.message);
    const { nodes, connections } = done.value;
    return {
      ...Object.fromEntries(Object.entries(nodes).map(([id, { label }]) => [id, label])),
      line: connections['api-db-0']?.label,
    };
  };

  test.each<[string, Partial<TextQuery>, Record<string, string>]>([
    ['$& $1', {}, { api: '$& $1 API', db: '$& $1 (main)', queue: 'Re$& $1', line: '$& $1' }],
    ['carts', { isWholeWord: true }, { api: 'carts API', db: 'carts (main)', queue: 'Reorders', line: 'carts' }],
    ['', { isCaseSensitive: true }, { api: 'Orders API', db: ' (main)', queue: 'Re', line: '' }],
  ])('by "%s" with %j', (by, options, wanted) => {
    expect(renamed(by, options)).toEqual(wanted);
  });

  test('a name that would be too long is refused', () => {
    const long = diagram('aws')
      .node('one', 'aws.sqs', { label: 'a'.repeat(9000) })
      .done();
    const done = replaceInLabels(long, { ...query('a'), ids: ['one'], by: 'bb' }, commandEnv());
    expect(done).toMatchObject({ ok: false, error: { reason: 'over-limit' } });
  });

  test('the name that the other side states stays', () => {
    const faces = { ...drawn.nodes.api?.faces, azure: { label: 'Orders function', properties: {} } };
    const two = { ...drawn, nodes: { ...drawn.nodes, api: { ...drawn.nodes.api, faces } } } as typeof drawn;
    const done = replaceInLabels(two, { ...query('orders'), ids: ['api'], by: 'Carts' }, commandEnv());
    expect(done.ok && done.value.nodes.api?.label).toBe('Carts API');
    expect(done.ok && done.value.nodes.api?.faces.azure?.label).toBe('Orders function');
  });
});

describe('the bar', () => {
  test('shows the first hit while a person types, and goes on from hit to hit, round and round', async () => {
    const app = await startApp(drawn);
    openFind(app, false);
    lookFor(app, { text: 'orders' });
    const order = [selected(app)[0]];
    for (let press = 0; press < 4; press++) {
      stepToHit(app, 1);
      order.push(selected(app)[0]);
    }
    expect(order).toEqual(['api', 'db', 'queue', 'api-db-0', 'api']);
    stepToHit(app, -1);
    expect(selected(app)).toEqual(['api-db-0']);
    expect(app.ui.state.getState().announcement).toMatch(/^4 of 4: Connection orders/);
  });

  test('left at once gives back what was selected; after a step the hit stays', async () => {
    const app = await startApp(drawn);
    app.editor.select(['queue']);
    openFind(app, false);
    lookFor(app, { text: 'lambda' });
    expect(selected(app)).toEqual(['api']);
    closeFind(app);
    expect(selected(app)).toEqual(['queue']);
    openFind(app, false);
    lookFor(app, { text: 'lambda' });
    stepToHit(app, 1);
    closeFind(app);
    expect(selected(app)).toEqual(['api']);
  });

  test('selects all matches', async () => {
    const app = await startApp(drawn);
    openFind(app, false);
    lookFor(app, { text: 'orders' });
    selectHits(app);
    expect(selected(app)).toEqual(['api', 'db', 'queue', 'api-db-0']);
  });

  test('replaces one name after the other, and all as one step of undo', async () => {
    const app = await startApp(drawn);
    openFind(app, true);
    lookFor(app, { text: 'orders', by: 'carts' });
    replaceHits(app, 'this');
    expect(app.editor.diagram().nodes.api?.label).toBe('carts API');
    expect(selected(app)).toEqual(['db']);
    const one = app.editor.diagram();
    replaceHits(app, 'all');
    expect(hitsNow(app)).toEqual([]);
    expect(app.ui.state.getState().announcement).toBe('Replaced in 3 names.');
    expect(await act(app, 'undo')).toBe(one);
    expect(await act(app, 'undo')).toBe(drawn);
  });

  test('says that nothing was found', async () => {
    const app = await startApp(drawn);
    lookFor(app, { text: 'nothing of the kind' });
    await act(app, 'find-next');
    expect(app.ui.state.getState().announcement).toBe('Nothing found for nothing of the kind.');
  });
});
