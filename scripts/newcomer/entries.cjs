// Loads every entry of the installed package by `require` and by `import`, and prints how many names each has.
const { isDeepStrictEqual } = require('node:util');
const { exports: entries, name } = require('community-safety-plan/package.json');

async function namesOf(path) {
  const required = require(path);
  if (path.endsWith('.json')) return Object.keys(required);
  const imported = await import(path);
  const names = Object.keys(imported);
  const isSame = names.every((one) => one in required && isDeepStrictEqual(required[one], imported[one]));
  if (!isSame) throw new Error(`${path} is another thing by require than by import`);
  return names;
}

async function main() {
  const paths = Object.keys(entries).map((path) => path.replace('.', name));
  const counts = [];
  for (const path of paths) counts.push([path, (await namesOf(path)).length]);
  console.log(JSON.stringify(counts));
}

void main();
