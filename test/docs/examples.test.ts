import { describe, expect, it } from 'vitest';
import { assertive } from './assertive.js';
import { collectExamples } from './collectExamples.js';
import { moduleIdOf } from './examplePlugin.js';
import { typeErrorsIn } from './typeErrorsIn.js';

const examples = collectExamples();

describe('every example shown to readers', () => {
  it.each(examples.map((example) => ({ place: `${example.file}:${String(example.line)}`, example })))(
    '$place is true',
    async ({ example }) => {
      await import(/* @vite-ignore */ moduleIdOf(assertive(example)));
    },
  );

  it('compiles with every strict flag', () => {
    expect(typeErrorsIn(examples)).toStrictEqual([]);
  }, 60_000);
});
