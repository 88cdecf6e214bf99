import { defineConfig } from 'vitest/config';

// The tests that Stryker runs against each mutant: those of behaviour, without the ones that read files of the checkout
// or mock a module (npm run test:mutation).
export default defineConfig({
  test: {
    include: [
      'test/{exact,calculate,compare,evaluate,period,series,trajectory,format}/**/*.test.ts',
      'test/regressions.test.ts',
    ],
    testTimeout: 120_000,
  },
});
