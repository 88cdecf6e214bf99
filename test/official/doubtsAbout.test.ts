import { describe, expect, it } from 'vitest';
import { observationsFrom, readStreetCrime, readTableC2 } from '../../src/official.js';
import { countsOf, fileOf, indicatorOf, notesOf, OFFENCES } from './given.js';

const ROBBERY = indicatorOf('Robbery', { unit: OFFENCES });
const STREETS = 'Crime ID,Month,Falls within,LSOA name,Crime type';
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  month < 9 ? `2015-${String(month + 4).padStart(2, '0')}` : `2016-0${String(month - 8)}`,
);
const rowsOf = (count: number, month: string, crime: string, area = 'Maidstone', force = 'Kent Police') =>
  Array.from({ length: count }, () => `,${month},${force},${area} 001A,${crime}`);

describe('months of street-level crime', () => {
  const of = async (name: string, rows: readonly string[]) => {
    const counts = await readStreetCrime(fileOf(STREETS, ...rows));
    return observationsFrom(counts, { indicators: [indicatorOf(name, { unit: OFFENCES })], area: 'Maidstone' });
  };
  const railways = MONTHS.flatMap((month) => rowsOf(1, month, 'Burglary', 'Maidstone', 'British Transport Police'));

  it('are there only if the force of the area has them', async () => {
    const april = rowsOf(40, '2015-04', 'Burglary');
    const neighbours = MONTHS.flatMap((month) => rowsOf(1, month, 'Burglary', 'Maidstone', 'Sussex Police'));
    for (const others of [railways, neighbours]) {
      const { observations, notes } = await of('Burglary', [...april, ...others]);
      expect(observations).toStrictEqual([]);
      expect(notesOf(notes, 'area-without-count').map(({ data }) => data)).toMatchObject([{ period: '2015/16' }]);
    }
    const alone = await of('Burglary', railways);
    expect(alone.observations).toStrictEqual([]);
    const all = await of('Burglary', [...MONTHS.flatMap((month) => rowsOf(40, month, 'Burglary')), ...railways]);
    // Twelve months of 40 and of 1 on the railways.
    expect(all.observations).toMatchObject([{ figure: { value: 492 } }]);
  });

  it('in which the whole force has none of a crime that is common in others have no count of it', async () => {
    const burglaries = MONTHS.flatMap((month) => rowsOf(50, month, 'Burglary'));
    const asb = (months: readonly string[], count: number) =>
      months.flatMap((month) => rowsOf(count, month, 'Anti-social behaviour'));
    const some = await of('Anti-social behaviour', [...burglaries, ...asb(MONTHS.slice(0, 7), 10)]);
    expect(some.observations).toStrictEqual([]);
    expect(notesOf(some.notes, 'incomplete-period').map(({ data }) => data)).toMatchObject([
      { missing: ['November 2015', 'December 2015', 'January 2016', 'February 2016', 'March 2016'] },
    ]);
    // Of a rare crime there may be none: 3 in each of seven months.
    const rare = await of('Anti-social behaviour', [...burglaries, ...asb(MONTHS.slice(0, 7), 3)]);
    expect(rare.observations).toMatchObject([{ figure: { value: 21 } }]);
  });

  it('in which a kind of crime or a district is far out of line hold the figure back', async () => {
    const elsewhere = MONTHS.flatMap((month) => [
      ...rowsOf(200, month, 'Burglary', 'Swale'),
      ...rowsOf(20, month, 'Robbery', 'Swale'),
    ]);
    const usual = MONTHS.flatMap((month) => rowsOf(50, month, 'Burglary'));
    const falls = MONTHS.flatMap((month, index) => rowsOf(index === 5 ? 2 : 50, month, 'Burglary'));
    expect((await of('Burglary', [...elsewhere, ...usual])).observations).toMatchObject([{ figure: { value: 600 } }]);
    const held = await of('Burglary', [...elsewhere, ...falls]);
    expect(held.observations).toMatchObject([{ figure: { missing: 'not-available' } }]);
    expect(notesOf(held.notes, 'doubtful-month-inside').map(({ message }) => message)).toStrictEqual([
      'Burglary, 2015/16: September 2015 of all crime of Maidstone is far out of line with the months around. The figure is held back. Ask the force before you accept it.',
    ]);
    const robberies = MONTHS.flatMap((month, index) => rowsOf(index === 5 ? 0 : 20, month, 'Robbery', 'Gravesham'));
    const gap = elsewhere.filter((row) => !row.includes('2015-09') || !row.endsWith('Robbery'));
    const own = MONTHS.flatMap((month) => rowsOf(1, month, 'Robbery'));
    const kind = await of('Robbery', [...gap, ...usual, ...robberies, ...own]);
    expect(notesOf(kind.notes, 'doubtful-month-inside').map(({ data }) => data)).toMatchObject([
      { force: 'Robbery of Kent Police', months: ['September 2015'] },
    ]);
  });

  it('count what the police of the railways recorded for the force as for its districts', async () => {
    const counts = await readStreetCrime(
      fileOf(STREETS, ...MONTHS.flatMap((month) => rowsOf(40, month, 'Burglary')), ...railways),
    );
    const area = { districtCode: 'E07000110', district: 'Maidstone', partnershipCode: 'E22000142' };
    const areas = [{ ...area, partnership: 'Maidstone', forceCode: 'E23000032', force: 'Kent' }];
    const { observations } = observationsFrom(counts, {
      ...{ indicators: [indicatorOf('Burglary')], area: 'Maidstone', areas },
      populations: [{ code: 'E07000110', name: 'Maidstone', year: 2015, population: 100_000 }],
      comparators: [{ comparatorId: 'kent', areas: 'force' }],
    });
    // 480 and 12, of the one district that the force has here.
    expect(observations.map(({ figure }) => figure)).toMatchObject([{ count: 492 }, { count: 492 }]);
  });
});

describe('crime that is assigned to no partnership', () => {
  const of = (...counts: Parameters<typeof countsOf>[1]) =>
    observationsFrom(countsOf('home-office-tables', counts), { indicators: [ROBBERY], area: 'Maidstone' });
  const unassigned = { area: 'Unassigned Kent', kind: 'unassigned' as const };

  it('is named where it is more than the figure, however small its share', () => {
    // 400 of 10,001 are 4%.
    const { observations } = of({ count: 1 }, { area: 'Ashford', count: 9600 }, { ...unassigned, count: 400 });
    expect(observations).toMatchObject([
      { figure: { value: 1, note: expect.stringContaining('400 of the 10,001') as string } },
    ]);
  });

  it('is named, and holds nothing back, where it is a few records', () => {
    const { observations } = of({ count: 2 }, { area: 'Ashford', count: 1 }, { ...unassigned, count: 1 });
    expect(observations).toMatchObject([
      { figure: { value: 2, note: expect.stringContaining('1 of the 4') as string } },
    ]);
    const many = of({ count: 2 }, { area: 'Ashford', count: 1 }, { ...unassigned, count: 5 });
    expect(many.observations).toMatchObject([{ figure: { missing: 'not-available' } }]);
  });
});

describe('what does not add up', () => {
  const C2 =
    'Police Force Area code,Police Force Area name,Community Safety Partnership code,Community Safety Partnership name,Local Authority code,Local Authority name';
  const of = async (measures: string, ...rows: readonly string[]) => {
    const counts = await readTableC2(fileOf('"Table C2, year ending June 2025"', `${C2},${measures}`, ...rows));
    return observationsFrom(counts, {
      indicators: [indicatorOf(measures.split(',')[0] ?? '', { unit: OFFENCES })],
      area: 'Maidstone',
    });
  };

  it('is in the note of the figure: the total of the force, also where a part of it is not available', async () => {
    const rows = ['a,Kent,,,,,900', 'a,Kent,b,Maidstone,c,Maidstone,95', 'a,Kent,d,Ashford,e,Ashford,100'];
    for (const more of [[], ['a,Kent,,Unassigned Kent,,,[x]']]) {
      const { observations } = await of('Robbery', ...rows, ...more);
      expect(observations).toMatchObject([
        {
          figure: {
            value: 95,
            note: expect.stringContaining(
              'Robbery of Kent, July 2024 to June 2025, is stated as 900, and its parts add up to 195.',
            ) as string,
          },
        },
      ]);
    }
  });

  it('is in the note of the figure: a measure of the area and its parts', async () => {
    const rows = ['a,Kent,b,Maidstone,c,Maidstone,95,50,40', 'a,Kent,d,Ashford,e,Ashford,100,60,41'];
    const { observations } = await of('Burglary,Residential burglary,Non-residential burglary', ...rows);
    expect(observations).toMatchObject([
      { figure: { value: 95, note: expect.stringMatching(/Burglary of Maidstone, .* add up to 90\.$/u) as string } },
    ]);
  });
});
