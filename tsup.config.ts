import { defineConfig } from 'tsup';

const entries = ['src/index.ts', 'src/schema.ts', 'src/csv.ts', 'src/report.ts', 'src/maidstone-2014.ts'];

export default defineConfig([
  // One build for Node, browsers and `require`, in a few files that share the class of error. compound.ts is a file of
  // its own, so that a bundler takes decimal.js only where it is used: it does not say that it has no side effects.
  {
    entry: { ...entryNames(entries), 'cli/main': 'src/cli/main.ts' },
    ...{ format: 'esm', target: 'es2022', platform: 'neutral', splitting: true, clean: true, silent: true },
    external: ['#csv-parse'],
    esbuildOptions: (options) => {
      options.chunkNames = 'chunks/[name]-[hash]';
    },
  },
  // CommonJS declarations, which both kinds of user may import; scripts/write-entries.mjs adds what `require` needs.
  {
    entry: entryNames(entries),
    ...{ format: 'cjs', silent: true, dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } } },
  },
]);

function entryNames(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path.replace(/^src\/|\.ts$/gu, ''), path]));
}
