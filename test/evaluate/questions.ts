import fc from 'fast-check';
import type { KnownFigure } from '../../src/model/figure.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Amount, Target } from '../../src/model/target.js';
import type { Unit } from '../../src/model/unit.js';
import { anIndicator, DUE } from './given.js';

/* Questions of every sort: units, targets, periods of all lengths, headings that mean the same period, editions, gaps. */

const unit = fc.constantFrom<Unit>(
  { kind: 'count', of: 'offences' },
  { kind: 'rate', per: 1000, of: 'population' },
  { kind: 'percentage', of: 'people surveyed' },
);
const value = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 9999 }).map((one) => one / 100),
);
const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map((percent) => ({ percent })),
  value.map((one) => ({ amount: one })),
  fc.integer({ min: 0, max: 20 }).map((points) => ({ points })),
);
const direction = fc.constantFrom('reduce' as const, 'increase' as const);
const operator = fc.constantFrom('at-most' as const, 'at-least' as const, 'below' as const, 'above' as const);
const optional = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined, freq: 2 });
const terms = {
  due: optional(fc.constantFrom(DUE, '2014-03-31', '2030-12-31')),
  every: optional(fc.constantFrom('year' as const, 'quarter' as const)),
};

const target = fc.oneof(
  fc.record({ kind: fc.constant('level' as const), operator, value, direction: optional(direction), ...terms }),
  fc.record({ kind: fc.constant('range' as const), min: value, max: value, ...terms }),
  fc.record({
    kind: fc.constant('change' as const),
    direction,
    by: amount,
    from: optional(fc.constantFrom('2011/12', '2009/10')),
    ...terms,
  }),
  fc.record({
    kind: fc.constant('maintain' as const),
    orBetter: optional(fc.boolean()),
    tolerance: optional(amount),
    ...terms,
  }),
  fc.record({
    kind: fc.constant('comparator' as const),
    comparatorId: fc.constantFrom('kent', 'group'),
    operator,
    ...terms,
  }),
  fc.record({
    kind: fc.constant('rank' as const),
    within: fc.integer({ min: 1, max: 8 }),
    end: fc.constantFrom('lowest' as const, 'highest' as const),
    ...terms,
  }),
  fc.record({ kind: fc.constant('direction' as const), direction, ...terms }),
  fc.record({
    kind: fc.constant('milestone' as const),
    description: fc.constant('Open a hub'),
    reached: fc.constantFrom(undefined, false as const, '2014-01-01', '2020-01-01'),
    due: terms.due,
  }),
  fc.record({ kind: fc.constant('not-set' as const), reason: fc.constantFrom('deferred' as const, 'blank' as const) }),
) as fc.Arbitrary<Target>;

const figure = fc
  .record({
    value,
    denominator: optional(fc.integer({ min: 20, max: 100_000 })),
    hasCount: fc.boolean(),
    qualifier: optional(fc.constantFrom('provisional' as const, 'revised' as const, 'approximate' as const)),
    denominatorPeriod: optional(fc.constantFrom('2012', '2013')),
    place: optional(fc.integer({ min: 1, max: 12 })),
  })
  .map(
    ({ hasCount, denominator, place, value: one, ...rest }) =>
      defined({
        ...rest,
        value: one,
        denominator,
        count: hasCount && denominator !== undefined ? Math.round((one * denominator) / 1000) : undefined,
        rank: place === undefined ? undefined : { place, from: 'lowest', of: 12 },
      }) as unknown as KnownFigure,
  );

const YEARS = ['2008/09', '2009/10', '2010/11', '2011/12', '2013/14', '2014/15', '2015/16'];
// March 2014 covers the same year as 2013/14, where it says that it covers a year.
const OTHERS = [
  'March 2014',
  'March 2015',
  '2012/13',
  'year ending June 2014',
  '2013',
  '2014-05-07',
  '2014-05-07 to 2014-06-01',
];
const QUARTERS = ['2013/14', '2014/15', '2015/16'].flatMap((year) =>
  [1, 2, 3, 4].map((one) => `${year} Q${String(one)}`),
);
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'].map(
  (month) => `${month} 2013`,
);
const TO_DATE = ['2014/15 Q1-Q2', '2015/16 Q1-Q2'];

const observation: fc.Arbitrary<Observation> = fc
  .record({
    period: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...YEARS) },
      fc.constantFrom(...OTHERS),
      fc.constantFrom(...QUARTERS),
      fc.constantFrom(...MONTHS),
      fc.constantFrom(...TO_DATE),
    ),
    figure: fc.oneof(
      { weight: 9, arbitrary: figure },
      fc.constantFrom({ missing: 'suppressed' as const }, { missing: 'blank' as const }),
    ),
    comparatorId: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.constantFrom('kent', 'group')),
    month: optional(fc.integer({ min: 1, max: 9 })),
  })
  .map(
    ({ period, figure: one, comparatorId, month }) =>
      defined({
        indicatorId: anIndicator().id,
        period,
        figure: !('missing' in one) && period.startsWith('March 201') ? { ...one, covers: 'year' } : one,
        comparatorId,
        published: month === undefined ? undefined : `2016-0${String(month)}-01`,
        cumulative: TO_DATE.includes(period) ? true : undefined,
      }) as unknown as Observation,
  );

/** Leaves out what is not there, as a plan does. */
function defined(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([, one]) => one !== undefined));
}

/**
 * Observations in which nothing depends on the order: where there are several for the same area and period, each says on
 * which day it was published. Of two that do not, the one given last counts.
 */
export const observations = fc
  .uniqueArray(observation, {
    selector: (one) => `${placeOf(one)} ${one.published ?? ''}`,
    maxLength: 40,
  })
  .map((list) =>
    list.filter(
      (one) => one.published !== undefined || list.every((other) => other === one || placeOf(other) !== placeOf(one)),
    ),
  );

function placeOf({ period, comparatorId }: Observation): string {
  return `${period} ${comparatorId ?? ''}`;
}

/** An indicator of any sort. */
export const indicator: fc.Arbitrary<Indicator> = fc
  .record({
    unit,
    target,
    polarity: fc.constantFrom('lower-is-better' as const, 'higher-is-better' as const, 'no-judgement' as const),
    baseline: figure,
    period: fc.constantFrom(undefined, '2012/13', '2012/13', 'March 2013', '2012/13 Q4'),
    kent: optional(figure),
    group: optional(figure),
  })
  .map(({ baseline, period, kent, group, target: wanted, ...rest }) =>
    anIndicator({
      ...rest,
      target: defined(wanted) as Target,
      baseline: defined({ ...baseline, period }) as KnownFigure,
      comparisons: [
        ...(group ? [{ comparatorId: 'group', figure: group }] : []),
        ...(kent ? [{ comparatorId: 'kent', figure: kent }] : []),
      ],
    }),
  );

/** How an indicator is evaluated. */
export const options = fc.record({
  asOf: fc.constantFrom('2013-03-31', '2014-06-01', '2016-11-01', '2018-03-31', '2019-06-01'),
  trajectory: fc.constantFrom('linear' as const, 'compound' as const),
  planPeriod: fc.constantFrom(undefined, { start: '2013-04-01', end: DUE }),
});
