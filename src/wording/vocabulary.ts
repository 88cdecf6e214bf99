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
    (word.length > 2 && word.endsWith('s') && !NO_PLURALS.test(word)) || Object.values(IRREGULAR_PLURALS).includes(word) || word === 'staff'
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
