import { describe, expect, it } from 'vitest';
import { readIndicators } from '../../src/csv.js';

const read = (headings: string, ...rows: string[]): unknown => {
  const names = rows.map((row, index) => `Measure ${String(index + 1)} of fires,fires,lower is better,${row}`);
  const result = readIndicators(['Measure,Unit,Polarity,' + headings, ...names].join('\n'));
  if (!result.ok) return [...result.problems.map(({ code }) => code), ...result.questions.map(({ id }) => id)];
  return result.observations.map(({ period, figure }) => [period, figure]);
};
const YEARS = '2021/22,2022/23,2023/24';

// The averages of 487, 462 and 441 and of 4, 2 and 5 are 463.33… and 3.66…, by hand.
describe('an average of years next to their figures', () => {
  it.each(['3 year average', '3-year average', 'Three year average', 'Rolling 3-year average', '3 yr avg'])(
    'is read for those years under %j',
    (heading) => {
      expect(read(`${YEARS},${heading},2024/25 target`, '487,462,441,463,440', '4,2,5,4,0')).toEqual([
        ['2022/23', { value: 462 }],
        ['2023/24', { value: 441 }],
        ['2021/22 to 2023/24', { value: 463, averageOf: 'year' }],
        ['2022/23', { value: 2 }],
        ['2023/24', { value: 5 }],
        ['2021/22 to 2023/24', { value: 4, averageOf: 'year' }],
      ]);
    },
  );

  it('is read with the latest year first, and of the last years to its left', () => {
    expect(read('2023/24,2022/23,2021/22,3 year average,2024/25 target', '441,462,487,463,440')).toContainEqual([
      '2021/22 to 2023/24',
      { value: 463, averageOf: 'year' },
    ]);
    expect(read('2020/21,2021/22,2022/23,2 year average,2024/25 target', '500,487,462,474.5,440')).toContainEqual([
      '2021/22 to 2022/23',
      { value: 474.5, averageOf: 'year' },
    ]);
  });

  it('is asked about where the rows do not show that it is their average', () => {
    const asked = ['column-3-year-average'];
    expect(read(`${YEARS},3 year average,2024/25 target`, '487,462,441,455,440')).toEqual(asked);
    expect(read(`${YEARS},3 year average,2024/25 target`, '487,462,441,463,440', '4,2,5,5,0')).toEqual(asked);
    expect(read(`${YEARS},3 year average,2024/25 target`, '487,462,,463,440')).toEqual(asked);
    expect(read('2022/23,2023/24,3 year average,2024/25 target', '462,441,463,440')).toEqual(asked);
    expect(read('2020/21,2022/23,2023/24,3 year average,2024/25 target', '487,462,441,463,440')).toEqual(asked);
    expect(read('2022/23,2023/24,1 year average,2024/25 target', '462,441,441,440')).toEqual(['column-1-year-average']);
    expect(read('2022/23,2023/24,Annual year average,2024/25 target', '462,441,451.5,440')).toEqual([
      'column-annual-year-average',
    ]);
    expect(read('2022/23,2023/24,Average,2024/25 target', '462,441,451.5,440')).toEqual(['column-average']);
    expect(read('3 year average,2022/23,2023/24,2024/25 target', '463,462,441,440')).toEqual(asked);
  });
});

it('takes a numbered year of two digits next to the year itself', () => {
  const table =
    'Measure,Polarity,Baseline 2023/24,Year 1 target (2024/25),Year 10 target (2033/34)\nFires (number),lower is better,100,95,60';
  const result = readIndicators(table);
  expect(result.ok && result.indicators.map(({ target: { due } }) => due)).toEqual(['2034-03-31']);
});
