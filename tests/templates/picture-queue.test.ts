import { expect, test } from 'vitest';
import { PictureQueue } from '../../renderer/templates/picture-queue.ts';

function start() {
  const painted: string[] = [];
  const queue = new PictureQueue(() => Promise.resolve());
  const ask = (key: string, { isFirst = false, wish = new AbortController() } = {}): Promise<string> => {
    const run = async (): Promise<string> => {
      painted.push(key);
      if (key === 'broken') throw new Error('cannot be painted');
      return `url of ${key}`;
    };
    return queue.add(key, run, { isFirst, signal: wish.signal });
  };
  return { queue, painted, ask };
}

test('what is looked at comes before what is only in view', async () => {
  const { painted, ask } = start();
  const asked = [ask('a'), ask('b'), ask('large', { isFirst: true })];
  expect(await Promise.all(asked)).toEqual(['url of a', 'url of b', 'url of large']);
  expect(painted).toEqual(['large', 'a', 'b']);
});

test('what nobody waits for any more is not painted, unless somebody else asked meanwhile', async () => {
  const { queue, painted, ask } = start();
  const [left, shared] = [new AbortController(), new AbortController()];
  const gone = ask('gone', { wish: left });
  const kept = ask('kept', { wish: shared });
  queue.join('kept', new AbortController().signal);
  left.abort();
  shared.abort();
  await expect(gone).rejects.toThrow('Nobody waits');
  expect(await kept).toBe('url of kept');
  expect(painted).toEqual(['kept']);
});

test('one that fails does not keep the others waiting, nor those asked for later', async () => {
  const { painted, ask } = start();
  const broken = ask('broken');
  const next = ask('next');
  await expect(broken).rejects.toThrow('cannot be painted');
  expect(await next).toBe('url of next');
  expect(await ask('later')).toBe('url of later');
  expect(painted).toEqual(['broken', 'next', 'later']);
});
