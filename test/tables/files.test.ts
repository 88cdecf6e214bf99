import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations } from '../../src/csv.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { indicatorIn, indicatorsIn, messageFor, notesOn, problemsIn } from './given.js';

/* What a file may be, before a word of it is read. Expected values follow from the bytes written here. */

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, isBig: boolean): Uint8Array =>
  bytes(
    ...(isBig ? [0xfe, 0xff] : [0xff, 0xfe]),
    ...text.split(/(?:)/u).flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isBig ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }),
  );
const latin = (text: string): Uint8Array =>
  bytes(...text.split(/(?:)/u).map((letter) => (letter === '€' ? 0x80 : letter === '–' ? 0x96 : letter.charCodeAt(0))));
const TABLE = 'Indicator,Unit,Baseline\nCafé fights – all,offences,240\n';
const NAME = 'Café fights – all';

describe('a file', () => {
  it.each([
    ['a text', TABLE],
    ['a text with a byte order mark', `\uFEFF${TABLE}`],
    ['UTF-8', new TextEncoder().encode(TABLE)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${TABLE}`)],
    ['a Buffer', Buffer.from(TABLE)],
    ['UTF-16, as Excel writes "Unicode text"', utf16(TABLE.replaceAll(',', '\t'), false)],
    ['UTF-16 of the other order', utf16(TABLE, true)],
    ['Windows-1252, as Excel writes "CSV"', latin(TABLE)],
  ])('is read as %s', (_, input) => {
    expect(indicatorsIn(input).map(({ name }) => name)).toStrictEqual([NAME]);
  });

  it('is reported if it was read as Windows-1252', () => {
    expect(notesOn(latin(TABLE))[0]).toBe('The file is not UTF-8. It was read as Windows-1252, as Excel writes it.');
  });

  it('is reported if it contains lost characters', () => {
    expect(notesOn('Indicator,Unit,Baseline\nCaf\uFFFD fights,offences,240')[0]).toContain('hand in its bytes instead');
  });

  it.each([
    ['an XLSX workbook', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), 'workbook', 'save the sheet as "CSV UTF-8"'],
    ['an XLSX workbook read as text', 'PK\u0003\u0004\u0014', 'workbook', 'not a CSV file'],
    ['an XLS workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'workbook', 'old workbook'],
    ['null bytes', bytes(0x41, 0x00, 0x42), 'not-text', 'not a text file'],
    ['null characters', 'a\0b', 'not-text', 'not a text file'],
    ['a byte that means nothing', bytes(0x41, 0x2c, 0x81), 'not-text', 'not a text file'],
    ['an odd byte of UTF-16', bytes(0xfe, 0xff, 0x00), 'not-text', 'not a text file'],
    ['half of UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8), 'not-text', 'not a text file'],
    ['half a character', 'Indicator,Baseline\n\uD83D,1', 'not-text', 'half a character'],
    ['nothing', '', 'empty', 'The table is empty'],
    ['no bytes', bytes(), 'empty', 'The table is empty'],
    ['blank lines', ' \n,,\n\n', 'empty', 'The table is empty'],
    ['no rows', [], 'empty', 'The table is empty'],
    ['blank rows', [[null, ''], []], 'empty', 'The table is empty'],
    ['headings alone', 'Indicator,Baseline\n\n', 'no-rows', 'headings and no row below'],
    ['prose', 'Dear all,\nplease find attached', 'no-heading-row', 'Name the columns in the first row'],
    ['headings in French', 'Indicateur,Cible 2025/26\nCambriolages,600', 'no-heading-row', 'in English: Indicator'],
    ['no names', 'Baseline,Target\n1,2', 'missing-heading', 'Head their column Indicator'],
  ])('that is %s has one problem that says so', (_, input, code, words) => {
    expect(problemsIn(input).map((problem) => problem.split('@')[0])).toStrictEqual([code]);
    expect(messageFor(input)).toContain(words);
  });
});

describe('the delimiter', () => {
  it.each([
    ['commas', 'Indicator,Unit,Baseline\nA; B\tC,offences,"1,579"'],
    ['semicolons', 'Indicator;Unit;Baseline\n"A; B\tC";offences;1,579'],
    ['tabs', 'Indicator\tUnit\tBaseline\n"A; B\tC"\toffences\t1,579'],
    ['a line of Excel', 'sep=;\r\nIndicator;Unit;Baseline\r\n"A; B\tC";offences;1,579'],
    ['a line of Excel that names another sign', 'sep=|\nIndicator|Unit|Baseline\nA; B\tC|offences|1,579'],
    [
      'a heading in quotation marks that holds another',
      'Indicator;"Note, if any; else none";Unit;Baseline\n"A; B\tC";;offences;1,579',
    ],
  ])('is recognised: %s', (_, input) => {
    const own = 'Note, if any; else none';
    const options = input.includes(own) ? { columns: { [own]: 'Note' } } : {};
    expect(indicatorsIn(input, options).map(({ name, baseline }) => [name, baseline])).toStrictEqual([
      ['A; B\tC'.replace('\t', ' '), { value: 1579, text: '1,579' }],
    ]);
  });

  it('may be given', () => {
    expect(indicatorIn('Indicator;Unit;Baseline', 'A;offences;1', { delimiter: ';' }).name).toBe('A');
    expect(codeThrownBy(() => readIndicators('', { delimiter: '|' as never }))).toBe('INVALID_ARGUMENT');
  });

  it('is chosen by the number of cells if no heading is known', () => {
    expect(messageFor('a;b;c\n1;2;3')).toContain('No row of headings');
  });
});

describe('lines', () => {
  const broken = 'Indicator,Unit,Baseline\n"A\nB\r\nC\rD",offences,1\nE,offences,x y z\n';
  it.each([
    ['LF', broken],
    ['CR LF', broken.replace('line\n', 'line\r\n').replaceAll(/(?<!\r)\n(?=E|$)/gu, '\r\n')],
    ['CR', broken.replace('Baseline\n', 'Baseline\r').replaceAll(/1\n/gu, '1\r')],
  ])('are counted as an editor shows them, even in quotation marks: %s', (_, text) => {
    expect(problemsIn(text)).toStrictEqual(['unreadable-figure@6:3']);
  });

  it('are counted after a line that names the delimiter', () => {
    expect(problemsIn('sep=,\nIndicator,Baseline\nA,x y z')).toStrictEqual(['unreadable-figure@3:2']);
  });

  it('are row numbers if rows were given', () => {
    expect(problemsIn([['Indicator', 'Baseline'], [], ['A', 'x y z']])).toStrictEqual(['unreadable-figure@3:2']);
  });

  it('in a name are joined', () => {
    expect(indicatorIn('Indicator,Unit,Baseline', '"Theft from\na shop",offences,1').name).toBe('Theft from a shop');
  });
});

describe('quotation marks', () => {
  it.each([
    [
      'one that is never closed',
      'Indicator,Baseline\nA,1\n"B\r\nC,2\nD,3\n',
      'broken-quotes@3:1',
      'opens this cell and none closes it',
    ],
    [
      'one inside a cell',
      'Indicator,Baseline\n"A\r\nB",1\nC,the "hot" spots\n',
      'broken-quotes@4:2',
      'does not begin with one',
    ],
    ['text after the last', 'Indicator,Baseline\n"A" and B,1\n', 'broken-quotes@2:1', 'Text follows'],
  ])('are one problem with its line if they do not match: %s', (_, text, problem, words) => {
    expect(problemsIn(text)).toContain(problem);
    expect(readIndicators(text).problems.find(({ code }) => code === 'broken-quotes')?.message).toContain(words);
  });

  it('keep the rows before the mistake if part of a table is enough', () => {
    const result = readIndicators('Indicator,Unit,Baseline\nA,offences,1\n"B,offences,2\n', { partial: true });
    expect(result.ok && result.indicators.map(({ name }) => name)).toStrictEqual(['A']);
    expect(result.problems.map(({ code, line }) => [code, line])).toStrictEqual([['broken-quotes', 3]]);
  });
});

describe('rows from a spreadsheet reader', () => {
  it('are read as their text would be', () => {
    const rows = [
      ['Indicator', 'Unit', 'Baseline', 'Target', 'Or better'],
      ['A', 'offences', 0.1, null, undefined],
      ['B', 'offences', 1e12, 'Monitor only'],
      ['C', '%', '62.4%', 'At least 65%'],
    ];
    expect(indicatorsIn(rows, { columns: { 'Or better': false } }).map(({ baseline }) => baseline)).toStrictEqual([
      { value: 0.1, text: '0.1' },
      { value: 1e12, text: '1000000000000' },
      { value: 62.4, text: '62.4%' },
    ]);
  });

  it('may contain yes and no as a spreadsheet stores them', () => {
    const rows = [
      ['Indicator', 'Unit', 'Polarity', 'Baseline', 'Target kind', 'Or better'],
      ['A', 'offences', 'lower', 1, 'maintain', true],
      ['B', 'offences', 'lower', 1, 'maintain', false],
    ];
    expect(indicatorsIn(rows).map(({ target }) => target)).toStrictEqual([
      { kind: 'maintain', orBetter: true },
      { kind: 'maintain', orBetter: false },
    ]);
  });

  it.each([
    ['a date', new Date(Date.UTC(2018, 2, 31)), 'holds a date of the spreadsheet'],
    ['no number', Number.NaN, 'holds NaN'],
    ['no end', Number.POSITIVE_INFINITY, 'neither text nor a number'],
    ['an object', { richText: [] }, 'holds an object'],
  ])('with %s in a cell have a problem', (_, cell, words) => {
    const rows = [
      ['Indicator', 'Baseline'],
      ['A', cell as never],
      ['B', 1],
    ];
    expect(problemsIn(rows)).toStrictEqual(['spreadsheet-value@2:2']);
    expect(messageFor(rows)).toContain(words);
    const result = readIndicators(rows, { partial: true });
    expect(result.ok && result.indicators.map(({ name }) => name)).toStrictEqual(['B']);
  });

  it('with a share of 1 as a percentage are refused rather than guessed at', () => {
    const rows = (value: number): (string | number)[][] => [
      ['Indicator', 'Unit', 'Baseline'],
      ['A', '%', value],
    ];
    expect(problemsIn(rows(0.624))).toStrictEqual(['unclear-percentage@2:3']);
    expect(messageFor(rows(0.624))).toContain('may be 0.624% or a share of 1');
    expect(problemsIn(rows(1))).toStrictEqual(['unclear-percentage@2:3']);
    expect(problemsIn(rows(0))).toStrictEqual([]);
    expect(problemsIn(rows(62.4))).toStrictEqual([]);
    expect(
      problemsIn([
        ['Indicator', 'Unit', 'Baseline'],
        ['A', '%', '0.7'],
      ]),
    ).toStrictEqual([]);
    const target = [
      ['Indicator', 'Unit', 'Polarity', 'Baseline', 'Target kind', 'Operator', 'Target value'],
      ['A', '%', 'lower', 62, 'level', 'at-most', 0.5],
    ];
    expect(problemsIn(target)).toStrictEqual(['unclear-percentage@2:7']);
  });
});

describe('arguments that are not a table', () => {
  it.each([
    ['nothing', undefined],
    ['a number', 5],
    ['an object', {}],
    ['rows that are no arrays', ['a', 'b']],
    ['an ArrayBuffer', new ArrayBuffer(2)],
    ['words of 16 bits', new Uint16Array(2)],
  ])('throw: %s', (_, input) => {
    expect(codeThrownBy(() => readIndicators(input as never))).toBe('INVALID_ARGUMENT');
    expect(codeThrownBy(() => readObservations(input as never))).toBe('INVALID_ARGUMENT');
  });

  it.each([
    ['options', null],
    ['options.plan', { plan: 5 }],
    ['columns', { columns: 'Indicator' }],
    ['a meaning that is not known', { columns: { Start: 'Begin' } }],
    ['a meaning that is no text', { columns: { Start: true } }],
  ])('throw: %s', (_, options) => {
    expect(codeThrownBy(() => readIndicators('', options as never))).toBe('INVALID_ARGUMENT');
  });

  it.each([
    ['options', null],
    ['indicators', { indicators: {} }],
    ['comparators', { comparators: 'Kent' }],
    ['area', { area: 5 }],
  ])('throw in observations: %s', (_, options) => {
    expect(codeThrownBy(() => readObservations('', options as never))).toBe('INVALID_ARGUMENT');
  });
});
