import { defineConfig } from 'vitest/config';
import { mutationPlugin } from './tests/mutation/plugin.ts';
import { MutationReporter } from './tests/mutation/reporter.ts';

/** `npm run mutation`: changes every rule in every small way, and asks its table to notice. */
export default defineConfig({
  plugins: [mutationPlugin()],
  test: {
    include: ['tests/validation/rules/**/*.test.ts', 'tests/flip/rules/*.test.ts'],
    // The catalog is loaded once for all tables.
    isolate: false,
    testTimeout: 600_000,
    reporters: [new MutationReporter()],
  },
});
