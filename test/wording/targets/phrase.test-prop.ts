import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrase } from '../../../src/wording/targets/phrase.js';

// Every way in which the patterns of the reader are put together.
const SOURCES = [
  '(?:to )?(?:reduc(?:e|es|ing)|cut|cuts|clos(?:e|ing) the gap)(?: down)?',
  '(?:(?:the|end|close|of) ){0,6}year',
  '(?:lowest|highest|NUMBER)(?: [a-z]+){0,3}? (?:rates?|levels?)',
  '(?:at least|≥|> =|\\+|maximum)(?: NUMBER)?',
  '(?:\\( )?(?:baseline|base line)(?: year)?(?: \\))?',
  'detect(?:ing)?|carr(?:y|ies|ied) out|improvements?',
];

describe('phrase', () => {
  it.each(SOURCES)('is never called absent from words that it matches: %s', (source) => {
    const { isAbsentFrom, matchesIn } = phrase(source);
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^(?:${source})$`)), (line) => {
        expect(matchesIn(line)).not.toEqual([]);
        expect(isAbsentFrom(line.split(' ').map((word) => ({ word })))).toBe(false);
      }),
    );
  });
});
