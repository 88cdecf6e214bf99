// Loads modules of src, which Node cannot run as they are, so that what is generated does not depend on how the build
// is laid out. They are bundled together: what two of them share is one thing.
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Imports modules by their paths: `loadSource('src/index.ts', 'src/report.ts')`. */
export async function loadSource(...paths) {
  const contents = paths.map((path, index) => `export * as module${index} from './${path}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' },
    // What package.json calls by a name of its own is not found from the folder of the packages.
    ...{ alias: { '#csv-parse': 'csv-parse/sync' }, write: false, logLevel: 'warning' },
  });
  // Inside the project, so that packages are found.
  const file = `${ROOT}node_modules/.source-${process.pid}.mjs`;
  writeFileSync(file, outputFiles[0].contents);
  try {
    const modules = await import(pathToFileURL(file));
    return paths.map((_, index) => modules[`module${index}`]);
  } finally {
    rmSync(file);
  }
}
