import { describe, expect, it } from 'vitest';
import { show } from '../../src/errors/show.js';

describe('show', () => {
  it.each([
    ['a text in quotation marks', 'Kent', '"Kent"'],
    ['an empty text', '', '""'],
    ['quotation marks inside a text', 'a "b"', '"a \\"b\\""'],
    ['line breaks on one line', 'a\nb\r\n', '"a\\nb\\r\\n"'],
    ['a NUL', '\u0000', '"\\u0000"'],
    ['half of a surrogate pair', '\ud83d', '"\\ud83d"'],
    ['a number', 27.77, '27.77'],
    ['NaN', NaN, 'NaN'],
    ['infinity', -Infinity, '-Infinity'],
    ['nothing below zero', -0, '-0'],
    ['nothing', 0, '0'],
    ['a bigint', 5n, '5n'],
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['a boolean', false, 'false'],
    ['an array by its length', [1, 2, 3], 'an array of 3 items'],
    ['an empty array', [], 'an array of 0 items'],
    ['an object', { name: 'Kent' }, 'an object'],
    ['an object with no prototype', Object.create(null), 'an object'],
    ['a date', new Date(NaN), 'a Date'],
    ['a function', () => 5, 'a function'],
    ['a symbol', Symbol('Kent'), 'a symbol'],
  ])('shows %s', (_, value, expected) => {
    expect(show(value)).toBe(expected);
  });

  it('calls nothing on an object, so that none can make it fail', () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('asked');
        },
        ownKeys: () => {
          throw new Error('asked');
        },
        getPrototypeOf: () => {
          throw new Error('asked');
        },
      },
    );
    expect(show(hostile)).toBe('an object');
  });

  it.each([
    ['text', 'a'.repeat(200), `"${'a'.repeat(79)}…"`],
    ['a text that fits exactly', 'a'.repeat(78), `"${'a'.repeat(78)}"`],
    ['a text one too long', 'a'.repeat(79), `"${'a'.repeat(79)}…"`],
    ['a bigint', 10n ** 200n, `1${'0'.repeat(79)}…n`],
    ['10 million characters', 'x'.repeat(1e7), `"${'x'.repeat(79)}…"`],
  ])('shortens %s after 80 characters', (_, value, expected) => {
    expect(show(value)).toBe(expected);
  });
});
