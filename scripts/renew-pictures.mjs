// Paints the pictures of tests/visual anew: `npm run visual:renew`, those of panels in the browser. Look at them before they are kept.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { findBrowser } from './find-browser.mjs';

const drawings = run('vitest/vitest.mjs', ['run', 'tests/visual']);
if (!buildIfStale('web')) process.exit(1);
const panels = run('@playwright/test/cli.js', ['test', '--project=web', 'panels.spec.ts'], {
  CHROME_PATH: await findBrowser(),
});
process.exit(drawings || panels);

function run(cli, words, more = {}) {
  const file = fileURLToPath(new URL(`../node_modules/${cli}`, import.meta.url));
  const env = { ...process.env, ...more, RENEW_PICTURES: '1' };
  return spawnSync(process.execPath, [file, ...words], { stdio: 'inherit', env }).status ?? 1;
}
