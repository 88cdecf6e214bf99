import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations, writeIndicators } from '../../src/csv.js';
import { indicatorIn, indicatorsIn, problemsIn, questionsOn } from './given.js';

/*
 * Power BI, SQL Server and SharePoint write a day with the time of midnight. What such a cell means is what the same cell
 * means without the time.
 */

const AT_MIDNIGHT = [
  '2024-03-31T00:00:00',
  '2024-03-31T00:00:00Z',
  '2024-03-31T00:00:00.0000000',
  '2024-03-31 00:00:00',
  '31/03/2024 00:00:00',
  '31/03/2024 00:00',
  '31/03/2024 0:00',
  '31 March 2024 00:00',
];

describe('a day at midnight', () => {
  const rows = (day: string): string =>
    `Indicator,Unit,Good is,Date,Actual,Target
Burglary,Count,Low,${day},571,600
Burglary,Count,Low,${day.replace('2024', '2025')},548,560`;

  it.each(AT_MIDNIGHT)('is that day in a column of periods: %s', (day) => {
    const read = readIndicators(rows(day));
    const asDay = readIndicators(rows('2024-03-31'));
    expect(read.ok && [read.indicators, read.observations]).toStrictEqual(
      asDay.ok && [asDay.indicators, asDay.observations],
    );
    // The days are a year apart.
    expect(read.ok && read.observations).toMatchObject([{ period: '2023/24' }, { period: '2024/25' }]);
  });

  it.each(AT_MIDNIGHT)('is that day where a target is due, in a heading and in a row of a workbook: %s', (day) => {
    expect(indicatorIn('Indicator,Polarity,Baseline,Target,Due', `Burglary,lower is better,9,8,${day}`).target).toEqual(
      indicatorIn('Indicator,Polarity,Baseline,Target,Due', 'Burglary,lower is better,9,8,2024-03-31').target,
    );
    expect(indicatorsIn(`Indicator,Polarity,Baseline,${day},Target\nBurglary,lower is better,9,8,7`)).toEqual(
      indicatorsIn('Indicator,Polarity,Baseline,2024-03-31,Target\nBurglary,lower is better,9,8,7'),
    );
    const observed = readObservations([
      ['Indicator', 'Period', 'Value'],
      ['burglary', day, 571],
    ]);
    expect(observed.ok && observed.observations.map(({ period }) => period)).toEqual(
      day.includes('2024-') ? ['2024-03-31'] : [day.replace(/ 0?0:00.*/u, '')],
    );
  });

  it('keeps the quotation marks and lines of the rows around it', () => {
    const table = `Indicator,Unit,Good is,Date,Actual,Note
Burglary,Count,Low,2024-03-31 00:00:00,571,"One,
two"
Burglary,Count,Low,2025-03-31 00:00:00,x,`;
    expect(problemsIn(table)).toEqual(['unreadable-figure@4:5']);
  });

  it.each([
    '2024-03-31T09:14:00',
    '31/03/2024 12:00',
    '2024-03-31T23:00:00Z',
    '2024-03-31 00:00:01',
    '2024-03-31 00:30',
  ])('is not what any other time of day is: %s', (time) => {
    expect(problemsIn(rows(time))).toEqual(['unreadable-period@2:4', 'unreadable-period@3:4']);
    expect(questionsOn(rows(time))).toEqual([]);
  });

  it('stays in the words of a name that is written and read again', () => {
    const indicator = indicatorIn('Indicator,Polarity,Baseline,Target', 'Burglary,lower is better,9,8');
    const name = '2024-03-31 00:00:00';
    const written = writeIndicators({ indicators: [{ ...indicator, name }], comparators: [] });
    expect(indicatorsIn(written)[0]?.name).toBe(name);
  });
});
