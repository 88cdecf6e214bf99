// Bundles what tsc has put into `build` for the package: one build for Node, for browsers and for `require`.
//
// The modules of a few layers share a file, so that Node loads the root from a handful of files. A bundler still drops
// what is not used, statement by statement: `markAsPure` tells it that nothing here acts when it is loaded.
//
// There is no second build for `require`. Every Node from 20.19 on can require a module, so each entry has a file of one
// line that does it. The package is half the size, and `instanceof CommunitySafetyError` is true across both. The line is in
// the package because TypeScript before 5.8 lets CommonJS require only what has declarations of its own (`.d.cts`), and
// because Node 20 warns of a module that is required from outside `node_modules`. The declarations are CommonJS ones,
// which both kinds of user may import; written as modules they would have to be in the package twice.
import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dts } from 'rollup-plugin-dts';

const ENTRIES = ['index', 'schema', 'csv', 'report', 'maidstone-2014'];

// Which folders of `src` share a file. Any other folder is a file of its own.
const SHARED = {
  errors: ['model', 'errors'],
  foundation: ['exact', 'period', 'format', 'explain', 'lookup'],
  calculate: ['calculate', 'compare', 'statistics', 'series'],
  evaluate: ['trajectory', 'evaluate'],
  wording: ['reconcile', 'wording'],
};

// What needs a large package: zod, csv-parse, d3.
const AT_A_PRICE = ['schema', 'tables', 'report'];

// What an earlier build left would be packed too.
rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });

const common = {
  // As package.json tells every bundler.
  treeshake: { moduleSideEffects: false },
  external: (id) => !/^[./]/u.test(id),
  // A circle between files is one of functions that call each other later, which is no danger: nothing is called here.
  onLog: (level, log, handle) => {
    if (log.code !== 'CIRCULAR_CHUNK') handle(level, log);
  },
};

export default [
  {
    ...common,
    input: inputs('.js', 'cli/main'),
    plugins: [markAsPure(), leaveOutEmpty()],
    output: {
      dir: 'dist',
      format: 'es',
      chunkFileNames: ({ name, moduleIds }) => `${moduleIds.some(isOfCommandLine) ? 'cli' : 'chunks'}/${name}.js`,
      manualChunks: chunkOf,
      minifyInternalExports: false,
      hoistTransitiveImports: false,
    },
  },
  {
    ...common,
    input: inputs('.d.ts'),
    plugins: [dts()],
    output: {
      dir: 'dist',
      format: 'es',
      chunkFileNames: 'chunks/[name].d.cts',
      entryFileNames: '[name].d.cts',
      manualChunks: layerOf,
      minifyInternalExports: false,
      hoistTransitiveImports: false,
    },
  },
];

function inputs(ending, ...more) {
  return Object.fromEntries([...ENTRIES, ...more].map((name) => [name, `build/${name}${ending}`]));
}

function isOfCommandLine(id) {
  return id.includes('/build/cli/');
}

/** Gives the name of the file that a module goes into, or nothing where Rollup may choose. */
function chunkOf(id, { getModuleInfo }) {
  const { importers, importedIds } = getModuleInfo(id);
  // The commands are loaded one at a time, while the program waits for them: so they must not need what is in its file.
  if (isOfCommandLine(id)) return importers.some((importer) => importer.endsWith('/cli/main.js')) ? 'run' : undefined;
  // A bundler keeps the import of such a package for as long as anything of the file is used.
  if (importedIds.some(mayAct)) return basename(id, '.js');
  const layer = layerOf(id);
  return AT_A_PRICE.includes(layer) && isNeededElsewhere(id, getModuleInfo) ? `${layer}-shared` : layer;
}

function layerOf(id) {
  const folder = folderOf(id);
  return Object.keys(SHARED).find((chunk) => SHARED[chunk].includes(folder)) ?? folder;
}

function folderOf(id) {
  return /\/build\/([^/]+)\//u.exec(id)?.[1];
}

/** Tells whether another layer needs a module, so that it must not load what the rest of the folder needs. */
function isNeededElsewhere(id, getModuleInfo) {
  return getModuleInfo(id).importers.some((importer) => {
    const folder = folderOf(importer);
    if (folder === folderOf(id)) return isNeededElsewhere(importer, getModuleInfo);
    return folder !== undefined && folder !== 'cli';
  });
}

/** Tells whether a package does not declare that it is free of side effects. */
function mayAct(id) {
  if (!common.external(id)) return false;
  const name = /^#?((?:@[^/]+\/)?[^/]+)/u.exec(id)[1];
  const path = fileURLToPath(new URL(`node_modules/${name}/package.json`, import.meta.url));
  return (JSON.parse(readFileSync(path, 'utf8')).sideEffects ?? true) === true;
}

/** Marks what is worked out when a module is loaded as free of side effects, so that it goes where nothing uses it. */
function markAsPure() {
  return {
    name: 'mark-as-pure',
    transform(code) {
      const declarations = this.parse(code).body.map((statement) => statement.declaration ?? statement);
      const values = declarations.flatMap(({ declarations: ofVariables = [] }) => ofVariables.map(({ init }) => init));
      const marked = values.filter((value) => value && !isPlain(value)).reverse();
      return marked.reduce((text, { start, end }) => {
        const value = text.slice(start, end);
        return `${text.slice(0, start)}/* @__PURE__ */ (() => ${value.startsWith('{') ? `(${value})` : value})()${text.slice(end)}`;
      }, code);
    },
  };
}

/** Leaves out the file that Rollup makes of the entries where the command line loads one: it holds nothing. */
function leaveOutEmpty() {
  return {
    name: 'leave-out-empty',
    generateBundle(options, bundle) {
      for (const [path, { isEntry, exports }] of Object.entries(bundle)) {
        if (!isEntry && exports.length === 0) delete bundle[path];
      }
    },
  };
}

/** Tells whether a bundler sees without help that an expression does nothing. */
function isPlain(node) {
  switch (node?.type) {
    case 'Literal':
    case 'Identifier':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return isPlain(node.argument);
    case 'ArrayExpression':
      return node.elements.every(isPlain);
    case 'ObjectExpression':
      return node.properties.every(
        (property) => property.type === 'Property' && !property.computed && isPlain(property.value),
      );
    default:
      return false;
  }
}
