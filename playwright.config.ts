import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Each test starts a whole app with a browser of its own; two cores carry one at a time.
  workers: 1,
  timeout: 60_000,
  reporter: [['list']],
});
