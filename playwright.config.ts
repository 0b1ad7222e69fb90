import { defineConfig } from '@playwright/test';

/** The whole app as a person has it: the built web page in Chromium, and the built desktop app in Electron. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  forbidOnly: true,
  // Two Electrons at once slow each other down more than they save.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { actionTimeout: 10_000 },
  // What is the same wherever the app runs is looked at once, where it is quicker.
  projects: [
    { name: 'web' },
    {
      name: 'electron',
      testIgnore: [
        '**/browser-host.spec.ts',
        '**/axe.spec.ts',
        '**/arrange.spec.ts',
        '**/catalog.spec.ts',
        '**/choices.spec.ts',
        '**/choose.spec.ts',
        '**/clicks.spec.ts',
        '**/compare.spec.ts',
        '**/flip-in-view.spec.ts',
        '**/split.spec.ts',
        '**/findings.spec.ts',
        '**/keyboard.spec.ts',
        '**/containers.spec.ts',
        '**/templates.spec.ts',
        '**/lines.spec.ts',
        '**/look.spec.ts',
        '**/annotations.spec.ts',
        '**/panels.spec.ts',
      ],
    },
  ],
});
