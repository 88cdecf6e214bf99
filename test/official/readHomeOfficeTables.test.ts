import { describe, expect, it } from 'vitest';
import { readHomeOfficeTables } from '../../src/official.js';
import { byMeasure, fileOf, notesOf, published } from './given.js';

const OLDER =
  'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences';
const NEWER =
  'Financial Year,Financial Quarter,Police Force,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence Count';
const ROW = '2015/16,1,Kent,Maidstone,"Burglary, attempted",Theft offences,Domestic burglary,28B,12';

describe('the tables as published', () => {
  it('add all counts below zero to the sums', async () => {
    const { counts, notes } = await readHomeOfficeTables(published('negative'), { period: '2012/13 Q1' });
    // 68 rows that come to -95 in all, by awk over the file.
    expect(notesOf(notes, 'negative-counts-added').map(({ data }) => data)).toMatchObject([{ rows: 68, sum: -95 }]);
    const groups = counts.filter(({ measure }) => measure === 'Theft offences' || measure === 'Robbery');
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(-95);
    // Two rows of the same partnership and offence, each -1.
    expect(byMeasure(counts, 'Northumberland')).toStrictEqual({ 'Theft offences': -2, 'Domestic burglary': -2 });
    expect(counts.find(({ area }) => area === 'Northumberland')).toMatchObject({ rows: 2, line: 37, force: null });
  });

  it('include a selection for Kent, with unassigned crime kept apart', async () => {
    const { counts, notes } = await readHomeOfficeTables(published('kent'));
    expect(byMeasure(counts, 'Medway')['Violence against the person']).toBe(32);
    expect(counts.find(({ area }) => area === 'Medway')).toMatchObject({ period: '2025/26', kind: 'partnership' });
    const unassigned = counts.filter(({ kind }) => kind === 'unassigned');
    expect(new Set(unassigned.map(({ area }) => area))).toStrictEqual(new Set(['Unassigned Kent']));
    // The nine rows of the file, added by hand.
    expect(notesOf(notes, 'unassigned-rows').map(({ message }) => message)).toStrictEqual([
      'home-office-kent-2025-26.csv: 68,563 recorded by Kent are assigned to no partnership (9 rows).',
    ]);
  });
});

describe('rows', () => {
  it.each([OLDER, NEWER])('are read under %s', async (headings) => {
    const { counts, partOf } = await readHomeOfficeTables(
      fileOf(headings, ROW, ROW, ROW.replace('15/16,1', '15/16,2')),
    );
    expect(counts.map(({ period, measure, count, rows }) => [period, measure, count, rows])).toStrictEqual([
      ['2015/16 Q1', 'Theft offences', 24, 2],
      ['2015/16 Q1', 'Domestic burglary', 24, 2],
      ['2015/16 Q2', 'Theft offences', 12, 1],
      ['2015/16 Q2', 'Domestic burglary', 12, 1],
    ]);
    expect(partOf).toStrictEqual({ 'Domestic burglary': 'Theft offences' });
  });

  it('for a group that is its own subgroup are counted once', async () => {
    const row = '2015/16,1,Kent,Maidstone,Robbery of personal property,Robbery,Robbery,34B,7';
    const { counts } = await readHomeOfficeTables(fileOf(NEWER, row));
    expect(byMeasure(counts, 'Maidstone')).toStrictEqual({ Robbery: 7 });
  });

  it('for an airport are part of the force, and those for a total or without a name are left out', async () => {
    const { counts, notes } = await readHomeOfficeTables(
      fileOf(
        NEWER,
        ...['Manchester Airport', 'Total', '', 'England and Wales'].map((name) => ROW.replace('Maidstone', name)),
      ),
    );
    expect(counts.map(({ area, kind }) => [area, kind])).toStrictEqual([
      ['Manchester Airport', 'unassigned'],
      ['Manchester Airport', 'unassigned'],
    ]);
    expect(notesOf(notes, 'not-a-partnership').map(({ message }) => message)).toStrictEqual([
      'made.csv: Manchester Airport is not a partnership (1 row, 12 in all).',
      'made.csv: Total is not a partnership (1 row, 12 in all).',
      'made.csv: a row without a name is not a partnership (1 row, 12 in all).',
      'made.csv: England and Wales is not a partnership (1 row, 12 in all).',
    ]);
  });

  it('without a force name count unassigned crime from its own row', async () => {
    const { notes } = await readHomeOfficeTables(
      fileOf(
        'Financial Year,Financial Quarter,CSP Name,Offence Group,Offence Count',
        '2015/16,1,Unassigned Kent,Robbery,1',
      ),
    );
    expect(notesOf(notes, 'unassigned-rows')[0]?.message).toBe(
      'made.csv: 1 recorded by Unassigned Kent is assigned to no partnership (1 row).',
    );
  });
});

describe('quarters and years', () => {
  it.each([
    ['2015/16', 'Q1'],
    ['2015/16', 'Quarter 1'],
    ['2015/16', '01'],
    ['2015/16', '1.0'],
    ['2015_16', '1'],
    ['FY 2015/16', '1'],
  ])('are read as %s and %s', async (year, quarter) => {
    const { counts } = await readHomeOfficeTables(fileOf(NEWER, ROW.replace('2015/16,1', `${year},${quarter}`)));
    expect(counts[0]?.period).toBe('2015/16 Q1');
  });

  it('that cannot be read are named as they are written', async () => {
    await expect(readHomeOfficeTables(fileOf(NEWER, ROW.replace('16,1', '16,5')))).rejects.toThrow(
      'made.csv, line 2: the period "2015/16, quarter 5" cannot be read.',
    );
    const headings = 'Financial Year,CSP Name,Offence Group,Offence Count (sum of Q1-Q4)';
    await expect(readHomeOfficeTables(fileOf(headings, 'soon,Maidstone,Robbery,1'))).rejects.toThrow(
      'made.csv, line 2: the period "soon" cannot be read.',
    );
  });
});

describe('below and between the rows', () => {
  it('a blank row, a total, a source and the headings again are not counted', async () => {
    const rows = [
      ROW,
      ',,,,,,,,',
      ',,,,,,,,50',
      ',,,Maidstone,,,,,',
      'Source: Home Office,,,,,,,,',
      NEWER,
      ROW.replace('16,1', '16,2'),
    ];
    const { counts } = await readHomeOfficeTables(fileOf(NEWER, ...rows));
    expect(byMeasure(counts, 'Maidstone')).toStrictEqual({ 'Theft offences': 24, 'Domestic burglary': 24 });
    expect(new Set(counts.map(({ area }) => area))).toStrictEqual(new Set(['Maidstone']));
  });
});

describe('totals of a force', () => {
  const kinds = async (...rows: readonly (readonly [string, number])[]) => {
    const headings = 'Financial Year,Financial Quarter,Police Force,CSP Name,Offence Group,Offence Count';
    const its = rows.map(([area, count]) => `2015/16,1,Wiltshire,${area},Robbery,${String(count)}`);
    const { counts } = await readHomeOfficeTables(fileOf(headings, ...its));
    return counts.map(({ area, kind }) => `${area}: ${kind}`);
  };

  it('are recognised by their words, and by their name if they are the sum of the other rows', async () => {
    expect(await kinds(['Swindon', 5], ['Wiltshire Total', 12], ['Total of Wiltshire', 12])).toStrictEqual([
      'Swindon: partnership',
    ]);
    // 5, 6 and 1.
    expect(await kinds(['Swindon', 5], ['Kennet', 6], ['Unassigned Wiltshire', 1], ['Wiltshire', 12])).toStrictEqual([
      ...['Swindon: partnership', 'Kennet: partnership', 'Unassigned Wiltshire: unassigned', 'Wiltshire: force'],
    ]);
  });

  it('are not partnerships that have the name of their force', async () => {
    expect(await kinds(['Swindon', 5], ['Kennet', 6], ['Wiltshire', 12])).toContain('Wiltshire: partnership');
    // With one other partnership the same number may be chance.
    expect(await kinds(['Swindon', 5], ['Wiltshire', 5])).toContain('Wiltshire: partnership');
  });
});

describe('what is refused', () => {
  const ONCE = Array.from({ length: 8 }, (_, index) => ROW.replace(/12$/u, String(index)));

  it('a table that was added to itself, and not single rows that are equal', async () => {
    const twice = readHomeOfficeTables(fileOf(NEWER, ...ONCE, ...ONCE));
    await expect(twice).rejects.toThrow(
      'made.csv has every row twice or more often, as if a table had been added to itself. Give each row once.',
    );
    // The rows 0 to 7 come to 28, and the first three of them again to 3.
    const { counts } = await readHomeOfficeTables(fileOf(NEWER, ...ONCE, ...ONCE.slice(0, 3)));
    expect(byMeasure(counts, 'Maidstone')['Theft offences']).toBe(31);
  });

  it('two files of one name, which one file given twice has', async () => {
    await expect(readHomeOfficeTables([fileOf(NEWER, ROW), fileOf(NEWER, ROW)])).rejects.toThrow(
      'Two files are called made.csv, and a file that is given twice would be counted twice. Give each file once, under a name of its own.',
    );
  });

  it('thousands parted by a dot', async () => {
    await expect(readHomeOfficeTables(fileOf(NEWER, ROW.replace(/12$/u, '1.234')))).rejects.toMatchObject({
      details: { reason: 'not-a-whole-number', cell: '1.234' },
    });
  });

  it('two columns of the counts', async () => {
    await expect(readHomeOfficeTables(fileOf(`${NEWER},Offence Count`, `${ROW},3`))).rejects.toMatchObject({
      details: { reason: 'heading-twice', heading: 'Offence Count' },
    });
  });

  it.each([
    [
      'quarters that nothing says are quarters',
      fileOf('Financial Year,CSP Name,Offence Group,Offence Count', '2015/16,A,B,1'),
      'no-quarters',
    ],
    ['no year', fileOf('CSP Name,Offence Group,Offence Count', 'A,B,1'), 'no-headings'],
    ['a year that is none', fileOf(NEWER, ROW.replace('2015/16', '2015/19')), 'unreadable-period'],
    ['a fifth quarter', fileOf(NEWER, ROW.replace('16,1', '16,5')), 'unreadable-period'],
    ['a count that is none', fileOf(NEWER, ROW.replace(/12$/u, '[z]')), 'unreadable-number'],
  ])('%s', async (_, file, reason) => {
    await expect(readHomeOfficeTables(file)).rejects.toMatchObject({ code: 'INVALID_FILE', details: { reason } });
  });

  it('one quarter of an area in two files', async () => {
    const file = fileOf(NEWER, ROW);
    await expect(readHomeOfficeTables([file, { ...file, name: 'copy.csv' }])).rejects.toMatchObject({
      details: { reason: 'period-twice', file: 'copy.csv', other: 'made.csv', period: '2015/16 Q1', area: 'Maidstone' },
    });
  });

  it('a period that cannot be read, and unknown options', async () => {
    await expect(readHomeOfficeTables(published('negative'), { period: 'soon' })).rejects.toMatchObject({
      code: 'INVALID_PERIOD',
    });
    await expect(readHomeOfficeTables(published('kent'), { periods: '2012/13' } as object)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
  });
});
