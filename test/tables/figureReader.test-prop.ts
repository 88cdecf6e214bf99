import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figureReader } from '../../src/tables/cells/figure.js';
import { parseFigure } from '../../src/wording/parseFigure.js';
import { text } from './arbitraries.js';

/* What the reader of cells takes on itself is what parseFigure gives, to the last key. */

const digits = fc.string({ unit: fc.constantFrom('0', '1', '9', '5', ',', '.', '%', '-', ' '), maxLength: 16 });
const printed = fc
  .tuple(fc.nat(999_999_999), fc.boolean(), fc.constantFrom('', '.5', '.0', '.12345'), fc.constantFrom('', '%'))
  .map(([value, isGrouped, rest, percent]) => {
    const whole = String(value);
    return (isGrouped ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',') : whole) + rest + percent;
  });

it('reads every cell as parseFigure does, whether seen before or not', () => {
  const read = figureReader();
  fc.assert(
    fc.property(fc.oneof(digits, printed, text), (cell) => {
      expect(read(cell)).toStrictEqual(parseFigure(cell));
      expect(read(cell)).toStrictEqual(parseFigure(cell));
    }),
    { numRuns: 5000 },
  );
});
