import type { KnownFigure } from '../model/figure.js';

/** What tells how firm a figure is. */
export const QUALIFIER_WORDS: Readonly<Record<string, NonNullable<KnownFigure['qualifier']>>> = {
  provisional: 'provisional',
  prov: 'provisional',
  preliminary: 'provisional',
  interim: 'provisional',
  p: 'provisional',
  estimated: 'estimated',
  estimate: 'estimated',
  est: 'estimated',
  e: 'estimated',
  revised: 'revised',
  r: 'revised',
  approx: 'approximate',
  approximate: 'approximate',
  approximately: 'approximate',
};

/** Words that hedge the number behind them without saying which side it lies on. */
export const HEDGES = new Set([
  'around',
  'about',
  'some',
  'approximately',
  'approx',
  'roughly',
  'circa',
  'c',
  'ca',
  '~',
  '≈',
]);

/** Words that bring a figure in and add nothing to it. */
export const LABELS = new Set([
  ...['actual', 'performance', 'outturn', 'result', 'results', 'baseline', 'figure', 'value', 'total', 'current'],
  ...['currently', 'latest', 'position', 'annual', 'average', 'number', 'rate', 'count', 'score'],
  ...['year', 'date', 'end', 'a', 'an', 'the', 'of', 'is', 'at', 'as', 'in', 'for', 'to', 'out', 'turn', 'data'],
]);

/** What a number of these is no count of things, but a measure. */
export const MEASURES = new Set([
  ...[
    'second',
    'seconds',
    'sec',
    'secs',
    'minute',
    'minutes',
    'min',
    'mins',
    'hour',
    'hours',
    'hr',
    'hrs',
    'day',
    'days',
  ],
  ...[
    'week',
    'weeks',
    'month',
    'months',
    'year',
    'years',
    'yrs',
    'point',
    'points',
    'litre',
    'litres',
    'tonne',
    'tonnes',
  ],
  ...[
    'kg',
    'km',
    'mile',
    'miles',
    'mph',
    'metres',
    'kilometres',
    'hectares',
    'units',
    'decibels',
    'petajoules',
    'kwh',
    'mwh',
  ],
]);

/** Words after which a number is something other than the figure of the cell. */
export const MEANING = new Set([
  ...[
    'more',
    'less',
    'fewer',
    'lower',
    'higher',
    'greater',
    'smaller',
    'better',
    'worse',
    'over',
    'under',
    'above',
    'below',
  ],
  ...[
    'increase',
    'increased',
    'increases',
    'increasing',
    'decrease',
    'decreased',
    'decreases',
    'decreasing',
    'reduction',
  ],
  ...[
    'reduced',
    'reduce',
    'reductions',
    'rise',
    'rises',
    'rose',
    'fall',
    'falls',
    'fell',
    'drop',
    'dropped',
    'drops',
    'down',
  ],
  ...[
    'up',
    'change',
    'changes',
    'changed',
    'improvement',
    'improved',
    'target',
    'targets',
    'not',
    'no',
    'nor',
    'than',
    'to',
  ],
  ...[
    'from',
    'was',
    'were',
    'been',
    'previously',
    'formerly',
    'last',
    'and',
    'or',
    'but',
    'plus',
    'minus',
    'out',
    'between',
  ],
  ...[
    'least',
    'most',
    'maximum',
    'minimum',
    'up',
    'almost',
    'nearly',
    'excluding',
    'except',
    'rank',
    'ranked',
    'place',
  ],
  ...[
    'ish',
    'odd',
    'mean',
    'median',
    'hundred',
    'half',
    'third',
    'quarter',
    'double',
    'dozen',
    'times',
    'difference',
    'gap',
    'variance',
    'against',
    'vs',
  ],
  ...[
    'percent',
    'percentage',
    'cent',
    'million',
    'billion',
    'thousand',
    'ci',
    'confidence',
    'margin',
    'expected',
    'forecast',
  ],
  ...[
    'st',
    'nd',
    'rd',
    'th',
    'pence',
    'p',
    'x',
    'm',
    'k',
    'q',
    'growth',
    'saving',
    'per',
    'is',
    'are',
    'will',
    'should',
  ],
]);

/** Where one of these stands beside a number, the number is an end of a range. */
export const RANGE_WORDS = new Set([
  ...[
    '<',
    '>',
    '≤',
    '≥',
    '±',
    'over',
    'under',
    'above',
    'below',
    'least',
    'most',
    'between',
    'exceeding',
    'upwards',
    'excess',
  ],
  ...['nearly', 'almost', 'just', 'up', 'maximum', 'minimum', 'more', 'less', 'fewer', 'higher', 'lower', 'greater'],
]);

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
};
const NO_PLURALS = /(?:ss|us|is)$/u;

/** Tells whether a word is a plural, as far as English lets it be seen. */
export function isPlural(word: string): boolean {
  return (
    (word.length > 2 && word.endsWith('s') && !NO_PLURALS.test(word)) || Object.values(IRREGULAR_PLURALS).includes(word)
  );
}

/** Gives the plural of a word as it stands in a sentence. */
export function pluralOf(word: string): string {
  if (isPlural(word)) return word;
  const irregular = IRREGULAR_PLURALS[word.toLowerCase()];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}${/(?:s|x|ch|sh)$/u.test(word) ? 'es' : 's'}`;
}
