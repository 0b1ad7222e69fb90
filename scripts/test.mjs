// The whole check of a clean checkout, in one command that needs nothing but Node: types, lint, unused code, the build,
// every test, whether the tables of the rules notice changes of the rules, and the whole app in a browser and, where there is
// a runtime, in Electron. Ends with "N passed, N failed", which counts the tests and each of the other steps as one.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'skyflip-test-'));
const report = join(folder, 'vitest.json');
const bin = (name) => join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

const steps = [
  { name: 'types', command: process.execPath, args: ['scripts/typecheck.mjs'] },
  { name: 'lint and format', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
  { name: 'unused code', command: bin('knip'), args: [] },
  { name: 'build', command: bin('vite'), args: ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'] },
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  const code = await run(step.command, step.args);
  if (code === 0) passed += 1;
  else failed += 1;
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name}`);
}

const testsCode = await run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
const counts = readCounts();
passed += counts.passed;
failed += counts.failed;
if (testsCode !== 0 && counts.failed === 0) failed += 1;
if (counts.passed + counts.failed === 0) {
  console.log('FAILED no test was run');
  failed += 1;
}

const mutationCode = await run(bin('vitest'), ['run', '--config', 'vitest.mutation.config.ts']);
if (mutationCode === 0) passed += 1;
else failed += 1;
console.log(`${mutationCode === 0 ? 'ok    ' : 'FAILED'} changes of the rules are noticed`);

const wholeReport = join(folder, 'e2e.json');
const wholeCode = await run(process.execPath, ['scripts/test-e2e.mjs', `--report=${wholeReport}`]);
const whole = readWholeCounts();
passed += whole.passed;
failed += whole.failed;
if (wholeCode !== 0 && whole.failed === 0) failed += 1;
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function readCounts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function readWholeCounts() {
  try {
    const { passed, failed } = JSON.parse(readFileSync(wholeReport, 'utf8'));
    return { passed, failed };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
