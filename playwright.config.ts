import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Each test starts a whole app with a browser of its own, and waits for it now and then.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  // Machines are shared and noisy.
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
