import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTHS } from '../../src/period/months.js';
import { parsePeriod, type ParsePeriodOptions, type PeriodResult } from '../../src/period/parsePeriod.js';

const DAY = 86_400_000;
const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const firstOf = (year: number, month: number): string => textOf(Date.UTC(year, month - 1, 1));
const lastOf = (year: number, month: number): string => textOf(Date.UTC(year, month, 0));
const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');

describe('parsePeriod', () => {
  it('reads every financial year from 1900 to 2198 in every spelling, with one label', () => {
    for (let year = 1900; year <= 2198; year += 1) {
      const label = `${String(year)}/${twoDigits(year + 1)}`;
      const expected = {
        ok: true,
        label,
        kind: 'financial-year',
        start: `${String(year)}-04-01`,
        end: `${String(year + 1)}-03-31`,
      };
      for (const text of [
        label,
        `${String(year)}/${String(year + 1)}`,
        `${String(year)}-${String(year + 1)}`,
        `${String(year)} to ${String(year + 1)}`,
        `April ${String(year)} to March ${String(year + 1)}`,
      ]) {
        expect(parsePeriod(text)).toEqual(expected);
      }
    }
  });

  it('reads every quarter of them, which together make up the year', () => {
    for (let year = 1900; year <= 2198; year += 1) {
      const label = `${String(year)}/${twoDigits(year + 1)}`;
      for (let quarter = 1; quarter <= 4; quarter += 1) {
        const name = `${label} Q${String(quarter)}`;
        expect(parsePeriod(name)).toEqual({
          ok: true,
          label: name,
          kind: 'quarter',
          start: firstOf(year, 3 * quarter + 1),
          end: lastOf(year, 3 * quarter + 3),
        });
        expect(parsePeriod(`Q${String(quarter)} ${label}`)).toEqual(parsePeriod(name));
      }
    }
  });

  it('reads every month from 1900 to 2199, in full and abbreviated', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      for (const [index, month] of MONTHS.entries()) {
        const label = `${month} ${String(year)}`;
        const expected = {
          ok: true,
          label,
          kind: 'month',
          start: firstOf(year, index + 1),
          end: lastOf(year, index + 1),
        };
        expect(parsePeriod(label)).toEqual(expected);
        expect(parsePeriod(`${month.slice(0, 3)} ${String(year)}`)).toEqual(expected);
        const inFigures = `${String(year)}-${String(index + 1).padStart(2, '0')}`;
        const isFinancialYear = index + 1 === (year + 1) % 100;
        expect(parsePeriod(inFigures)).toMatchObject(isFinancialYear ? { ok: false, reason: 'ambiguous' } : expected);
        expect(parsePeriod(inFigures, { kind: 'month' })).toEqual(expected);
        if (year >= 1980 && year <= 2079)
          expect(parsePeriod(`${month.slice(0, 3)}-${twoDigits(year)}`)).toEqual(expected);
      }
    }
  });

  it('reads every calendar year from 1900 to 2199', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      expect(parsePeriod(String(year))).toEqual({
        ok: true,
        label: String(year),
        kind: 'calendar-year',
        start: `${String(year)}-01-01`,
        end: `${String(year)}-12-31`,
      });
    }
  });

  it('reads the label of any run of days, months, quarters or years as the same days, label and kind', () => {
    const runs = fc.oneof(
      fc
        .tuple(dayNumbers, fc.nat(2000))
        .map(([first, length]) => [textOf(first * DAY), textOf((first + length) * DAY)] as const),
      fc
        .tuple(fc.integer({ min: 1901, max: 2190 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 100 }))
        .map(([year, month, length]) => [firstOf(year, month), lastOf(year, month + length - 1)] as const),
      fc
        .tuple(fc.integer({ min: 1901, max: 2190 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 12 }))
        .map(
          ([year, quarter, length]) => [firstOf(year, 3 * quarter + 1), lastOf(year, 3 * (quarter + length))] as const,
        ),
    );
    const kinds = new Set<string>();
    fc.assert(
      fc.property(runs, ([start, end]) => {
        const period = parsePeriod(`${start} to ${end}`);
        expect(period).toMatchObject({ ok: true, start, end });
        if (!period.ok) return;
        kinds.add(period.kind);
        expect(parsePeriod(period.label)).toEqual(period);
        expect(parsePeriod(period.label.toUpperCase().replaceAll(' ', '\u00a0').replaceAll('-', '–'))).toEqual(period);
      }),
      { numRuns: 5_000 },
    );
    expect([...kinds].sort()).toEqual([
      'calendar-year',
      'day',
      'days',
      'financial-year',
      'financial-years',
      'month',
      'months',
      'quarter',
      'quarters',
    ]);
  });

  it('reads clear texts without options as it does with them', () => {
    fc.assert(
      fc.property(
        nearPeriods,
        fc.constantFrom<ParsePeriodOptions>({ year: 'calendar' }, { kind: 'month' }, { kind: 'financial-year' }),
        (text, options) => {
          const clear = parsePeriod(text);
          const isInFigures = /\d{4}-\d{2}(?!\d)/u.test(text);
          if (clear.ok && !(isInFigures && options.kind !== undefined))
            expect(parsePeriod(text, options)).toEqual(clear);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('answers any input with a valid period, or with a refusal that quotes it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), nearPeriods, fc.anything()), (text) => {
        expectSound(parsePeriod(text as string), text);
      }),
      { numRuns: 10_000 },
    );
  });
});

function expectSound(result: PeriodResult, text: unknown): void {
  if (!result.ok) {
    expect(Object.is(result.text, text)).toBe(true);
    expect(result.message.length).toBeGreaterThan(10);
    expect(result.message.length).toBeLessThan(400);
    return;
  }
  expect(result.start <= result.end).toBe(true);
  for (const day of [result.start, result.end]) expect(textOf(Date.parse(`${day}T00:00:00Z`))).toBe(day);
  expect(Object.keys(result).sort()).toEqual(['end', 'kind', 'label', 'ok', 'start']);
}

// From 1901 to 2190: the quarters cut in two by the first and last year are spoken of in parsePeriod itself.
const dayNumbers = fc.integer({ min: Date.UTC(1901, 0, 1) / DAY, max: Date.UTC(2190, 0, 1) / DAY });

// Texts made of what periods are made of.
const nearPeriods = fc
  .array(
    fc.constantFrom(
      '2012',
      '2013',
      '13',
      '14',
      '/',
      '-',
      '–',
      ' ',
      ' to ',
      ' - ',
      'Q1',
      'q4',
      'quarter 2',
      'March',
      'Sept',
      'apr',
      '31',
      '1st',
      ',',
      'of',
      "'",
      '.',
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));
