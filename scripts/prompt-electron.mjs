// Electron is not ready before the app's main file has run, and the app counts on it: its scheme and the sandbox must be settled
// first. A runtime that was set up for tests may start apps by a script of its own that does not wait; this makes it wait.
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SCRIPT = join('resources', 'app', 'start.cjs');
const IMPORT = /\bimport\((pathToFileURL\([^)]*\)\.href)\)/;

/** The folder of an Electron that waits for the app: the given one, or a copy of it beside it. */
export function promptElectron(dist) {
  if (!existsSync(join(dist, SCRIPT))) return dist;
  const copy = `${dist}-prompt`;
  if (existsSync(copy)) return copy;
  const fresh = mkdtempSync(`${dist}-`);
  cpSync(dist, fresh, { recursive: true });
  const folder = dirname(join(fresh, SCRIPT));
  const script = readFileSync(join(fresh, SCRIPT), 'utf8');
  const waiting = `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n${script.replace(IMPORT, 'await import($1)')}`;
  writeFileSync(join(folder, 'start.mjs'), waiting);
  writeFileSync(join(folder, 'package.json'), '{ "name": "electron", "main": "start.mjs" }\n');
  try {
    renameSync(fresh, copy);
  } catch {
    // Another process was faster.
    rmSync(fresh, { recursive: true, force: true });
  }
  return copy;
}
