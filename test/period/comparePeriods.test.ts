import { describe, expect, it } from 'vitest';
import { comparePeriods } from '../../src/period/comparePeriods.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';

describe('comparePeriods', () => {
  it('sorts periods by their last days, and then the shorter first', () => {
    const inOrder = ['2012', '2012/13 Q4', '2012/13', '2011/12 to 2012/13', 'April 2013', '2013-05-01', '2013'];
    for (const [index, one] of inOrder.entries()) {
      for (const [place, other] of inOrder.entries()) {
        expect(comparePeriods(one, other)).toBe(Math.sign(index - place));
      }
    }
    expect(inOrder.toReversed().sort(comparePeriods)).toEqual(inOrder);
  });

  it('treats two texts for the same days as equal', () => {
    expect(comparePeriods('2012-13', 'April 2012 to March 2013')).toBe(0);
  });

  it('refuses anything that is not a period', () => {
    expect(codeThrownBy(() => comparePeriods('2012/13', 'later'))).toBe('INVALID_PERIOD');
    expect(codeThrownBy(() => comparePeriods('2009-10', '2012/13'))).toBe('INVALID_PERIOD');
  });
});
