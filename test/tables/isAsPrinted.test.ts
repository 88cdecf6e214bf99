import { describe, expect, it } from 'vitest';
import { isAsPrinted } from '../../src/tables/cells/isAsPrinted.js';

describe('isAsPrinted', () => {
  // Halves are rounded either way in print, whatever the nearest double is.
  it.each([
    [2.675, 2.68, '2.68'],
    [2.665, 2.66, '2.66'],
    [1.005, 1.01, '1.01'],
    [8.345, 8.35, '8.35'],
    [62.43, 62.4, '62.4%'],
    [1_284_999, 1_280_000, '1.28 million'],
    [0, 0, 'none'],
  ])('takes %d for what is printed as %d', (value, printed, text) => {
    expect(isAsPrinted(value, printed, text)).toBe(true);
  });

  it.each([
    [2.6749, 2.68, '2.68'],
    [2.686, 2.68, '2.68'],
    [62.46, 62.4, '62.4%'],
    [1_285_001, 1_280_000, '1.28 million'],
  ])('does not take %d for what is printed as %d', (value, printed, text) => {
    expect(isAsPrinted(value, printed, text)).toBe(false);
  });
});
