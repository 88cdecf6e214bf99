import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readIndicators, readPlan } from '../../src/csv.js';
import { evaluatePlan, type Plan } from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { readWorkbook, type Sheet } from '../../src/office.js';
import { type Ran, ranOn } from './given.js';

const TABLES = ['indicators', 'observations', 'priorities', 'actions', 'plan'];
const ALL = ['--observations', '--priorities', '--actions', '--plan'];

const sheetsOf = async ({ contents }: Ran, path: string): Promise<readonly Sheet[]> =>
  (await readWorkbook(contents[path] as Uint8Array)).sheets;
const toWorkbook = (plan: object): Promise<Ran> =>
  ranOn({ files: { 'plan.json': JSON.stringify(plan) } }, 'convert', 'plan.json', '--out', 'plan.xlsx');
const readAgain = async (ran: Ran, ...options: string[]): Promise<Plan> => {
  const given = options.flatMap((option) => [option, 'plan.xlsx']);
  const { output } = await ranOn({ files: ran.contents }, 'convert', 'plan.xlsx', ...given);
  return JSON.parse(output) as Plan;
};
const planWith = (parts: object = {}): Plan => ({ ...example(), ...parts });

// The invented district, from its tables.
function example(): Plan {
  const [indicators, observations, priorities, actions, plan] = TABLES.map((name) =>
    readFileSync(`examples/example-district/${name}.csv`, 'utf8'),
  );
  const result = readPlan({ indicators, observations, priorities, actions, plan } as Parameters<typeof readPlan>[0]);
  if (!result.ok) throw new Error('the tables of the example have mistakes');
  return result.plan;
}

describe('convert to a workbook', () => {
  it('writes the tables of a plan as sheets that are read back as the same plan', async () => {
    const ran = await toWorkbook(example());
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect((await sheetsOf(ran, 'plan.xlsx')).map(({ name }) => name)).toStrictEqual([
      'Indicators',
      'Observations',
      'Priorities',
      'Actions',
      'Plan',
    ]);
    expect(await readAgain(ran, ...ALL)).toStrictEqual(example());
  });

  it('says how to read it again, and the command works', async () => {
    const ran = await toWorkbook(example());
    const command = / {2}npx community-safety-plan (.*)\n$/u.exec(ran.output)?.[1];
    expect(command).toBe(
      'check plan.xlsx --plan plan.xlsx --observations plan.xlsx --priorities plan.xlsx --actions plan.xlsx',
    );
    expect((await ranOn({ files: ran.contents }, ...String(command).split(' '))).code).toBe(0);
  });

  it('accepts tables, and an extension in capital letters', async () => {
    const files = Object.fromEntries(
      TABLES.map((name) => [`${name}.csv`, readFileSync(`examples/example-district/${name}.csv`, 'utf8')]),
    );
    const options = TABLES.slice(1).flatMap((name) => [`--${name}`, `${name}.csv`]);
    const ran = await ranOn({ files }, 'convert', 'indicators.csv', ...options, '--out', 'OUR PLAN.XLSX');
    expect(ran.output).toContain('check "OUR PLAN.XLSX" --plan "OUR PLAN.XLSX"');
    expect(await sheetsOf(ran, 'OUR PLAN.XLSX')).toHaveLength(5);
  });

  it('holds all the indicators of Maidstone, and says what it does not hold', async () => {
    const ran = await toWorkbook(maidstone2014);
    expect(ran.errors).toBe(
      'Note: plan.xlsx does not hold everything that the plan says under period, source, partnership, priorities, themes, actions, claims, statedCounts, wards, taskAndFinishGroups, countyAgreement, sources, knownDiscrepancies, omissions, as its tables have no columns for it. Keep the plan as JSON too.\n',
    );
    const { indicators, comparators, ...rest } = await readAgain(ran, '--priorities', '--actions', '--plan');
    expect({ indicators, comparators }).toStrictEqual({
      indicators: maidstone2014.indicators,
      comparators: maidstone2014.comparators,
    });
    const statuses = (plan: Plan): unknown =>
      evaluatePlan(plan, { asOf: '2014-01-31' }).indicators.map(({ status }) => status);
    expect(statuses({ ...rest, indicators, comparators })).toStrictEqual(statuses(maidstone2014));
  });

  it('has numbers in columns for numbers, and text everywhere else', async () => {
    const ran = await toWorkbook(planWith());
    const xml = new TextDecoder().decode(ran.contents['plan.xlsx'] as Uint8Array);
    const sheets = await sheetsOf(ran, 'plan.xlsx');
    const columns = Array.from(xml.matchAll(/<cols>(.*?)<\/cols>/gsu), ([, cols = '']) =>
      Array.from(cols.matchAll(/ style="(\d)"/gu), ([, style]) => style === '3'),
    );
    const numbers = sheets.map(({ rows }, index) => rows[0]?.filter((_, at) => columns[index]?.[at]));
    expect(numbers[0]).toContain('Baseline value');
    expect(numbers[0]?.every((heading) => /value|count|denominator|rank|minimum|maximum/u.test(heading))).toBe(true);
    expect(numbers[1]).toStrictEqual(['Value']);
    expect(numbers.slice(2)).toStrictEqual([[], [], []]);
  });

  it('keeps the printed period of a plan, or its days', async () => {
    const rowsFor = async (period: object): Promise<unknown> =>
      (await sheetsOf(await toWorkbook(planWith({ period })), 'plan.xlsx'))[4]?.rows.filter(([field]) =>
        /^(?:Period|From|To)$/u.test(String(field)),
      );
    const days = { start: '2026-04-01', end: '2029-03-31' };
    expect(await rowsFor({ ...days, text: 'April 2026 to March 2029' })).toStrictEqual([
      ['Period', 'April 2026 to March 2029'],
    ]);
    for (const period of [days, { ...days, text: '2026-2029' }, { ...days, text: '2026/27' }]) {
      expect(await rowsFor(period)).toStrictEqual([
        ['From', '2026-04-01'],
        ['To', '2029-03-31'],
      ]);
    }
  });

  it('accepts a text that looks like a formula, and says that a carriage return is lost', async () => {
    const [first, ...others] = example().indicators;
    const ran = await toWorkbook(planWith({ indicators: [{ ...first, note: '=1+1' }, ...others] }));
    expect((await readAgain(ran, ...ALL)).indicators[0]?.note).toBe('=1+1');
    expect(ran.errors).toBe('');
    const broken = await toWorkbook(planWith({ indicators: [{ ...first, note: 'a\r\nb' }, ...others] }));
    expect(broken.errors).toContain('does not hold everything that the plan says under indicators,');
  });

  it('refuses a plan that could not be read again, and writes nothing', async () => {
    const nothing = { indicators: [], comparators: [], observations: [], priorities: [], actions: [], themes: [] };
    const none = await toWorkbook(planWith(nothing));
    expect(none).toMatchObject({ code: 2, output: '' });
    expect(none.errors).toMatch(/^The tables of the plan could not be read again\./u);
    // A part of the area is read by its name, and its id is made from it.
    const [observation, ...others] = example().observations;
    const areas = [{ id: 'ward-7', name: 'High Street' }];
    const observations = [{ ...observation, areaId: 'ward-7' }, ...others];
    const refused = await toWorkbook(planWith({ areas, observations }));
    expect(refused).toMatchObject({ code: 2, output: '' });
    expect(refused.errors).toMatch(
      /^The tables of the plan could not be read again\. Write the plan as JSON\. .*ward-7/u,
    );
    expect(refused.files).not.toHaveProperty('plan.xlsx');
  });

  it('refuses text that does not fit in a cell', async () => {
    const { errors, code } = await toWorkbook(planWith({ aim: 'x'.repeat(32_768) }));
    expect(code).toBe(2);
    expect(errors).toBe(
      'The text for cell B5 of the sheet "Plan" has more than 32,767 characters, the most that a cell holds.\n',
    );
  });
});

describe('init with --format xlsx', () => {
  it('writes the templates as the sheets of one workbook', async () => {
    const ran = await ranOn({}, 'init', 'our plan', '--format', 'xlsx');
    expect(ran.code).toBe(0);
    expect(Object.keys(ran.files)).toStrictEqual(['our plan/plan.xlsx']);
    const sheets = await sheetsOf(ran, 'our plan/plan.xlsx');
    expect(sheets.map(({ name }) => name)).toStrictEqual([
      'Plan',
      'Indicators',
      'Observations',
      'Priorities',
      'Actions',
    ]);
    // No template has a comma or a quotation mark in a cell.
    for (const { name, rows } of sheets) {
      const lines = readFileSync(`examples/templates/${name.toLowerCase()}.csv`, 'utf8').trimEnd().split(/\r?\n/u);
      expect(rows.map((cells) => cells.join(','))).toStrictEqual(lines.map((line) => line.replace(/,+$/u, '')));
    }
  });

  it('prints commands that work', async () => {
    const { output, contents } = await ranOn({}, 'init', 'plan', '--format', 'xlsx');
    const commands = [...output.matchAll(/^ {2}npx community-safety-plan (.*)$/gmu)].map(([, words = '']) =>
      words.split(' '),
    );
    expect(commands.map(([command]) => command)).toEqual(['check', 'report']);
    for (const words of commands) expect((await ranOn({ files: contents }, ...words)).code).toBe(0);
    expect(output).toContain('npm install @e965/xlsx');
  });

  it('offers polarities and units that can be read', async () => {
    const { contents } = await ranOn({}, 'init', 'plan', '--format', 'xlsx');
    const xml = new TextDecoder().decode(contents['plan/plan.xlsx'] as Uint8Array);
    const lists = Array.from(xml.matchAll(/<formula1>"([^"]*)"<\/formula1>/gu), ([, list = '']) => list.split(','));
    const [polarities = [], units = []] = lists;
    expect(lists).toHaveLength(2);
    expect(polarities).toHaveLength(3);
    for (const polarity of polarities) {
      for (const unit of units) {
        const table = [
          ['Indicator', 'Unit', 'Polarity', 'Baseline', 'Target'],
          ['A', unit, polarity, '5', polarity.startsWith('higher') ? 'Increase to 6' : 'Reduce to 4'],
        ];
        expect(readIndicators(table).problems).toStrictEqual([]);
      }
    }
  });

  it('writes nothing if the workbook exists', async () => {
    const refused = await ranOn({ files: { 'plan/plan.xlsx': 'mine' } }, 'init', 'plan', '--format', 'xlsx');
    expect(refused).toMatchObject({ code: 2, output: '', files: { 'plan/plan.xlsx': 'mine' } });
    expect(refused.errors).toBe('Nothing was written: plan holds plan.xlsx already. Name another folder.\n');
  });

  it('accepts no other format', async () => {
    const { code, errors } = await ranOn({}, 'init', 'plan', '--format', 'xls');
    expect(code).toBe(2);
    expect(errors).toBe(`--format takes csv, xlsx, not "xls". Did you mean 'xlsx'?\n`);
  });
});
