import { describe, expect, it } from 'vitest';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Plan } from '../../src/index.js';
import { docx, fixture, ods, zipOf } from '../office/given.js';
import { ranOn } from './given.js';

const DOCUMENT = fixture('section-7.docx');
const WORKBOOK = fixture('section-7.xlsx');
const PERIOD = ['--period', '2013/14 to 2017/18'];

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tableOf = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const INDICATORS = [
  ['Indicator', 'Baseline 2025/26', 'Target (by March 2029)'],
  ['Burglaries', '240 offences', 'Reduce by 10%'],
];
const OUTTURNS = [
  ['Indicator', 'Period', 'Value'],
  ['Burglaries', '2026/27', '230'],
];

const sheetOf = (name: string, rows: string[][], { row = '', table = '', column = '' } = {}): string => {
  const cells = (texts: string[]): string =>
    texts
      .map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`)
      .join('');
  const lines = rows.map(
    (texts, index) => `<table:table-row${index === 0 ? '' : row}>${cells(texts)}</table:table-row>`,
  );
  return `<table:table table:name="${name}"${table}><table:table-column${column}/>${lines.join('')}</table:table>`;
};

describe('a Word document', () => {
  it('with several tables is asked about in one line', async () => {
    const { code, errors } = await ranOn({ files: { 'plan.docx': DOCUMENT } }, 'check', 'plan.docx');
    expect(code).toBe(2);
    expect(errors).toMatch(
      /^Which table of plan\.docx holds the indicators\? Name it with --table 1, several with --table 1,2, or --table all: 1 "Priority 1: [^"]+", 2 "Priority 2: [^"]+", .*6 "[^"]+"\.\n$/u,
    );
  });

  // 17.3.1.27 of ECMA-376, part 1: the style of a paragraph.
  it('has the measures of each priority under its heading, whatever is between the heading and the table', async () => {
    const heading = (text: string): string =>
      p(text).replace('<w:p>', '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>');
    const measures = (name: string): string =>
      p('How we will measure success (figures to December 2024)')
      + tableOf(
        ['Measure', 'Unit', 'Polarity', 'Baseline 2024/25', 'Target 2027/28'],
        [name, 'offences', 'lower', '9', '5'],
      );
    const actions = tableOf(['Action', 'Lead', 'By when'], ['Run two campaigns', 'Housing', 'March 2026']);
    const document = docx(
      heading('Priority 1: Burglary')
        + actions
        + measures('Burglaries')
        + heading('Priority 2: Robbery')
        + measures('Robberies')
        + heading('Other measures')
        + measures('Thefts'),
    );
    const all = ['plan.docx', '--table', 'all', '--answer', 'footnote=yes'];
    const { output } = await ranOn({ files: { 'plan.docx': document } }, 'convert', ...all);
    const { priorities, indicators } = JSON.parse(output) as Plan;
    expect(priorities.map(({ title, indicatorIds }) => [title, indicatorIds])).toStrictEqual([
      ['Burglary', ['burglaries']],
      ['Robbery', ['robberies']],
    ]);
    expect(indicators.map(({ id }) => id)).toStrictEqual(['burglaries', 'robberies', 'thefts']);
    const asked = await ranOn({ files: { 'plan.docx': document } }, 'check', 'plan.docx', '--table', 'all');
    expect(asked.errors).toContain('figures to December 2024');
    const { errors } = await ranOn({ files: { 'plan.docx': document } }, 'check', 'plan.docx');
    expect(errors).toContain('2 "Priority 1: Burglary | How we will measure success (figures …"');
  });

  it('is read with the lines that name the priorities, and gives the bundled plan', async () => {
    const files = { 'plan.docx': DOCUMENT };
    const all = ['plan.docx', '--table', 'all', '--actions', 'plan.docx', ...PERIOD];
    // Of five targets the document does not say which way is better: one question for all.
    const { code, errors } = await ranOn({ files }, 'check', ...all);
    expect(code).toBe(1);
    expect(errors).toMatch(/^plan\.docx \(tables 1, 2, 3, 4, 5, 6\):5: Which way is better for these 5 indicators\?/u);
    expect(errors).toContain('Answer with --answer polarity=lower-is-better');
  });

  it('can have one of its tables chosen', async () => {
    const files = { 'plan.docx': DOCUMENT };
    const { errors, output } = await ranOn({ files }, 'check', 'plan.docx', '--table', '4', ...PERIOD);
    expect(errors + output).toContain('plan.docx (table 4)');
  });

  it.each(['0', '7', 'two', '1;2', ''])('has no table %j', async (table) => {
    const { code, errors } = await ranOn(
      { files: { 'plan.docx': DOCUMENT } },
      'check',
      'plan.docx',
      `--table=${table}`,
    );
    expect([code, errors]).toStrictEqual([
      2,
      `--table takes numbers from 1 to 6, the tables of plan.docx, or all; not ${JSON.stringify(table)}.\n`,
    ]);
  });

  it('with one table needs no number, and a table without words above it is listed by its first row', async () => {
    const one = docx(tableOf(...INDICATORS));
    const { code, output } = await ranOn({ files: { 'a.docx': one } }, 'check', 'a.docx');
    expect([code, output.includes('1 indicator,')]).toStrictEqual([0, true]);
    const long = 'A very long name that nobody wants to read to its end in a list of tables';
    const two = docx(tableOf(...INDICATORS) + tableOf([long, 'Unit', 'Target', 'y'], ['a', 'b', 'c', '12']));
    const { errors } = await ranOn({ files: { 'a.docx': two } }, 'check', 'a.docx');
    const none = docx(`${tableOf()}${tableOf()}`);
    expect((await ranOn({ files: { 'a.docx': none } }, 'check', 'a.docx')).errors).toContain('1 "", 2 "".');
    expect(errors).toContain(`1 "Indicator | Baseline 2025/26 | Target (by March 2029)", 2 "${long.slice(0, 60)}…".`);
  });

  it('with very many tables is listed in part', async () => {
    const { errors } = await ranOn({ files: { 'a.docx': docx(tableOf(['x']).repeat(30)) } }, 'check', 'a.docx');
    expect(errors).toContain('20 "x" and more.');
  });

  it('has no sheets', async () => {
    const { errors } = await ranOn({ files: { 'a.docx': DOCUMENT } }, 'check', 'a.docx', '--sheet', 'KPIs');
    expect(errors).toBe('--sheet goes with a workbook, and a.docx is not one.\n');
  });
});

describe('a workbook', () => {
  it('with one sheet needs no name', async () => {
    const files = { 'plan.xlsx': WORKBOOK };
    const { code, errors } = await ranOn({ files }, 'check', 'plan.xlsx', ...PERIOD);
    expect(code).toBe(1);
    expect(errors).toMatch(/^plan\.xlsx \(All priorities\):\d+: Which way is better for these 5 indicators\?/u);
  });

  const both = ods(sheetOf('KPIs', INDICATORS) + sheetOf('Outturns', OUTTURNS) + sheetOf('Blank', []));

  it('with several sheets is asked about in one line, and one can be chosen', async () => {
    const files = { 'plan.ods': both };
    expect((await ranOn({ files }, 'check', 'plan.ods')).errors).toBe(
      'Which sheet of plan.ods holds the indicators? Name it with --sheet, several one by one, or all with --sheet all; or call the sheet "indicators": "KPIs", "Outturns", "Blank".\n',
    );
    expect((await ranOn({ files }, 'check', 'plan.ods', '--sheet', 'KPIs')).output).toContain(
      'no problems. 1 indicator',
    );
    expect((await ranOn({ files }, 'check', 'plan.ods', '--sheet', 'KPI')).errors).toBe(
      `plan.ods has no sheet "KPI". Did you mean 'KPIs'?\n`,
    );
    expect((await ranOn({ files }, 'check', 'plan.ods', '--sheet', 'Burglary')).errors).toBe(
      'plan.ods has no sheet "Burglary". It has: "KPIs", "Outturns", "Blank".\n',
    );
  });

  it('is read without its definitions, which name the indicators as well', async () => {
    const definitions = [
      ['Measure', 'Definition', 'Source'],
      ['Burglaries', 'Offences under codes 28E to 28H.', 'Police'],
    ];
    const files = { 'plan.ods': ods(sheetOf('KPIs', INDICATORS) + sheetOf('Definitions', definitions)) };
    const note =
      'plan.ods: left out: sheet "Definitions", which does not look like a table of indicators. To read such a table, name it with --sheet.';
    for (const choice of [[], ['--sheet', 'all']]) {
      const { output } = await ranOn({ files }, 'check', 'plan.ods', ...choice);
      expect(output).toContain(note);
      expect(output).toContain('no problems. 1 indicator');
    }
    expect((await ranOn({ files }, 'check', 'plan.ods', '--sheet', 'KPIs')).output).not.toContain('left out');
    const twice = { 'plan.ods': ods(sheetOf('One', definitions) + sheetOf('Two', definitions)) };
    expect((await ranOn({ files: twice }, 'check', 'plan.ods')).errors).toContain('Which sheet of plan.ods');
    const called = { 'plan.ods': ods(sheetOf('Indicators', INDICATORS) + sheetOf('Definitions', definitions)) };
    const { output } = await ranOn({ files: called }, 'check', 'plan.ods');
    expect(output).toContain('no problems. 1 indicator');
    expect(output).not.toContain('left out');
  });

  it('may have several read one under another, named one by one or all', async () => {
    const more = [INDICATORS[0] ?? [], ...INDICATORS.slice(1).map((row) => row.with(0, 'Robbery'))];
    const files = {
      'plan.ods': ods(sheetOf('KPIs', INDICATORS) + sheetOf('Priority 2: Safe', more) + sheetOf('Blank', [])),
    };
    for (const sheets of [
      ['--sheet', 'all'],
      ['--sheet', 'KPIs', '--sheet', 'Priority 2: Safe'],
    ]) {
      const { output } = await ranOn({ files }, 'check', 'plan.ods', ...sheets);
      expect(output).toContain('plan.ods (KPIs, Priority 2: Safe)');
      expect(output).toContain('no problems. 2 indicators');
    }
    // The name of a sheet is a heading: the next sheet is not under it.
    const { output } = await ranOn({ files }, 'convert', 'plan.ods', '--sheet', 'Priority 2: Safe', '--sheet', 'KPIs');
    const { priorities } = JSON.parse(output) as Plan;
    expect(priorities.map(({ indicatorIds }) => indicatorIds.length)).toStrictEqual([1]);
    const { errors } = await ranOn({ files }, 'check', 'plan.ods', '--sheet', 'KPIs', '--sheet', 'Other');
    expect(errors).toContain('plan.ods has no sheet "Other".');
  });

  it('has a cover sheet with nothing but text, which is not asked about', async () => {
    const cover = sheetOf('Cover', [['Performance report'], ['Quarter 4'], ['Prepared for the partnership']]);
    const files = {
      'plan.ods': ods(cover + sheetOf('KPIs', INDICATORS)),
      'texts.ods': ods(cover + sheetOf('More', [['x']])),
    };
    const { code, output } = await ranOn({ files }, 'check', 'plan.ods');
    expect(code).toBe(0);
    expect(output).toContain('plan.ods (KPIs)');
    expect((await ranOn({ files }, 'check', 'texts.ods')).errors).toContain('"Cover", "More".');
  });

  it('may hold a whole plan, with each table in a sheet of its name', async () => {
    const plan = [
      ['Field', 'Value'],
      ['Title', 'Our plan'],
      ['Partnership', 'Safer Example Partnership'],
      ['Period', 'April 2026 to March 2029'],
    ];
    const priorities = [['Priority'], ['Burglary']];
    const whole = ods(
      sheetOf('Plan', plan)
        + sheetOf('Indicators', INDICATORS)
        + sheetOf('Observations', OUTTURNS)
        + sheetOf('Priorities', priorities),
    );
    const options = ['--plan', 'p.ods', '--observations', 'p.ods', '--priorities', 'p.ods'];
    const { code, output } = await ranOn({ files: { 'p.ods': whole } }, 'convert', 'p.ods', ...options);
    expect(code).toBe(0);
    const read = JSON.parse(output) as Plan;
    expect([read.title, read.indicators.length, read.observations.length, read.priorities.length]).toStrictEqual([
      'Our plan',
      1,
      1,
      1,
    ]);
  });

  it('reports struck-out text that was left out', async () => {
    const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t>or so</w:t></w:r></w:p>';
    const body = tableOf(...INDICATORS);
    const files = {
      'a.docx': docx(body.replace('</w:t></w:r></w:p>', `</w:t></w:r>${struck}`)),
      'b.docx': docx(body),
    };
    const told = 'Take the line through the words away where they still hold.';
    expect((await ranOn({ files }, 'check', 'a.docx')).output).toContain(
      `a.docx (table 1): struck out, and left out: 1 text. ${told}`,
    );
    expect((await ranOn({ files }, 'check', 'b.docx')).output).not.toContain('struck out');
  });

  it('reports hidden parts that were read all the same', async () => {
    const hidden = ' table:visibility="collapse"';
    const files = {
      'a.ods': ods(sheetOf('A', INDICATORS, { row: hidden, column: hidden })),
      'b.ods': ods(sheetOf('A', INDICATORS) + sheetOf('Old', INDICATORS, { table: ' table:style-name="gone"' })),
    };
    expect((await ranOn({ files }, 'check', 'a.ods')).output).toContain(
      'a.ods (A): hidden or filtered out, and read all the same: rows 2 and columns 1. Delete what is not part of the table.',
    );
    expect((await ranOn({ files }, 'check', 'b.ods')).output).not.toContain('hidden');
    expect((await ranOn({ files }, 'check', 'b.ods', '--sheet', 'Old')).output).toContain('the same: the sheet.');
  });

  it('may hold the outturns for a plan in JSON', async () => {
    const outturns = [
      ['Indicator', 'Period', 'Value'],
      ['discarded-needles', '2013/14', '300'],
    ];
    const files = {
      'plan.json': JSON.stringify(maidstone2014),
      'out.ods': ods(sheetOf('Notes', [['x']]) + sheetOf('Figures', outturns)),
    };
    const { output } = await ranOn({ files }, 'check', 'plan.json', '--observations', 'out.ods', '--sheet', 'Figures');
    expect(output).toContain(`${String(maidstone2014.observations.length + 1)} observation`);
    const own = await ranOn({ files }, 'report', '--observations', 'out.ods', '--sheet', 'Figures');
    expect(own.code).toBe(0);
    expect((await ranOn({ files }, 'check', 'plan.json', '--sheet', 'Figures')).errors).toBe(
      '--sheet goes with a table of indicators, and plan.json is a whole plan as JSON.\n',
    );
  });

  it('has no tables to choose from, and a text file has neither', async () => {
    const files = { 'a.xlsx': WORKBOOK, 'a.csv': 'Indicator,Baseline\nA,5 offences' };
    expect((await ranOn({ files }, 'check', 'a.xlsx', '--table', '1')).errors).toBe(
      '--table goes with a Word document, and a.xlsx is not one.\n',
    );
    expect((await ranOn({ files }, 'check', 'a.csv', '--table', '1')).errors).toBe(
      '--table goes with a Word document, and a.csv is not one.\n',
    );
    expect((await ranOn({ files }, 'check', 'a.csv', '--sheet', '1')).errors).toBe(
      '--sheet goes with a workbook, and a.csv is not one.\n',
    );
  });
});

it('refuses in one line a file that is neither', async () => {
  const { code, errors } = await ranOn({ files: { 'b.docx': zipOf([{ name: 'a', content: '' }]) } }, 'check', 'b.docx');
  expect([code, errors]).toStrictEqual([
    2,
    'Cannot read b.docx. The file must be an Excel or LibreOffice workbook (.xlsx, .xls, .ods). It is an archive or another kind of file in a ZIP archive.\n',
  ]);
});

describe('text around the table of an office file', () => {
  const cell = (text: string, comment: string): string =>
    `<table:table-cell office:value-type="string"><office:annotation><text:p>${comment}</text:p></office:annotation><text:p>${text}</text:p></table:table-cell>`;

  it.each([
    [
      'Please check',
      'left out: 1 comment on the cells of the sheet. Write what one says of a figure next to the figure.',
    ],
    ['Nine months only', 'the note "Nine months only" for'],
    ['Position at the end of Q3', 'the note "Position at the end of Q3" for'],
    ["Last year's figure", `the note "Last year's figure" for`],
    ['Target revised to 180', 'the note "Target revised to 180" for'],
    ['placeholder until data arrives', 'the note "placeholder until data arrives" for'],
  ])('is asked about, or noted, where it is a comment on a cell: %s', async (comment, said) => {
    const sheet = sheetOf('Indicators', INDICATORS).replace(
      '<table:table-cell office:value-type="string"><text:p>240 offences</text:p></table:table-cell>',
      cell('240 offences', comment),
    );
    const { errors, output } = await ranOn({ files: { 'a.ods': ods(sheet) } }, 'check', 'a.ods');
    expect(errors + output).toContain(said);
  });

  it.each([
    ...['Performance to the end of Quarter 3 (April to December 2025)', 'Quarter 3 performance'],
    ...['Performance report: December 2025', 'Data extracted 12 January 2026'],
  ])('is asked about where it is the line above a table of Word: %s', async (line) => {
    const rows = [
      ['Indicator', 'Polarity', '2024/25', '2025/26', 'Target'],
      ['Burglaries', 'lower is better', '240 offences', '200 offences', 'Reduce by 10%'],
    ];
    const file = (above: string): Uint8Array => docx(p(above) + tableOf(...rows));
    const { errors } = await ranOn({ files: { 'a.docx': file(line) } }, 'check', 'a.docx', ...PERIOD);
    expect(errors).toContain(`in spite of the note "${line}"`);
    const other = await ranOn({ files: { 'a.docx': file('How we did') } }, 'check', 'a.docx', ...PERIOD);
    expect(other.errors).not.toContain('every figure');
  });
});

describe('a document of actions, measures and risks', () => {
  const measures = (name: string): string =>
    tableOf(['Measure', 'Polarity', 'Baseline 2024/25', 'Target 2027/28'], [name, 'Decrease', '17', '15']);
  const actions = tableOf(['Action', 'Lead', 'By when'], ['Run two campaigns', 'Housing', '2026']);
  const caption = p('How we will measure success');
  const file = (...parts: string[]) => ({ files: { 'plan.docx': docx(parts.join('')) } });

  it('is asked about its tables with figures only, each by a name of its own', async () => {
    const given = file(actions, caption, measures('Burglaries'), caption, measures('Robberies'));
    expect((await ranOn(given, 'check', 'plan.docx')).errors).toBe(
      'Which table of plan.docx holds the indicators? Name it with --table 2, several with --table 2,3, or --table all: 2 "How we will measure success" with "Burglaries", 3 "How we will measure success" with "Robberies".\n',
    );
  });

  it('is read without a list of versions, and says so', async () => {
    const versions = tableOf(
      ['Version', 'Date', 'Author'],
      ['0.1', '12 June 2023', 'Support team'],
      ['1.0', '1 July 2023', 'Board'],
    );
    const { code, output } = await ranOn(file(versions, versions, measures('Burglaries')), 'check', 'plan.docx');
    expect(code).toBe(0);
    expect(output).toContain('left out: table 1, table 2, which do not look like tables of indicators.');
    expect(output).toContain('1 indicator,');
    expect((await ranOn(file(versions, versions), 'check', 'plan.docx')).errors).toContain('Which table of plan.docx');
  });

  it('is read with a table for each indicator', async () => {
    const card = (name: string): string =>
      tableOf(
        ...[
          ['Indicator', name],
          ['Polarity', 'Decrease'],
          ['Baseline 2024/25', '17'],
          ['Target', '15 by 31 March 2028'],
        ],
      );
    const given = file(card('Burglaries'), p('and'), card('Robberies'));
    expect((await ranOn(given, 'check', 'plan.docx', '--table', 'all')).output).toContain('2 indicators');
    expect((await ranOn(given, 'check', 'plan.docx', '--table', '2')).output).toContain('1 indicator,');
    expect((await ranOn(given, 'check', 'plan.docx')).errors).toContain('Which table of plan.docx');
  });

  it('is read without the tables of actions, and says so', async () => {
    const { code, output, errors } = await ranOn(
      file(actions, caption, measures('Burglaries'), measures('Robberies')),
      ...['check', 'plan.docx', '--table', 'all'],
    );
    expect(code).toBe(0);
    expect(errors + output).toContain(
      'left out: table 1, which does not look like a table of indicators. To read such a table, name it with --table.',
    );
    expect(output).toContain('2 indicators');
    expect((await ranOn(file(actions, caption, measures('Burglaries')), 'check', 'plan.docx')).output).toContain(
      '1 indicator,',
    );
  });

  it('does not read risks as indicators', async () => {
    const risks = tableOf(['Risk', 'Likelihood', 'Impact', 'Mitigation'], ['Loss of funding', '3', '4', 'Bids']);
    const given = file(measures('Burglaries'), risks);
    const { code, output } = await ranOn(given, 'check', 'plan.docx', '--table', 'all');
    expect([code, output.includes('1 indicator,')]).toStrictEqual([0, true]);
    expect(output).toContain('left out: table 2');
    expect((await ranOn(given, 'check', 'plan.docx', '--table', '1,2')).code).toBe(1);
  });
});

describe('a workbook with a cover', () => {
  it('is read from the sheet that has figures under headings', async () => {
    const cover = sheetOf('Cover', [
      ['Title', 'Example Plan'],
      ['Version', '1.2'],
      ['Date', '31 March 2025'],
    ]);
    const files = { 'plan.ods': ods(cover + sheetOf('KPIs', INDICATORS)) };
    const { code, output } = await ranOn(
      { files },
      'check',
      'plan.ods',
      '--period',
      '2025/26 to 2028/29',
      '--answer',
      'polarity=lower-is-better',
    );
    expect(output).toContain('1 indicator,');
    expect(code).toBe(0);
  });
});
