import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { pooledRate, type PooledRateInput } from '../../src/calculate/pooledRate.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';

const north = { id: 'north', count: 100, population: 10000 };
const south = { id: 'south', count: 900, population: 40000 };
const areas = [north, south];

const refusal = (input: unknown): { code: string; message: string; details: unknown } =>
  thrownBy(() => pooledRate(input as PooledRateInput));

describe('pooledRate', () => {
  it.each([
    // worked by hand: 1,000 of 50,000; the mean of the two rates, 10 and 22.5, would be 16.25
    ['all areas together', { areas }, 20],
    ['the rest of the county', { areas, excluding: 'north' }, 22.5],
    ['per 10,000', { areas, per: 10000 }, 200],
    ['one area', { areas: [north] }, 10],
    ['areas without identity', { areas: areas.map(({ count, population }) => ({ count, population })) }, 20],
    [
      'texts and Decimals',
      {
        areas: [
          { count: '0.1', population: '3' },
          { count: new Decimal('0.2'), population: 3 },
        ],
      },
      50,
    ],
    [
      'a tie (worked by hand: 1000 × 1 ÷ 80000 = 0.0125)',
      {
        areas: [
          { count: 0, population: 40000 },
          { count: 1, population: 40000 },
        ],
        decimals: 3,
      },
      0.013,
    ],
    ['nothing counted', { areas: [{ count: 0, population: 5 }] }, 0],
    ['every area of the id, where two have it', { areas: [north, north, south], excluding: 'north' }, 22.5],
  ] as readonly (readonly [string, PooledRateInput, number])[])('works out %s', (_, input, expected) => {
    expect(pooledRate(input)).toBe(expected);
  });

  it('adds exactly where doubles would not: 2^53 and 1 twice', () => {
    // worked by hand: 9007199254740994 of 9007199254740994
    const parts = [9007199254740992, 1, 1].map((count) => ({ count, population: count }));
    expect(pooledRate({ areas: parts, per: 1 })).toBe(1);
    expect(pooledRate({ areas: [...parts.map(({ count }) => ({ count, population: 1 }))], per: 3 })).toBe(
      9007199254740994,
    );
  });

  it('does not change its argument', () => {
    const frozen = Object.freeze(areas.map((area) => Object.freeze({ ...area })));
    expect(pooledRate(Object.freeze({ areas: frozen, excluding: 'north' }))).toBe(22.5);
  });

  it.each([undefined, null, 5])('refuses an argument that is not an object: %s', (input) => {
    expect(refusal(input)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('argument of pooledRate'),
    });
  });

  it.each([undefined, null, 5, 'north', { 0: north, length: 1 }])(
    'refuses areas that are not an array: %s',
    (value) => {
      expect(refusal({ areas: value })).toMatchObject({
        code: 'INVALID_ARGUMENT',
        message: expect.stringMatching(/^areas must be an array, not /u),
      });
    },
  );

  it.each([undefined, null, 5, 'north'])('refuses an area that is not an object, and gives its place: %s', (area) => {
    expect(refusal({ areas: [north, area] })).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringMatching(/^areas\[1\] must be an object, not /u),
    });
  });

  it('refuses a gap in the list', () => {
    // Plain JavaScript may hand one over.
    expect(refusal({ areas: [north, , south] }).message).toBe('areas[1] is missing: the array has a hole there.');
  });

  it.each(['count', 'population'])('refuses a %s that is not a number, and gives its place', (name) => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      const { code, message } = refusal({ areas: [north, { ...south, [name]: value }] });
      expect(code).toBe('INVALID_NUMBER');
      expect(message.startsWith(`areas[1].${name} must be `)).toBe(true);
    }
  });

  it('counts places in the list as given, even if an area is left out', () => {
    const input = { areas: [north, { ...south, count: -1 }], excluding: 'north' };
    expect(refusal(input)).toMatchObject({
      code: 'NEGATIVE_COUNT',
      message: 'areas[1].count must not be negative, not -1.',
    });
  });

  it.each(['count', 'population'])('refuses a negative %s', (name) => {
    expect(refusal({ areas: [{ ...north, [name]: '-0.5' }] }).code).toBe('NEGATIVE_COUNT');
  });

  it('refuses an area with a population of zero, even if other areas have one', () => {
    expect(refusal({ areas: [north, { count: 0, population: 0 }] })).toMatchObject({
      code: 'ZERO_POPULATION',
      message: expect.stringMatching(/^areas\[1\]\.population/u),
    });
  });

  it('refuses an empty list of areas', () => {
    expect(refusal({ areas: [] }).code).toBe('ZERO_POPULATION');
    expect(refusal({ areas: [north], excluding: 'north' })).toMatchObject({
      code: 'ZERO_POPULATION',
      message: 'areas must hold at least one area that is not left out.',
      details: { areas: [north], excluding: 'north' },
    });
  });

  it.each(['east', '', 'North', 5])('refuses to leave out an area that is not in the list: %s', (excluding) => {
    expect(refusal({ areas, excluding })).toMatchObject({ code: 'UNKNOWN_AREA', details: { excluding } });
  });

  it('names the area that it cannot leave out', () => {
    expect(refusal({ areas, excluding: 'east' }).message).toBe('excluding names no area: "east".');
  });

  it.each([0, -1])('refuses a base that is not greater than 0: %d', (per) => {
    expect(refusal({ areas, per }).code).toBe('INVALID_ARGUMENT');
  });

  it.each([-1, 21, 0.5, '1'])('refuses %s decimals', (decimals) => {
    expect(refusal({ areas, decimals }).code).toBe('INVALID_DECIMALS');
  });

  it('refuses a result that is too large for a number', () => {
    expect(refusal({ areas: [{ count: 1e300, population: 1e-300 }] }).code).toBe('RESULT_OUT_OF_RANGE');
  });
});
