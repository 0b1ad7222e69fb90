import { describe, expect, test, vi } from 'vitest';
import { save } from '../../renderer/files/save.ts';
import { saveAs, saveCopy } from '../../renderer/files/save-as.ts';
import { embedPictureOptions, readPictureOptions } from '../../shared/export/png-options.ts';
import { embedInPng, extractFromPng, PNG_KEYWORD } from '../../shared/export/png-text.ts';
import { changeFile, type MemoryFault } from '../../shared/host/memory-disk.ts';
import { ok } from '../../shared/result.ts';
import { draw, fileText, notices, openedWithChange, openFile, press, startApp, textIn } from './app-on-disk.ts';

const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Painting needs a browser: here the picture is one pixel that carries what it is asked to carry. */
vi.mock('../../renderer/export/picture.ts', async () => {
  const { diagramText } = await import('../../renderer/files/diagram-text.ts');
  return {
    async exportPicture(app: Parameters<typeof diagramText>[0] & { editor: { diagram(): never } }, options: never) {
      const text = diagramText(app, app.editor.diagram());
      const png = embedInPng(PIXEL, PNG_KEYWORD, text.ok ? text.value : '');
      return png.ok ? embedPictureOptions(png.value, options) : png;
    },
  };
});

describe('saving', () => {
  test('replaces the file, which then opens as what was drawn', async () => {
    const { app, disk } = await openedWithChange();
    expect(app.session.hasUnsavedWork()).toBe(true);
    expect(await save(app)).toBe(true);
    expect(textIn(disk, 'orders.skyflip')).toBe(fileText(app, 'a', 'b'));
    expect(app.session.hasUnsavedWork()).toBe(false);
  });

  test('is clean again after undo back to what was saved, and unsaved after redo', async () => {
    const { app } = await openedWithChange();
    await save(app);
    draw(app, 'c');
    expect(app.session.hasUnsavedWork()).toBe(true);
    app.editor.undo();
    expect(app.session.hasUnsavedWork()).toBe(false);
    app.editor.undo();
    expect(app.session.hasUnsavedWork()).toBe(true);
    app.editor.redo();
    expect(app.session.hasUnsavedWork()).toBe(false);
  });

  test('counts what is drawn while it is under way as unsaved', async () => {
    const { app, disk } = await openedWithChange();
    const saving = save(app);
    await Promise.resolve();
    expect(app.session.state.getState().isSaving).toBe(true);
    draw(app, 'c');
    expect(await saving).toBe(true);
    expect(textIn(disk, 'orders.skyflip')).toBe(fileText(app, 'a', 'b'));
    expect(app.session.hasUnsavedWork()).toBe(true);
    expect(app.session.state.getState().isSaving).toBe(false);
  });

  test('asks where to without a file, and goes on there', async () => {
    const { app, session, disk } = await startApp();
    draw(app, 'a');
    session.dialogs.push('new.skyflip');
    expect(await save(app)).toBe(true);
    draw(app, 'b');
    expect(await save(app)).toBe(true);
    expect(textIn(disk, 'new.skyflip')).toBe(fileText(app, 'a', 'b'));
    expect(app.session.title()).toBe('new.skyflip');
  });

  test('that is cancelled says nothing and changes nothing', async () => {
    const { app, session, disk } = await startApp();
    draw(app, 'a');
    session.dialogs.push(null);
    expect(await save(app)).toBe(false);
    expect(notices(app)).toEqual([]);
    expect(disk.files.size).toBe(0);
    expect(app.session.hasUnsavedWork()).toBe(true);
  });

  test('as another file leaves the first one alone, and later changes go to the other', async () => {
    const { app, session, disk } = await openedWithChange();
    const first = textIn(disk, 'orders.skyflip');
    session.dialogs.push('other.skyflip');
    expect(await saveAs(app)).toBe(true);
    draw(app, 'c');
    await save(app);
    expect(textIn(disk, 'orders.skyflip')).toBe(first);
    expect(textIn(disk, 'other.skyflip')).toBe(fileText(app, 'a', 'b', 'c'));
    expect(app.session.title()).toBe('other.skyflip');
  });

  test('a copy leaves the open document what it is', async () => {
    const { app, session, disk } = await openedWithChange();
    session.dialogs.push('copy.skyflip');
    expect(await saveCopy(app)).toBe(true);
    expect(textIn(disk, 'copy.skyflip')).toBe(fileText(app, 'a', 'b'));
    expect(app.session.title()).toBe('orders.skyflip');
    expect(app.session.hasUnsavedWork()).toBe(true);
    expect(disk.recents.map(({ name }) => name)).toEqual(['orders.skyflip']);
  });

  test('paints a picture again as it was painted', async () => {
    const one = await startApp();
    const look = { theme: 'dark', scale: 2, transparent: true, findings: false, margin: 0 } as const;
    const options = { ...look, both: true, marks: false };
    const inside = embedInPng(PIXEL, PNG_KEYWORD, fileText(one.app, 'a'));
    const png = embedPictureOptions(inside.ok ? inside.value : PIXEL, options);
    await openFile(one, 'orders.png', png.ok ? png.value : PIXEL);
    draw(one.app, 'b');
    expect(await save(one.app)).toBe(true);
    const saved = one.disk.files.get('orders.png')?.bytes ?? PIXEL;
    expect(extractFromPng(saved)).toEqual(ok(fileText(one.app, 'a', 'b')));
    expect(readPictureOptions(saved)).toEqual(options);
    expect(one.app.session.state.getState().format).toEqual({ kind: 'png', options });
    expect(one.app.session.hasUnsavedWork()).toBe(false);
  });

  test('refuses what no file can hold, before it touches the file', async () => {
    const { app, disk } = await openedWithChange();
    const before = textIn(disk, 'orders.skyflip');
    app.editor.change('Damage', (diagram) => {
      const a = diagram.nodes.a;
      if (a === undefined) throw new Error('no node a');
      return ok({ ...diagram, nodes: { a: { ...a, frame: { ...a.frame, x: Number.NaN } } } });
    });
    expect(await save(app)).toBe(false);
    expect(textIn(disk, 'orders.skyflip')).toBe(before);
    expect(notices(app)[0]?.text).toContain('Not saved.');
  });
});

describe('when saving fails, the file is unchanged, the work is still open, and there is a way out:', () => {
  test.each<[MemoryFault | 'full', RegExp]>([
    ['read-only', /orders\.skyflip is read-only/],
    ['no-permission', /orders\.skyflip may not be changed/],
    ['in-use', /orders\.skyflip is in use/],
    ['io', /orders\.skyflip could not be written/],
    ['full', /the disk is full/],
  ])('%s', async (fault, reason) => {
    const one = await openedWithChange();
    const { app, session, disk } = one;
    const before = textIn(disk, 'orders.skyflip');
    if (fault === 'full') disk.isFull = true;
    else disk.faults.set('orders.skyflip', fault);
    expect(await save(app)).toBe(false);
    expect(textIn(disk, 'orders.skyflip')).toBe(before);
    expect(app.session.hasUnsavedWork()).toBe(true);
    expect(app.session.state.getState().isSaving).toBe(false);
    const [notice] = notices(app);
    expect(notice).toMatchObject({ tone: 'error', isSticky: true });
    expect(notice?.text).toMatch(reason);
    expect(notice?.text).toContain('The version on disk is unchanged, and your drawing is still open here.');
    expect(notice?.actions.map(({ label }) => label)).toEqual(['Save elsewhere…', 'Try again']);

    await press(one, 'Try again');
    expect(notices(app)).toHaveLength(1);
    disk.isFull = false;
    session.dialogs.push('elsewhere.skyflip');
    await press(one, 'Save elsewhere…');
    expect(textIn(disk, 'elsewhere.skyflip')).toBe(fileText(app, 'a', 'b'));
    expect(notices(app)).toEqual([]);
    expect(app.session.hasUnsavedWork()).toBe(false);
  });

  test('the file went', async () => {
    const one = await openedWithChange();
    const { app, disk } = one;
    changeFile(disk, 'orders.skyflip', null);
    expect(await save(app)).toBe(false);
    expect(notices(app)[0]?.text).toContain('orders.skyflip was moved or deleted. Your drawing is still open here.');
    await press(one, 'Save here again');
    expect(textIn(disk, 'orders.skyflip')).toBe(fileText(app, 'a', 'b'));
    expect(notices(app)).toEqual([]);
  });

  test('saving elsewhere fails too', async () => {
    const one = await startApp();
    draw(one.app, 'a');
    one.disk.isFull = true;
    one.session.dialogs.push('new.skyflip');
    expect(await save(one.app)).toBe(false);
    expect(notices(one.app)[0]?.text).toContain('Your drawing is still open here.');
    expect(one.app.session.state.getState().file).toBeNull();
    one.disk.isFull = false;
    one.session.dialogs.push('other.skyflip');
    await press(one, 'Save elsewhere…');
    expect(textIn(one.disk, 'other.skyflip')).toBe(fileText(one.app, 'a'));
  });
});
