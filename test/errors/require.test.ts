import { describe, expect, it } from 'vitest';
import { requireKeys, requireObject, requireOneOf } from '../../src/errors/require.js';
import { thrownBy } from './thrownBy.js';

describe('requireObject', () => {
  it.each([[{}], [[]], [Object.create(null)], [new Map()]])('takes an object', (value) => {
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

describe('requireOneOf', () => {
  it('takes one of the words', () => {
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

  it('refuses a key that is like no other, and lists those there are', () => {
    expect(refused({ asOf: 1, outturns: 3 })).toMatchObject({
      message: 'options has no "outturns". It takes: asOf, observations.',
    });
    expect(refused({ outturns: undefined })).toBeDefined();
  });

  it('returns what it was given, and a copy without nulls where there are any', () => {
    const given = { asOf: 1, observations: undefined };
    expect(requireKeys(given, KEYS, 'options')).toBe(given);
    const withNull = { asOf: 1, observations: null };
    expect(requireKeys(withNull, KEYS, 'options')).toStrictEqual({ asOf: 1 });
    expect(withNull).toStrictEqual({ asOf: 1, observations: null });
  });

  it('refuses what is not an object', () => {
    for (const value of [null, undefined, 5])
      expect(refused(value as never)).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});
