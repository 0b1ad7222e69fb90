import fc from 'fast-check';

/**
 * Milliseconds, short of the time that a test has: a property that fails on large diagrams would else be made smaller until the
 * test is stopped, and nobody would see the seed. Imported by whatever generates diagrams.
 */
fc.configureGlobal({ interruptAfterTimeLimit: 90_000 });

const SEED = numberFrom('SKYFLIP_SEED');
const RUNS = numberFrom('SKYFLIP_RUNS');

/**
 * How often a property is tried, and from which seed: the same designs each time, so that who changes something else is not
 * stopped by one that nobody has seen. To look for those: `SKYFLIP_SEED=$RANDOM SKYFLIP_RUNS=600 npx vitest run <file>`.
 */
export function runs(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: RUNS ?? numRuns, seed: SEED ?? 21 };
}

function numberFrom(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new Error(`${name} is "${text}", which is no whole number.`);
  return value;
}
