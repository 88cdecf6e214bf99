import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';

const PREFIX = 'example:';

/** Lets vitest import a source text as a module of its own: the id of the module holds the text. */
export function examplePlugin(): Plugin {
  return {
    name: 'examples',
    enforce: 'pre',
    resolveId(id) {
      if (id === 'example:assertions') return fileURLToPath(new URL('assertions.ts', import.meta.url));
      return id.startsWith(PREFIX) ? id : undefined;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      return Buffer.from(id.slice(PREFIX.length, -'.ts'.length), 'base64url').toString('utf8');
    },
  };
}

/** The id under which a source text can be imported. */
export function moduleIdOf(source: string): string {
  return `${PREFIX}${Buffer.from(source).toString('base64url')}.ts`;
}
