// The sentences of the project: of its documents, and of the comments, messages and test names in its code.
import ts from 'typescript';

const NAMES_OF_TESTS = /^(?:describe|it|test)$/u;

/** Returns the prose of a file, a text for each piece, with code and what is generated left out. */
export function proseOf(path, text) {
  const pieces = /\.(?:md|html)$/u.test(path) ? ofDocument(text) : ofCode(path, text);
  return pieces.map(withoutCode).filter((piece) => /\w/u.test(piece));
}

function ofDocument(text) {
  return text
    .replace(/^<!-- generated:(\S+) -->$[^]*?^<!-- \/generated:\1 -->$/gmu, '')
    .replace(/^\s*```[^]*?^\s*```/gmu, '')
    .replace(/<[^>]*>/gu, ' ')
    .split(/\n{2,}|\n(?=\s*(?:[-*|]|\d+\.) ?)/u);
}

// Of a test only its name and its comments are ours; what it hands in may be the words of any plan.
function ofCode(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const isTest = /(?:^test\/|\.test\.)/u.test(path);
  const strings = [];
  const literals = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isRegularExpressionLiteral(node)) {
      literals.push([node.getStart(source), node.end]);
      const isOurs = isTest ? isNameOfTest(node) : !ts.isRegularExpressionLiteral(node) && !isModuleName(node);
      if (isOurs)
        strings.push(
          node
            .getText(source)
            .slice(1, -1)
            .replace(/\$\{[^}]*\}/gu, '…'),
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...comments(blanked(text, literals)), ...strings];
}

function comments(code) {
  const found = [...code.matchAll(/\/\*[^]*?\*\/|(?:^[ \t]*\/\/.*\n)+|\/\/.*/gmu)].map(([comment]) =>
    comment.replace(/^[ \t]*(?:\/\/|\/?\*+\/?)[ \t]?/gmu, '').replace(/\*\/$|\/\//gu, ''),
  );
  return found.flatMap((comment) => comment.replace(/```[^]*?```/gu, '').split(/\n{2,}|\n(?=@)/u));
}

function blanked(text, literals) {
  let code = text;
  for (const [start, end] of literals) code = code.slice(0, start) + ' '.repeat(end - start) + code.slice(end);
  return code;
}

function isModuleName({ parent }) {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || parent.kind === ts.SyntaxKind.LiteralType;
}

function isNameOfTest(node) {
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== node) return false;
  return NAMES_OF_TESTS.test(call.expression.getText().replace(/[.(][^]*$/u, ''));
}

function withoutCode(text) {
  return text
    .replace(/`[^`]*`/gu, '`…`')
    .replace(/\{@link [^}]*\}/gu, '`…`')
    .replace(/\]\([^)]*\)/gu, ']')
    .replace(/\s+/gu, ' ')
    .trim();
}
