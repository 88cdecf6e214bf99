import { describe, expect, it } from 'vitest';
import {
  indicatorsIn,
  messageFor,
  noteCodesOn,
  notesOn,
  observationProblemsIn,
  observationsIn,
  problemsIn,
  questionsOn,
} from './given.js';

/* The lines that exports put above and below a table: those of Power BI below it, that of SharePoint above it. */

const TABLE = 'Measure,Unit,Polarity,2023/24,2024/25,Target 2025/26\nBurglary,Count,Lower is better,685,650,600';
const FOOT = '"Applied filters:\nPartnership is Northmoor CSP\nYear is not (Blank)"';
const LONG = 'Indicator,Unit,Polarity,Year,Value\nBurglary,Count,Lower,2023/24,685\nBurglary,Count,Lower,2024/25,650';

describe('a line of words that a blank line parts from the table', () => {
  it('is a note below it, in a text of any shape', () => {
    for (const table of [TABLE, LONG, TABLE.replace('Burglary', '"Burglary\nof homes"')]) {
      expect(indicatorsIn(`${table}\n\n${FOOT}\n`)).toStrictEqual(indicatorsIn(table));
      expect(noteCodesOn(`${table}\n\n${FOOT}\n`).filter((note) => note.startsWith('note-below'))).toHaveLength(1);
    }
    expect(indicatorsIn(`${TABLE}\n,,,,,\n${FOOT},,,,,\nNorthmoor,,,,,`)).toStrictEqual(indicatorsIn(TABLE));
    expect(observationsIn(`Indicator,Period,Value\nburglary,2023/24,685\n\n${FOOT}`)).toHaveLength(1);
  });

  it('is one in rows as well, and next to thousands with spaces', () => {
    const rows = TABLE.replace('685,650,600', '12 085,11 950,11 800')
      .split('\n')
      .map((line) => line.split(','));
    expect(indicatorsIn([...rows, [], ['Northmoor']])).toStrictEqual(indicatorsIn(rows));
    expect(noteCodesOn([...rows, [], ['Northmoor']])).toContain('note-below@4:1');
  });

  it('is asked about if it says that the figures are for a part of their time', () => {
    expect(questionsOn(`${TABLE}\n\n"Applied filters:\nMonth is April"`)).toContain('footnote! 4');
  });

  it('does not hide the footnotes above it', () => {
    const marked = `${TABLE.replace('650', '650*')}\n* = not yet published\n\n${FOOT}`;
    expect(noteCodesOn(marked)).toContain('note-below@3:1');
    expect(problemsIn(marked)).toStrictEqual([]);
  });

  it('is none right below the table, with a number, or with several cells', () => {
    for (const foot of ['\nRobbery', '\n\n600', '\n\nRobbery,Count']) {
      expect(problemsIn(TABLE + foot)).toStrictEqual([
        `short-row@${String(foot.length - foot.trimStart().length + 2)}`,
      ]);
    }
    expect(observationProblemsIn('Indicator,Period,Value\nburglary,2023/24,685\nrobbery')).toStrictEqual([
      'short-row@3',
    ]);
  });
});

describe('a row that is too short', () => {
  it('is compared with the headings of the file, however the table is read', () => {
    // Five headings, of which each year gets one of its own.
    expect(messageFor(`${LONG}\nRobbery`)).toContain('The row has 1 cell, but there are headings for 5.');
    // Four headings, to which the codes of the names are added.
    const coded =
      'Indicator,Polarity,2023/24,2024/25\nNI 1: Burglary,Lower,685,650\nNI 2: Robbery,Lower,31,30\nArson,Lower';
    expect(messageFor(coded)).toContain('The row has 2 cells, but there are headings for 4.');
  });
});

describe('a first line that describes the columns', () => {
  it('is left out with a note, and the lines are counted as in the file', () => {
    for (const first of ['ListSchema={"schemaXmlList":["<Field Name=\\"Title\\" />"]}', 'ListSchema={}']) {
      const table = `${first}\n${TABLE}`;
      expect(indicatorsIn(table)).toStrictEqual(indicatorsIn(TABLE));
      expect(notesOn(table)[0]).toBe('"ListSchema={…}" is above the headings and is left out.');
      expect(noteCodesOn(table)).toContain('target-reading@3:6');
    }
  });

  it('is a row if it is none', () => {
    expect(noteCodesOn(`Title = our measures\n${TABLE}`)).not.toContain('row-left-out@1');
  });
});
