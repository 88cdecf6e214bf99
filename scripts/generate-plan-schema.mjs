// Writes plan.schema.json from the zod schema. The descriptions are the doc comments of the interfaces in src/model,
// so that each is written once. It goes into dist; with --write also over the copy in src/schema, which is kept so that
// a change of the format shows in a review, and with --check that copy is compared with what the schema gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import * as z from 'zod';
import { loadSource } from './load-source.mjs';

const ROOT = new URL('..', import.meta.url);
const BUILT = new URL('dist/plan.schema.json', ROOT);
const KEPT = new URL('src/schema/plan.schema.json', ROOT);
const ID = 'urn:community-safety-plan:plan:1';

const [{ definitions }] = await loadSource('src/schema/planSchema.ts');
const documentation = readDocumentation();
const registry = z.registry();
for (const [name, schema] of definitions) if (name !== 'Plan') registry.add(schema, { id: name });

const generated = z.toJSONSchema(definitions.get('Plan'), { target: 'draft-2020-12', io: 'input', metadata: registry });
const { $schema, $defs, ...plan } = generated;
const schema = {
  $schema,
  $id: ID,
  title: 'Plan of a Community Safety Partnership',
  ...described('Plan', plan),
  $defs: Object.fromEntries(Object.entries($defs).map(([name, definition]) => [name, described(name, definition)])),
};
const text = `${JSON.stringify(schema, null, 2)}\n`;

// For programs: without the spaces of the copy that is kept.
writeFileSync(BUILT, `${JSON.stringify(schema)}\n`);
if (process.argv.includes('--write')) writeFileSync(KEPT, text);
if (process.argv.includes('--check') && text !== readFileSync(KEPT, 'utf8')) {
  console.error('src/schema/plan.schema.json is not what the schema gives. Run: npm run generate');
  process.exitCode = 1;
}

function described(name, { id, readOnly, properties, ...definition }) {
  const entry = documentation.get(name);
  if (entry === undefined) throw new Error(`src/model has no documented type ${name}`);
  if (properties === undefined) return { description: entry.text, ...definition };
  const withText = Object.entries(properties).map(([key, { id, readOnly, ...property }]) => {
    const description = entry.members.get(key);
    if (description === undefined) throw new Error(`src/model does not document ${name}.${key}`);
    return [key, { description, ...property }];
  });
  return { description: entry.text, ...definition, properties: Object.fromEntries(withText) };
}

// Name of the type -> its text, and the text of each member, those it inherits included.
function readDocumentation() {
  const model = fileURLToPath(new URL('src/model/plan.ts', ROOT));
  const program = ts.createProgram([model], { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 });
  const checker = program.getTypeChecker();
  const textOf = (symbol) => oneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
  const types = new Map();
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.includes('/src/model/')) continue;
    for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(file) ?? fail(file.fileName))) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      const members = type.isClassOrInterface() ? type.getProperties() : [];
      types.set(symbol.name, {
        text: textOf(symbol),
        members: new Map(members.map((member) => [member.name, textOf(member)])),
      });
    }
  }
  return types;
}

function oneLine(comment) {
  return comment.replace(/\s+/gu, ' ').trim();
}

function fail(name) {
  throw new Error(`${name} exports nothing`);
}
