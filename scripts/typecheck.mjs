// One tsconfig per environment: what a folder may use (Node, DOM, nothing) is decided there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const projects = ['shared', 'catalog', 'renderer', 'electron', 'cli', 'scripts', 'tests'];
const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
let failed = false;
for (const project of projects) {
  if (!existsSync(join(project, 'tsconfig.json'))) throw new Error(`${project} has no tsconfig.json`);
  const { status } = spawnSync(process.execPath, [tsc, '--project', project], { stdio: 'inherit' });
  if (status !== 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
