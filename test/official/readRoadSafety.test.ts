import { describe, expect, it } from 'vitest';
import { observationsFrom, readRoadSafety } from '../../src/official.js';
import { byMeasure, fileOf, indicatorOf, notesOf, OFFENCES, published } from './given.js';

const COLLISIONS =
  'collision_index,collision_severity,number_of_casualties,date,local_authority_ons_district,collision_adjusted_severity_serious';
const CASUALTIES = 'collision_index,casualty_severity,casualty_adjusted_severity_serious';
const KSI = 'People killed or seriously injured';
const SERIOUS = 'Collisions in which people were killed or seriously injured';
const [MEDWAY, SWALE] = ['E06000035', 'E07000113'];

// A fatal collision, a serious one and a slight one that might have been recorded as serious.
const COLLISION_ROWS = [
  `1,1,2,05/01/2024,${MEDWAY},0`,
  `2,2,1,09/01/2024,${MEDWAY},1`,
  `3,3,3,31/01/2024,${MEDWAY},0.08418`,
  `4,3,1,29/02/2024,${SWALE},0.25`,
];
const CASUALTY_ROWS = ['1,1,0', '1,2,1', '2,2,1', '3,3,0.05', '3,3,0.03418', '3,3,0', '4,3,0.25'];

describe('collisions as published', async () => {
  const { counts, notes } = await readRoadSafety(published('collisions'));

  it('are counted by district, as recorded and as adjusted', () => {
    // Counted by hand in the ten rows: seven of Medway, two of them serious; the one of Halton has 0.08418.
    expect(byMeasure(counts, MEDWAY)).toStrictEqual({ Collisions: 7, [SERIOUS]: 2, [`${SERIOUS} (adjusted)`]: 2 });
    expect(byMeasure(counts, 'E06000007')).toStrictEqual({
      ...{ Collisions: 1, [SERIOUS]: 0, [`${SERIOUS} (adjusted)`]: 0.08418 },
    });
    expect(notesOf(notes, 'missing-values')).toStrictEqual([]);
  });

  it('may have their days as other software saves them', async () => {
    const saved = await readRoadSafety(fileOf(COLLISIONS, `1,1,2,2024-01-05,${MEDWAY},0`));
    expect(saved.counts[0]?.period).toBe('January 2024');
  });

  it('are not people: the file of casualties is needed for those', () => {
    expect(counts.filter(({ measure }) => measure === KSI)).toStrictEqual([]);
  });

  it('for nine months are not a year', () => {
    const count = indicatorOf('Collisions', { unit: OFFENCES, baseline: { value: 9, period: '2012' } });
    const read = { source: 'stats19', partOf: {}, counts, notes } as const;
    const result = observationsFrom(read, { indicators: [count], area: MEDWAY });
    expect(result.observations).toStrictEqual([]);
    expect(notesOf(result.notes, 'incomplete-period').map(({ data }) => data)).toMatchObject([
      { period: '2024', missing: ['April 2024', 'June 2024', 'November 2024'] },
    ]);
  });
});

describe('casualties', () => {
  it('are counted in the district and month of their collision', async () => {
    const { counts, partOf } = await readRoadSafety([
      { ...fileOf(CASUALTIES, ...CASUALTY_ROWS), name: 'casualties.csv' },
      fileOf(COLLISIONS, ...COLLISION_ROWS),
    ]);
    expect(byMeasure(counts, MEDWAY)).toMatchObject({ Casualties: 6, [KSI]: 3, [`${KSI} (adjusted)`]: 3.08418 });
    // The people are in rows 2 to 7 of the file of casualties.
    expect(counts.find(({ area, measure }) => area === MEDWAY && measure === KSI)).toMatchObject({
      ...{ file: 'casualties.csv', line: 2, rows: 6 },
    });
    const inSwale = counts.filter(({ area, measure }) => area === SWALE && measure === KSI);
    // No collision in Swale in January, when others had some, is none.
    expect(inSwale.map(({ period, count, rows }) => [period, count, rows])).toStrictEqual([
      ['February 2024', 0, 1],
      ['January 2024', 0, 0],
    ]);
    expect(partOf[`${KSI} (adjusted)`]).toBe('Casualties');
  });

  it('are none in a collision that says so', async () => {
    const { counts } = await readRoadSafety([
      { ...fileOf(CASUALTIES, ...CASUALTY_ROWS), name: 'casualties.csv' },
      fileOf(COLLISIONS, ...COLLISION_ROWS, '5,3,0,01/03/2024,E07000110,0'),
    ]);
    expect(byMeasure(counts, 'E07000110')).toMatchObject({ Collisions: 1, Casualties: 0, [KSI]: 0 });
  });

  it('are not counted if they are fewer or more than the collisions say', async () => {
    const { counts, notes } = await readRoadSafety([
      fileOf(COLLISIONS, ...COLLISION_ROWS),
      { ...fileOf(CASUALTIES, ...CASUALTY_ROWS.slice(2), '9,1,0'), name: 'casualties.csv' },
    ]);
    expect(notesOf(notes, 'total-differs').map(({ message }) => message)).toStrictEqual([
      'made.csv: Casualties of E06000035, January 2024, is stated as 6, and its parts add up to 4.',
    ]);
    expect(notesOf(notes, 'unknown-collisions').map(({ message }) => message)).toStrictEqual([
      'casualties.csv: 1 casualty is of collisions that no file has.',
    ]);
    expect(
      counts.some(({ area, measure, period }) => area === MEDWAY && measure === KSI && period === 'January 2024'),
    ).toBe(false);
  });
});

describe('a missing value (-1)', () => {
  it('leaves out a collision, or only the adjusted count if an adjusted severity is missing', async () => {
    const { counts, notes } = await readRoadSafety(
      fileOf(
        COLLISIONS,
        ...COLLISION_ROWS,
        ...['5,3,1,31/01/2024,-1,0', `6,-1,1,31/01/2024,${MEDWAY},0`, '7,3,1,31/01/2024,,0'],
        `8,3,1,01/02/2024,${MEDWAY},-1`,
      ),
    );
    expect(notesOf(notes, 'missing-values').map(({ message }) => message)).toStrictEqual([
      'made.csv: 3 rows are left out, as the district or the severity is missing (-1).',
    ]);
    const adjusted = counts.filter(({ area, measure }) => area === MEDWAY && measure.endsWith('(adjusted)'));
    expect(adjusted.map(({ period, count }) => [period, count])).toStrictEqual([['January 2024', 2.08418]]);
  });

  it('in all adjusted severities leaves the counts as recorded', async () => {
    const headings = 'accident_index,accident_severity,number_of_casualties,date,local_authority_ons_district';
    const { counts } = await readRoadSafety(fileOf(headings, `1,3,1,05/01/2019,${MEDWAY}`));
    expect(byMeasure(counts, MEDWAY)).toStrictEqual({ Collisions: 1, [SERIOUS]: 0 });
  });
});

describe('what a page says of missing values (-1)', () => {
  const indicators = [indicatorOf('Collisions', { unit: OFFENCES, baseline: { value: 9, period: '2012' } })];
  const collisionsOf = (severity: string, district: string, first: number, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, '0');
      return `${String(first + index)},${severity},1,05/${month}/2024,${district},0`;
    });
  const of = async (...rows: readonly string[]) => {
    const read = await readRoadSafety(fileOf(COLLISIONS, ...rows));
    return observationsFrom(read, { indicators, area: MEDWAY });
  };
  const KNOWN = collisionsOf('2', MEDWAY, 1, 24);

  it('is in the note of a figure, which is held back from a quarter on', async () => {
    // 24 of each.
    const { observations, notes } = await of(...KNOWN, ...collisionsOf('-1', MEDWAY, 100, 24));
    expect(observations).toMatchObject([{ period: '2024', figure: { missing: 'not-available' } }]);
    expect(notesOf(notes, 'missing-values-inside').map(({ message }) => message)).toStrictEqual([
      'Collisions, 2024: 24 of 48 collisions of the area are left out, as the severity is missing (50.0%), so the true figure may be higher. The figure is held back. Ask the force before you accept it.',
    ]);
    const one = await of(...KNOWN, ...collisionsOf('-1', MEDWAY, 100, 1));
    expect(one.observations[0]?.figure).toMatchObject({
      value: 24,
      note: expect.stringContaining('1 of 25 collisions of the area is left out') as string,
    });
  });

  it('is of the district as well, from one in twenty on', async () => {
    const { observations, notes } = await of(...KNOWN, ...collisionsOf('2', '-1', 100, 24));
    expect(observations).toMatchObject([{ figure: { missing: 'not-available' } }]);
    expect(notesOf(notes, 'missing-values-inside')[0]?.message).toContain(
      '24 of 48 collisions in the files are of no known district (50.0%)',
    );
    // 1 of 25 is 4%.
    const few = await of(...KNOWN, ...collisionsOf('2', '-1', 100, 1));
    expect(few.observations).toMatchObject([{ figure: { value: 24 } }]);
    expect(notesOf(few.notes, 'missing-values-inside')).toStrictEqual([]);
  });
});

describe('what is refused', () => {
  it('casualties of one collision in two files', async () => {
    const files = [fileOf(COLLISIONS, ...COLLISION_ROWS), fileOf(CASUALTIES, '1,1,0'), fileOf(CASUALTIES, '1,2,1')];
    const named = files.map((file, index) => ({ ...file, name: `${String(index)}.csv` }));
    await expect(readRoadSafety(named)).rejects.toThrow(
      '2.csv and 1.csv both have casualties of collision 1, which would be counted twice. Give one of the two.',
    );
  });

  it('a severity is named by its column', async () => {
    await expect(readRoadSafety(fileOf(COLLISIONS, `1,,2,05/01/2024,${MEDWAY},0`))).rejects.toThrow(
      'made.csv, line 2: "" under "collision_severity" is not a number.',
    );
  });

  it.each([
    ['a day that does not exist', [`1,1,2,31/02/2024,${MEDWAY},0`], 'unreadable-period'],
    ['a day in another form', [`1,1,2,5 January 2024,${MEDWAY},0`], 'unreadable-period'],
    ['a severity that is no number', [`1,fatal,2,05/01/2024,${MEDWAY},0`], 'unreadable-number'],
    ['an adjusted severity that is none', [`1,2,2,05/01/2024,${MEDWAY},much`], 'unreadable-number'],
    ['a collision twice', [COLLISION_ROWS[0] ?? '', COLLISION_ROWS[0] ?? ''], 'period-twice'],
  ])('%s', async (_, rows, reason) => {
    await expect(readRoadSafety(fileOf(COLLISIONS, ...rows))).rejects.toMatchObject({ details: { reason } });
  });
});
