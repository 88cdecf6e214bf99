import { describe, expect, it } from 'vitest';
import { readTableC2 } from '../../src/official.js';
import { byMeasure, codesOf, fileOf, notesOf, published } from './given.js';

const AREAS =
  'Police Force Area code,Police Force Area name,Community Safety Partnership code,Community Safety Partnership name,Local Authority code,Local Authority name';
const TITLE = '"Table C2, year ending June 2025 [note 1]"';
const tableOf = (measures: string, ...rows: readonly string[]) => fileOf(TITLE, `${AREAS},${measures}`, ...rows);

describe('the table as published', async () => {
  const { counts, notes, partOf, source } = await readTableC2(published('c2'));

  it('has the figures of Maidstone that the ONS published', () => {
    // The row of Maidstone, as printed in the sheet.
    expect(byMeasure(counts, 'Maidstone')).toMatchObject({
      'Total recorded crime (excluding fraud)': 14672,
      'Violence against the person': 6169,
      'Sexual offences': 613,
      Robbery: 95,
      'Criminal damage and arson': 1628,
      'Drug offences': 626,
    });
    expect(source).toBe('ons-table-c2');
    expect(counts.find(({ area }) => area === 'Maidstone')).toMatchObject({
      ...{ codes: ['E22000142', 'E07000110'], kind: 'partnership', force: 'Kent', line: 173, rows: 1 },
      period: 'July 2024 to June 2025',
    });
  });

  it('keeps totals of forces, unassigned crime and airports apart from partnerships', () => {
    const partnerships = new Set(counts.flatMap(({ kind, area }) => (kind === 'partnership' ? [area] : [])));
    expect([...partnerships].filter((name) => /unassigned|airport|^Kent$/iu.test(name))).toStrictEqual([]);
    // 43 forces, of which the City of London has one row, which is that of its partnership.
    expect(new Set(counts.flatMap(({ kind, area }) => (kind === 'force' ? [area] : []))).size).toBe(42);
    expect(notesOf(notes, 'not-a-partnership').map(({ data }) => data)).toStrictEqual([
      { file: 'ons-table-c2-year-ending-june-2025.csv', area: 'Manchester Airport', rows: 1, count: 1516 },
    ]);
    expect(notesOf(notes, 'empty-row').map(({ data }) => data)).toMatchObject([
      { line: 344, area: 'unassigned Surrey' },
    ]);
    expect(byMeasure(counts, 'Unassigned Kent')).toMatchObject({ 'Total recorded crime (excluding fraud)': 2037 });
  });

  it('finds that every stated total is the sum of its rows, even if rows have the code of another force', () => {
    // The row of what Gwent assigned to no partnership has the code of South Wales: by code, both would differ by 1.
    expect(notesOf(notes, 'total-differs')).toStrictEqual([]);
    const kent = counts.filter(({ force, measure }) => force === 'Kent' && measure.startsWith('Total'));
    const stated = kent.find(({ kind }) => kind === 'force');
    expect(stated?.count).toBe(160_259);
    expect(kent.reduce((sum, { kind, count }) => (kind === 'force' ? sum : sum + count), 0)).toBe(160_259);
  });

  it('says which measure is part of which', () => {
    expect(partOf['Homicide']).toBe('Violence against the person');
    expect(partOf['Violence against the person']).toBe('Total recorded crime (excluding fraud)');
    const measures = new Set(counts.map(({ measure }) => measure));
    expect([...Object.keys(partOf), ...Object.values(partOf)].filter((name) => !measures.has(name))).toStrictEqual([]);
  });
});

describe('a table that does not add up', () => {
  it('is reported with how far a total differs from its areas, and a measure from its parts', async () => {
    const { notes } = await readTableC2(
      tableOf(
        'Burglary,Residential burglary,Non-residential burglary',
        'E23000032,Kent,,,,,"1,010",600,400',
        'E23000032,Kent,E22000142,Maidstone,E07000110,Maidstone,900,500,400',
        'E23000032,Kent,,Unassigned Kent,,,100,100,0',
      ),
    );
    expect(notesOf(notes, 'total-differs').map(({ message }) => message)).toStrictEqual([
      'made.csv: Burglary of Kent, July 2024 to June 2025, is stated as 1,010, and its parts add up to 1,000.',
      'made.csv: Burglary of Kent, July 2024 to June 2025, is stated as 1,010, and its parts add up to 1,000.',
    ]);
  });

  it('is not checked for a sum with an unavailable part, which is left out', async () => {
    const { counts, notes } = await readTableC2(
      tableOf(
        'Robbery,Homicide',
        'a,Kent,,,,,9,1',
        'a,Kent,b,Maidstone,c,Maidstone,[x],1',
        'a,Kent,b,Swale,d,Swale,4,0',
        'a,Kent,,Unassigned Kent,,,[x],[x]',
        ',,,,,,,',
      ),
    );
    expect(codesOf(notes)).toStrictEqual([
      'file-read',
      'not-available',
      'not-available',
      'not-available',
      'unassigned-rows',
    ]);
    expect(notes[1]?.message).toBe('made.csv, line 4: Robbery of Maidstone is not available ([x]).');
    expect(byMeasure(counts, 'Maidstone')).toStrictEqual({ Homicide: 1 });
  });
});

describe('the year in the title', () => {
  it.each(['year ending 30 June 2025', 'July 2024 to June 2025'])('may be written %s', async (year) => {
    const { counts } = await readTableC2(
      fileOf(`"Table C2, ${year}"`, `${AREAS},Robbery`, 'a,Kent,b,Maidstone,c,Maidstone,95'),
    );
    expect(counts[0]?.period).toBe('July 2024 to June 2025');
  });

  it('is a whole one', async () => {
    await expect(readTableC2(fileOf('"Table C2, May 2024 to June 2025"', `${AREAS},Robbery`))).rejects.toMatchObject({
      details: { reason: 'unreadable-period' },
    });
  });
});

describe('what is refused', () => {
  it.each([
    ['no year', fileOf('Table C2', `${AREAS},Robbery`, 'a,Kent,b,Maidstone,c,Maidstone,1'), 'no-year-in-title'],
    ['a month that is none', fileOf('Table C2 year ending Smarch 2025', `${AREAS},Robbery`), 'unreadable-period'],
    ['a count that is no number', tableOf('Robbery', 'a,Kent,b,Maidstone,c,Maidstone,about 5'), 'unreadable-number'],
    ['other headings', fileOf('Area,Count', 'Maidstone,5'), 'no-headings'],
    ['nothing', fileOf(''), 'no-headings'],
  ])('%s', async (_, file, reason) => {
    await expect(readTableC2(file)).rejects.toMatchObject({ code: 'INVALID_FILE', details: { reason } });
  });

  it.each([
    [
      'rates by their title',
      fileOf('"Table C3: Rate of police recorded crimes, year ending June 2025"', `${AREAS},Robbery`),
      'made.csv, line 1: by its title this is a table of rates or changes, "Table C3: Rate of police recorded crimes, year ending June 2025". Give the table of counts.',
    ],
    [
      'changes by their title',
      fileOf('Table C4: percentage change between year ending June 2024 and year ending June 2025', `${AREAS},Robbery`),
      'by its title this is a table of rates or changes',
    ],
    [
      'fractions of a crime',
      tableOf('Robbery', 'a,Kent,b,Maidstone,c,Maidstone,0.63'),
      'made.csv, line 3: "0.63" under "Robbery" is not a whole number.',
    ],
    [
      'two columns of one name',
      tableOf('Robbery,robbery', 'a,Kent,b,Maidstone,c,Maidstone,95,5'),
      'made.csv has two columns with the heading "Robbery". Leave one of them out.',
    ],
    [
      'a row twice',
      tableOf('Robbery', 'a,Kent,b,Maidstone,c,Maidstone,95', 'a,Kent,b,Maidstone,c,Maidstone,95'),
      'made.csv, line 4: the row of Maidstone is there already, on line 3. Take one of them out.',
    ],
    [
      'no title',
      fileOf(`${AREAS},Robbery`, 'a,Kent,b,Maidstone,c,Maidstone,95'),
      'made.csv: no line above the headings says which year it is, such as "year ending June 2025". Keep the title of the sheet.',
    ],
  ])('%s', async (_, file, message) => {
    await expect(readTableC2(file)).rejects.toThrow(message);
  });

  it('no mark for a figure that is not available, and no partnership with the name of its force', async () => {
    const { counts, notes } = await readTableC2(
      tableOf(
        'Robbery,Homicide',
        'a,Dorset,,,,,5,..',
        'a,Dorset,b,Dorset,c,Dorset,5,',
        'a,Dorset,d,Poole,e,Poole,-,n/a',
      ),
    );
    expect(counts.map(({ area, kind, count }) => [area, kind, count])).toStrictEqual([
      ['Dorset', 'force', 5],
      ['Dorset', 'partnership', 5],
    ]);
    expect(notesOf(notes, 'not-available').map(({ data }) => data)).toMatchObject(
      ['..', 'blank', '-', 'n/a'].map((cell) => ({ cell })),
    );
  });

  it('the same year twice, which would be counted twice', async () => {
    const file = published('c2');
    await expect(readTableC2([file, { ...file, name: 'again.csv' }])).rejects.toThrow(
      'again.csv and ons-table-c2-year-ending-june-2025.csv both have England and Wales in July 2024 to June 2025, which would be counted twice. Give one of the two.',
    );
  });

  it('headings that are not in the first rows', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `row ${String(index)}`);
    await expect(readTableC2(fileOf(TITLE, ...rows, `${AREAS},Robbery`))).rejects.toThrow(
      'made.csv has no row with these headings: police force area name, community safety partnership code, community safety partnership name and local authority code.',
    );
  });
});
