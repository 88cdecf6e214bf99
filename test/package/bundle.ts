import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a user's bundler makes of a source text that imports the built package. */
export interface Bundle {
  readonly text: string;
  readonly gzip: number;
  /** The modules that have at least a byte in it. */
  readonly modules: readonly string[];
}

/** Bundles a source text for browsers, as a user's bundler would. */
export async function bundle(source: string, format: 'esm' | 'iife' = 'esm'): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    minify: true,
    format,
    globalName: 'bundled',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text ?? '';
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {};
  const modules = Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0);
  return { text, gzip: gzipSync(text).length, modules };
}

/** Every module an entry of the built package leads to, used or not, and every package it asks for. */
export async function reach(entry: string): Promise<{ modules: string[]; packages: string[] }> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`../../dist/esm/${entry}`, import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    // Without this esbuild would trust `sideEffects` and pass over what nothing uses.
    ignoreAnnotations: true,
    write: false,
    metafile: true,
    absWorkingDir: root,
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const packages = imports.filter(({ external }) => external === true).map(({ path }) => path);
  return { modules: Object.keys(metafile.inputs).sort(), packages: [...new Set(packages)].sort() };
}
