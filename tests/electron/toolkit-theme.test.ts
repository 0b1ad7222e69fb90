import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { themeToolkit, WINDOW_PLACE_FILE } from '../../electron/shell/toolkit-theme.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

const place = (theme: string): string =>
  JSON.stringify({ x: 0, y: 0, width: 1200, height: 800, isMaximized: false, theme });

test.each([
  ['dark was chosen', place('dark'), 'linux', undefined, 'Adwaita:dark'],
  ['light was chosen', place('light'), 'linux', undefined, 'Adwaita:light'],
  ['the system is followed', place('system'), 'linux', undefined, undefined],
  ['it is the first start', undefined, 'linux', undefined, undefined],
  ['the kept file is torn', place('dark').slice(0, 40), 'linux', undefined, undefined],
  ['the person has named one', place('dark'), 'linux', 'Yaru', 'Yaru'],
  ['the system has no such toolkit', place('dark'), 'win32', undefined, undefined],
])('the toolkit begins in the right theme when %s', (_when, kept, platform, named, begins) => {
  const data = keeping(kept);
  const env: { GTK_THEME?: string | undefined } = named === undefined ? {} : { GTK_THEME: named };
  const forget = themeToolkit({ platform, env, data });
  expect(env.GTK_THEME).toBe(begins);
  forget();
  expect(env.GTK_THEME).toBe(named);
});

function keeping(kept: string | undefined): string {
  const data = mkdtempSync(join(folder, 'kept-'));
  if (kept !== undefined) writeFileSync(join(data, WINDOW_PLACE_FILE), kept);
  return data;
}
