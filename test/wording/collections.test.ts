import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../src/wording/parseTarget.js';
import { collection, judged } from './collections.js';

/*
 * Collections of printed targets, labelled by hand before the reader saw them (test/fixtures/reading/README.md). No
 * more than one in 200 may be read wrongly, and at least 85% of what is plainly readable has to be read.
 */
describe.each([
  ...['policing', 'council', 'strategy', 'unseen', 'fifth', 'districts', 'response', 'health', 'eighth'].map(
    (name) => [name, 0.95] as const,
  ),
  // Of these so much was read when they had been looked at once; half of the last are traps.
  ...([
    ['plans', 0.8],
    ['seventh', 0.85],
    ['tenth', 0.89],
    ['eleventh', 0.87],
    ['ninth', 0.9],
    ['cells', 0.94],
    ['international', 0.9],
    ['sentences', 0.84],
    ['scorecards', 0.95],
    ['traps', 0.65],
  ] as const),
])('the collection %s', (name, least) => {
  const verdicts = collection(name).map(({ text, context, labels }) => ({
    text,
    isPlain: !labels.includes('!'),
    verdict: judged(parseTarget(text, context), labels),
  }));

  it('is never read wrongly', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(130);
    expect(verdicts.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  });

  it('is read if it is plain', () => {
    const plain = verdicts.filter(({ isPlain }) => isPlain);
    const read = plain.filter(({ verdict }) => verdict === 'right');
    expect(read.length / plain.length).toBeGreaterThan(least);
  });
});
