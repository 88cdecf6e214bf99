import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/csv.js';
import { DEFAULT_RAG_RULE, evaluatePlan } from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { readWorkbook } from '../../src/office.js';
import { asText, byRow } from '../../workbench/lines.js';
import { openFile } from '../../workbench/open.js';
import { fileOf } from '../../workbench/save.js';
import {
  emptyState,
  withAnswers,
  withCell,
  withDay,
  withFact,
  withFile,
  withLeftOut,
  withMeaning,
} from '../../workbench/state.js';
import { STEPS, workOut } from '../../workbench/work.js';
import { docx } from '../office/given.js';

/* What the worker of the workbench does. Expected values are those of the library on the same file. */

const bytesOf = (text) => new TextEncoder().encode(text);
const fixture = (name) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
const openedFrom = async (content, day = '2027-06-30') => {
  const opened = await openFile('Our plan.csv', typeof content === 'string' ? bytesOf(content) : content);
  if (!opened.ok) throw new Error(opened.problems.join('\n'));
  return withFile(emptyState(day), opened);
};
const TABLE =
  'Indicator,Unit,Polarity,Baseline 2025/26,Target (by December 2029)\nBurglaries,offences,lower is better,240,Reduce by 10%\n';

describe('the work', () => {
  it('returns the plan, its evaluation, the audit and the scorecard, and reports each step', async () => {
    const steps = [];
    const worked = workOut(await openedFrom(TABLE), { say: ({ words }) => steps.push(words) });
    expect(worked).toMatchObject({ ok: true, periodTaken: { start: '2025-04-01', end: '2029-12-31' } });
    const result = readPlan({
      plan: { title: 'Our plan', partnership: { name: 'Partnership not named' }, period: worked.periodTaken },
      indicators: TABLE,
    });
    expect(worked.plan).toStrictEqual(result.ok && result.plan);
    expect(worked.short.summary).toStrictEqual(
      evaluatePlan(worked.plan, { asOf: '2027-06-30', rag: DEFAULT_RAG_RULE }).summary,
    );
    expect(worked.html).toContain('Burglaries');
    expect(steps).toStrictEqual(STEPS);
    expect(worked.columns.map(({ table }) => table)).not.toContain('plan');
  });

  it('asks for the period if no due date gives it, and uses the answer', async () => {
    const state = await openedFrom('Indicator,Unit,Baseline 2025/26\nBurglaries,offences,240\n');
    const worked = workOut(state);
    expect([worked.ok, worked.questions.at(-1).id]).toStrictEqual([false, 'plan-period']);
    const answered = withAnswers(state, { 'plan-period': 'April 2026 to March 2029' }, worked.questions);
    expect(workOut(answered)).toMatchObject({ ok: true, plan: { period: { end: '2029-03-31' } } });
    const [problem] = workOut(withFact(state, 'period', 'soon')).problems;
    expect([problem.table, problem.code]).toStrictEqual(['plan', 'unreadable-period']);
  });

  it('takes the period from the first figure on if an indicator has no baseline, and asks if nothing has a date', async () => {
    const table = 'Indicator,Polarity,2024/25 Actual,2024/25 Target\nFelt safe (%),higher is better,87.9,88\n';
    expect(workOut(await openedFrom(table)).periodTaken).toStrictEqual({ start: '2024-04-01', end: '2025-03-31' });
    const undated = workOut(await openedFrom(TABLE.replace('Baseline 2025/26', 'Baseline')));
    expect([undated.ok, undated.questions.at(-1).id]).toStrictEqual([false, 'plan-period']);
  });

  it('shows the row of a problem, even below a cell of several lines', async () => {
    const state = await openedFrom(`${TABLE}"Thefts\nof bicycles",offences,lower is better,many,Reduce by 10%\n`);
    expect(workOut(state).problems[0]).toMatchObject({ line: 3, column: 4 });
    const short = await openedFrom(`${TABLE}Thefts,offences\n`);
    expect(workOut(short).problems[0]).toMatchObject({ code: 'short-row', line: 3 });
  });

  it('continues without the rows that somebody left out, and no others', async () => {
    const state = await openedFrom(`${TABLE}Thefts,offences,lower is better,many,Reduce by 10%\n`);
    const { problems } = workOut(state);
    const accepted = withLeftOut(state, problems);
    expect(workOut(accepted)).toMatchObject({
      ok: true,
      leftOut: [{ line: 3 }],
      short: { indicators: [{ name: 'Burglaries' }] },
    });
    const worse = withCell(accepted, 'indicators', 2, 4, 'few');
    expect(workOut(worse)).toMatchObject({ ok: false, problemCount: 2 });
  });

  it('ignores an answer and a meaning that no longer fit, and says so', async () => {
    const table = 'Indicator,Unit,Start\nBurglaries,offences,240\n';
    const state = withFact(withMeaning(await openedFrom(table), 'Start', 'Baseline'), 'period', '2026/27 to 2028/29');
    expect(workOut(state).ok).toBe(true);
    const renamed = workOut(withCell(state, 'indicators', 1, 3, 'Baseline'));
    expect([renamed.ok, renamed.passedOver]).toStrictEqual([true, [expect.stringContaining('"Start"')]]);
    const ward = withFact(await openedFrom(fixture('tables/wards.csv')), 'period', '2016/17 to 2019/20');
    const wrong = workOut(withAnswers(ward, { polarity: 'sideways' }, [{ id: 'polarity', appliesTo: [] }]));
    expect([wrong.ok, wrong.passedOver]).toStrictEqual([true, [expect.stringContaining('sideways')]]);
  });

  it('names an invalid day', async () => {
    const worked = workOut(withDay(await openedFrom(TABLE), 'soon'));
    expect(worked).toMatchObject({ ok: false, problems: [{ table: 'day', code: 'INVALID_DAY' }] });
  });

  it('reads the actions above the indicators in a document', async () => {
    const state = await openedFrom(fixture('office/section-7.docx'), '2014-01-31');
    const asked = [{ id: 'polarity', appliesTo: [] }];
    const rows = {
      '*': 'lower-is-better',
      'Delivery of RUSH education programme to Year 11 students': 'higher-is-better',
      'Percentage of people who strongly agree/tend to agree that the Police are dealing with ASB and crime issues that matter in their local area':
        'higher-is-better',
    };
    const worked = workOut(withAnswers(state, { polarity: rows }, asked));
    expect(worked.questions?.map(({ id, appliesTo }) => [id, appliesTo]) ?? worked).toStrictEqual([]);
    expect([worked.ok, worked.plan.indicators.length, worked.plan.actions.length > 0]).toStrictEqual([true, 16, true]);
  });

  it('shows the scorecard of many indicators only if asked to', async () => {
    const rows = Array.from(
      { length: 401 },
      (_, index) => `Offence ${index},offences,lower is better,240,Reduce by 10%`,
    );
    const state = await openedFrom([TABLE.split('\n')[0], ...rows].join('\n'));
    expect(workOut(state).html).toBeNull();
    expect(workOut(state, { isShownWhole: true }).html).toContain('Offence 400');
  });
});

describe('a plan in JSON', () => {
  it('keeps the parts that its tables do not hold, and uses the changes made in them', async () => {
    const state = await openedFrom(JSON.stringify(maidstone2014), '2014-01-31');
    expect(workOut(state).plan).toStrictEqual(JSON.parse(JSON.stringify(maidstone2014)));
    const [headings] = state.rows.indicators;
    const name = headings.indexOf('Indicator') + 1;
    const renamed = workOut(withCell(state, 'indicators', 2, name, 'Other words'));
    expect(renamed.plan.indicators[0].name).toBe('Other words');
    expect(renamed.plan.claims).toHaveLength(maidstone2014.claims.length);
    // A claim is about this one.
    const id = headings.indexOf('Id');
    const line = state.rows.indicators.findIndex((cells) => cells[id] === 'hospital-admissions-assault') + 1;
    const broken = workOut(withCell(state, 'indicators', line, id + 1, 'another-id'));
    expect(broken.ok).toBe(false);
    expect(broken.problems.map(({ table }) => table)).toContain('plan');
    const wrong = workOut(withCell(state, 'indicators', 2, headings.indexOf('Polarity') + 1, 'sideways'));
    expect(wrong.problems[0]).toMatchObject({ table: 'indicators', line: 2 });
  });
});

describe('a file', () => {
  it.each([
    ['{"id":', 'cannot be read as JSON'],
    ['{"id":"a"}', 'title'],
    ['', 'Line 1'],
    ['Indicator\n"A', 'Line 2'],
  ])('%j is refused with the reason', async (text, reason) => {
    const { ok, problems } = await openFile('a.csv', bytesOf(text));
    expect([ok, problems.join(' ')]).toStrictEqual([false, expect.stringContaining(reason)]);
  });

  it('is refused if it is an archive but not an office file', async () => {
    expect((await openFile('a.xlsx', bytesOf('PK\u0003\u0004'))).ok).toBe(false);
  });

  it('has its hidden parts reported if it is a workbook', async () => {
    const { notes } = await openFile('shown.xlsx', fixture('office/shown.xlsx'));
    expect(notes.join(' ')).toContain('hidden');
  });

  it('has its struck-out text reported if it is a document', async () => {
    const cell = '<w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>5</w:t></w:r></w:p></w:tc>';
    const table = (cells) => `<w:tbl><w:tr>${cells}</w:tr></w:tbl>`;
    const { notes } = await openFile('a.docx', docx(table(cell) + table('') + table(cell + cell)));
    expect(notes).toStrictEqual([
      'Table 1: 1 text is struck out, and left out.',
      'Table 3: 2 texts are struck out, and left out.',
    ]);
  });
});

describe('a saved file', () => {
  it('is named after the plan, and contains it', async () => {
    const state = await openedFrom(TABLE);
    const worked = workOut(state);
    const json = fileOf('json', state, worked);
    expect([json.name, JSON.parse(json.content)]).toStrictEqual([
      'our-plan.json',
      JSON.parse(JSON.stringify(worked.plan)),
    ]);
    const names = ['workbook', 'indicators', 'outturns', 'scorecard', 'page', 'tables'].map(
      (format) => fileOf(format, state, worked).name,
    );
    expect(names).toStrictEqual([
      'our-plan.xlsx',
      'our-plan-indicators.csv',
      'our-plan-outturns.csv',
      'our-plan-scorecard.csv',
      'our-plan.html',
      'our-plan-tables.xlsx',
    ]);
    const { sheets } = await readWorkbook(fileOf('tables', state).content);
    expect(sheets.map(({ name, rows }) => [name, rows])).toStrictEqual([['Indicators', state.rows.indicators]]);
  });

  it('says what a workbook does not hold', async () => {
    const state = await openedFrom(JSON.stringify(maidstone2014), '2014-01-31');
    expect(fileOf('workbook', state, workOut(state)).note).toContain('claims');
  });

  it('is refused while there are problems', async () => {
    const state = withFact(await openedFrom('Indicator\nA,1'), 'title', '');
    expect(() => fileOf('json', state, workOut(state))).toThrow('There are problems');
    expect(fileOf('tables', state).name).toBe('plan-tables.xlsx');
  });
});

it('rows are written as a text that can be read back, with the row of each of its lines', () => {
  const rows = [['a', 'b;c'], ['two\nlines', 'say "x"'], [''], ['end', '']];
  const { text, rowAt } = asText(rows, ';');
  expect(text).toBe('a;"b;c"\n"two\nlines";"say ""x"""\n""\nend;');
  expect(rowAt).toStrictEqual([0, 1, 2, 2, 3, 4]);
  expect(byRow({ line: 5, appliesTo: [{ line: 3, name: 'A' }] }, rowAt)).toStrictEqual({
    line: 4,
    appliesTo: [{ line: 2, name: 'A' }],
  });
  expect(byRow({ code: 'x' }, rowAt)).toStrictEqual({ code: 'x' });
});
