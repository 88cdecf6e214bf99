import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compound } from '../../src/exact/compound.js';
import {
  decimalsOf,
  differenceOver,
  differenceOverInFull,
  type Exact,
  minus,
  order,
  plus,
  read,
  times,
  toFixedText,
  toNumber,
  toText,
} from '../../src/exact/exact.js';
import { CommunitySafetyError } from '../../src/errors/communitySafetyError.js';
import { type Random, random } from './random.js';
import {
  differenceOverOf,
  isEqual,
  nearestDouble,
  productOf,
  type Rational,
  rationalOf,
  roundedDouble,
  roundedText,
  signOf,
  sumOf,
  tenToThe,
} from './rational.js';
import { differenceOverByDecimal } from './reference.js';

/** A value in the three forms a case needs: as the library takes it, as a fraction, and in writing. */
interface Value {
  readonly exact: Exact;
  readonly fraction: Rational;
}

const asValue = (value: number): Value => ({ exact: value, fraction: rationalOf(value) });
const asText = (text: string): Value => ({ exact: read(text, 'value'), fraction: rationalOf(text) });

// A whole number below 10^15 divided by a power of ten up to 10^22 is the double that prints as that decimal.
const decimal = (whole: number, scale: number): Value => ({
  exact: whole / 10 ** scale,
  fraction: { numerator: BigInt(whole), denominator: tenToThe(scale) },
});

type Answer = number | 'RESULT_OUT_OF_RANGE';

function answerOf(work: () => number): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof CommunitySafetyError && error.code === 'RESULT_OUT_OF_RANGE') return error.code;
    throw error;
  }
}

interface Case {
  readonly minuend: Value;
  readonly subtrahend: Value;
  readonly factor: Value;
  readonly base: Value;
  readonly decimals: number | undefined;
}

function expectedOf({ minuend, subtrahend, factor, base, decimals }: Case): Answer {
  const fraction = differenceOverOf(minuend.fraction, subtrahend.fraction, factor.fraction, base.fraction);
  const double = decimals === undefined ? nearestDouble(fraction) : roundedDouble(fraction, decimals);
  return Number.isFinite(double) ? double : 'RESULT_OUT_OF_RANGE';
}

const byLibrary = ({ minuend, subtrahend, factor, base, decimals }: Case): Answer =>
  answerOf(() => differenceOver(minuend.exact, subtrahend.exact, factor.exact, base.exact, decimals));

const inFull = ({ minuend, subtrahend, factor, base, decimals }: Case): Answer =>
  answerOf(() => differenceOverInFull(minuend.exact, subtrahend.exact, factor.exact, base.exact, decimals));

const byDecimal = ({ minuend, subtrahend, factor, base, decimals }: Case): Answer => {
  const double = differenceOverByDecimal(minuend.exact, subtrahend.exact, factor.exact, base.exact, decimals);
  return Number.isFinite(double) ? double : 'RESULT_OUT_OF_RANGE';
};

const inWords = ({ minuend, subtrahend, factor, base, decimals }: Case): string =>
  `(${toText(minuend.exact)} - ${toText(subtrahend.exact)}) * ${toText(factor.exact)} / ${toText(base.exact)}, ${String(decimals)} decimals`;

const DECIMALS = [undefined, ...Array.from({ length: 21 }, (_, decimals) => decimals)];

const ZERO = asValue(0);
const ONE = asValue(1);
const FACTORS = [1, 1, 100, 100, 100, 1000, 1000, 10000, 100000, 1e6, 12.5, 0.1, 7, 1e15, 1e-7].map(asValue);

// The edges: of the fast path, of whole numbers held by a double, and of the doubles themselves.
const EDGES = [
  999999999999998,
  999999999999999,
  1e15,
  1000000000000001,
  99999999999999.9,
  9999999999.99999,
  999999999.999999,
  99999999.9999999,
  2 ** 52,
  2 ** 52 + 1,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 63,
  1e16,
  1e20,
  1e21,
  1e22,
  1e23,
  1e300,
  1.7976931348623157e308,
  1e-5,
  1e-6,
  1e-7,
  1.5e-7,
  1e-20,
  1e-300,
  2.2250738585072014e-308,
  5e-324,
  0.1,
  0.3,
  1 / 3,
  2 / 3,
  Math.PI,
].map(asValue);
const LONG_TEXTS = [
  '0.10000000000000000000001',
  '9007199254740993',
  '-9007199254740993.5',
  '123456789012345678901234567890.123456789',
  '0.33333333333333333333333333333333333333',
  '1000000000000000.0000000000001',
  '-0.00000000000000000000000005',
].map(asText);

function anyValue(from: Random): Value {
  const sign = from.pick([1, 1, -1]);
  switch (from.int(0, 9)) {
    case 0:
    case 1:
      return decimal(sign * from.int(0, 3000), 0);
    case 2:
      return decimal(sign * from.int(0, 30000), 1);
    case 3:
      return decimal(sign * from.int(0, 1e6), from.int(0, 6));
    case 4:
      return decimal(sign * from.int(0, 1e9), from.int(0, 8));
    case 5:
    case 6:
      return decimal(sign * from.int(0, 999999999999999), from.int(0, 22));
    case 7:
      return decimal(sign * (999999999999999 - from.int(0, 3)), from.int(0, 7));
    case 8:
      return from.pick(EDGES);
    default:
      return from.pick(LONG_TEXTS);
  }
}

function nonZero(from: Random): Value {
  const value = anyValue(from);
  return value.fraction.numerator === 0n ? ONE : value;
}

/** A quotient that is exactly a half in the last place kept, or one part away from it. */
function tie(from: Random): Case {
  const decimals = from.int(0, 5);
  const factor = from.pick([1, 100, 1000]);
  // The larger the base, the nearer to the tie is one part away from it, down to what a double cannot tell.
  const largest = Math.min(10 ** from.int(1, 10), Math.floor(9e14 / (2 * 10 ** decimals * factor)));
  const size = from.int(1, largest);
  const odd = (2 * from.int(0, 5000) + 1) * from.pick([1, -1]);
  const subtrahend = from.pick([0, from.int(-1000, 1000)]);
  const base = size * 2 * 10 ** decimals * factor * from.pick([1, -1]);
  const scale = from.int(0, 3);
  return {
    minuend: decimal(size * odd + subtrahend + from.pick([0, 0, 1, -1]), scale),
    subtrahend: decimal(subtrahend, scale),
    factor: asValue(factor),
    base: decimal(base, scale),
    decimals,
  };
}

function anyCase(from: Random): Case {
  if (from.int(0, 3) === 0) return tie(from);
  const base = nonZero(from);
  return {
    minuend: anyValue(from),
    subtrahend: from.pick([ZERO, base, anyValue(from)]),
    factor: from.pick(FACTORS),
    base: from.pick([base, base, ONE]),
    decimals: from.pick(DECIMALS),
  };
}

describe('the second opinion, rational arithmetic on BigInt', () => {
  it('agrees with JavaScript on the double nearest to a decimal', () => {
    const from = random(1914);
    let cases = 0;
    for (; cases < 20_000; cases += 1) {
      const text = `${String(from.int(1, 2 ** 52))}${String(from.int(0, 999999))}e${String(from.int(-345, 300))}`;
      expect(nearestDouble(rationalOf(text))).toBe(Number(text));
    }
    expect(cases).toBe(20_000);
  });

  it('agrees with JavaScript on the quotient of two whole numbers', () => {
    // IEEE 754: one division of two doubles is correctly rounded.
    const from = random(1998);
    for (let index = 0; index < 20_000; index += 1) {
      const [numerator, denominator] = [from.int(-(2 ** 53), 2 ** 53), from.int(1, 2 ** 53)];
      const expected = numerator / denominator + 0;
      expect(nearestDouble({ numerator: BigInt(numerator), denominator: BigInt(denominator) })).toBe(expected);
    }
  });

  it.each([
    // worked by hand
    ['-63.75', 1, '-63.8'],
    ['63.75', 1, '63.8'],
    ['63.749999999', 1, '63.7'],
    ['-0.04', 1, '0.0'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.005', 2, '1.01'],
  ])('rounds %s to %d decimals half away from zero: %s', (text, decimals, expected) => {
    expect(roundedText(rationalOf(text), decimals)).toBe(expected);
    expect(roundedDouble(rationalOf(text), decimals)).toBe(Number(expected));
  });
});

describe('differenceOver', () => {
  it('is right for a million percentage changes between counts up to 3,000, as decimal.js is', () => {
    // Every ninth of the 9,003,000 pairs, which begin at 3 so that 80 to 29, the named case, is among them.
    const mistakes: string[] = [];
    let cases = 0;
    let wrongByToFixed = 0;
    let wrongByRound = 0;
    let namedCase = false;
    const pairs = 3000 * 3001;
    for (let index = (79 * 3001 + 29) % 9; index < pairs; index += 9) {
      const from = Math.floor(index / 3001) + 1;
      const to = index % 3001;
      namedCase ||= from === 80 && to === 29;
      // Tenths of a per cent, half away from zero, on whole numbers alone.
      const [numerator, denominator] = [BigInt(Math.abs(to - from)) * 2000n, BigInt(from)];
      const tenths = Number((numerator + denominator) / (2n * denominator)) * (to < from ? -1 : 1);
      const expected = Number(`${String(tenths)}e-1`) + 0;
      const change = differenceOver(to, from, 100, from, 1);
      // A quotient of these counts is a tie or differs from one by far more than the 20 digits that decimal.js keeps.
      const byDecimal = new Decimal(to).minus(from).times(100).div(from).toDecimalPlaces(1).toNumber() + 0;
      if (!Object.is(change, expected) || change !== byDecimal) {
        mistakes.push(`${String(from)} to ${String(to)}: ${String(change)}`);
      }
      if (Number((((to - from) / from) * 100).toFixed(1)) !== expected) wrongByToFixed += 1;
      if (Math.round(((to - from) / from) * 1000) / 10 !== expected) wrongByRound += 1;
      cases += 1;
    }
    expect(mistakes).toEqual([]);
    expect(namedCase).toBe(true);
    expect(cases).toBeGreaterThan(1_000_000);
    // About a ninth of the 1,224 and 4,905 mistakes that the expressions make on all of the pairs.
    expect(wrongByToFixed).toBeGreaterThan(50);
    expect(wrongByRound).toBeGreaterThan(250);
  }, 60_000);

  it('equals fractions on BigInt in a million cases of every sort, and decimal.js in every fourth', () => {
    const from = random(20140131);
    const mistakes: string[] = [];
    const seen = { cases: 0, byDecimal: 0, ties: 0, negative: 0, outOfRange: 0, unrounded: 0, manyDecimals: 0 };
    for (; seen.cases < 1_000_000 && mistakes.length < 20; seen.cases += 1) {
      const item = anyCase(from);
      const expected = expectedOf(item);
      const answers: Record<string, Answer> = { library: byLibrary(item), 'in full': inFull(item) };
      if (seen.cases % 4 === 0) {
        answers['decimal.js'] = byDecimal(item);
        seen.byDecimal += 1;
      }
      for (const [way, answer] of Object.entries(answers)) {
        if (Object.is(answer, expected)) continue;
        mistakes.push(`${inWords(item)}: ${way} ${String(answer)}, not ${String(expected)}`);
      }
      if (isTie(item)) seen.ties += 1;
      if (expected === 'RESULT_OUT_OF_RANGE') seen.outOfRange += 1;
      else if (expected < 0) seen.negative += 1;
      if (item.decimals === undefined) seen.unrounded += 1;
      else if (item.decimals > 15) seen.manyDecimals += 1;
    }
    expect(mistakes).toEqual([]);
    expect(seen.cases).toBe(1_000_000);
    expect(seen.byDecimal).toBe(250_000);
    // What the cases are meant to hold is there, and in number.
    expect(seen.ties).toBeGreaterThan(80_000);
    expect(seen.negative).toBeGreaterThan(200_000);
    expect(seen.unrounded).toBeGreaterThan(20_000);
    expect(seen.manyDecimals).toBeGreaterThan(80_000);
    expect(seen.outOfRange).toBeGreaterThan(200);
  }, 120_000);

  it('equals rational arithmetic on BigInt and decimal.js for any numbers and texts, shrunk to the smallest that differ', () => {
    let cases = 0;
    fc.assert(
      fc.property(
        values,
        values,
        values,
        values,
        fc.constantFrom(...DECIMALS),
        (minuend, subtrahend, factor, base, decimals) => {
          fc.pre(signOf(base.fraction) !== 0);
          cases += 1;
          const item = { minuend, subtrahend, factor, base, decimals };
          const answer = byLibrary(item);
          expect(answer).toBe(expectedOf(item));
          expect(inFull(item)).toBe(answer);
          expect(answer).toBe(byDecimal(item));
        },
      ),
      { numRuns: 10_000 },
    );
    expect(cases).toBeGreaterThanOrEqual(10_000);
  }, 60_000);
});

describe('the other operations', () => {
  it('plus, minus and times are exact', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const opposite = { ...right.fraction, numerator: -right.fraction.numerator };
        expect(isEqual(rationalOf(toText(plus(left.exact, right.exact))), sumOf(left.fraction, right.fraction))).toBe(
          true,
        );
        expect(isEqual(rationalOf(toText(minus(left.exact, right.exact))), sumOf(left.fraction, opposite))).toBe(true);
        expect(
          isEqual(rationalOf(toText(times(left.exact, right.exact))), productOf(left.fraction, right.fraction)),
        ).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);

  it('a long chain of sums stays exact', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 30 }), (items) => {
        const sum = items.reduce<Exact>((total, { exact }) => plus(total, exact), 0);
        const expected = items.reduce<Rational>((total, { fraction }) => sumOf(total, fraction), rationalOf(0));
        expect(isEqual(rationalOf(toText(sum)), expected)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('order says which is larger', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const opposite = { ...right.fraction, numerator: -right.fraction.numerator };
        expect(order(left.exact, right.exact)).toBe(signOf(sumOf(left.fraction, opposite)));
        expect(order(left.exact, left.exact)).toBe(0);
      }),
      { numRuns: 20_000 },
    );
  });

  it('toFixedText writes the value rounded half away from zero, with every decimal and no minus before zero', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 20 }), (value, decimals) => {
        expect(toFixedText(value.exact, decimals)).toBe(roundedText(value.fraction, decimals));
      }),
      { numRuns: 20_000 },
    );
  });

  it('toText writes the value itself, without an exponent or trailing zeros', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = toText(value.exact);
        expect(text).toMatch(/^(?:0|-?(?:[1-9]\d*|0(?=\.\d*[1-9])|[1-9]\d*)(?:\.\d*[1-9])?)$/u);
        expect(isEqual(rationalOf(text), value.fraction)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('toNumber returns the nearest double', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(toNumber(value.exact) + 0).toBe(nearestDouble(value.fraction));
      }),
      { numRuns: 10_000 },
    );
  });

  it('read accepts the number and its text for the same value, and nothing else', () => {
    fc.assert(
      fc.property(plainTexts, (text) => {
        const exact = read(text, 'value');
        expect(isEqual(rationalOf(toText(exact)), rationalOf(text))).toBe(true);
        expect(order(exact, read(toText(exact), 'value'))).toBe(0);
      }),
      { numRuns: 20_000 },
    );
  });

  it('decimalsOf counts the significant decimals, up to 19', () => {
    fc.assert(
      fc.property(values, (value) => {
        const [, decimals = ''] = toText(value.exact).split('.');
        expect(decimalsOf(value.exact)).toBe(Math.min(decimals.length, 19));
      }),
      { numRuns: 5_000 },
    );
  });

  it('compound is right to its 40th digit: raised to the power of the root, it is on either side of the fraction', () => {
    const positive = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
      .map(([whole, scale]) => decimal(whole, scale));
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.nat(12),
        fc.integer({ min: 1, max: 12 }),
        (base, of, to, part, whole) => {
          const text = toText(compound(base.exact, { of: of.exact, to: to.exact }, part, whole));
          // result^whole against base^whole × (of ÷ to)^part, one unit of the 40th digit below and above.
          const result = rationalOf(text);
          const unit = unitOf40thDigit(text);
          const exact = productOf(
            powerOf(base.fraction, whole),
            productOf(powerOf(of.fraction, part), powerOf(inverseOf(to.fraction), part)),
          );
          const below = powerOf(sumOf(result, { ...unit, numerator: -unit.numerator }), whole);
          const above = powerOf(sumOf(result, unit), whole);
          expect(signOf(sumOf(exact, { ...below, numerator: -below.numerator }))).toBe(1);
          expect(signOf(sumOf(above, { ...exact, numerator: -exact.numerator }))).toBe(1);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

const plainTexts = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.stringMatching(/^\d{1,25}$/u),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,25}$/u)),
  )
  .map((parts) => parts.join(''));

const values: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -3000, max: 3000 }).map(asValue) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: -999999999999999, max: 999999999999999 }), fc.integer({ min: 0, max: 22 }))
      .map(([whole, scale]) => decimal(whole, scale)),
  },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(asValue) },
  { weight: 1, arbitrary: fc.constantFrom(...EDGES, ...LONG_TEXTS) },
  { weight: 2, arbitrary: plainTexts.map(asText) },
);

function isTie({ minuend, subtrahend, factor, base, decimals }: Case): boolean {
  if (decimals === undefined) return false;
  const { numerator, denominator } = differenceOverOf(
    minuend.fraction,
    subtrahend.fraction,
    factor.fraction,
    base.fraction,
  );
  const twice = 2n * numerator * tenToThe(decimals);
  return twice % denominator === 0n && (twice / denominator) % 2n !== 0n;
}

function powerOf({ numerator, denominator }: Rational, exponent: number): Rational {
  return { numerator: numerator ** BigInt(exponent), denominator: denominator ** BigInt(exponent) };
}

function inverseOf({ numerator, denominator }: Rational): Rational {
  return { numerator: denominator, denominator: numerator };
}

/** One in the 40th place that counts. */
function unitOf40thDigit(text: string): Rational {
  const [whole = '', decimals = ''] = text.split('.');
  const place = whole === '0' ? -decimals.search(/[1-9]/u) : whole.length;
  return rationalOf(`1e${String(place - 40)}`);
}
