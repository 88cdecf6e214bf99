import { describe, expect, it } from 'vitest';
import { isolatedText, plainText } from '../../src/format/plainText.js';

describe('plainText', () => {
  it.each([
    ['Vehicle crime – £1,200 or 5%', 'Vehicle crime – £1,200 or 5%'],
    [' two\r\n lines\tand\u2028more ', 'two lines and more'],
    // ESC, BEL, NUL, DEL, and the C1 controls NEL and CSI (ECMA-48).
    ['a\u001b[31mb\u0007c\u0000d\u007fe\u0085f\u009b1mg', 'a[31mbcdef1mg'],
    ['a \u0000 b', 'a b'],
    // Every character with the property Bidi_Control (Unicode, PropList.txt).
    ['a\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069b', 'ab'],
    ['half \ud83d and \ude00, whole \u{1f600}', 'half and , whole \u{1f600}'],
    ['no character: \ufffe\u{1ffff}', 'no character:'],
    // Joined emoji and accents stay; a heap of accents is cut to three.
    ['👩‍👩‍👧 e\u0301 a\u0301\u0301\u0301\u0301\u0301', '👩‍👩‍👧 e\u0301 a\u0301\u0301\u0301'],
    ['', ''],
    [' ', ''],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
    expect(plainText(plain)).toBe(plain);
  });
});

describe('isolatedText', () => {
  it('isolates text that runs from right to left, and no other', () => {
    expect(isolatedText('\u202eשלום')).toBe('\u2068שלום\u2069');
    expect(isolatedText('\u200fKent')).toBe('Kent');
  });
});
