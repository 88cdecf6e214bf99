import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentageChange } from '../../src/calculate/percentageChange.js';
import { percentagePointChange } from '../../src/calculate/percentagePointChange.js';
import { compare } from '../../src/compare/compare.js';
import { directionOfTravel } from '../../src/compare/directionOfTravel.js';
import { POLARITIES } from '../../src/model/polarity.js';

const figure = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(1, 10, 100))
  .map(([whole, scale]) => whole / scale);
const polarity = fc.constantFrom(...POLARITIES);
const decimals = fc.constantFrom(undefined, 0, 1, 2, 20);

describe('compare', () => {
  it('returns the differences that the calculations return', () => {
    fc.assert(
      fc.property(figure, figure, polarity, decimals, (local, comparator, side, places) => {
        const result = compare({ local, comparator, polarity: side, decimals: places });
        const change = { from: comparator, to: local, decimals: places };
        expect(result.difference).toBe(percentagePointChange(change));
        if (comparator !== 0 || local === 0) expect(result.percentageDifference).toBe(percentageChange(change));
        else expect(result.percentageDifference).toBeNull();
      }),
    );
  });

  it('is reversed if the two areas are swapped, and if the polarity is', () => {
    const opposite = { better: 'worse', worse: 'better', same: 'same', higher: 'lower', lower: 'higher' };
    fc.assert(
      fc.property(figure, figure, polarity, (local, comparator, side) => {
        const { position } = compare({ local, comparator, polarity: side });
        expect(compare({ local: comparator, comparator: local, polarity: side }).position).toBe(opposite[position]);
        if (side === 'no-judgement') return;
        const other = side === 'lower-is-better' ? 'higher-is-better' : 'lower-is-better';
        expect(compare({ local, comparator, polarity: other }).position).toBe(opposite[position]);
      }),
    );
  });

  it('says between areas what directionOfTravel says over time', () => {
    const inTime = {
      better: 'improving',
      worse: 'worsening',
      same: 'unchanged',
      higher: 'increasing',
      lower: 'decreasing',
    };
    fc.assert(
      fc.property(figure, figure, polarity, (one, other, side) => {
        const { position } = compare({ local: one, comparator: other, polarity: side });
        expect(directionOfTravel({ current: one, previous: other, polarity: side })).toBe(inTime[position]);
      }),
    );
  });
});
