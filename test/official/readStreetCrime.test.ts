import { describe, expect, it } from 'vitest';
import { readStreetCrime } from '../../src/official.js';
import { byMeasure, fileOf, notesOf, published } from './given.js';

const HEADINGS =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const rowOf = (id: string, month: string, lsoa: string, crime = 'Robbery') =>
  `${id},${month},Kent Police,Kent Police,,,,,${lsoa},${crime},,`;
const ID = '5802798027abb68ca5e55b93e060bc5c96e710dcd83c95d4d1c75dee789b3004';

describe('the files as published', () => {
  it('have the counts of Maidstone in October 2018', async () => {
    const { counts } = await readStreetCrime(published('streetMaidstone'));
    // By `cut -d, -f9,10 | sort | uniq -c` over the file. 258 rows of anti-social behaviour have no id, and 74 of them are
    // the same to the letter as another.
    expect(byMeasure(counts, 'Maidstone')).toStrictEqual({
      'Anti-social behaviour': 258,
      'Bicycle theft': 17,
      Burglary: 87,
      'Criminal damage and arson': 186,
      Drugs: 25,
      'Other crime': 47,
      'Other theft': 134,
      'Possession of weapons': 7,
      'Public order': 138,
      Robbery: 11,
      Shoplifting: 97,
      'Theft from the person': 11,
      'Vehicle crime': 87,
      'Violence and sexual offences': 651,
    });
    expect(counts[0]).toMatchObject({ kind: 'district', force: 'Kent Police', period: 'October 2018', line: 2 });
  });

  it('have rows without a location, which belong to no district and are counted in a note', async () => {
    const { counts, notes } = await readStreetCrime([published('streetMaidstone'), published('streetKent')]);
    expect(notesOf(notes, 'no-location').map(({ message }) => message)).toStrictEqual([
      'police-uk-2019-01-kent-street-head.csv: 5 of 64 rows of Kent Police have no location, and so no district (7.8%).',
    ]);
    const january = counts.filter(({ period }) => period === 'January 2019');
    expect(new Set(january.map(({ area, kind }) => `${area}: ${kind}`))).toStrictEqual(
      new Set(['Ashford: district', 'No location: unassigned']),
    );
    const sum = (kind: string) => january.reduce((total, each) => (each.kind === kind ? total + each.count : total), 0);
    expect([sum('district'), sum('unassigned')]).toStrictEqual([59, 5]);
    // Ashford has rows in January, so what it has no row of did not occur. Maidstone has none, so nothing is known. Of
    // robberies, 11 in October, the file has none at all, as it is only the beginning of one.
    const inAshford = (crime: string) => january.find(({ area, measure }) => area === 'Ashford' && measure === crime);
    expect(inAshford('Possession of weapons')?.count).toBe(0);
    expect(inAshford('Robbery')).toBeUndefined();
    expect(byMeasure(january, 'Maidstone')).toStrictEqual({});
  });
});

describe('ids', () => {
  it('are one crime if repeated, and rows without an id are never repeats', async () => {
    const other = ID.replace('5802798027abb68', '5802798027abb00');
    const { counts, notes } = await readStreetCrime(
      fileOf(
        HEADINGS,
        ...[ID, ID, other, '', '', 'short', 'short'].map((id) => rowOf(id, '2018-10', 'Maidstone 001A')),
        rowOf(ID, '2018-10', 'Swale 001B'),
      ),
    );
    expect(byMeasure(counts, 'Maidstone')).toStrictEqual({ Robbery: 5 });
    expect(byMeasure(counts, 'Swale')).toStrictEqual({});
    expect(notesOf(notes, 'repeated-ids').map(({ message }) => message)).toStrictEqual([
      'made.csv: 3 rows repeat the id of a crime that is counted already, 1 of them in another district.',
    ]);
  });

  it('that are only repeated in one district are reported more briefly', async () => {
    const row = rowOf(ID, '2018-10', 'Maidstone 001A');
    const { notes } = await readStreetCrime(fileOf(HEADINGS, row, row));
    expect(notesOf(notes, 'repeated-ids')[0]?.message).toBe(
      'made.csv: 1 row repeats the id of a crime that is counted already.',
    );
  });
});

describe('months', () => {
  // Kent in four months of one year, as README of the fixtures has it, among eight that are usual.
  const COUNTS = [18_000, 17_500, 18_200, 19_396, 13_818, 8438, 17_792, 18_100];
  const months = COUNTS.flatMap((count, index) =>
    Array.from({ length: count / 100 }, () => rowOf('', `2018-0${String(index + 1)}`, 'Maidstone 001A')),
  );

  it('far out of line with their neighbours are reported', async () => {
    const { notes } = await readStreetCrime(fileOf(HEADINGS, ...months));
    expect(notesOf(notes, 'month-out-of-line').map(({ data }) => data)).toMatchObject([
      { force: 'Kent Police', period: 'May 2018', count: 138 },
      { force: 'Kent Police', period: 'June 2018', count: 84 },
    ]);
  });

  it('with few crimes, or that differ by no more than chance, are not', async () => {
    const few = await readStreetCrime(fileOf(HEADINGS, ...months.filter((row) => /2018-0[456]/u.test(row))));
    expect(notesOf(few.notes, 'month-out-of-line')).toStrictEqual([]);
    const small = ['01', '02', '02', '03', '03', '04', '04'].map((month) =>
      rowOf('', `2018-${month}`, 'Maidstone 001A'),
    );
    expect(notesOf((await readStreetCrime(fileOf(HEADINGS, ...small))).notes, 'month-out-of-line')).toStrictEqual([]);
  });

  it.each(['October', '2018-13', '2018/19', ''])('written %j are refused', async (month) => {
    await expect(readStreetCrime(fileOf(HEADINGS, rowOf('', month, 'Maidstone 001A')))).rejects.toMatchObject({
      details: { reason: 'unreadable-period', line: 2, cell: month },
    });
  });

  it('in two files are refused, since rows without an id cannot be known apart', async () => {
    const file = published('streetMaidstone');
    await expect(readStreetCrime([file, { ...file, name: 'again.csv' }])).rejects.toMatchObject({
      details: { reason: 'period-twice', period: 'October 2018', area: 'Maidstone' },
    });
  });
});
