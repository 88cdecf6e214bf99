// What lines above and below tables say of how firm their figures are. The words are those under published tables.
import { describe, expect, it } from 'vitest';
import { readIndicators, type ReadIndicatorsOptions, readObservations } from '../../src/csv.js';
import { indicatorsIn, observationsIn, questionsOn } from './given.js';

const HEADINGS = 'Indicator,Unit,Polarity,2023/24,2024/25,Kent 2023/24,Target 2025/26';
const ROW = 'Burglary,offences,lower is better,685,650,9000,600';
const below = (line: string, headings = HEADINGS, row = ROW): string => `${headings}\n${row}\n,,,,,,\n"${line}",,,,,,`;
const above = (line: string): string => `"${line}",,,,,,\n${HEADINGS}\n${ROW}`;

/** How firm the figures of the only row are: those of the area by their periods, and that of the comparator. */
function firmnessIn(text: string, options: ReadIndicatorsOptions = {}): Record<string, string> {
  const result = readIndicators(text, options);
  if (!result.ok) throw new Error(result.questions.map(({ question }) => question).join('\n'));
  const [indicator] = result.indicators;
  const figures = [
    ...(indicator === undefined ? [] : [[indicator.baseline.period, indicator.baseline] as const]),
    ...result.observations.map(({ period, figure }) => [period, figure] as const),
    ...(indicator?.comparisons ?? []).map(({ comparatorId, figure }) => [comparatorId, figure] as const),
  ];
  return Object.fromEntries(
    figures.flatMap(([of, figure]) =>
      'value' in figure && figure.qualifier !== undefined ? [[String(of), figure.qualifier]] : [],
    ),
  );
}

describe('figures that a line says are not final', () => {
  const all = { '2023/24': 'provisional', '2024/25': 'provisional', kent: 'provisional' };

  it.each([
    ...['All figures are provisional.', 'Source: Niche RMS. Figures are provisional and may be revised.'],
    ...[
      'Note: the data shown above are unvalidated.',
      'Provisional figures',
      'Please note that all data is still provisional',
    ],
    ...['Figures in this table are subject to change.'],
  ])('are marked, where it is of all of them: %s', (line) => {
    expect(firmnessIn(below(line))).toStrictEqual(all);
    expect(firmnessIn(above(line))).toStrictEqual(all);
  });

  it.each([
    ...['Note: figures for 2024/25 are provisional.', '2024/25 figures are provisional.'],
    ...[
      'The latest figures are provisional.',
      'Provisional data for 2024/25',
      'Figures for the year 2024/25 are preliminary.',
    ],
  ])('are marked, where it is of a period: %s', (line) => {
    expect(firmnessIn(below(line))).toStrictEqual({ '2024/25': 'provisional' });
    expect(readIndicators(below(line)).notes).toContainEqual(
      expect.objectContaining({
        code: 'figures-not-final',
        data: { text: line, qualifier: 'provisional', periods: ['2024/25'] },
      }),
    );
  });

  it('may be of several periods, or parts of one, and are estimates where it says so', () => {
    expect(firmnessIn(below('2023/24 and 2024/25 figures are provisional.'))).toStrictEqual(all);
    const months = 'Indicator,Unit,Polarity,Apr-24,May-24,2024/25 total,2023/24 total';
    expect(
      firmnessIn(below('2024/25 figures are estimates.', months, ROW.replace('9000,600', '5000,4000'))),
    ).toStrictEqual({
      ...{ 'April 2024': 'estimated', 'May 2024': 'estimated', '2024/25': 'estimated' },
    });
  });

  it('are as firm as their own cells and headings say', () => {
    expect(
      firmnessIn(below('All figures are provisional.', HEADINGS, ROW.replace('650', '650 (revised)'))),
    ).toMatchObject({
      '2023/24': 'provisional',
      '2024/25': 'revised',
    });
    expect(
      firmnessIn(below('All figures are provisional.', HEADINGS.replace('2024/25', '2024/25 revised'))),
    ).toMatchObject({
      '2024/25': 'revised',
    });
    expect(firmnessIn(below('All figures are provisional.', HEADINGS, ROW.replace('650', 'c')))).not.toHaveProperty(
      '2024/25',
    );
  });

  it('are so whatever else is asked of the line', () => {
    const line = '2024/25 figures are provisional and cover nine months.';
    expect(questionsOn(below(line))).toStrictEqual(['footnote! 4']);
    expect(firmnessIn(below(line), { answers: { footnote: 'yes' } })).toStrictEqual({ '2024/25': 'provisional' });
  });

  it('are asked about where the line says it of others than the table shows', () => {
    for (const line of [
      ...['Figures for burglary are provisional.', 'Figures in italics are provisional.'],
      ...['Figures for March 2026 are provisional.', 'The latest figures are provisional.'],
    ]) {
      const text = below(line).replace('2024/25', line.includes('latest') ? 'Comment' : '2024/25');
      expect(questionsOn(text)).toStrictEqual(['footnote! 4']);
    }
  });

  it.each([
    ...[
      'p = provisional',
      'Figures marked p are provisional.',
      'Targets are provisional.',
      'Figures are not provisional.',
    ],
    ...['Performance is estimated to improve.', 'Note: the figures are final.', 'Data may be rounded.'],
  ])('are not marked or asked about where a line says something else: %s', (line) => {
    expect(firmnessIn(below(line))).toStrictEqual({});
    expect(questionsOn(below(line))).toStrictEqual([]);
  });

  it('are marked in tables of outturns and of areas', () => {
    const long = 'Indicator,Period,Value\nBurglary,2023/24,685\nBurglary,2024/25,650';
    const wide = 'Indicator,2023/24,2024/25\nBurglary,685,650';
    const indicators = indicatorsIn(`${HEADINGS}\n${ROW}`);
    for (const table of [
      `${long}\nFigures for 2024/25 are provisional.,,`,
      `Figures for 2024/25 are provisional.,,\n${wide}`,
    ])
      expect(
        observationsIn(table, { indicators }).map(({ figure }) => ('value' in figure ? figure.qualifier : 'missing')),
      ).toStrictEqual([undefined, 'provisional']);
    expect(readObservations(`${long}\nFigures for burglary are provisional.,,`, { indicators }).questions).toHaveLength(
      1,
    );
    const areas =
      'Ward,Burglaries 2023/24,Burglaries 2024/25\nEast,20,30\nWest,40,50\n2024/25 figures are provisional.,,';
    const ofAreas = readIndicators(areas, { partial: true });
    expect(ofAreas.ok && ofAreas.observations).toContainEqual(
      expect.objectContaining({
        period: '2024/25',
        figure: expect.objectContaining({ qualifier: 'provisional' }) as unknown,
      }),
    );
  });
});

describe('a line about the latest figures', () => {
  it.each(['2023/24,2024/25', '2024/25,2023/24'])('marks those alone, in any order: %s', (years) => {
    const result = readIndicators(
      `Indicator,Good is,Baseline 2022/23,${years},Target 2025/26\nBurglary,Lower,700,685,650,600\n,,,,,\nThe latest figures are provisional.,,,,,`,
    );
    const marked = result.ok && result.observations.filter(({ figure }) => 'qualifier' in figure);
    expect(marked).toMatchObject([{ period: '2024/25', figure: { qualifier: 'provisional' } }]);
  });
});
