import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bundle, namesIn, reach } from './bundle.js';
import { SIZES } from './sizes.js';

const ENTRIES = ['', '/schema', '/csv', '/office', '/official', '/report', '/maidstone-2014'];

describe('the size of one import', () => {
  it.each(SIZES)('$imports', async ({ imports, ceiling, without, withoutNames }) => {
    const source = `import ${imports};\nconsole.log(${nameOf(imports)});`;
    const { gzip, files } = await bundle(source);
    expect(files.filter((path) => without.some((part) => path.includes(part)))).toStrictEqual([]);
    expect(gzip).toBeLessThanOrEqual(ceiling);
    const names = await namesIn(source);
    expect(withoutNames.filter((name) => names.has(name))).toStrictEqual([]);
  });

  // A name that is not in the library would be in no bundle, and its test could not fail.
  it('names only existing functions', async () => {
    const all = await namesIn(ENTRIES.map((entry) => `export * from 'community-safety-plan${entry}';`).join('\n'));
    const looked = new Set(SIZES.flatMap(({ withoutNames }) => withoutNames));
    expect([...looked].filter((name) => !all.has(name))).toStrictEqual([]);
  });
});

describe("a bundler's warnings", () => {
  // esbuild warned of imports of files that nothing was taken from, five times for one import of `rate`.
  it.each(ENTRIES)('are none: community-safety-plan%s', async (entry) => {
    const source = `import * as library from 'community-safety-plan${entry}';\nconsole.log(library);`;
    expect((await bundle(source)).warnings).toStrictEqual([]);
  });

  it.each(SIZES)('are none: $imports', async ({ imports }) => {
    const source = `import ${imports};\nconsole.log(${nameOf(imports)});`;
    expect((await bundle(source)).warnings).toStrictEqual([]);
  });
});

describe('what an entry loads', () => {
  it('the root: two packages as well as date-fns, no schema, no dataset, no command line, nothing of Node', async () => {
    const { files, packages } = await reach('index.js');
    const own = packages.filter((name) => !name.startsWith('date-fns/'));
    expect(own).toStrictEqual(['@date-fns/utc/date/mini', 'decimal.js']);
    expect(files.filter(isOutsideLibrary)).toStrictEqual([]);
  });

  it('the schema: zod as well as the days of the root, and nothing of Node', async () => {
    const { files, packages } = await reach('schema.js');
    const own = packages.filter((name) => !name.startsWith('date-fns/'));
    expect(own).toStrictEqual(['@date-fns/utc/date/mini', 'zod']);
    expect(files.filter(isOutsideLibrary)).toStrictEqual([]);
  });

  it('the tables: csv-parse as well as the days of the root, no zod, no dataset, and nothing of Node', async () => {
    const { files, packages } = await reach('csv.js');
    const own = packages.filter((name) => !name.startsWith('date-fns/'));
    expect(own.filter((name) => !name.includes('csv-parse'))).toStrictEqual(['@date-fns/utc/date/mini']);
    expect(own.some((name) => name.includes('csv-parse'))).toBe(true);
    expect(files.filter(isOutsideLibrary)).toStrictEqual([]);
  });

  it('office files: SheetJS where a workbook is read, no other package, and nothing of Node', async () => {
    const { files, packages } = await reach('office.js');
    expect(packages).toStrictEqual(['@e965/xlsx']);
    expect(files.filter(isOutsideLibrary)).toStrictEqual([]);
  });

  it('official statistics: csv-parse as well as the days of the root, and nothing of Node', async () => {
    const { files, packages } = await reach('official.js');
    const own = packages.filter((name) => !name.startsWith('date-fns/'));
    expect(own.filter((name) => !name.includes('csv-parse'))).toStrictEqual(['@date-fns/utc/date/mini']);
    expect(own.some((name) => name.includes('csv-parse'))).toBe(true);
    expect(files.filter(isOutsideLibrary)).toStrictEqual([]);
  });

  it('the report: a module of d3 as well as what the root loads, and nothing of Node', async () => {
    const { files, packages } = await reach('report.js');
    const own = packages.filter((name) => !name.startsWith('date-fns/'));
    expect(own.sort()).toStrictEqual(['@date-fns/utc/date/mini', 'd3-array', 'decimal.js']);
    expect(files.filter(isOutsideLibrary)).toStrictEqual([]);
  });

  it('the dataset: no package at all', async () => {
    const { files, packages } = await reach('maidstone-2014.js');
    expect(packages).toStrictEqual([]);
    expect(files.filter(isOutsideLibrary)).toHaveLength(1);
  });
});

describe('a browser or a worker', () => {
  it('runs the root with nothing but the language', async () => {
    const { text } = await bundle("export * from 'community-safety-plan';", 'iife');
    expect(text).not.toContain('Maidstone');
    expect(runInNewContext(`${text}; bundled.rate({ count: 204, population: 9761, decimals: 1 })`)).toBe(20.9);
    expect(runInNewContext(`${text}; bundled.parsePeriod('2012/13').end`)).toBe('2013-03-31');
  });

  it("reads a table there too, without Node's Buffer", async () => {
    const { text } = await bundle("export * from 'community-safety-plan/csv';", 'iife');
    const use = 'bundled.readIndicators(\'Indicator,Baseline\\n"A, B",1579 offences\').indicators[0].name';
    expect(runInNewContext(`${text}; ${use}`)).toBe('A, B');
  });

  it('draws a chart there', async () => {
    const { text } = await bundle("export { sparkline } from 'community-safety-plan/report';", 'iife');
    const call = "bundled.sparkline({ title: 'A', unit: { kind: 'percentage' }, figures: [{ value: 5 }] })";
    expect(runInNewContext(`${text}; ${call}`)).toContain('1 figure: 5%.');
  });
});

function nameOf(imports: string): string {
  return /\{ (\w+) \}|\* as (\w+)/u.exec(imports)?.slice(1).find(Boolean) ?? '';
}

// The dataset, which no function reaches for by itself, and the command line.
function isOutsideLibrary(path: string): boolean {
  return /dist\/(?:maidstone-2014\.js|cli\/)/u.test(path);
}
