import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/schema.js';
import { readObservations } from '../../src/csv.js';
import { writeWorkbook } from '../../src/office.js';
import { bytesOf, indicatorOf, OFFENCES } from '../official/given.js';
import { ods } from '../office/given.js';
import { aPlan } from '../schema/given.js';
import { ranOn } from './given.js';

const COMPARATORS = [{ id: 'kent', name: 'Kent', kind: 'force' as const }];
const indicators = [
  indicatorOf('Robbery', { unit: OFFENCES, baseline: { value: 80, period: '2012/13' } }),
  indicatorOf('Violence against the person', {
    id: 'violence',
    unit: OFFENCES,
    baseline: { value: 1579, period: '2012/13' },
  }),
  indicatorOf('Acquisitive crime', { id: 'theft' }),
];
const plan = aPlan({ indicators, priorities: [], comparators: COMPARATORS });
const named = { ...plan, partnership: { ...plan.partnership, area: 'Maidstone' } };
const POPULATIONS = `ladcode20,laname20,population_2025\nE07000110,Maidstone,100000\n`;
const FILES = {
  'c2.csv': bytesOf('c2'),
  'areas.csv': bytesOf('areas'),
  'people.csv': POPULATIONS,
  'kent.csv': bytesOf('kent'),
  'plan.json': JSON.stringify(named),
  'nowhere.json': JSON.stringify(plan),
  'broken.json': '{}',
};
const ran = (...args: string[]) => ranOn({ files: FILES }, 'outturns', ...args);

describe('outturns', () => {
  it('prints the observations of a plan, and says what it used, left out and doubts', async () => {
    const { code, output, errors } = await ran('c2.csv', '--plan', 'plan.json', '--area', 'Maidstone');
    expect(code).toBe(0);
    const read = readObservations(output, { indicators, comparators: COMPARATORS });
    expect(read.ok && read.observations).toMatchObject([
      // Table C2, row of Maidstone.
      { indicatorId: 'robbery', period: 'July 2024 to June 2025', figure: { value: 95 } },
      { indicatorId: 'violence', figure: { value: 6169 } },
    ]);
    expect(errors).toMatch(/^Used:\n {2}c2\.csv: 399 rows read as Table C2/u);
    expect(errors).toMatch(/\nLeft out:\n.*\n {2}No measure in the files has the name of Acquisitive crime\./su);
    expect(errors).toMatch(
      /\nTo be checked:\n {2}Violence against the person: the series is broken on 1 January 2017\./u,
    );
  });

  it('reads a large file piece by piece, and says how far it is', async () => {
    const heading =
      'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences\n';
    const row = '2024/25,1,Kent,Maidstone,Robbery of personal property,Robbery,Robbery of personal property,34B,1\n';
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new TextEncoder().encode(heading));
      const piece = new TextEncoder().encode(row.repeat(10_000));
      for (let index = 0; index < 100; index += 1) yield piece;
    }
    const machine = { files: FILES, streams: { 'large.csv': pieces() } };
    const { errors } = await ranOn(machine, 'outturns', 'large.csv', '--plan', 'plan.json');
    expect(errors).toContain('large.csv: 1,000,000 rows read\n');
    expect(errors).toContain('large.csv: 1,000,000 rows read as');
  });

  it('writes them into a file, with rates and comparators, for the area of the plan', async () => {
    const { code, output, files } = await ran(
      ...['c2.csv', 'people.csv', '--plan', 'plan.json', '--out', 'o.csv', '--comparator', 'kent=Maidstone; E07000110'],
      ...['--measure', 'theft=Theft offences', '--measure', 'theft=Robbery'],
    );
    expect([code, output]).toStrictEqual([0, '4 observations written to o.csv.\n']);
    const read = readObservations(files['o.csv'] ?? '', { indicators, comparators: COMPARATORS });
    expect(read.ok && read.observations.slice(2)).toMatchObject([
      // 4,045 and 95 over the 100,000 of the made file.
      { indicatorId: 'theft', figure: { value: 41.4, count: 4140, denominator: 100_000 } },
      // Named twice, by name and by code, and counted once.
      { indicatorId: 'theft', comparatorId: 'kent', figure: { count: 4140 } },
    ]);
  });

  it('writes the plan with the observations and the breaks, each once', async () => {
    const { files } = await ran('c2.csv', '--plan', 'plan.json', '--out', 'new.json');
    const written = parsePlan(JSON.parse(files['new.json'] ?? '') as object);
    expect(written.observations).toHaveLength(2);
    expect(written.indicators.map(({ breaks = [] }) => breaks.length)).toStrictEqual([0, 1, 0]);
    const again = await ranOn(
      { files: { ...FILES, ...files } },
      'outturns',
      'c2.csv',
      '--plan',
      'new.json',
      '--out',
      'more.json',
    );
    const more = parsePlan(JSON.parse(again.files['more.json'] ?? '') as object);
    expect(more.indicators).toStrictEqual(written.indicators);
  });

  it('holds doubtful figures back unless told otherwise', async () => {
    const args = ['kent.csv', '--plan', 'plan.json', '--area', 'Medway'];
    const read = (text: string) => {
      const result = readObservations(text, { indicators });
      return result.ok ? result.observations.map(({ figure }) => figure) : result.problems;
    };
    expect(read((await ran(...args)).output)[0]).toStrictEqual({
      missing: 'not-available',
      text: 'Held back until checked',
    });
    expect(read((await ran(...args, '--with-doubts')).output)[1]).toMatchObject({ value: 32 });
  });

  it('exits with 1 where there is nothing to make', async () => {
    const { code, output } = await ran('areas.csv', 'kent.csv', '--plan', 'plan.json');
    expect([code, output]).toStrictEqual([1, 'Indicator,Period,Value\r\n']);
    expect(await ran('c2.csv', '--plan', 'broken.json')).toMatchObject({ code: 1, output: '' });
  });

  it('says what is hidden in a sheet, and read all the same', async () => {
    const cells = (row: string) =>
      row
        .split(',')
        .map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`)
        .join('');
    const [headings = '', people = ''] = POPULATIONS.split('\n');
    const rows = `<table:table-row>${cells(headings)}</table:table-row><table:table-row table:visibility="collapse">${cells(people)}</table:table-row>`;
    const files = { ...FILES, 'people.ods': ods(`<table:table table:name="A">${rows}</table:table>`) };
    const { errors } = await ranOn({ files }, 'outturns', 'c2.csv', 'people.ods', '--plan', 'plan.json');
    expect(errors).toContain('Note: people.ods (A): hidden or filtered out, and read all the same: rows 2.');
  });

  it('reads a sheet of a workbook', async () => {
    const rows = readFileSync('test/fixtures/official/home-office-kent-2025-26.csv', 'utf8').trim().split(/\r?\n/u);
    const sheets = ['Notes', '2025_26'].map((name) => ({ name, rows: rows.map((row) => row.split(',')) }));
    const files = { ...FILES, 'kent.xlsx': writeWorkbook(sheets) };
    const args = ['outturns', 'people.csv', 'kent.xlsx', '--plan', 'plan.json', '--area', 'Medway'];
    expect((await ranOn({ files }, ...args)).errors).toContain('Which sheet of kent.xlsx holds the figures?');
    const { code, errors } = await ranOn({ files }, ...args, '--sheet', '2025_26');
    expect(code).toBe(0);
    expect(errors).toContain('kent.xlsx (2025_26): 25 rows read as police recorded crime');
  });

  it.each([
    [['--plan', 'plan.json'], 'outturns needs files and a plan'],
    [['c2.csv'], 'outturns needs files and a plan'],
    [['c2.csv', '--plan', 'nowhere.json'], 'The plan does not name its area. Name it with --area.'],
    [['c2.csv', '--plan', 'plan.json', '--area', 'Atlantis'], 'No file has the area "Atlantis".'],
    [['c2.csv', '--plan', 'plan.json', '--measure', 'robbery'], '--measure takes an id and a value'],
    [
      ['c2.csv', '--plan', 'plan.json', '--comparator', 'kent=rest-of-force'],
      "'rest-of-force', and the partnerships of the force are not known",
    ],
    [
      ['c2.csv', '--plan', 'plan.json', '--comparator', 'kent=force'],
      "'force', and the partnerships of the force are not known",
    ],
    [
      ['c2.csv', '--plan', 'plan.json', '--comparator', 'cent=force'],
      '--comparator names "cent", and the plan has no such comparator. Did you mean \'kent\'?',
    ],
    [['c2.csv', '--plan', 'plan.json', '--out', 'plan.json'], '--out names a file that is read: plan.json.'],
    [['plan.json', '--plan', 'plan.json'], 'plan.json is JSON.'],
  ])('refuses %j', async (args, message) => {
    const { code, output, errors } = await ran(...args);
    expect([code, output]).toStrictEqual([2, '']);
    expect(errors).toContain(message);
  });
});
