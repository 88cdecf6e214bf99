import type { Polarity } from '../../model/polarity.js';
import { POLARITIES } from '../../model/polarity.js';
import type { Collector } from '../collector.js';
import { headingKey } from '../heading.js';
import { cellOf, type Record_, refuse, wordsOf } from '../record.js';

const LOWER =
  'lower low less fewer smaller small down decrease decreasing decreased reduce reducing reduction fall falling minimise min'.split(
    ' ',
  );
const HIGHER =
  'higher high more greater larger large bigger big up increase increasing increased raise rising maximise max'.split(
    ' ',
  );
const WORDS = new Map<string, Polarity>([
  ...LOWER.map((word) => [word, 'lower-is-better'] as const),
  ...HIGHER.map((word) => [word, 'higher-is-better'] as const),
  ...[
    'no judgement',
    'none',
    'neither',
    'neutral',
    'contextual',
    'context',
    'n a',
    'na',
    'not applicable',
    'no polarity',
    'monitor',
    'monitor only',
  ].map((words) => [words, 'no-judgement'] as const),
]);
const ARROWS: Readonly<Record<string, Polarity>> = { '↓': 'lower-is-better', '↑': 'higher-is-better' };
// What a column headed with nothing but Direction says of the past as well.
const TRAVELS = new Set(
  'up down increasing increased decreasing decreased reducing rising falling improving worsening'.split(' '),
);
const FILLERS = /\b(?:is|are|being|good|better|best|the|a|figure|figures|number|numbers|value)\b/gu;

/** Reads which way is better. */
export function polarityOf(record: Record_, collector: Collector): Polarity | undefined {
  const cell = cellOf(record, 'polarity');
  if (cell === undefined) return undefined;
  const words = headingKey(cell.text);
  if (headingKey(String(cell.place.heading)) === 'direction' && (TRAVELS.has(words) || ARROWS[cell.text.trim()])) {
    return refuse(collector, 'not-one-of', cell, { cell: wordsOf(cell), of: 'direction' });
  }
  const polarity =
    ARROWS[cell.text.trim()]
    ?? POLARITIES.find((each) => headingKey(each) === words)
    ?? WORDS.get(words)
    ?? WORDS.get(words.replace(FILLERS, ' ').replace(/\s+/gu, ' ').trim());
  if (polarity !== undefined) return polarity;
  return refuse(collector, 'not-one-of', cell, { cell: wordsOf(cell), of: 'polarity' });
}
