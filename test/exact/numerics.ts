import { createRequire } from 'node:module';
import { Decimal } from 'decimal.js';

/** A copy of decimal.js that shares nothing with the one the library imports: its CommonJS build. */
export const OtherDecimal = (createRequire(import.meta.url)('decimal.js') as { Decimal: typeof Decimal }).Decimal;

/** A clone with settings that would ruin the figures if they were used for the arithmetic. */
export const CoarseDecimal = Decimal.clone({ precision: 2, rounding: Decimal.ROUND_UP, toExpPos: 1 });

/** 1543.25 as decimal.js holds it (sign 1, exponent 3, words 1543 and 2500000), with fields that were changed. */
function decimalWith(fields: Readonly<Record<string, unknown>>): unknown {
  return Object.assign(new Decimal('1543.25'), fields);
}

/** What is not a number to the library, by reason; every function that takes a number refuses each. */
export const NO_NUMBERS: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
  'is not finite': [
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ["'Infinity'", 'Infinity'],
    ["'-Infinity'", '-Infinity'],
    ["'NaN'", 'NaN'],
    ['Decimal NaN', new Decimal(NaN)],
    ['Decimal Infinity', new Decimal(Infinity)],
    ['Decimal -Infinity', new Decimal(-Infinity)],
    ['NaN of another copy of decimal.js', new OtherDecimal(NaN)],
  ],
  'is text in another notation than plain decimal': [
    ["'0x10'", '0x10'],
    ["'0b11'", '0b11'],
    ["'0o17'", '0o17'],
    ["'1e3'", '1e3'],
    ["'1E-3'", '1E-3'],
    ["'1,579'", '1,579'],
    ["'1 579'", '1 579'],
    ["'1_579'", '1_579'],
    ["'5n'", '5n'],
    ["'+5'", '+5'],
    ["'--5'", '--5'],
    ["'.5'", '.5'],
    ["'-.5'", '-.5'],
    ["'5.'", '5.'],
    ["'1.2.3'", '1.2.3'],
    ["'-'", '-'],
    ["'62.4%'", '62.4%'],
    ["'£5'", '£5'],
    ['Arabic-Indic digits', '١٢'],
    ['full-width digits', '１２'],
    ['a minus sign that is no hyphen', '−5'],
  ],
  'is text with space around it, or nothing': [
    ["''", ''],
    ["' '", ' '],
    ["' 5'", ' 5'],
    ["'5 '", '5 '],
    ["'5' and a line break", '5\n'],
    ["'5' and a no-break space", '5\u00a0'],
    ["'5' and a NUL", '5\u0000'],
  ],
  'is of another type': [
    ['a bigint', 5n],
    ['null', null],
    ['undefined', undefined],
    ['true', true],
    ['a symbol', Symbol('5')],
    ['a function', () => 5],
    ['a date', new Date(0)],
    ['an array of a number', [5]],
    ['a boxed number', Object(5)],
    ['a boxed string', Object('5')],
    ['an object with valueOf', { valueOf: () => 5 }],
    ['an object with toString', { toString: () => '5' }],
    ['an empty object', {}],
    ['an object with no prototype', Object.create(null)],
  ],
  'passes itself off as a Decimal': [
    ['a tag and no exponent', { toStringTag: '[object Decimal]' }],
    ['a tag and an exponent that is no whole number', { toStringTag: '[object Decimal]', e: '0' }],
    ['a tag and a toFixed that gives a number', { toStringTag: '[object Decimal]', e: 0, toFixed: () => 5 }],
    ['a tag and a toFixed that gives no number', { toStringTag: '[object Decimal]', e: 0, toFixed: () => '0x10' }],
    ['the tag of the language', { [Symbol.toStringTag]: 'Decimal', e: 0, toFixed: () => '5' }],
    ['the fields of a Decimal alone', { s: 1, e: 0, d: [5], toFixed: () => '5' }],
  ],
  'is a Decimal whose fields were changed': [
    ['no sign', decimalWith({ s: 0 })],
    ['a sign that is text', decimalWith({ s: '1' })],
    ['an exponent that is not a number', decimalWith({ e: NaN })],
    ['an exponent that does not fit the first word', decimalWith({ e: 4 })],
    ['an exponent below zero that does not fit the first word', decimalWith({ e: -1 })],
    ['no words', decimalWith({ d: [] })],
    ['words that are not an array', decimalWith({ d: '1543' })],
    ['words with a hole', decimalWith({ d: Array.from({ length: 3 }).fill(1543, 0, 1) })],
    ['a word that is too long', decimalWith({ d: [1543, 10000000] })],
    ['a word below zero', decimalWith({ d: [1543, -1] })],
    ['a first word below zero', decimalWith({ e: 4, d: [-1543] })],
    ['a word that is not whole', decimalWith({ d: [1543, 0.5] })],
    ['a word that is text', decimalWith({ d: [1543, '2500000'] })],
    ['zeros before the first digit', decimalWith({ e: 0, d: [0, 2500000] })],
    ['more words than a figure has', decimalWith({ d: [1543, ...Array.from({ length: 300 }, () => 1)] })],
  ],
  'is too large to be a figure': [
    ['Decimal 1e2000', new Decimal('1e2000')],
    ['Decimal 1e-2000', new Decimal('1e-2000')],
    ['Decimal 1e9000000000000000', new Decimal('1e9000000000000000')],
    ['a text of 10 million digits', '9'.repeat(1e7)],
    ['a text of 10 million decimals', `0.${'3'.repeat(1e7)}`],
    ['a text of 10 million spaces', ' '.repeat(1e7)],
  ],
};
