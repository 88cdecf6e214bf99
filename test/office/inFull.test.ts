import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../src/index.js';
import { readPlan } from '../../src/csv.js';
import { readWorkbook } from '../../src/office.js';
import { inFull } from '../../src/office/inFull.js';
import { xlsx } from './given.js';

describe('a number of a workbook', () => {
  it.each([
    ['65%', 0.646, '64.6%'],
    ['65 %', 0.646, '64.6 %'],
    ['100%', 0.996, '99.6%'],
    ['0%', 1e-9, '0.0000001%'],
    ['£1,235', 1234.5678, '£1,234.5678'],
    ['1,000', 999.6, '999.6'],
    ['1,000', 1000.4, '1,000.4'],
    ['1790', 1790.4, '1790.4'],
    ['20 per 1,000', 20.4, '20.4 per 1,000'],
    ['(5)', -5.4, '(5.4)'],
    ['▼5%', -0.054, '▼5.4%'],
  ])('is written with the digits that its format hides: %s of %d', (shown, value, text) => {
    expect(inFull(shown, value)).toBe(text);
  });

  it.each([
    ['64.6%', 0.646],
    ['20.0', 20],
    ['1,579', 1579],
    // The format puts a percent sign and no hundredths: 0"%".
    ['5%', 5],
    ['38 of 12', 38],
    ['-', 0],
    ['', 5],
    // More digits than a spreadsheet keeps.
    ['1234567890123456', 1234567890123456],
  ])('is written as shown if nothing is hidden: %s', (shown, value) => {
    expect(inFull(shown, value)).toBe(shown);
  });

  it.each([
    ['2 1/4', 2.2456],
    ['1.23E+04', 12345.678],
  ])('is written as shown if it is a fraction or has an exponent: %s', (shown, value) => {
    expect(inFull(shown, value)).toBe(shown);
  });

  // 0.1 + 0.2 in doubles, and the like: a spreadsheet program prints 15 digits of a number.
  it.each([
    ['0', 0.1 + 0.2, '0.3'],
    ['64.6%', 0.6460000000000001, '64.6%'],
    ['2', 2.4999999999999996, '2.5'],
    ['65%', 31 / 48, '64.5833333333333%'],
    // What is left of 43.1 - 43 - 0.1.
    ['0', 43.1 - 43 - 0.1, '0'],
    ['0.0', -Number.MIN_VALUE, '0.0'],
  ])('has at most fifteen digits: %s of %d', (shown, value, text) => {
    expect(inFull(shown, value)).toBe(text);
  });

  it.each([
    ['18.0k', 18_040, '18.04k'],
    ['£1,800k', 1_800_400, '£1,800.4k'],
    ['1.80m', 1_803_000, '1.803m'],
    ['2 million', 1_803_000, '1.803 million'],
    // Metres.
    ['5 m', 5.4, '5.4 m'],
  ])('stays in thousands or millions if the text names them: %s', (shown, value, text) => {
    expect(inFull(shown, value)).toBe(text);
  });

  it.each([
    ['18', 18_400],
    ['18 offences', 18_400],
    ['£1.8', 1_800_400],
  ])('is given in full if the text shows another number: %s', (shown, value) => {
    expect(inFull(shown, value)).toBe(`${String(value)} shown as ${shown}`);
  });

  // The formats 0.0;[Red]0.0 and 0, of which Excel shows no sign.
  it.each([
    ['5.2', -5.2, '-5.2'],
    ['0', -0.4, '-0.4'],
  ])('keeps the sign that its format hides: %s of %d', (shown, value, text) => {
    expect(inFull(shown, value)).toBe(text);
  });

  it.each([
    ['5.', 5.04, '5.04'],
    ['5.', 5, '5.'],
    ['.6', 0.64, '0.64'],
    ['.6', 0.6, '.6'],
  ])('may be shown without a digit on one side of the point: %s', (shown, value, text) => {
    expect(inFull(shown, value)).toBe(text);
  });
});

describe('a figure that a workbook rounds for display', () => {
  const plan =
    'Field,Value\nTitle,Example Plan\nPartnership,Example Partnership\nArea,Example District\nPeriod,April 2025 to March 2026\n';
  const text = (cell: string): string => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
  // The format 9 is 0%, without decimals (ECMA-376, part 1, 18.8.30).
  const workbook = (value: number): Uint8Array => {
    const headings = ['Indicator', 'Unit', 'Polarity', 'Baseline 2024/25', 'Target 2025/26', '2025/26'];
    const shares = [0.61, 0.65, value].map((share) => `<c s="7"><v>${String(share)}</v></c>`);
    return xlsx(
      `<row>${headings.map(text).join('')}</row><row>${['Feeling safe', '%', 'High'].map(text).join('')}${shares.join('')}</row>`,
    );
  };

  it.each([
    [0.646, '64.6%', 'missed'],
    [0.6499999, '64.99999%', 'missed'],
    [0.65, '65%', 'met'],
  ])('is judged by its stored value: %d', async (value, printed, status) => {
    const { sheets } = await readWorkbook(workbook(value));
    expect(sheets[0]?.rows[1]?.slice(3)).toStrictEqual(['61%', '65%', printed]);
    const read = readPlan({ plan, indicators: sheets[0]?.rows ?? [] });
    const evaluation = read.ok ? evaluatePlan(read.plan, { asOf: '2026-06-30' }) : undefined;
    expect(evaluation?.indicators.map((one) => one.status)).toStrictEqual([status]);
  });
});
