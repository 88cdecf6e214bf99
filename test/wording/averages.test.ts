import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../src/wording/parseTarget.js';
import type { TargetContext } from '../../src/wording/targetResult.js';

const COUNT = { polarity: 'lower-is-better', unit: { kind: 'count', of: 'offences' } } as const satisfies TargetContext;
const OF_500 = { ...COUNT, baseline: { value: 500 } } as const satisfies TargetContext;

function target(text: string, context: TargetContext = COUNT): unknown {
  const result = parseTarget(text, context);
  if (!result.ok) return 'problem' in result.data ? result.data.problem : result.reason;
  const { note, text: printed, ...rest } = result.target;
  expect([typeof note, printed]).toEqual([note === undefined ? 'undefined' : 'string', text]);
  return rest;
}

describe('a change from an average of years', () => {
  // What the words say: the first and the last year, and that the figure is one of a single year.
  it.each([
    ['10% below the 2004-08 average', 'January 2004 to December 2008'],
    ['Reduce by 10% on the 1998-04 average', 'January 1998 to December 2004'],
    ['Reduce by 10% on the average of 2004 to 2008', 'January 2004 to December 2008'],
    ['Reduce by 10% from the average for 2009/10 and 2010/11', '2009/10 to 2010/11'],
    ['Reduce by 10% on the 3 year annual average (2010/11 to 2012/13)', '2010/11 to 2012/13'],
    ['Reduce by 10% against the five-year average for 2004-2008', 'January 2004 to December 2008'],
  ])('%s is counted from %s', (text, from) => {
    expect(target(text)).toEqual({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from, averageOf: 'year' });
  });

  it('may have no amount', () => {
    expect(target('Reduce burglary against the 2004-08 average')).toEqual({
      kind: 'direction',
      direction: 'reduce',
      from: 'January 2004 to December 2008',
      averageOf: 'year',
    });
  });

  it.each([
    ['Reduce by 10% on the five year average (2010/11 to 2012/13)', 'average-of-periods'],
    ['Reduce by 10% on the average of 2008 to 2004', 'average-of-periods'],
    ['Reduce by 10% on the average of 2008 and 2009/10', 'average-of-periods'],
    ['Reduce by 10% on the average of 1950-2004', 'not-understood'],
    ['Reduce by 10% on the average of October 2009 to March 2011', 'not-understood'],
    ['Reduce by an average of 5% from 2010 to 2014', 'average-of-periods'],
    ['Maintain against the 2004-08 average', 'other-level'],
    ['No increase on the 2004-08 average', 'other-level'],
  ])('%s is refused', (text) => {
    expect(typeof target(text)).toBe('string');
  });
});

describe('a change that is stated twice', () => {
  const by5 = { kind: 'change', direction: 'reduce', by: { percent: 5 } };

  // 5% of 500 is 25, which leaves 475.
  it.each([
    ['5% (25 offences) reduction', by5],
    ['Reduce by 5% (475)', by5],
    ['Reduce by 5% (or 25 offences)', by5],
    ['A 5% reduction (25 fewer offences)', by5],
    ['Reduce by 25 (5%)', { kind: 'change', direction: 'reduce', by: { amount: 25 } }],
    ['475 (5% reduction)', { kind: 'level', operator: 'at-most', value: 475, direction: 'reduce' }],
  ])('%s is one target', (text, expected) => {
    expect(target(text, OF_500)).toEqual(expected);
    expect(target(text)).toEqual(expected);
  });

  it.each([
    '5% (60 offences) reduction',
    'Reduce by 5% (60 offences)',
    'Reduce by 5% (25 more)',
    'Reduce by 5% (10%)',
    '5% (10%) reduction',
    '5% (25 minutes) reduction',
    'Reduce by 5% (10% in the town centre)',
    '475 (5% reduction achieved)',
    '475 (5% improvement)',
  ])('%s is refused', (text) => {
    expect(typeof target(text, OF_500)).toBe('string');
  });
});

describe('a single thing', () => {
  it('needs no plural', () => {
    expect(target('No more than one death a month')).toEqual({
      kind: 'level',
      operator: 'at-most',
      value: 1,
      every: 'month',
    });
    expect(target('Reduce by one half of a per cent')).toBe('fraction-of-other');
  });
});

describe('a label with a sign after its colon', () => {
  it('is read if the words say what is measured', () => {
    expect(target('Primary fires: -5%')).toEqual({ kind: 'change', direction: 'reduce', by: { percent: 5 } });
    for (const text of ['Previous burglaries: -5%', 'Old: -5%', 'Result: -5%'])
      expect(target(text)).toEqual(expect.any(String));
  });
});
