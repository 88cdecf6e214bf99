import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readIndicators } from '../../src/csv.js';
import { type Sheet, readWorkbook } from '../../src/office.js';
import { fixture, ods, partsOfXlsx, refusalOf, xlsx, zipOf } from './given.js';

const sheetOf = async (bytes: Uint8Array, index = 0): Promise<Sheet | undefined> =>
  (await readWorkbook(bytes)).sheets[index];
const rowsOf = async (rows: string): Promise<unknown> => (await sheetOf(xlsx(rows)))?.rows;

// What LibreOffice saves as shown (make.py): a line for each cell of the first column, with those next to it.
function shownBy(name: string): string[] {
  const lines = readFileSync(new URL(`../fixtures/office/${name}.csv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.replace(/(?:,|,merged,,D)*$/u, '').replace(/^"(.*)"$/u, '$1'));
}

// What the cells hold that show fewer digits (FORMATS of make.py), by their rows.
const HELD: Readonly<Record<number, string>> = {
  ...{ 0: '62.4%', 1: '28.5%', 5: '3.45%', 6: '0.049%', 7: '1.005', 8: '27.765', 9: '2.675', 10: '-1.005' },
  ...{ 13: '0.25', 14: '0.35', 15: '6.05', 16: '1234567.85', 18: '0.5', 19: '1.5', 20: '2.5', 24: '-£0.005' },
};

describe.each(['shown', 'shown-1904'])('the text of a cell, in the workbook %s', (name) => {
  const expected = shownBy(name).map((text, row) => HELD[row] ?? text);

  it.each(['-openpyxl.xlsx', '.xlsx', '.xls'])('is as shown, with every digit: %s', async (extension) => {
    const sheet = await sheetOf(fixture(`${name}${extension}`));
    // LibreOffice has no 29 February 1900, and Excel does.
    const inExcel = expected.map((text) => (text === '31/12/1899' ? '01/01/1900' : text));
    expect(sheet?.rows.map(([cell = '']) => cell)).toStrictEqual(inExcel);
  });

  it('is as LibreOffice saved it, with every digit: .ods', async () => {
    const sheet = await sheetOf(fixture(`${name}.ods`));
    expect(sheet?.rows.map(([cell = '']) => cell)).toStrictEqual(expected);
  });
});

describe.each(['-openpyxl.xlsx', '.xlsx', '.xls', '.ods'])('a workbook: shown%s', (extension) => {
  const bytes = fixture(`shown${extension}`);

  it('says what is merged and what is hidden', async () => {
    const { rows, ...rest } = (await sheetOf(bytes)) ?? { rows: [] };
    expect(rows[0]).toStrictEqual(['62.4%', 'merged', '', 'D']);
    expect(rest).toStrictEqual({
      name: 'Shown',
      merged: [{ firstRow: 1, lastRow: 2, firstColumn: 2, lastColumn: 3 }],
      isHidden: false,
      hiddenRows: [3],
      hiddenColumns: [4],
    });
    expect(await sheetOf(bytes, 1)).toMatchObject({ name: 'Hidden', isHidden: true, rows: [['secret']] });
  });

  it('gives the results of formulas, or the formulas where none was saved', async () => {
    const results = extension.startsWith('-') ? [['=1+1'], ['=""'], ['=1/0']] : [['2'], [], ['#DIV/0!']];
    expect((await sheetOf(bytes, 2))?.rows).toStrictEqual(results);
  });
});

describe('a cell of Excel', () => {
  it('keeps a formula that has no result, and the empty text that is one', async () => {
    const cells =
      '<c r="A1"><f>B1*2</f></c><c r="B1" t="str"><f>C1</f><v></v></c><c r="C1" t="n"><f t="shared" si="0"/><v/></c>';
    expect(await rowsOf(`<row r="1">${cells}</row>`)).toStrictEqual([['=B1*2', '', '=']]);
  });

  it('is refused by the reader of tables where its formula has no result', async () => {
    const text = (cell: string): string => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
    const heading = `<row>${['Indicator', 'Unit', 'Baseline'].map(text).join('')}</row>`;
    const sheet = await sheetOf(xlsx(`${heading}<row>${text('A')}${text('offences')}<c><f>B1*2</f></c></row>`));
    const { problems } = readIndicators(sheet?.rows ?? []);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toStrictEqual([['unreadable-figure', 2, 3]]);
  });

  it('says so where nobody knows how it is shown', async () => {
    const cells =
      '<c r="A1" s="1"><v>-5</v></c><c r="B1" s="1"><v>5</v></c><c r="C1" s="6"><v>43190</v></c><c r="D1" s="6" t="str"><v>a</v></c>';
    expect(await rowsOf(`<row r="1">${cells}</row>`)).toStrictEqual([
      ['-5 in the format [<0]0.0;0', '5', '43190 in the format of another language', 'a'],
    ]);
  });

  it('may have signs in its format that stand for themselves', async () => {
    expect(await rowsOf('<row r="1"><c r="A1" s="2"><v>1.005</v></c></row>')).toStrictEqual([['£1.005']]);
  });

  it('has a date in words where the format is that of the computer', async () => {
    const cells = '<c r="A1" s="4"><v>43190</v></c><c r="B1" s="5"><v>43190.5</v></c>';
    expect(await rowsOf(`<row r="1">${cells}</row>`)).toStrictEqual([['31 March 2018', '31 March 2018 12:00']]);
  });

  it.each([
    ['#N/A', '#N/A'],
    ['#GETTING_DATA', '#ERROR!'],
  ])('may be an error: %s', async (error, text) => {
    expect(await rowsOf(`<row r="1"><c r="A1" t="e"><v>${error}</v></c></row>`)).toStrictEqual([[text]]);
  });

  it('leaves those before it blank, and none after it', async () => {
    const rows =
      '<row r="3"><c r="C3"><v>1</v></c><c r="D3" t="inlineStr"><is><t> </t></is></c></row><row r="5"><c r="A5"/></row>';
    expect(await rowsOf(rows)).toStrictEqual([[], [], ['', '', '1']]);
  });
});

describe('a cell of LibreOffice', () => {
  it('may have a value and no text', async () => {
    const row =
      '<table:table-row><table:table-cell office:value-type="float" office:value="5"></table:table-cell></table:table-row>';
    expect((await sheetOf(ods(`<table:table table:name="A">${row}</table:table>`)))?.rows).toStrictEqual([['5']]);
  });

  it('may be in a row that is filtered out or a sheet that is not shown', async () => {
    const cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const rows = `<table:table-row>${cell}</table:table-row><table:table-row table:number-rows-repeated="2" table:visibility="filter">${cell}</table:table-row>`;
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="9"/>';
    const sheet = await sheetOf(
      ods(`<table:table table:name="A" table:style-name="gone">${columns}${rows}</table:table>`),
    );
    expect(sheet).toMatchObject({ isHidden: true, hiddenRows: [2, 3], hiddenColumns: [], rows: [['x'], ['x'], ['x']] });
  });
});

describe('a workbook', () => {
  it('without a sheet is refused', async () => {
    expect(await refusalOf(readWorkbook(ods('')))).toMatchObject({ code: 'INVALID_FILE', reason: 'no-table' });
  });

  it('may have a sheet that is a chart, which is left out', async () => {
    const [types, , rels, ...rest] = partsOfXlsx('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    const swap = (part: typeof types, from: string, to: string): NonNullable<typeof types> => ({
      name: String(part?.name),
      content: String(part?.content).replace(from, to),
    });
    const workbook = partsOfXlsx('')[1];
    const schema = 'http://schemas.openxmlformats.org';
    const chart = `<chartsheet xmlns="${schema}/spreadsheetml/2006/main"/>`;
    const { sheets } = await readWorkbook(
      zipOf([
        swap(
          types,
          '</Types>',
          '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>',
        ),
        swap(workbook, '<sheets>', '<sheets><sheet name="Chart" sheetId="2" r:id="rId2"/>'),
        swap(
          rels,
          '</Relationships>',
          `<Relationship Id="rId2" Type="${schema}/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        ),
        ...rest,
        { name: 'xl/chartsheets/sheet1.xml', content: chart },
      ]),
    );
    expect(sheets.map(({ name }) => name)).toStrictEqual(['KPIs']);
  });
});
