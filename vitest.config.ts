import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { bundlePlugin } from './test/bundlePlugin.js';
import { examplePlugin } from './test/docs/examplePlugin.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

// Packs the library, or runs what a reader is shown: both need the build.
const BUILT = ['test/package/**/*.test.ts', 'test/docs/{examples,inADatabase,lyingExamples,walkthrough}.test.ts'];

// Machines are noisy: a test fails by what it finds, not by how long it takes.
const patience = { testTimeout: 120_000, hookTimeout: 240_000 };

// The examples and the workbench import the library by its name, as its users do.
const ALIASES = [
  { find: /^community-safety-plan$/u, replacement: path('src/index.ts') },
  { find: /^community-safety-plan\/(.+\.json)$/u, replacement: path('dist/$1') },
  { find: /^community-safety-plan\/(.+)$/u, replacement: path('src/$1.ts') },
];

// The projects behind the commands of CONTRIBUTING.md. Files share their modules, which saves half of the time;
// only the files that mock a module have a process of their own.
export default defineConfig({
  test: {
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html'],
      reportOnFailure: true,
      thresholds: { 100: true },
    },
    projects: [
      {
        extends: true,
        resolve: { alias: ALIASES },
        test: {
          name: 'behaviour',
          include: ['test/**/*.test.{ts,js}'],
          exclude: BUILT,
          isolate: false,
          ...patience,
        },
      },
      {
        extends: true,
        test: { name: 'mocked', include: ['test/**/*.test-mock.ts'], isolate: true, ...patience },
      },
      {
        extends: true,
        plugins: [bundlePlugin()],
        test: {
          name: 'properties',
          include: ['test/**/*.test-prop.ts'],
          setupFiles: ['test/seed.ts'],
          isolate: false,
          ...patience,
        },
      },
      {
        extends: true,
        plugins: [examplePlugin()],
        resolve: { alias: ALIASES },
        test: {
          name: 'package',
          include: BUILT,
          globalSetup: 'test/package/packOnce.ts',
          isolate: false,
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.ts'] },
        },
      },
    ],
  },
});
