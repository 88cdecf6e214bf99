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

  it.each(['-openpyxl.xlsx', '.xlsx', '.xls'])('is read as shown, with every digit: %s', async (extension) => {
    const sheet = await sheetOf(fixture(`${name}${extension}`));
    // LibreOffice has no 29 February 1900, and Excel does.
    const inExcel = expected.map((text) => (text === '31/12/1899' ? '01/01/1900' : text));
    expect(sheet?.rows.map(([cell = '']) => cell)).toStrictEqual(inExcel);
  });

  it('is read as LibreOffice saved it, with every digit: .ods', async () => {
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
      struckOut: 0,
      commentsLeftOut: 0,
    });
    expect(await sheetOf(bytes, 1)).toMatchObject({ name: 'Hidden', isHidden: true, rows: [['secret']] });
  });

  it('has the results of formulas, or the formulas if no results were saved', async () => {
    const results = extension.startsWith('-') ? [['=1+1'], ['=""'], ['=1/0']] : [['2'], [], ['#DIV/0!']];
    expect((await sheetOf(bytes, 2))?.rows).toStrictEqual(results);
  });
});

describe('a cell of Excel', () => {
  it('keeps a formula without a result, and an empty text that is a result', async () => {
    const cells =
      '<c r="A1"><f>B1*2</f></c><c r="B1" t="str"><f>C1</f><v></v></c><c r="C1" t="n"><f t="shared" si="0"/><v/></c>';
    expect(await rowsOf(`<row r="1">${cells}</row>`)).toStrictEqual([['=B1*2', '', '=']]);
  });

  it('is refused by the reader of tables if its formula has no result', async () => {
    const text = (cell: string): string => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
    const heading = `<row>${['Indicator', 'Unit', 'Baseline'].map(text).join('')}</row>`;
    const sheet = await sheetOf(xlsx(`${heading}<row>${text('A')}${text('offences')}<c><f>B1*2</f></c></row>`));
    const { problems } = readIndicators(sheet?.rows ?? []);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toStrictEqual([['unreadable-figure', 2, 3]]);
  });

  it('says so if nobody knows how it is shown', async () => {
    const cells =
      '<c r="A1" s="1"><v>-5</v></c><c r="B1" s="1"><v>5</v></c><c r="C1" s="6"><v>43190</v></c><c r="D1" s="6" t="str"><v>a</v></c>';
    expect(await rowsOf(`<row r="1">${cells}</row>`)).toStrictEqual([
      ['-5 in the format [<0]0.0;0', '5', '43190 in the format of another language', 'a'],
    ]);
  });

  it('may have literal characters in its format', async () => {
    expect(await rowsOf('<row r="1"><c r="A1" s="2"><v>1.005</v></c></row>')).toStrictEqual([['£1.005']]);
  });

  it("has a date in words if its format is the computer's", async () => {
    const cells = '<c r="A1" s="4"><v>43190</v></c><c r="B1" s="5"><v>43190.5</v></c>';
    expect(await rowsOf(`<row r="1">${cells}</row>`)).toStrictEqual([['31 March 2018', '31 March 2018 12:00']]);
  });

  // Format 45 of ECMA-376, part 1, 18.8.30 is mm:ss. 522/86400 of a day is 8 minutes 42 seconds.
  it('has minutes and seconds in words if its format is theirs', async () => {
    const values = [522 / 86_400, 522.2 / 86_400, 4122 / 86_400, 0, 43190.25];
    const cells = values.map((value) => `<c s="7"><v>${String(value)}</v></c>`).join('');
    const parts = partsOfXlsx(`<sheetData><row>${cells}</row></sheetData>`).map((part) => ({
      ...part,
      content: String(part.content).replace('<xf numFmtId="9"/>', '<xf numFmtId="45"/>'),
    }));
    expect((await sheetOf(zipOf(parts)))?.rows).toStrictEqual([
      ['8m 42s', '522.2 seconds', '68m 42s', '0m 0s', '00:00'],
    ]);
  });

  it.each([
    ['#N/A', '#N/A'],
    ['#GETTING_DATA', '#ERROR!'],
  ])('may be an error: %s', async (error, text) => {
    expect(await rowsOf(`<row r="1"><c r="A1" t="e"><v>${error}</v></c></row>`)).toStrictEqual([[text]]);
  });

  it('leaves the cells before it blank, and adds none after it', async () => {
    const rows =
      '<row r="3"><c r="C3"><v>1</v></c><c r="D3" t="inlineStr"><is><t> </t></is></c></row><row r="5"><c r="A5"/></row>';
    expect(await rowsOf(rows)).toStrictEqual([[], [], ['', '', '1']]);
  });
});

describe('a text of Excel in runs', () => {
  const run = (text: string, properties = ''): string => `<r><rPr>${properties}<sz val="8"/></rPr><t>${text}</t></r>`;
  const set = (position: string): string => `<vertAlign val="${position}"/>`;
  const inCell = (runs: string): string => `<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`;

  // ECMA-376, part 1, 18.4.14.
  it.each([
    ['raised', `<r><t>179</t></r>${run('1', set('superscript'))}`, '179¹'],
    ['lowered', run('38') + run('1', set('subscript')), '38₁'],
    ['on the line', run('44') + run('2', set('baseline')), '442'],
    [
      'raised, and others that only look like digits',
      run('5') + run('[1]&#8217;2&#x37;', set('superscript')),
      '5[1]’²7',
    ],
    ['no text', `<r><t>5</t></r><r><rPr>${set('superscript')}</rPr><t/></r>`, '5'],
  ])('has its digits as they are formatted: %s', async (_, runs, text) => {
    expect(await rowsOf(inCell(runs))).toStrictEqual([[text]]);
  });

  it.each([
    ['in part', run('35', '<strike/>') + run('39'), [['39']], 1],
    ['in two parts', run('3', '<strike val="1"/>') + run('39') + run('5', "<strike val='true' />"), [['39']], 2],
    ['as a whole', run('39', '<strike/>'), [], 1],
    ['expressly not', run('35', '<strike val="0"/>') + run('39', "<strike val='false'/>"), [['3539']], 0],
  ])('is left out if it is struck out: %s', async (_, runs, rows, struckOut) => {
    expect(await sheetOf(xlsx(inCell(runs)))).toMatchObject({ rows, struckOut });
  });

  // The texts that the cells of a workbook share, and other programs' names of elements, are read the same.
  const workbook = (sheet: string, { texts = '', fonts = '<font/>', styles = '' }): Uint8Array => {
    const schema = 'http://schemas.openxmlformats.org';
    const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';
    const parts = partsOfXlsx(`<sheetData>${sheet}</sheetData>`).map(({ name, content }) => ({
      name,
      content: String(content)
        .replace('</Types>', `<Override PartName="/xl/sharedStrings.xml" ContentType="${kind}"/></Types>`)
        .replace(
          '</Relationships>',
          `<Relationship Id="rId9" Type="${schema}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        )
        .replace(/<fonts.*<\/fonts>/u, `<fonts>${fonts}</fonts>`)
        .replace('</cellXfs>', `${styles}</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>`),
    }));
    return zipOf([
      ...parts,
      { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${schema}/spreadsheetml/2006/main">${texts}</sst>` },
    ]);
  };

  it('may be shared by cells', async () => {
    const texts = `<si><r><t>42</t></r>${run('1', set('superscript'))}</si><si>${run('9', '<strike/>')}<r><t>8</t></r></si>`;
    const cells = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>1</v></c>';
    expect(await sheetOf(workbook(`<row>${cells}</row>`, { texts }))).toMatchObject({
      rows: [['42¹', '8', '8']],
      struckOut: 2,
    });
  });

  // A run that has no font of its own has that of its cell.
  it('is left out if its cell is struck out and its run does not say otherwise', async () => {
    const runs = `<r><t>35</t></r>${run('39')}${run('5', '<strike/>')}${run('1', set('superscript'))}`;
    const cells = `<c r="A1" s="8" t="s"><v>1</v></c><c r="B1" s="8" t="inlineStr"><is>${runs}</is></c>`;
    const sheet = await sheetOf(
      workbook(`<row r="1">${cells}<c r="C1" s="8" t="s"><v>7</v></c></row>`, {
        ...{ fonts: '<font/><font><strike/></font>', styles: '<xf fontId="1"/>' },
        texts: `<si><t>other</t></si><si>${runs}</si>`,
      }),
    );
    expect(sheet).toMatchObject({ rows: [['39¹', '39¹']], struckOut: 5 });
  });

  // 18.8.22: in the font of the whole cell. Style 9 has the second font, which is struck out, and 10 the third.
  it('is left out if its cell is struck out', async () => {
    const fonts = '<font/><font><b/><strike/></font><font><strike val="0"/></font>';
    const styles = '<xf fontId="1"/><xf fontId="2"/>';
    const cells = [
      '<c r="A1" s="8" t="s"><v>0</v></c><c r="B1" s="8"><f>1+1</f><v>2</v></c>',
      '<c r="C1" s="8"/><c r="D1" s="9"><v>4</v></c><c r="E1"><v>5</v></c>',
    ];
    const sheet = await sheetOf(
      workbook(`<row r="1">${cells.join('')}</row><row><c s="8"><v>6</v></c></row>`, {
        ...{ fonts, styles, texts: '<si><t>gone</t></si>' },
      }),
    );
    expect(sheet).toMatchObject({ rows: [['', '', '', '4', '5']], struckOut: 3 });
  });
});

describe('a cell of LibreOffice', () => {
  it('may have a value without a text', async () => {
    const row =
      '<table:table-row><table:table-cell office:value-type="float" office:value="5"></table:table-cell></table:table-row>';
    expect((await sheetOf(ods(`<table:table table:name="A">${row}</table:table>`)))?.rows).toStrictEqual([['5']]);
  });

  it('may be in a row that is filtered out or a hidden sheet', async () => {
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
  it('may have no styles', async () => {
    const parts = partsOfXlsx('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    expect((await sheetOf(zipOf(parts.filter(({ name }) => name !== 'xl/styles.xml'))))?.rows).toStrictEqual([['1']]);
  });

  it('without a sheet is refused', async () => {
    expect(await refusalOf(readWorkbook(ods('')))).toMatchObject({ code: 'INVALID_FILE', reason: 'no-table' });
  });

  it('may have a chart sheet, which is left out', async () => {
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

describe('the comments on the cells of a workbook', () => {
  const SCHEMA = 'http://schemas.openxmlformats.org';
  const OFFICE = `${SCHEMA}/officeDocument/2006/relationships`;
  const ROWS =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Burglary</t></is></c><c r="B1"><v>412</v></c><c r="C1"><v>330</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Seen [3]</t></is></c></row>';
  const comment = (cell: string, text: string): string =>
    `<comment ref="${cell}" authorId="0"><text><r><t xml:space="preserve">${text}</t></r></text></comment>`;
  const withComments = (path: string, ...comments: string[]): Uint8Array => {
    const [types, ...parts] = partsOfXlsx(`<sheetData>${ROWS}</sheetData>`);
    const override = `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>`;
    const related = [
      `<Relationship Id="rId1" Type="${OFFICE}/comments" Target="/${path}"/>`,
      `<Relationship Id="rId2" Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
    ];
    const relations = `<Relationships xmlns="${SCHEMA}/package/2006/relationships">${related.join('')}</Relationships>`;
    const list = `<comments xmlns="${SCHEMA}/spreadsheetml/2006/main"><authors><author>Jo</author></authors><commentList>${comments.join('')}</commentList></comments>`;
    return zipOf([
      { name: '[Content_Types].xml', content: String(types?.content).replace('</Types>', override) },
      ...parts,
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: relations },
      { name: path, content: list },
    ]);
  };

  // Excel names the part comments1.xml, openpyxl puts it into a folder.
  it.each(['xl/comments1.xml', 'xl/comments/comment1.xml'])(
    'are read as footnotes if they limit a figure, and otherwise left out: %s',
    async (path) => {
      const file = withComments(
        path,
        comment('C1', 'Jo:\nApr-Dec only'),
        comment('B1', 'Apr-Dec only'),
        comment('A1', 'Please check the name'),
        comment('D1', 'Forecast'),
        comment('A2', 'provisional, Q1-Q3'),
        comment('A9', 'Forecast'),
      );
      expect(await sheetOf(file)).toMatchObject({
        rows: [['Burglary', '412 [4]', '330 [4]'], ['Seen [3] [5]'], ['[4] Apr-Dec only'], ['[5] provisional, Q1-Q3']],
        commentsLeftOut: 3,
      });
    },
  );

  it('are read without the text that Excel writes before threaded comments', async () => {
    const before = '[Threaded comment]\n\nYour version of Excel allows you to read this.\n\nComment:\n    ';
    const file = withComments('xl/comments1.xml', comment('C1', `${before}Nine months\nonly`));
    expect((await sheetOf(file))?.rows.at(-1)).toStrictEqual(['[4] Nine months only']);
  });

  it('are read in the same way from an OpenDocument spreadsheet', async () => {
    const annotation = '<office:annotation><text:p>Nine months only</text:p></office:annotation>';
    const cell = `<table:table-cell office:value-type="string">${annotation}<text:p>330</text:p></table:table-cell>`;
    const file = ods(`<table:table table:name="a"><table:table-row>${cell}</table:table-row></table:table>`);
    expect((await sheetOf(file))?.rows).toStrictEqual([['330 [1]'], ['[1] Nine months only']]);
  });
});

describe('a figure in merged cells', () => {
  it('says so, since it may be for any of them', async () => {
    const cells = ['A1', 'B1', 'C1', 'D1'].map((ref, index) => `<c r="${ref}"><v>${String(195 + index)}</v></c>`);
    const merges =
      '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:D1"/><mergeCell ref="C9:D9"/><mergeCell ref="E1:F1"/></mergeCells>';
    const bytes = zipOf(partsOfXlsx(`<sheetData><row r="1">${cells.join('')}</row></sheetData>${merges}`));
    expect((await sheetOf(bytes))?.rows[0]?.slice(0, 3)).toStrictEqual(['195', '196', '197 (in 2 merged cells)']);
  });
});
