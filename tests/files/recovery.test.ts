import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeWindow } from '../../renderer/files/close-window.ts';
import { discardLeftDraft, openLeftDraft } from '../../renderer/files/left-drafts.ts';
import { newDocument } from '../../renderer/files/new-document.ts';
import { save } from '../../renderer/files/save.ts';
import { startFiles } from '../../renderer/files/start-files.ts';
import type { Draft } from '../../shared/host/host.ts';
import { changeFile, createMemoryDisk, type MemoryDisk } from '../../shared/host/memory-disk.ts';
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

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function running(disk: MemoryDisk = createMemoryDisk()): Promise<AppOnDisk> {
  const one = await startApp(disk);
  startFiles(one.app);
  await settled(one.app);
  return one;
}

function draftsOn(disk: MemoryDisk): readonly string[] {
  return [...disk.drafts.values()].map(({ content }) => content.text);
}

function offered({ app }: AppOnDisk): readonly Draft[] {
  const { dialog } = app.session.dialog.getState();
  return dialog?.kind === 'left-drafts' ? dialog.drafts : [];
}

/** Work on a file that a crash interrupted two seconds after the last change. */
async function crashed(): Promise<MemoryDisk> {
  const one = await running();
  await openFile(one, 'orders.skyflip', fileText(one.app, 'a'));
  draw(one.app, 'b');
  await vi.advanceTimersByTimeAsync(2000);
  one.session.crash();
  return one.disk;
}

describe('unsaved work is kept aside', () => {
  test('in slices between which a person draws on, which is kept next', async () => {
    const one = await running();
    for (let index = 0; index < 250; index += 1) draw(one.app, `n${index}`);
    const begun = fileText(one.app, ...nodeIds(one.app));
    let now = 0;
    // Each look at the clock ends a slice.
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 5;
      return now;
    });
    const saveDraft = vi.spyOn(one.app.host, 'saveDraft');
    await vi.advanceTimersByTimeAsync(1001);
    expect(saveDraft).not.toHaveBeenCalled();
    draw(one.app, 'meanwhile');
    await vi.advanceTimersByTimeAsync(500);
    expect(draftsOn(one.disk)).toEqual([begun]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(draftsOn(one.disk)[0]).toContain('"meanwhile": {');
    clock.mockRestore();
  });

  test('within two seconds of a change, and not before there is any', async () => {
    const one = await running();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(draftsOn(one.disk)).toEqual([]);
    draw(one.app, 'a');
    expect(draftsOn(one.disk)).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(draftsOn(one.disk)).toEqual([fileText(one.app, 'a')]);
  });

  test('at least every ten seconds while changes go on', async () => {
    const one = await running();
    for (let second = 0; second < 11; second += 1) {
      draw(one.app, `n${second}`);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(draftsOn(one.disk)).toHaveLength(1);
  });

  test('when the file of saved work goes', async () => {
    const one = await running();
    await openFile(one, 'orders.skyflip', fileText(one.app, 'a'));
    await vi.advanceTimersByTimeAsync(2000);
    changeFile(one.disk, 'orders.skyflip', null);
    await vi.advanceTimersByTimeAsync(2000);
    expect(draftsOn(one.disk)).toEqual([fileText(one.app, 'a')]);
  });

  test('once for the same work, whatever is selected meanwhile', async () => {
    const one = await running();
    const saveDraft = vi.spyOn(one.app.host, 'saveDraft');
    draw(one.app, 'a');
    for (let second = 0; second < 30; second += 1) {
      one.app.editor.select(second % 2 === 0 ? ['a'] : []);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(saveDraft).toHaveBeenCalledTimes(1);
  });

  test.each<[string, (one: AppOnDisk) => Promise<unknown> | unknown]>([
    ['it is saved', ({ app }) => save(app)],
    ['it is undone', ({ app }) => app.editor.undo()],
    [
      'it is given up for another document',
      ({ app, answers }) => {
        answers.push('discard');
        return newDocument(app);
      },
    ],
  ])('until %s', async (_, act) => {
    const one = await running();
    await openFile(one, 'orders.skyflip', fileText(one.app, 'a'));
    draw(one.app, 'b');
    await vi.advanceTimersByTimeAsync(2000);
    expect(draftsOn(one.disk)).toHaveLength(1);
    await act(one);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(draftsOn(one.disk)).toEqual([]);
  });

  test('and says at once when it cannot be, until it can', async () => {
    const one = await running();
    vi.setSystemTime(new Date(2026, 10, 21, 14, 5));
    one.disk.isFull = true;
    draw(one.app, 'a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(notices(one.app)).toMatchObject([{ tone: 'warning', isSticky: true }]);
    expect(notices(one.app)[0]?.text).toContain('Changes since 14:05 exist only in this window.');
    expect(one.app.session.state.getState().draftFailingSince).not.toBeNull();
    one.app.ui.dismiss(notices(one.app)[0]?.id ?? -1);
    draw(one.app, 'b');
    await vi.advanceTimersByTimeAsync(2000);
    expect(notices(one.app)).toEqual([]);
    draw(one.app, 'bb');
    await vi.advanceTimersByTimeAsync(2000);
    expect(notices(one.app)).toMatchObject([{ tone: 'error', text: expect.stringContaining('since 14:05') }]);
    one.disk.isFull = false;
    draw(one.app, 'c');
    await vi.advanceTimersByTimeAsync(2000);
    expect(notices(one.app)).toEqual([]);
    expect(one.app.session.state.getState().draftFailingSince).toBeNull();
    expect(draftsOn(one.disk)).toHaveLength(1);
  });
});

describe('after a clean end nothing is offered:', () => {
  test.each<[string, (one: AppOnDisk) => unknown, string | undefined]>([
    ['nothing was drawn', () => undefined, undefined],
    ['work was saved', ({ app }) => draw(app, 'b'), 'save'],
    ['work was given up', ({ app }) => draw(app, 'b'), 'discard'],
  ])('%s', async (_, act, answer) => {
    const one = await running();
    await openFile(one, 'orders.skyflip', fileText(one.app, 'a'));
    act(one);
    await vi.advanceTimersByTimeAsync(2000);
    draw(one.app, 'c');
    one.app.editor.undo();
    if (answer !== undefined) one.answers.push(answer);
    await closeWindow(one.app);
    expect(one.session.isClosed()).toBe(true);
    const saveDraft = vi.spyOn(one.app.host, 'saveDraft');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saveDraft).not.toHaveBeenCalled();
    expect(draftsOn(one.disk)).toEqual([]);
    const next = await running(one.disk);
    expect(offered(next)).toEqual([]);
    expect(next.asked).toEqual([]);
  });
});

describe('after a crash the next start', () => {
  test('offers the work, and does nothing with it by itself', async () => {
    const disk = await crashed();
    const next = await running(disk);
    expect(offered(next)).toMatchObject([{ name: 'orders.skyflip', place: '/files' }]);
    expect(offered(next)[0]?.fileSavedAt).not.toBeNull();
    expect(nodeIds(next.app)).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    await closeWindow(next.app);
    expect(offered(await running(disk))).toHaveLength(1);
  });

  test('opens it as unsaved work on its file, keeps it itself, and saves it there', async () => {
    const disk = await crashed();
    const next = await running(disk);
    const [draft] = offered(next);
    expect(draft && (await openLeftDraft(next.app, draft))).toBe(true);
    expect(nodeIds(next.app)).toEqual(['a', 'b']);
    expect(next.app.session.title()).toBe('orders.skyflip');
    expect(next.app.session.hasUnsavedWork()).toBe(true);
    expect(offered(next)).toEqual([]);
    expect([...disk.drafts.keys()]).toEqual([next.app.session.state.getState().documentId]);
    next.session.crash();
    const third = await running(disk);
    const [again] = offered(third);
    expect(again && (await openLeftDraft(third.app, again))).toBe(true);
    expect(await save(third.app)).toBe(true);
    expect(textIn(disk, 'orders.skyflip')).toBe(fileText(third.app, 'a', 'b'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(draftsOn(disk)).toEqual([]);
  });

  test('notices on saving that the file was written since', async () => {
    const disk = await crashed();
    const next = await running(disk);
    changeFile(disk, 'orders.skyflip', bytes(fileText(next.app, 'theirs')));
    const [draft] = offered(next);
    if (draft !== undefined) await openLeftDraft(next.app, draft);
    expect(await save(next.app)).toBe(false);
    expect(next.asked.map(({ title }) => title)).toEqual(['The file was changed by another program']);
    expect(textIn(disk, 'orders.skyflip')).toBe(fileText(next.app, 'theirs'));
  });

  test('opens it without a file when that went', async () => {
    const disk = await crashed();
    const next = await running(disk);
    changeFile(disk, 'orders.skyflip', null);
    const [draft] = offered(next);
    if (draft !== undefined) await openLeftDraft(next.app, draft);
    expect(nodeIds(next.app)).toEqual(['a', 'b']);
    expect(next.app.session.state.getState().file).toBeNull();
    expect(notices(next.app)[0]?.text).toContain('Its file is not there any more');
  });

  test('gives it up for what was saved, which can be taken back', async () => {
    const disk = await crashed();
    const next = await running(disk);
    const [draft] = offered(next);
    if (draft !== undefined) await discardLeftDraft(next.app, draft);
    expect(nodeIds(next.app)).toEqual(['a']);
    expect(next.app.session.hasUnsavedWork()).toBe(false);
    expect(draftsOn(disk)).toEqual([]);
    expect(offered(next)).toEqual([]);
    expect(textIn(disk, 'orders.skyflip')).toBe(fileText(next.app, 'a'));
    await press(next, 'Undo');
    expect(nodeIds(next.app)).toEqual(['a', 'b']);
    expect(next.app.session.hasUnsavedWork()).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(draftsOn(disk)).toHaveLength(1);
  });

  test('lists the work of several windows', async () => {
    const disk = await crashed();
    const other = await running(disk);
    draw(other.app, 'z');
    await vi.advanceTimersByTimeAsync(2000);
    other.session.crash();
    const next = await running(disk);
    expect(offered(next).map(({ name }) => name)).toEqual(['Untitled', 'orders.skyflip']);
    const [untitled] = offered(next);
    if (untitled !== undefined) await discardLeftDraft(next.app, untitled);
    expect(offered(next).map(({ name }) => name)).toEqual(['orders.skyflip']);
  });

  test('keeps what it cannot read, and says so', async () => {
    const disk = await crashed();
    for (const [id, draft] of disk.drafts) {
      disk.drafts.set(id, { ...draft, content: { ...draft.content, text: draft.content.text.slice(0, 40) } });
    }
    const next = await running(disk);
    const [draft] = offered(next);
    expect(draft && (await openLeftDraft(next.app, draft))).toBe(false);
    expect(notices(next.app)[0]?.text).toMatch(/orders\.skyflip was not recovered.*The recovered copy is kept\./);
    expect(draftsOn(disk)).toHaveLength(1);
    expect(nodeIds(next.app)).toEqual([]);
  });
});
