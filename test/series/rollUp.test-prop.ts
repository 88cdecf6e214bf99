import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rate } from '../../src/calculate/rate.js';
import type { Figure } from '../../src/model/figure.js';
import type { Observation } from '../../src/model/observation.js';
import { mergeObservations } from '../../src/series/mergeObservations.js';
import { rollUp } from '../../src/series/rollUp.js';
import { seriesOf } from '../../src/series/seriesOf.js';
import { anIndicator, observed } from '../evaluate/given.js';

const MONTHS = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
  .map((month) => `${month} 2013`)
  .concat(['January', 'February', 'March'].map((month) => `${month} 2014`));
const QUARTERS = [1, 2, 3, 4].map((quarter) => `2013/14 Q${String(quarter)}`);
const INDICATORS = [anIndicator()];
const hundredths = (parts: number) => fc.array(fc.nat({ max: 10 ** 12 }), { minLength: parts, maxLength: parts });
const valueOf = (figure: Figure | undefined) => (figure && 'value' in figure ? figure.value : undefined);
const listed = (values: readonly number[], periods: readonly string[]): Observation[] =>
  values.map((value, index) => observed(String(periods[index]), value));

describe('rollUp', () => {
  it('returns the sum of four quarters, worked out in whole hundredths', () => {
    fc.assert(
      fc.property(hundredths(4), (parts) => {
        const { observations } = rollUp(
          listed(
            parts.map((one) => one / 100),
            QUARTERS,
          ),
          { to: 'year', indicators: INDICATORS },
        );
        expect(observations).toMatchObject([
          { period: '2013/14', figure: { value: parts.reduce((one, other) => one + other) / 100 } },
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('returns the same year from months, from the quarters of the months, and as a rolling year', () => {
    fc.assert(
      fc.property(hundredths(12), fc.infiniteStream(fc.nat()), (values, keys) => {
        const months = listed(
          values.map((one) => one / 100),
          MONTHS,
        );
        const shuffled = months
          .map((month) => ({ month, key: Number(keys.next().value) }))
          .sort((one, other) => one.key - other.key)
          .map(({ month }) => month);
        const year = rollUp(shuffled, { to: 'year', indicators: INDICATORS }).observations;
        const quarters = rollUp(months, { to: 'quarter', indicators: INDICATORS }).observations;
        expect(quarters).toHaveLength(4);
        expect(rollUp(quarters, { to: 'year', indicators: INDICATORS }).observations).toStrictEqual(year);
        const series = seriesOf(anIndicator(), { observations: months, rolling: 'year' });
        const sums = series.filter(({ summedFrom }) => summedFrom !== null).flatMap(({ points }) => points);
        expect(sums.map(({ value }) => value)).toEqual([valueOf(year[0]?.figure)]);
      }),
      { numRuns: 400 },
    );
  });

  it('returns the rate of all counts over the one population', () => {
    const counts = fc.array(fc.nat({ max: 10 ** 6 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 1, max: 10 ** 7 }),
        fc.constantFrom(1, 100, 1000, 10_000),
        (parts, denominator, per) => {
          const quarters = parts.map((count, index) =>
            observed(String(QUARTERS[index]), rate({ count, population: denominator, per }), { count, denominator }),
          );
          const indicators = [anIndicator({ unit: { kind: 'rate', per, of: 'population' } })];
          const count = parts.reduce((one, other) => one + other);
          expect(rollUp(quarters, { to: 'year', indicators }).observations).toMatchObject([
            { figure: { value: rate({ count, population: denominator, per }), count, denominator } },
          ]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('mergeObservations', () => {
  const optional = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
  const figure: fc.Arbitrary<Figure> = fc.oneof(
    fc.record(
      {
        value: fc.nat({ max: 2 }),
        count: fc.nat({ max: 1 }),
        qualifier: fc.constantFrom('provisional' as const, 'estimated' as const, 'revised' as const),
        note: fc.constantFrom('One.', 'Another.'),
      },
      { requiredKeys: ['value'], noNullPrototype: true },
    ),
    fc
      .constantFrom('blank' as const, 'not-yet-available' as const, 'suppressed' as const)
      .map((missing) => ({ missing })),
  );
  const observation = fc
    .record({
      figure,
      period: fc.constantFrom('2013/14', '2013-14', 'March 2014'),
      comparatorId: optional(fc.constant('kent')),
      published: optional(fc.constantFrom('2014-04-24', '2014-07-17')),
    })
    .map(({ comparatorId, published, ...rest }): Observation => ({
      indicatorId: 'burglary',
      ...rest,
      ...(comparatorId !== undefined && { comparatorId }),
      ...(published !== undefined && { published }),
    }));
  const list = fc.array(observation, { maxLength: 8 });

  it('is independent of the order of the lists and the order in them', () => {
    fc.assert(
      fc.property(list, fc.nat({ max: 8 }), fc.nat(), (given, at, turn) => {
        const turned = [...given.slice(turn % 8), ...given.slice(0, turn % 8).toReversed()];
        expect(mergeObservations(turned.slice(at), turned.slice(0, at))).toStrictEqual(mergeObservations(given, []));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing if it is repeated, and invents nothing', () => {
    fc.assert(
      fc.property(list, (given) => {
        const { observations, replaced, conflicts } = mergeObservations(given, []);
        const again = mergeObservations(observations, given.slice(0, 0));
        expect(again).toStrictEqual({ observations, replaced: [], conflicts });
        for (const one of [...observations, ...replaced.map(({ data }) => data.observation)]) {
          expect(given).toContainEqual(one);
        }
        // Every value that was given is kept, named as replaced, or the same as one of these.
        const told = new Set(
          [...observations, ...replaced.map(({ data }) => data.observation)].map((one) =>
            JSON.stringify([one.comparatorId, valueOf(one.figure)]),
          ),
        );
        for (const one of given) expect(told).toContain(JSON.stringify([one.comparatorId, valueOf(one.figure)]));
      }),
      { numRuns: 400 },
    );
  });
});
