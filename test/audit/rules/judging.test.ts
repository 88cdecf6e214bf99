import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicator.js';
import type { Observation } from '../../../src/model/observation.js';
import type { Target } from '../../../src/model/target.js';
import { anIndicator, aPlan, found, withIndicator } from '../given.js';

const rate = { kind: 'rate', per: 1000, of: 'homes' } as const;

describe('stated-differs', () => {
  // At most 80 of a baseline of 100; the plan's period is that of given.ts.
  const stating = (parts: Partial<Observation>) =>
    found(
      'stated-differs',
      aPlan({
        indicators: [anIndicator()],
        areas: [{ id: 'north', name: 'North' }],
        observations: [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 79 }, ...parts }],
      }),
    );

  it("names the document's verdict and the one from the figures", () => {
    expect(stating({ stated: { rag: 'red', status: 'missed', direction: 'worsening' } })).toEqual([
      {
        path: 'observations[0].stated.status',
        message: 'For "Burglary", 2026/27, the document gives the status "missed". The figures give "met".',
      },
      {
        path: 'observations[0].stated.rag',
        message: 'For "Burglary", 2026/27, the document gives the colour "red". The figures give "green".',
      },
      {
        path: 'observations[0].stated.direction',
        message:
          'For "Burglary", 2026/27, the document gives the direction of travel "worsening". The figures give "improving".',
      },
    ]);
  });

  it('says nothing if both agree, or if the figures give no verdict', () => {
    expect(stating({ stated: { rag: 'green', status: 'met', direction: 'improving' } })).toEqual([]);
    expect(stating({})).toEqual([]);
    expect(stating({ period: '2026/27 Q1', stated: { rag: 'red' } })).toEqual([]);
    expect(stating({ comparatorId: 'county', stated: { rag: 'red' } })).toEqual([]);
  });

  it('compares a rate that has counts in the same way as an evaluation does', () => {
    const counted = { value: 1, count: 100, denominator: 100_000 };
    const plan = aPlan({
      indicators: [
        anIndicator({
          unit: rate,
          baseline: { value: 2, period: '2025/26' },
          comparisons: [{ comparatorId: 'county', figure: { value: 3 } }],
          target: { kind: 'level', operator: 'at-most', value: 1 },
        }),
      ],
      observations: [
        { indicatorId: 'burglary', period: '2026/27', figure: counted, stated: { status: 'missed' } },
        { indicatorId: 'burglary', period: '2026/27', figure: { value: 3 }, comparatorId: 'county' },
      ],
    });
    expect(found('stated-differs', plan)[0]?.message).toContain('The figures give "met".');
  });

  it('judges the figure of a part of the area separately', () => {
    expect(stating({ areaId: 'north', stated: { status: 'met' } })[0]?.message).toContain('give "not-assessed"');
  });
});

describe('or-better-not-said', () => {
  const asked = (target: Target) =>
    found('or-better-not-said', withIndicator({ target })).map(({ message }) => message);

  it('asks whether a better figure would do, for a level to hold and for a range', () => {
    expect(asked({ kind: 'maintain', text: 'Maintain' })).toEqual([
      'The target of "Burglary", "Maintain", is to hold the baseline. Would a better figure do? If so, say "or better": judged as written, an improvement misses it.',
    ]);
    expect(asked({ kind: 'range', min: 60, max: 80 })[0]).toContain('is to stay in a range.');
  });

  it('does not ask if the plan says so, or if neither direction is better', () => {
    expect(asked({ kind: 'maintain', orBetter: false })).toEqual([]);
    expect(asked({ kind: 'maintain', tolerance: { percent: 5 } })).toEqual([]);
    expect(asked({ kind: 'range', min: 60, max: 80, orBetter: true })).toEqual([]);
    expect(
      found('or-better-not-said', withIndicator({ polarity: 'no-judgement', target: { kind: 'maintain' } })),
    ).toEqual([]);
  });
});

describe('counts-compared', () => {
  const below: Target = { kind: 'comparator', comparatorId: 'county', operator: 'below' };

  it('finds a count that is compared with the count of another area, but not a rate', () => {
    expect(found('counts-compared', withIndicator({ target: below }))[0]?.message).toContain(
      'The target compares a count with that of County average, an area of another size. Use rates.',
    );
    expect(found('counts-compared', withIndicator({ unit: rate, target: below }))).toEqual([]);
  });
});

describe('published-before-end', () => {
  const published = (day: string | undefined, parts: Partial<Observation> = {}) =>
    found(
      'published-before-end',
      aPlan({
        observations: [
          {
            indicatorId: 'burglary',
            period: '2026/27',
            figure: { value: 79 },
            ...(day === undefined ? {} : { published: day }),
            ...parts,
          },
        ],
      }),
    );

  it('finds a figure that was published before its year was over', () => {
    expect(published('2027-03-30')).toEqual([
      {
        path: 'observations[0].published',
        message:
          'For "Burglary", the figure for 2026/27 was published on 30 March 2027, before that time was over. Is it a forecast, or is the day or the period wrong?',
      },
    ]);
  });

  it('does not flag one published on the last day, or without a date', () => {
    expect(published('2027-03-31')).toEqual([]);
    expect(published(undefined)).toEqual([]);
    expect(published('2027-03-30', { indicatorId: 'nothing' })).toEqual([]);
  });
});

describe('average-beside-baseline', () => {
  const average = (parts: Partial<Observation>, indicator: Partial<Indicator> = {}) =>
    found(
      'average-beside-baseline',
      aPlan({
        indicators: [anIndicator(indicator)],
        observations: [
          {
            indicatorId: 'burglary',
            period: 'April 2023 to March 2026',
            figure: { value: 79, averageOf: 'year' },
            ...parts,
          },
        ],
      }),
    );

  it('finds an average of years next to a baseline for a single year', () => {
    const [finding, ...others] = average({});
    expect(finding?.path).toBe('observations[0].figure.averageOf');
    expect(finding?.message).toContain('is the average of several years, and the baseline is not.');
    expect(finding?.message).toContain('It is not a figure for its last year.');
    expect(others).toEqual([]);
  });

  it('does not flag one if the baseline is an average too, or unknown, or the target starts from it', () => {
    expect(average({}, { baseline: { value: 100, period: 'April 2020 to March 2023', averageOf: 'year' } })).toEqual(
      [],
    );
    expect(average({}, { baseline: { missing: 'blank' } })).toEqual([]);
    const from = { from: 'April 2023 to March 2026', averageOf: 'year' } as const;
    expect(average({}, { target: { kind: 'change', direction: 'reduce', by: { percent: 5 }, ...from } })).toEqual([]);
  });

  it('does not flag anything that is not an average of several years', () => {
    expect(average({ period: '2026/27' })).toEqual([]);
    expect(average({ period: '2027-03-31' })).toEqual([]);
    expect(average({ figure: { value: 79 } })).toEqual([]);
    expect(average({ figure: { missing: 'blank' } })).toEqual([]);
    expect(average({ indicatorId: 'nothing' })).toEqual([]);
  });
});
