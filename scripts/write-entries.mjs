// Completes the package after Rollup: the files that let CommonJS use it, and the way from a declaration to its code.
//
// An editor that goes to a definition reads the source map of the declarations. These maps lead from each function, class
// and constant that a user can import to its code in `dist/chunks`, comments and all. Types have no code: there the
// declaration itself is what the editor shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ENTRIES = ['index', 'schema', 'csv', 'report', 'maidstone-2014'];
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const read = (path) => readFileSync(`${dist}${path}`, 'utf8');

// By file of declarations: where in it a name is declared, and where its code is.
const links = new Map();

for (const entry of ENTRIES) {
  writeFileSync(`${dist}${entry}.cjs`, `'use strict';\nmodule.exports = require('./${entry}.js');\n`);
  writeFileSync(`${dist}${entry}.d.ts`, `export * from './${entry}.cjs';\n`);

  const declared = exportsOf(read(`${entry}.d.cts`));
  for (const [name, code] of exportsOf(read(`${entry}.js`))) {
    const declaration = declared.get(name);
    const path = declaration.from.replace('.cjs', '.d.cts');
    const link = { at: placeOf(declaration.name, path), source: code.from, to: placeOf(code.name, code.from) };
    links.set(path, [...(links.get(path) ?? []), link]);
  }
}

for (const [path, linksOfFile] of links) {
  const map = `${path.split('/').at(-1)}.map`;
  writeFileSync(`${dist}${path}.map`, JSON.stringify(mapOf(path, linksOfFile)));
  writeFileSync(`${dist}${path}`, `${read(path).trimEnd()}\n//# sourceMappingURL=${map}\n`);
}

/** Gives for each name that an entry exports the file it comes from and its name there. */
function exportsOf(text) {
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from '\.\/([^']*)';$/gmu)];
  return new Map(
    lists.flatMap(([, list, from]) =>
      list.split(',').map((item) => {
        const [name, as = name] = item.trim().split(' as ');
        return [as, { from, name }];
      }),
    ),
  );
}

/** Finds the line and column, both from 0, of a name that a file exports. */
function placeOf(exported, path) {
  const text = read(path);
  const [, local = exported] = new RegExp(`[{,]\\s*(\\S+) as ${exported}\\b`, 'u').exec(text) ?? [];
  const found = new RegExp(
    `^(?:declare )?(?:async )?(?:function\\*?|class|const) ${local.replace('$', '\\$')}\\b`,
    'mu',
  ).exec(text);
  if (found === null) throw new Error(`${path} does not declare ${exported}.`);
  const before = text.slice(0, found.index + found[0].length - local.length).split('\n');
  return { line: before.length - 1, column: before.at(-1).length };
}

/** Makes a source map. An editor takes the next entry after a place, so that one without a source ends before each. */
function mapOf(path, linksOfFile) {
  const sources = [...new Set(linksOfFile.map(({ source }) => source))];
  const last = { source: 0, line: 0, column: 0 };
  const lines = [];
  for (const { at, source, to } of linksOfFile.toSorted((one, other) => one.at.line - other.at.line)) {
    const position = { source: sources.indexOf(source), line: to.line, column: to.column };
    const way = ['source', 'line', 'column'].map((key) => position[key] - last[key]);
    lines[at.line] = `${quantities(at.column - 1)},${quantities(1, ...way)}`;
    Object.assign(last, position);
  }
  const inFolder = sources.map((source) => source.replace('chunks/', ''));
  return {
    version: 3,
    file: path.split('/').at(-1),
    sources: inFolder,
    names: [],
    mappings: Array.from(lines, (line) => line ?? '').join(';'),
  };
}

/** Writes whole numbers as source maps do: base 64, five bits a digit, the sign in the lowest bit. */
function quantities(...values) {
  return values
    .map((value) => {
      let rest = value < 0 ? (-value << 1) | 1 : value << 1;
      let digits = '';
      do {
        digits += BASE64[(rest & 31) | (rest > 31 ? 32 : 0)];
        rest >>>= 5;
      } while (rest > 0);
      return digits;
    })
    .join('');
}
