import { describe, expect, it } from 'vitest';
import { indent, row, WIDTH, wrap } from '../../src/report/layout.js';

describe('wrap', () => {
  it.each([
    ['nothing', '', 10, ['']],
    ['what fits', 'ab cd', 5, ['ab cd']],
    ['what is one too long', 'ab cde', 5, ['ab', 'cde']],
    ['a word that is just as long as the line', 'abcde f', 5, ['abcde', 'f']],
    ['a word that is longer', 'abcdefghijkl m', 5, ['abcde', 'fghij', 'kl m']],
    ['runs of white space', 'a \n\t b', 5, ['a b']],
    ['to one letter a line', 'abc', 1, ['a', 'b', 'c']],
  ])('breaks %s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('never makes a line longer than asked for, and loses nothing', () => {
    for (const text of ['x'.repeat(300), 'one two three '.repeat(30).trim(), `${'y'.repeat(150)} ${'z'.repeat(7)}`]) {
      for (const width of [1, 7, 35, 100]) {
        const lines = wrap(text, width);
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }
    }
  });
});

describe('indent', () => {
  it('puts the mark before the first line and as much space before the others', () => {
    const lines = indent('word '.repeat(40).trim(), WIDTH, ' 1. ');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]?.startsWith(' 1. word')).toBe(true);
    expect(lines.slice(1).every((line) => line.startsWith('    word'))).toBe(true);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(WIDTH);
  });

  it('fills the width if there is no mark', () => {
    expect(indent('x'.repeat(101), WIDTH, '')).toEqual(['x'.repeat(100), 'x']);
  });
});

describe('row', () => {
  const WIDTHS = [5, 4, 3];

  it('puts cells side by side, two spaces apart', () => {
    expect(row([['ab'], ['12'], ['x']], WIDTHS)).toEqual(['ab     12    x']);
  });

  it('wraps each cell in its own column', () => {
    expect(row([['abcdefg'], ['1', '2'], ['x y z']], WIDTHS)).toEqual(['abcde  1     x y', 'fg     2     z']);
  });

  it('leaves missing cells blank, and no space at the end of a line', () => {
    expect(row([['ab']], WIDTHS)).toEqual(['ab']);
  });
});
