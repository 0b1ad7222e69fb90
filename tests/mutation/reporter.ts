import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import type { Survivor } from './surviving-mutants.ts';

/** Below this share of noticed changes the run fails; what is left are changes that make no difference. */
const LEAST = 0.9;

/** Prints what no table noticed, and the score by category. */
export class MutationReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const scores = new Map<string, { tried: number; survived: number }>();
    const survivors: Survivor[] = [];
    let isBroken = false;
    for (const module of modules) {
      for (const error of module.errors()) {
        isBroken = true;
        console.error(`${module.relativeModuleId}: ${error.message}`);
      }
      for (const test of module.children.allTests()) {
        const { mutation } = test.meta();
        if (mutation === undefined) {
          isBroken = true;
          console.error(`${test.name}: ${test.result().errors?.[0]?.message ?? 'was not run'}`);
          continue;
        }
        const score = scores.get(mutation.category) ?? { tried: 0, survived: 0 };
        score.tried += mutation.tried;
        score.survived += mutation.survivors.length;
        scores.set(mutation.category, score);
        survivors.push(...mutation.survivors);
      }
    }
    listSurvivors(survivors);
    const all = { tried: 0, survived: 0 };
    for (const [category, { tried, survived }] of [...scores].sort()) {
      all.tried += tried;
      all.survived += survived;
      console.log(line(category, tried, survived));
    }
    console.log(line('mutation score', all.tried, all.survived));
    if (isBroken || all.tried === 0 || 1 - all.survived / all.tried < LEAST) process.exitCode = 1;
  }
}

/** A few on the screen; all of them in a file. */
const MOST_SHOWN = 60;
const LIST = new URL('../../out/mutation.txt', import.meta.url);

function listSurvivors(survivors: readonly Survivor[]): void {
  const lines = survivors.map(({ where, change }) => `not noticed  ${where}  ${change}\n`);
  mkdirSync(new URL('.', LIST), { recursive: true });
  writeFileSync(LIST, lines.join(''));
  if (lines.length <= MOST_SHOWN) process.stdout.write(lines.join(''));
  else console.log(`out/mutation.txt lists the ${lines.length} changes that no table noticed`);
}

function line(name: string, tried: number, survived: number): string {
  const noticed = tried - survived;
  return `${name.padEnd(16)}${((100 * noticed) / tried).toFixed(1).padStart(6)} %  ${noticed} of ${tried} changes noticed`;
}
