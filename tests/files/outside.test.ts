import { describe, expect, test } from 'vitest';
import { save } from '../../renderer/files/save.ts';
import { startFiles } from '../../renderer/files/start-files.ts';
import { changeFile } from '../../shared/host/memory-disk.ts';
import {
  type AppOnDisk,
  bytes,
  draw,
  fileText,
  nodeIds,
  notices,
  openFile,
  press,
  settled,
  startApp,
  textIn,
} from './app-on-disk.ts';

/** The app as it runs, with one file open. */
async function running(): Promise<AppOnDisk> {
  const one = await startApp();
  startFiles(one.app);
  await openFile(one, 'orders.skyflip', fileText(one.app, 'a'));
  await shown(one);
  return one;
}

/** The host watches the file that it was last told of. */
async function shown({ app, session }: AppOnDisk): Promise<void> {
  while (session.shown()?.ref !== (app.session.state.getState().file?.ref ?? null)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function changedOutside(one: AppOnDisk, content: string | null): Promise<void> {
  changeFile(one.disk, 'orders.skyflip', content === null ? null : bytes(content));
  await settled(one.app);
}

describe('a file that another program changes', () => {
  test('is read again where nothing is unsaved, with a notice that takes it back', async () => {
    const one = await running();
    await changedOutside(one, fileText(one.app, 'theirs'));
    expect(nodeIds(one.app)).toEqual(['theirs']);
    expect(one.app.session.hasUnsavedWork()).toBe(false);
    expect(notices(one.app).map(({ text, tone }) => [tone, text])).toEqual([
      ['info', 'orders.skyflip was changed by another program and was read again.'],
    ]);
    await press(one, 'Undo');
    expect(nodeIds(one.app)).toEqual(['a']);
    expect(one.app.session.hasUnsavedWork()).toBe(true);
    expect(await save(one.app)).toBe(true);
    expect(textIn(one.disk, 'orders.skyflip')).toBe(fileText(one.app, 'a'));
  });

  test('is not taken back by that notice once something else was drawn', async () => {
    const one = await running();
    await changedOutside(one, fileText(one.app, 'theirs'));
    draw(one.app, 'mine');
    await press(one, 'Undo');
    expect(nodeIds(one.app)).toEqual(['mine', 'theirs']);
  });

  test.each([
    { choice: undefined, onDisk: ['theirs'], open: ['a', 'b'], isUnsaved: true },
    { choice: 'Overwrite theirs', onDisk: ['a', 'b'], open: ['a', 'b'], isUnsaved: false },
    { choice: 'Reload theirs', onDisk: ['theirs'], open: ['theirs'], isUnsaved: false },
    { choice: 'Keep mine as a copy…', onDisk: ['theirs'], open: ['a', 'b'], isUnsaved: false },
  ])('waits for the person where work is unsaved: $choice', async ({ choice, onDisk, open, isUnsaved }) => {
    const one = await running();
    const { app, session, disk } = one;
    draw(app, 'b');
    await changedOutside(one, fileText(app, 'theirs'));
    expect(nodeIds(app)).toEqual(['a', 'b']);
    expect(notices(app)).toMatchObject([{ tone: 'warning', isSticky: true }]);
    expect(notices(app)[0]?.text).toContain('orders.skyflip was changed by another program. You have changes too.');
    session.dialogs.push('mine.skyflip');
    if (choice !== undefined) {
      await press(one, choice);
      expect(notices(app)).toEqual([]);
    }
    expect(textIn(disk, 'orders.skyflip')).toBe(fileText(app, ...onDisk));
    expect(nodeIds(app)).toEqual(open);
    expect(app.session.hasUnsavedWork()).toBe(isUnsaved);
  });

  test('into something unreadable leaves the drawing open', async () => {
    const one = await running();
    await changedOutside(one, '{"half":');
    expect(nodeIds(one.app)).toEqual(['a']);
    expect(notices(one.app)[0]).toMatchObject({ tone: 'error', isSticky: true });
    expect(notices(one.app)[0]?.text).toContain('Your drawing is still open here.');
  });

  test('by moving or deleting it leaves the drawing open as unsaved work, and can be undone by saving', async () => {
    const one = await running();
    await changedOutside(one, null);
    expect(nodeIds(one.app)).toEqual(['a']);
    expect(one.app.session.hasUnsavedWork()).toBe(true);
    expect(notices(one.app)[0]?.text).toBe('orders.skyflip was moved or deleted. Your drawing is still open.');
    await press(one, 'Save here again');
    expect(textIn(one.disk, 'orders.skyflip')).toBe(fileText(one.app, 'a'));
    expect(one.app.session.hasUnsavedWork()).toBe(false);
    expect(notices(one.app)).toEqual([]);
  });

  test('by our own saving is nobody’s news', async () => {
    const one = await running();
    draw(one.app, 'b');
    await save(one.app);
    await settled(one.app);
    expect(notices(one.app)).toEqual([]);
  });
});

describe('what comes from outside', () => {
  test('opens a file that is dropped', async () => {
    const one = await running();
    changeFile(one.disk, 'dropped.skyflip', bytes(fileText(one.app, 'dropped')));
    one.session.drop('dropped.skyflip');
    await settled(one.app);
    expect(nodeIds(one.app)).toEqual(['dropped']);
  });

  test('asks for unsaved work once for each of two files, one after the other', async () => {
    const one = await running();
    draw(one.app, 'b');
    changeFile(one.disk, 'first.skyflip', bytes(fileText(one.app, 'first')));
    changeFile(one.disk, 'second.skyflip', bytes(fileText(one.app, 'second')));
    one.answers.push('discard');
    one.session.drop('first.skyflip');
    one.session.drop('second.skyflip');
    await settled(one.app);
    expect(one.asked).toHaveLength(1);
    expect(nodeIds(one.app)).toEqual(['second']);
  });

  test('says of a dropped file that cannot be read why', async () => {
    const one = await running();
    one.session.drop('gone.skyflip');
    await settled(one.app);
    expect(notices(one.app).map(({ text }) => text)).toEqual(['Not opened. gone.skyflip is not there any more.']);
  });

  test('asks before the window closes', async () => {
    const one = await running();
    draw(one.app, 'b');
    one.answers.push('cancel', 'discard');
    one.session.emit({ kind: 'close-requested' });
    await settled(one.app);
    expect(one.session.isClosed()).toBe(false);
    one.session.emit({ kind: 'close-requested' });
    await settled(one.app);
    expect(one.session.isClosed()).toBe(true);
    expect(one.asked).toHaveLength(2);
  });
});

describe('the window', () => {
  test('shows the document, its unsaved work and what can be done', async () => {
    const one = await running();
    expect(one.session.shown()).toMatchObject({ title: 'orders.skyflip', hasUnsavedWork: false });
    expect(one.session.shown()?.enabledActions).toEqual(expect.arrayContaining(['save', 'open', 'new']));
    expect(one.session.shown()?.enabledActions).not.toContain('undo');
    expect(one.session.shown()?.enabledActions).not.toContain('new-window');
    draw(one.app, 'b');
    while (one.session.shown()?.hasUnsavedWork !== true) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(one.session.shown()?.enabledActions).toContain('undo');
  });
});
