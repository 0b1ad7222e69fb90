import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFileRefs } from '../../electron/files/file-refs.ts';
import { nodeFileSystem } from '../../electron/files/file-system.ts';
import { createServices, type Services } from '../../electron/shell/services.ts';
import { faultyFileSystem } from './faulty-file-system.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DRAFT = { id: 'a', name: 'Orders', ref: null, revision: null, text: 'work' };
const DAMAGE = [
  '',
  '{',
  'null',
  '[]',
  '7',
  '"text"',
  '\0\0\0\0',
  '{"__proto__":{"polluted":1}}',
  '[{"path":1}]',
  '�'.repeat(9),
];

describe('a damaged file of the app', () => {
  test.each(DAMAGE.filter((text) => !isJson(text)))(
    'settings %j: the defaults hold, and the file is kept',
    async (text) => {
      const { data, services } = start({ 'settings.json': text });
      expect(await services.settings.read()).toBeNull();
      expect(readFileSync(join(data, 'settings.json.bad'), 'utf8')).toBe(text);
      expect(await services.settings.write('{}')).toMatchObject({ ok: true });
      expect(await services.settings.read()).toBe('{}');
    },
  );

  test.each(DAMAGE.filter((text) => text !== '[]'))(
    'recent files %j: the list is empty, and the file is kept',
    async (text) => {
      const { data, services } = start({ 'recent-files.json': text });
      expect(await services.recents.list()).toEqual([]);
      expect(readFileSync(join(data, 'recent-files.json.bad'), 'utf8')).toBe(text);
    },
  );

  test.each(DAMAGE)('the place of the window %j: the window is put in the middle', async (text) => {
    const { data, services } = start({ 'window.json': text });
    expect(await services.windowPlace.read()).toBeNull();
    expect(existsSync(join(data, 'window.json.bad'))).toBe(true);
  });

  test.each(DAMAGE)('a draft %j: it is kept aside, and the others are offered', async (text) => {
    const { data, services } = start();
    await services.drafts.save(DRAFT, 'page');
    mkdirSync(join(data, 'drafts'), { recursive: true });
    writeFileSync(join(data, 'drafts', 'damaged.draft.json'), text);
    const next = restart(data);
    expect((await next.drafts.left()).map(({ id }) => id)).toEqual(['a']);
    expect(readFileSync(join(data, 'drafts', 'damaged.draft.json.bad'), 'utf8')).toBe(text);
  });
});

describe('drafts', () => {
  test('of a page that is open are not offered; once it is gone they are, in the same session', async () => {
    const open = new Set(['page']);
    const { services } = start({}, (page) => open.has(page));
    await services.drafts.save(DRAFT, 'page');
    expect(await services.drafts.left()).toEqual([]);
    open.delete('page');
    expect(await services.drafts.left()).toMatchObject([{ id: 'a', name: 'Orders', fileSavedAt: null }]);
  });

  test('of a page that bears the same name in a later session are offered all the same', async () => {
    const { data, services } = start();
    await services.drafts.save(DRAFT, 'page');
    expect(await restart(data, () => true).drafts.left()).toHaveLength(1);
  });

  test('of one page go when the person decided about it; those of others stay', async () => {
    const { data, services } = start();
    await services.drafts.save(DRAFT, 'page');
    await services.drafts.save({ ...DRAFT, id: 'b' }, 'other page');
    await services.drafts.discardOf('page');
    expect((await restart(data).drafts.left()).map(({ id }) => id)).toEqual(['b']);
  });

  test('that are saved and discarded at once end as the last call says', async () => {
    const { data, services } = start();
    void services.drafts.save(DRAFT, 'page');
    void services.drafts.discard('a');
    await services.drafts.settled();
    expect(await restart(data).drafts.left()).toEqual([]);
  });

  test('have names of the file system that no id can choose', async () => {
    const { data, services } = start();
    for (const id of ['../../evil', 'con', 'a/b', '\0', 'x'.repeat(5000)])
      await services.drafts.save({ ...DRAFT, id }, 'page');
    expect(readdirSync(data)).toEqual(['drafts']);
    expect(readdirSync(join(data, 'drafts')).every((name) => /^[0-9a-f]{64}\.draft\.json$/.test(name))).toBe(true);
    expect(await restart(data).drafts.left()).toHaveLength(5);
  });

  test('can be read by their owner only', async () => {
    const { data, services } = start();
    await services.drafts.save(DRAFT, 'page');
    const { statSync } = await import('node:fs');
    const [name = ''] = readdirSync(join(data, 'drafts'));
    expect(statSync(join(data, 'drafts', name)).mode & 0o077).toBe(0);
  });
});

test('the list of recent files ends after twelve, and survives a disk that is full', async () => {
  const { data, services } = start();
  const files = temporaryFolder();
  for (let index = 0; index < 15; index += 1)
    await services.recents.remember(services.refs.grant(join(files, `${index}`)));
  expect((await services.recents.list()).map(({ name }) => name)).toEqual(
    Array.from({ length: 12 }, (_, index) => String(14 - index)),
  );
  const full = createServicesIn(
    data,
    () => false,
    faultyFileSystem((call) => (call === 'file.writeFile' ? 'ENOSPC' : undefined)),
  );
  await full.recents.remember(full.refs.grant(join(files, 'new')));
  expect((await full.recents.list())[0]?.name).toBe('new');
  expect(await restart(data).recents.list()).toHaveLength(12);
});

test('references of different runs are different', () => {
  expect(createFileRefs().grant('/a')).not.toBe(createFileRefs().grant('/a'));
});

function start(files: Readonly<Record<string, string>> = {}, isOpen: (page: string) => boolean = () => true) {
  const data = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(data, name), text);
  return { data, services: createServicesIn(data, isOpen) };
}

/** The next run of the app over the same files. */
function restart(data: string, isOpen: (page: string) => boolean = () => false): Services {
  return createServicesIn(data, isOpen);
}

function createServicesIn(data: string, isOpen: (page: string) => boolean, fs = nodeFileSystem): Services {
  return createServices({ data, isOpen, confirmInPlace: async () => false, fs });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
