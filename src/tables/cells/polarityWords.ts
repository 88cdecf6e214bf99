import { POLARITIES, type Polarity } from '../../model/polarity.js';
import { headingKey } from '../heading.js';

const LOWER =
  'lower low less fewer smaller small down decrease decreasing decreased reduce reducing reduction fall falling minimise min gostwng lleihau'.split(
    ' ',
  );
const HIGHER =
  'higher high more greater larger large bigger big up increase increasing increased raise rising maximise max cynyddu'.split(
    ' ',
  );
const WORDS = new Map<string, Polarity>([
  ...LOWER.map((word) => [word, 'lower-is-better'] as const),
  ...HIGHER.map((word) => [word, 'higher-is-better'] as const),
  ...['no judgement', 'none', 'neither', 'neutral', 'n a', 'na', 'not applicable', 'no polarity', 'goldilocks'].map(
    (words) => [words, 'no-judgement'] as const,
  ),
]);
const ARROWS: Readonly<Record<string, Polarity>> = {
  ...{ '↓': 'lower-is-better', '▼': 'lower-is-better' },
  ...{ '↑': 'higher-is-better', '▲': 'higher-is-better', '↔': 'no-judgement' },
};
// "Neither - for monitoring", "For information only"
const ONLY_WATCHED =
  /^(?:(?:neither|none|neutral|n a|no polarity|not applicable) )?(?:for )?(?:information|monitor|monitored|monitoring|context|contextual|reference)(?: (?:measure|indicator))?(?: purposes)?(?: only)?$/u;
// A figure that should stay as it is may be good when high or when low.
const MAINTAIN = /^(?:aims? to )?(?:maintain|maintained|stable|sustain|hold|no change|stay the same)$/u;
// Under a bare heading Direction, these words may also describe how figures went in the past.
const TRAVELS = new Set(
  'up down increasing increased decreasing decreased reducing rising falling improving worsening'.split(' '),
);
// Of a figure that moved, as well as of what is wanted.
const NOUNS = new Set(['increase', 'decrease', 'rise', 'fall', 'reduction']);
const FILLERS = /\b(?:aims? to|is|are|being|good|better|best|the|a|figure|figures|number|numbers|value)\b/gu;

/**
 * Reads which way is better. `travels` means that, under a bare Direction, the words may say which way the figures
 * went, and `mayTravel` that they may do so next to a colour.
 */
export function polarityIn(text: string): {
  readonly polarity: Polarity | undefined;
  readonly travels: boolean;
  readonly mayTravel: boolean;
} {
  const words = headingKey(text);
  const arrow = ARROWS[text.trim()];
  const polarity =
    arrow
    ?? POLARITIES.find((each) => headingKey(each) === words)
    ?? WORDS.get(words)
    ?? WORDS.get(words.replace(FILLERS, ' ').replace(/\s+/gu, ' ').trim())
    ?? (ONLY_WATCHED.test(words) ? 'no-judgement' : undefined);
  return { polarity, travels: TRAVELS.has(words) || arrow !== undefined, mayTravel: NOUNS.has(words) };
}

/** Says whether a cell does not say which way is better: it is a dash, or asks for a figure to stay as it is. */
export function saysNoWay(text: string): boolean {
  const words = headingKey(text);
  return MAINTAIN.test(words) || (words === '' && ARROWS[text.trim()] === undefined);
}
