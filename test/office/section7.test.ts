import { describe, expect, it } from 'vitest';
import { readIndicators, readPlan } from '../../src/csv.js';
import { maidstone2014 as plan } from '../../src/maidstone-2014.js';
import { readDocument, readWorkbook, type WordTable } from '../../src/office.js';
import { asCsv, tables, withPolarity } from '../tables/section7.js';
import { fixture } from './given.js';

/*
 * Section 7 of the Maidstone plan as a Word document and as a workbook (make.py). The result of its tables as text is
 * compared with the dataset in test/tables/section7.test.ts; here the files must give the same, and the dataset's rows.
 */

const polarities = Object.fromEntries(
  plan.indicators.map(({ name, polarity }) => [name, polarity.replaceAll('-', ' ')]),
);
const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');
const words = (rows: readonly (readonly string[])[]): string[][] =>
  rows.filter(isFilled).map((row) => row.filter((cell) => cell !== ''));
const rowsOf = ({ heading, rows }: WordTable): (readonly string[])[] => [
  ...(heading === '' ? [] : [[heading]]),
  ...rows,
];

const known = { plan: { period: plan.period } };
const expected = readIndicators(asCsv(tables.flatMap((table) => [...withPolarity(table, polarities), ['']])), known);
const indicators = expected.ok ? expected.indicators : [];

describe.each([
  ['the document', async () => (await readDocument(fixture('section-7.docx'))).tables.flatMap(rowsOf)],
  ['the workbook', async () => (await readWorkbook(fixture('section-7.xlsx'))).sheets.flatMap(({ rows }) => rows)],
])('%s', (_, read) => {
  it('has every word of the tables, in order, and no other', async () => {
    expect(words(await read())).toStrictEqual(words(tables.flat()));
  });

  it("gives the dataset's eighteen rows, with nothing added but polarity", async () => {
    const result = readIndicators(withPolarity(await read(), polarities), known);
    expect(result.problems).toStrictEqual([]);
    expect(indicators).toHaveLength(plan.indicators.length);
    expect(result.ok && result.indicators).toStrictEqual(indicators);
    // Two of them serve two priorities.
    const served = result.ok ? result.priorities.flatMap(({ indicatorIds }) => indicatorIds) : [];
    expect(served).toHaveLength(plan.priorities.flatMap(({ indicatorIds }) => indicatorIds).length);
    expect(served).toHaveLength(18);
  });

  it('gives the names, figures and targets of the dataset', async () => {
    const result = readIndicators(withPolarity(await read(), polarities), known);
    const printed = (list: typeof plan.indicators): unknown[] =>
      list.map(({ name, baseline, target }) => [name, baseline.text, target.text, target.due]);
    expect(result.ok && printed(result.indicators)).toStrictEqual(printed(plan.indicators));
  });

  it('gives its actions too', async () => {
    const rows = withPolarity(await read(), polarities);
    const { title, period, partnership } = plan;
    const result = readPlan({ plan: { title, period, partnership }, indicators: rows, actions: rows });
    expect(result.ok && result.plan.actions.map(({ text }) => text)).toStrictEqual(
      plan.actions.map(({ text }) => text),
    );
  });
});

it('shows which cells are merged in the document', async () => {
  const { tables: read } = await readDocument(fixture('section-7.docx'));
  expect(read[1]?.heading).toBe('');
  expect(read[1]?.merged[0]).toMatchObject({ firstRow: 1, lastRow: 1, firstColumn: 1 });
});
