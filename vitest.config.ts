import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { examplePlugin } from './test/docs/examplePlugin.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  plugins: [examplePlugin()],
  resolve: {
    // The examples import the library by its name, as its users do.
    alias: [
      { find: /^community-safety-plan$/u, replacement: path('src/index.ts') },
      { find: /^community-safety-plan\/(.+\.json)$/u, replacement: path('dist/$1') },
      { find: /^community-safety-plan\/(.+)$/u, replacement: path('src/$1.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test-prop.ts'],
    setupFiles: ['test/seed.ts'],
    // Machines are noisy: a test fails by what it finds, not by how long it takes.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    typecheck: { include: ['test/**/*.test-d.ts'] },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html'],
      reportOnFailure: true,
      thresholds: { 100: true },
    },
  },
});
