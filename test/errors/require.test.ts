import { describe, expect, it } from 'vitest';
import { refuseMisspelt } from '../../src/errors/refuseMisspelt.js';
import { requireObject } from '../../src/errors/requireObject.js';
import { requireOneOf } from '../../src/errors/requireOneOf.js';
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

describe('refuseMisspelt', () => {
  const refused = (options: object): unknown =>
    thrownBy(() => {
      refuseMisspelt(options, ['asOf', 'observations'], 'options');
    });

  it.each([
    ['observation', 'observations'],
    ['asof', 'asOf'],
    ['asOff', 'asOf'],
  ])('refuses %s, which was to be %s', (key, meant) => {
    expect(refused({ [key]: 1 })).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: `options has no "${key}". Did you mean '${meant}'?`,
      details: { argument: 'options', key, meant },
    });
  });

  it('lets be what is known, and what is like nothing that is', () => {
    refuseMisspelt({ asOf: 1, observations: 2, colourOfTheChart: 3 }, ['asOf', 'observations'], 'options');
    expect(refused({ asOf: 1, Asof: 2 })).toBeDefined();
  });
});
