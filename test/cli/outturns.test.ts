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
  'rows.csv': 'a,b\n1,2\n',
};
const ran = (...args: string[]) => ranOn({ files: FILES }, 'outturns', ...args);

describe('outturns', () => {
  it('prints the observations of a plan, and reports what it used, left out and doubts', async () => {
    const { code, output, errors } = await ran('c2.csv', '--plan', 'plan.json', '--area', 'Maidstone');
    expect(code).toBe(0);
    const read = readObservations(output, { indicators, comparators: COMPARATORS, answers: { jump: 'yes' } });
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

  it('reads a large file piece by piece, and shows its progress', async () => {
    const heading =
      'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences\n';
    const row = '2024/25,1,Kent,Maidstone,Robbery of personal property,Robbery,Robbery of personal property,34B,1\n';
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new TextEncoder().encode(heading));
      const piece = new TextEncoder().encode(row.repeat(10_000));
      for (let index = 0; index < 100; index += 1) yield piece;
      // A table with every row an even number of times would be taken for one that was added to itself.
      yield new TextEncoder().encode(row);
    }
    const machine = { files: FILES, streams: { 'large.csv': pieces() } };
    const { errors } = await ranOn(machine, 'outturns', 'large.csv', '--plan', 'plan.json');
    expect(errors).toContain('large.csv: 1,000,000 rows read\n');
    expect(errors).toContain('large.csv: 1,000,001 rows read as');
  });

  it('writes them to a file, with rates and comparators, for the area of the plan', async () => {
    const { code, output, files } = await ran(
      ...['c2.csv', 'people.csv', '--plan', 'plan.json', '--out', 'o.csv', '--comparator', 'kent=Maidstone; E07000110'],
      ...['--measure', 'theft=Theft offences', '--measure', 'theft=Robbery'],
    );
    expect([code, output]).toStrictEqual([0, '4 observations written to o.csv.\n']);
    const read = readObservations(files['o.csv'] ?? '', {
      indicators,
      comparators: COMPARATORS,
      answers: { jump: 'yes' },
    });
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

  describe('outturns with a scorecard', () => {
    const COMPARED = ['c2.csv', 'people.csv', '--plan', 'plan.json', '--measure', 'theft=Theft offences'];
    const DAY = ['--as-of', '2026-01-31'];

    it.each(['card.html', 'card.md', 'card.txt'])(
      'writes the same as report does for the plan with them: %s',
      async (card) => {
        const one = await ran(...COMPARED, ...DAY, '--out', card);
        const made = await ran(...COMPARED, '--out', 'new.json');
        const { files } = await ranOn({ files: made.files }, 'report', 'new.json', ...DAY, '--out', card);
        expect([one.code, one.output]).toStrictEqual([0, `Written to ${card}.\n`]);
        expect(one.errors).toBe(made.errors);
        expect(one.files[card]).toBe(files[card]);
      },
    );

    it('gives the file and line of each figure, and the count behind a rate', async () => {
      const { files } = await ran(...COMPARED, '--out', 'card.html');
      const source = 'Source: ONS, police force area data tables, Table C2: c2.csv (line 173).';
      // Line 173 of Table C2 is that of Maidstone: 95 robberies, 4,045 thefts.
      expect(files['card.html']).toContain(`<li>July 2024 to June 2025: ${source}</li>`);
      expect(files['card.html']).toContain(
        `${source} 4,045 over a population of 100,000 in mid-2025, from people.csv (line 2).</li>`,
      );
    });

    it('says why a figure is held back, and mentions the doubt if it is not', async () => {
      const args = ['kent.csv', '--plan', 'plan.json', '--area', 'Medway', '--out', 'card.md'];
      const doubt = '28,441 of the 28,473 that the file has for Kent are assigned to no partnership (99.9%)';
      const held = (await ran(...args)).files['card.md'];
      expect(held).toContain(doubt);
      expect(held).toContain('The figure is held back.');
      const accepted = (await ran(...args, '--with-doubts')).files['card.md'];
      expect(accepted).toContain(doubt);
      expect(accepted).not.toContain('The figure is held back.');
    });

    it('reads a plan from tables, with the earlier outturns and answers that report accepts', async () => {
      const files = {
        ...FILES,
        'plan.csv': 'Id,Indicator,Unit,Baseline 2022/23,Target\nrobbery,Robbery,offences,120,100\n',
        'earlier.csv': 'Indicator,Period,Value,Note\nrobbery,2023/24,110,By the force\n',
      };
      const tables = ['--plan', 'plan.csv', '--observations', 'earlier.csv', '--period', '2023/24 to 2026/27'];
      const machine = { files, today: '2026-01-31' };
      const args = ['outturns', 'c2.csv', ...tables, '--area', 'Maidstone', '--out', 'card.md'];
      const asked = await ranOn(machine, ...args);
      expect([asked.code, asked.files['card.md']]).toStrictEqual([1, undefined]);
      expect(asked.errors).toContain('--answer polarity=lower-is-better');
      const made = await ranOn(machine, ...args, '--answer', 'polarity=lower-is-better');
      expect(made.code).toBe(0);
      expect(made.files['card.md']).toContain('2023/24: By the force');
      expect(made.files['card.md']).toContain('c2.csv (line 173)');
    });

    it('names files without their folders, unless two would have the same name', async () => {
      const files = { ...FILES, 'here/c2.csv': bytesOf('c2'), 'there/c2.csv': POPULATIONS };
      const args = ['--plan', 'plan.json', '--out', 'card.md'];
      const { files: one } = await ranOn({ files }, 'outturns', 'here/c2.csv', ...args);
      expect(one['card.md']).toContain('Table C2: c2.csv (line 173)');
      const { files: two } = await ranOn({ files }, 'outturns', 'here/c2.csv', 'there/c2.csv', ...args);
      expect(two['card.md']).toContain('Table C2: here/c2.csv (line 173)');
    });

    it('writes no scorecard if there are no outturns', async () => {
      const { code, output, errors, files } = await ran(
        'areas.csv',
        'kent.csv',
        '--plan',
        'plan.json',
        '--out',
        'a.html',
      );
      expect([code, output, files['a.html']]).toStrictEqual([1, '', undefined]);
      expect(errors).toContain('There are no outturns to make, so no scorecard was written.');
    });
  });

  it('holds back doubtful figures unless told otherwise', async () => {
    const args = ['kent.csv', '--plan', 'plan.json', '--area', 'Medway'];
    const read = (text: string) => {
      const result = readObservations(text, { indicators, answers: { jump: 'yes' } });
      return result.ok ? result.observations.map(({ figure }) => figure) : result.problems;
    };
    expect(read((await ran(...args)).output)[0]).toStrictEqual({
      missing: 'not-available',
      text: 'Held back until checked',
      note: expect.stringContaining('kent.csv (line 7). Robbery, 2025/26: 666 of the 666') as string,
    });
    expect(read((await ran(...args, '--with-doubts')).output)[1]).toMatchObject({ value: 32 });
  });

  it('exits with 1 if there are no outturns to make', async () => {
    const { code, output } = await ran('areas.csv', 'kent.csv', '--plan', 'plan.json');
    expect([code, output]).toStrictEqual([1, 'Indicator,Period,Value\r\n']);
    expect(await ran('c2.csv', '--plan', 'broken.json')).toMatchObject({ code: 1, output: '' });
  });

  it('reports hidden parts of a sheet that were read all the same', async () => {
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
    [['c2.csv', '--plan', 'plan.json', '--observations', 'o.csv', '--out', 'o.csv'], '--out names a file that is read'],
    [['c2.csv', '--plan', 'plan.json', '--out', './c2.csv'], '--out names a file that is read'],
    [['plan.json', '--plan', 'plan.json'], 'plan.json is JSON.'],
    [
      ['c2.csv', 'c2.csv', '--plan', 'plan.json', '--out', 'a.html'],
      'a file that is given twice would be counted twice',
    ],
    [['gone.csv', '--plan', 'plan.json', '--out', 'a.html'], 'Cannot read gone.csv: there is no such file or folder.'],
    [['here/', '--plan', 'plan.json', '--out', 'a.html'], 'it is a folder, and a file is needed'],
    [['rows.csv', '--plan', 'plan.json', '--out', 'a.html'], 'rows.csv is not a file of official statistics'],
    [
      ['c2.csv', '--plan', 'plan.json', '--out', 'a.pdf'],
      'outturns writes .txt, .md, .html, .htm, .json, .csv, not .pdf.',
    ],
    [['c2.csv', '--plan', 'plan.json', '--out', 'a.csv', '--as-of', '2026-01-31'], '--as-of goes with a scorecard'],
    [['c2.csv', '--plan', 'plan.json', '--out', 'a.html', '--as-of', '2026-02-30'], '--as-of must be an existing day'],
  ])('refuses %j', async (args, message) => {
    const { code, output, errors } = await ran(...args);
    expect([code, output]).toStrictEqual([2, '']);
    expect(errors).toContain(message);
  });
});
