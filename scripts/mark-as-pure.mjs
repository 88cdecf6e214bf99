// A plugin of esbuild for the build. It marks what a module works out when it is loaded as free of side effects, which
// holds for every module of src, so that a bundler can drop it statement by statement although modules share files.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Marks the top-level constants of the modules of src. */
export const markAsPure = {
  name: 'mark-as-pure',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      contents: marked(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

function marked(text) {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2022);
  const values = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => (initializer === undefined || isPlain(initializer) ? [] : [initializer]));
  return values
    .reverse()
    .reduce(
      (code, { pos, end }) =>
        `${code.slice(0, pos)} /* @__PURE__ */ (() => (${code.slice(pos, end)}))()${code.slice(end)}`,
      text,
    );
}

/** Tells whether a bundler sees by itself that an expression does nothing. */
function isPlain(node) {
  return (
    ts.isLiteralExpression(node)
    || ts.isArrowFunction(node)
    || ts.isFunctionExpression(node)
    || (ts.isArrayLiteralExpression(node) && node.elements.every(isPlain))
    || (ts.isAsExpression(node) && isPlain(node.expression))
  );
}
