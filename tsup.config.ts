import { defineConfig, type Options } from 'tsup';
// @ts-expect-error -- The scripts are plain JavaScript.
import * as plain from './scripts/mark-as-pure.mjs';

const names = ['index', 'schema', 'csv', 'office', 'official', 'report', 'maidstone-2014'];
const entries = names.map((name) => `src/${name}.ts`);

const { markAsPure } = plain as { markAsPure: NonNullable<Options['esbuildPlugins']>[number] };

export default defineConfig([
  // One build for Node, browsers and `require`, in a few files that share the class of error. What imports a package that
  // does not say that it has no side effects is a file of its own, so that a bundler takes the package only where used.
  {
    entry: {
      ...entryNames(entries),
      'cli/main': 'src/cli/main.ts',
      'chunks/compound': 'src/exact/compound.ts',
      'chunks/day': 'src/period/day.ts',
      'chunks/parseText': 'src/tables/parseText.ts',
    },
    ...{ format: 'esm', target: 'es2022', platform: 'neutral', splitting: true, clean: true, silent: true },
    external: ['#csv-parse'],
    esbuildPlugins: [markAsPure],
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
