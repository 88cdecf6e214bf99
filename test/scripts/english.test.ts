import { describe, expect, it } from 'vitest';
// @ts-expect-error -- The scripts are plain JavaScript.
import * as list from '../../scripts/english/habits.mjs';
// @ts-expect-error -- The scripts are plain JavaScript.
import * as texts from '../../scripts/english/texts.mjs';

const { HABITS } = list as { HABITS: readonly { name: string; pattern: RegExp; example: string }[] };
const { proseOf } = texts as { proseOf: (path: string, text: string) => string[] };

const found = (name: string, text: string) => {
  const habit = HABITS.find((one) => one.name === name);
  return [...text.matchAll(habit?.pattern ?? /$^/gu)].length;
};

describe('a habit of writing', () => {
  it.each(HABITS.map(({ name, example }) => [name, example]))('is found: %s', (name, example) => {
    expect(found(name, example)).toBe(1);
  });

  // Plain sentences that look alike.
  it.each([
    ['stands', 'Areas that stand out. A k stands for thousands.'],
    ['is no', 'There is no figure. It is no longer needed.'],
    ['tells', 'Their ids tell them apart. What tells one from another. Rounds unless told otherwise.'],
    ['what is', 'What is a status?'],
    ['American spelling', 'color: red; the colour of the centre'],
  ])('is not found in plain English: %s', (name, text) => {
    expect(found(name, text)).toBe(0);
  });
});

describe('the prose of a file', () => {
  it('is the comments and messages of code, without imports, patterns and code in backticks', () => {
    const code =
      "import x from 'beside';\n// One `beside` here.\nconst text = `A ${x} here.`; /* Two. */\nconst p = /beside/u;";
    expect(proseOf('src/a.ts', code)).toStrictEqual(['One `…` here.', 'Two.', 'A … here.']);
  });

  it('is the comments and test names of a test, not its data', () => {
    const code = "describe('a plan', () => { it('stands', () => { read('beside'); }); });";
    expect(proseOf('test/a.ts', code)).toStrictEqual(['a plan', 'stands']);
  });

  it('is the text of a document without code and generated parts', () => {
    const text =
      'One [link](beside.md).\n\n```ts\nbeside();\n```\n\n<!-- generated:x -->\nbeside\n<!-- /generated:x -->\n\nTwo.';
    expect(proseOf('a.md', text)).toStrictEqual(['One [link].', 'Two.']);
  });
});
