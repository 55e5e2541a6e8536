import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Three at a time: most of them wait for processes and servers. Left to itself Vitest takes one less than there are cores.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: 3 },
});
