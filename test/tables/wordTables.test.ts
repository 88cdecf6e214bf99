import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations, readPlan } from '../../src/csv.js';
import { startsAsJson } from '../../src/tables/startsAsJson.js';
import { lookAlike } from '../../src/tables/lookAlike.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { indicatorIn, messageFor, noteCodesOn, notesOn, observationProblemsIn, problemsIn } from './given.js';

/* What tables from Word bring along that is not a row of them. Expected values follow from the cells. */

describe('a note below the table', () => {
  const table = (...rows: string[]): string => ['Indicator,Unit,Baseline', 'A,offences,1', ...rows].join('\n');

  it.each([
    '* provisional,,',
    '* provisional',
    'Source: Kent Police',
    'Source: Kent Police, March 2013',
    'Notes:,,',
    'NB figures are rounded,,',
    '¹ Recorded crime only,,',
    '[1] Recorded crime only,,',
    'Please note that the survey has ended,,',
    'All figures are for the year to March,,',
  ])('is not a row of it: %s', (row) => {
    expect(problemsIn(table(row))).toStrictEqual([]);
    expect(noteCodesOn(table(row))).toContain('note-below@3:1');
  });

  it.each(['Burglary,,', 'Notable offences,,'])('is not text with another meaning: %s', (row) => {
    expect(problemsIn(table(row))).toStrictEqual(['only-a-name@3']);
  });

  it('is also reported below outturns', () => {
    expect(
      readObservations('Indicator,Period,Value\nA,2012/13,1\nSource: Kent Police').notes.map(({ code }) => code),
    ).toStrictEqual(['note-below']);
  });
});

describe('a second line of headings', () => {
  it.each([
    [
      'with dates',
      'Indicator,Baseline,Kent,Target\n,2012/13,March 2013,by 2018\nA,5 offences,6 offences,Reduce by 5%',
      ['Baseline 2012/13', 'Kent March 2013', 'Target by 2018'],
    ],
    [
      'with a year',
      'Indicator,Unit,Baseline,Target\n,,2013,(2017/18)\nA,offences,5,Reduce by 5%',
      ['Unit', 'Baseline 2013', 'Target (2017/18)'],
    ],
    [
      'below merged headings',
      'Indicator,2012/13,,Target\n,Actual,Target,2013/14\nA,5 offences,At most 6,Reduce by 5%',
      ['2012/13 Actual', '2012/13 Target', 'Target 2013/14'],
    ],
  ])('is joined to the first: %s', (_, table, headings) => {
    const result = readIndicators(table);
    expect(result.problems).toStrictEqual([]);
    expect(result.notes.find(({ code }) => code === 'second-heading-row')?.data).toStrictEqual({
      headings: ['Indicator', ...headings],
    });
  });

  it('is not left out if it adds to the first', () => {
    expect(problemsIn('Indicator,Baseline,Target\n,figure,year\nA,5 offences,Reduce by 5%')).toStrictEqual([
      'unreadable-day@3:3',
    ]);
  });

  it('is not a row with a figure or a name', () => {
    expect(problemsIn('Indicator,Unit,Baseline\n,,455')).toStrictEqual(['empty-cell@2:1']);
    expect(problemsIn('Indicator,Unit,Baseline\n,offences,455 (provisional)')).toStrictEqual(['empty-cell@2:1']);
    expect(problemsIn('Indicator,Unit,Baseline\nA,offences,N/A')).toStrictEqual([]);
    expect(problemsIn('Indicator,Unit,Baseline\n,number,average 5.2')).toStrictEqual(['empty-cell@2:1']);
    expect(problemsIn('Indicator,Unit,Baseline\n,number,No data')).toStrictEqual(['empty-cell@2:1']);
  });
});

describe('the mark of a footnote', () => {
  it.each([
    ['Burglary¹', 'burglary', '¹'],
    ['Burglary*', 'burglary', '*'],
    ['Burglary [1]', 'burglary', '[1]'],
    ['Burglary†', 'burglary', '†'],
  ])('is noted, stays in the name, and is not part of the id or the unit: %s', (name, id, mark) => {
    const indicator = indicatorIn('Indicator,Baseline', `${name},5`);
    expect([indicator.name, indicator.id, indicator.unit]).toStrictEqual([name, id, { kind: 'count', of: 'Burglary' }]);
    expect(notesOn(`Indicator,Baseline\n${name},5`)).toContain(
      `"${name}" ends in "${mark}", which looks like the mark of a footnote. It stays in the name, and is left out of the id. Delete it if it is one.`,
    );
  });

  it('is not a square', () => {
    expect(indicatorIn('Indicator,Unit,Baseline', 'Needles per km²,needles,5').id).toBe('needles-per-km2');
  });

  it('is noted at figures and targets, with what it says below the table', () => {
    const notes = notesOn('Indicator,Unit,Baseline,Target\nA,offences,5*,Reduce by 5%¹');
    expect(notes).toContain(
      '"5*" ends in "*", which looks like the mark of a footnote. The footnote is not read. If the figure is provisional, write that behind it, as in 455 (provisional).',
    );
    expect(notes).toContain(
      '"Reduce by 5%¹" ends in "¹", which looks like the mark of a footnote. The footnote is not read.',
    );
  });
});

describe('names that look the same', () => {
  const twice = (one: string, other: string): string =>
    `Indicator,Unit,Baseline\n${one},offences,5\n${other},offences,5`;

  it.each([
    ['a space of no width', 'Burglary', 'Bur\u200Bglary', 'U+200B'],
    ['a mark of direction', '\u200FBurglary', 'Burglary', 'U+200F'],
    ['an accent', 'Caf\u00E9', 'Cafe\u0301', 'an accent of one is a sign of its own'],
  ])('are one name: %s', (_, one, other, words) => {
    expect(problemsIn(twice(one, other))).toStrictEqual(['duplicate-indicator@3:1']);
    expect(messageFor(twice(one, other))).toContain(words);
  });

  it('are also reported if one of the rows has to be corrected', () => {
    const table = 'Indicator,Unit,Baseline\nBurglary,offences,x y\nBur\u200Bglary,offences,5';
    expect(
      readIndicators(table)
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('U+200B');
  });

  it('are found by observations', () => {
    const { indicators } = { indicators: [indicatorIn('Indicator,Unit,Baseline', 'Caf\u00E9 fights,offences,5')] };
    const result = readObservations('Indicator,Period,Value\nCafe\u0301 \u200Bfights,2013/14,4', { indicators });
    expect(result.ok && result.observations[0]?.indicatorId).toBe('cafe-fights');
  });

  it('are kept as printed', () => {
    expect(indicatorIn('Indicator,Unit,Baseline', 'Bur\u200Bglary,offences,5').name).toBe('Bur\u200Bglary');
  });

  it('are not mentioned if the difference is visible, or there is none', () => {
    expect(lookAlike('Burglary', 'Robbery')).toBeNull();
    expect(lookAlike('Caf\u00E9', 'Caf\u00E9')).toBeNull();
    expect(lookAlike('Caf\u00E9', 'CAF\u00C9')).toBeNull();
  });
});

describe('money', () => {
  it.each([
    ['beside a count', 'Indicator,Unit,Baseline\nThefts,offences,£5', 'unit-mismatch@2:3'],
    ['beside a percentage', 'Indicator,Unit,Baseline\nThefts,%,£5', 'unit-mismatch@2:3'],
  ])('is not a count: %s', (_, table, problem) => {
    expect(problemsIn(table)).toStrictEqual([problem]);
    expect(messageFor(table)).toContain('the baseline "£5" is an amount of money');
  });

  it.each(['£', 'pounds', 'Cost in pounds', 'Number'])('has a unit that says so or allows it: %s', (unit) => {
    expect(problemsIn(`Indicator,Unit,Baseline\nCost of crime,${unit},£5`)).toStrictEqual([]);
  });

  it('is not an outturn of a count', () => {
    const indicators = [indicatorIn('Indicator,Unit,Baseline', 'A,offences,5')];
    expect(observationProblemsIn('Indicator,Period,Value\nA,2013/14,£5', { indicators })).toStrictEqual([
      'unit-mismatch@2:3',
    ]);
    const costs = [indicatorIn('Indicator,Baseline', 'A,£5')];
    expect(observationProblemsIn('Indicator,Period,Value\nA,2013/14,£6', { indicators: costs })).toStrictEqual([]);
    expect(observationProblemsIn('Indicator,Period,Value\nA,2013/14,6 offences', { indicators: costs })).toStrictEqual([
      'unit-mismatch@2:3',
    ]);
  });
});

describe('observations of an indicator whose row has to be corrected', () => {
  const plan = 'Field,Value\nTitle,T\nPartnership,P\nPeriod,April 2013 to March 2018';
  const observations = 'Indicator,Period,Value\nA,2013/14,1';

  it.each([
    ['a cell that cannot be read', 'Indicator,Unit,Baseline\nA,offences,x y', 'unreadable-figure'],
    ['a row that is too short', 'Indicator,Unit,Baseline\nA,offences', 'short-row'],
    ['a row that is too short, with an id', 'Id,Indicator,Unit,Baseline\nA,Thefts,offences', 'short-row'],
    ['a table that breaks off', 'Indicator,Unit,Baseline\nB,offences,1\n"A,offences,1', 'broken-quotes'],
    ['a table without headings', 'x y,z\nA,1', 'no-heading-row'],
  ])('are left out with a note, not reported as unknown: %s', (_, indicators, code) => {
    const result = readPlan({ plan, indicators, observations });
    expect(result.problems.map((problem) => problem.code)).toStrictEqual([code]);
    expect(result.notes.filter(({ table }) => table === 'observations').map(({ message }) => message)[0]).toContain(
      'The row is left out, since the',
    );
  });
});

describe('a row that is too short', () => {
  it('is not a second row of its indicator, and may have no name', () => {
    const table = 'Indicator,Unit,Baseline\nA,offences,1\nA,offences\n,offences\nB,offences,2';
    const result = readIndicators(table, { partial: true });
    expect(result.ok && result.indicators.map(({ id }) => id)).toStrictEqual(['a', 'b']);
    expect(result.problems.map(({ code, line }) => [code, line])).toStrictEqual([
      ['short-row', 3],
      ['short-row', 4],
    ]);
  });
});

describe('JSON passed in as a table', () => {
  it.each(['{"id": "x"}', ' [\n{}]', '// our plan\n{"id": 1}', '# c\n/* a * b */ {\n"id": 1}', '{'])(
    'is reported as such: %j',
    (text) => {
      expect(startsAsJson(text)).toBe(true);
      expect(problemsIn(text)).toStrictEqual(['json@1']);
      expect(messageFor(text)).toContain('This looks like JSON, not a table.');
    },
  );

  it.each(['[x],[z]', '// Indicator', '{Indicator},Unit', '', '/* never closed {"a": 1}'])(
    'is not recognised in: %j',
    (text) => {
      expect(startsAsJson(text)).toBe(false);
    },
  );

  it('is recognised in linear time', () => {
    for (const piece of ['/* */ ', '/*', '# ', '// # ', '\n', '* ']) startsAsJson(piece.repeat(100_000));
  });
});

describe('options', () => {
  const table = 'Indicator,Unit,Baseline\nA,offences,1';
  const plan = 'Field,Value\nTitle,T\nPartnership,P\nPeriod,April 2013 to March 2018';

  it.each([
    ['partial that is a word', () => readIndicators(table, { partial: 'yes' as never })],
    ['a misspelt key', () => readIndicators(table, { parital: true } as never)],
    ['a misspelt key of observations', () => readObservations('', { indicator: [] } as never)],
    ['partial of observations', () => readObservations('', { partial: 1 as never })],
    ['a misspelt table', () => readPlan({ plan, indicators: table, observation: '' } as never)],
    ['partial of a plan', () => readPlan({ plan, indicators: table, partial: 'no' as never })],
    ['columns of no table', () => readPlan({ plan, indicators: table, columns: { indicator: {} } as never })],
    ['columns that are none', () => readPlan({ plan, indicators: table, columns: 'Unit' as never })],
    ['a heading that is not there', () => readIndicators(table, { columns: { Units: 'Unit' } })],
    [
      'a heading that observations do not have',
      () => readObservations('Indicator,Period,Value\nA,2013/14,1', { columns: { Valeu: 'Value' } }),
    ],
    [
      'a heading that priorities do not have',
      () => readPlan({ plan, indicators: table, priorities: 'Priority\nP', columns: { priorities: { Aims: 'Aim' } } }),
    ],
    [
      'a heading that actions do not have',
      () =>
        readPlan({
          plan,
          indicators: table,
          actions: 'Action,Lead agency\nB,C',
          columns: { actions: { Do: 'Action' } },
        }),
    ],
  ])('are refused if they are invalid: %s', (_, read) => {
    expect(codeThrownBy(read)).toBe('INVALID_ARGUMENT');
  });

  it('have the nearest one suggested', () => {
    expect(() => readIndicators(table, { parital: true } as never)).toThrow(
      'options has no "parital". Did you mean \'partial\'?',
    );
    expect(() => readIndicators(table, { columns: { Units: 'Unit' } })).toThrow(
      'columns says what the heading "Units" means, and the table has no such heading. Did you mean \'Unit\'?',
    );
  });

  it('are not blamed for a table without any headings', () => {
    expect(problemsIn('', { columns: { Units: 'Unit' } })).toStrictEqual(['empty@1']);
  });
});

describe('cells that look like numbers', () => {
  it.each([
    ...[
      '1e309',
      '1e-400',
      '1e5',
      '1E+05',
      '1.0E2',
      '５５',
      '５5%',
      '٥٥',
      '1٫5',
      '½',
      '5½',
      '²',
      'Ⅷ',
      '0x10',
      'Infinity',
      '--5',
    ],
    ...['1_000', '10^3', '4⁄5', '(5)', '5-', '\u001B5', '5\u0007'],
  ])('never become a wrong figure: %j', (cell) => {
    expect(problemsIn(`Indicator,Unit,Baseline\nA,offences,${cell}`)).toStrictEqual(['unreadable-figure@2:3']);
    for (const column of ['Target value', 'Baseline value', 'Baseline count', 'Maximum']) {
      const { problems } = readIndicators(`Indicator,Unit,Baseline,${column}\nA,offences,5,${cell}`);
      expect(problems.filter(({ line }) => line === 2).length).toBeGreaterThan(0);
    }
    expect(observationProblemsIn(`Indicator,Period,Value\nA,2013/14,${cell}`)).toStrictEqual(['unreadable-figure@2:3']);
  });

  it('may be a zero with a sign', () => {
    expect(indicatorIn('Indicator,Unit,Baseline', 'A,offences,-0').baseline).toStrictEqual({ value: 0, text: '-0' });
  });
});
