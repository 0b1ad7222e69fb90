// Builds a part of the app unless what was built is newer than everything it is made of.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['renderer', 'shared', 'catalog', 'electron', 'examples', 'package-lock.json'];
const PARTS = {
  web: { made: 'out/web/index.html', config: 'vite.web.config.ts', args: ['vite', 'bin/vite.js', 'build', '--config'] },
  app: {
    made: 'out/app/main/main.js',
    config: 'electron.vite.config.ts',
    args: ['electron-vite', 'bin/electron-vite.js', 'build', '--config'],
  },
};

/** True if the part is there and current afterwards; what a build says goes to the terminal. */
export function buildIfStale(part) {
  const { made, config, args } = PARTS[part];
  const sources = [...SOURCES, config, 'vite.web.config.ts'];
  if (existsSync(join(ROOT, made)) && timeOf(join(ROOT, made)) >= Math.max(...sources.map(newestIn))) return true;
  console.log(`Building the ${part === 'web' ? 'web' : 'desktop'} app…`);
  const [name, bin, ...rest] = args;
  const program = join(ROOT, 'node_modules', name, bin);
  const command = [program, ...rest, config, '--logLevel', 'error'];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function newestIn(source) {
  const path = join(ROOT, source);
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return timeOf(path);
  return Math.max(0, ...readdirSync(path, { recursive: true }).map((name) => timeOf(join(path, name))));
}

function timeOf(path) {
  return statSync(path).mtimeMs;
}
