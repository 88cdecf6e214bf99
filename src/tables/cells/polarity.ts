import type { Polarity } from '../../model/polarity.js';
import { POLARITIES } from '../../model/polarity.js';
import type { Collector } from '../collector.js';
import { headingKey } from '../heading.js';
import { onOneLine } from '../guard.js';
import type { AskedAbout } from '../table.js';
import { cellOf, type Record_, refuse, textOf, wordsOf } from '../record.js';

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

/** Reads which way is better; `travels` where the words may say which way the figures went, below a bare Direction. */
export function polarityIn(text: string): { readonly polarity: Polarity | undefined; readonly travels: boolean } {
  const words = headingKey(text);
  const arrow = ARROWS[text.trim()];
  const polarity =
    arrow
    ?? POLARITIES.find((each) => headingKey(each) === words)
    ?? WORDS.get(words)
    ?? WORDS.get(words.replace(FILLERS, ' ').replace(/\s+/gu, ' ').trim());
  return { polarity, travels: TRAVELS.has(words) || arrow !== undefined };
}

/** Reads the cell that says which way is better. */
export function polarityOf(record: Record_, read: typeof polarityIn, collector: Collector): Polarity | undefined {
  const cell = cellOf(record, 'polarity');
  if (cell === undefined) return collector.answers.to('polarity', namesOf(record), POLARITIES) as Polarity | undefined;
  const { polarity, travels } = read(cell.text);
  if (travels && headingKey(String(cell.place.heading)) === 'direction') {
    return refuse(collector, 'not-one-of', cell, { cell: wordsOf(cell), of: 'direction' });
  }
  return polarity ?? refuse(collector, 'not-one-of', cell, { cell: wordsOf(cell), of: 'polarity' });
}

/** Asks which way is better; one question for all the rows that do not say it. */
export function askPolarity(record: Record_, isNeeded: boolean, collector: Collector): 'waiting' {
  return askPolarityOf({ line: record.row.line, name: String(namesOf(record)[0]) }, isNeeded, collector);
}

/** Asks it of what a line names. */
export function askPolarityOf(about: AskedAbout, isNeeded: boolean, collector: Collector): 'waiting' {
  const dataFor = ({ length }: readonly unknown[]): { readonly indicators: number } => ({ indicators: length });
  const question = { id: 'polarity', code: 'polarity', choices: POLARITIES, isNeeded, dataFor } as const;
  collector.ask(question, about);
  return 'waiting';
}

/** Says whether the polarity of a row is an answer that was given for all rows. */
export function isPolarityForAll(record: Record_, collector: Collector): boolean {
  return cellOf(record, 'polarity') === undefined && !collector.answers.isOwn('polarity', namesOf(record));
}

/** Returns the names by which a row can be meant: its id, its name. */
export function namesOf(record: Record_): string[] {
  return ['id', 'name'].flatMap((key) => textOf(record, key, onOneLine) ?? []);
}
