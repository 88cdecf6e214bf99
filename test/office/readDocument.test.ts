import { describe, expect, it } from 'vitest';
import { readIndicators } from '../../src/csv.js';
import { readDocument, type WordTable } from '../../src/office.js';
import { docx, partsOfDocx, refusalOf, zipOf } from './given.js';

/*
 * Elements of WordprocessingML, as ECMA-376, part 1, has them; the section is named where it is not 17.4 (tables).
 */

const p = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const tablesIn = async (body: string): Promise<readonly WordTable[]> => (await readDocument(docx(body))).tables;
const rowsOf = async (body: string): Promise<unknown> => (await tablesIn(body))[0]?.rows;
const cellOf = async (paragraphs: string): Promise<unknown> =>
  (await tablesIn(tbl(tr(`<w:tc>${paragraphs}</w:tc>`))))[0]?.rows[0]?.[0];

describe('a table', () => {
  it('has the words above it as its heading', async () => {
    const body = `${p('Priority 1: Burglary')}<w:p/>${tbl(tr(tc('a')))}${p('Priority 2: Robbery')}${tbl(tr(tc('b')))}`;
    expect(await tablesIn(body)).toStrictEqual([
      { heading: 'Priority 1: Burglary', priority: 'Priority 1: Burglary', rows: [['a']], merged: [], struckOut: 0 },
      { heading: 'Priority 2: Robbery', priority: 'Priority 2: Robbery', rows: [['b']], merged: [], struckOut: 0 },
    ]);
    expect((await tablesIn(tbl(tr(tc('a')))))[0]?.heading).toBe('');
  });

  // 17.3.1.27 and 17.3.1.20: the style of a paragraph, and its level in the outline, counted from 0.
  describe('is under the priority', () => {
    const heading = (level: number, text: string): string =>
      p(text, `<w:pPr><w:pStyle w:val="Heading${String(level)}"/></w:pPr>`);
    const outlined = (level: number, text: string): string =>
      p(text, `<w:pPr><w:pStyle w:val="Ours"/><w:outlineLvl w:val="${String(level)}"/></w:pPr>`);
    const [first, second] = ['Priority 1: Burglary', 'Priority 2: Robbery'];
    const table = tbl(tr(tc('a'), tc('b')));
    const prioritiesOf = async (body: string): Promise<readonly string[]> =>
      (await tablesIn(body)).map(({ priority }) => priority);

    it.each([
      ['of a heading above other words', [heading(1, first), p('How we will measure success'), table], [first]],
      ['of a heading above another table', [heading(1, first), table, p('Measures'), table], [first, first]],
      ['of a heading above a lower one', [heading(1, first), heading(2, 'Measures'), table], [first]],
      ['of a level in the outline', [outlined(0, first), outlined(1, 'Measures'), table], [first]],
      ['of a line that is no heading', [p(first), p('Measures'), table], [first]],
      [
        'of a table of one cell',
        [heading(1, first), table, tbl(tr(tc(second), tc(''))), table],
        [first, second, second],
      ],
      ['of the next heading', [heading(1, first), table, heading(1, second), p('Measures'), table], [first, second]],
      ['of the heading with a number', [heading(1, first), heading(2, 'Priority actions'), table], [first]],
      [
        'of the heading, not of a sentence',
        [heading(1, first), p('Priority 2 is led by Kent Police.'), table],
        [first],
      ],
      ['of no heading after one of its level', [heading(1, first), table, heading(1, 'Other'), table], [first, '']],
      ['of no heading after a higher one', [heading(2, first), table, outlined(0, 'Other'), table], [first, '']],
      ['of no heading after one that is not one itself', [p(first), table, heading(6, 'Other'), table], [first, '']],
      ['of a heading above body text', [heading(1, first), outlined(9, 'Other'), table], [first]],
      ['of a heading above a blank one', [heading(1, first), heading(1, ''), table], [first]],
      ['of no word in a cell', [tbl(tr(`<w:tc>${heading(1, first)}</w:tc>`, tc('b'))), table], ['', '']],
    ])('%s', async (_, body, priorities) => {
      expect(await prioritiesOf(body.join(''))).toStrictEqual(priorities);
    });
  });

  it('in a cell of another table is listed separately', async () => {
    const inner = `<w:tc>${p('before')}${tbl(tr(tc('inner')))}${p('after')}</w:tc>`;
    expect(await tablesIn(tbl(tr(inner, tc('beside'))))).toStrictEqual([
      { heading: '', priority: '', rows: [['before\nafter', 'beside']], merged: [], struckOut: 0 },
      { heading: 'before', priority: '', rows: [['inner']], merged: [], struckOut: 0 },
    ]);
  });

  it('in a text box is read, and the box is not part of a cell', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${p('boxed')}${tbl(tr(tc('in the box')))}</w:txbxContent></w:pict></w:r>`;
    const tables = await tablesIn(tbl(tr(`<w:tc><w:p>${box}<w:r><w:t>cell</w:t></w:r></w:p></w:tc>`)));
    expect(tables.map(({ rows }) => rows)).toStrictEqual([[['cell']], [['in the box']]]);
  });

  it('is required: a document without one is refused', async () => {
    expect(await refusalOf(readDocument(docx(p('words'))))).toMatchObject({ code: 'INVALID_FILE', reason: 'no-table' });
  });

  it('may be in a document with macros, whose parts have other names', async () => {
    const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const [types, document] = partsOfDocx(tbl(tr(tc('a'))), type);
    const renamed = [
      { name: String(types?.name), content: String(types?.content).replace('word/document.xml', 'word/document2.xml') },
      { name: 'word/document2.xml', content: `\uFEFF${String(document?.content)}` },
    ];
    expect((await readDocument(zipOf(renamed))).tables).toHaveLength(1);
  });
});

describe('the notes of a table', () => {
  const mark = (id: string, attributes = '', text = ''): string =>
    `<w:p><w:r><w:t>330</w:t></w:r><w:r><w:footnoteReference w:id="${id}"${attributes}/>${text}</w:r></w:p>`;
  const tableOf = (cell: string): string => tbl(tr(tc('Burglary'), `<w:tc>${cell}</w:tc>`));
  const note = (kind: string, id: string, ...texts: string[]): string =>
    `<w:${kind} w:id="${id}">${texts.map((text) => `<w:p><w:r><w:${kind}Ref/></w:r><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:${kind}>`;
  const withNotes = (body: string, notes: string, kind = 'footnote'): Uint8Array =>
    zipOf([...partsOfDocx(body), { name: `word/${kind}s.xml`, content: `<w:${kind}s>${notes}</w:${kind}s>` }]);
  const rowsIn = async (file: Uint8Array): Promise<unknown> =>
    (await readDocument(file)).tables.map(({ rows }) => rows);

  it('are rows at its end if they are footnotes', async () => {
    const notes = note('footnote', '0') + note('footnote', '2', 'April to December', ' only.');
    expect(await rowsIn(withNotes(tableOf(mark('2')), notes))).toStrictEqual([
      [['Burglary', '330 [1]'], ['[1] April to December  only.']],
    ]);
    expect(await rowsIn(withNotes(tableOf(mark('3')), notes))).toStrictEqual([[['Burglary', '330 [1]']]]);
    const endnote = tableOf(mark('2')).replace('footnoteReference', 'endnoteReference');
    expect(await rowsIn(withNotes(endnote, note('endnote', '2', 'Forecast'), 'endnote'))).toStrictEqual([
      [['Burglary', '330 [1]'], ['[1] Forecast']],
    ]);
  });

  it("keep the author's marks", async () => {
    const own = mark('2', ' w:customMarkFollows="1"', '<w:t>*</w:t>');
    const file = withNotes(tableOf(own), note('footnote', '2', 'Forecast'));
    expect(await rowsIn(file)).toStrictEqual([[['Burglary', '330*'], ['* Forecast']]]);
  });

  it('are those of each table, and of the words above it', async () => {
    const [one, two] = [note('footnote', '1', 'One'), note('footnote', '2', 'Two')];
    const body = mark('1').replace('330', 'Figures') + tableOf(p('5')) + tableOf(mark('2')) + mark('2');
    expect(await rowsIn(withNotes(body, one + two))).toStrictEqual([
      [['Burglary', '5'], ['[1] One']],
      [['Burglary', '330 [2]'], ['[2] Two']],
    ]);
  });

  it('are refused if their part is damaged', async () => {
    expect(await refusalOf(readDocument(withNotes(tableOf(mark('2')), '<w:p>')))).toMatchObject({ reason: 'damaged' });
  });

  // What explains a mark of the table, or says that its figures are for a part, or not observed.
  it.each([
    ['330*', ['* April to December only']],
    ['330¹', ['1 April to December only']],
    ['330 (p)', ['(p) projected']],
    ['330 (p)', ['p = projected']],
    ['330', ['Note: the 2025/26 figures are to the end of December.']],
    ['330', ['Figures are as at 31 December 2026']],
  ])('are the paragraphs right below it that are: %s, %j', async (cell, below) => {
    const rows = [['Burglary', cell], ...below.map((each) => [each])];
    expect(await rowsIn(docx(tableOf(p(cell)) + below.map((each) => p(each)).join('')))).toStrictEqual([rows]);
    const sourced = `${tableOf(p(cell))}${p('')}${p('Source: Kent Police')}${below.map((each) => p(each)).join('')}`;
    expect(await rowsIn(docx(sourced))).toStrictEqual([rows]);
    const apart = `${tableOf(p(cell))}${p('Priority 2: Violence')}${below.map((each) => p(each)).join('')}`;
    expect(await rowsIn(docx(apart))).toStrictEqual([[['Burglary', cell]]]);
  });

  // Else a reader of tables would take it for a row.
  it.each([
    ...['2025/26 figures are forecasts', 'Latest data: December 2026', 'Position at the end of Q3'],
    '2025/26 figures are provisional',
  ])('begin as notes do, whatever they are: %s', async (below) => {
    const rows = [['Burglary', '330'], [`Note: ${below}`]];
    expect(await rowsIn(docx(tableOf(p('330')) + p(below)))).toStrictEqual([rows]);
  });

  it.each(['The table shows how we did.', 'Source: Kent Police', '2 Violence', '* No mark of it', 'Priority 2'])(
    'do not include other words below it: %s',
    async (below) => {
      expect(await rowsIn(docx(tableOf(p('330')) + p(below)))).toStrictEqual([[['Burglary', '330']]]);
    },
  );
});

describe('merged cells', () => {
  const across = (columns: number): string => `<w:gridSpan w:val="${String(columns)}"/>`;
  const down = '<w:vMerge w:val="restart"/>';
  const below = '<w:vMerge/>';

  it('over columns are followed by blank cells', async () => {
    const [table] = await tablesIn(tbl(tr(tc('title', across(3))), tr(tc('a'), tc('b'), tc('c'))));
    expect(table).toStrictEqual({
      heading: '',
      priority: '',
      rows: [
        ['title', '', ''],
        ['a', 'b', 'c'],
      ],
      merged: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 3 }],
      struckOut: 0,
    });
  });

  it('over rows are followed by blank cells', async () => {
    const rows = [
      tr(tc('a', down), tc('1')),
      tr(tc('', below), tc('2')),
      tr(tc('', below), tc('3')),
      tr(tc('b'), tc('4')),
    ];
    const [table] = await tablesIn(tbl(...rows));
    expect(table?.rows.map(([first]) => first)).toStrictEqual(['a', '', '', 'b']);
    expect(table?.merged).toStrictEqual([{ firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 1 }]);
  });

  it('with a figure in them say so, since it may be for any of them, and a table refuses it', async () => {
    const row = (...cells: string[]): string => tr(...cells.map((cell) => tc(cell)));
    const rows = [
      row('Indicator', 'Unit', 'Baseline 2023/24', '2024/25', '2025/26', 'Target (by March 2026)', 'Polarity'),
      tr(
        ...['Burglary', 'offences', '240'].map((cell) => tc(cell)),
        tc('195', across(2)),
        ...['200', 'lower is better'].map((cell) => tc(cell)),
      ),
      tr(tc('Robbery'), tc('offences'), tc('60', down), tc('50'), tc('45'), tc('50'), tc('lower is better')),
      tr(tc('Arson'), tc('offences'), tc('', below), tc('50'), tc('45'), tc('50'), tc('lower is better')),
    ];
    const [table] = await tablesIn(tbl(...rows));
    expect(table?.rows[1]).toStrictEqual([
      ...['Burglary', 'offences', '240', '195 (in 2 merged cells)', '', '200', 'lower is better'],
    ]);
    const { problems } = readIndicators(table?.rows ?? []);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toStrictEqual([
      ['unreadable-figure', 2, 4],
      ['unreadable-figure', 3, 3],
    ]);
  });

  it('with the number of a row or a year in them are as they are', async () => {
    const rows = [
      tr(tc('No.'), tc('Priority'), tc('2024', across(2)), tc('2025/26', across(2))),
      tr(tc('1', down), tc('a'), tc('b'), tc('c'), tc('d'), tc('e')),
      tr(tc('', below), tc('a'), tc('b'), tc('c'), tc('d'), tc('e')),
    ];
    const [table] = await tablesIn(tbl(...rows));
    expect(table?.rows.slice(0, 2).map(([first, , third]) => [first, third])).toStrictEqual([
      ['No.', '2024'],
      ['1', 'b'],
    ]);
  });

  it('do not continue below a row without them, or with another width', async () => {
    const rows = [
      tr(tc('a', down), tc('1')),
      tr(tc('b'), tc('2')),
      tr(tc('c', below), tc('3')),
      tr(tc('d', across(2) + below)),
    ];
    const [table] = await tablesIn(tbl(...rows));
    expect(table?.rows).toStrictEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', ''],
    ]);
    expect(table?.merged).toStrictEqual([{ firstRow: 4, lastRow: 4, firstColumn: 1, lastColumn: 2 }]);
  });

  it.each(['0', '-1', '1.5', 'wide', '16385'])('with an impossible width are refused: %s', async (width) => {
    const body = tbl(tr(tc('a', `<w:gridSpan w:val="${width}"/>`)));
    expect(await refusalOf(readDocument(docx(body)))).toMatchObject({ reason: 'damaged' });
  });

  it('outside a table, or that end no table, are refused', async () => {
    expect(await refusalOf(readDocument(docx(tc('a'))))).toMatchObject({ reason: 'damaged' });
    expect(await refusalOf(readDocument(docx(`</w:txbxContent>`)))).toMatchObject({ reason: 'damaged' });
    const unopened = '<w:txbxContent></w:txbxContent>'.repeat(2);
    expect(await refusalOf(readDocument(docx(unopened)))).toMatchObject({ reason: 'no-table' });
  });
});

describe('a row', () => {
  it('that begins further right keeps its cells in their columns', async () => {
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('b')}${tc('c')}</w:tr>`;
    expect(await rowsOf(tbl(tr(tc('x'), tc('y'), tc('z')), shifted))).toStrictEqual([
      ['x', 'y', 'z'],
      ['', 'b', 'c'],
    ]);
  });

  it.each(['<w:del/>', '<w:hidden/>'])('is left out if it is hidden: %s', async (property) => {
    const gone = `<w:tr><w:trPr>${property}</w:trPr>${tc('gone')}</w:tr>`;
    expect(await rowsOf(tbl(tr(tc('a')), gone, tr(tc('b'))))).toStrictEqual([['a'], ['b']]);
  });

  it('is kept if it is explicitly not hidden', async () => {
    const kept = `<w:tr><w:trPr><w:hidden w:val="0"/></w:trPr>${tc('kept')}</w:tr>`;
    expect(await rowsOf(tbl(kept))).toStrictEqual([['kept']]);
  });
});

describe('the text of a cell', () => {
  const r = (inner: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
  const t = (text: string): string => `<w:t>${text}</w:t>`;

  it.each([
    ['a line for each paragraph', p('one') + p('two'), 'one\ntwo'],
    ['entities', p('&lt;1 &amp; &#163;5 &#xA3;6 &unknown; &#9999999;'), '<1 & £5 £6 &unknown; &#9999999;'],
    ['characters as they are', `<w:p>${r('<w:t><![CDATA[<5]]></w:t>')}</w:p>`, '<5'],
    ['comments and instructions', `<w:p><!-- a --><?b c?>${r(t('5'))}</w:p>`, '5'],
    [
      'breaks, tabs and hyphens',
      `<w:p>${r(`${t('a')}<w:br/>${t('b')}<w:cr/>${t('c')}<w:tab/>${t('d')}<w:ptab/>${t('2012')}<w:noBreakHyphen/>${t('13')}`)}</w:p>`,
      'a\nb\nc d 2012-13',
    ],
    [
      'a symbol that cannot be known',
      `<w:p>${r(`<w:sym w:font="Wingdings" w:char="F0E9"/>${t('5%')}`)}</w:p>`,
      '\uFFFD5%',
    ],
    [
      'inserted and not deleted',
      `<w:p><w:ins>${r(t('25'))}</w:ins><w:del>${r('<w:delText>30</w:delText>')}</w:del></w:p>`,
      '25',
    ],
    [
      'moved here and not away',
      `<w:p><w:moveFrom>${r(t('30'))}</w:moveFrom><w:moveTo>${r(t('25'))}</w:moveTo></w:p>`,
      '25',
    ],
    ['hidden', `<w:p>${r(t('25'))}${r(t('30'), '<w:vanish/>')}${r(t('%'), '<w:vanish w:val="false"/>')}</w:p>`, '25%'],
    [
      'hidden before a change',
      `<w:p>${r(t('25'), '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`,
      '25',
    ],
    ['a mark of a paragraph that is hidden', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r(t('25'))}</w:p>`, '25'],
    [
      'an end of a paragraph that was deleted',
      `${p('Reduce', '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>')}${p(' by 5%')}`,
      'Reduce by 5%',
    ],
    ['the result of a field', `<w:p><w:fldSimple w:instr="=SUM(ABOVE)">${r(t('455'))}</w:fldSimple></w:p>`, '455'],
    [
      'the result of a field in parts',
      `<w:p>${r('<w:fldChar/><w:instrText>=SUM(ABOVE)</w:instrText>')}${r(t('455'))}</w:p>`,
      '455',
    ],
    ['a control', `<w:sdt><w:sdtContent>${p('lower is better')}</w:sdtContent></w:sdt>`, 'lower is better'],
    [
      'a drawing once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>5</w:t></mc:Choice><mc:Fallback><w:t>5</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      '5',
    ],
    ['a formula', '<w:p><m:oMath><m:r><m:t>5</m:t></m:r></m:oMath></w:p>', '5'],
    [
      'the numbers of notes',
      `<w:p>${r(`${t('455')}<w:footnoteReference w:id="7"/>`)}${r('<w:endnoteReference w:id="2"/>')}</w:p>`,
      '455 [1] [2]',
    ],
    [
      'a mark of the author',
      `<w:p>${r(`${t('455')}<w:footnoteReference w:customMarkFollows="1" w:id="7"/>${t('*')}`)}</w:p>`,
      '455*',
    ],
  ])('is read as shown: %s', async (_, paragraphs, text) => {
    expect(await cellOf(paragraphs)).toBe(text);
  });

  const set = (position: string): string => `<w:vertAlign w:val="${position}"/>`;
  // 17.3.2.42: the mark of a note typed in is a digit of the number next to it, unless it stays raised.
  it.each([
    ['raised', r(t('44')) + r(t('2'), set('superscript')), '44²'],
    ['lowered', r(t('38')) + r(t('1'), set('subscript')), '38₁'],
    ['on the line', r(t('44')) + r(t('2'), set('baseline')), '442'],
    ['in the style of marks', r(t('44')) + r(t('2'), '<w:rStyle w:val="FootnoteReference"/>'), '44²'],
    ['in another style', r(t('44')) + r(t('2'), '<w:rStyle w:val="Strong"/>') + r(t('%'), '<w:rStyle/>'), '442%'],
    [
      'raised, a mark of the author',
      r(t('455')) + r(`<w:footnoteReference w:customMarkFollows="1" w:id="7"/>${t('1')}`, set('superscript')),
      '455¹',
    ],
    ['raised, the number of a note', r(t('455')) + r('<w:footnoteReference w:id="7"/>', set('superscript')), '455 [1]'],
    [
      'no digits',
      r(t('1')) + r(t('st'), set('superscript')) + r(t(' per m')) + r(t('2'), set('superscript')),
      '1st per m²',
    ],
  ])('has its digits as they are formatted: %s', async (_, runs, text) => {
    expect(await cellOf(`<w:p>${runs}</w:p>`)).toBe(text);
  });

  // 17.3.2.37 and 17.3.2.9.
  it('leaves out struck-out text, and the table counts it', async () => {
    const cells = [
      r(t('35'), '<w:strike/>') + r(t('39')),
      r(t('3'), '<w:dstrike w:val="true"/>') + r('', '<w:strike/>') + r(t('8'), '<w:strike/><w:vanish/>'),
      r(t('42'), '<w:strike w:val="0"/>'),
    ].map((runs) => `<w:tc><w:p>${runs}</w:p></w:tc>`);
    const above = `<w:p>${r(t('Old'), '<w:strike/>')}${r(t('New'))}</w:p>`;
    expect(await tablesIn(above + tbl(tr(...cells)))).toStrictEqual([
      { heading: 'New', priority: '', rows: [['39', '', '42']], merged: [], struckOut: 2 },
    ]);
  });

  it("may have attributes in single quotes, which may contain a '>'", async () => {
    expect(await rowsOf(`<w:tbl w:a='>'>${tr(tc('a', "<w:gridSpan w:val='2'/>"))}</w:tbl>`)).toStrictEqual([['a', '']]);
  });
});
