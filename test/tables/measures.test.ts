import { describe, expect, it } from 'vitest';
import { formatFigure } from '../../src/format/formatFigure.js';
import { formatUnit } from '../../src/format/formatUnit.js';
import { parseFigure } from '../../src/index.js';
import type { Unit } from '../../src/model/unit.js';
import { unitIn } from '../../src/tables/cells/unitWords.js';
import {
  indicatorIn,
  messageFor,
  notesOn,
  observationProblemsIn,
  observationsIn,
  problemsIn,
  questionsOn,
} from './given.js';

/* Money, lengths of time, scores, points and changes in per cent, as the cells of a table say them. */

const headings = 'Indicator,Unit,Polarity,Baseline,Target';

describe('figures and targets with a unit in their words', () => {
  it.each<[string, Unit, number, object]>([
    ['£,lower is better,"£4,200","Reduce to £4,000"', { kind: 'money', currency: 'GBP' }, 4200, { value: 4000 }],
    [
      '£,lower is better,£1.2m,Reduce by £200k',
      { kind: 'money', currency: 'GBP' },
      1200000,
      { by: { amount: 200000 } },
    ],
    [
      'minutes,lower is better,12 minutes,No more than 10 mins',
      { kind: 'duration', unit: 'minutes' },
      12,
      { value: 10 },
    ],
    ['hours,lower is better,12,Reduce by 2 hours', { kind: 'duration', unit: 'hours' }, 12, { by: { amount: 2 } }],
    ['score,higher is better,7 points,At least 8 points', { kind: 'score' }, 7, { value: 8 }],
    [
      'percentage points,lower is better,5 percentage points,Reduce by 2 percentage points',
      { kind: 'points' },
      5,
      { by: { points: 2 } },
    ],
    ['% change,higher is better,-5%,At least 120%', { kind: 'percentage', signed: true }, -5, { value: 120 }],
  ])('are read: %s', (cells, unit, value, target) => {
    const read = indicatorIn(headings, `A,${cells}`);
    expect(read.unit).toStrictEqual(unit);
    expect(read.baseline).toMatchObject({ value });
    expect(read.target).toMatchObject(target);
  });

  it.each([
    ['£,lower is better,€5,', 'unit-mismatch@2:4'],
    ['£,lower is better,5,Reduce to €4', 'unit-mismatch@2:5'],
    ['£,lower is better,5,At most 4 minutes', 'unit-mismatch@2:5'],
    ['£ thousands,lower is better,£412,', 'unit-mismatch@2:4'],
    ['pence,lower is better,£4,', 'unit-mismatch@2:4'],
    ['Cost in pounds,lower is better,5 offences,', 'unit-mismatch@2:4'],
    ['pounds of lead,lower is better,€4,', 'unit-mismatch@2:4'],
    ['minutes,lower is better,2 hours,', 'unit-mismatch@2:4'],
    ['minutes,lower is better,5,At most 2 hours', 'unit-mismatch@2:5'],
    ['minutes,lower is better,5%,', 'unit-mismatch@2:4'],
    ['score,higher is better,5%,', 'unit-mismatch@2:4'],
    ['score,higher is better,5 days,', 'unit-mismatch@2:4'],
    ['percentage points,higher is better,5%,', 'unit-mismatch@2:4'],
    ['offences,higher is better,5 percentage points,', 'unit-mismatch@2:4'],
    ['%,higher is better,-5%,', 'out-of-range@2:4'],
    ['£,lower is better,-£5,', 'out-of-range@2:4'],
    // A level below zero and a fall look the same.
    ['percentage points,lower is better,5,-5%', 'unreadable-target@2:5'],
  ])('are refused with their place if the unit is another: %s', (cells, problem) => {
    expect(problemsIn(`${headings}\nA,${cells}`)).toStrictEqual([problem]);
  });

  it('are asked about once if the target is a bare number', () => {
    expect(questionsOn('Indicator,Baseline,Target\nCost of thefts,800,£500')).toStrictEqual(['polarity! 2']);
    const table = 'Indicator,Unit,Baseline,Target\nCost of thefts,Cost in pounds,800,£500';
    expect(questionsOn(table)).toStrictEqual(['polarity! 2']);
    expect(problemsIn(table)).toStrictEqual([]);
  });

  it('are reported with both units', () => {
    expect(messageFor(`${headings}\nA,minutes,lower is better,2 hours,`)).toBe(
      'The unit "minutes" is a length of time in minutes, but the baseline "2 hours" is a length of time in hours. Correct one of the two. Where they are different measures, make them two indicators.',
    );
    expect(messageFor(`${headings}\nA,£,lower is better,€5,`)).toContain(
      'The unit "£" is an amount of money, but the baseline "€5" is an amount of money in EUR.',
    );
  });

  it('may be next to a count that allows any unit', () => {
    const unitOf = (unit: string, cell: string): Unit =>
      indicatorIn('Indicator,Unit,Baseline', `A,${unit},${cell}`).unit;
    expect(unitOf('Number', '£5')).toStrictEqual({ kind: 'money', currency: 'GBP' });
    expect(unitOf('Cost in pounds', '£5')).toStrictEqual({ kind: 'money', currency: 'GBP' });
    expect(unitOf('Number', '5 pounds')).toStrictEqual({ kind: 'count', of: 'pounds' });
    expect(unitOf('Number', '5 percentage points')).toStrictEqual({ kind: 'points' });
    expect(unitOf('Number', '12 minutes')).toStrictEqual({ kind: 'count', of: 'minutes' });
  });
});

describe('a length of time', () => {
  it('is an average, with a note if the words leave it open', () => {
    const read = 'The figures are read as a length of time, so many minutes on average.';
    expect(notesOn('Indicator,Unit,Baseline\nA,minutes,12')).toContainEqual(expect.stringContaining(read));
    expect(notesOn('Indicator,Baseline\nResponse time,12 minutes')).toContainEqual(expect.stringContaining(read));
    const said = (row: string): string[] => notesOn(`Indicator,Unit,Polarity,Baseline\n${row}`);
    expect(said('A,average minutes,lower is better,12')).toStrictEqual([]);
    expect(said('Average response time,minutes,lower is better,12')).toStrictEqual([]);
  });

  it('is a count if the name says that it is a total', () => {
    const { unit } = indicatorIn('Indicator,Unit,Baseline', 'Number of days lost,days,12');
    expect(unit).toStrictEqual({ kind: 'count', of: 'days' });
    const stated = indicatorIn('Indicator,Unit,Baseline', 'Total wait,average days,12 days');
    expect(stated.unit).toStrictEqual({ kind: 'duration', unit: 'days' });
  });
});

describe('observations', () => {
  const inUnit = (unit: string): { indicators: ReturnType<typeof indicatorIn>[] } => ({
    indicators: [indicatorIn('Indicator,Unit,Baseline', `A,${unit},5`)],
  });

  it.each([
    ['£', '£42', 42],
    ['average minutes', '12 mins', 12],
    ['score', '7', 7],
    ['percentage points', '-2 percentage points', -2],
    ['% change', '-4%', -4],
    ['count of hours', '12 hours', 12],
  ])('are in the unit of their indicator: %s', (unit, cell, value) => {
    const [observation] = observationsIn(`Indicator,Period,Value\nA,2013/14,${cell}`, inUnit(unit));
    expect(observation?.figure).toMatchObject({ value });
  });

  it.each([
    ['£', '€5'],
    ['average minutes', '2 hours'],
    ['score', '£5'],
    ['percentage points', '5%'],
  ])('are refused in another: %s', (unit, cell) => {
    const table = `Indicator,Period,Value\nA,2013/14,${cell}`;
    expect(observationProblemsIn(table, inUnit(unit))).toStrictEqual(['unit-mismatch@2:3']);
  });

  it.each(['score', 'average minutes', '£', '% change'])(
    'are not worked out from a count and denominator, which only rates and shares have: %s',
    (unit) => {
      const table = 'Indicator,Period,Value,Count,Denominator\nA,2013/14,,3,10';
      expect(observationProblemsIn(table, inUnit(unit))).toStrictEqual(['empty-cell@2:3']);
    },
  );
});

describe('text that the library prints', () => {
  const units: readonly Unit[] = [
    { kind: 'percentage' },
    { kind: 'percentage', of: 'people surveyed' },
    { kind: 'rate', per: 1000, of: 'population' },
    { kind: 'count', of: 'offences' },
    { kind: 'money', currency: 'GBP' },
    { kind: 'money', currency: 'EUR' },
    { kind: 'money', currency: 'USD' },
    { kind: 'duration', unit: 'minutes' },
    { kind: 'score' },
    { kind: 'score', of: 'out of 10' },
    { kind: 'points' },
  ];

  it.each(units)('as the unit %j can be read again', (unit) => {
    expect(unitIn(formatUnit(unit))).toStrictEqual(unit);
  });

  it.each(units)('as a figure in %j can be read again', (unit) => {
    for (const value of [0, 1, 7.4, -5, 1234567.8]) {
      expect(parseFigure(formatFigure({ value }, unit))).toMatchObject({ ok: true, value });
      // "3 out of 10" may be a score, or three of ten.
      if (unit.kind === 'score' && unit.of !== undefined) continue;
      expect(parseFigure(formatFigure({ value }, unit, { withUnit: true }))).toMatchObject({ ok: true, value });
    }
  });
});
