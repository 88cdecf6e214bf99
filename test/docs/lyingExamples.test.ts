import { describe, expect, it } from 'vitest';
import { assertive } from './assertive.js';
import { examplesIn } from './collectExamples.js';
import { moduleIdOf } from './examplePlugin.js';
import { typeErrorsIn } from './typeErrorsIn.js';

const IMPORT = "import { rate } from 'community-safety-plan';\n";

function exampleOf(code: string, marks = '') {
  const [example] = examplesIn('guide.md', `Text\n\n\`\`\`ts${marks}\n${code}\n\`\`\`\n`);
  if (example === undefined) throw new Error('no example found');
  return example;
}

async function run(code: string, marks?: string): Promise<unknown> {
  return import(/* @vite-ignore */ moduleIdOf(assertive(exampleOf(code, marks))));
}

describe('a correct example', () => {
  it.each([
    ['a value', `${IMPORT}rate({ count: 1, population: 8 }); // => 125`],
    ['a named value', `${IMPORT}const figure = rate({ count: 1, population: 8 }); // => 125`],
    ['a printed value', `${IMPORT}console.log(rate({ count: 1, population: 8 })); // => 125`],
    [
      'a value inside a block',
      `${IMPORT}for (const count of [1, 1]) {\n  rate({ count, population: 8 }); // => 125\n}`,
    ],
    ['an object over several lines', 'const plan = { a: 1, b: [2] };\nplan;\n// => {\n//   a: 1,\n//   b: [2],\n// }'],
    ['an error', `${IMPORT}rate({ count: 1, population: 0 }); // throws ZERO_POPULATION`],
  ])('passes: %s', async (_, code) => {
    await expect(run(code)).resolves.toBeDefined();
  });

  it('may assert nothing if it says so', async () => {
    await expect(run('const a = 1;', ' no-assertion')).resolves.toBeDefined();
  });
});

describe('a wrong example', () => {
  it.each([
    ['another value', `${IMPORT}rate({ count: 1, population: 8 }); // => 126`, 'guide.md:5'],
    ['another named value', `const a = 1;\n\nconst b = a + 1; // => 3`, 'guide.md:6'],
    ['another object', 'const plan = { a: 1 };\nplan; // => { a: 1, b: undefined }', 'guide.md:5'],
    ['no error', `${IMPORT}rate({ count: 1, population: 8 }); // throws ZERO_POPULATION`, 'guide.md:5'],
    ['another code', `${IMPORT}rate({ count: 1, population: 0 }); // throws INVALID_NUMBER`, 'guide.md:5'],
    [
      'an error of another class',
      'const at = () => { throw new Error("x"); };\nat(); // throws ZERO_POPULATION',
      'guide.md:5',
    ],
    ['a claim behind no statement', 'const a = 1; // => 1\nif (a) {} // => 2', 'guide.md:4'],
    ['no claim at all', 'const a = 1;', 'guide.md:4'],
  ])('fails with its place: %s', async (_, code, place) => {
    await expect(run(code)).rejects.toThrow(place);
  });

  it('fails if it does not compile, with its place', () => {
    const wrong = exampleOf(`${IMPORT}const text: string = rate({ count: 1, population: 8 }); // => 125`);
    expect(typeErrorsIn([wrong])).toStrictEqual(["guide.md:5: Type 'number' is not assignable to type 'string'."]);
  }, 60_000);

  it('is not hidden by the name of another language', () => {
    expect(() => examplesIn('guide.md', '```typescript\n1; // => 2\n```\n')).toThrow('guide.md:2');
  });

  it('is found in a doc comment, at its line', () => {
    const [example] = examplesIn(
      'a.ts',
      '/**\n * Adds.\n *\n * @example\n * ```ts\n * const a = {\n *   b: 1,\n * };\n * a.b; // => 1\n * ```\n */',
    );
    expect(example).toStrictEqual({
      file: 'a.ts',
      line: 6,
      code: 'const a = {\n  b: 1,\n};\na.b; // => 1\n',
      mayAssertNothing: false,
    });
  });
});
