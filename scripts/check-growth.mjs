// Whether the time that reading, auditing and writing take grows with the size of what they are given, and not with its square.
// Ten times as much takes about ten times as long: 12.6 times where the time grows as size^1.1, and 20 times leaves room
// for noise. The square would take a hundred times. No clock of a busy machine can be trusted to a limit, so two times of
// one run are compared, and a case that seems to grow too fast is measured again, the shortest of more and more runs, and then
// in a process of its own, where no other case has filled the memory: noise goes away, a square does not.
// node scripts/check-growth.mjs "toCsv of many priorities" measures one case.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { auditPlan, parseFigure, parseTarget } from 'community-safety-plan';
import { readIndicators, readObservations, writeIndicators, writeObservations } from 'community-safety-plan/csv';
import { parsePlan } from 'community-safety-plan/schema';
import { reportCases } from './growth-of-reports.mjs';

const MOST_GROWTH = 20;
const ATTEMPTS = 6;
// Less than this, in milliseconds, is noise.
const FLOOR = 0.5;

const PIECES_OF_CELLS = [
  ...['a', ' ', '(', '5', '1,', '.5', '-', '5% ', 'by 5 ', 'reduce ', 'the ', 'from 2012/13 to ', 'per 1,000 ', 'not '],
  ...["'", 'aged 10-', 'or less ', 'no more than ', 'January ', 'PERCENT ', 'not yet '],
];
const PIECES_OF_LISTS = ['"";', '"a"";', '"a;', '""a;', ' ', '"', '"""";'];
const PIECES_OF_PLANS = [
  ...['1', '1,', '1 ', ' ', 'a', 'a ', '-', '2013-', 'per 1,', '%', '. ', '1.1', 'Kent', 'nearly '],
];

const SOURCE = { source: { sourceId: 'plan' } };

const cases = [
  ...PIECES_OF_CELLS.map((piece) => ofText(`parseFigure, ${show(piece)}`, piece, 50, parseFigure)),
  ...PIECES_OF_CELLS.map((piece) => ofText(`parseTarget, ${show(piece)}`, piece, 100, (text) => parseTarget(text))),
  ...PIECES_OF_LISTS.map((piece) => ofText(`a list of themes, ${show(piece)}`, piece, 20_000, readThemes)),
  ...tables(),
  { name: 'writeIndicators', size: 1500, make: (size) => readIndicators(indicators(size)), run: writeIndicators },
  ...reportCases,
  { name: 'writeIndicators, priorities and themes', size: 1000, make: prioritised, run: writeIndicators },
  {
    ...{ name: 'writeObservations', size: 3000, run: writeObservations },
    make: (size) => readObservations(outturns(size)),
  },
  { name: 'auditPlan, of many indicators', size: 1000, make: planOf, run: auditPlan },
  ...PIECES_OF_PLANS.map((piece) => ({
    ...{ name: `auditPlan, ${show(piece)}`, size: 4000, make: (size) => planSaying(repeated(piece, size)) },
    run: auditPlan,
  })),
];

const [only] = process.argv.slice(2);
const measured = cases.filter(({ name }) => only === undefined || name === only);
const failed = measured.filter((each) => {
  const growth = growthOf(each);
  if (growth <= MOST_GROWTH) return false;
  console.error(`${each.name}: ten times as much takes ${growth.toFixed(0)} times as long.`);
  return only !== undefined || spawnSync(process.execPath, [fileURLToPath(import.meta.url), each.name]).status !== 0;
});
console.log(`${measured.length - failed.length} of ${measured.length} cases grow with their size.`);
process.exitCode = failed.length > 0 || measured.length === 0 ? 1 : 0;

function growthOf({ size, make, run }) {
  const [little, much] = [make(size), make(size * 10)];
  let growth = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && growth > MOST_GROWTH; attempt += 1) {
    const before = fastest(() => run(little), attempt + 2);
    growth = fastest(() => run(much), attempt + 1) / Math.max(FLOOR, before);
  }
  return growth;
}

function fastest(run, rounds) {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function ofText(name, piece, size, run) {
  return { name, size, make: (length) => repeated(piece, length), run };
}

function repeated(piece, length) {
  return piece.repeat(Math.floor(length / piece.length));
}

function show(piece) {
  return `${JSON.stringify(piece)} over and over`;
}

function readThemes(cell) {
  return readIndicators([
    ['Priority', 'Theme', 'Indicator', 'Unit', 'Baseline'],
    ['Crime', cell, 'Burglary', 'offences', '1'],
  ]);
}

function tables() {
  const known = readIndicators(indicators(500)).indicators;
  const { priorities } = readIndicators(manyPriorities(500));
  const of = (name, make, run = readIndicators) => ({ name: `a table: ${name}`, size: 1500, make, run });
  return [
    of('indicators', indicators),
    of('observations', outturns, readObservations),
    of('a priority, theme, lead and source a row', manyPriorities),
    of('many themes and leads of one priority', onePriority),
    of(
      'names that are not known',
      (count) => table('Indicator,Period,Value', count, (index) => `Kind ${index},2013/14,${index}`),
      (text) => readObservations(text, { indicators: known }),
    ),
    of(
      'priorities that are not known',
      (count) =>
        table('Priority,Indicator,Unit,Baseline', count, (index) => `Crime ${index},Kind ${index},offences,${index}`),
      (text) => readIndicators(text, { plan: { priorities } }),
    ),
    of(
      'figures of one period over and over',
      (count) => table('Indicator,Period,Value', count, (index) => `a,2013/14,${index}`),
      readObservations,
    ),
    of('cells over two lines', (count) =>
      table('Indicator,Unit,Baseline', count, (index) => `"Offences\nof kind ${index}",offences,${index}`),
    ),
    of(
      'places where a formula may begin',
      (count) => `Indicator,Unit,Baseline,Note\nA,offences,1,"'${', '.repeat(count)}="`,
    ),
    of('mistakes', (count) =>
      table('Indicator,Unit,Baseline', count, (index) => `Kind ${index},offences,some ${index}`),
    ),
    of('a quotation mark that is never closed', (count) =>
      table('Indicator,Unit,Baseline\n"A,offences,1', count, () => 'B,offences,2'),
    ),
    of('stray quotation marks', (count) => table('Indicator,Unit,Baseline', count, () => 'B "C,offences,2')),
    of('blank rows', (count) => table('Indicator,Unit,Baseline\nA,offences,1', count, () => ',,')),
    of('blank lines', (count) => table('Indicator,Unit,Baseline\nA,offences,1', count, () => '')),
    of('rows that are too short', (count) => table('Indicator,Unit,Baseline', count, () => '"B",offences')),
    of('blank columns', (count) => `Indicator,Unit,Baseline${','.repeat(count)}\nA,offences,1${','.repeat(count)}`),
    of('unknown headings', (count) => `Indicator${repeatedWith(count, (index) => `,Column ${index}`)}\nA`),
    of(
      'a long line above the headings',
      (count) => `${'word '.repeat(10 * count)}\nIndicator,Unit,Baseline\nA,offences,1`,
    ),
    of(
      'a long note below the rows',
      (count) => `Indicator,Unit,Baseline\nA,offences,1\nNote: ${'word '.repeat(10 * count)}`,
    ),
    of('spaces in a name', (count) => `Indicator,Unit,Baseline\n"A${' '.repeat(count)}B",offences,1`),
  ];
}

// A priority, a theme, a lead and a source for each indicator, and a theme and a lead that all of them share.
function manyPriorities(count) {
  return table(
    'Priority id,Priority,Theme,Lead,Indicator,Unit,Baseline 2012/13,Source',
    count,
    (index) =>
      `p-${index},Priority ${index},Theme ${index}; All,Lead ${index}; All,Offences of kind ${index},offences,${(index % 1000) + 1},Source ${index}`,
  );
}

function onePriority(count) {
  return table(
    'Priority,Theme,Lead,Indicator,Unit,Baseline 2012/13',
    count,
    (index) => `Crime,Theme ${index},Lead ${index},Offences of kind ${index},offences,${index + 1}`,
  );
}

// The priorities come in another order than the indicators, so that none is next to its own.
function prioritised(count) {
  const result = readIndicators(manyPriorities(count));
  return { ...result, priorities: result.priorities.toReversed() };
}

function outturns(count) {
  return table('Indicator,Period,Value', count, (index) => `i-${index},2013/14,${index % 1000}`);
}

function indicators(count) {
  return table(
    'Priority,Indicator,Unit,Polarity,Baseline 2012/13,Kent-wide,Target',
    count,
    (index) =>
      `Priority ${index % 7},"Offences of kind ${index}, all",offences,lower,${(index % 1000) + 1},${(index % 1000) + 2},Reduce by 5%`,
  );
}

function table(headings, count, row) {
  return headings + repeatedWith(count, (index) => `\n${row(index)}`);
}

function repeatedWith(count, part) {
  return Array.from({ length: count }, (_, index) => part(index)).join('');
}

function planOf(size) {
  const numbers = Array.from({ length: size }, (_, index) => index);
  const indicators = numbers.map((value) =>
    indicatorOf({ id: `indicator-${value}`, name: `Indicator ${value}` }, value),
  );
  return planWith({
    indicators,
    priorities: [{ id: 'theft', title: 'Theft', indicatorIds: indicators.map(({ id }) => id), ...SOURCE }],
    observations: indicators.map(({ id }) => ({ indicatorId: id, period: '2025/26', figure: { value: 7 } })),
    claims: numbers.map((index) => ({
      ...{ id: `claim-${index}`, text: 'x', measure: 'burglary', area: 'North', from: 100, to: 100 + (index % 50) },
      ...{ percent: index % 50, period: '2025/26', ...SOURCE },
    })),
  });
}

function planSaying(text) {
  return planWith({
    period: { text, start: '2026-04-01', end: '2029-03-31' },
    priorities: [{ id: 'theft', title: text, label: text, indicatorIds: ['burglary'], ...SOURCE }],
    indicators: [indicatorOf({ id: 'burglary', name: text }, 5, text)],
    claims: [1, 2].map((percent) => ({
      ...{ id: `claim-${percent}`, text, measure: text, area: text, percent, percentText: text, ...SOURCE },
    })),
  });
}

function indicatorOf(named, value, text) {
  return {
    ...named,
    ...{ unit: { kind: 'count', of: 'offences' }, polarity: 'lower-is-better' },
    ...{ baseline: { value, period: '2025/26', ...(text && { text }) }, comparisons: [] },
    ...{ target: { kind: 'level', operator: 'at-most', value: 4, text: text ?? 'Reduce to 4' }, ...SOURCE },
  };
}

function planWith(parts) {
  return parsePlan({
    ...{ id: 'north-2026', title: 'Community Safety Plan', partnership: { name: 'Safer North Partnership' } },
    ...{ period: { start: '2026-04-01', end: '2029-03-31' } },
    comparators: [{ id: 'county', name: 'Kent', kind: 'county' }],
    sources: [{ id: 'plan', title: 'Community Safety Plan' }],
    ...parts,
  });
}
