// Paints the pictures of tests/visual anew: `npm run visual:renew`. Look at them before they are kept.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/visual'], {
  stdio: 'inherit',
  env: { ...process.env, RENEW_PICTURES: '1' },
});
process.exit(status ?? 1);
