import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { commandLine, filesLoadedBy, program, run } from './installed.js';

// A folder as people name them.
const cwd = join(inject('packed').folder, 'Our plan (2026)');
mkdirSync(cwd);

const ran = (args: readonly string[], input?: string) =>
  commandLine(args, { cwd, ...(input === undefined ? {} : { input }) });
const put = (name: string, content: string | Uint8Array): void => {
  writeFileSync(join(cwd, name), content);
};

// The tables as `init` writes them.
const TABLES = ['indicators.csv', '--plan', 'plan.csv', '--observations', 'observations.csv'].map((word) =>
  word.endsWith('.csv') ? `plan/${word}` : word,
);

describe('the workbench', () => {
  it('is a page that names no other file and fetches nothing', () => {
    expect(ran(['workbench', '--out', 'workbench.html'])).toMatchObject({ code: 0, errors: '' });
    const page = readFileSync(join(cwd, 'workbench.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/iu);
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
    const head = page.slice(0, page.indexOf('<style>'));
    expect(page.slice(page.indexOf('</style>')).match(/<script[^>]*>/gu)).toStrictEqual(['<script type="module">']);
    expect(head.match(/(?:src|href)="[^"]*"/gu)).toStrictEqual(['href="data:,"']);
  });
});

describe("an analyst's work", () => {
  it('goes from init to report', () => {
    const init = ran(['init', 'plan']);
    expect([init.code, init.errors]).toEqual([0, '']);
    expect(init.output).toContain('Written to plan: plan.csv, indicators.csv');
    expect(readFileSync(join(cwd, 'plan/indicators.csv'), 'utf8')).toContain('Indicator');

    const again = ran(['init', 'plan']);
    expect([again.code, again.output]).toEqual([2, '']);
    expect(again.errors).toMatch(/^Nothing was written: plan holds plan\.csv, .* already\. Name another folder\.\n$/u);

    const check = ran(['check', ...TABLES]);
    expect([check.code, check.errors]).toEqual([0, '']);
    expect(check.output).toContain('no problems');

    const audit = ran(['audit', ...TABLES]);
    expect(audit.code).toBe(0);
    expect(audit.output).toMatch(/0 errors, /u);

    const report = ran(['report', ...TABLES, '--as-of', '2027-06-30']);
    expect(report.code).toBe(0);
    expect(report.output).toContain('Status on 30 June 2027');

    const convert = ran(['convert', ...TABLES, '--out', 'plan.json']);
    expect([convert.code, convert.output]).toEqual([0, '']);
    expect(ran(['check', 'plan.json'])).toMatchObject({ code: 0, errors: '' });
    expect(ran(['report', 'plan.json', '--as-of', '2027-06-30']).output).toBe(report.output);
  }, 60_000);

  it('works with the installed command', () => {
    expect(run('npm', ['exec', '--offline', '--loglevel=error', '--', 'community-safety-plan', '--help'])).toContain(
      'Usage: community-safety-plan',
    );
  }, 60_000);

  it.each(['text', 'markdown', 'json', 'csv'])('prints the report of Maidstone as %s', (format) => {
    const { code, output, errors } = ran(['report', '--format', format]);
    expect([code, errors]).toEqual([0, '']);
    expect(output.length).toBeGreaterThan(1000);
    expect(output.endsWith('\n')).toBe(true);
    // No terminal, no colours.
    expect(output).not.toContain('\u001B');
  });

  it('prints the JSON Schema', () => {
    const { code, output } = ran(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});

const INDICATORS =
  'Indicator,Unit,Polarity,Baseline 2025/26,Target,Due\nBurglaries,offences,lower is better,240,Reduce to 200,31 March 2029\n';

describe('each mistake with it', () => {
  const [NUL, EMPTY] = ['a\0b', ''];
  it.each([
    ['a file that is not there', ['check', 'nowhere.csv'], 'Cannot read nowhere.csv: there is no such file or folder.'],
    ['a folder', ['check', '.'], 'Cannot read .: it is a folder, and a file is needed.'],
    ['no file', ['check'], 'check needs a file: community-safety-plan check indicators.csv'],
    ['an empty file', ['audit', 'empty.csv'], 'Cannot read empty.csv: it is empty.'],
    ['a binary file', ['report', 'binary.csv'], 'Cannot read binary.csv: it holds bytes that no text has.'],
    [
      'a workbook',
      ['check', 'book.xlsx'],
      'Cannot read book.xlsx. The workbook is damaged or incomplete. Open it, save it under another name and try that file.',
    ],
    [
      'a day that does not exist',
      ['report', '--as-of', '2014-02-30'],
      '--as-of must be an existing day as YYYY-MM-DD, not "2014-02-30".',
    ],
    [
      'a format there is not',
      ['report', '--format', 'jsn'],
      `--format takes text, markdown, html, json, csv, not "jsn". Did you mean 'json'?`,
    ],
    [
      'a severity there is not',
      ['audit', 'good.csv', '--fail-on', 'note'],
      '--fail-on takes error or warning, not "note".',
    ],
    [
      'writing over what is read',
      ['convert', 'good.csv', '--out', 'good.csv'],
      '--out names a file that is read: good.csv. Name another.',
    ],
    [
      'writing into no folder',
      ['convert', 'good.csv', '--out', 'no/plan.json'],
      'Cannot write no/plan.json: there is no such file or folder.',
    ],
    [
      'standard input twice',
      ['report', '-', '--observations', '-'],
      'Only one file can be read from standard input, and - is given twice.',
    ],
    [
      'a folder to make where a file is',
      ['init', 'good.csv'],
      'Cannot make the folder good.csv: a file of that name is there already.',
    ],
    [
      'two statements of the period',
      ['check', 'good.csv', '--plan', 'p.csv', '--period', '2026/27'],
      'Give --plan or --period, not both: the plan file has a period.',
    ],
    [
      'a period that is none',
      ['check', 'good.csv', '--period', 'soon'],
      '--period: "soon" is not a period this library reads.',
    ],
    [
      'tables for a plan as JSON',
      ['check', 'plan.json', '--actions', 'a.csv'],
      '--actions goes with a table of indicators, and plan.json is a whole plan as JSON.',
    ],
  ])('gets one line and exit code 2: %s', (_, args, message) => {
    put('empty.csv', EMPTY);
    put('binary.csv', NUL);
    put('book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    put('good.csv', INDICATORS);
    put('plan.json', '{}');
    const { code, output, errors } = ran(args);
    expect([code, output]).toEqual([2, '']);
    const lines = errors.trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('Note: '))).toEqual([expect.stringContaining(message)]);
  });

  it('shows every problem of a table with its place, and exits with 1', () => {
    put('bad.csv', INDICATORS.replace('240', 'about 12 or 13').replace('lower is better', 'down a bit'));
    const { code, errors } = ran(['check', 'bad.csv']);
    expect(code).toBe(1);
    expect(errors).toMatch(/^bad\.csv:2:3 Polarity: /mu);
    expect(errors).toMatch(/^bad\.csv:2:4 Baseline 2025\/26: /mu);
    expect(errors).toContain('2 problems.');
    const json = ran(['check', '--json', 'bad.csv']);
    expect([json.code, json.errors]).toEqual([1, '']);
    expect((JSON.parse(json.output) as { problems: unknown[] }).problems).toMatchObject([
      { file: 'bad.csv', line: 2, column: 3, cell: 'down a bit' },
      { file: 'bad.csv', line: 2, column: 4, cell: 'about 12 or 13' },
    ]);
    for (const command of ['report', 'audit', 'convert']) {
      const refused = ran([command, 'bad.csv']);
      expect([refused.code, refused.output]).toEqual([1, '']);
      expect(refused.errors).toContain('bad.csv:2:3');
    }
  });

  it('says where JSON breaks off, and what is wrong with a plan', () => {
    put('broken.json', '{\n  "id": "a",\n}');
    expect(ran(['check', 'broken.json'])).toMatchObject({ code: 1, output: '' });
    expect(ran(['check', 'broken.json']).errors).toContain('broken.json:3:1: This is not JSON');
    put('half.json', '{ "id": "a", "titel": "T" }');
    expect(ran(['check', 'half.json']).errors).toContain('half.json titel: is not a key this library knows');
  });

  it('reads piped input, table or JSON', () => {
    const piped = ran(['convert', '-'], INDICATORS);
    expect(piped.code).toBe(0);
    expect(piped.errors).toContain('standard input: no file says which days the plan runs between');
    const report = ran(['report', '-', '--as-of', '2027-06-30'], piped.output);
    expect([report.code, report.errors]).toEqual([0, '']);
    expect(report.output).toContain('Burglaries');
    expect(ran(['check', '-'], '').errors).toBe('Cannot read standard input: it is empty.\n');
  });

  it('waits for slow piped input, and reads all of a large file', async () => {
    const child = spawn(process.execPath, [program, 'check', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.stdin.write(INDICATORS.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const row = INDICATORS.split('\n')[1] ?? '';
    const rows = Array.from({ length: 5000 }, (_, index) => `${String(index)} ${row}\n`);
    child.stdin.end(INDICATORS.slice(20) + rows.join(''));
    await new Promise((resolve) => child.on('close', resolve));
    expect(output).toContain('5001 indicators');
  });

  it('writes a page and a chart into files, and says where', () => {
    const page = ran(['report', '--format', 'html', '--out', 'page.html']);
    expect([page.code, page.output, page.errors]).toEqual([0, 'Written to page.html.\n', '']);
    expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toMatch(/^<!DOCTYPE html>.*<\/html>\n$/su);
    const chart = ran(['chart', 'asb-incidents-rate', '--out', 'asb.svg']);
    expect([chart.code, chart.output, chart.errors]).toEqual([0, 'Written to asb.svg.\n', '']);
    expect(readFileSync(join(cwd, 'asb.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/su);
  });

  it('asks for the period if a target has no due date', () => {
    put('open.csv', INDICATORS.replace(',Due', '').replace(',31 March 2029', ''));
    const { code, errors } = ran(['report', 'open.csv']);
    expect(code).toBe(2);
    expect(errors).toContain('Which days does the plan run between?');
    expect(ran(['report', 'open.csv', '--period', '2026/27 to 2028/29']).code).toBe(0);
  });
});

describe('among other programs', () => {
  it('ends quietly if the program that reads its output stops early', async () => {
    const child = spawn(process.execPath, [program, 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (data) => (errors += String(data)));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, errors]).toEqual([0, '']);
  });

  it.each([
    ['--help', []],
    ['report --help', []],
    ['schema', []],
    ['report', ['dist/maidstone-2014.js', 'decimal.js']],
    ['audit plan.json', ['zod', 'chunks/audit-']],
    ['check good.csv', ['csv-parse']],
  ])('loads only what it uses for %s', (line, used) => {
    put('good.csv', INDICATORS);
    put('plan.json', '{}');
    const heavy = ['zod', 'csv-parse', 'decimal.js', 'dist/maidstone-2014.js', 'chunks/audit-', 'chunks/report-'];
    const files = filesLoadedBy([program, ...line.split(' ')], cwd);
    expect(files[0]).toMatch(/dist\/cli\/main\.js$/u);
    const loaded = heavy.filter((name) => files.some((file) => file.includes(name)));
    expect(used.filter((name) => !loaded.includes(name))).toEqual([]);
    if (used.length === 0) expect(loaded).toEqual([]);
  });
});
