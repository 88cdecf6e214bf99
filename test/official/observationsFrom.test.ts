import { describe, expect, it } from 'vitest';
import { evaluateIndicator, explain } from '../../src/index.js';
import { observationsFrom, readHomeOfficeTables, readOfficial, type OfficialCounts } from '../../src/official.js';
import { officialNote } from '../../src/explain/officialNotes.js';
import { bytesOf, codesOf, countsOf, indicatorOf, notesOf, OFFENCES, published } from './given.js';

const YEAR = 'July 2024 to June 2025';
const ROBBERY = indicatorOf('Robbery');
const VIOLENCE = indicatorOf('Violence against the person');
const official = await readOfficial(
  ['c2', 'areas', 'kent', 'streetMaidstone', 'streetKent'].map((name) => published(name as 'c2')),
);
const { areas } = official;
const c2 = official.counts.filter(({ source }) => source === 'ons-table-c2');
const homeOffice = official.counts.filter(({ source }) => source === 'home-office-tables');
// Invented, but for the number of districts: 100,000 people in each.
const populationsOf = (year: number) =>
  areas.flatMap(({ district: name, districtCode: code, force }) =>
    force === 'Kent' ? [{ code, name, year, population: 100_000 }] : [],
  );
const comparedWith = (...comparators: readonly ('force' | 'rest-of-force' | readonly string[])[]) =>
  comparators.map((chosen, index) => ({ comparatorId: `c${String(index)}`, areas: chosen }));

describe('figures', () => {
  it('are counts with their source, line by line', () => {
    const indicators = [indicatorOf('Robbery offences', { unit: OFFENCES })];
    expect(observationsFrom(c2, { indicators, area: 'Maidstone' }).observations).toStrictEqual([
      {
        indicatorId: 'robbery-offences',
        period: YEAR,
        figure: {
          value: 95,
          note: 'Source: ONS, police force area data tables, Table C2: ons-table-c2-year-ending-june-2025.csv (line 173).',
        },
      },
    ]);
  });

  it('are rates with their count, population and its year', () => {
    const options = { indicators: [ROBBERY], area: 'E22000142', populations: populationsOf(2025), areas };
    // 95 offences over 100,000 people.
    expect(observationsFrom(c2, options).observations[0]?.figure).toMatchObject({
      ...{ value: 0.95, count: 95, denominator: 100_000, denominatorPeriod: '2025' },
    });
  });

  it('use the measures that are named, and add up several', () => {
    const measures = { robbery: ['Robbery', 'Theft from the person'] };
    const indicators = [{ ...ROBBERY, unit: OFFENCES }];
    const { observations } = observationsFrom(c2, { indicators, area: 'Maidstone', measures });
    expect(observations[0]?.figure).toMatchObject({ value: 95 + 92 });
    // The files of another kind have no such measure, and are not used.
    const both = observationsFrom(official.counts, { indicators, area: 'Maidstone', areas, measures });
    expect(both.observations).toStrictEqual(observations);
  });

  it('of a partnership are its own, even if others share its district code or have no code', () => {
    const robbery = c2.map((set) => ({ ...set, counts: set.counts.filter(({ measure }) => measure === 'Robbery') }));
    const of = (area: string) =>
      observationsFrom(robbery, { indicators: [{ ...ROBBERY, unit: OFFENCES }], area }).observations[0]?.figure;
    const partnerships = robbery.flatMap(({ counts }) => counts.filter(({ kind }) => kind === 'partnership'));
    expect(partnerships).toHaveLength(314);
    for (const { area, codes, count } of partnerships) {
      expect([of(area), of(String(codes[0]))]).toMatchObject([{ value: count }, { value: count }]);
    }
    // One of eleven with the words "Combined Local Authorities" in the column of codes; the row of the file.
    expect(of('Dartford and Gravesham')).toMatchObject({ value: 183 });
    // Buckinghamshire, which has four rows: Aylesbury Vale, Chiltern, South Bucks and Wycombe.
    expect(of('E06000060')).toMatchObject({ value: 110 + 44 + 40 + 128 });
  });

  it("of an area match under another publisher's name or an older one", () => {
    const of = (area: string) => observationsFrom(c2, { indicators: [{ ...ROBBERY, unit: OFFENCES }], area, areas });
    // The row of Folkestone and Hythe, which the look-up of 2017 and the Home Office call Shepway.
    for (const name of ['Shepway', 'Folkestone and Hythe', 'E22000145', 'E07000112', 'folkestone & hythe']) {
      expect(of(name).observations[0]?.figure).toMatchObject({ value: 36 });
    }
    for (const name of ['City of London', 'London, City of', 'E22000180']) {
      expect(of(name).observations[0]?.figure).toMatchObject({ value: 180 });
    }
    // Without a look-up the names and codes of the table itself are known.
    const alone = observationsFrom(c2, { indicators: [{ ...ROBBERY, unit: OFFENCES }], area: 'E07000112' });
    expect(alone.observations[0]?.figure).toMatchObject({ value: 36 });
  });

  it('of a partnership of several districts use the population of all of them', () => {
    const options = { indicators: [ROBBERY], populations: populationsOf(2025), areas };
    const both = observationsFrom(c2, { ...options, area: 'Dartford and Gravesham' });
    expect(both.observations[0]?.figure).toMatchObject({ count: 183, denominator: 200_000 });
    const one = observationsFrom(c2, { ...options, area: 'Dartford' });
    expect(one.observations).toStrictEqual([]);
    expect(notesOf(one.notes, 'area-without-count').map(({ message }) => message)).toStrictEqual([
      'Robbery, July 2024 to June 2025: there is no count for Dartford.',
    ]);
  });

  it('are estimates if they were adjusted', () => {
    const counts = countsOf('stats19', [{ measure: 'Casualties (adjusted)', count: 12.08418, kind: 'district' }]);
    const indicators = [indicatorOf('Casualties (adjusted)', { unit: OFFENCES })];
    expect(observationsFrom(counts, { indicators, area: 'Maidstone' }).observations[0]?.figure).toMatchObject({
      ...{ value: 12.08418, qualifier: 'estimated' },
    });
  });

  it('below zero are left out', () => {
    const counts = countsOf('home-office-tables', [{ count: -2 }, { kind: 'unassigned', area: 'Unassigned Kent' }]);
    const { observations, notes } = observationsFrom(counts, { indicators: [ROBBERY], area: 'Maidstone' });
    expect(observations).toStrictEqual([]);
    expect(notes.map(({ message }) => message)).toStrictEqual(['Robbery, 2024/25: the counts add up to -2.']);
  });
});

describe('comparators', () => {
  const options = { indicators: [ROBBERY], area: 'Maidstone', populations: populationsOf(2025), areas };

  it('can be the force with everything it recorded, its other partnerships, or named areas', () => {
    const comparators = comparedWith('force', 'rest-of-force', ['Swale', 'E22000352']);
    const { observations } = observationsFrom(c2, { ...options, comparators });
    expect(observations.map(({ comparatorId, figure }) => [comparatorId, figure])).toMatchObject([
      [undefined, { count: 95 }],
      // The stated total of Kent.
      ['c0', { count: 1068, denominator: 1_300_000 }],
      // 1,068 without the 95 of Maidstone and the 19 that are unassigned.
      ['c1', { count: 954, denominator: 1_200_000 }],
      // Swale 94, Dartford and Gravesham 183.
      ['c2', { count: 277, denominator: 300_000 }],
    ]);
  });

  it('that are a force add up all its rows if no total is stated, and only if all are there', () => {
    const kent = [...new Set(areas.flatMap((area) => (area.force === 'Kent' ? [area.partnership] : [])))];
    const rows = [
      ...kent.map((area) => ({ area, count: 10 })),
      { area: 'Unassigned Kent', kind: 'unassigned' as const, count: 3 },
    ];
    const populations = populationsOf(2024);
    const given = { ...options, populations, comparators: comparedWith('force') };
    const whole = observationsFrom(countsOf('home-office-tables', rows), given);
    expect(whole.observations[1]?.figure).toMatchObject({ count: 123, denominator: 1_300_000 });
    const part = observationsFrom(
      countsOf(
        'home-office-tables',
        rows.filter(({ area }) => area !== 'Swale'),
      ),
      given,
    );
    expect(part.observations.map(({ comparatorId }) => comparatorId)).toStrictEqual([undefined]);
    expect(notesOf(part.notes, 'area-without-count').map(({ message }) => message)).toStrictEqual([
      'Robbery (c0), 2024/25: there is no count for Swale.',
    ]);
  });

  it('that are a force are found by district if the counts name no force', () => {
    const districts = areas.filter(({ force }) => force === 'Kent');
    const counts = districts.map(({ districtCode: area }) => ({
      ...({ area, codes: [area], kind: 'district', force: null, count: 2, measure: 'Robbery' } as const),
    }));
    const given = { ...options, populations: populationsOf(2024), comparators: comparedWith('force') };
    const { observations } = observationsFrom(countsOf('stats19', counts), given);
    expect(observations.map(({ figure }) => figure)).toMatchObject([{ count: 2 }, { count: 26 }]);
  });

  it('have no figure for an indicator that counts, since areas differ in size', () => {
    const indicators = [{ ...ROBBERY, unit: OFFENCES }];
    const { observations, notes } = observationsFrom(c2, {
      ...options,
      indicators,
      comparators: comparedWith('force'),
    });
    expect(observations).toHaveLength(1);
    expect(codesOf(notes)).toContain('count-not-compared');
  });

  it.each([
    ['another word', 'county', areas, 'INVALID_ARGUMENT'],
    ['no areas', [], areas, 'INVALID_ARGUMENT'],
    ['a force without the look-up', 'force', [], 'INVALID_ARGUMENT'],
    ['an area that no file has', ['Atlantis'], areas, 'UNKNOWN_AREA'],
  ])('are refused: %s', (_, chosen, known, code) => {
    const comparators = comparedWith(chosen as 'force');
    expect(() => observationsFrom(c2, { ...options, areas: known, comparators })).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });

  it('that are a force are refused if the force of the area is not known', () => {
    const counts = countsOf('home-office-tables', [{ force: null }]);
    expect(() =>
      observationsFrom(counts, { ...options, areas: [], comparators: comparedWith('rest-of-force') }),
    ).toThrow("options.comparators[0].areas is 'rest-of-force', and the partnerships of the force are not known.");
  });

  it('that are the rest of a force have no figures where the force has one partnership', () => {
    // In the look-up of the ONS the City of London Police have the City of London alone.
    const comparators = comparedWith('rest-of-force');
    const populations = [{ code: 'E09000001', name: 'City of London', year: 2025, population: 10_000 }];
    const made = observationsFrom(c2, { ...options, populations, area: 'City of London', comparators });
    // 180 in the row of the City of London.
    expect(made.observations.map(({ figure }) => figure)).toMatchObject([{ value: 18 }]);
    expect(notesOf(made.notes, 'no-other-partnership').map(({ message }) => message)).toStrictEqual([
      'No figures of c0: the force has no other partnership. Name areas of other forces.',
    ]);
  });
});

describe('periods', () => {
  const indicators = [{ ...ROBBERY, unit: OFFENCES }];
  const quarters = (...labels: readonly string[]) =>
    countsOf(
      'street-crime',
      labels.map((period) => ({ period, count: 10, kind: 'district' as const })),
    );

  it('are added up to the year in which the baseline ends, only if all are there', () => {
    const counts = quarters('2014/15 Q1', '2014/15 Q2', '2014/15 Q3', '2014/15 Q4', '2015/16 Q1');
    const { observations, notes } = observationsFrom(counts, { indicators, area: 'Maidstone' });
    expect(observations).toMatchObject([{ period: '2014/15', figure: { value: 40 } }]);
    expect(notesOf(notes, 'incomplete-period').map(({ message }) => message)).toStrictEqual([
      'Robbery, 2015/16: not complete. There is nothing for 2015/16 Q2, 2015/16 Q3 and 2015/16 Q4.',
    ]);
    const june = { ...indicators[0], baseline: { value: 1, period: 'July 2012 to June 2013' } } as typeof ROBBERY;
    const other = observationsFrom(counts, { indicators: [june], area: 'Maidstone' });
    expect(other.observations).toMatchObject([{ period: 'July 2014 to June 2015', figure: { value: 40 } }]);
  });

  it('of which the area has no count in a part say in which', () => {
    const other = { area: 'Swale', period: '2014/15 Q2' };
    const { counts } = quarters('2014/15 Q1', '2014/15 Q3', '2014/15 Q4');
    const made = observationsFrom(countsOf('street-crime', [...counts, other]), { indicators, area: 'Maidstone' });
    expect(made.observations).toStrictEqual([]);
    expect(notesOf(made.notes, 'area-without-count').map(({ message }) => message)).toStrictEqual([
      'Robbery, 2014/15: there is no count for Maidstone in 2014/15 Q2.',
    ]);
  });

  it('are quarters of the financial year where the indicator covers quarters, and any year without a baseline period', () => {
    const of = (parts: Partial<typeof ROBBERY>, ...labels: readonly string[]) =>
      observationsFrom(quarters(...labels), {
        indicators: [indicatorOf('Robbery', { unit: OFFENCES, ...parts })],
        area: 'Maidstone',
      });
    const months = ['July 2014', 'August 2014', 'September 2014', 'October 2014'];
    expect(of({ covers: 'quarter' }, ...months).observations).toMatchObject([
      { period: '2014/15 Q2', figure: { value: 30 } },
    ]);
    expect(of({ baseline: { value: 1 } }, '2014/15').observations).toMatchObject([{ period: '2014/15' }]);
    const { observations, notes } = of({ covers: 'quarter' }, '2014/15', '2014/15 Q1');
    expect(observations).toMatchObject([{ period: '2014/15 Q1' }]);
    expect(notesOf(notes, 'counts-of-other-length').map(({ message }) => message)).toStrictEqual([
      'Robbery: 2014/15 is not of the length of its figures, nor a part of it.',
    ]);
    expect(codesOf(of({ covers: 'day' }, '2014/15').notes)).toStrictEqual(['counts-of-other-length']);
  });

  it('from two sources are kept once if they agree, and left out if they differ', () => {
    const one = countsOf('street-crime', [{ count: 10, kind: 'district' }]);
    const same = countsOf('home-office-tables', [
      { count: 10, file: 'other.csv' },
      { kind: 'unassigned', area: 'Unassigned Kent' },
    ]);
    const other = countsOf('home-office-tables', [
      { count: 11, file: 'other.csv' },
      { kind: 'unassigned', area: 'Unassigned Kent' },
    ]);
    const of = (...sets: readonly OfficialCounts[]) => observationsFrom(sets, { indicators, area: 'Maidstone' });
    expect(of(one, same).observations).toMatchObject([{ figure: { value: 10 } }]);
    const differing = of(one, other);
    expect(differing.observations).toStrictEqual([]);
    expect(notesOf(differing.notes, 'sources-differ').map(({ message }) => message)).toStrictEqual([
      'Robbery, 2024/25: 10 in made.csv (line 2) and 11 in other.csv (line 2). Leave one of the two out.',
    ]);
  });

  it('of several sources are one series, which is said', () => {
    const before = countsOf('street-crime', [{ period: '2023/24', count: 10, kind: 'district' }]);
    const after = countsOf('ons-table-c2', [{ count: 11 }]);
    const made = observationsFrom([before, after], { indicators, area: 'Maidstone' });
    expect(made.observations).toHaveLength(2);
    expect(notesOf(made.notes, 'several-sources').map(({ about, message }) => [about, message])).toStrictEqual([
      [
        'check',
        'Robbery: its figures are from several sources that count differently: data.police.uk, street-level crime and ONS, police force area data tables, Table C2. Take all figures from one.',
      ],
    ]);
  });

  it('name the rows that a figure is from, or say how many there are', () => {
    const counts = quarters('2014/15 Q1', '2014/15 Q2', '2014/15 Q3', '2014/15 Q4').counts;
    const of = (parts: Partial<(typeof counts)[number]>) =>
      observationsFrom(
        countsOf(
          'street-crime',
          counts.map((count) => ({ ...count, ...parts })),
        ),
        { indicators, area: 'Maidstone' },
      );
    expect(of({}).observations[0]?.figure).toMatchObject({
      note: expect.stringContaining('made.csv (lines 2, 3, 4 and 5).') as string,
    });
    // Each month of street-level crime has a row for each crime.
    expect(of({ rows: 3 }).observations[0]?.figure).toMatchObject({
      note: expect.stringContaining('made.csv (12 rows, the first on line 2).') as string,
    });
    expect(of({ rows: 0 }).observations[0]?.figure).toMatchObject({
      note: expect.stringContaining('made.csv (no row).') as string,
    });
  });
});

describe('populations', () => {
  const options = { indicators: [ROBBERY], area: 'Maidstone', areas };

  it('are named with their file and lines, if they have them', () => {
    const populations = populationsOf(2025).map((each, index) => ({ ...each, file: 'people.csv', line: index + 2 }));
    const given = { ...options, populations, comparators: comparedWith('force', ['Ashford', 'Maidstone']) };
    const { observations, notes } = observationsFrom(c2, given);
    const noteOf = (index: number) => (observations[index]?.figure as { readonly note: string }).note;
    // Kent has thirteen districts. In the look-up Ashford is the second of them and Maidstone the seventh.
    expect(noteOf(0)).toContain('95 over a population of 100,000 in mid-2025, from people.csv (line 8).');
    expect(noteOf(1)).toContain('1,300,000 in mid-2025, from people.csv (13 rows, the first on line 2).');
    expect(noteOf(2)).toContain('200,000 in mid-2025, from people.csv (lines 3 and 8).');
    expect(notes.map(({ message }) => message)).toContain(
      'Robbery, July 2024 to June 2025: 95 from ons-table-c2-year-ending-june-2025.csv (line 173), over a population of 100,000 in mid-2025, from people.csv (line 8).',
    );
    const partly = populations.map(({ file, ...each }) => (each.name === 'Ashford' ? each : { ...each, file }));
    const { observations: others } = observationsFrom(c2, { ...given, populations: partly });
    expect((others[2]?.figure as { readonly note: string }).note).toContain('200,000 in mid-2025.');
  });

  it('from up to two years before are used, and reported', () => {
    const { observations, notes } = observationsFrom(c2, { ...options, populations: populationsOf(2023) });
    expect(observations[0]?.figure).toMatchObject({
      denominatorPeriod: '2023',
      note: expect.stringContaining(
        'the population is that of mid-2023, as that of mid-2025 is not in the files.',
      ) as string,
    });
    expect(codesOf(notes)).toContain('older-population');
    const old = observationsFrom(c2, { ...options, populations: populationsOf(2022) });
    expect(old.observations).toStrictEqual([]);
    expect(notesOf(old.notes, 'no-population').map(({ message }) => message)).toStrictEqual([
      'Robbery, July 2024 to June 2025: the population of Maidstone is known for mid-2022, and not for mid-2025 or the two years before.',
    ]);
  });

  it('that are missing give no rate', () => {
    const { observations, notes } = observationsFrom(c2, options);
    expect(observations).toStrictEqual([]);
    expect(notesOf(notes, 'no-population').map(({ message }) => message)).toStrictEqual([
      'Robbery, July 2024 to June 2025: the population of Maidstone is not known.',
    ]);
  });

  it('are those of the 30 June nearest to the middle of a period', () => {
    const of = (period: string) => {
      const counts = countsOf('street-crime', [{ period, kind: 'district' }]);
      const covers = period.includes('Q') ? ('quarter' as const) : ('year' as const);
      const populations = [2012, 2013, 2014].flatMap(populationsOf);
      const { observations } = observationsFrom(counts, {
        ...options,
        indicators: [{ ...ROBBERY, covers }],
        populations,
      });
      return observations[0]?.figure;
    };
    expect(of('2013/14')).toMatchObject({ denominatorPeriod: '2013' });
    expect(of('2013')).toMatchObject({ denominatorPeriod: '2013' });
    expect(of('July 2012 to June 2013')).toMatchObject({ denominatorPeriod: '2013' });
    expect(of('2013/14 Q4')).toMatchObject({ denominatorPeriod: '2014' });
  });
});

describe('crime that is not assigned to a partnership', () => {
  it('holds back the figure of Medway in 2025/26, when nearly all of Kent is unassigned', () => {
    const options = { indicators: [{ ...VIOLENCE, unit: OFFENCES }], area: 'Medway' };
    const { observations, notes } = observationsFrom(homeOffice, options);
    expect(observations).toStrictEqual([
      {
        ...{ indicatorId: 'violence-against-the-person', period: '2025/26' },
        figure: {
          missing: 'not-available',
          text: 'Held back until checked',
          // Line 10 of the file is that of Medway.
          note: 'Source: Home Office, police recorded crime by Community Safety Partnership: home-office-kent-2025-26.csv (line 10). Violence against the person, 2025/26: 28,441 of the 28,473 that the file has for Kent are assigned to no partnership (99.9%), so the true figure may be higher. The figure is held back. Ask the force before you accept it.',
        },
      },
    ]);
    // 28,441 of 28,473, of which Medway has 32: read naively, crime has all but ended.
    expect(notesOf(notes, 'large-unassigned').map(({ about, message }) => [about, message])).toStrictEqual([
      [
        'check',
        'Violence against the person, 2025/26: 28,441 of the 28,473 that the file has for Kent are assigned to no partnership (99.9%), so the true figure may be higher. The figure is held back. Ask the force before you accept it.',
      ],
    ]);
    const accepted = observationsFrom(homeOffice, { ...options, acceptDoubtful: true });
    expect(accepted.observations[0]?.figure).toMatchObject({
      value: 32,
      note: expect.stringContaining('28,441 of the 28,473') as string,
    });
    expect(accepted.notes.some(({ message }) => message.includes('held back'))).toBe(false);
  });

  it('never leads to a status from a figure that is held back', () => {
    const baseline = { value: 2000, period: '2012/13' };
    const target = { kind: 'level', operator: 'at-most', value: 1000, due: '2026-03-31' } as const;
    const indicator = { ...VIOLENCE, unit: OFFENCES, baseline, target };
    const { observations } = observationsFrom(homeOffice, { indicators: [indicator], area: 'Medway' });
    expect(evaluateIndicator(indicator, { asOf: '2026-07-31', observations }).status).toBe('not-assessed');
  });

  it('is reported in the note of a figure from one in twenty', () => {
    const options = { indicators: [{ ...indicatorOf('Sexual offences'), unit: OFFENCES }], area: 'Maidstone' };
    const { observations, notes } = observationsFrom(c2, options);
    // 370 of 6,748 in Kent, 5.5%.
    expect(observations[0]?.figure).toMatchObject({
      value: 613,
      note: expect.stringMatching(/370 of the 6,748 .* \(5\.5%\), so the true figure may be higher\.$/u) as string,
    });
    expect(codesOf(notes)).toContain('large-unassigned');
    // 19 of 1,068 robberies, 1.8%.
    const robbery = observationsFrom(c2, { ...options, indicators: [{ ...ROBBERY, unit: OFFENCES }] });
    expect(codesOf(robbery.notes)).not.toContain('large-unassigned');
  });

  it('holds a figure back where the file does not name the force', async () => {
    // The selection of Kent without its column of forces: its rows of Medway have 32, those of Kent unassigned 28,441.
    const rows = new TextDecoder().decode(bytesOf('kent')).split(/\r?\n/u);
    const input = rows
      .map((row) =>
        row
          .split(',')
          .filter((_, column) => column !== 1)
          .join(','),
      )
      .join('\n');
    const cut = await readHomeOfficeTables({ name: 'cut.csv', input });
    const options = { indicators: [{ ...VIOLENCE, unit: OFFENCES }], area: 'Medway', areas };
    const { observations, notes } = observationsFrom(cut, options);
    expect(observations).toMatchObject([{ figure: { missing: 'not-available' } }]);
    expect(notesOf(notes, 'force-not-known').map(({ about, message }) => [about, message])).toStrictEqual([
      [
        'check',
        'Violence against the person, 2025/26: the rows do not name the police force, so how much of its crime is assigned to no partnership, and is missing from the figure, is not known. Give the file with its column of forces. The figure is held back. Ask the force before you accept it.',
      ],
    ]);
    const accepted = observationsFrom(cut, { ...options, acceptDoubtful: true });
    expect(accepted.observations).toMatchObject([{ figure: { value: 32 } }]);
  });

  it('is noted as unknown if a selection of the Home Office has no row for it', () => {
    const counts = countsOf('home-office-tables', [{ count: 5 }]);
    const { observations, notes } = observationsFrom(counts, {
      indicators: [{ ...ROBBERY, unit: OFFENCES }],
      area: 'Maidstone',
    });
    expect(observations[0]?.figure).toMatchObject({ value: 5 });
    expect(notesOf(notes, 'unassigned-not-known').map(({ message }) => message)).toStrictEqual([
      'Robbery, 2024/25: the file has no row of what Kent assigned to no partnership, so how much is missing from the figure is not known.',
    ]);
  });
});

describe('a month out of line', () => {
  const months = Array.from({ length: 12 }, (_, month) => ({
    ...{ kind: 'district' as const, force: 'Kent Police', count: 10 },
    period: `${['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March'][month] ?? ''} ${month < 9 ? '2018' : '2019'}`,
  }));
  const note = officialNote('month-out-of-line', {
    force: 'Kent Police',
    period: 'June 2018',
    count: 8438,
    usual: 17_792,
  });

  it('holds back the year it is in, and no other', () => {
    const options = { indicators: [{ ...ROBBERY, unit: OFFENCES }], area: 'Maidstone' };
    const { observations, notes } = observationsFrom(countsOf('street-crime', months, [note]), options);
    expect(observations).toMatchObject([{ period: '2018/19', figure: { missing: 'not-available' } }]);
    expect(notes.map(({ message }) => message)).toStrictEqual([
      'Kent Police, June 2018: 8,438 rows, where the months around it have about 17,792. The month may be incomplete or counted in another way.',
      'Robbery, 2018/19: June 2018 of Kent Police is far out of line with the months around. The figure is held back. Ask the force before you accept it.',
    ]);
    const accepted = observationsFrom(countsOf('street-crime', months, [note]), { ...options, acceptDoubtful: true });
    expect(accepted.observations).toMatchObject([{ figure: { value: 120 } }]);
    const two = officialNote('month-out-of-line', { force: 'Kent Police', period: 'May 2018', count: 9, usual: 20 });
    expect(observationsFrom(countsOf('street-crime', months, [note, two]), options).notes.at(-1)?.message).toMatch(
      /June 2018 and May 2018 of Kent Police are far out of line/u,
    );
    const elsewhere = officialNote('month-out-of-line', {
      ...(note.data as { force: string; period: string; count: number; usual: number }),
      period: 'June 2017',
    });
    const fine = observationsFrom(countsOf('street-crime', months, [elsewhere]), options);
    expect(fine.observations).toMatchObject([{ figure: { value: 120 } }]);
  });
});

describe('breaks', () => {
  it('that are known in a series are returned, and reported', () => {
    const options = {
      indicators: [
        { ...VIOLENCE, unit: OFFENCES },
        { ...ROBBERY, unit: OFFENCES },
      ],
      area: 'Maidstone',
    };
    const { breaks, notes } = observationsFrom(c2, options);
    expect(Object.keys(breaks)).toStrictEqual(['violence-against-the-person']);
    expect(breaks['violence-against-the-person']).toMatchObject([{ from: '2017-01-01' }]);
    expect(notesOf(notes, 'break-known')).toMatchObject([{ about: 'check', data: { from: '2017-01-01' } }]);
    // Only what can be cited: it is known of Kent alone.
    expect(observationsFrom(c2, { ...options, area: 'Luton' }).breaks).toStrictEqual({});
  });

  it('keep figures for people killed or seriously injured from being compared across a new system of recording', () => {
    const measures = ['People killed or seriously injured', 'People killed or seriously injured (adjusted)'];
    const counts = countsOf(
      'stats19',
      measures.map((measure) => ({ measure, kind: 'district' as const, codes: ['E07000110'], force: null })),
    );
    const indicators = measures.map((name) => indicatorOf(name, { unit: OFFENCES }));
    const { breaks } = observationsFrom(counts, { indicators, area: 'Maidstone', areas });
    expect(breaks).toMatchObject({ 'people-killed-or-seriously-injured': [{ from: '2016-01-01', comparable: false }] });
    expect(Object.keys(breaks)).toHaveLength(1);
  });
});

describe('observationsFrom leaves out', () => {
  const of = (parts: Partial<typeof ROBBERY>) =>
    observationsFrom(c2, { indicators: [indicatorOf('Robbery', parts)], area: 'Maidstone' });

  it('an indicator that shares its name with no measure', () => {
    const { observations, notes } = of({ name: 'ASB incidents per 1,000 population' });
    expect(observations).toStrictEqual([]);
    expect(notesOf(notes, 'no-measure')[0]?.message).toMatch(
      /^No measure in the files has the name of ASB incidents per 1,000 population\. Say for each which one it is, if any: Total recorded crime \(excluding fraud\), .* and 13 more\.$/u,
    );
  });

  it.each([
    ['percentage', { kind: 'percentage' }],
    // The people of a district are not its households.
    ['rate per households', { kind: 'rate', per: 1000, of: 'households' }],
    ['rate per people of an age', { kind: 'rate', per: 1000, of: 'people aged 10 to 17' }],
  ] as const)('a %s', (_, unit) => {
    const { observations, notes } = of({ unit });
    expect(observations).toStrictEqual([]);
    expect(codesOf(notes)).toContain('unit-not-made');
  });

  it('notes on forces that were not asked about', () => {
    const { notes } = of({ unit: OFFENCES });
    expect(notesOf(notes, 'unassigned-rows').map(({ data }) => data)).toMatchObject([{ force: 'Kent' }]);
  });
});

describe('observationsFrom refuses', () => {
  const options = { indicators: [ROBBERY], area: 'Maidstone' };

  it.each([
    ['an area that no file has', { area: 'Madstone' }, 'No file has the area "Madstone". Did you mean \'Maidstone\'?'],
    [
      'a measure that no file has',
      { measures: { robbery: 'Robery' } },
      'No file has the measure "Robery". Did you mean \'Robbery\'?',
    ],
    [
      'an indicator that is not there',
      { measures: { robery: 'Robbery' } },
      'measures names the indicator "robery", and there is none. Did you mean \'robbery\'?',
    ],
    [
      'a measure and one that it is a part of',
      { measures: { robbery: ['Homicide', 'Total recorded crime (excluding fraud)'] } },
      '"Homicide" is a part of "Total recorded crime (excluding fraud)": together they would count the same twice. Name one of the two.',
    ],
    ['an option that is not known', { region: 'Kent' }, 'options has no "region".'],
    ['no area', { area: '' }, 'options.area must be text'],
  ])('%s', (_, parts, message) => {
    expect(() => observationsFrom(c2, { ...options, ...parts })).toThrow(message);
  });

  it('no counts', () => {
    expect(() => observationsFrom(null as never, options)).toThrow('counts must be an object');
  });
});

describe('every note', () => {
  it('is worded from its code and data alone, also after JSON', () => {
    const notes = [...official.notes, ...official.counts.flatMap((each) => each.notes)];
    const of = observationsFrom(official.counts, {
      indicators: [ROBBERY, VIOLENCE],
      area: 'Maidstone',
      areas,
      populations: populationsOf(2024),
    });
    expect(notes.length + of.notes.length).toBeGreaterThan(50);
    for (const { message, ...note } of [...notes, ...of.notes]) {
      expect(explain(JSON.parse(JSON.stringify(note)) as typeof note)).toBe(message);
    }
  });
});
