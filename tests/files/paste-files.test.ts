import { beforeEach, expect, test, vi } from 'vitest';
import { runAction } from '../../renderer/actions/run-action.ts';
import { pasteFiles } from '../../renderer/files/paste-files.ts';
import { createMemoryDisk } from '../../shared/host/memory-disk.ts';
import { diagram } from '../support/diagram-builder.ts';
import { act, lastNotice, startApp as startDrawn } from '../support/test-app.ts';
import { type AppOnDisk, bytes, fileText, nodeIds, notices, startApp } from './app-on-disk.ts';

let one: AppOnDisk;
beforeEach(async () => {
  one = await startApp();
});

const clipboard = (files: readonly File[], text = ''): DataTransfer =>
  ({ files, getData: () => text }) as unknown as DataTransfer;
const fileOf = (name: string): File => new File([new Uint8Array(bytes(fileText(one.app, 'a')))], name);

test.each<[what: string, names: readonly string[], text: string, isTaken: boolean]>([
  ['a file', ['a.skyflip'], '', true],
  ['a file beside its path', ['a.skyflip'], '/home/me/a.skyflip', true],
  ['two files beside their addresses', ['a.skyflip', 'b.skyflip'], 'file:///a.skyflip\r\nfile:///b.skyflip\n', true],
  ['a picture beside an empty text', ['image.png'], '\n', true],
  ['a picture of the cells of a table beside them', ['image.png'], 'web\tdb', false],
  ['a picture of a text that names it', ['image.png'], 'See\nthe file image.png', false],
  ['nothing', [], '', false],
])('%s is taken as it was meant', async (_what, names, text, isTaken) => {
  expect(pasteFiles(one.app, clipboard(names.map(fileOf), text))).toBe(isTaken);
  if (isTaken) await vi.waitFor(() => expect(nodeIds(one.app)).toEqual(['a']));
});

test('a picture without a file is not called by the name that the browser gives it', async () => {
  pasteFiles(one.app, clipboard([new File([new Uint8Array([0xff, 0xd8, 0xff, 0])], 'image.png')]));
  const said = /^Pasted picture was not opened\. .*with their diagram\.$/;
  await vi.waitFor(() => expect(notices(one.app).at(-1)?.text).toMatch(said));
});

test('the menu pastes a picture where the clipboard holds no words', async () => {
  const disk = createMemoryDisk();
  const app = await startDrawn(diagram('aws').done(), disk);
  disk.picture = bytes(fileText(app, 'a'));
  await runAction(app, 'paste');
  expect(Object.keys(app.editor.diagram().nodes)).toEqual(['a']);
  disk.clipboard = 'Some words';
  const after = await act(app, 'paste');
  expect(Object.values(after.nodes).map(({ label }) => label)).toEqual(['a', 'Some words']);
});

test('the menu says so where the clipboard holds nothing at all', async () => {
  const app = await startDrawn(diagram('aws').done());
  await runAction(app, 'paste');
  expect(lastNotice(app)).toBe('The clipboard holds nothing that can be pasted here.');
});
