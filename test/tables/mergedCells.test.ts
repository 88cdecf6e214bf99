import { describe, expect, it } from 'vitest';
import { readIndicators, writeIndicators } from '../../src/csv.js';
import { notesOn, problemsIn } from './given.js';

/* What Word and Excel leave of cells merged over several rows. Expected values follow from the cells. */

const MERGED = `Priority,Indicator,Unit,Baseline
Burglary,Burglaries of homes,offences,240
,Burglaries of shops,offences,90
Robbery,Robberies,offences,12`;

describe('a blank priority below another', () => {
  it('is the priority above, with a note', () => {
    const result = readIndicators(MERGED);
    expect(result.ok && result.priorities.map(({ indicatorIds }) => indicatorIds)).toStrictEqual([
      ['burglaries-of-homes', 'burglaries-of-shops'],
      ['robberies'],
    ]);
    expect(result.notes.filter(({ code }) => code === 'merged-priority')).toStrictEqual([
      {
        code: 'merged-priority',
        table: 'indicators',
        line: 3,
        column: 1,
        heading: 'Priority',
        cell: '',
        data: { above: 'Burglary' },
        message:
          'Priority is blank in this row, as cells merged in Word or Excel leave it. It is read as "Burglary", as above it. Write None where the indicator serves no priority.',
      },
    ]);
  });

  it.each([
    ['at every blank', 'Priority,Indicator,Unit,Baseline\nP,A,offences,1\n,B,offences,1\n,C,offences,1', [3, 4]],
    [
      'below a line that names another',
      'Priority 1: Q\nPriority,Indicator,Unit,Baseline\nP,A,offences,1\n,B,offences,1',
      [4],
    ],
    ['in a column of ids', 'Priority id,Indicator,Unit,Baseline\np,A,offences,1\n,B,offences,1', [3]],
    [
      'below a row that is to be mended',
      'Priority,Indicator,Unit,Baseline\nP,A,offences,1\nQ,B,offences,x y\n,C,offences,1',
      [4],
    ],
    [
      'below a priority that no indicator serves',
      'Priority id,Priority,Indicator,Unit,Baseline\np,,,,\n,,B,offences,1',
      [3],
    ],
  ])('is reported %s', (_, table, lines) => {
    const told = readIndicators(table).notes.filter(({ code }) => code === 'merged-priority');
    expect(told.map(({ line }) => line)).toStrictEqual(lines);
  });

  it('names the nearest above, with or without mistakes', () => {
    const table = 'Priority,Indicator,Unit,Baseline\nP,A,offences,1\nQ,B\n,C,offences,1';
    expect(notesOn(table).join()).toContain('It is read as "Q"');
  });

  it.each(['None', 'none', 'No priority', '-', '–', 'N/A'])('is accepted if it says so: %s', (none) => {
    const result = readIndicators(
      `Priority,Indicator,Unit,Baseline\nP,A,offences,1\n${none},B,offences,1\n,C,offences,1\nP,D,offences,1`,
    );
    expect(result.problems).toStrictEqual([]);
    expect(result.ok && result.priorities.map(({ title, indicatorIds }) => [title, indicatorIds])).toStrictEqual([
      ['P', ['a', 'd']],
    ]);
  });

  it('is accepted above the first', () => {
    expect(problemsIn('Priority,Indicator,Unit,Baseline\n,A,offences,1\nP,B,offences,1')).toStrictEqual([]);
  });

  it('says none in a column of only ids, but next to an id it is a title', () => {
    expect(problemsIn('Priority id,Indicator,Unit,Baseline\np,A,offences,1\nNone,B,offences,1')).toStrictEqual([]);
    const result = readIndicators('Priority id,Priority,Indicator,Unit,Baseline\np,None,A,offences,1\n,,B,offences,1');
    expect(result.notes.map(({ code }) => code)).toContain('merged-priority');
    expect(result.ok && result.priorities.map(({ indicatorIds }) => indicatorIds)).toStrictEqual([['a', 'b']]);
  });

  it('is written as None, so that it is read back', () => {
    const result = readIndicators(MERGED.replace('\n,', '\nNone,'));
    if (!result.ok) throw new Error('not read');
    const written = writeIndicators(result);
    expect(written).toContain(',None,Burglaries of shops,');
    const again = readIndicators(written);
    expect(again.problems).toStrictEqual([]);
    expect(again.ok && [again.indicators, again.priorities]).toStrictEqual([result.indicators, result.priorities]);
  });

  it('is left blank if the plan has no priorities', () => {
    const result = readIndicators('Indicator,Unit,Baseline\nA,offences,1');
    if (!result.ok) throw new Error('not read');
    expect(writeIndicators(result)).not.toContain('None');
  });
});

describe('other blanks below a filled cell', () => {
  const notesAt = (table: string): (string | undefined)[] =>
    readIndicators(table).notes.flatMap(({ line, heading, message }) =>
      message.includes('above it is') ? [`${String(line)} ${String(heading)}: ${message}`] : [],
    );

  it('are noted if they change the plan', () => {
    const table = `Priority,Theme,Lead,Indicator,Unit,Baseline,Target,Due
P,T,L,A,%,62,At least 65,2018-03-31
P,,,B,%,62,At least 65,2018-03-31
Q,,,C,,62,At least 65,
R,,,D,,62,At least 65,`;
    expect(notesAt(table)).toStrictEqual([
      '4 Theme: The theme is blank, and above it is "T". If the two cells were merged in Word or Excel, write it again here.',
      '4 Lead: The lead is blank, and above it is "L". If the two cells were merged in Word or Excel, write it again here.',
      '4 Unit: The unit is blank, and above it is "%". If the two cells were merged in Word or Excel, write it again here.',
      '4 Due: The due date is blank, and above it is "2018-03-31". If the two cells were merged in Word or Excel, write it again here.',
    ]);
  });

  it('are not noted if nothing could be merged', () => {
    const table = 'Priority,Indicator,Unit,Baseline,Target,Due\nP,A,%,62,At least 65,2018-03-31\nP,B,%,62,,';
    expect(notesAt(table)).toStrictEqual([]);
  });
});

describe('a theme in a table without priorities', () => {
  it('is left out with one note at its heading', () => {
    const table = 'Theme,Indicator,Unit,Baseline\nT,A,offences,1\nU,B,offences,1';
    expect(notesOn(table).filter((message) => message.includes('left out'))).toStrictEqual([
      'The column "Theme" is left out: a theme cuts across priorities, and the table names none. If these are what your plan calls its priorities, head the column Priority. If not, add a column Priority.',
    ]);
  });

  it('is left out with a note at its cell if only that row has no priority', () => {
    const table = 'Priority,Theme,Indicator,Unit,Baseline\nP,T,A,offences,1\nNone,U,B,offences,1';
    expect(notesOn(table)).toContain('"U" is left out, since the row has no priority that it could belong to.');
  });
});
