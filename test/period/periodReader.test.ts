import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/period/parsePeriod.js';
import { periodReader } from '../../src/period/periodReader.js';
import { thrownBy } from '../errors/thrownBy.js';

const PERIOD = { label: '2012/13', kind: 'financial-year', start: '2012-04-01', end: '2013-03-31' };

describe('periodReader', () => {
  it('returns only the period, the first time and the next', () => {
    const read = periodReader();
    expect(read('2012-13', 'period')).toEqual(PERIOD);
    expect(read('2012-13', 'period')).toEqual(PERIOD);
    expect(read('March 2013', 'period').label).toBe('March 2013');
  });

  it('refuses an invalid period each time, with the place it was given', () => {
    const read = periodReader();
    const refused = parsePeriod('2013-18');
    for (const place of ['observations[0].period', 'observations[1].period']) {
      expect(thrownBy(() => read('2013-18', place))).toMatchObject({
        code: 'INVALID_PERIOD',
        message: `${place}: ${String(!refused.ok && refused.message)}`,
        details: { place, text: '2013-18', reason: 'years-do-not-follow' },
      });
    }
  });
});
