import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/trajectory/project.js';

const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 15 });
const points = (list: readonly number[]) => list.map((value, index) => ({ period: String(2000 + index), value }));

describe('project, whatever the years', () => {
  it('draws the line of the normal equations', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (list, ahead) => {
        const { value, perYear, reason } = project(points(list), { to: `${String(1999 + list.length + ahead)}-12-31` });
        fc.pre(reason === null);
        // slope = (n Σxy − Σx Σy) ÷ (n Σx² − (Σx)²), in whole numbers.
        const n = list.length;
        const sum = (of: (y: number, x: number) => number): number => list.reduce((all, y, x) => all + of(y, x), 0);
        const over = n * sum((y, x) => x * y) - sum((_, x) => x) * sum((y) => y);
        const under = n * sum((_, x) => x * x) - sum((_, x) => x) ** 2;
        const slope = over / under;
        const intercept = (sum((y) => y) - slope * sum((_, x) => x)) / n;
        expect(perYear).toBeCloseTo(slope, 8);
        expect(value).toBeCloseTo(intercept + slope * (n - 1 + ahead), 8);
      }),
    );
  });

  it('widens its interval with the distance and the level, equally on either side', () => {
    fc.assert(
      fc.property(values, (list) => {
        const at = (ahead: number, confidence = 0.95) =>
          project(points(list), { to: `${String(1999 + list.length + ahead)}-12-31`, confidence });
        fc.pre(at(1).reason === null);
        const width = ({ lower, upper }: { lower: number | null; upper: number | null }): number =>
          (upper ?? NaN) - (lower ?? NaN);
        expect(width(at(2))).toBeGreaterThan(width(at(1)));
        expect(width(at(1, 0.99))).toBeGreaterThan(width(at(1)));
        const { value, lower, upper } = at(1);
        expect((upper ?? NaN) + (lower ?? NaN)).toBeCloseTo(2 * (value ?? NaN), 6);
      }),
    );
  });
});
