import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/errors/nearest.js';

describe('nearest', () => {
  it.each([
    // [word, known, expected], with Levenshtein's distance worked by hand
    ['a letter changed', 'bater', ['water', 'kent'], 'water'],
    ['a letter missing', 'wter', ['water', 'kent'], 'water'],
    ['a letter too many', 'waater', ['water', 'kent'], 'water'],
    ['two letters swapped, which is two edits', 'road-saftey', ['road-safety', 'robbery'], 'road-safety'],
    ['letters in capitals', 'ROAD-SAFETY', ['road-safety'], 'road-safety'],
    ['the nearer of two', 'kentt', ['kant', 'kent'], 'kent'],
    ['the first of two as near', 'cat', ['bat', 'hat'], 'bat'],
    ['the first of two as near, in the other order', 'cat', ['hat', 'bat'], 'hat'],
    ['kitten and sitting, which are 3 apart, of 7 letters', 'sitting', ['kitten'], undefined],
    ['9 letters 3 apart', 'abcdefghi', ['abcdefxyz'], 'abcdefxyz'],
    ['9 letters 4 apart', 'abcdefghi', ['abcdewxyz'], undefined],
    ['5 letters 2 apart', 'abcde', ['abcxy'], 'abcxy'],
    ['5 letters 3 apart', 'abcde', ['abxyz'], undefined],
    ['a word much longer than any', 'abcdefgh', ['abc'], undefined],
    ['nothing known', 'kent', [], undefined],
    ['a letter of two code units in the word, which is two edits', '💥kent', ['kent'], 'kent'],
    ['a letter of two code units in the known word', 'abcdef', ['💥zzzzz'], undefined],
  ])('returns a suggestion for %s', (_, word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it.each([undefined, null, 5, {}, Symbol('kent'), 'k'.repeat(65), 'k'.repeat(1e6)])(
    'returns nothing for anything that is not a word',
    (word) => {
      expect(nearest(word, ['kent', 'k'.repeat(64)])).toBeUndefined();
    },
  );

  it('accepts a word of 64 letters', () => {
    expect(nearest(`${'k'.repeat(63)}x`, ['k'.repeat(64)])).toBe('k'.repeat(64));
  });

  it('only looks at the first thousand known words', () => {
    const strangers = Array.from({ length: 999 }, () => 'surrey-and-sussex');
    expect(nearest('kentt', [...strangers, 'kent'])).toBe('kent');
    expect(nearest('kentt', [...strangers, 'surrey-and-sussex', 'kent'])).toBeUndefined();
  });

  it('accepts the known words as any iterable', () => {
    expect(nearest('kentt', new Set(['kent']))).toBe('kent');
  });
});

describe('didYouMean', () => {
  it('ends a sentence with the suggested word, or adds nothing', () => {
    expect(didYouMean('kentt', ['kent'])).toBe(" Did you mean 'kent'?");
    expect(didYouMean('surrey', ['kent'])).toBe('');
    expect(didYouMean(undefined, ['kent'])).toBe('');
  });
});
