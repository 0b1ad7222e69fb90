// `npm run dev`: the desktop app with hot reload. electron-vite looks for a runtime in the electron package only, so it is told
// where one is.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findElectron } from './find-electron.mjs';

const { path, reason } = findElectron({ download: true });
if (path === undefined) {
  console.error(`There is no Electron, because ${reason}. \`npm run dev:web\` needs none.`);
  process.exit(1);
}
const child = spawn(
  process.execPath,
  [join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'dev', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, ELECTRON_EXEC_PATH: path } },
);
child.on('close', (code) => process.exit(code ?? 1));
