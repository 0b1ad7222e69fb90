import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onForgotten } from '../../renderer/files/forget-recent.ts';
import { newDocument } from '../../renderer/files/new-document.ts';
import { openDocument, openRecentDocument } from '../../renderer/files/open.ts';
import { unrecognised } from '../../renderer/files/unrecognised.ts';
import { embedPictureOptions } from '../../shared/export/png-options.ts';
import { embedInPng, PNG_KEYWORD } from '../../shared/export/png-text.ts';
import { changeFile, refOf } from '../../shared/host/memory-disk.ts';
import { bytes, draw, fileText, nodeIds, notices, openFile, press, startApp, textIn } from './app-on-disk.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '..', 'fixtures', 'drawio', name));
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const TWO_PAGES = `<mxfile><diagram name="First"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="a" value="Alpha" vertex="1" parent="1" style="rounded=0"><mxGeometry width="80" height="40" as="geometry"/></mxCell>
</root></mxGraphModel></diagram><diagram name="Second"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="b" value="Beta" vertex="1" parent="1" style="rounded=0"><mxGeometry width="80" height="40" as="geometry"/></mxCell>
</root></mxGraphModel></diagram></mxfile>`;

function pngWith(text: string): Uint8Array {
  const embedded = embedInPng(PIXEL, PNG_KEYWORD, text);
  if (!embedded.ok) throw new Error(embedded.error.message);
  return embedded.value;
}

describe('opening a diagram', () => {
  test('shows it as saved work, under its name', async () => {
    const started = await startApp();
    const { app } = started;
    expect(await openFile(started, 'orders.skyflip', fileText(app, 'a', 'b'))).toBe(true);
    expect(nodeIds(app)).toEqual(['a', 'b']);
    expect(app.session.title()).toBe('orders.skyflip');
    expect(app.session.hasUnsavedWork()).toBe(false);
    expect(started.asked).toEqual([]);
    expect(notices(app)).toEqual([]);
  });

  test('goes by what is in a file, not by its name', async () => {
    const started = await startApp();
    expect(await openFile(started, 'diagram.txt', `\uFEFF${fileText(started.app, 'a')}`)).toBe(true);
    expect(nodeIds(started.app)).toEqual(['a']);
  });

  test('takes a picture with a diagram inside, and remembers how it was painted', async () => {
    const started = await startApp();
    const look = { theme: 'dark', scale: 3, transparent: true, findings: true, margin: 8 } as const;
    const options = { ...look, both: true, marks: false };
    const png = embedPictureOptions(pngWith(fileText(started.app, 'a')), options);
    expect(await openFile(started, 'orders.png', png.ok ? png.value : PIXEL)).toBe(true);
    expect(nodeIds(started.app)).toEqual(['a']);
    expect(started.app.session.state.getState().format).toEqual({ kind: 'png', options });
  });

  test('says of a read-only file that it is one', async () => {
    const started = await startApp();
    started.disk.faults.set('orders.skyflip', 'read-only');
    await openFile(started, 'orders.skyflip', fileText(started.app, 'a'));
    expect(started.app.session.state.getState().file?.isReadOnly).toBe(true);
    expect(notices(started.app).map(({ text }) => text)).toEqual([
      expect.stringContaining('orders.skyflip is read-only'),
    ]);
  });

  test('opens a recent file', async () => {
    const started = await startApp();
    await openFile(started, 'one.skyflip', fileText(started.app, 'a'));
    await newDocument(started.app);
    expect(await openRecentDocument(started.app, refOf(started.disk, 'one.skyflip'))).toBe(true);
    expect(nodeIds(started.app)).toEqual(['a']);
  });

  test('says of a recent file that went, and takes it off the list on demand', async () => {
    const started = await startApp();
    await openFile(started, 'one.skyflip', fileText(started.app, 'a'));
    changeFile(started.disk, 'one.skyflip', null);
    expect(await openRecentDocument(started.app, refOf(started.disk, 'one.skyflip'))).toBe(false);
    expect(notices(started.app)[0]?.text).toContain('one.skyflip');
    // By a list that is shown.
    let seen = 0;
    const stop = onForgotten(() => seen++);
    await press(started, 'Remove from the list');
    await expect.poll(() => seen).toBe(1);
    stop();
    expect(started.disk.recents).toEqual([]);
  });
});

describe('a file that cannot be opened leaves everything as it is, and the person is told why:', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['an empty one', '', /empty/],
    ['one of nothing but spaces', ' \n', /empty/],
    ['a binary one', Uint8Array.of(0xff, 0xfe, 0, 1, 2, 3), /neither a picture/],
    ['one that is cut off', '{"format":"skyflip","version":1,"nodes":{', /line 1/],
    ['JSON of another program', '{"type":"excalidraw"}', /no Skyflip diagram/],
    ['one of a newer version', '{"format":"skyflip","version":99}', /newer Skyflip/],
    ['one that is too deep', `{"a":${'['.repeat(300)}${']'.repeat(300)}}`, /deep|nest/],
    ['a number that no file can hold', '{"format":"skyflip","version":1e400}', /version|number/],
    ['a picture without a diagram', PIXEL, /without a diagram/],
    ['a picture that is cut off', pngWith('{}').slice(0, 60), /cut off|damaged/],
    ['a picture of something else', pngWith('{}'), /no Skyflip diagram/],
    ['a web page', '<html><body>hello</body></html>', /draw\.io|diagram/],
    ['XML with entities', '<!DOCTYPE x [<!ENTITY a "b">]><mxfile>&a;</mxfile>', /document type|entit/i],
    ['XML that is cut off', '<mxfile><diagram>', /./],
  ])('%s', async (_, content, reason) => {
    const started = await startApp();
    const { app, disk } = started;
    draw(app, 'mine');
    const before = app.editor.diagram();
    expect(await openFile(started, 'strange.file', content)).toBe(false);
    expect(app.editor.diagram()).toBe(before);
    expect(started.asked).toEqual([]);
    const [notice, ...others] = notices(app);
    expect(others).toEqual([]);
    expect(notice?.tone).toBe('error');
    expect(notice?.text).toContain('strange.file was not opened');
    expect(notice?.text).toMatch(reason);
    expect(notice?.text).toContain('The file is untouched.');
    expect(disk.files.get('strange.file')?.bytes).toEqual(typeof content === 'string' ? bytes(content) : content);
    expect(disk.recents).toEqual([]);
  });
});

describe('before the open document is replaced, unsaved work', () => {
  test.each([
    { answer: 'cancel', opened: false, savedTo: undefined },
    { answer: undefined, opened: false, savedTo: undefined },
    { answer: 'discard', opened: true, savedTo: undefined },
    { answer: 'save', opened: true, savedTo: 'mine.skyflip' },
  ])('is asked about: $answer', async ({ answer, opened, savedTo }) => {
    const started = await startApp();
    const { app, session, disk } = started;
    draw(app, 'mine');
    if (answer !== undefined) started.answers.push(answer);
    changeFile(disk, 'theirs.skyflip', bytes(fileText(app, 'theirs')));
    session.dialogs.push('theirs.skyflip', 'mine.skyflip');
    expect(await openDocument(app)).toBe(opened);
    expect(started.asked.map(({ title }) => title)).toEqual(['Save the changes to Untitled?']);
    expect(nodeIds(app)).toEqual([opened ? 'theirs' : 'mine']);
    expect(app.session.hasUnsavedWork()).toBe(!opened);
    expect(disk.files.has('mine.skyflip')).toBe(savedTo !== undefined);
  });

  test('stays open when saving it fails', async () => {
    const started = await startApp();
    const { app, session, disk } = started;
    await openFile(started, 'mine.skyflip', fileText(app));
    draw(app, 'mine');
    changeFile(disk, 'theirs.skyflip', bytes(fileText(app, 'theirs')));
    disk.isFull = true;
    session.dialogs.push('theirs.skyflip');
    started.answers.push('save');
    expect(await openDocument(app)).toBe(false);
    expect(nodeIds(app)).toEqual(['mine']);
    expect(app.session.hasUnsavedWork()).toBe(true);
  });

  test('is not asked about when undo took it back', async () => {
    const started = await startApp();
    draw(started.app, 'mine');
    started.app.editor.undo();
    expect(await newDocument(started.app)).toBe(true);
    expect(started.asked).toEqual([]);
  });
});

describe('a draw.io file', () => {
  test.each([
    { fixture: 'serverless-patterns-apigw-sqs-lambda-ddb.drawio', boxes: 5, name: 'Pattern' },
    { fixture: 'jgraph-drawio-aws_3.drawio', boxes: 0, name: 'shop' },
  ])('opens as an unsaved copy, and says what was not recognised: $boxes shapes', async (row) => {
    const started = await startApp();
    const { app, disk } = started;
    const original = fixture(row.fixture);
    expect(await openFile(started, 'shop.drawio', original)).toBe(true);
    expect(nodeIds(app).length).toBeGreaterThan(3);
    expect(app.session.state.getState().file).toBeNull();
    expect(app.session.hasUnsavedWork()).toBe(true);
    expect(app.session.title()).toBe('shop');
    expect(app.editor.diagram().name).toBe(row.name);
    expect(disk.files.get('shop.drawio')?.bytes).toEqual(new Uint8Array(original));
    const { dialog } = app.session.dialog.getState();
    expect(dialog?.kind).toBe(row.boxes > 0 ? 'import-report' : undefined);
    expect(notices(app)).toHaveLength(row.boxes > 0 ? 0 : 1);
    const listed = unrecognised(app.editor.diagram());
    expect(listed.flatMap(({ ids }) => ids)).toHaveLength(row.boxes);
  });

  test.each([
    { chosen: 1, opened: true, label: 'Beta', title: 'two - Second' },
    { chosen: null, opened: false, label: undefined, title: 'Untitled' },
  ])('of several pages asks which: $chosen', async ({ chosen, opened, label, title }) => {
    const started = await startApp();
    const { app } = started;
    app.session.dialog.subscribe(({ dialog }) => {
      if (dialog?.kind === 'choose-page') dialog.answer(chosen === null ? null : (dialog.pages[chosen] ?? null));
    });
    expect(await openFile(started, 'two.drawio', TWO_PAGES)).toBe(opened);
    expect(Object.values(app.editor.diagram().nodes).map((node) => node.label)).toEqual(label ? [label] : []);
    expect(app.session.title()).toBe(title);
    expect(textIn(started.disk, 'two.drawio')).toBe(TWO_PAGES);
  });
});
