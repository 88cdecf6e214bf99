import { describe, expect, it } from 'vitest';
import { hasOnly, requireArray, requireKeys, requireObject, requireOneOf } from '../../src/errors/require.js';
import { thrownBy } from './thrownBy.js';

describe('requireObject', () => {
  it.each([[{}], [[]], [Object.create(null)], [new Map()]])('accepts an object', (value) => {
    expect(() => {
      requireObject(value, 'options');
    }).not.toThrow();
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [5, '5'],
    ['rate', '"rate"'],
    [() => 5, 'a function'],
  ])('refuses %s', (value, shown) => {
    expect(
      thrownBy(() => {
        requireObject(value, 'options');
      }),
    ).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: `options must be an object, not ${shown}.`,
      details: { argument: 'options', value },
    });
  });
});

describe('requireArray', () => {
  it.each([[[]], [[1, 2]], [[undefined]]])('accepts an array', (value) => {
    expect(() => {
      requireArray(value, 'areas');
    }).not.toThrow();
  });

  it('refuses a hole, and names its place', () => {
    const areas = [1, 2, 3];
    Reflect.deleteProperty(areas, 1);
    expect(
      thrownBy(() => {
        requireArray(areas, 'areas');
      }),
    ).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: 'areas[1] is missing: the array has a hole there.',
      details: { argument: 'areas[1]' },
    });
  });
});

describe('hasOnly', () => {
  it.each([
    [{}, true],
    [{ from: 1, decimals: undefined }, true],
    [{ from: 1, to: 2, decimals: 3, per: 4 }, true],
    [{ from: 1, decimal: 2 }, false],
    [Object.create({ decimal: 2 }), false],
  ])('reports %j: %s', (input: object, expected) => {
    expect(hasOnly(input, 'from', 'to', 'decimals', 'per')).toBe(expected);
  });
});

describe('requireOneOf', () => {
  it('accepts one of the words', () => {
    expect(() => {
      requireOneOf('high', ['low', 'high'], 'end');
    }).not.toThrow();
  });

  it.each([
    ['another word', 'middle', '"middle"'],
    ['another case', 'High', '"High"'],
    ['nothing', undefined, 'undefined'],
    ['an array of them', ['low', 'high'], 'an array of 2 items'],
  ])('refuses %s and lists the words', (_, value, shown) => {
    expect(
      thrownBy(() => {
        requireOneOf(value as string, ['low', 'high'], 'end');
      }),
    ).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: `end must be one of 'low', 'high', not ${shown}.`,
      details: { argument: 'end', value, allowed: ['low', 'high'] },
    });
  });
});

describe('requireKeys', () => {
  const KEYS = ['asOf', 'observations'];
  const refused = (options: object): unknown => thrownBy(() => requireKeys(options, KEYS, 'options'));

  it.each([
    ['observation', 'observations'],
    ['asof', 'asOf'],
    ['asOff', 'asOf'],
  ])('refuses %s and names %s', (key, meant) => {
    expect(refused({ [key]: 1 })).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: `options has no "${key}". Did you mean '${meant}'?`,
      details: { argument: 'options', key, allowed: KEYS },
    });
  });

  it('refuses an unfamiliar key, and lists the known ones', () => {
    expect(refused({ asOf: 1, outturns: 3 })).toMatchObject({
      message: 'options has no "outturns". It takes: asOf, observations.',
    });
    expect(refused({ outturns: undefined })).toBeDefined();
  });

  it('returns its input, or a copy without null and undefined if there are any', () => {
    const given = { asOf: 1, observations: 0 };
    expect(requireKeys(given, KEYS, 'options')).toBe(given);
    for (const nothing of [null, undefined]) {
      const withNothing = { asOf: 1, observations: nothing };
      expect(requireKeys(withNothing, KEYS, 'options')).toStrictEqual({ asOf: 1 });
      expect(withNothing).toStrictEqual({ asOf: 1, observations: nothing });
    }
  });

  it('refuses anything that is not an object', () => {
    for (const value of [null, undefined, 5])
      expect(refused(value as never)).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});
