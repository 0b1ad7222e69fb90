import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '../../electron/files/file-system.ts';
import { sweep } from '../../electron/files/sweep.ts';
import { temporaryFolder } from './temporary-folder.ts';

const MEGABYTE = 1024 * 1024;
const SAVER = fileURLToPath(new URL('./keep-saving.ts', import.meta.url));
const ROUNDS = 30;
const AT_ONCE = 5;

test('a process that is killed while it saves leaves the file whole, and its rubbish is swept', async () => {
  let leftOvers = 0;
  for (let round = 0; round < ROUNDS; round += AT_ONCE) {
    leftOvers += (await Promise.all(Array.from({ length: AT_ONCE }, killedRound))).reduce((sum, left) => sum + left);
  }
  // Proves that the kills hit the middle of a save, which is what the test is about.
  expect(leftOvers).toBeGreaterThan(0);
});

/** Answers how many temporary files the killed process left. */
async function killedRound(): Promise<number> {
  const folder = temporaryFolder();
  const path = join(folder, 'orders.skyflip');
  writeFileSync(path, 'b'.repeat(MEGABYTE));
  const child = spawn(process.execPath, ['--import', 'tsx', SAVER, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  const content = readFileSync(path, 'latin1');
  expect(content.length).toBe(MEGABYTE);
  expect(new Set(content).size).toBe(1);
  const left = readdirSync(folder).length - 1;
  await sweep(nodeFileSystem, folder);
  expect(readdirSync(folder)).toEqual(['orders.skyflip']);
  return left;
}
