import { describe, expect, it } from 'vitest';
import { periodsBetween, type PeriodsBetweenInput } from '../../src/period/periodsBetween.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { thrownBy } from '../errors/thrownBy.js';

const labels = (input: PeriodsBetweenInput): string[] => periodsBetween(input).map(({ label }) => label);

describe('periodsBetween', () => {
  it.each<[PeriodsBetweenInput, string[]]>([
    // read off a calendar
    [{ from: '2012/13', to: '2014/15' }, ['2012/13', '2013/14', '2014/15']],
    [{ from: '2012/13', to: '2012/13' }, ['2012/13']],
    [{ from: 'Q3 2013/14', to: '2014/15 Q1' }, ['2013/14 Q3', '2013/14 Q4', '2014/15 Q1']],
    [{ from: 'Dec-13', to: 'Feb-14' }, ['December 2013', 'January 2014', 'February 2014']],
    [{ from: '2012/13 Q1-Q2', to: '2012/13 Q3-Q4' }, ['2012/13 Q1-Q2', '2012/13 Q3-Q4']],
    [{ from: '2012-02-28', to: '2012-03-01' }, ['2012-02-28', '2012-02-29', '2012-03-01']],
    [{ from: '2013/14', to: '2013/14', kind: 'quarter' }, ['2013/14 Q1', '2013/14 Q2', '2013/14 Q3', '2013/14 Q4']],
    [{ from: 'March 2013', to: '2013/14 Q1', kind: 'month' }, ['March 2013', 'April 2013', 'May 2013', 'June 2013']],
    [{ from: 'April 2012', to: 'March 2014', kind: 'financial-year' }, ['2012/13', '2013/14']],
    [{ from: '2198', to: '2199' }, ['2198', '2199']],
  ])('returns for %j %j', (input, expected) => {
    expect(labels(input)).toEqual(expected);
  });

  it('refuses periods that do not fit, and says which', () => {
    expect(thrownBy(() => periodsBetween({ from: '2013/14', to: '2012/13' }))).toMatchObject({
      code: 'INVALID_PERIOD',
      message: '2012/13 is before 2013/14. Swap from and to.',
    });
    expect(thrownBy(() => periodsBetween({ from: '2012/13', to: '2013/14 Q4' })).message).toBe(
      'There are no periods as long as 2012/13 that begin with 2012/13 and end with 2013/14 Q4. Give periods that fit, or another kind.',
    );
    expect(thrownBy(() => periodsBetween({ from: '2012/13', to: '2013/14', kind: 'calendar-year' })).message).toBe(
      'There are no periods of the kind calendar-year that begin with 2012/13 and end with 2013/14. Give periods that fit, or another kind.',
    );
  });

  it.each<[string, PeriodsBetweenInput]>([
    ['ends within a period', { from: '2012/13', to: '2013' }],
    ['ends within a period of the kind', { from: 'April 2012', to: 'May 2012', kind: 'quarter' }],
    ['begins within a period of the kind', { from: 'May 2012', to: 'June 2012', kind: 'quarter' }],
    ['has the last inside the first', { from: '2012/13', to: '2012/13 Q4' }],
    ['has the last around the first', { from: '2012/13 Q4', to: '2012/13' }],
    ['has the last around the first, by the kind', { from: '2012/13 Q4', to: '2012/13', kind: 'quarter' }],
    ['would go on beyond the last year', { from: '2198', to: '2199/00 Q1-Q3' }],
  ])('refuses a run that %s', (_, input) => {
    expect(codeThrownBy(() => periodsBetween(input))).toBe('INVALID_PERIOD');
  });

  it('names the input that it cannot read', () => {
    expect(thrownBy(() => periodsBetween({ from: '2012/13', to: 'now' }))).toMatchObject({
      code: 'INVALID_PERIOD',
      message: expect.stringMatching(/^to: "now" is not a period/u),
      details: { argument: 'to', text: 'now', reason: 'not-a-period' },
    });
    const given: readonly unknown[] = [
      { from: '2012', to: '2013', kinds: 'day' },
      { from: '2012', to: '2013', kind: 'days' },
    ];
    for (const input of given) {
      expect(codeThrownBy(() => periodsBetween(input as PeriodsBetweenInput))).toBe('INVALID_ARGUMENT');
    }
  });
});
