import { expect, test } from 'vitest';
import { openSettings } from '../../renderer/state/settings.ts';
import { createMemoryDisk } from '../../shared/host/memory-disk.ts';
import { startMemoryHost } from '../../shared/host/memory-host.ts';

test('what was set just before the window goes is there in the next one', async () => {
  const disk = createMemoryDisk();
  const settings = await openSettings(startMemoryHost(disk).host);
  settings.set({ paletteWidth: 321 });
  settings.set({ grid: false });
  settings.flush();
  const next = await openSettings(startMemoryHost(disk).host);
  expect(next.state.getState()).toMatchObject({ paletteWidth: 321, grid: false });
});

test.each([
  ['no JSON', '{"theme": "dark"', { theme: 'system' }],
  ['something else', '[]', { theme: 'system' }],
  ['one damaged field', '{"theme": "dark", "paletteWidth": "wide"}', { theme: 'dark', paletteWidth: 264 }],
  ['a size beyond its limits', '{"findingsHeight": 1e9, "snap": false}', { findingsHeight: 176, snap: false }],
])('settings that hold %s cost no more than what is damaged', async (_, text, expected) => {
  const { host } = startMemoryHost(createMemoryDisk());
  await host.writeSettings(text);
  expect((await openSettings(host)).state.getState()).toMatchObject(expected);
});
