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

  it('recognises JSON that a Windows program wrote as UTF-16', () => {
    const text = '\uFEFF{"id": "é"}';
    const pairs = Array.from(text, (sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]);
    for (const utf16 of [pairs, pairs.map((pair) => pair.toReversed())]) {
      expect(isJson(new Uint8Array(utf16.flat()))).toBe(true);
      expect(decodeJson('plan.json', new Uint8Array(utf16.flat()))).toEqual({ ok: true, value: { id: 'é' } });
    }
  });

  it('only looks at the first characters, even if the cut splits a character of two bytes', () => {
    expect(isJson(bytes(`{${'é'.repeat(5000)}`))).toBe(true);
    expect(isJson(bytes(`${' '.repeat(5000)}{}`))).toBe(false);
  });
});

describe('decodeJson', () => {
  it('reads JSON with or without a byte order mark', () => {
    expect(decodeJson('plan.json', bytes('{"a": [1, null]}'))).toEqual({ ok: true, value: { a: [1, null] } });
    expect(decodeJson('plan.json', bytes('\uFEFF{"a": 1}'))).toEqual({ ok: true, value: { a: 1 } });
  });

  // Places counted by hand: where the part that is not JSON begins.
  it.each([
    ['{"a": }', 1, 7, '"}" cannot be here'],
    ['[1,]', 1, 4, '"]" cannot be here'],
    ['{\n "a": 1,\n}', 3, 1, '"}" cannot be here'],
    ['{a:1}', 1, 2, '"a" cannot be here'],
    ['{"a":tru}', 1, 6, '"t" cannot be here'],
    ['{"a":1.}', 1, 7, '"." cannot be here'],
    ['{"a":01}', 1, 7, '"1" cannot be here'],
    ['{} x', 1, 4, '"x" cannot be here'],
    ['{"a":1 "b":2}', 1, 8, 'cannot be here'],
    ['{"a":"\\q"}', 1, 7, 'cannot be here'],
    ['{"a":1', 1, 7, 'ends too early'],
    ['{"a":"é', 1, 8, 'ends too early'],
    ['{"a":[\n[1', 2, 3, 'ends too early'],
    ['', 1, 1, 'ends too early'],
    ['// our plan\n{}', 1, 1, 'JSON has no comments'],
    ['{\n # c\n}', 2, 2, 'JSON has no comments'],
  ])('says where %j breaks off: line %i, column %i', (text, line, column, message) => {
    expect(decodeJson('plan.json', bytes(text))).toEqual({
      ok: false,
      problems: [{ file: 'plan.json', code: 'invalid-json', line, column, message: expect.stringContaining(message) }],
    });
  });

  it('refuses bytes that are not text', () => {
    expect(decodeJson('plan.json', new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual({
      ok: false,
      problems: [
        {
          file: 'plan.json',
          code: 'invalid-encoding',
          message: 'This is not text in UTF-8 or UTF-16. Save it as UTF-8.',
        },
      ],
    });
  });

  it('refuses a repeated key, of which JSON.parse would use the last', () => {
    const text = '{\n "asOf": 1,\n "asOf": 2, "in": { "asOf": 3 }\n}';
    expect(decodeJson('plan.json', bytes(text))).toEqual({
      ok: false,
      problems: [
        {
          file: 'plan.json',
          code: 'duplicate-key',
          line: 3,
          column: 2,
          message: 'The key "asOf" is given twice in one object. Delete one of them.',
        },
      ],
    });
  });

  it('lists the first hundred repeated keys and counts the others', () => {
    const text = `{${Array.from({ length: 251 }, () => '"a": 1').join(', ')}}`;
    const decoded = decodeJson('plan.json', bytes(text));
    expect(decoded.ok ? [] : decoded.problems).toHaveLength(101);
    expect(decoded.ok ? '' : decoded.problems.at(-1)?.message).toBe('150 more keys given twice.');
  });

  it('reads JSON that is nested too deeply for places to be given', () => {
    const depth = 1000;
    expect(decodeJson('plan.json', bytes('['.repeat(depth) + ']'.repeat(depth))).ok).toBe(true);
  });
});
