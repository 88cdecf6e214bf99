import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { inject } from 'vitest';

const { folder } = inject('packed');

/** What a user's bundler makes of a source text that imports the installed package. */
export interface Bundle {
  readonly text: string;
  readonly gzip: number;
  /** The files that have at least a byte in it. */
  readonly files: readonly string[];
  /** What the bundler warns of. */
  readonly warnings: readonly string[];
}

/** Bundles a source text for browsers, as a user's bundler would. */
export async function bundle(source: string, format: 'esm' | 'iife' = 'esm'): Promise<Bundle> {
  const { outputFiles, metafile, warnings } = await build({
    stdin: { contents: source, resolveDir: folder },
    absWorkingDir: folder,
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
  const files = Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0);
  return { text, gzip: gzipSync(text).length, files, warnings: warnings.map((warning) => warning.text) };
}

/** The names of what a bundle declares, before they are made short. */
export async function namesIn(source: string): Promise<Set<string>> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    // Only the names of this package.
    external: ['decimal.js', 'date-fns', '@date-fns/*', 'zod', 'csv-parse', 'd3-*', '@e965/xlsx'],
    write: false,
    logLevel: 'silent',
  });
  const declarations = (outputFiles[0]?.text ?? '').matchAll(/\b(?:function\*?|class|var|let|const) ([\w$]+)/gu);
  return new Set(Array.from(declarations, ([, name = '']) => name));
}

/** Every file an entry of the installed package leads to, used or not, and every package it asks for. */
export async function reach(entry: string): Promise<{ files: string[]; packages: string[] }> {
  const { metafile } = await build({
    entryPoints: [`node_modules/community-safety-plan/dist/${entry}`],
    absWorkingDir: folder,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    // Without this esbuild would trust `sideEffects` and pass over what nothing uses.
    ignoreAnnotations: true,
    write: false,
    metafile: true,
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const packages = imports.filter(({ external }) => external === true).map(({ path }) => path);
  return { files: Object.keys(metafile.inputs).sort(), packages: [...new Set(packages)].sort() };
}
