// A plugin of esbuild for the build. It marks what a module works out when it is loaded as free of side effects, so that
// a bundler can drop it statement by statement although modules share files. A module of src, other than the command
// line's, may only declare: any other statement would be in the bundle of everybody who uses the same file.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const DECLARATIONS = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
]);

/** Marks the top-level constants of the modules of src. */
export const markAsPure = {
  name: 'mark-as-pure',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      contents: marked(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

function marked(text, path) {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2022);
  const other = file.statements.find((statement) => !DECLARATIONS.has(statement.kind));
  if (other !== undefined && !path.endsWith('/cli/main.ts')) {
    throw new Error(`${path} does more than declare: ${text.slice(other.pos, other.end).trim().split('\n')[0]}`);
  }
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

/** Says whether a bundler sees by itself that an expression does nothing. */
function isPlain(node) {
  return (
    ts.isLiteralExpression(node)
    || ts.isArrowFunction(node)
    || ts.isFunctionExpression(node)
    || (ts.isArrayLiteralExpression(node) && node.elements.every(isPlain))
    || (ts.isAsExpression(node) && isPlain(node.expression))
  );
}
