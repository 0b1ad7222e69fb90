import { describe, expect, test } from 'vitest';
import { closeWindow } from '../../renderer/files/close-window.ts';
import { save } from '../../renderer/files/save.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import { draw, fileText, openedWithChange, openFile, startApp, textIn } from './app-on-disk.ts';

describe('closing the window', () => {
  test.each([
    { drawn: false, answer: undefined, closed: true, questions: 0, onDisk: ['a'] },
    { drawn: true, answer: undefined, closed: false, questions: 1, onDisk: ['a'] },
    { drawn: true, answer: 'cancel', closed: false, questions: 1, onDisk: ['a'] },
    { drawn: true, answer: 'discard', closed: true, questions: 1, onDisk: ['a'] },
    { drawn: true, answer: 'save', closed: true, questions: 1, onDisk: ['a', 'b'] },
  ])('asks about unsaved work only: $drawn, $answer', async ({ drawn, answer, closed, questions, onDisk }) => {
    const one = await startApp();
    await openFile(one, 'orders.skyflip', fileText(one.app, 'a'));
    if (drawn) draw(one.app, 'b');
    if (answer !== undefined) one.answers.push(answer);
    await closeWindow(one.app);
    expect(one.session.isClosed()).toBe(closed);
    expect(one.asked).toHaveLength(questions);
    const text = textIn(one.disk, 'orders.skyflip') ?? '';
    expect(parseDiagram(text)).toMatchObject({ ok: true });
    expect(text).toBe(fileText(one.app, ...onDisk));
  });

  test('stays open when saving fails', async () => {
    const one = await openedWithChange();
    one.disk.isFull = true;
    one.answers.push('save');
    await closeWindow(one.app);
    expect(one.session.isClosed()).toBe(false);
  });

  test('waits for saving that is under way, and then asks nothing', async () => {
    const one = await openedWithChange();
    void save(one.app);
    await closeWindow(one.app);
    expect(one.session.isClosed()).toBe(true);
    expect(one.asked).toEqual([]);
    expect(textIn(one.disk, 'orders.skyflip')).toBe(fileText(one.app, 'a', 'b'));
  });
});
