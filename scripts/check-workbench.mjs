// Uses the workbench as somebody does who has its file in a folder: opens the tables of the tests in Chromium, answers,
// mends, saves, goes back, and gets the same result as the library does in Node. Needs the build. Writes screenshots to the
// folder `screenshots`, except in CI. Where there is no browser it says what it left out; in CI that fails.
// Usage: node scripts/check-workbench.mjs [words in the names of the checks]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { DEFAULT_RAG_RULE, evaluatePlan, formatStatus, parsePeriod } from '../dist/index.js';
import { readIndicators, readObservations, readPlan } from '../dist/csv.js';
import { maidstone2014 } from '../dist/maidstone-2014.js';
import { readDocument, readWorkbook } from '../dist/office.js';
import { safeParsePlan } from '../dist/schema.js';
import { findBrowser } from './find-browser.mjs';
import { accessibilityProblems, keyboardProblems, overflowProblems } from './page-checks.mjs';
import { count, record, unmet } from './record.mjs';

const root = new URL('../', import.meta.url);
const pathOf = (path) => fileURLToPath(new URL(path, root));
const fixture = (name) => pathOf(`test/fixtures/${name}`);
const PAGE = new URL('dist/workbench.html', root).href;
const WIDTHS = [320, 1280];
const HEIGHT = 900;
// A machine that does other things as well takes its time, most of all over many rows.
const PATIENCE = 30_000;
const MUCH_PATIENCE = 300_000;
const MANY = 10_000;

// The tables as partnerships publish them, each with what has to be answered, and what its columns are taken for.
const TABLES = [
  {
    file: 'tables/title-rows-and-signed-changes.csv',
    answers: { 'due-2020': '2020-03-31', polarity: 'lower-is-better' },
    // Once it is known when the targets are due, two years are before them.
    next: { baseline: 'Apr 15 – Mar 16' },
    columns: ['The baseline, 2015/16.', 'Figures for 2016/17.', "The document's own trends."],
  },
  {
    file: 'tables/average-baseline-and-milestone.csv',
    answers: { polarity: 'lower-is-better' },
    columns: ['The baseline, January 2010 to December 2014.', 'A target on the way, for 2018.', 'The target, by 2022.'],
  },
  {
    file: 'tables/merged-word-cells.csv',
    answers: { polarity: 'lower-is-better' },
    columns: ['The baseline, March 2019.', 'For comparison: "County-wide".', 'The target, by 2023.'],
  },
  {
    file: 'tables/quarter-beside-target.csv',
    answers: { 'financial-year': '2016/17', polarity: 'lower-is-better' },
    period: 'April 2016 to March 2017',
    columns: ['Id.', 'The target, due 31 March 2017, for each year.', 'Comments on 2016/17 Q1.'],
  },
  {
    file: 'tables/ranges.csv',
    answers: { polarity: 'higher-is-better' },
    columns: ['The baseline, 2021/22.', 'The target, due 31 March 2023.', 'Figures for 2022/23.'],
  },
  {
    file: 'tables/response-times.csv',
    answers: { polarity: 'higher-is-better' },
    // Where the words of a target say otherwise, those rows are asked about again.
    again: { polarity: 'lower-is-better' },
    rows: ['Average time to arrive', 'Cost of vandalism to play areas'],
    period: 'April 2019 to March 2023',
    columns: ['Unit.', 'The baseline, 2018/19.', 'The target.'],
  },
  {
    file: 'tables/wards.csv',
    answers: { polarity: 'lower-is-better' },
    period: 'April 2016 to March 2020',
    columns: ['The parts of the area.', 'What is counted in each area, 2017/18.', 'Rates.'],
  },
  {
    // The level of a standard is not a figure: its row is left out.
    file: 'tables/years-across-two-headings.csv',
    answers: { polarity: 'lower-is-better' },
    // One answer for all does not stand for feeling safe.
    again: { polarity: 'higher-is-better' },
    rows: ['Percentage who feel safe after dark'],
    isPartial: true,
    columns: ['The baseline, 2018/19.', 'Figures for 2019/20.', 'The target, due 31 March 2023.'],
  },
  ...['docx', 'xlsx'].map((ending) => ({
    file: `office/section-7.${ending}`,
    answers: { polarity: 'lower-is-better' },
    again: { polarity: 'higher-is-better' },
    rows: ['Delivery of RUSH education programme to Year 11 students'],
    columns: ['The baseline, March 2013.', 'For comparison: "Kent-wide".', 'The target, by 2018.'],
  })),
];

const QUESTIONS = {
  polarity: /^Which way is better/u,
  'due-2020': /^By which day/u,
  'financial-year': /^Which financial year/u,
  baseline: /^Which column is the baseline/u,
  'level-to-reach': /^Is it the level to reach/u,
};
// One polarity for a whole table is wrong for some of its rows, whose targets are then worse than their baselines.
const ALL_THE_SAME = { 'level-to-reach': 'yes' };

const CHECKS = {
  ...Object.fromEntries(
    TABLES.map((table) => [`reads ${table.file} as the library does`, (page) => readAsLibrary(page, table)]),
  ),
  'reads a plan in JSON and keeps what its tables do not hold': readAPlan,
  'shows a problem next to its cell, and the status changes when it is mended': mendACell,
  'adds an outturn, and the scorecard changes': addAnOutturn,
  'takes a row out with the keyboard, and back': takeARowOut,
  'changes what does not add up with the table': changeTheAudit,
  'asks what a heading means, and leaves a column out': leaveAColumnOut,
  'takes a file that is dropped on it': dropAFile,
  'keeps what is typed while it works': typeMeanwhile,
  'goes back and forth': undoAndRedo,
  'is used with a keyboard alone': useAKeyboard,
  'saves files that are read again': saveEach,
  'prints the scorecard and nothing else': printIt,
  'keeps the work over a reload, and forgets it on request': keepAndForget,
  'works where nothing can be kept': workWithoutStorage,
  'shows markup in a file as text': showMarkup,
  'refuses a file that it cannot read, with the reason': refuseFiles,
  'asks for nothing elsewhere and could not': staysHere,
  'is whole at each width, in each colour scheme': lookAtIt,
  [`stays alive over ${MANY.toLocaleString('en-GB')} rows, and can be stopped`]: readMany,
};

const words = process.argv.slice(2);
const names = Object.keys(CHECKS).filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
const found = findBrowser();
if (found === undefined) {
  console.log('Left out, since there is no Chromium on this machine: the workbench.');
  console.log('Install it, or say with CHROMIUM_PATH where it is.');
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
mkdirSync(pathOf('screenshots'), { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
const browser = await chromium.launch(found);
for (const name of names) await check(name, CHECKS[name]);
await browser.close();
rmSync(folder, { recursive: true });

// The line of vitest, so that scripts/check.mjs counts these checks with the tests.
console.log(`\nTests  ${count.failed > 0 ? `${count.failed} failed | ` : ''}${count.passed} passed`);
process.exitCode = count.failed > 0 ? 1 : 0;

// Each check has a browser of its own, as if nobody had used the page before, and gives the expectations not met.
async function check(name, run) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: HEIGHT },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => problems.push(`error: ${message}`));
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/u.test(request.url())) problems.push(`asked for ${request.url()}`);
  });
  try {
    await page.goto(PAGE);
    const unmet = await run(page, { problems });
    record(name, [...unmet, ...problems]);
  } catch (error) {
    record(name, [error.message, ...problems]);
  } finally {
    await context.close();
  }
}

// What somebody does.

// Waits until the page has said what the last change did.
async function settled(page) {
  await page.waitForFunction(
    () =>
      /^(?:Evaluated|\d|Stopped|This could|The file was not|Nothing is open)/u.test(
        document.getElementById('said').textContent,
      )
      && document.getElementById('progress').hidden
      && !document.getElementById('save-view').textContent.includes('Wait until'),
  );
  return page.textContent('#said');
}

async function open(page, path) {
  await page.evaluate(() => (document.getElementById('said').textContent = ''));
  await page.setInputFiles('#file-input', path);
  return settled(page);
}

async function put(page, selector, text) {
  await page.evaluate(() => (document.getElementById('said').textContent = ''));
  await page.fill(selector, text);
  await page.press(selector, 'Enter');
  return settled(page);
}

async function press(page, selector) {
  await page.evaluate(() => (document.getElementById('said').textContent = ''));
  await page.click(selector);
  return settled(page);
}

// Answers what is asked, by the words that the page has for it.
async function answerAll(page, answers) {
  const WORDS = {
    'lower-is-better': 'Lower is better',
    'higher-is-better': 'Higher is better',
    '2020-03-31': '31 March 2020',
  };
  const groups = await page.locator('#questions-view .wb-question').all();
  let isAnswered = false;
  for (const group of groups) {
    const said = await group.innerText();
    const id = Object.keys(answers).find((name) => QUESTIONS[name].test(said));
    if (id === undefined) continue;
    isAnswered = true;
    const words = WORDS[answers[id]];
    const radio =
      words === undefined ? group.locator(`input[value="${answers[id]}"]`) : group.getByLabel(words, { exact: true });
    if ((await radio.count()) > 0) await radio.first().check();
    else await group.locator('input').fill(answers[id]);
  }
  if (isAnswered) await press(page, '#answer');
}

function inWords(summary) {
  const counts = Object.entries(summary).filter(([, number]) => number > 0);
  return counts.map(([status, number]) => `${number} ${formatStatus(status).toLowerCase()}`).join(', ');
}

async function rowsIn(path) {
  const bytes = readFileSync(path);
  if (path.endsWith('.csv')) return bytes;
  if (path.endsWith('.xlsx')) return (await readWorkbook(bytes)).sheets[0].rows;
  const { tables } = await readDocument(bytes);
  return tables.flatMap(({ heading, rows }, index) => [
    ...(index > 0 ? [[]] : []),
    ...(heading ? [[heading]] : []),
    ...rows,
  ]);
}

// The checks.

async function readAsLibrary(page, { file, answers, again, next, rows, period, isPartial = false, columns }) {
  await open(page, fixture(file));
  await put(page, '#day', '2020-06-30');
  if (period !== undefined) await put(page, '#fact-period', period);
  await answerAll(page, answers);
  if (again !== undefined) await answerAll(page, again);
  await answerAll(page, { ...next, ...ALL_THE_SAME });
  const hasProblems = (await page.locator('#leave-out').count()) > 0;
  if (isPartial) await press(page, '#leave-out');
  const said = await page.textContent('#said');
  const taken = await page.textContent('#columns-view');

  const input = await rowsIn(fixture(file));
  const ofPage = await download(page, 'json');
  const plan = JSON.parse(ofPage.text);
  const { title, partnership, period: days } = plan;
  const own = Object.fromEntries((rows ?? []).map((name) => [name, again.polarity]));
  const all = again === undefined ? answers : { polarity: { '*': answers.polarity, ...own } };
  const given = {
    plan: { title, partnership, period: days },
    indicators: input,
    answers: { ...all, ...next, ...ALL_THE_SAME },
    partial: isPartial,
  };
  const first = readPlan(given);
  const hasActions = first.notes.some(({ code, data }) => code === 'table-left-out' && data.table === 'actions');
  const result = hasActions ? readPlan({ ...given, actions: input }) : first;
  const evaluation = result.ok ? evaluatePlan(result.plan, { asOf: '2020-06-30', rag: DEFAULT_RAG_RULE }) : undefined;
  return unmet({
    [`it says what the library says: ${said}`]: said.startsWith(`Evaluated: ${inWords(evaluation?.summary ?? {})}.`),
    'the plan is that of the library': isDeepStrictEqual(
      plan,
      JSON.parse(JSON.stringify({ ...result.plan, id: plan.id })),
    ),
    'a row is left out only where somebody says so': hasProblems === isPartial,
    ...Object.fromEntries(columns.map((each) => [`a column is taken for: ${each}`, taken.includes(each)])),
  });
}

async function readAPlan(page) {
  const path = fileWith(JSON.stringify(maidstone2014), 'maidstone.json');
  const said = await open(page, path);
  await put(page, '#day', '2014-01-31');
  const now = await page.textContent('#said');
  const { text } = await download(page, 'json');
  const expected = evaluatePlan(maidstone2014, { asOf: '2014-01-31', rag: DEFAULT_RAG_RULE }).summary;
  return unmet({
    [`it is evaluated: ${said}`]: said.startsWith('Evaluated: '),
    [`as the library does: ${now}`]: now.startsWith(`Evaluated: ${inWords(expected)}.`),
    'it comes out as it went in': isDeepStrictEqual(JSON.parse(text), JSON.parse(JSON.stringify(maidstone2014))),
  });
}

async function mendACell(page) {
  const path = fileWith(
    'Indicator,Unit,Polarity,Baseline 2025/26,2026/27,Target (by December 2029)\nBurglaries,offences,lower is better,12..4,230,Reduce by 10%\n',
    'wrong.csv',
  );
  const before = await open(page, path);
  await put(page, '#day', '2027-06-30');
  const cell = page.locator('#cell-2-4');
  const isMarked = await cell.getAttribute('aria-invalid');
  const beside = await page.locator('#cells-view tr.wb-problems').innerText();
  const inaccessible = await accessibilityProblems(page, axe.source);
  await page.click('#go-0');
  const focused = await page.evaluate(() => document.activeElement.id);
  await typeInto(page, 2, 4, '240');
  const after = await settled(page);
  await typeInto(page, 2, 5, '200');
  const better = await settled(page);
  return [
    ...inaccessible,
    ...unmet({
      [`the problem is counted: ${before}`]: before.startsWith('1 problem'),
      'the cell is marked': isMarked === 'true',
      [`the problem is below its row: ${beside}`]: beside.includes('12..4'),
      'the button leads to the cell': focused === 'cell-2-4',
      // 240 less 10% is 216 by December 2029. Of the way from 2025/26 about a third is gone: 230 is not far enough.
      [`the status is that of the new figure: ${after}`]: after.startsWith('Evaluated: 1 '),
      [`200 meets the target of 216: ${better}`]: better.startsWith('Evaluated: 1 met.'),
      'no cell is marked any more': (await page.locator('#cells-view [aria-invalid]').count()) === 0,
    }),
  ];
}

async function addAnOutturn(page) {
  await press(page, '#example');
  const before = await page.textContent('#said');
  await page.selectOption('#outturn-indicator', { label: 'Residential burglaries' });
  await page.fill('#outturn-period', '2027/28');
  await page.fill('#outturn-value', '210');
  await press(page, '#outturn-add');
  await put(page, '#day', '2028-06-30');
  const after = await page.textContent('#said');
  const shown = await page.locator('#scorecard-page').evaluate(({ shadowRoot }) => shadowRoot.textContent);
  await page.fill('#outturn-period', '2028/29');
  await page.fill('#outturn-value', 'many');
  const refused = await press(page, '#outturn-add');
  await page.selectOption('#table', 'observations');
  await page.click('#cell-6-1');
  const mended = await press(page, '#take-out');
  return unmet({
    [`2026/27 has 230, which is short of the way: ${before}`]: before.includes('off track'),
    // 240 less 10% is 216.
    [`210 meets the target: ${after}`]: after.includes('1 met'),
    'the scorecard has the figure': shown.includes('210'),
    [`a cell without a figure is a problem: ${refused}`]: refused.startsWith('1 problem'),
    [`its row is taken out: ${mended}`]: mended.startsWith('Evaluated'),
  });
}

async function takeARowOut(page) {
  const headings = 'Priority,Indicator,Unit,Polarity,Baseline 2025/26,Target (by December 2029)';
  const rows = [
    'Theft,Burglaries,offences,lower is better,240,Reduce to 200',
    ',Robberies,offences,lower is better,40,Reduce to 30',
  ];
  await open(page, fileWith(`${headings}\n${rows.join('\n')}\n`, 'two.csv'));
  await page.focus('#cell-2-2');
  await page.keyboard.press('Control+Delete');
  await settled(page);
  const [without, priority] = [await page.textContent('#cell-2-2'), await page.textContent('#cell-2-1')];
  const focus = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press('Control+z');
  await settled(page);
  const again = await page.textContent('#cell-2-2');
  const isThere = (await page.locator('#cell-3-2').count()) === 1;
  await page.click('#cell-3-2');
  const taken = await press(page, '#take-out');
  return unmet({
    [`the row below is in its place: ${without}`]: without === 'Robberies',
    [`and has its priority: ${priority}`]: priority === 'Theft',
    [`the focus stays in the cells: ${focus}`]: focus === 'cell-2-2',
    [`it comes back: ${again}`]: again === 'Burglaries' && isThere,
    [`a button does the same: ${taken}`]: taken.startsWith('Evaluated: 1 '),
  });
}

async function changeTheAudit(page) {
  const headings = 'Indicator,Unit,Polarity,Baseline 2025/26,Target (by December 2029)';
  await open(page, fileWith(`${headings}\nBurglaries,offences,lower is better,240,Reduce to 300\n`, 'odd.csv'));
  const before = await page.textContent('#audit-view');
  await typeInto(page, 2, 5, 'Reduce to 200');
  await settled(page);
  const after = await page.textContent('#audit-view');
  return unmet({
    // To reduce 240 to 300 is to let it rise.
    [`what does not add up is shown: ${before}`]: before.includes('300'),
    [`and goes: ${after}`]: !after.includes('300') && before !== after,
  });
}

async function leaveAColumnOut(page) {
  const table = 'What we look at,Unit,Start,Aim,Colour\nBurglaries,offences,240,At most 200 by March 2029,amber\n';
  await open(page, fileWith(table, 'own.csv'));
  const mean = async (heading, meaning) => {
    await page.evaluate(() => (document.getElementById('said').textContent = ''));
    await page.getByLabel(heading, { exact: true }).selectOption(meaning);
    return settled(page);
  };
  await typeInto(page, 1, 1, 'Indicator');
  await settled(page);
  await mean('Start', 'Baseline');
  await mean('Aim', 'Target');
  await mean('Colour', 'left-out');
  const said = await put(page, '#fact-period', 'April 2026 to March 2029');
  const taken = await page.textContent('#columns-view');
  return unmet({
    [`it is read: ${said}`]: said.startsWith('Evaluated: 1 '),
    'the columns are taken for what was said': ['The baseline.', 'The target.', 'Left out.'].every((each) =>
      taken.includes(each),
    ),
  });
}

async function dropAFile(page) {
  const text = readFileSync(fixture('tables/wards.csv'), 'utf8');
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'wards.csv'));
    return transfer;
  }, text);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await settled(page);
  return unmet({
    'it is open': (await page.innerText('#file-view')).includes('wards.csv'),
    'its cells are there': (await page.textContent('#cell-2-1')) === 'North',
  });
}

async function typeMeanwhile(page) {
  await press(page, '#example');
  await page.fill('#fact-title', 'Another plan');
  // Leaving the field starts the work, which ends while the next one is typed into.
  await page.press('#fact-title', 'Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Safer Example District', { delay: 40 });
  const typed = await page.inputValue('#fact-partnership');
  await page.press('#fact-partnership', 'Tab');
  await page.fill('#outturn-period', '2027/28');
  await page.fill('#outturn-value', '215');
  await page.focus('#cell-2-5');
  await page.keyboard.press('Enter');
  await page.evaluate(() => (document.getElementById('said').textContent = ''));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('250');
  await page.keyboard.press('Enter');
  await settled(page);
  const { text } = await download(page, 'json');
  const { title, partnership, indicators } = JSON.parse(text);
  return unmet({
    [`nothing typed is lost: ${typed}`]: typed === 'Safer Example District',
    'what is begun elsewhere stays': (await page.inputValue('#outturn-value')) === '215',
    'and all of it counts':
      title === 'Another plan' && partnership.name === typed && indicators[0].baseline.value === 250,
  });
}

async function undoAndRedo(page) {
  await press(page, '#example');
  const first = await page.textContent('#said');
  await typeInto(page, 2, 5, '1000');
  const second = await settled(page);
  const words = await page.textContent('#undo');
  const back = await press(page, '#undo');
  const cell = await page.textContent('#cell-2-5');
  const again = await press(page, '#redo');
  await page.focus('#cell-2-5');
  await page.evaluate(() => (document.getElementById('said').textContent = ''));
  await page.keyboard.press('Control+z');
  const byKey = await settled(page);
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.getElementById('said').textContent === 'Nothing is open.');
  return unmet({
    [`the change counts: ${second}`]: first !== second,
    [`the button says what: ${words}`]: words === 'Undo: cell E2',
    [`it goes back: ${back}`]: back === first && cell === '240',
    [`and forth: ${again}`]: again === second,
    [`by the keyboard too: ${byKey}`]: byKey === first,
    'up to the beginning': (await page.getAttribute('#undo', 'aria-disabled')) === 'true',
  });
}

// From the file on no mouse: questions, cells, the day, saving.
async function useAKeyboard(page) {
  await open(page, fixture('tables/response-times.csv'));
  const tabTo = async (test) => {
    for (let presses = 0; presses < 80; presses += 1) {
      const id = await page.evaluate(() => document.activeElement.id);
      if (test(id)) return true;
      await page.keyboard.press('Tab');
    }
    return false;
  };
  await page.focus('#choose-another');
  const reaches = { question: await tabTo((id) => id === 'answer-polarity-0') };
  // Lower is better.
  await page.keyboard.press('Space');
  reaches.answer = await tabTo((id) => id === 'answer');
  await page.evaluate(() => (document.getElementById('said').textContent = ''));
  await page.keyboard.press('Enter');
  await settled(page);
  // It is asked whether targets that are worse than their baselines are meant.
  reaches.next = await tabTo((id) => id === 'answer-level-to-reach-0');
  await page.keyboard.press('Space');
  reaches.again = await tabTo((id) => id === 'answer');
  await page.evaluate(() => (document.getElementById('said').textContent = ''));
  await page.keyboard.press('Enter');
  await settled(page);
  reaches.cells = await tabTo((id) => id.startsWith('cell-'));
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const at = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.type('9.1');
  await page.keyboard.press('Escape');
  const left = await page.textContent('#cell-3-3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9.1');
  await page.keyboard.press('Enter');
  const changed = await page.textContent('#cell-3-3');
  const next = await page.evaluate(() => document.activeElement.id);
  reaches.period = await tabTo((id) => id === 'fact-period');
  await page.keyboard.type('April 2019 to March 2023');
  reaches.day = await tabTo((id) => id === 'day');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2020-06-30');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.getElementById('said').textContent.startsWith('Evaluated'));
  await settled(page);
  reaches.save = await tabTo((id) => id === 'save-json');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const plan = JSON.parse(readFileSync(await saved.path(), 'utf8'));
  return [
    ...(await keyboardProblems(page)),
    ...unmet({
      ...Object.fromEntries(Object.entries(reaches).map(([what, isReached]) => [`Tab reaches: ${what}`, isReached])),
      [`the arrows move: ${at}`]: at === 'cell-3-3',
      [`Escape leaves the cell: ${left}`]: left === '9.4',
      [`Enter keeps the change: ${changed}`]: changed === '9.1',
      [`and goes on below: ${next}`]: next === 'cell-4-3',
      'the plan has the new figure': plan.indicators[1].baseline.value === 9.1,
      'and the day and period that were typed': plan.period.end === '2023-03-31',
    }),
  ];
}

async function saveEach(page) {
  await press(page, '#example');
  const files = {};
  for (const format of ['json', 'workbook', 'indicators', 'outturns', 'scorecard', 'page', 'tables'])
    files[format] = await download(page, format);
  const { plan } = safeParsePlan(JSON.parse(files.json.text));
  const sheetsOf = async ({ bytes }) =>
    Object.fromEntries((await readWorkbook(bytes)).sheets.map(({ name, rows }) => [name.toLowerCase(), rows]));
  const { indicators, observations, plan: facts, priorities } = await sheetsOf(files.workbook);
  const fromWorkbook = readPlan({ plan: facts, indicators, observations, priorities });
  const fromCsv = readIndicators(files.indicators.bytes);
  const outturns = readObservations(files.outturns.bytes);
  const { summary } = evaluatePlan(plan, { asOf: '2027-06-30', rag: DEFAULT_RAG_RULE });
  const cells = await sheetsOf(files.tables);
  // And here: the workbook with all its tables.
  await open(page, fileWith(files.workbook.bytes, 'again.xlsx'));
  // The day of the example is not kept for another file.
  const again = await put(page, '#day', '2027-06-30');
  const day = await page.inputValue('#day');
  return unmet({
    'JSON is a plan': plan !== undefined,
    'the workbook holds the plan': fromWorkbook.ok && isDeepStrictEqual(fromWorkbook.plan.indicators, plan.indicators),
    'and its outturns': fromWorkbook.ok && isDeepStrictEqual(fromWorkbook.plan.observations, plan.observations),
    'CSV holds the indicators': fromCsv.ok && isDeepStrictEqual(fromCsv.indicators, plan.indicators),
    'and the outturns': outturns.ok && isDeepStrictEqual(outturns.observations, plan.observations),
    'the scorecard has a row for each':
      files.scorecard.text.split('\r\n').filter(Boolean).length === 1 + plan.indicators.length,
    'the page is one, without a script':
      files.page.text.startsWith('<!DOCTYPE html>') && !files.page.text.includes('<script'),
    'with its own styles': files.page.text.includes('<style'),
    'the cells are as they are': cells.indicators[1][1] === 'Residential burglaries' && cells.observations.length === 4,
    [`the day is in words: ${day}`]: day === '30 June 2027',
    'the names are those of the plan': files.page.name === 'invented-plan.html',
    [`the workbook is read here as well: ${again}`]: again.startsWith(`Evaluated: ${inWords(summary)}.`),
  });
}

async function printIt(page) {
  await press(page, '#example');
  await page.emulateMedia({ media: 'print' });
  const visible = await page.evaluate(() =>
    ['h1', '.wb-bar', '#file', '#cells', '#save', '#scorecard-page'].filter((selector) =>
      document.querySelector(`main ${selector}, main${selector}`)?.checkVisibility(),
    ),
  );
  const hasDetails = await page
    .locator('#scorecard-page')
    .evaluate(({ shadowRoot }) => shadowRoot.querySelector('details h3')?.getBoundingClientRect().height > 0);
  await picture(page, 'printed');
  const pdf = await page.pdf();
  return unmet({
    [`only the scorecard is shown: ${visible.join(', ')}`]: visible.join() === '#scorecard-page',
    'with what is folded on the screen': hasDetails === true,
    'the title is that of the plan': (await page.title()) === 'Invented plan',
    'there is something to print': pdf.length > 10_000,
  });
}

async function keepAndForget(page) {
  await press(page, '#example');
  await typeInto(page, 2, 5, '250');
  const before = await settled(page);
  await page.reload();
  const after = await settled(page);
  const cell = await page.textContent('#cell-2-5');
  await page.click('#forget');
  await page.reload();
  const isGone = (await page.locator('#cell-2-5').count()) === 0;
  const left = await page.evaluate(() => localStorage.length);
  await press(page, '#example');
  await page.uncheck('#keep');
  await page.reload();
  const isNotKept = (await page.locator('#cell-2-5').count()) === 0 && !(await page.isChecked('#keep'));
  return unmet({
    [`it is there again: ${after}`]: before === after && cell === '250',
    'it is forgotten': isGone && left === 0,
    'it is not kept where nobody wants it': isNotKept,
  });
}

async function workWithoutStorage(page) {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.reload();
  const said = await press(page, '#example');
  await page.waitForFunction(() => document.getElementById('kept').textContent !== '');
  return unmet({
    'it works': said.startsWith('Evaluated'),
    'and says that it is not kept': (await page.textContent('#kept')).includes('Save what you need'),
  });
}

async function showMarkup(page) {
  const evil = '<img src=x onerror=globalThis.ran=1><script>globalThis.ran=1</script>';
  const table = `Priority,Indicator,Unit,Polarity,Baseline 2025/26,Target (by December 2029),${evil}\n${evil},${evil},offences,lower is better,240,Reduce by 10%,x\n`;
  await open(page, fileWith(table, 'a<b>.csv'));
  const heading = page.locator('#columns-view label', { hasText: evil });
  const isText = (await heading.count()) === 1;
  await page.evaluate(() => (document.getElementById('said').textContent = ''));
  await page.locator('#column-indicators-1-7').selectOption('left-out');
  const said = await settled(page);
  const made = await page.evaluate(() => {
    const { shadowRoot } = document.getElementById('scorecard-page');
    return [
      document.querySelectorAll('img, #tool script').length,
      shadowRoot.querySelectorAll('img, script').length,
      globalThis.ran,
    ];
  });
  const shown = await page.locator('#scorecard-page').evaluate(({ shadowRoot }) => shadowRoot.textContent);
  return unmet({
    'the heading is text': isText,
    [`it is evaluated: ${said}`]: said.startsWith('Evaluated: 1 too early.'),
    [`nothing is made of it: ${made.join()}`]: made.join() === '0,0,',
    'the scorecard has it as text': shown.includes(evil),
  });
}

async function refuseFiles(page) {
  const told = async (content, name) => {
    await page.evaluate(() => (document.getElementById('said').textContent = ''));
    await page.setInputFiles('#file-input', fileWith(content, name));
    await page.waitForFunction(() => document.getElementById('said').textContent.startsWith('The file was not opened'));
    return page.innerText('#file-view');
  };
  return unmet({
    'an archive that holds no office file': (await told(Buffer.from('PK\u0003\u0004 nothing'), 'a.xlsx')).includes(
      'This file was not opened.',
    ),
    'a quotation mark that is not closed': (await told('Indicator,Target\nA,"1', 'b.csv')).includes('Line 2'),
    'JSON without a plan': (await told('{"id":"a"}', 'c.json')).includes('title'),
    'broken JSON': (await told('{"id":', 'd.json')).includes('cannot be read as JSON'),
    'an empty file': (await told('', 'e.csv')).includes('This file was not opened.'),
  });
}

async function staysHere(page, { problems }) {
  await press(page, '#example');
  const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
  const tried = await page.evaluate(async () => {
    const reached = await fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      () => 'refused',
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    return [reached, globalThis.ran];
  });
  const blocked = problems.splice(0).filter((each) => !/Content Security Policy|Content-Security-Policy/u.test(each));
  return [
    ...blocked,
    ...unmet({
      'the policy begins with nothing': policy.startsWith("default-src 'none'; script-src 'sha256-"),
      'no connection is allowed': policy.includes("connect-src 'none'"),
      'nothing unsafe is': !policy.includes('unsafe'),
      [`what is asked for elsewhere is refused, and no other script runs: ${tried.join()}`]:
        tried.join() === 'refused,',
    }),
  ];
}

async function lookAtIt(page) {
  const found = [];
  await open(page, fixture('tables/years-across-two-headings.csv'));
  const look = async (state) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const where = `${state}, ${width} px, ${colorScheme}`;
        await picture(page, where);
        for (const problem of [...(await overflowProblems(page)), ...(await accessibilityProblems(page, axe.source))])
          found.push(`${where}: ${problem}`);
      }
      for (const problem of await keyboardProblems(page)) found.push(`${state}, ${width} px: ${problem}`);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await picture(page, `${state}, forced colours`);
    await page.emulateMedia({ forcedColors: 'none' });
  };
  await look('with problems');
  await page.click('#choose-another');
  await press(page, '#example');
  await look('evaluated');
  await page.click('#forget');
  await look('empty');
  return found;
}

async function picture(page, name) {
  if (process.env.CI === 'true') return;
  const file = `workbench-${name.replaceAll(/\W+/gu, '-')}.png`;
  await page.screenshot({ path: pathOf(`screenshots/${file}`), fullPage: true });
}

async function readMany(page) {
  page.setDefaultTimeout(MUCH_PATIENCE);
  const rows = Array.from(
    { length: MANY },
    (_, index) =>
      `Priority ${1 + (index % 20)},Offences in place ${index},offences,lower is better,${200 + (index % 77)},${190 + (index % 71)},Reduce by 10%`,
  );
  const table = ['Priority,Indicator,Unit,Polarity,Baseline 2025/26,2026/27,Target (by December 2029)', ...rows].join(
    '\n',
  );
  await page.setInputFiles('#file-input', fileWith(table, 'many.csv'));
  await page.waitForSelector('#stop', { state: 'visible' });
  await page.waitForFunction(() => document.getElementById('step').textContent !== 'Opening many.csv');
  // The longest time in which the page answered nothing, while the worker works.
  await page.evaluate(() => {
    let last = performance.now();
    globalThis.longest = 0;
    const tick = () => {
      const now = performance.now();
      globalThis.longest = Math.max(globalThis.longest, now - last);
      last = now;
      globalThis.timer = setTimeout(tick, 10);
    };
    tick();
  });
  await page.click('#keep');
  const isAnswered = !(await page.isChecked('#keep'));
  const said = await page.textContent('#said');
  await page.waitForTimeout(1000);
  const isBusy = await page.isVisible('#stop');
  const longest = await page.evaluate(() => globalThis.longest);
  await page.click('#stop');
  await page.waitForFunction(() => document.getElementById('said').textContent.startsWith('Stopped'));
  const isStopped = await page.isHidden('#stop');
  await page.click('#again');
  await page.waitForFunction(() => document.getElementById('said').textContent.startsWith('Evaluated'));
  const done = await page.textContent('#said');
  await page.click('#rows-after');
  const pages = await page.textContent('#cells-view nav span');
  const result = readPlan({
    plan: { title: 'many', partnership: { name: 'P' }, period: { start: '2025-04-01', end: '2029-12-31' } },
    indicators: table,
  });
  const { start: asOf } = parsePeriod(await page.inputValue('#day'));
  const { summary } = evaluatePlan(result.plan, { asOf, rag: DEFAULT_RAG_RULE });
  const words = Object.entries(summary)
    .filter(([, number]) => number > 0)
    .map(([status, number]) => `${number.toLocaleString('en-GB')} ${formatStatus(status).toLowerCase()}`);
  await press(page, '#show-whole');
  const shown = await page
    .locator('#scorecard-page')
    .evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll('tr').length);
  return unmet({
    'a click counts while it works': isAnswered && isBusy,
    [`it says what it does: ${said}`]: said.endsWith('…'),
    [`the page is never busy for long: ${Math.round(longest)} ms`]: longest < 1000,
    'it can be stopped': isStopped,
    [`and goes on: ${done}`]: done.startsWith(`Evaluated: ${words.join(', ')}.`),
    [`the cells are there, a page at a time: ${pages}`]: pages === 'Rows 51 to 100 of 10,001',
    [`all of them are shown when asked for: ${shown}`]: shown > MANY,
  });
}

// Files and cells.

// Puts a file into the folder of this run, and gives its path.
function fileWith(content, name) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function download(page, format) {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.click(`#save-${format}`)]);
  await page.waitForFunction(() => document.getElementById('saved').textContent !== '');
  const bytes = readFileSync(await saved.path());
  return { name: saved.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

async function typeInto(page, line, column, text) {
  const cell = `#cell-${line}-${column}`;
  await page.focus(cell);
  await page.keyboard.press('Enter');
  await page.fill(`${cell} textarea`, text);
  await page.evaluate(() => (document.getElementById('said').textContent = ''));
  await page.keyboard.press('Enter');
}
