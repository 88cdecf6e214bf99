import type { Token } from './tokens.js';

const PARTS = new Map(Object.entries({ half: 1, a: 1, one: 1, two: 2, three: 3, four: 4 }));
const SHARES = new Map(Object.entries({ half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 }));

/** The words for a fraction, as a list of phrases. */
export const SHARE_WORDS = [...SHARES.keys()].join('|');

/**
 * Reads "one third", "three quarters" or "half" as a percentage, cut to six decimals so that a third of 300 can be
 * reached.
 */
export function shareAt(tokens: readonly Token[], place: number): { percent: number; next: number } | undefined {
  const lead = tokens[place]?.word ?? '';
  const under = tokens[place + 2];
  if (
    tokens[place + 1]?.word === '/'
    && under?.glued === true
    && /^[1-4]$/u.test(lead)
    && /^(?:[2-6]|8|10)$/u.test(under.word)
  ) {
    const percent = Math.floor((Number(lead) / Number(under.word)) * 1e8) / 1e6;
    return percent < 100 ? { percent, next: place + 3 } : undefined;
  }
  const last = lead === 'half' ? place : place + 1;
  const [count, share] = [PARTS.get(lead), SHARES.get((tokens[last]?.word ?? '').replace(/s$/u, ''))];
  if (count === undefined || share === undefined || count > share) return undefined;
  return { percent: Math.floor((count / share) * 1e8) / 1e6, next: last + 1 };
}
