// Counts habits of writing that make a sentence hard to read (scripts/english/habits.mjs) in the documents, comments,
// messages, test names and changesets, and fails where there are more than there may be.
// Usage: node scripts/check-english.mjs [the name of a habit, to list where it is]
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HABITS } from './english/habits.mjs';
import { proseOf } from './english/texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['.changeset', 'bench', 'docs/guide', 'docs/pages', 'docs/site', 'examples', 'scripts', 'src', 'test'];
// The words of plans and of others, what is installed or built, and the list of habits itself.
const NOT_OURS =
  /(?:^|\/)(?:node_modules|dist|fixtures|images|data|CHANGELOG\.md)(?:\/|$)|^scripts\/english\/habits\.mjs$|^src\/wording\/lexicon\.ts$/u;
const asked = process.argv[2];

const files = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'],
  ...FOLDERS.flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  ),
].filter((path) => /\.(?:md|html|m?[jt]sx?)$/u.test(path) && !NOT_OURS.test(path));
const pieces = files.flatMap((path) =>
  proseOf(path, readFileSync(`${root}/${path}`, 'utf8')).map((text) => ({ path, text })),
);

const results = HABITS.map((habit) => {
  const found = pieces.flatMap(({ path, text }) =>
    [...text.matchAll(habit.pattern)].map(({ index }) => `${path}: ${text.slice(Math.max(0, index - 70), index + 90)}`),
  );
  return { ...habit, found };
});
for (const { name, instead, most, found } of results) {
  const isPassed = found.length <= most;
  console.log(`${isPassed ? 'passed' : 'FAILED'}  ${name}: ${found.length}, at most ${most}. Write: ${instead}.`);
  if (asked === name) console.log(found.join('\n'));
}
const failed = results.filter(({ most, found }) => found.length > most).length;

// The line of vitest, so that scripts/check.mjs counts these checks with the tests.
console.log(`\nTests  ${failed > 0 ? `${failed} failed | ` : ''}${results.length - failed} passed`);
process.exitCode = failed > 0 ? 1 : 0;
