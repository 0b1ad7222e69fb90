// The tests of the whole app: the web build in a browser, and the desktop app where an Electron runtime exists. Ends with
// "N passed, N failed"; `--report=file` writes the counts there, for scripts/test.mjs. Other words go to Playwright.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { findBrowser } from './find-browser.mjs';
import { findElectron, hasDisplay } from './find-electron.mjs';

const report = process.argv.find((word) => word.startsWith('--report='))?.slice('--report='.length);
const words = process.argv.slice(2).filter((word) => !word.startsWith('--report='));
const counts = await runAll();
if (report !== undefined) writeFileSync(report, JSON.stringify(counts));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function runAll() {
  const electron = findElectron({ download: false });
  const frame = hasDisplay() ? [] : ['xvfb-run', '-a'];
  const canShow = hasDisplay() || hasProgram('xvfb-run');
  const whyNot = electron.reason ?? (canShow ? undefined : 'there is no display and no xvfb-run');
  if (whyNot !== undefined) console.log(`The tests in Electron are skipped: ${whyNot}.`);
  if (!buildIfStale('web') || (whyNot === undefined && !buildIfStale('app'))) return { passed: 0, failed: 1 };
  try {
    process.env.CHROME_PATH = await findBrowser();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  const web = await runProject('web', []);
  const desktop = whyNot === undefined ? await runProject('electron', frame) : { passed: 0, failed: 0 };
  return { passed: web.passed + desktop.passed, failed: web.failed + desktop.failed };
}

/** A project without any test, or that ends without saying why, has failed. */
async function runProject(project, frame) {
  const folder = mkdtempSync(join(tmpdir(), 'skyflip-e2e-report-'));
  const file = join(folder, 'report.json');
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  const command = [...frame, process.execPath, cli, 'test', `--project=${project}`, '--reporter=list,json', ...words];
  const code = await run(command, { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const { passed, failed } = readCounts(file);
  rmSync(folder, { recursive: true, force: true });
  const isSilent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : failed };
}

function run([command, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function readCounts(file) {
  try {
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(file, 'utf8')).stats;
    return { passed: expected, failed: unexpected + flaky };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function hasProgram(name) {
  return spawnSync('which', [name], { stdio: 'ignore' }).status === 0;
}
