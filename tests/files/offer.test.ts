import { beforeEach, describe, expect, test } from 'vitest';
import { offerDiagram } from '../../renderer/files/offer-diagram.ts';
import { startFiles } from '../../renderer/files/start-files.ts';
import { canvasWith } from '../support/test-app.ts';
import { type AppOnDisk, bytes, draw, fileText, nodeIds, notices, settled, startApp } from './app-on-disk.ts';

const name = 'orders.skyflip';
let one: AppOnDisk;
beforeEach(async () => {
  one = await startApp();
  one.app.canvas.current = canvasWith({ x: 1000, y: 1000 });
});

describe('a whole diagram from outside', () => {
  test('is opened as an unsaved copy where nothing is drawn yet', async () => {
    await offerDiagram(one.app, { name, bytes: bytes(fileText(one.app, 'a', 'b')) });
    expect([nodeIds(one.app), one.asked, one.app.session.hasUnsavedWork()]).toEqual([['a', 'b'], [], true]);
    expect(one.app.session.state.getState().file).toBeNull();
  });

  test('is inserted in one step, where the person says so, under the pointer', async () => {
    draw(one.app, 'mine');
    one.answers.push('insert');
    await offerDiagram(one.app, { name, bytes: bytes(fileText(one.app, 'a')) });
    const { nodes } = one.app.editor.diagram();
    expect(Object.values(nodes).map(({ label }) => label)).toEqual(['mine', 'a']);
    const [, inserted] = Object.values(nodes);
    expect(inserted?.frame).toMatchObject({ x: 976, y: 976 });
    expect([...one.app.editor.state.getState().selection]).toEqual([inserted?.id]);
    one.app.editor.undo();
    expect(nodeIds(one.app)).toEqual(['mine']);
  });

  test('replaces what is drawn once that may be left', async () => {
    draw(one.app, 'mine');
    one.answers.push('open', 'discard');
    await offerDiagram(one.app, { name, bytes: bytes(fileText(one.app, 'a')) });
    expect(nodeIds(one.app)).toEqual(['a']);
    expect(one.asked.map(({ title }) => title)).toEqual([
      'Open orders.skyflip, or insert it?',
      'Save the changes to Untitled?',
    ]);
  });

  test.each<[answer: string | undefined]>([['cancel'], [undefined]])('changes nothing after %s', async (answer) => {
    draw(one.app, 'mine');
    const before = one.app.editor.diagram();
    if (answer !== undefined) one.answers.push(answer);
    await offerDiagram(one.app, { name, bytes: bytes(fileText(one.app, 'a')) });
    expect(one.app.editor.diagram()).toBe(before);
  });

  test('that is empty has nothing to insert', async () => {
    draw(one.app, 'mine');
    one.answers.push('insert');
    await offerDiagram(one.app, { name, bytes: bytes(fileText(one.app)) });
    expect([nodeIds(one.app), notices(one.app).at(-1)?.text]).toEqual([
      ['mine'],
      'orders.skyflip holds an empty diagram: there is nothing to insert.',
    ]);
  });
});

describe('what holds no diagram', () => {
  test.each<[what: string, content: Uint8Array, isPicture: boolean]>([
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), true],
    ['a damaged PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), true],
    ['an animation', bytes('GIF89a\u0001'), true],
    ['a text', bytes('Dear Ada'), false],
    ['a newer file', bytes('{"format":"skyflip","version":99}'), false],
    ['nothing', bytes(''), false],
  ])('%s is refused in words', async (_, content, isPicture) => {
    draw(one.app, 'mine');
    const before = one.app.editor.diagram();
    await offerDiagram(one.app, { name: 'it', bytes: content });
    const text = notices(one.app).at(-1)?.text ?? '';
    expect(text).toMatch(/^it was not opened\. \S/);
    expect(text.includes('not the picture itself')).toBe(isPicture);
    expect([one.app.editor.diagram(), one.asked]).toEqual([before, []]);
  });
});

test('a file that is dropped on a drawing is offered, and one that is double-clicked is opened', async () => {
  const stop = startFiles(one.app);
  const text = fileText(one.app, 'a');
  draw(one.app, 'mine');
  const file = {
    ref: 'r' as never,
    name,
    place: '',
    revision: '1',
    isReadOnly: false,
    bytes: bytes(text),
  } as never;
  one.session.emit({ kind: 'open', file, isDropped: true });
  await settled(one.app);
  expect([one.asked.map(({ title }) => title), nodeIds(one.app)]).toEqual([
    ['Open orders.skyflip, or insert it?'],
    ['mine'],
  ]);
  one.session.emit({ kind: 'open', file });
  await settled(one.app);
  expect(one.asked.at(-1)?.title).toBe('Save the changes to Untitled?');
  stop();
});
