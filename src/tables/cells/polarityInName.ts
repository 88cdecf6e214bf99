import type { Polarity } from '../../model/polarity.js';
import { polarityIn } from './polarityWords.js';

/** What the name of an indicator says about which way is better, and the name without it. */
export interface NamedPolarity {
  readonly polarity: Polarity;
  readonly rest: string;
}

const LONGEST_NAME = 500;
// A quick check first, since every name is checked.
const MAY_SAY = /\b(?:better|best|good)\b/iu;
const SAID = /\s*(?:[([]([^()[\]]{1,40})[)\]]|(?: [-\u2010-\u2015]|[,;:]) *([^-\u2010-\u2015,;:()]{1,40})$)/gu;

/**
 * Reads "Noise complaints (lower is better)", or nothing unless the name says it in so many words. Under a heading that
 * announces it, "Noise complaints (low)" says it too.
 */
export function polarityInName(name: string, isAnnounced = false): NamedPolarity | undefined {
  const maySay = (words: string): boolean => isAnnounced || MAY_SAY.test(words);
  if (name.length > LONGEST_NAME || !maySay(name)) return undefined;
  for (const match of [...name.matchAll(SAID)].reverse()) {
    const words = match[1] ?? String(match[2]);
    const polarity = maySay(words) ? polarityIn(words).polarity : undefined;
    const rest = (name.slice(0, match.index) + name.slice(match.index + match[0].length)).trim();
    if (polarity !== undefined && rest !== '') return { polarity, rest };
  }
  return undefined;
}
