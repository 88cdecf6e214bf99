import { describe, expect, it } from 'vitest';
import { formatFigure, type FormatFigureOptions } from '../../src/format/formatFigure.js';
import { valueInUnit } from '../../src/format/valueInUnit.js';
import type { Figure } from '../../src/model/figure.js';
import type { Unit } from '../../src/model/unit.js';
import { thrownBy } from '../errors/thrownBy.js';

const COUNT: Unit = { kind: 'count', of: 'offences' };
const PERCENTAGE: Unit = { kind: 'percentage', of: 'people surveyed' };
const RATE: Unit = { kind: 'rate', per: 1000, of: 'population' };

describe('formatFigure', () => {
  it.each([
    // design, "formatFigure": 1,579 · 62.4%
    ['a count', { value: 1579 }, COUNT, {}, '1,579'],
    ['a count with its unit', { value: 1579 }, COUNT, { withUnit: true }, '1,579 offences'],
    ['a count to a decimal', { value: 1579 }, COUNT, { decimals: 1 }, '1,579.0'],
    ['a percentage', { value: 62.4 }, PERCENTAGE, {}, '62.4%'],
    ['a percentage, which has its unit anyway', { value: 62.4 }, PERCENTAGE, { withUnit: true }, '62.4%'],
    ['a percentage to no decimals', { value: 62.5 }, PERCENTAGE, { decimals: 0 }, '63%'],
    ['a rate', { value: 27.77 }, RATE, {}, '27.77'],
    ['a rate with its unit', { value: 27.77 }, RATE, { withUnit: true }, '27.77 per 1,000 population'],
    [
      'a rate per 100,000',
      { value: 1.5 },
      { ...RATE, per: 100000 },
      { withUnit: true, decimals: 2 },
      '1.50 per 100,000 population',
    ],
    ['pounds', { value: 1200 }, { kind: 'count', of: 'pounds' }, {}, '£1,200'],
    ['pounds with their unit', { value: 1200.5 }, { kind: 'count', of: 'pounds' }, { withUnit: true }, '£1,200.5'],
    ['pounds below zero', { value: -5 }, { kind: 'count', of: 'pounds' }, {}, '-£5'],
    ['a figure below zero', { value: -5.2 }, PERCENTAGE, {}, '-5.2%'],
    ['nothing counted, which is a figure', { value: 0 }, COUNT, {}, '0'],
    ['the value and not the printed text', { value: 1579, text: '1,579 offences' }, COUNT, {}, '1,579'],
  ] as readonly (readonly [string, Figure, Unit, FormatFigureOptions, string])[])(
    'formats %s',
    (_, figure, unit, options, expected) => {
      expect(formatFigure(figure, unit, options)).toBe(expected);
      if (!('missing' in figure)) {
        expect(valueInUnit(figure.value, unit, options.withUnit, options.decimals)).toBe(expected);
      }
    },
  );

  it.each([
    // [z], [x], [c]: Government Analysis Function, symbols in tables (methods.md, section 14)
    ['not-applicable', 'not applicable', '[z]'],
    ['not-available', 'not available', '[x]'],
    ['not-yet-available', 'not yet available', '[x]'],
    ['suppressed', 'suppressed', '[c]'],
    // An empty cell has no symbol of its own there; what the reader may know is that there is no figure.
    ['blank', 'not given', '[x]'],
  ] as const)('says why a figure is missing: %s', (missing, words, shorthand) => {
    for (const unit of [COUNT, PERCENTAGE, RATE]) {
      expect(formatFigure({ missing }, unit)).toBe(words);
      expect(formatFigure({ missing, text: 'N/A' }, unit, { missing: 'words', decimals: 1, withUnit: true })).toBe(
        words,
      );
      expect(formatFigure({ missing }, unit, { missing: 'shorthand' })).toBe(shorthand);
    }
  });

  it('accepts every kind of unit', () => {
    expect(formatFigure({ value: 1200 }, { kind: 'money', currency: 'GBP' })).toBe('£1,200');
    expect(formatFigure({ value: 8.5 }, { kind: 'duration', unit: 'minutes' }, { withUnit: true })).toBe('8.5 minutes');
    expect(formatFigure({ value: -4 }, { kind: 'percentage', signed: true })).toBe('-4%');
  });

  it.each([undefined, null, 5, '62.4%'])('refuses a figure or unit that is not an object: %s', (value) => {
    expect(thrownBy(() => formatFigure(value as unknown as Figure, COUNT)).message).toMatch(
      /^figure must be an object/u,
    );
    expect(thrownBy(() => formatFigure({ value: 1 }, value as unknown as Unit)).message).toMatch(
      /^unit must be an object/u,
    );
  });

  it('refuses unknown keys, and unknown words for an option', () => {
    const refused = (figure: object, unit: object, options: object = {}): string =>
      thrownBy(() => formatFigure(figure as Figure, unit as Unit, options)).message;
    expect(refused({ value: 1, qualifer: 'revised' }, COUNT)).toBe(
      `figure has no "qualifer". Did you mean 'qualifier'?`,
    );
    expect(refused({ value: 1, rank: { place: 3, from: 'lowest', off: 12 } }, COUNT)).toBe(
      `figure.rank has no "off". Did you mean 'of'?`,
    );
    expect(refused({ value: 1 }, { ...COUNT, kinds: 1 })).toBe(`unit has no "kinds". Did you mean 'kind'?`);
    expect(refused({ value: 1 }, COUNT, { withUnits: true })).toBe(
      `options has no "withUnits". Did you mean 'withUnit'?`,
    );
    expect(refused({ value: 1 }, COUNT, { withUnit: 'yes' })).toContain('options.withUnit must be one of true, false');
    expect(refused({ missing: 'blank' }, COUNT, { missing: 'short' })).toContain('options.missing must be one of');
    const nulls = { withUnit: null, missing: null, decimals: null } as object;
    expect(formatFigure({ value: 1.5, period: null } as unknown as Figure, COUNT, nulls)).toBe('1.5');
  });

  it('refuses a value that is not a number, and decimals that cannot be printed', () => {
    expect(thrownBy(() => formatFigure({ value: NaN }, COUNT)).code).toBe('INVALID_NUMBER');
    expect(thrownBy(() => formatFigure({} as Figure, COUNT)).code).toBe('INVALID_ARGUMENT');
    expect(thrownBy(() => formatFigure({ value: 1 }, COUNT, { decimals: -1 })).code).toBe('INVALID_DECIMALS');
  });
});
