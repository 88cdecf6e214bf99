import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readAreas, readHomeOfficeTables, readOfficial, readPopulations, readTableC2 } from '../../src/official.js';
import { bytesOf, byMeasure, FILES, fileOf, published } from './given.js';

const C2 = `test/fixtures/official/${FILES.c2}`;
const HEADINGS = 'Financial Year,Financial Quarter,CSP Name,Offence Group,Offence Count';
// Each of the four rows is there an odd number of times: a table with all rows twice is refused.
const ROWS = Array.from({ length: 250_004 }, (_, index) => `2015/16,${String((index % 4) + 1)},Maidstone,Robbery,1`);

async function* piecesOf(text: string, length: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) {
    yield text.slice(start, start + length);
    await Promise.resolve();
  }
}

describe('a file', async () => {
  const name = FILES.c2;
  const whole = await readTableC2(published('c2'));
  const text = new TextDecoder().decode(bytesOf('c2'));

  it.each([
    ['a text', text],
    ['a text with the line breaks of Unix', text.replaceAll('\r\n', '\n')],
    ['a stream of Node', createReadStream(C2, { highWaterMark: 1000 })],
    ['a stream of the web', Readable.toWeb(createReadStream(C2)) as unknown as AsyncIterable<Uint8Array>],
    ['pieces of text that break in the middle of cells', piecesOf(text, 777)],
  ])('is read the same as %s', async (_, input) => {
    const read = await readTableC2({ name, input });
    expect(read.counts).toStrictEqual(whole.counts);
    expect(read.notes).toStrictEqual(whole.notes);
  });

  it('may be rows of cells, in a list or one after another', async () => {
    const rows = [
      HEADINGS.split(','),
      ['2015/16', 1, 'Maidstone', 'Robbery', 12],
      ['2015/16', '1', 'Swale', 'Robbery', '3 '],
    ];
    for (const input of [rows, new Set(rows), Readable.from(rows) as AsyncIterable<(typeof rows)[number]>]) {
      const { counts } = await readHomeOfficeTables({ name: 'rows', input });
      expect(counts.map(({ area, count, line }) => [area, count, line])).toStrictEqual([
        ['Maidstone', 12, 2],
        ['Swale', 3, 3],
      ]);
    }
  });

  it('is read with reports of progress', async () => {
    const seen: object[] = [];
    const input = piecesOf([HEADINGS, ...ROWS, ''].join('\n'), 65_536);
    const { counts, notes } = await readHomeOfficeTables(
      { name: 'large.csv', input },
      { onProgress: (progress) => seen.push(progress) },
    );
    expect(seen).toStrictEqual([
      { file: 'large.csv', rows: 100_000 },
      { file: 'large.csv', rows: 200_000 },
    ]);
    expect(byMeasure(counts, 'Maidstone')).toStrictEqual({ Robbery: 250_004 });
    expect(notes[0]?.data).toMatchObject({ rows: 250_004 });
  });

  it('gives the line of a mistake, even after quotation marks with line breaks in them', async () => {
    const lines = ['2015/16,1,"Maid\nstone",Robbery,1', ...ROWS.slice(0, 5000), '2015/16,1,Maidstone,Robbery,x'];
    await expect(readHomeOfficeTables(fileOf(HEADINGS, ...lines))).rejects.toThrow(
      'made.csv, line 5004: "x" under "Offence Count" is not a number.',
    );
  });

  it('may be in Windows-1252, as Excel saves it', async () => {
    const bytes = Uint8Array.from(`${HEADINGS}\n2015/16,1,Ynys M\u00F4n,Robbery,1\n`, (sign) => sign.charCodeAt(0));
    const { counts } = await readHomeOfficeTables({ name: 'old.csv', input: bytes });
    expect(counts[0]?.area).toBe('Ynys Môn');
  });
});

describe('a file that Excel saves in another way', () => {
  const rows = ['2015/16,1,Maidstone,Robbery,12', '2015/16,2,Maidstone,Robbery,"1,234"'];

  it.each([';', '\t', '|'])('is read with its columns parted by %j', async (sign) => {
    const parted = [HEADINGS, ...rows.slice(0, 1)].map((row) => row.replaceAll(',', sign));
    const last = ['2015/16', '2', 'Maidstone', 'Robbery', '1,234'].join(sign);
    const { counts } = await readHomeOfficeTables(fileOf('', ...parted, last));
    expect(byMeasure(counts, 'Maidstone')).toStrictEqual({ Robbery: 1246 });
  });

  it.each([
    ['utf-16le', [0xff, 0xfe], false],
    ['utf-16be', [0xfe, 0xff], true],
  ])('is read as a stream in %s', async (_, mark, isSwapped) => {
    const units = [...new TextEncoder().encode(`${HEADINGS}\n${rows.join('\n')}\n`)].flatMap((byte) => {
      const bytes = [byte, 0];
      return isSwapped ? bytes.reverse() : bytes;
    });
    const input = Readable.from([Uint8Array.from([...mark, ...units])]) as AsyncIterable<Uint8Array>;
    const { counts } = await readHomeOfficeTables({ name: 'unicode.txt', input });
    expect(byMeasure(counts, 'Maidstone')).toStrictEqual({ Robbery: 1246 });
  });
});

describe('what is refused', () => {
  it.each([
    ['a workbook', 'PK\u0003\u0004', 'not-a-table'],
    ['JSON', '{"a": 1}', 'not-a-table'],
    ['no text', '\u0000', 'not-a-table'],
    [
      'a quotation mark that is never closed',
      `${HEADINGS}\n"2015/16,1,A,B,1\n${'x'.repeat(2_000_000)}`,
      'broken-quotes',
    ],
    ['a quotation mark in the wrong place', `${HEADINGS}\n2015/16,1,"A"x,B,1\n`, 'broken-quotes'],
    ['a date among cells', [HEADINGS.split(','), [new Date(0)]], 'not-text-or-number'],
  ])('%s', async (_, input, reason) => {
    await expect(readHomeOfficeTables({ name: 'a.csv', input })).rejects.toMatchObject({
      code: 'INVALID_FILE',
      details: { reason, file: 'a.csv' },
    });
  });

  it.each([
    [
      'a workbook that comes in pieces',
      () => readHomeOfficeTables({ name: 'a', input: piecesOf('PK\u0003\u0004', 9) }),
    ],
    ['a file that is of no kind', () => readOfficial(fileOf('Area,Count'))],
  ])('%s', async (_, read) => {
    await expect(read()).rejects.toMatchObject({ code: 'INVALID_FILE' });
  });

  it.each([
    ['no files', null],
    ['a path', 'c2.csv'],
    ['a file without a name', { input: '' }],
    ['a file with another key', { name: 'a', input: '', path: 'a' }],
    ['a file without content', { name: 'a', input: 5 }],
    ['a hole', Array.from({ length: 2 }) as object],
  ])('%s', async (_, files) => {
    await expect(readOfficial(files as never)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

describe('populations', () => {
  it('are for the middle of each year', async () => {
    const populations = await readPopulations(published('populations'));
    // 13 districts in 19 years. MYEB3, as cited for Maidstone.
    expect(populations).toHaveLength(13 * 19);
    const maidstone = populations.filter(({ code }) => code === 'E07000110');
    expect(maidstone.find(({ year }) => year === 2013)).toStrictEqual({
      ...{
        code: 'E07000110',
        name: 'Maidstone',
        year: 2013,
        population: 159_230,
        ...{ file: 'ons-population-2001-2019-kent-medway.csv', line: 8 },
      },
    });
    expect(maidstone.find(({ year }) => year === 2018)?.population).toBe(169_955);
  });

  it('are refused where one is not a number', async () => {
    await expect(
      readPopulations(fileOf('ladcode20,laname20,population_2013', 'E07000110,Maidstone,many')),
    ).rejects.toThrow('made.csv, line 2: "many" under "population_2013" is not a number.');
  });
});

describe('areas', () => {
  it('are the districts with their partnerships and forces', async () => {
    const areas = await readAreas(published('areas'));
    expect(areas).toHaveLength(348);
    expect(areas.find(({ district }) => district === 'Dartford')).toStrictEqual({
      ...{ districtCode: 'E07000107', district: 'Dartford', partnershipCode: 'E22000352' },
      ...{ partnership: 'Dartford and Gravesham', forceCode: 'E23000032', force: 'Kent' },
      // Its headings are LAD17CD and so on.
      ...{ year: 2017, file: FILES.areas },
    });
    expect(areas.filter(({ force }) => force === 'Kent')).toHaveLength(13);
  });
});

describe('files of several kinds', () => {
  it('are recognised by their headings', async () => {
    const files = Object.entries(FILES).filter(([name]) => name !== 'negative');
    const read = await readOfficial(files.map(([name]) => published(name as keyof typeof FILES)));
    expect(read.notes.map(({ message }) => message)).toStrictEqual([
      'ons-table-c2-year-ending-june-2025.csv: 399 rows read as Table C2 of the ONS (recorded crime by partnership).',
      'home-office-kent-2025-26.csv: 25 rows read as police recorded crime by partnership of the Home Office.',
      'police-uk-2018-10-kent-street-maidstone.csv: 1,756 rows read as street-level crime of data.police.uk.',
      'police-uk-2019-01-kent-street-head.csv: 64 rows read as street-level crime of data.police.uk.',
      'ons-lad-csp-pfa-january-2017.csv: 348 rows read as the look-up of districts, partnerships and forces.',
      'ons-population-2001-2019-kent-medway.csv: 13 rows read as mid-year estimates of the population.',
      'dft-stats19-collision-2024-head.csv: 10 rows read as collisions of the road safety data (STATS19).',
    ]);
    expect(read.counts.map(({ source }) => source)).toStrictEqual([
      'ons-table-c2',
      'home-office-tables',
      'street-crime',
      'stats19',
    ]);
    expect([read.areas.length, read.populations.length]).toStrictEqual([348, 247]);
  });
});
