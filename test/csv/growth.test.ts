import { expect, it, vi } from 'vitest';
import { readIndicators, readObservations, writeIndicators } from '../../src/csv.js';
import { parseTarget } from '../../src/read/parseTarget.js';
import { targetReader } from '../../src/csv/cells/printedTarget.js';
import wordings from '../fixtures/reading/target_wordings.json' with { type: 'json' };

/*
 * Time in proportion to the size of the table, measured as a ratio: what takes the square of the size takes a hundred
 * times as long for ten times as much, and no machine is so uneven that it hides that.
 */
vi.setConfig({ testTimeout: 120_000 });

const FEWER = 1500;
const MOST_TIMES = 60;

const indicators = (count: number): string =>
  [
    'Priority,Indicator,Unit,Polarity,Baseline 2012/13,Kent-wide,Target',
    ...rows(
      count,
      (index) =>
        `Priority ${String(index % 7)},"Offences of kind ${String(index)}, all",offences,lower,${String(index + 1)},${String(index)},Reduce by 5%`,
    ),
  ].join('\n');
const observations = (count: number): string =>
  ['Indicator,Period,Value', ...rows(count, (index) => `i-${String(index)},2013/14,${String(index)}`)].join('\n');
const wrong = (count: number): string =>
  ['Indicator,Unit,Baseline', ...rows(count, (index) => `Kind ${String(index)},offences,some ${String(index)}`)].join(
    '\n',
  );
const unclosed = (count: number): string => `Indicator,Unit,Baseline\n"A,offences,1\n${'B,offences,2\n'.repeat(count)}`;
const quotes = (count: number): string =>
  `Indicator,Unit,Baseline\nA "B,offences,1\n${'B "C,offences,2\n'.repeat(count)}`;
const blanks = (count: number): string => `Indicator,Unit,Baseline\nA,offences,1\n${',,\n'.repeat(count)}`;
const blankLines = (count: number): string => `Indicator,Unit,Baseline\nA,offences,1\n${'\r\n'.repeat(count)}`;
const ragged = (count: number): string => `Indicator,Unit,Baseline\nA,offences,1\n${'"B",offences\n'.repeat(count)}`;
const unknown = (count: number): string =>
  `Indicator,Unit,Baseline,${rows(count, (index) => `Heading ${String(index)}`).join()}\nA,offences,1${','.repeat(count)}`;
const wide = (count: number): string => `Indicator,Unit,Baseline${','.repeat(count)}\nA,offences,1${','.repeat(count)}`;
const spaces = (count: number): string => `Indicator,Unit,Baseline\n"A${' '.repeat(count)}B",offences,1`;

function rows(count: number, row: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

function timeOf(run: () => unknown): number {
  run();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

it.each([
  ['indicators', indicators, readIndicators],
  ['observations', observations, readObservations],
  ['mistakes', wrong, readIndicators],
  ['a quotation mark that is never closed', unclosed, readIndicators],
  ['stray quotation marks', quotes, readIndicators],
  ['blank rows', blanks, readIndicators],
  ['blank lines', blankLines, readIndicators],
  ['rows that are too short', ragged, readIndicators],
  ['headings that are not known', unknown, readIndicators],
  ['blank columns', wide, readIndicators],
  ['spaces in a name', spaces, readIndicators],
] as const)('ten times as many %s take not much more than ten times as long', (_, make, read) => {
  const [small, large] = [make(FEWER), make(FEWER * 10)];
  const ratio =
    timeOf(() => read(large))
    / Math.max(
      0.5,
      timeOf(() => read(small)),
    );
  expect(ratio).toBeLessThan(MOST_TIMES);
});

// csv-parse makes an error with its stack of every row that is not as wide as the first: a blank line took as long as
// several rows, and a file of a megabyte of line ends most of a minute.
it('reads 20 blank lines in less time than a row', () => {
  const ofRows = timeOf(() => readIndicators(indicators(FEWER * 2)));
  const ofBlankLines = timeOf(() => readIndicators(blankLines(FEWER * 40)));
  expect(ofBlankLines).toBeLessThan(ofRows);
});

it('looks for what was meant under the first headings that are not known, and not under thousands', () => {
  const { problems } = readIndicators(
    `Indicator,Unit,Baseline,${rows(30, () => 'Basline').join()}\nA,offences,1${','.repeat(30)}`,
  );
  expect(problems.map(({ message }) => message.includes('Did you mean'))).toStrictEqual(
    rows(30, String).map((_, index) => index < 20),
  );
});

it('does not match a heading of a megabyte, and tells its beginning', () => {
  const { problems } = readIndicators(`Indicator,Unit,Baseline,${'x y '.repeat(250_000)}\nA,offences,1,`);
  expect(problems.map(({ code, line, column, cell }) => [code, line, column, cell?.length])).toStrictEqual([
    ['unknown-heading', 1, 4, 1000],
  ]);
  expect(problems[0]?.message).toContain('has 1000000 characters');
});

it('writes in proportion too', () => {
  const read = (count: number): Parameters<typeof writeIndicators>[0] => {
    const result = readIndicators(indicators(count));
    if (!result.ok) throw new Error('not read');
    return result;
  };
  const [small, large] = [read(FEWER), read(FEWER * 10)];
  const ratio =
    timeOf(() => writeIndicators(large))
    / Math.max(
      0.5,
      timeOf(() => writeIndicators(small)),
    );
  expect(ratio).toBeLessThan(MOST_TIMES);
});

it('reads a target as parseTarget does, whatever it remembers', () => {
  const units = [{ kind: 'percentage' as const }, { kind: 'count' as const, of: 'offences' }, undefined];
  const read = targetReader({ comparators: [] });
  for (const { target_text: text } of wordings) {
    for (const unit of units) {
      for (const polarity of ['lower-is-better', undefined] as const) {
        // A baseline that the text names, one near it, and one that is far from all.
        for (const value of [...(text.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number), 3, 62.4, 9999]) {
          const baseline = { value, period: '2012/13' };
          const context = { unit, polarity, baseline };
          expect([text, read(text, context)]).toStrictEqual([text, parseTarget(text, { ...context, plan: {} })]);
        }
      }
    }
  }
});
