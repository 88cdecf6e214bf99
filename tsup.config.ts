import { defineConfig } from 'tsup';

const shared = { target: 'es2022', platform: 'neutral', clean: true, silent: true } as const;

export default defineConfig([
  // One file per module, so that a bundler drops whole modules: decimal.js declares no side effects, and in one
  // bundle it would ride along with every name. The declarations come from tsc (tsconfig.build.json).
  { ...shared, format: 'esm', outDir: 'dist/esm', entry: ['src/**/*.ts'], bundle: false, sourcemap: true },
  // Split, so that the entries share one class of error; without source maps, as tsup's hold the path of the machine.
  {
    ...shared,
    format: 'cjs',
    outDir: 'dist/cjs',
    entry: ['src/index.ts', 'src/schema.ts', 'src/csv.ts', 'src/report.ts', 'src/maidstone-2014.ts'],
    // The name under which package.json picks the build of csv-parse for where it runs.
    external: ['#csv-parse'],
    splitting: true,
    // tsup sets `baseUrl`, which TypeScript 6 deprecates.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
]);
