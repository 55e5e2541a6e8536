import { defineConfig } from 'vitest/config';

/** The tests of the rules alone: for mutation testing, and for their branch coverage. */
export default defineConfig({
  test: {
    include: ['test/station/admission/*.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['electron/station/admission/*.ts'],
      reporter: ['text'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
});
