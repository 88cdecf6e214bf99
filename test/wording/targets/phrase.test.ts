import { describe, expect, it } from 'vitest';
import { phrase, wordsOf } from '../../../src/wording/targets/phrase.js';

const itemsOf = (line: string): { word: string }[] => line.split(' ').map((word) => ({ word }));

describe('phrase', () => {
  it('finds every place where its words stand as whole items', () => {
    const shift = phrase('(?:a )?reduction');
    expect(shift.matchesIn('a reduction and reduction').map(({ 0: words, index }) => [words, index])).toEqual([
      ['a reduction', 0],
      ['reduction', 16],
    ]);
    expect(shift.matchesIn('reductions prereduction')).toEqual([]);
    // The same again: nothing is left over from the search before.
    expect(shift.matchesIn('reduction')).toHaveLength(1);
  });

  it('is absent where none of its own words is there, leaving out what it can do without', () => {
    const move = phrase('(?:to )?(?:reduc(?:e|es|ing)|cuts?)(?: further)?');
    for (const word of ['reduce', 'reduces', 'reducing', 'cut', 'cuts']) {
      expect(move.isAbsentFrom(itemsOf(`to ${word} burglary`))).toBe(false);
    }
    expect(move.isAbsentFrom(itemsOf('to increase further'))).toBe(true);
  });

  it('is absent where one of the parts is not there that it is said to need', () => {
    const due = phrase('by (?:the )?PERIOD', 'PERIOD', 'by');
    expect(due.isAbsentFrom(itemsOf('by PERIOD'))).toBe(false);
    expect(due.isAbsentFrom(itemsOf('in PERIOD'))).toBe(true);
    expect(due.isAbsentFrom(itemsOf('by then'))).toBe(true);
  });
});

describe('wordsOf', () => {
  it.each([
    ['so that|in order to', ['so', 'that', 'in', 'order', 'to']],
    ['achiev(?:e|es|ing)', ['achieve', 'achieves', 'achieving']],
    ['detect(?:ing|ed)?', ['detecting', 'detected', 'detect']],
    ['reductions?', ['reductions', 'reduction']],
    ['PERIOD_END|NUMBER', ['PERIOD_END', 'NUMBER']],
    ['≥|> =|\\+|\\(', ['≥', '>', '=', '+', '(']],
    ['(?<end>lowest)', ['lowest']],
    ['(?:the |a ){0,3}rate', ['rate']],
    ['rate(?= of)', ['rate']],
    ['rate(?! of)', ['rate']],
    ['(?: [a-z]+){0,2}? gwynédd', ['gwynédd']],
  ])('gives of %s the words one of which has to be there', (source, expected) => {
    expect([...wordsOf(source)]).toEqual(expected);
  });
});
