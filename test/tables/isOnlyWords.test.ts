import { expect, it } from 'vitest';
import { isOnlyWords } from '../../src/tables/isOnlyWords.js';

it.each(['Police', 'Two arrests made.', 'Two vacancies in Q3, since filled.'])('takes %j for words', (cell) => {
  expect(isOnlyWords(cell)).toBe(true);
});

it.each(['Nil', 'ten offences', '12 offences', '62.4% of residents', 'Reduce to 40', '7'])(
  'takes %j for more than words',
  (cell) => {
    expect(isOnlyWords(cell)).toBe(false);
  },
);
