import { describe, expect, it } from 'vitest';
import { observationsFrom, type OfficialArea, readAreas, readPopulations } from '../../src/official.js';
import { countsOf, fileOf, indicatorOf, notesOf } from './given.js';

const ROBBERY = indicatorOf('Robbery');
const HEADINGS = 'LAD17CD,LAD17NM,CSP17CD,CSP17NM,PFA17CD,PFA17NM';
const MAIDSTONE = 'E07000110,Maidstone,E22000142,Maidstone,E23000032,Kent';
const SWALE = 'E07000113,Swale,E22000149,Swale,E23000032,Kent';
const DARTFORD = 'E07000107,Dartford,E22000352,Dartford and Gravesham,E23000032,Kent';
const GRAVESHAM = 'E07000109,Gravesham,E22000352,Dartford and Gravesham,E23000032,Kent';
const person = (code: string, name: string, population = 100_000, year = 2024) => ({ code, name, year, population });
const PEOPLE = [
  person('E07000110', 'Maidstone'),
  person('E07000113', 'Swale'),
  person('E07000107', 'Dartford'),
  person('E07000109', 'Gravesham', 50_000),
];
const ROWS = [
  { area: 'Maidstone', count: 95 },
  { area: 'Swale', count: 94 },
  { area: 'Dartford and Gravesham', count: 183 },
];
const C2 = countsOf('ons-table-c2', ROWS);
const withoutFile = ({ file, ...area }: OfficialArea): OfficialArea => (file === undefined ? area : area);
const lookUp = (...rows: readonly string[]) => readAreas(fileOf(HEADINGS, ...rows));

describe('a look-up', () => {
  it('leaves rows without the code of a district out', async () => {
    const areas = await lookUp(
      'E07000110,Maidstone,E22000001,Maidstone,E23000032,Kent',
      ',Kent in all,,,E23000032,Kent',
    );
    expect(areas.map(({ district }) => district)).toStrictEqual(['Maidstone']);
  });

  const of = async (...files: readonly (readonly string[])[]) => {
    const areas = (await Promise.all(files.map((rows) => lookUp(...rows)))).flat();
    const comparators = [{ comparatorId: 'kent', areas: 'force' as const }];
    return observationsFrom(C2, { indicators: [ROBBERY], area: 'Maidstone', populations: PEOPLE, areas, comparators });
  };
  const ALL = [MAIDSTONE, SWALE, DARTFORD, GRAVESHAM];

  it('has each district once, however often it is given and in how many rows', async () => {
    for (const files of [[ALL], [ALL, ALL], [[...ALL, MAIDSTONE, MAIDSTONE, '']]]) {
      const { observations } = await of(...files);
      // 95 over 100,000; the three rows, 372, over the four districts, 350,000.
      expect(observations.map(({ figure }) => figure)).toMatchObject([
        { count: 95, denominator: 100_000 },
        { count: 372, denominator: 350_000 },
      ]);
    }
  });

  it('of an earlier year is not used next to a later one', async () => {
    const later = await readAreas({
      name: 'later.csv',
      input: [HEADINGS.replaceAll('17', '24'), ...ALL, ''].join('\n'),
    });
    const earlier = await lookUp('E07000110,Maidstone,E22000001,Maidstone Town,E23000032,Kent');
    const given = { indicators: [ROBBERY], area: 'Maidstone', populations: PEOPLE };
    const made = observationsFrom(C2, { ...given, areas: [...earlier, ...later] });
    expect(made.observations).toMatchObject([{ figure: { count: 95, denominator: 100_000 } }]);
    expect(notesOf(made.notes, 'older-look-up').map(({ message }) => message)).toStrictEqual([
      'made.csv is not used, as there is a look-up of 2024.',
    ]);
    const plain = earlier.map(withoutFile);
    const other = observationsFrom(C2, {
      ...given,
      areas: [...plain, ...plain.map((area) => ({ ...area, year: 2016 })), ...later],
    });
    expect(notesOf(other.notes, 'older-look-up')[0]?.message).toBe(
      '2017 and 2016 are not used, as there is a look-up of 2024.',
    );
  });

  it('that puts a district elsewhere than another does is refused', async () => {
    const other = { name: 'other.csv', input: `${HEADINGS}\n${MAIDSTONE.replace('E22000142', 'E22000001')}\n` };
    const areas = [...(await lookUp(MAIDSTONE)), ...(await readAreas(other))];
    expect(() => observationsFrom(C2, { indicators: [ROBBERY], area: 'Maidstone', areas })).toThrow(
      'The look-ups put Maidstone in different areas: Maidstone (Kent) in made.csv and Maidstone (Kent) in other.csv. Give one of them.',
    );
    const forces = (await lookUp(MAIDSTONE, MAIDSTONE.replace('E23000032,Kent', 'E23000001,Sussex'))).map(withoutFile);
    expect(() => observationsFrom(C2, { indicators: [ROBBERY], area: 'Maidstone', areas: forces })).toThrow(
      'Maidstone (Kent) and Maidstone (Sussex)',
    );
  });

  it('with a part of a force makes no figure of the force', async () => {
    const { observations, notes } = await of([MAIDSTONE, SWALE]);
    expect(observations).toMatchObject([{ figure: { count: 95 } }]);
    expect(notesOf(notes, 'areas-not-in-look-up').map(({ message }) => message)).toStrictEqual([
      'Robbery (kent), 2024/25: no figure, as the look-up does not have Dartford and Gravesham, which the counts of the force have.',
    ]);
  });

  it('of districts of street-level crime may lack a few crimes beyond the border, and no district', async () => {
    const areas = await lookUp(MAIDSTONE, SWALE);
    const district = { kind: 'district' as const, force: 'Kent Police' };
    const comparators = [{ comparatorId: 'kent', areas: 'force' as const }];
    const with_ = (count: number) =>
      observationsFrom(
        countsOf('street-crime', [
          { ...district, area: 'Maidstone', count: 95 },
          { ...district, area: 'Swale', count: 94 },
          { ...district, area: 'Rother', count },
        ]),
        { indicators: [ROBBERY], area: 'Maidstone', areas, comparators, populations: PEOPLE },
      );
    // 95, 94 and 9 beyond the border: 198, of which 9 are 4.5%.
    expect(with_(9).observations[1]).toMatchObject({ figure: { count: 198 } });
    expect(notesOf(with_(90).notes, 'areas-not-in-look-up').map(({ data }) => data)).toMatchObject([
      { areas: ['Rother'] },
    ]);
  });

  it('names the areas of a comparator in the note of its figure', async () => {
    const areas = await lookUp(...ALL);
    const noteOf = (chosen: 'force' | 'rest-of-force' | readonly string[]) => {
      const comparators = [{ comparatorId: 'c', areas: chosen }];
      const made = observationsFrom(C2, {
        indicators: [ROBBERY],
        area: 'Maidstone',
        populations: PEOPLE,
        areas,
        comparators,
      });
      return made.observations[1]?.figure;
    };
    expect(noteOf('force')).toMatchObject({
      note: expect.stringContaining('All that was recorded in Kent.') as string,
    });
    // 94 and 183.
    expect(noteOf('rest-of-force')).toMatchObject({
      count: 277,
      note: expect.stringContaining('The other 2 partnerships of Kent: Swale and Dartford and Gravesham.') as string,
    });
    expect(noteOf(['Swale'])).toMatchObject({ note: expect.stringContaining(' Swale. 94 over') as string });
    // The two districts are all of their partnership.
    expect(noteOf(['Dartford', 'Gravesham', 'E07000107'])).toMatchObject({ count: 183, denominator: 150_000 });
    expect(noteOf(['Dartford', 'Swale'])).toBeUndefined();
  });

  it('may have the partnerships of old councils in a new one, whose people are not those of one of them', async () => {
    const areas = await lookUp(
      'E06000060,Buckinghamshire,E22000170,Chiltern,E23000029,Thames Valley',
      'E06000060,Buckinghamshire,E22000171,Wycombe,E23000029,Thames Valley',
    );
    const counts = countsOf('ons-table-c2', [
      { area: 'Chiltern', count: 44, force: 'Thames Valley' },
      { area: 'Wycombe', count: 128, force: 'Thames Valley' },
    ]);
    const populations = [person('E06000060', 'Buckinghamshire', 200_000)];
    const made = (area: string) => observationsFrom(counts, { indicators: [ROBBERY], area, areas, populations });
    // 44 and 128 over the people of both, once.
    expect(made('Buckinghamshire').observations).toMatchObject([{ figure: { count: 172, denominator: 200_000 } }]);
    expect(made('Chiltern').observations).toStrictEqual([]);
    expect(notesOf(made('Chiltern').notes, 'no-population').map(({ data }) => data)).toMatchObject([
      { missing: ['Chiltern'], latest: null },
    ]);
    const streets = countsOf('street-crime', [
      { kind: 'district', area: 'Buckinghamshire', force: 'Thames Valley Police' },
    ]);
    const street = observationsFrom(streets, { indicators: [ROBBERY], area: 'Chiltern', areas, populations });
    expect(notesOf(street.notes, 'area-without-count').map(({ data }) => data)).toMatchObject([
      { missing: ['Chiltern'] },
    ]);
  });
});

describe('an area that has merged', () => {
  const somerset = { area: 'Somerset', codes: ['E22000369', 'E06000066'], count: 10, force: 'Avon and Somerset' };

  it('has the population of its new code, where the look-up is older', async () => {
    const areas = await lookUp(
      'E07000187,Mendip,E22000358,Somerset,E23000036,Avon and Somerset',
      'E07000188,Sedgemoor,E22000358,Somerset,E23000036,Avon and Somerset',
    );
    const populations = [person('E06000066', 'Somerset', 500_000)];
    const { observations } = observationsFrom(countsOf('ons-table-c2', [somerset]), {
      ...{ indicators: [ROBBERY], area: 'Somerset', areas, populations },
    });
    expect(observations).toMatchObject([{ figure: { count: 10, denominator: 500_000 } }]);
  });

  it('is found by the name of its local authority', () => {
    const north = { district: 'North Northamptonshire', codes: ['E06000061'], force: 'Northamptonshire' };
    const counts = countsOf('ons-table-c2', [
      { ...north, area: 'Corby', count: 5 },
      { ...north, area: 'Kettering', count: 7 },
      { ...north, area: 'Northampton', district: 'West Northamptonshire', codes: ['E06000062'], count: 90 },
    ]);
    const populations = [person('E06000061', 'North Northamptonshire', 360_000)];
    const of = (area: string) => observationsFrom(counts, { indicators: [ROBBERY], area, populations });
    // 5 and 7.
    for (const area of ['North Northamptonshire', 'E06000061']) {
      expect(of(area).observations).toMatchObject([{ figure: { count: 12, denominator: 360_000 } }]);
    }
    expect(() => of('South Northamptonshire')).toThrow("Did you mean 'North Northamptonshire'?");
  });
});

describe('populations', () => {
  const read = (headings: string, ...rows: readonly string[]) => readPopulations(fileOf(headings, ...rows));
  const PARTS = 'ladcode23,laname23,country,sex,age,population_2024';
  const partsOf = (oldest: number, sexes: readonly string[] = ['M', 'F']) =>
    sexes.flatMap((sex) =>
      Array.from(
        { length: oldest + 1 },
        (_, age) => `E07000110,Maidstone,E,${sex},${String(age)},${String(1000 + age)}`,
      ),
    );

  it('by sex and year of age are added up', async () => {
    // 91 ages of each sex: 1,000 each and 0 to 90 more, twice: 2 × (91,000 + 4,095).
    expect(await read(PARTS, ...partsOf(90))).toMatchObject([{ population: 190_190, line: 2, rows: 182 }]);
  });

  it.each([
    ['one sex', partsOf(90, ['M'])],
    ['some ages', partsOf(60)],
    ['an age that is left out', partsOf(90).filter((row) => !row.includes(',30,'))],
    ['a row twice', [...partsOf(90), partsOf(90)[0] ?? '']],
    ['totals among the ages', [...partsOf(90), 'E07000110,Maidstone,E,persons,all,190190']],
  ])('by sex and age with %s are refused', async (_, rows) => {
    await expect(read(PARTS, ...rows)).rejects.toMatchObject({ details: { reason: 'not-each-age-once' } });
  });

  it('may have a blank cell, and a total and a source below', async () => {
    const rows = ['E07000110,Maidstone,,100', 'E07000113,Swale,5,6', ',Total,,106', 'x'];
    const found = await read('ladcode23,laname23,population_2023,population_2024', ...rows.slice(0, 3));
    expect(found.map(({ name, year, population }) => [name, year, population])).toStrictEqual([
      ['Maidstone', 2024, 100],
      ...[2023, 2024].map((year, index) => ['Swale', year, 5 + index]),
    ]);
  });

  it('are whole numbers, each under a heading of its own', async () => {
    const headings = 'ladcode23,laname23,population_2024';
    await expect(read(headings, 'E07000110,Maidstone,171.826')).rejects.toThrow(
      'made.csv, line 2: "171.826" under "population_2024" is not a whole number. If it is a rate, give the table of counts; if the dot parts thousands, save the numbers without it.',
    );
    // Other software writes a whole number in this way.
    expect(await read(headings, 'E07000110,Maidstone,171826.0')).toMatchObject([{ population: 171_826 }]);
    await expect(read(`${headings},population_2024`, 'E07000110,Maidstone,1,2')).rejects.toThrow(
      'made.csv has two columns with the heading "population_2024". Leave one of them out.',
    );
  });

  it('that differ for one area and year are refused, and those that are the same are one', () => {
    const of = (...populations: readonly ReturnType<typeof person>[]) =>
      observationsFrom(C2, { indicators: [ROBBERY], area: 'Maidstone', populations });
    const first = person('E07000110', 'Maidstone');
    expect(of(first, { ...first }).observations).toMatchObject([{ figure: { denominator: 100_000 } }]);
    const other = { ...person('E07000110', 'Maidstone', 110_000), file: 'new.csv', line: 5 };
    expect(() => of(first, other)).toThrow(
      'The population of Maidstone in mid-2024 is 100,000 in the data and 110,000 in new.csv, line 5. Give one edition.',
    );
    // An old code and a new one have one name: which of them is meant is not known.
    const named = of(first, person('E07000999', 'Maidstone', 50_000), person('E07000998', 'Maidstone', 5));
    expect(named.observations).toStrictEqual([]);
    // Nobody can be counted per head of nobody.
    const none = of(person('E07000110', 'Maidstone', 0));
    expect(notesOf(none.notes, 'no-population').map(({ message }) => message)).toStrictEqual([
      'Robbery, 2024/25: the population of Maidstone is not known.',
    ]);
  });
});
