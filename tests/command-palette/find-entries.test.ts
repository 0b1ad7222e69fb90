import { describe, expect, test } from 'vitest';
import type { Entry, EntryGroup } from '../../renderer/command-palette/entry.ts';
import { findEntries, likelyEntries, searchedIn } from '../../renderer/command-palette/find-entries.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, selected, startApp } from '../support/test-app.ts';

const drawn = diagram('aws')
  .node('db', 'aws.rds', { label: 'Orders DB', frame: { x: 0, y: 0, width: 96, height: 88 } })
  .node('web', 'aws.ec2', { label: 'Shop', frame: { x: 300, y: 0, width: 96, height: 88 } })
  .connect('web', 'db', { label: 'reads' })
  .done();
const FILES = [{ ref: 'f1', name: 'invoices.skyflip', place: 'Documents' }] as never[];

async function found(typed: string, select: readonly string[] = []): Promise<readonly EntryGroup[]> {
  const app = await startApp(drawn);
  app.editor.select(select);
  return findEntries(app, searchedIn(app, FILES), typed);
}
const first = (groups: readonly EntryGroup[]): Entry | undefined => groups[0]?.items[0];
const all = (groups: readonly EntryGroup[]): readonly Entry[] => groups.flatMap(({ items }) => items);

describe('the best for', () => {
  test.each<[string, string]>([
    ['flip to', 'action:flip'],
    ['export', 'action:export'],
    ['exprot', 'action:export'],
    ['powerpoint', 'action:export'],
    ['dark mode', 'action:theme-dark'],
    ['orders', 'element:db'],
    ['reads', 'element:web-db-0'],
    ['lambda', 'service:aws.lambda'],
    ['ec2', 'service:aws.ec2'],
    ['event hubs', 'service:aws.kinesis-data-streams'],
    ['invoices', 'file:f1'],
    ['pilot light', 'template:pilot-light'],
    ['compare lambda with azure functions', 'compare:aws.lambda azure.function-app'],
    ['ec2 vs virtual machines', 'compare:aws.ec2 azure.virtual-machines'],
    ['compare s3', 'compare:aws.s3 azure.blob-storage'],
  ])('"%s" is %s', async (typed, key) => {
    const groups = await found(typed);
    expect(all(groups).map((entry) => entry.key)).toContain(key);
    expect(first(groups)?.key).toBe(key);
  });

  test('nothing is nothing', async () => {
    expect(await found('zzzzqqqq')).toEqual([]);
  });
});

test('an action that is not possible is told last, with the reason', async () => {
  const [group] = (await found('duplicate')).filter(({ label }) => label === 'Do');
  expect(group?.items[0]).toMatchObject({ key: 'action:duplicate', whyNot: 'Select something first' });
  const [possible] = (await found('duplicate', ['db'])).filter(({ label }) => label === 'Do');
  expect(possible?.items[0]).toMatchObject({ key: 'action:duplicate', whyNot: undefined });
});

describe('with nothing typed', () => {
  test('what was used last comes first, then what is for the selection', async () => {
    const app = await startApp(drawn);
    app.editor.select(['db']);
    app.settings.set({ recentCommands: ['service:aws.sqs', 'element:gone', 'action:align-left', 'action:flip'] });
    const groups = likelyEntries(app, searchedIn(app, []));
    expect(groups.map(({ label }) => label)).toEqual(['Used last', 'For the selection', 'Often used']);
    expect(groups[0]?.items.map(({ key }) => key)).toEqual(['service:aws.sqs', 'action:flip']);
    expect(all(groups).map(({ key }) => key)).toContain('action:rename');
    expect(new Set(all(groups).map(({ key }) => key)).size).toBe(all(groups).length);
  });

  test('every likely action is one of the table', async () => {
    const app = await startApp(drawn);
    const labels = likelyEntries(app, searchedIn(app, [])).find(({ label }) => label === 'Often used');
    expect(labels?.items.length).toBeGreaterThanOrEqual(8);
  });
});

describe('an entry', () => {
  test('of an element selects it and says what it is', async () => {
    const app = await startApp(drawn);
    await first(findEntries(app, searchedIn(app, []), 'orders db'))?.run(app);
    expect(selected(app)).toEqual(['db']);
    expect(app.ui.state.getState().announcement).toBe('Orders DB, RDS, reached from Shop');
  });

  test('of a service places it, or shows it in the catalog', async () => {
    const app = await startApp(drawn);
    const entry = first(findEntries(app, searchedIn(app, []), 'sqs'));
    await entry?.run(app);
    const [placed] = selected(app);
    expect(app.editor.view().nodes.get(placed ?? '')?.service.id).toBe('aws.sqs');
    expect(await act(app, 'undo')).toBe(drawn);
    entry?.runBeside?.(app);
    expect(app.ui.state.getState().dialog).toBe('catalog');
  });

  test('of a comparison opens it', async () => {
    const app = await startApp(drawn);
    await first(findEntries(app, searchedIn(app, []), 'compare sqs'))?.run(app);
    expect(app.ui.state.getState().dialog).toBe('compare');
  });
});

test('a thousand elements are searched for no more than eight', async () => {
  const many = diagram('aws');
  for (let index = 0; index < 1000; index++) many.node(`q${index}`, 'aws.sqs', { label: `Queue ${index}` });
  const app = await startApp(many.done());
  const groups = findEntries(app, searchedIn(app, []), 'queue 9');
  expect(groups.find(({ label }) => label === 'Go to')?.items).toHaveLength(8);
});
