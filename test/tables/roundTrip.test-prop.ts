import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readIndicators, readObservations, writeIndicators, writeObservations } from '../../src/csv.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { guarded, onOneLine, asItStands, unguarded } from '../../src/tables/guard.js';
import { content, observations, text } from './arbitraries.js';

const delimiter = fc.constantFrom(',' as const, ';' as const, '\t' as const);
const byteOrderMark = fc.boolean();

// Each run writes and reads a whole table, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('a written table is read back', () => {
  it('for any indicators, comparators, priorities and themes', () => {
    fc.assert(
      fc.property(content, delimiter, byteOrderMark, (plan, between, mark) => {
        const written = writeIndicators(plan, { delimiter: between, byteOrderMark: mark });
        const result = readIndicators(new TextEncoder().encode(written));
        expect(result.problems).toStrictEqual([]);
        if (!result.ok) return;
        expect(result.indicators).toStrictEqual(plan.indicators);
        expect(result.comparators).toStrictEqual(plan.comparators);
        expect(result.priorities).toStrictEqual(plan.priorities);
        // A theme is with its priorities, so one that cuts across none has no place.
        const placed = plan.themes.filter(({ priorityIds }) => priorityIds.length > 0);
        expect(new Map(result.themes.map((theme) => [theme.id, theme]))).toStrictEqual(
          new Map(placed.map((theme) => [theme.id, theme])),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('for any observations', () => {
    fc.assert(
      fc.property(observations, delimiter, byteOrderMark, (given, between, mark) => {
        const written = writeObservations({ observations: given }, { delimiter: between, byteOrderMark: mark });
        const result = readObservations(new TextEncoder().encode(written));
        expect(result.ok ? result.observations : result.problems).toStrictEqual(given);
      }),
      { numRuns: 200 },
    );
  });

  it('for the whole of Maidstone 2014', () => {
    const result = readIndicators(writeIndicators(maidstone2014));
    expect(result.problems).toStrictEqual([]);
    if (!result.ok) return;
    expect(result.indicators).toStrictEqual(maidstone2014.indicators);
    expect(result.comparators).toStrictEqual(maidstone2014.comparators);
    const carried = (priorities: typeof maidstone2014.priorities): unknown[] =>
      priorities.map(({ id, label, title, indicatorIds, themeIds, leads }) => [
        { id, label, title, indicatorIds, themeIds },
        leads.map(({ name }) => name),
      ]);
    expect(carried(result.priorities)).toStrictEqual(carried(maidstone2014.priorities));
    const themes = ({ id, title, scope, priorityIds }: (typeof maidstone2014.themes)[number]): unknown => [
      id,
      { title, scope, priorityIds: [...priorityIds].sort() },
    ];
    const placed = maidstone2014.themes.filter(({ priorityIds }) => priorityIds.length > 0);
    expect(result.themes.map(themes)).toStrictEqual(placed.map(themes));
  });
});

describe('the guard', () => {
  it('is removed exactly, and leaves nothing at the start that a spreadsheet runs', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(asItStands, onOneLine), (given, tidy) => {
        const cell = guarded(given, tidy);
        expect(unguarded(cell, tidy)).toBe(given);
        if (!/^-\d+(?:\.\d+)?$/u.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('is before every such cell of a written table', () => {
    fc.assert(
      fc.property(content, (plan) => {
        // Taken apart by csv-parse, since what looks like the start of a cell may be inside a quoted one.
        const rows: string[][] = parse(writeIndicators(plan));
        const cells = rows.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell) && !/^-\d+(?:\.\d+)?$/u.test(cell))).toStrictEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
