import { describe, expect, it } from 'vitest';
import { decodeJson, isJson } from '../../src/cli/json.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('isJson', () => {
  it.each([
    ['{"id": "a"}', true],
    ['  \n\t[1]', true],
    ['\uFEFF{"id": "a"}', true],
    ['// our plan\n{"id": "a"}', true],
    ['/* our plan */ [{}]', true],
    ['# Indicator,Baseline', false],
    ['Indicator,Baseline', false],
    ['"Indicator","Baseline"', false],
    ['', false],
  ])('%j is %s', (text, expected) => {
    expect(isJson(bytes(text))).toBe(expected);
  });

  it('knows JSON that a Windows program wrote as UTF-16', () => {
    const text = '\uFEFF{"id": "é"}';
    const utf16 = new Uint8Array(
      Array.from(text, (sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]).flat(),
    );
    expect(isJson(utf16)).toBe(true);
    expect(decodeJson(utf16)).toEqual({ ok: true, value: { id: 'é' } });
  });

  it('looks at the first letters only, also where a letter of two bytes is cut', () => {
    expect(isJson(bytes(`{${'é'.repeat(5000)}`))).toBe(true);
    expect(isJson(bytes(`${' '.repeat(5000)}{}`))).toBe(false);
  });
});

describe('decodeJson', () => {
  it('reads what is JSON, with a byte order mark or without', () => {
    expect(decodeJson(bytes('{"a": [1, null]}'))).toEqual({ ok: true, value: { a: [1, null] } });
    expect(decodeJson(bytes('\uFEFF{"a": 1}'))).toEqual({ ok: true, value: { a: 1 } });
  });

  // Places counted by hand: the sign that cannot stand there.
  it.each([
    ['{"a": }', 1, 7, '"}" cannot stand here'],
    ['[1,]', 1, 4, '"]" cannot stand here'],
    ['{\n "a": 1,\n}', 3, 1, '"}" cannot stand here'],
    ['{a:1}', 1, 2, '"a" cannot stand here'],
    ['{"a":tru}', 1, 9, '"}" cannot stand here'],
    ['{"a":1.}', 1, 8, '"}" cannot stand here'],
    ['{"a":01}', 1, 7, '"1" cannot stand here'],
    ['{} x', 1, 4, '"x" cannot stand here'],
    ['{"a":1 "b":2}', 1, 8, 'cannot stand here'],
    ['{"a":"\\q"}', 1, 8, '"q" cannot stand here'],
    ['{"a":1', 1, 7, 'ends too early'],
    ['{"a":"é', 1, 8, 'ends too early'],
    ['{"a":[\n[1', 2, 3, 'ends too early'],
    ['', 1, 1, 'ends too early'],
    ['// our plan\n{}', 1, 1, 'a comment stands here, and JSON has none'],
    ['{\n # c\n}', 2, 2, 'a comment stands here'],
  ])('says where %j breaks off: line %i, column %i', (text, line, column, message) => {
    expect(decodeJson(bytes(text))).toEqual({
      ok: false,
      problem: { code: 'invalid-json', line, column, message: expect.stringContaining(message) },
    });
  });

  it('refuses bytes that are no text', () => {
    expect(decodeJson(new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual({
      ok: false,
      problem: { code: 'invalid-encoding', message: 'this is not UTF-8 text. Save it as UTF-8.' },
    });
  });
});
