import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Three at a time: most of them wait for processes and servers. Left to itself Vitest takes one less than there are cores.
    maxWorkers: 3,
    // The tests start hundreds of stations. Compiling their code is a quarter of what each of them costs, and is done once.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/gatehouse-tests') },
  },
});
