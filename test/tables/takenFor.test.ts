import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { readIndicators, readObservations, readPlan, type TableInput, writeIndicators } from '../../src/csv.js';

/* What each column was taken for. Expected values follow from the headings. */

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/tables/${name}.csv`, import.meta.url), 'utf8');

const columnsOf = (input: TableInput): string[] =>
  readIndicators(input).columns.map(
    ({ line, column, code, message }) => `${String(line)}:${String(column)} ${code} ${message}`,
  );

describe('the columns of a table of indicators', () => {
  it('are reported with their places: baseline, figures, calculated columns, target', () => {
    expect(columnsOf(fixture('title-rows-and-signed-changes'))).toStrictEqual([
      '4:1 known Indicator.',
      '4:2 baseline The baseline, 2015/16.',
      '4:3 figures Figures for 2016/17.',
      "4:4 worked-out The document's own trends. They are checked against the figures.",
      "4:5 worked-out The document's own changes. They are checked against the figures.",
      "4:6 worked-out The document's own percentage changes. They are checked against the figures.",
      '4:7 target The target, by 2020.',
    ]);
  });

  it('are reported with the words of two rows of headings joined', () => {
    const { columns } = readIndicators(fixture('years-across-two-headings'));
    expect(columns.slice(1, 3).map(({ heading, code, data }) => [heading, code, data])).toStrictEqual([
      ['2018/19 Actual', 'baseline', { period: '2018/19' }],
      ['2019/20 Target', 'interim-target', { period: '2019/20' }],
    ]);
    expect(columns.at(-1)).toMatchObject({ code: 'target', data: { due: '2023-03-31', year: null, every: null } });
  });

  it('wait for an answer if a heading names no year', () => {
    expect(columnsOf(fixture('quarter-beside-target')).slice(3, 7)).toStrictEqual([
      '1:4 target The target, for each year.',
      '1:5 open A question has to be answered first.',
      '1:6 open A question has to be answered first.',
      '1:7 open A question has to be answered first.',
    ]);
  });

  it('are reported with the limits of colours, the colours and comments of the document, and anything left out', () => {
    expect(columnsOf(fixture('thresholds-semicolons')).slice(3)).toStrictEqual([
      '1:4 left-out Left out.',
      '1:5 limit The limits of green.',
      '1:6 limit The limits of amber.',
      '1:7 limit The limits of red.',
      '1:8 baseline The baseline, 2022.',
      '1:9 figures Figures for 2023.',
      '1:10 stated The colours that the document gives. They are compared with the result.',
      '1:11 comment Comments on 2023.',
    ]);
    const travel = 'Indicator,2022,2023,Direction of travel\nA,5,6,better\nB,5,4,worse';
    expect(columnsOf(travel).at(-1)).toBe(
      '1:4 stated The directions that the document gives. They are compared with the result.',
    );
  });

  it('are reported for tables whose rows are areas', () => {
    expect(columnsOf(fixture('wards'))).toStrictEqual([
      '1:1 areas The parts of the area.',
      '1:2 of-areas What is counted in each area, 2016/17.',
      '1:3 of-areas What is counted in each area, 2017/18.',
      '1:4 of-areas The people or things that the counts are of.',
      '1:5 of-areas Rates.',
    ]);
  });

  it('are reported if a heading is blank, not known, given twice, too long or left out on purpose', () => {
    expect(columnsOf(fixture('average-baseline-and-milestone'))[0]).toBe('1:1 known Indicator.');
    expect(columnsOf(fixture('quarters-across-with-groups'))[9]).toBe(
      '1:10 target The target, due 31 March 2023, for each year.',
    );
    const long = `Indicator,Basline,Baseline,Baseline,${'x'.repeat(1001)}\nA,1,1,1,1`;
    expect(columnsOf(long).map((told) => told.split(' ')[1])).toStrictEqual([
      'known',
      'not-known',
      'baseline',
      'not-known',
      'not-known',
    ]);
    const { columns } = readIndicators('Indicator,Baseline,Colour\nA,1,red', { columns: { Colour: false } });
    expect(columns.at(-1)).toStrictEqual({
      ...{ table: 'indicators', line: 1, column: 3, heading: 'Colour' },
      ...{ code: 'left-out', data: {}, message: 'Left out.' },
    });
  });

  it('are reported for a table that the library wrote, with numbered columns by their own headings', () => {
    const told = columnsOf(writeIndicators(maidstone2014)).map((each) => each.replace(/^\S+ /u, ''));
    expect(told).toContain('comparison For comparison: "kent".');
    const lead = 'Indicator,Baseline,Indicator lead 1,Interim target 1\nA,1,Chair,';
    expect(columnsOf(lead).slice(2)).toStrictEqual(['1:3 known Indicator lead 1.', '1:4 known Interim target 1.']);
    const compared = 'Indicator,Baseline March 2013,Kent average March 2013\nA,1,1';
    expect(columnsOf(compared)[2]).toBe('1:3 comparison For comparison: "Kent average", March 2013.');
  });
});

it('are also reported for a table of outturns, and for all the tables of a plan', () => {
  const outturns = 'Indicator,2013/14,Kent-wide 2013/14\nA,1,2';
  const { columns } = readObservations(outturns);
  expect(columns.map(({ message }) => message)).toStrictEqual([
    'Indicator.',
    'Figures for 2013/14.',
    'For comparison: "Kent-wide", 2013/14.',
  ]);
  const plan = { title: 'T', partnership: { name: 'P' }, period: { start: '2013-04-01', end: '2018-03-31' } };
  const indicators = 'Indicator,Unit,Baseline,Kent-wide\nA,offences,1,2';
  const told = readPlan({ plan, indicators, observations: outturns }).columns;
  expect(told.map(({ table }) => table)).toStrictEqual([
    ...Array<string>(4).fill('indicators'),
    ...Array<string>(3).fill('observations'),
  ]);
});
