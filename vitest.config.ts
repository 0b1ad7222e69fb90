import { defineConfig } from 'vitest/config';

/**
 * What tests data and pure functions shares its modules, so that the catalog is loaded once and not once a file: the tables of
 * the rules alone are 140 files. What has state, a screen or clocks of its own starts each file afresh.
 */
const PURE = ['tests/{validation,catalog,flip,document,commands,import,scene}/**/*.test.ts'];
/** It puts a module of its own in place of one that others have loaded. */
const MOCKING = ['tests/flip/suggestions/harness.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, exclude: MOCKING, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: PURE } },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
    ],
  },
});
