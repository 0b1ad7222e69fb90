import { describe, expect, test } from 'vitest';
import type { App } from '../../renderer/app.ts';
import { save } from '../../renderer/files/save.ts';
import { changeFile } from '../../shared/host/memory-disk.ts';
import { bytes, fileText, nodeIds, notices, openedWithChange, textIn } from './app-on-disk.ts';

describe('when another program wrote the file, nothing is written until the person decides:', () => {
  const theirs = (app: App): Uint8Array => bytes(fileText(app, 'theirs'));

  test.each([
    { answer: undefined, saved: false, onDisk: ['theirs'], open: ['a', 'b'], isUnsaved: true },
    { answer: 'overwrite', saved: true, onDisk: ['a', 'b'], open: ['a', 'b'], isUnsaved: false },
    { answer: 'reload', saved: false, onDisk: ['theirs'], open: ['theirs'], isUnsaved: false },
    { answer: 'copy', saved: true, onDisk: ['theirs'], open: ['a', 'b'], isUnsaved: false },
  ])('$answer', async ({ answer, saved, onDisk, open, isUnsaved }) => {
    const one = await openedWithChange();
    const { app, session, disk } = one;
    changeFile(disk, 'orders.skyflip', theirs(app));
    if (answer !== undefined) one.answers.push(answer);
    session.dialogs.push('mine.skyflip');
    expect(await save(app)).toBe(saved);
    expect(one.asked.map(({ choices }) => choices.map(({ label }) => label))).toEqual([
      ['Overwrite theirs', 'Reload theirs', 'Keep mine as a copy…'],
    ]);
    expect(textIn(disk, 'orders.skyflip')).toBe(fileText(app, ...onDisk));
    expect(nodeIds(app)).toEqual(open);
    expect(app.session.hasUnsavedWork()).toBe(isUnsaved);
    expect(textIn(disk, 'mine.skyflip')).toBe(answer === 'copy' ? fileText(app, 'a', 'b') : undefined);
  });

  test('what reloading replaced comes back with undo, and can be saved', async () => {
    const one = await openedWithChange();
    changeFile(one.disk, 'orders.skyflip', theirs(one.app));
    one.answers.push('reload');
    await save(one.app);
    one.app.editor.undo();
    expect(nodeIds(one.app)).toEqual(['a', 'b']);
    expect(one.app.session.hasUnsavedWork()).toBe(true);
    expect(await save(one.app)).toBe(true);
    expect(textIn(one.disk, 'orders.skyflip')).toBe(fileText(one.app, 'a', 'b'));
  });

  test('what cannot be read is not reloaded', async () => {
    const one = await openedWithChange();
    changeFile(one.disk, 'orders.skyflip', bytes('half a fi'));
    one.answers.push('reload');
    expect(await save(one.app)).toBe(false);
    expect(nodeIds(one.app)).toEqual(['a', 'b']);
    expect(notices(one.app)[0]?.text).toMatch(/^Not reloaded\. orders\.skyflip was not opened\./);
  });
});
