// Completes the package after tsup: the files that let CommonJS use it, and the way from a declaration to its code.
//
// There is no second build for `require`: every Node that package.json names can require a module, so each entry has a
// file of one line that does it. The declarations are CommonJS ones, which both kinds of user may import, since TypeScript
// before 5.8 lets CommonJS require only what has declarations of its own.
//
// An editor that goes to a definition reads the source map of the declarations. These maps lead from each function and
// class that a user can import to its code. Types have no code: there the declaration itself is what the editor shows.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { addMapping, GenMapping, toEncodedMap } from '@jridgewell/gen-mapping';

const ENTRIES = ['index', 'schema', 'csv', 'office', 'official', 'report', 'maidstone-2014'];
const DIST = new URL('../dist/', import.meta.url);
const read = (path) => readFileSync(new URL(path, DIST), 'utf8');

// esbuild also imports files that a file needs nothing of itself, and a user's bundler would warn of each.
for (const name of readdirSync(DIST, { recursive: true }).filter((path) => path.endsWith('.js'))) {
  writeFileSync(new URL(name, DIST), read(name).replace(/^import "\.[^"]*";\n/gmu, ''));
}

// Not in the source: eslint hands such a first line to TypeScript as a comment, which then compiles everything again.
writeFileSync(new URL('cli/main.js', DIST), `#!/usr/bin/env node\n${read('cli/main.js')}`);
chmodSync(new URL('cli/main.js', DIST), 0o755);

const maps = new Map();

for (const entry of ENTRIES) {
  writeFileSync(new URL(`${entry}.cjs`, DIST), `'use strict';\nmodule.exports = require('./${entry}.js');\n`);
  writeFileSync(new URL(`${entry}.d.ts`, DIST), `export * from './${entry}.cjs';\n`);
  for (const name of Object.keys(await import(new URL(`${entry}.js`, DIST)))) {
    const [declared, defined] = [`${entry}.d.cts`, `${entry}.js`].map((path) => placeOf(name, path));
    const map = maps.get(declared.path) ?? new GenMapping({ file: declared.path });
    const source = relative(dirname(declared.path), defined.path);
    // An editor takes the first place at or after the one it is at: one without a source ends what is before.
    addMapping(map, { generated: { ...declared.place, column: declared.place.column - 1 } });
    addMapping(map, { generated: declared.place, original: defined.place, source });
    maps.set(declared.path, map);
  }
}

for (const [path, map] of maps) {
  const text = read(path).trimEnd();
  writeFileSync(new URL(`${path}.map`, DIST), JSON.stringify(toEncodedMap(map)));
  writeFileSync(new URL(path, DIST), `${text}\n//# sourceMappingURL=${path.split('/').at(-1)}.map\n`);
}

/** Finds where a file of the build declares what it exports under a name, in itself or in a file that it imports. */
function placeOf(exported, path) {
  const text = read(path);
  const list = [...text.matchAll(/^export \{([^}]*)\};$/gmu)].map(([, names]) => names).join(',');
  const local = nameFor(exported, list) ?? exported;
  for (const [, names, from] of text.matchAll(
    /^(?:import|export) (?:type )?\{([^}]*)\} from ["'](\.[^"']*)["'];$/gmu,
  )) {
    const original = nameFor(local, names);
    if (original === undefined) continue;
    return placeOf(original, join(dirname(path), path.endsWith('.cts') ? from.replace(/\.cjs$/u, '.d.cts') : from));
  }
  const word = local.replaceAll('$', '\\$');
  const found = new RegExp(`^(?:declare )?(?:async )?(?:function\\*?|class|const|var|let) ${word}\\b`, 'mu').exec(text);
  if (found === null) throw new Error(`${path} does not declare ${exported}.`);
  const before = text.slice(0, found.index + found[0].length - local.length).split('\n');
  return { path, place: { line: before.length, column: before.at(-1).length } };
}

/** In a list such as `a, b as c`: what is under a name, or nothing. */
function nameFor(name, list) {
  for (const item of list.split(',')) {
    const [own, as = own] = item
      .trim()
      .replace(/^type /u, '')
      .split(' as ');
    if (as === name) return own;
  }
  return undefined;
}
