import ts from 'typescript';
import type { Example } from './collectExamples.js';

// `// => value` or `// throws CODE` behind a statement or below it; a value may go on in lines that are indented or
// begin with a closing bracket.
const CLAIM = /^[ \t]*\n?[ \t]*\/\/ (?<kind>=>|throws) (?<claim>.*(?:\n[ \t]*\/\/(?: {2,}| ?[\]})]).*)*)/u;

/** Turns what the comments of an example claim into assertions: the source of a module that fails if one is untrue. */
export function assertive(example: Example): string {
  const { code, file, line } = example;
  const tree = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const edits: { start: number; end: number; text: string }[] = [];

  const visit = (node: ts.Node): void => {
    const claim = isClaimable(node) ? CLAIM.exec(code.slice(node.end))?.groups : undefined;
    if (claim === undefined) {
      ts.forEachChild(node, visit);
      return;
    }
    const place = `${file}:${String(line + tree.getLineAndCharacterOfPosition(node.getStart()).line)}`;
    edits.push({ start: node.getStart(), end: node.end, text: assertion(node as Claimable, claim, place) });
  };
  visit(tree);

  const claims = code.match(/\/\/ (?:=>|throws) /gu)?.length ?? 0;
  const start = `${file}:${String(line)}`;
  if (claims !== edits.length) throw new Error(`${start}: a claim does not stand behind a statement, or not alone`);
  if (claims === 0 && !example.mayAssertNothing)
    throw new Error(`${start}: claims nothing; \`\`\`ts no-assertion allows it`);
  const body = edits
    .reverse()
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
  return `import { assertEqual, assertThrows } from 'example:assertions';\n${body}`;
}

type Claimable = ts.ExpressionStatement | ts.VariableStatement;

function isClaimable(node: ts.Node): node is Claimable {
  return ts.isExpressionStatement(node) || ts.isVariableStatement(node);
}

function assertion(node: Claimable, claim: Record<string, string>, place: string): string {
  const text = node.getText();
  const at = JSON.stringify(place);
  const claimed = (claim['claim'] ?? '').replace(/\n[ \t]*\/\//gu, '\n');
  if (claim['kind'] === 'throws') return `assertThrows(() => { ${text} }, ${JSON.stringify(claimed.trim())}, ${at});`;
  if (ts.isExpressionStatement(node)) return `assertEqual(${shown(node.expression)}, (${claimed}), ${at});`;
  const name = node.declarationList.declarations[0]?.name.getText() ?? '';
  return `${text} assertEqual(${name}, (${claimed}), ${at});`;
}

// Of console.log(value) it is the value that is shown to the reader.
function shown(expression: ts.Expression): string {
  const isLog = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
  return (isLog ? expression.arguments[0] : expression)?.getText() ?? 'undefined';
}
