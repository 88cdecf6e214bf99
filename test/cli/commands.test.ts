import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluatePlan, type Plan } from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { parsePlan } from '../../src/schema.js';
import { anIndicator, aPlan } from '../schema/given.js';
import { ranOn, WORKBENCH } from './given.js';

const INDICATORS =
  'Indicator,Unit,Polarity,Baseline 2025/26,Target,Due\nBurglaries,offences,lower is better,240,Reduce to 200,31 March 2029\n';
const OBSERVATIONS = 'Indicator,Period,Value\nBurglaries,2026/27,230\n';
const PLAN = 'Field,Value\nTitle,Plan of the table\nPartnership,Safer Example\nPeriod,April 2026 to March 2029\n';
const JSON_PLAN = JSON.stringify(aPlan({ indicators: [anIndicator()], priorities: [] }));
const FILES = { 'i.csv': INDICATORS, 'o.csv': OBSERVATIONS, 'p.csv': PLAN, 'plan.json': JSON_PLAN, 'empty.csv': '' };
const ran = (...args: string[]) => ranOn({ files: FILES }, ...args);
const MISTAKEN = INDICATORS.replace('240', 'about 12 or 13');

describe('report', () => {
  it('prints Maidstone on the day of its refresh if no file is named, with or without the word report', async () => {
    const { code, output, errors } = await ran('report');
    expect([code, errors]).toEqual([0, '']);
    expect(output).toContain('Status on 31 January 2014');
    // Worked by hand in test/evaluate/maidstone2014.test.ts.
    expect(output).toContain('\n1 not assessed, 15 too early.\n');
    expect((await ran()).output).toBe(output);
    expect((await ran('--as-of', '2018-04-01')).output).toContain('Status on 1 April 2018');
  });

  it('adds outturns to Maidstone', async () => {
    const files = { 'o.csv': 'Indicator,Period,Value\nasb-incidents-rate,2013/14,26.9\n' };
    const { code, output } = await ranOn({ files }, 'report', '--observations', 'o.csv', '--as-of', '2014-06-30');
    expect(code).toBe(0);
    expect(output).toMatch(/26\.9 +Down 3\.1%/u);
    expect(await ran('report', '--plan', 'p.csv')).toMatchObject({
      code: 2,
      errors: '--plan goes with a table of indicators, and no file is named.\n',
    });
  });

  it("evaluates on today's date if no day is given", async () => {
    const { output } = await ranOn({ files: FILES, today: '2027-06-30' }, 'report', 'i.csv', '--plan', 'p.csv');
    expect(output).toContain('Safer Example\nPlan of the table\nStatus on 30 June 2027');
  });

  it('reads a plan as JSON, with outturns from another file', async () => {
    const outturns = await ran('report', 'plan.json', '--as-of', '2026-06-01');
    expect(outturns.output).toContain('Burglary ');
    const files = { ...FILES, 'o.csv': 'Indicator,Period,Value\nBurglary,2026/27,70\n' };
    const more = await ranOn({ files }, 'report', 'plan.json', '--observations', 'o.csv', '--as-of', '2027-06-01');
    expect(more.output).toMatch(/Burglary.* 70 +Down 30% /u);
    const wrong = await ran('report', 'plan.json', '--observations', 'o.csv');
    expect([wrong.code, wrong.output]).toEqual([1, '']);
    expect(wrong.errors).toMatch(/^o\.csv:2:1 Indicator: /u);
  });

  it.each([
    ['markdown', /^# Safer Maidstone Partnership\n/u],
    ['html', /^<!DOCTYPE html>\n<html lang="en-GB">/u],
    ['csv', /^Id,Indicator,Priority,Unit,/u],
    ['json', /^\{\n {2}"planId": "maidstone-2013-2018-refresh-2014"/u],
  ])('writes %s', async (format, start) => {
    expect((await ran('report', '--format', format)).output).toMatch(start);
  });

  it('colours the status on a terminal, and still prints the word', async () => {
    // A third of the way from 240 to 200 is 226.67, and the figure is 230.
    const args = ['report', 'i.csv', '--plan', 'p.csv', '--observations', 'o.csv', '--as-of', '2027-06-30'];
    const { output } = await ranOn({ files: FILES, hasColour: true }, ...args);
    expect(output).toContain('\u001B[31mOff track\u001B[39m');
    expect(output.replace(/\u001B\[\d+m/gu, '')).toBe((await ran(...args)).output);
  });

  it('writes to a file without colours, replacing an existing one, and says where', async () => {
    const files = { ...FILES, 'scorecard.txt': 'old' };
    const written = await ranOn({ files, hasColour: true }, 'report', '--out', 'scorecard.txt');
    expect(written).toMatchObject({ code: 0, output: 'Written to scorecard.txt.\n', errors: '' });
    expect(written.files['scorecard.txt']).toBe((await ran('report')).output);
    const page = await ran('--format', 'html', '--out', 'scorecard.html');
    expect(page.files['scorecard.html']).toBe((await ran('report', '--format=html')).output);
  });

  it("takes the format from the file's extension if none is stated", async () => {
    for (const [out, format] of [
      ['card.HTML', 'html'],
      ['card.md', 'markdown'],
      ['card.csv', 'csv'],
      ['./card.json', 'json'],
      ['some.folder/card', 'text'],
    ] as const) {
      const { files } = await ran('report', '--out', out);
      expect(files[out]?.replace('\uFEFF', '')).toBe((await ran('report', '--format', format)).output);
    }
    expect((await ran('report', '--out', 'card.pdf')).errors).toBe(
      'report writes .txt, .md, .html, .htm, .json, .csv, not .pdf. Write .html, and print that as PDF.\n',
    );
    expect((await ran('report', '--out', 'card.docx')).errors).toContain('not .docx.\n');
    expect((await ran('report', '--format', 'text', '--out', 'card.log')).code).toBe(0);
    expect((await ran('convert', 'plan.json', '--out', 'plan.csv')).errors).toBe(
      'convert writes .json, or .xlsx with the tables of the plan, not .csv.\n',
    );
  });

  it('evaluates a part of the area by its name or id', async () => {
    const areas = [{ id: 'north', name: 'North Ward' }];
    const files = {
      'parts.json': JSON.stringify({ ...maidstone2014, areas }),
      'plan.json': JSON.stringify(maidstone2014),
    };
    for (const named of ['north', 'north ward']) {
      const { output } = await ranOn({ files }, 'report', 'parts.json', '--area', named, '--format', 'json');
      expect(JSON.parse(output)).toMatchObject({ areaId: 'north' });
    }
    expect((await ranOn({ files }, 'report', 'parts.json', '--area', 'Nort Ward')).errors).toBe(
      '--area names no part of the area, "Nort Ward": the plan has North Ward. Did you mean \'North Ward\'?\n',
    );
    expect((await ranOn({ files }, 'report', 'plan.json', '--area', 'north')).errors).toBe(
      '--area names no part of the area, "north": the plan names no parts of its area.\n',
    );
  });

  it('fits the width of a terminal, and uses 100 columns for a file', async () => {
    const longest = (text = ''): number => Math.max(...text.split('\n').map(({ length }) => length));
    for (const columns of [40, 80, 132]) {
      const { output } = await ranOn({ files: FILES, columns }, 'report');
      expect(longest(output)).toBeLessThanOrEqual(columns);
      expect(longest(output)).toBeGreaterThan(columns - 8);
    }
    const { files } = await ranOn({ files: FILES, columns: 40 }, 'report', '--out', 'scorecard.txt');
    expect(longest(files['scorecard.txt'])).toBe(100);
  });

  it('writes a table to a file with the byte order mark that spreadsheets need', async () => {
    const { files } = await ran('report', '--format', 'csv', '--out', 's.csv');
    expect(files['s.csv']).toBe(`\uFEFF${(await ran('report', '--format', 'csv')).output}`);
  });

  it('never overwrites a file that it reads, but overwrites others', async () => {
    const refused = await ran('report', 'plan.json', '--observations', 'o.csv', '--out', 'o.csv');
    expect(refused).toMatchObject({ code: 2, errors: '--out names a file that is read: o.csv. Name another.\n' });
    expect((await ran('report', '--out', 'locked')).errors).toBe(
      'Cannot write locked: this user may not read or write it.\n',
    );
  });

  it('shows the tolerance of its rule in the charts of the page', async () => {
    expect((await ran('report', '--format', 'html')).output).toContain('Amber instead of red');
  });

  it('refuses an unknown format and an invalid day', async () => {
    expect((await ran('report', '--as-of', '1 April 2018')).errors).toBe(
      '--as-of must be an existing day as YYYY-MM-DD, not "1 April 2018".\n',
    );
    expect((await ran('report', '--format', 'constructor')).errors).toBe(
      '--format takes text, markdown, html, json, csv, not "constructor".\n',
    );
  });

  it('reports the problems of a table, and evaluates nothing', async () => {
    const { code, output, errors } = await ranOn({ files: { 'i.csv': MISTAKEN } }, 'report', 'i.csv');
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^i\.csv:2:4 Baseline 2025\/26: .*\n1 problem\. Nothing was evaluated\.\n$/u);
  });
});

describe('the days the plan runs between', () => {
  const planOf = async (...args: string[]) =>
    JSON.parse((await ran('convert', ...args)).output) as { title: string; period: object; partnership: object };

  it('come from the plan file, as a table or as JSON', async () => {
    const head = { title: 'T', period: { start: '2026-04-01', end: '2029-03-31' }, partnership: { name: 'P' } };
    expect(await planOf('i.csv', '--plan', 'p.csv')).toMatchObject({
      title: 'Plan of the table',
      period: { start: '2026-04-01', end: '2029-03-31' },
    });
    const { output } = await ranOn(
      { files: { ...FILES, 'p.json': JSON.stringify(head) } },
      ...['convert', 'i.csv', '--plan', 'p.json'],
    );
    expect(JSON.parse(output)).toMatchObject(head);
  });

  it('are reported as wrong if the plan file is', async () => {
    const files = { ...FILES, 'p.json': '{"title": 5}', 'q.json': '{', 'r.json': '[]' };
    const { code, errors } = await ranOn({ files }, 'check', 'i.csv', '--plan', 'p.json');
    expect(code).toBe(1);
    expect(errors).toContain('p.json title: must be a string, not 5\n');
    expect((await ranOn({ files }, 'check', 'i.csv', '--plan', 'q.json')).errors).toContain(
      'q.json:1:2: This is not JSON',
    );
    expect((await ranOn({ files }, 'check', 'i.csv', '--plan', 'r.json')).errors).toContain('r.json title: is missing');
    const csv = { ...FILES, 'p.csv': 'Field,Value\nTitle,T\n' };
    expect((await ranOn({ files: csv }, 'check', 'i.csv', '--plan', 'p.csv')).errors).toMatch(/^p\.csv:/u);
  });

  it('come from --period, with the name of the file as the title', async () => {
    expect(await planOf('i.csv', '--period', '2026/27 to 2028/29')).toMatchObject({
      title: 'i',
      period: { start: '2026-04-01', end: '2029-03-31', text: '2026/27 to 2028/29' },
      partnership: { name: 'Partnership not named' },
    });
    expect((await ran('check', 'i.csv', '--period', 'soon')).errors).toContain('--period: "soon" is not a period');
    expect((await ran('check', 'i.csv', '--period', '2026 - 28')).errors).toContain(
      '--period: The years of "2026 - 28"',
    );
    expect((await ran('check', 'i.csv', '--period', '2026/27', '--plan', 'p.csv')).errors).toBe(
      'Give --plan or --period, not both: the plan file has a period.\n',
    );
  });

  it('run from the first baseline to the last due date if no file says, with a note', async () => {
    const { output, errors } = await ran('convert', 'i.csv');
    expect(JSON.parse(output)).toMatchObject({ period: { start: '2025-04-01', end: '2029-03-31' } });
    expect(errors).toContain(
      'Note: i.csv: no file says which days the plan runs between, and 2025-04-01 to 2029-03-31',
    );
    const plan = (await ranOn({ files: { '.csv': INDICATORS } }, 'convert', '.csv')).output;
    expect(JSON.parse(plan)).toMatchObject({ title: '.csv' });
  });

  // The days are those of the years in the headings.
  it('begin with the first figure or interim target of an indicator that has no baseline', async () => {
    const head = 'Indicator,Polarity';
    const judged = async (headings: string, figures: string): Promise<readonly unknown[]> => {
      const files = { 'i.csv': `${head},${headings}\nFelt safe (%),higher is better,${figures}\n` };
      const plan = JSON.parse((await ranOn({ files }, 'convert', 'i.csv')).output) as Plan;
      const [indicator] = evaluatePlan(plan, { asOf: '2025-06-30' }).indicators;
      return [plan.period.start, plan.period.end, indicator?.status];
    };
    expect(await judged('2024/25 Actual,2024/25 Target', '87.9,88')).toStrictEqual([
      ...['2024-04-01', '2025-03-31', 'missed'],
    ]);
    expect(await judged('2023/24 Actual,2023/24 Target,2024/25 Actual,2024/25 Target', '87,88,89,88')).toStrictEqual([
      ...['2023-04-01', '2025-03-31', 'met'],
    ]);
    expect(await judged('2023/24 Target,2024/25 Actual,2024/25 Target', '88,89,88')).toStrictEqual([
      ...['2023-04-01', '2025-03-31', 'met'],
    ]);
    expect(await judged('Kent 2019/20,2024/25 Actual,2024/25 Target', '88,89,88')).toStrictEqual([
      ...['2024-04-01', '2025-03-31', 'met'],
    ]);
    expect(await judged('2023/24 Actual,2024/25 Actual,2024/25 Target', '87,89,88')).toStrictEqual([
      ...['2023-04-01', '2025-03-31', 'met'],
    ]);
  });

  it('are asked for if no figure is from before the due dates', async () => {
    const undated = INDICATORS.replace('Baseline 2025/26', 'Baseline');
    const later = undated.replace('Indicator,', '2029/30,Indicator,').replace('Burglaries,', '200,Burglaries,');
    for (const table of [undated, later]) {
      const { code, errors } = await ranOn({ files: { 'i.csv': table } }, 'check', 'i.csv');
      expect([code, errors]).toStrictEqual([
        2,
        expect.stringContaining('and no figure has a date before the targets are due. Add --period'),
      ]);
    }
  });

  it('are asked for if a target has no due date, since it would be due at the end of the plan', async () => {
    const without = INDICATORS.replace(',Due', '').replace(',31 March 2029', '');
    const { code, errors } = await ranOn({ files: { 'i.csv': without } }, 'check', 'i.csv');
    expect(code).toBe(2);
    expect(errors).toContain('and the target of "Burglaries" has no due date');
    const none = 'Indicator,Unit,Baseline 2025/26,Target\nBurglaries,offences,240,N/A\n';
    expect((await ranOn({ files: { 'i.csv': none } }, 'check', 'i.csv')).errors).toContain(
      'and the targets have no due date',
    );
  });

  it('are asked for together with everything else', async () => {
    const table = (target: string): string =>
      `Indicator,Unit,Polarity,2024/25,Target\nBurglaries,offences,lower,240,${target}\nRobberies,offences,up a bit,24,N/A\n`;
    const ran = await ranOn({ files: { 'i.csv': table('At most 200') } }, 'check', 'i.csv');
    expect(ran.code).toBe(1);
    expect(ran.errors).toContain('i.csv:3:3 Polarity: "up a bit"');
    expect(ran.errors).toContain(
      'i.csv: Which days does the plan run between? No file says so, and the target of "Burglaries" has no due date, which makes it due when the plan ends. Add --period',
    );
    expect(ran.errors).toContain('2 problems.');
    const dated = await ranOn({ files: { 'i.csv': table('At most 200 by March 2026') } }, 'check', 'i.csv');
    expect(dated.errors).toContain('1 problem.');
  });
});

describe('check', () => {
  it('reports a note about many rows once, with their line numbers', async () => {
    const row = (name: string) => `${name},lower is better,5,Reduce to 2,31 March 2029\n`;
    const of = (...names: string[]) => ({
      'i.csv': `Indicator,Polarity,Baseline 2025/26,Target,Due\n${names.map(row).join('')}`,
    });
    const args = ['check', 'i.csv', '--period', '2026/27 to 2028/29'];
    const { output } = await ranOn({ files: of('Arson', 'Thefts', 'Robberies', 'Burglaries') }, ...args);
    expect(output).toContain(
      'They are read as a count of "Arson". Add a column Unit to say otherwise. The same goes for 3 more rows, in lines 3, 4, 5.\n',
    );
    expect(output).not.toContain('"Thefts"');
    expect((await ranOn({ files: of('Arson', 'Thefts', 'Robberies') }, ...args)).output).toContain('"Thefts"');
  });

  it('counts cells where several in one row have the same note', async () => {
    const table = (names: string) =>
      `,${names}\nUnit,Offences,Offences,Offences,Offences\nPolarity,Lower,Lower,Lower,Lower\n2024/25,5,5,5,5\nTarget 2028/29,2,2,2,2\n`;
    const files = { 'i.csv': table('Arson,Thefts,Robberies,Burglaries') };
    const { output } = await ranOn({ files }, 'check', 'i.csv', '--period', '2026/27 to 2028/29');
    expect(output).toContain('i.csv:5:2 Target 2028/29: "2"');
    expect(output).toContain('The same goes for 3 more cells, in line 5.\n');
  });

  it('says that there are no problems, and how the table was read', async () => {
    const { code, output, errors } = await ran('check', 'i.csv', '--observations', 'o.csv');
    expect([code, errors]).toEqual([0, '']);
    expect(output).toContain('How it was read:\n  i.csv: no file says');
    expect(output).toContain('i.csv: no problems. 1 indicator, 0 priorities, 1 observation.\n');
    expect((await ran('check', 'plan.json')).output).toBe(
      'plan.json: no problems. 1 indicator, 0 priorities, 0 observations.\n',
    );
  });

  it('shows every mistake with its place on standard error, or as JSON', async () => {
    const files = { 'plan.json': JSON.stringify({ ...aPlan({}), titel: 'T', id: 'a b' }) };
    const { code, output, errors } = await ranOn({ files }, 'check', 'plan.json');
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^plan\.json titel: .*$/mu);
    expect(errors).toMatch(/^plan\.json id: .*$/mu);
    expect(errors).toMatch(/2 problems\.\n$/u);
    const json = await ranOn({ files }, 'check', '--json', 'plan.json');
    expect([json.code, json.errors]).toEqual([1, '']);
    expect(JSON.parse(json.output)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        expect.objectContaining({ file: 'plan.json', code: 'unknown-key', path: 'titel' }),
      ]),
      notes: [],
    });
    expect(JSON.parse((await ran('check', 'plan.json', '--json')).output)).toEqual({
      ok: true,
      problems: [],
      notes: [],
    });
  });

  it('shows the mistakes of outturns with their places', async () => {
    const files = { ...FILES, 'o.csv': 'Indicator,Period,Value\nBurglaries,soon,80.790.92\n' };
    const { code, errors } = await ranOn({ files }, 'check', 'i.csv', '--observations', 'o.csv');
    expect(code).toBe(1);
    expect(errors).toMatch(/^o\.csv:2:2 Period: /mu);
    expect(errors).toMatch(/^o\.csv:2:3 Value: /mu);
  });

  it('reports a broken rule that involves two tables', async () => {
    const { code, errors } = await ran('check', 'i.csv', '--period', '2030/31');
    expect(code).toBe(1);
    expect(errors).toContain('must not be before the plan starts on 2030-04-01');
  });

  it('reads piped input once', async () => {
    expect((await ranOn({ files: { '-': INDICATORS } }, 'check', '-')).output).toContain(
      'standard input: no problems.',
    );
    expect((await ran('check', '-', '--observations', '-')).errors).toBe(
      'Only one file can be read from standard input, and - is given twice.\n',
    );
  });

  it('says where JSON breaks off', async () => {
    const broken = await ranOn({ files: { 'p.json': '{"id": "a",}' } }, 'check', 'p.json');
    expect(broken).toMatchObject({ code: 1, output: '' });
    expect(broken.errors).toMatch(/^p\.json:1:12: This is not JSON/u);
  });

  it.each([
    [['check'], 'check needs a file: community-safety-plan check indicators.csv'],
    [['check', 'nowhere.csv'], 'Cannot read nowhere.csv: there is no such file or folder.'],
    [['check', 'empty.csv'], 'Cannot read empty.csv: it is empty.'],
    [['check', 'folder/'], 'Cannot read folder/: it is a folder, and a file is needed.'],
    [
      ['check', 'plan.json', '--priorities', 'p.csv'],
      '--priorities goes with a table of indicators, and plan.json is a whole plan as JSON.',
    ],
  ])('answers %j with one line and exit code 2', async (args, message) => {
    expect(await ran(...args)).toMatchObject({ code: 2, output: '', errors: `${message}\n` });
  });
});

describe('audit', () => {
  const files = { 'm.json': JSON.stringify(maidstone2014), 'i.csv': INDICATORS, 'bad.csv': MISTAKEN };

  it('reports what it finds in Maidstone, each with its place and code', async () => {
    const { code, output, errors } = await ranOn({ files }, 'audit', 'm.json');
    expect([code, errors]).toEqual([1, '']);
    // 6.8 of the plan: "from 1,543 offences in 2011/12 to 1,579 offences in 2012/13 (+1.7%)"
    expect(output).toMatch(
      /^error claims\[\d+\] \(6\.8\): .*1,543 to 1,579 is \+2\.3%, not \+1\.7%\. \[claim-does-not-reconcile\]$/mu,
    );
    expect(output).toMatch(/^error indicators\[10\]\.target "Number of discarded needles picked up" \(7, '/mu);
    expect(output).toMatch(/m\.json: \d+ errors, \d+ warnings, \d+ notes\.\n$/u);
  });

  it('prints the findings as JSON', async () => {
    const findings = JSON.parse((await ranOn({ files }, 'audit', 'm.json', '--json')).output) as { code: string }[];
    expect(findings.map(({ code }) => code)).toContain('target-contradicts-baseline');
  });

  it('fails on errors, and on warnings if asked to', async () => {
    const bare = INDICATORS.replace('Reduce to 200', '200');
    const warned = { 'i.csv': bare };
    expect((await ranOn({ files: warned }, 'audit', 'i.csv')).code).toBe(0);
    expect((await ranOn({ files: warned }, 'audit', 'i.csv', '--fail-on', 'error')).code).toBe(0);
    expect((await ranOn({ files: warned }, 'audit', 'i.csv', '--fail-on', 'warning')).code).toBe(1);
    expect((await ranOn({ files }, 'audit', 'i.csv', '--fail-on=warning')).code).toBe(0);
    expect(await ranOn({ files }, 'audit', 'i.csv', '--fail-on', 'note')).toMatchObject({
      code: 2,
      errors: '--fail-on takes error or warning, not "note".\n',
    });
  });

  it('colours the severity on a terminal, and still prints the word', async () => {
    const { output } = await ranOn({ files, hasColour: true }, 'audit', 'm.json');
    expect(output).toContain('\u001B[31merror\u001B[39m claims[');
  });

  it('names the document if the plan cites no place in it', async () => {
    const plan = aPlan({
      sources: [{ id: 'our-plan', title: 'Our plan' }],
      indicators: [
        anIndicator({ source: { sourceId: 'our-plan' }, target: { kind: 'direction', direction: 'reduce' } }),
      ],
    });
    const { output } = await ranOn({ files: { 'p.json': JSON.stringify(plan) } }, 'audit', 'p.json');
    expect(output).toContain('indicators[0].target "Burglary" (our-plan): ');
  });

  it('does not audit anything that is not a plan', async () => {
    const { code, output, errors } = await ranOn({ files }, 'audit', 'bad.csv');
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain('bad.csv:2:4');
  });
});

describe('chart', () => {
  const OUTTURN = { 'o.csv': 'Indicator,Period,Value\nasb-incidents-rate,2013/14,26.9\n' };

  it('draws the latest figure of an indicator of Maidstone, by its id', async () => {
    const { code, output, errors } = await ran('chart', 'asb-incidents-rate');
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^<svg [^>]*id="csp-bullet-[^>]*class="csp-chart csp-wide"/u);
    expect(output).toContain('Latest figure, March 2013: 27.77');
  });

  it('draws the figures over time if there is more than one', async () => {
    const args = ['--observations', 'o.csv', '--as-of', '2014-06-30'];
    const { output } = await ranOn({ files: OUTTURN }, 'chart', 'asb-incidents-rate', ...args);
    expect(output).toContain('2 figures, from March 2013 to 2013/14');
    const bullet = await ranOn({ files: OUTTURN }, 'chart', 'asb-incidents-rate', ...args, '--kind', 'bullet');
    expect(bullet.output).toContain('id="csp-bullet-');
  });

  it('draws an indicator from a file, in the narrow layout, into another file', async () => {
    const { code, output, files } = await ran(
      ...['chart', 'burglary', 'plan.json', '--kind', 'trend', '--layout', 'narrow'],
      ...['--as-of', '2026-06-01', '--out', 'burglary.svg'],
    );
    expect([code, output]).toEqual([0, 'Written to burglary.svg.\n']);
    expect(files['burglary.svg']).toMatch(/^<svg [^>]*id="csp-trend-[^>]*class="csp-chart csp-narrow".*<\/svg>\n$/su);
  });

  it.each([
    [[], 'chart needs an indicator: community-safety-plan chart asb-incidents-rate'],
    [['asb-incident-rate'], `The plan has no indicator "asb-incident-rate". Did you mean 'asb-incidents-rate'?`],
    [['burglary', 'plan.json', '--kind', 'pie'], '--kind takes bullet or trend, not "pie".'],
    [['burglary', '--layout', 'wides'], `--layout takes wide or narrow, not "wides". Did you mean 'wide'?`],
    [['burglary', '--as-of', 'now'], '--as-of must be an existing day as YYYY-MM-DD, not "now".'],
    [['burglary', 'plan.json', '--out', 'plan.json'], '--out names a file that is read: plan.json. Name another.'],
    [['burglary', 'plan.json', '--out', './plan.json'], '--out names a file that is read: ./plan.json. Name another.'],
    [['a', 'b', 'c'], 'Unexpected argument: c. Give one file or folder at a time.'],
    [['nothing-like-it', 'plan.json'], 'The plan has no indicator "nothing-like-it". The plan has: burglary.'],
  ])('refuses %j', async (args, message) => {
    expect(await ran('chart', ...args)).toMatchObject({ code: 2, output: '', errors: `${message}\n` });
  });

  it('draws nothing from a table with problems', async () => {
    const { code, output } = await ranOn({ files: { 'i.csv': MISTAKEN } }, 'chart', 'burglaries', 'i.csv');
    expect([code, output]).toEqual([1, '']);
  });
});

describe('convert', () => {
  it('prints a plan that can be read again', async () => {
    const { code, output } = await ran('convert', 'i.csv', '--plan', 'p.csv', '--observations', 'o.csv');
    expect(code).toBe(0);
    expect(parsePlan(JSON.parse(output))).toMatchObject({ indicators: [{ name: 'Burglaries' }], observations: [{}] });
  });

  it('writes to a file, replacing an existing one', async () => {
    const written = await ran('convert', 'i.csv', '--plan', 'p.csv', '--out', 'plan.json');
    expect([written.code, written.output]).toEqual([0, '']);
    expect(JSON.parse(written.files['plan.json'] ?? '')).toMatchObject({ title: 'Plan of the table' });
  });

  it('replaces its output even with very long answers, which it does not mistake for files', async () => {
    const names = ['Burglary', 'Robbery', 'Theft'].map((offence) => `${offence} offences recorded by the police`);
    const table = [
      'Indicator,Unit,Baseline 2022/23,Target 2024/25',
      ...names.map((name) => `${name} in the whole of the county and the city,offences,400,350`),
    ].join('\n');
    const answers = names.flatMap((name) => [
      '--answer',
      `polarity:${name} in the whole of the county and the city=lower-is-better`,
    ]);
    const files = { 't.csv': table, 'plan.json': 'an older one' };
    const written = await ranOn({ files }, 'convert', 't.csv', ...answers, '--out', 'plan.json');
    expect([written.code, written.errors]).toEqual([0, expect.not.stringContaining('Cannot use')]);
    expect(JSON.parse(written.files['plan.json'] ?? '')).toMatchObject({ title: 't' });
  });

  it.each([
    [['i.csv', '--out', 'i.csv'], '--out names a file that is read: i.csv. Name another.'],
    [['i.csv', '--plan', 'p.csv', '--out', 'p.csv'], '--out names a file that is read: p.csv. Name another.'],
    [['i.csv', '--plan', 'p.csv', '--out', 'locked'], 'Cannot write locked: this user may not read or write it.'],
  ])('refuses %j', async (args, message) => {
    const refused = await ran('convert', ...args);
    expect(refused).toMatchObject({ code: 2, output: '' });
    expect(refused.errors).toContain(`${message}\n`);
    expect(refused.files['i.csv']).toBe(INDICATORS);
  });

  it('converts nothing that has problems', async () => {
    const refused = await ranOn({ files: { 'i.csv': MISTAKEN } }, 'convert', 'i.csv', '--out', 'plan.json');
    expect(refused.code).toBe(1);
    expect(refused.files).not.toHaveProperty('plan.json');
  });
});

describe('init', () => {
  const NAMES = ['plan.csv', 'indicators.csv', 'observations.csv', 'priorities.csv', 'actions.csv'];

  it('writes the templates, and says what to do next', async () => {
    const { code, output, files } = await ranOn({}, 'init', 'our plan');
    expect(code).toBe(0);
    for (const name of NAMES) {
      expect(files[`our plan/${name}`]).toBe(readFileSync(`examples/templates/${name}`, 'utf8'));
    }
    expect(output).toContain('npx community-safety-plan check "our plan/indicators.csv" --plan "our plan/plan.csv"');
  });

  it('prints commands that work', async () => {
    const { output, files } = await ranOn({}, 'init', 'plan');
    const commands = [...output.matchAll(/^ {2}npx community-safety-plan (.*)$/gmu)].map(([, words = '']) =>
      words.split(' '),
    );
    expect(commands.map(([command]) => command)).toEqual(['check', 'report']);
    for (const words of commands) expect((await ranOn({ files }, ...words)).code).toBe(0);
  });

  it('writes nothing if one of the files exists', async () => {
    const refused = await ranOn({ files: { 'plan/actions.csv': 'mine' } }, 'init', 'plan');
    expect(refused).toMatchObject({ code: 2, output: '', files: { 'plan/actions.csv': 'mine' } });
    expect(refused.errors).toBe('Nothing was written: plan holds actions.csv already. Name another folder.\n');
    expect(Object.keys(refused.files)).toHaveLength(1);
  });

  it('needs a folder that can be created', async () => {
    expect((await ranOn({}, 'init')).errors).toBe('init needs a folder: community-safety-plan init our-plan\n');
    expect((await ranOn({ files: { plan: 'a file' } }, 'init', 'plan')).errors).toBe(
      'Cannot make the folder plan: a file of that name is there already.\n',
    );
  });
});

describe('schema', () => {
  it('prints the JSON Schema', async () => {
    expect((await ran('schema')).output).toBe(readFileSync('src/schema/plan.schema.json', 'utf8'));
  });
});

describe('workbench', () => {
  it('writes the page, and says how to use it', async () => {
    const { code, output, files } = await ran('workbench', '--out', 'ours.html');
    expect(code).toBe(0);
    expect(files['ours.html']).toBe(WORKBENCH);
    expect(output).toMatch(/^Written to ours\.html\.\nOpen it in a browser\./u);
  });

  it.each([
    [[], 'workbench needs a file to write: community-safety-plan workbench --out workbench.html'],
    [['--out', '-'], 'workbench needs a file to write: community-safety-plan workbench --out workbench.html'],
    [['--out', 'ours.pdf'], 'workbench writes .html, not .pdf.'],
    [['--out', 'ours'], 'workbench writes .html, not a file without an ending.'],
    [['plan.json', '--out', 'ours.html'], 'Unexpected argument: plan.json.'],
  ])('refuses %j', async (args, message) => {
    const { code, errors, files } = await ran('workbench', ...args);
    expect([code, errors, files]).toStrictEqual([2, `${message}\n`, FILES]);
  });
});

describe('questions about a table', () => {
  const table = 'PI ref,Measure,2015/16,Q1 actual,Target 2017/18\nA1,Thefts,90,20,80\nA2,Patrols,40,12,tbc';
  const files = { 'i.csv': table };
  const answers = ['--answer', 'polarity=lower-is-better', '--answer', 'polarity:A2=higher-is-better'];

  it('are printed with how to answer them, next to what could be read', async () => {
    const { code, output, errors } = await ranOn({ files }, 'check', 'i.csv', '--period', '2016/17 to 2017/18');
    expect(code).toBe(1);
    expect(errors).toContain(
      "Answer with --answer polarity=lower-is-better or polarity=higher-is-better or polarity=no-judgement, or for one alone --answer 'polarity:A1=lower-is-better'.",
    );
    expect(errors).toContain('Answer with --answer financial-year=2016/17 or financial-year=2017/18.');
    expect(errors).toContain('2 problems.');
    expect(output).toContain('could be read: 1 indicator and 0 observations. 1 row waits for an answer.');
  });

  it('are printed by name where an answer for all is not used', async () => {
    const [headings, ...rows] = [
      'Indicator,Baseline 2024/25,Target 2027/28',
      'Proven reoffending rate of adults (%),27.1,25',
      'Successful completions of treatment (%),35.2,40',
    ];
    const asked = [headings, ...rows].join('\n');
    const answer = ['--answer', 'polarity=higher-is-better', '--period', '2024/25 to 2027/28'];
    const { errors } = await ranOn({ files: { 'i.csv': asked } }, 'check', 'i.csv', ...answer);
    expect(errors).toContain('The answer for all is not used for "Proven reoffending rate of adults (%)"');
    expect(errors).toContain("Answer with --answer 'polarity:Proven reoffending rate of adults (%)=lower-is-better'");
  });

  it('are printed with answers quoted for a shell', async () => {
    const rows = ["Residents' views,90,85,80", "Visitors' views,90,85,80"];
    const asked = ['Indicator,Baseline 2014/15,Baseline 2015/16,Target 2017/18', ...rows].join('\n');
    const { errors } = await ranOn({ files: { 'i.csv': asked } }, 'check', 'i.csv', '--period', '2016/17 to 2017/18');
    expect(errors).toContain("--answer 'baseline=Baseline 2014/15' or 'baseline=Baseline 2015/16'");
    expect(errors).toContain(`or for one alone --answer "polarity:Residents' views=lower-is-better".`);
  });

  it('can be answered for all rows or for one', async () => {
    const { code, output } = await ranOn(
      { files },
      ...['convert', 'i.csv', '--period', '2016/17 to 2017/18', '--answer', 'financial-year=2016/17', ...answers],
    );
    expect(code).toBe(0);
    const plan = JSON.parse(output) as Plan;
    expect(plan.indicators.map(({ id, polarity }) => [id, polarity])).toStrictEqual([
      ['A1', 'lower-is-better'],
      ['A2', 'higher-is-better'],
    ]);
    expect(plan.observations.map(({ period }) => period)).toStrictEqual(['2016/17 Q1', '2016/17 Q1']);
  });

  it('stop nothing where the rest can be read without the answer', async () => {
    const open = { 'i.csv': 'Indicator,Unit,Baseline,Target\nA,offences,5,tbc' };
    const { code, errors } = await ranOn(
      { files: open },
      'report',
      'i.csv',
      '--period',
      '2016/17',
      '--as-of',
      '2016-05-01',
    );
    expect([code, errors]).toStrictEqual([0, expect.stringContaining('Which way is better?')]);
  });

  it('are also reported if no file says which days the plan runs between', async () => {
    const asked = await ranOn({ files: { 'i.csv': 'Indicator,Actual\nA,5' } }, 'check', 'i.csv');
    expect(asked.errors).toContain('Answer with --answer period-actual=....');
    const plan = { ...files, 'p.csv': 'Field,Value\nTitle,T' };
    const { output } = await ranOn({ files: plan }, 'check', 'i.csv', '--plan', 'p.csv');
    expect(output).toContain('could be read: 0 indicators and 0 observations');
  });

  it('are refused where they belong to no question, next to whatever else is wrong', async () => {
    const table = (cells: string): { readonly files: Record<string, string> } => ({
      files: { 'i.csv': `Indicator,Unit,Polarity,Baseline 2024/25,Target (by March 2028)\n${cells}` },
    });
    const answer = ['--answer', 'unit:CS4=average days'];
    const refusal = 'The answer "unit:CS4" belongs to no question of the tables, and is not used.';
    const read = await ranOn(table('Thefts,offences,lower is better,90,80'), 'convert', 'i.csv', ...answer);
    expect([read.code, read.errors]).toStrictEqual([1, expect.stringContaining(refusal)]);
    const open = await ranOn(table('Thefts,offences,,90,80'), 'convert', 'i.csv', ...answer);
    expect(open.errors).toContain(refusal);
    expect(open.errors).toContain('2 problems');
  });

  it('are not answered by what is not an answer', async () => {
    for (const wrong of ['lower', '=lower', 'polarity=', 'polarity:=lower']) {
      const { code, errors } = await ranOn({ files }, 'check', 'i.csv', '--answer', wrong);
      expect([code, errors]).toStrictEqual([2, expect.stringContaining('is not an answer')]);
    }
    const json = await ranOn({ files: { 'p.json': '{}' } }, 'check', 'p.json', '--answer', 'a=b');
    expect(json.errors).toContain('--answer goes with a table of indicators');
  });
});
