import { describe, expect, it } from 'vitest';
import { readWorkbook, type SheetToWrite, writeWorkbook } from '../../src/office.js';
import { refusalOf } from './given.js';

const readBack = async (...rows: SheetToWrite['rows']): Promise<unknown> =>
  (await readWorkbook(writeWorkbook([{ name: 'A', rows }]))).sheets[0]?.rows;
// The archive is not packed, so that its XML can be searched.
const xmlOf = (sheets: readonly SheetToWrite[]): string => new TextDecoder().decode(writeWorkbook(sheets));
const refused = (
  sheets: unknown,
): Promise<{ readonly code: string; readonly message: string; readonly reason: unknown }> =>
  refusalOf(Promise.resolve().then(() => writeWorkbook(sheets as SheetToWrite[])));
const sheet = (rows: unknown, rest: object = {}): unknown => [{ name: 'A', rows, ...rest }];

describe('a text in a workbook', () => {
  it.each([
    ...['=1+1', '+5', '-5% or below', '@SUM(A1)', "'=1", '\t=1', '#N/A', 'TRUE'],
    ...['2013/14', '1/2', '007', '65.0', '1E5', '1,000', '-0', '12345678901234567890'],
    ...['a\nb', ' lead', 'trail ', 'a  b', '\ttab', 'a\u2028b', 'a\u00a0b', '\uFEFFa', '\u0085a', '\u007F'],
    ...['<b> & "q" \' ]]>', '&amp;', '&#65;', 'é € 😀', '_x000D_', '_x0041_', '__x00e9__', '_x5F_', 'x'.repeat(32_767)],
  ])('is read back unchanged: %j', async (text) => {
    expect(await readBack(['Text', 'End'], [text, '.'])).toStrictEqual([
      ['Text', 'End'],
      [text, '.'],
    ]);
  });

  it('is never a formula', () => {
    const xml = xmlOf([{ name: 'A', rows: [['Text'], ['=1+1'], ['@SUM(A1)']] }]);
    expect(xml).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(xml).not.toMatch(/<f[ >/]/u);
  });

  it('has line breaks as spreadsheets write them', async () => {
    expect(await readBack(['a\r\nb\rc\nd'])).toStrictEqual([['a\nb\nc\nd']]);
  });
});

describe('a number in a workbook', () => {
  it.each([
    ...[0, 1, -1, 1532, 27.77, -5.2, 0.1, 0.0001, 1_234_567_890, 99.9999999, 1e10, 99_999_999_999_999],
    ...[0.00012345, 0.00009999, 0.000001, 123_456.78901234, 9.9999999999999, 0.12345678901234, -0.123456789],
  ])('is a number, shown in full: %d', async (value) => {
    expect(xmlOf([{ name: 'A', rows: [[value]] }])).toContain(`<v>${String(value)}</v>`);
    expect(await readBack([value])).toStrictEqual([[String(value)]]);
  });

  it.each([
    [-0, '-0'],
    [0.1 + 0.2, '0.30000000000000004'],
    [2 / 3, '0.6666666666666666'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [123_456_789_012_345, '123456789012345'],
    [0.123456789012345, '0.123456789012345'],
    [0.000001234567891, '0.000001234567891'],
  ])('is text if a spreadsheet would round it or show it differently: %d', async (value, text) => {
    expect(xmlOf([{ name: 'A', rows: [[value]] }])).toContain(`>${text}</t>`);
    expect(await readBack([value])).toStrictEqual([[text]]);
  });
});

describe('a sheet that is written', () => {
  it('may have blank cells and rows, or no rows', async () => {
    const written = writeWorkbook([
      { name: 'One', rows: [['a', null, ''], [], ['', 'b']] },
      { name: 'Two', rows: [] },
      { name: 'It\'s <&"é', rows: [[]] },
    ]);
    const { sheets } = await readWorkbook(written);
    expect(sheets.map(({ name, rows }) => [name, rows])).toStrictEqual([
      ['One', [['a'], [], ['', 'b']]],
      ['Two', []],
      ['It\'s <&"é', []],
    ]);
    expect(sheets.every(({ isHidden, merged }) => !isHidden && merged.length === 0)).toBe(true);
  });

  it('has headings that are bold and stay in view, and columns as wide as their text, within limits', () => {
    const xml = xmlOf([
      {
        name: 'A',
        rows: [
          ['Id', 'Note'],
          ['abc\nabcdefghijkl', 'x'.repeat(99)],
        ],
      },
    ]);
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<c r="A1" s="1" t="inlineStr">');
    expect(xml.match(/ width="\d+"/gu)).toStrictEqual([' width="14"', ' width="60"']);
  });

  it('formats columns as text to their end, except those with a number', () => {
    const xml = xmlOf([
      {
        name: 'A',
        rows: [
          ['Period', 'Value'],
          ['2013/14', 5],
        ],
      },
    ]);
    expect(xml.match(/ style="\d+"/gu)).toStrictEqual([' style="2"', ' style="3"']);
  });

  it('names columns as spreadsheets do', () => {
    const row = Array.from({ length: 703 }, () => 'x');
    const cells = xmlOf([{ name: 'A', rows: [row] }]).match(/ r="[A-Z]+1"/gu);
    expect([0, 25, 26, 51, 52, 701, 702].map((index) => cells?.[index])).toStrictEqual(
      ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'].map((letters) => ` r="${letters}1"`),
    );
  });

  it('may offer lists below its headings', () => {
    const choices = [
      { heading: 'Polarity', values: ['lower is better', 'higher is better'] },
      { heading: 'Unit', values: ['%', 'a & b'], allowsOthers: true },
    ];
    const xml = xmlOf([{ name: 'A', rows: [['Unit', 'Polarity']], choices }]);
    expect(xml).toContain(
      'showErrorMessage="1" sqref="B2:B1048576"><formula1>"lower is better,higher is better"</formula1>',
    );
    expect(xml).toContain('showErrorMessage="0" sqref="A2:A1048576"><formula1>"%,a &amp; b"</formula1>');
  });

  it('is written with the same bytes each time', () => {
    const rows = [['a'], [1]];
    expect(writeWorkbook([{ name: 'A', rows }])).toStrictEqual(writeWorkbook([{ name: 'A', rows }]));
  });
});

describe('a workbook refuses in one sentence', () => {
  it.each([
    ['no sheet', [], 'no-sheet', 'A workbook must have at least one sheet.'],
    [
      'a long name',
      [{ name: 'x'.repeat(32), rows: [] }],
      'sheet-name',
      `"${'x'.repeat(32)}" cannot be the name of a sheet. It must have 1 to 31 characters, none of them [ ] : * ? / or \\, no apostrophe at either end, and must not be History.`,
    ],
    [
      'a name twice',
      [
        { name: 'Plan', rows: [] },
        { name: 'PLAN', rows: [] },
      ],
      'same-name',
      'Two sheets are called "PLAN". Capital and small letters are the same here: give each sheet a name of its own.',
    ],
    [
      'too many rows',
      sheet(Array.from({ length: 1_048_577 }, () => [])),
      'too-many-rows',
      'The sheet "A" has more than 1,048,576 rows, the most that a spreadsheet has.',
    ],
    [
      'too many columns',
      sheet([[], Array.from({ length: 16_385 }, () => null)]),
      'too-many-columns',
      'Row 2 of the sheet "A" has more than 16,384 cells, the most that a spreadsheet has.',
    ],
    [
      'a long text',
      sheet([[null, 'x'.repeat(32_768)]]),
      'too-long-text',
      'The text for cell B1 of the sheet "A" has more than 32,767 characters, the most that a cell holds.',
    ],
    [
      'a null',
      sheet([['a\u0000']]),
      'character-not-held',
      'The text for cell A1 of the sheet "A" has the character U+0000 in it, which a workbook cannot hold.',
    ],
    [
      'no number',
      sheet([[], [Number.NaN]]),
      'cell-value',
      'The value for cell A2 of the sheet "A" must be text, a finite number or null, not NaN.',
    ],
    [
      'a list for no heading',
      sheet([['Unit']], { choices: [{ heading: 'Units', values: ['%'] }] }),
      'no-such-heading',
      'The first row of the sheet "A" has no heading "Units" for the drop-down list.',
    ],
    [
      'a list with a comma',
      sheet([['Unit']], { choices: [{ heading: 'Unit', values: ['per 1,000'] }] }),
      'choices',
      'The drop-down list for "Unit" in the sheet "A" must have texts without commas or quotation marks, and no more than 255 characters in all.',
    ],
  ])('%s', async (_, sheets, reason, message) => {
    const refusal = await refused(sheets);
    expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', reason });
    expect(refusal.message).toBe(message);
  });

  it.each([
    'a[b',
    'a]',
    'a:b',
    'a*',
    'a?',
    '2013/14',
    'a\\b',
    "'a",
    "a'",
    'History',
    'history',
    'a\u0001',
    'a\nb',
    '\uFFFF',
  ])('a name: %j', async (name) => {
    expect(await refused([{ name, rows: [] }])).toMatchObject({ reason: 'sheet-name' });
  });

  it.each(['\u0008', '\u000B', '\u001F', '\uD800', 'a\uDC00', '\uFFFE', '\uFFFF'])('a character: %j', async (text) => {
    expect(await refused(sheet([[text]]))).toMatchObject({ reason: 'character-not-held' });
  });

  it.each([true, undefined, {}, new Date(0), 5n, Number.POSITIVE_INFINITY])('a cell: %s', async (value) => {
    expect(await refused(sheet([[value]]))).toMatchObject({ reason: 'cell-value' });
  });

  it.each([
    [[]],
    [['']],
    [[' %']],
    [['a"b']],
    [['a\nb']],
    [['a\u0000']],
    [[5]],
    [['x'.repeat(256)]],
    [['x'.repeat(200), 'y'.repeat(55)]],
  ])('a list: %j', async (values) => {
    expect(await refused(sheet([['Unit']], { choices: [{ heading: 'Unit', values }] }))).toMatchObject({
      reason: 'choices',
    });
  });

  it.each([
    ['sheets', 'A'],
    ['sheets[0]', ['A']],
    ['sheets[0]', [{ name: 'A', rows: [], row: [] }]],
    ['sheets[0].name', [{ name: 5, rows: [] }]],
    ['sheets[0].name', [{ name: '', rows: [] }]],
    ['sheets[0].rows', sheet('a')],
    ['sheets[0].rows[1]', sheet([[], 'a'])],
    ['sheets[0].rows[0][1]', sheet([Object.assign(['a'], { length: 2 })])],
    ['sheets[0].choices', sheet([], { choices: 'a' })],
    ['sheets[0].choices[0]', sheet([], { choices: [{ values: [], headings: 'a' }] })],
    ['sheets[0].choices[0].heading', sheet([], { choices: [{ values: [] }] })],
    ['sheets[0].choices[0].values', sheet([], { choices: [{ heading: 'a', values: 'a' }] })],
    ['sheets[0].choices[0].allowsOthers', sheet([], { choices: [{ heading: 'a', values: [], allowsOthers: 1 }] })],
  ])('an argument, by its name: %s', async (argument, sheets) => {
    const { code, message } = await refused(sheets);
    expect(code).toBe('INVALID_ARGUMENT');
    expect(message).toContain(argument);
  });

  it('but accepts null for no lists', async () => {
    const { sheets } = await readWorkbook(writeWorkbook(sheet([['a']], { choices: null }) as SheetToWrite[]));
    expect(sheets[0]?.rows).toStrictEqual([['a']]);
  });
});
