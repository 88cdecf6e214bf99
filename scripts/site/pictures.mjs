// The pictures of the guides, drawn by the charts of the library from the Maidstone plan or from the guide's own figures.
import { readdirSync, readFileSync } from 'node:fs';
import {
  compareRates,
  controlChart as controlChartOf,
  evaluateIndicator,
  evaluatePlan,
  funnel,
  getIndicator,
} from '../../dist/index.js';
import { maidstone2014 as plan } from '../../dist/maidstone-2014.js';
import * as report from '../../dist/report.js';
import { parsePlan } from '../../dist/schema.js';
import { exampleDistrict, tablesIn } from './example-district.mjs';

const ROOT = new URL('../../', import.meta.url);
const AS_OF = '2014-01-31';
// A day on which every figure of the pictures is known.
const AFTER_ALL = '2030-01-01';
const OFFENCES = { kind: 'rate', per: 1000, of: 'population' };
// Recorded offences per 1,000 residents of Sutton from 1999/00, as in how-many-points.md.
const SUTTON = [80.8, 77.2, 84.6, 82.7, 89.1, 93.6, 88.3, 84.3, 72.4, 74.4, 69.3, 65.5, 61.4, 57.8, 53.1, 55.4, 54.7];

// By the guide: what its picture shows, and how it is drawn.
const PICTURES = {
  'getting-started': {
    caption: 'The first indicator of the Maidstone plan, with the outturn invented below.',
    draw: () => nowOfMaidstone('asb-incidents-rate', { '2013/14': 26.9 }, '2014-06-30'),
  },
  concepts: {
    caption: 'An indicator of the Maidstone plan with its baseline, its target, its comparator and its status.',
    draw: () => nowOfMaidstone('perception-speeding-vehicles'),
  },
  'how-a-target-is-judged': {
    caption:
      'Violence against the person in the Maidstone plan, with two invented outturns: above the path to the target is off track.',
    draw: () =>
      courseOfMaidstone('violence-against-the-person', { '2013/14': 1490, '2014/15': 1475 }, { asOf: '2015-06-30' }),
  },
  'is-it-different': {
    caption:
      'The same two boroughs as below: the interval of Lewisham holds the rate of the London boroughs together, that of Barking and Dagenham does not.',
    draw: twoBoroughs,
  },
  'is-it-getting-better': {
    caption: 'The monthly figures of a year, invented: the last lies outside the limits of what is usual.',
    draw: aYearOfMonths,
  },
  'will-we-get-there': {
    caption:
      'The way to the target for violence against the person in the Maidstone plan, by the same percentage a year.',
    draw: () => courseOfMaidstone('violence-against-the-person', {}, { asOf: AS_OF, trajectory: 'compound' }),
  },
  'how-many-points': {
    caption:
      'Seventeen years of Sutton with the limits of a control chart; the first seven alone would have none. Most lie outside: over so long a time the level itself has changed.',
    draw: seventeenYears,
  },
  charts: {
    caption: 'The indicator of the example below, over time.',
    draw: () => courseOfMaidstone('asb-incidents-rate', { '2013/14': 26.9, '2014/15': 25.4 }, { asOf: '2015-06-01' }),
  },
  'loading-your-own-plan': {
    caption: 'What comes out: the plan of this page, evaluated.',
    draw: () => overviewOf(parsePlan(JSON.parse(read('examples/own-plan.json'))), '2027-06-30'),
  },
  'from-your-word-table-to-a-scorecard': {
    caption: 'What comes out: an invented plan, from its tables in `examples/example-district`.',
    draw: () => overviewOf(exampleDistrict(), '2026-06-30'),
  },
  workbench: {
    caption: 'What comes out: the invented table of the workbench, with its outturns.',
    draw: () => overviewOf(tablesIn('examples/templates'), '2027-06-30'),
  },
  'outturns-from-official-statistics': {
    caption: 'The indicator of the example below, with the outturns of two years, invented.',
    draw: robberies,
  },
  columns: {
    caption: 'What a row of the templates comes to, with its outturns.',
    draw: rowOfTheTemplates,
  },
  'reading-printed-text': {
    caption: 'The words "Maintain below the Kent-wide comparison", read as a target that moves with the county.',
    draw: () => nowOfMaidstone('domestic-abuse-incidents-rate'),
  },
  periods: {
    caption: 'Quarters of two financial years, invented. Each is drawn at the last day of its period.',
    draw: quarters,
  },
  'checking-claims': {
    caption: 'The two counts of the claim "1,543 offences to 1,579 offences (+1.7%)". The rise is 2.3%.',
    draw: twoYearsOfViolence,
  },
  audit: {
    caption: 'A target of the Maidstone plan that does not add up: reduce 161 to 1,200.',
    draw: () => nowOfMaidstone('discarded-needles'),
  },
  'command-line': {
    caption: 'What `chart asb-rate` writes for the plan in `examples/example-district`.',
    draw: courseOfTheExample,
  },
  exactness: {
    caption: '50 less 34% is 33, and 33 meets it. Binary arithmetic makes the target 32.99….',
    draw: exactlyMet,
  },
  'the-maidstone-dataset': {
    caption: 'The plan as it was printed, evaluated on 31 January 2014.',
    draw: () => overviewOf(plan, AS_OF),
  },
  'maidstone-with-real-figures': {
    caption:
      'Violence against the person with the one real figure there is, of the year to June 2025. The year that decides, 2017/18, is not among the files.',
    draw: () =>
      courseOfMaidstone('violence-against-the-person', { 'July 2024 to June 2025': 6169 }, { asOf: '2025-12-31' }),
  },
  scale: {
    caption:
      'One indicator of a hundred areas in one picture, invented: a funnel shows which areas differ by more than chance.',
    draw: aHundredAreas,
  },
  'in-a-database': {
    caption: 'An indicator of the Maidstone plan with three invented outturns, one row of a table each.',
    draw: () =>
      courseOfMaidstone(
        'violence-against-the-person',
        { '2013/14': 1540, '2014/15': 1425, '2015/16': 1380 },
        { asOf: '2016-06-30' },
      ),
  },
  errors: {
    caption: 'A missing figure is neither an error nor a zero: the chart shows the rest.',
    draw: missingBaseline,
  },
  stability: {
    caption:
      'An indicator of the Maidstone plan with an invented outturn. Its drawing may change with any version, its figures and its status only if one was wrong.',
    draw: () => nowOfMaidstone('killed-or-seriously-injured', { '2013/14': 57 }, '2014-06-30'),
  },
  why: {
    caption:
      'Reports of domestic abuse, invented, with the polarity `no-judgement`: a lower figure is not called a better one.',
    draw: noJudgement,
  },
};

/** The guides that are only tables to look something up in. */
export const WITHOUT_PICTURE = new Set(['docs/guide/functions.md']);

/**
 * Draws every picture: that of each guide, and one of each indicator of the dataset. Gives the files by their names, with
 * the markup for a guide. A guide without a picture is refused.
 */
export function pictures() {
  const guides = readdirSync(new URL('docs/guide', ROOT)).filter((name) => name.endsWith('.md'));
  const missing = guides
    .filter((name) => !WITHOUT_PICTURE.has(`docs/guide/${name}`))
    .map((name) => name.replace(/\.md$/u, ''))
    .filter((name) => PICTURES[name] === undefined);
  if (missing.length > 0) throw new Error(`No picture in scripts/site/pictures.mjs for: ${missing.join(', ')}`);
  return new Map([
    ...Object.entries(PICTURES).map(([name, { caption, draw }]) => [name, pictureOf(name, draw(), caption)]),
    ...plan.indicators.map(({ id }) => [`maidstone-${id}`, pictureOf(`maidstone-${id}`, nowOfMaidstone(id))]),
  ]);
}

// By the function that draws it: the guide that has one.
const CHARTS = {
  bulletChart: 'getting-started',
  trendChart: 'charts',
  dotPlot: 'is-it-different',
  funnelPlot: 'scale',
  priorityOverview: 'from-your-word-table-to-a-scorecard',
};

/** Draws what each chart looks like, for its page of the reference: HTML by the name of the function. */
export function picturesOfCharts() {
  const drawn = pictures();
  const line = report.sparkline({
    title: 'Burglaries of five years',
    unit: { kind: 'count', of: 'offences' },
    figures: [310, 296, 301, 262, 240].map((value) => ({ value })),
  });
  return {
    ...Object.fromEntries(
      Object.entries(CHARTS).map(([name, guide]) => [
        name,
        drawn
          .get(guide)
          .markup.replaceAll('"images/', '"../media/')
          .replace(/\n\n_[^]*$/u, ''),
      ]),
    ),
    // The picture of the guide has a hundred areas; the example of the reference has four.
    funnelPlot: withItsFiles(pictureOf('four-districts', fourDistricts())),
    sparkline: line,
  };
}

// Each is drawn twice, and a media query takes the one that can be read: a picture cannot wrap as text does.
function pictureOf(name, draw, caption) {
  const [wide, narrow] = ['wide', 'narrow'].map((layout) => draw({ layout, id: 'chart' }));
  const files = { [`${name}.svg`]: asFile(wide), [`${name}-narrow.svg`]: asFile(narrow) };
  const markup = [
    '<picture>',
    `  <source media="(max-width: 600px)" srcset="images/${name}-narrow.svg">`,
    `  <img src="images/${name}.svg" alt="${wordsOf(wide)}">`,
    '</picture>',
  ].join('\n');
  return { files, markup: caption === undefined ? markup : `${markup}\n\n_${caption}_` };
}

// A page that no guide lends its files holds them itself, as its policy forbids the styles of a drawing in it.
function withItsFiles({ files, markup }) {
  return Object.entries(files).reduce(
    (text, [name, svg]) => text.replace(`"images/${name}"`, `"data:image/svg+xml,${encodeURIComponent(svg)}"`),
    markup,
  );
}

// A file has a size of its own, which a chart in a page has not.
function asFile(svg) {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg);
  return `${svg.replace(' width="100%"', ` width="${width}" height="${height}"`)}\n`;
}

// What the chart says of itself to those who do not see it. It is escaped already.
function wordsOf(svg) {
  const [, title] = /<title[^>]*>([^<]*)<\/title>/u.exec(svg);
  const [, description] = /<desc[^>]*>([^<]*)<\/desc>/u.exec(svg);
  return `${title}. ${description}`.replaceAll('"', '&quot;').replace(/\s+/gu, ' ').trim();
}

function nowOfMaidstone(indicatorId, figures = {}, asOf = AS_OF) {
  const observations = observed(indicatorId, figures);
  const indicator = getIndicator(plan, indicatorId);
  const evaluation = evaluationOf(plan, indicatorId, { asOf, observations });
  return (options) => report.bulletChart({ indicator, evaluation, comparators: plan.comparators, ...options });
}

function courseOfMaidstone(indicatorId, figures, { asOf, trajectory = 'linear' }) {
  const observations = observed(indicatorId, figures);
  const indicator = getIndicator(plan, indicatorId);
  const evaluation = evaluationOf(plan, indicatorId, { asOf, observations, trajectory });
  const { comparators } = plan;
  return (options) => report.trendChart({ indicator, evaluation, comparators, ...options });
}

function overviewOf(of, asOf) {
  const evaluation = evaluatePlan(of, { asOf });
  return (options) => report.priorityOverview({ plan: of, evaluation, ...options });
}

function twoBoroughs() {
  const benchmark = { areas: [{ count: 811547, population: 8196995 }] };
  const areas = [
    { name: 'Barking and Dagenham', count: 18825, population: 187029 },
    { name: 'Lewisham', count: 27172, population: 276938 },
  ].map(({ name, count, population }) => ({
    name,
    ...compareRates({ count, population, benchmark, polarity: 'lower-is-better' }),
  }));
  const title = 'Recorded offences, 2011/12';
  const comparator = { name: 'The 32 boroughs', value: areas[0].benchmark };
  return (options) => report.dotPlot({ title, unit: OFFENCES, areas, comparator, decimals: 1, ...options });
}

function aYearOfMonths() {
  const months = ['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'];
  const values = [21, 18, 24, 19, 22, 20, 23, 19, 21, 22, 18, 20, 36];
  const periods = [...months, '2026-01', '2026-02', '2026-03', '2026-04'].map(monthOf);
  const indicator = monitored('Discarded needles', { kind: 'count', of: 'needles' }, 'month');
  const controlChart = controlChartOf(values, { improvement: 'decrease', decimals: 1 });
  const observations = observed(indicator.id, Object.fromEntries(periods.map((period, at) => [period, values[at]])));
  return courseOfOne(indicator, observations, { controlChart });
}

function seventeenYears() {
  const indicator = monitored('Recorded offences in Sutton', OFFENCES);
  const figures = Object.fromEntries(SUTTON.map((value, at) => [`${1999 + at}/${String(2000 + at).slice(2)}`, value]));
  const controlChart = controlChartOf(SUTTON, { improvement: 'decrease', decimals: 1 });
  const observations = observed(indicator.id, figures);
  return courseOfOne(indicator, observations, { controlChart });
}

function rowOfTheTemplates() {
  const of = tablesIn('examples/templates');
  return nowOf(of, of.indicators[1].id, '2027-06-30');
}

function courseOfTheExample() {
  const of = exampleDistrict();
  const asOf = '2026-06-30';
  const indicator = getIndicator(of, 'asb-rate');
  const evaluation = evaluationOf(of, 'asb-rate', { asOf });
  const { comparators } = of;
  return (options) => report.trendChart({ indicator, evaluation, comparators, ...options });
}

function courseOfOne(indicator, observations, rest = {}) {
  const evaluation = evaluateIndicator(indicator, { asOf: AFTER_ALL, observations });
  return (options) => report.trendChart({ indicator, evaluation, ...rest, ...options });
}

function quarters() {
  const indicator = monitored('Residential burglaries', { kind: 'count', of: 'offences' }, 'quarter');
  const observations = observed(indicator.id, {
    '2024/25 Q3': 75,
    '2024/25 Q4': 68,
    '2025/26 Q1': 47,
    '2025/26 Q2': 49,
    '2025/26 Q3': 71,
  });
  return courseOfOne(indicator, observations);
}

function robberies() {
  const indicator = {
    ...monitored('Robbery', { kind: 'count', of: 'offences' }),
    baseline: { value: 60, period: '2013/14' },
    target: { kind: 'level', operator: 'at-most', value: 50, due: '2016-03-31' },
  };
  return courseOfOne(indicator, observed(indicator.id, { '2014/15': 57, '2015/16': 48 }));
}

function twoYearsOfViolence() {
  const indicator = monitored('Violence against the person in Maidstone', { kind: 'count', of: 'offences' });
  const observations = observed(indicator.id, { '2011/12': 1543, '2012/13': 1579 });
  return courseOfOne(indicator, observations);
}

function exactlyMet() {
  const indicator = {
    ...monitored('Residential burglaries', { kind: 'count', of: 'offences' }),
    baseline: { value: 50, period: '2025/26' },
    target: { kind: 'change', direction: 'reduce', by: { percent: 34 }, due: '2027-03-31' },
  };
  const observations = observed(indicator.id, { '2026/27': 33 });
  return nowOfOne(indicator, { asOf: '2027-06-30', observations });
}

function missingBaseline() {
  const indicator = {
    ...monitored('Repeat victims', { kind: 'percentage', of: 'victims' }),
    baseline: { missing: 'suppressed', period: '2025/26' },
    target: { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2027-03-31' },
  };
  const observations = observed(indicator.id, { '2026/27': 24.3 });
  return nowOfOne(indicator, { asOf: '2027-06-30', observations });
}

function noJudgement() {
  const indicator = {
    ...monitored('Reports of domestic abuse', OFFENCES),
    polarity: 'no-judgement',
    baseline: { value: 14.2, period: '2025/26' },
    comparisons: [{ comparatorId: 'county', figure: { value: 16.3, period: '2025/26' } }],
  };
  return nowOfOne(indicator, { asOf: '2026-06-30' }, [{ id: 'county', name: 'The county', kind: 'county' }]);
}

// Populations that grow evenly, and counts that stray from 6 per 1,000 by a sum that anybody can do again.
function aHundredAreas() {
  const areas = Array.from({ length: 100 }, (_, index) => {
    const population = 20_000 + index * 3_000;
    const strays = Math.sin(index * 7.3) * Math.sqrt(population * 0.006) * (index % 17 === 0 ? 3.6 : 1.5);
    return { id: `area-${index + 1}`, count: Math.round(population * 0.006 + strays), population };
  });
  const names = Object.fromEntries(areas.map(({ id }, index) => [id, `Area ${index + 1}`]));
  const title = 'Burglary in a hundred areas';
  return (options) =>
    report.funnelPlot({
      ...funnel({ areas, statistic: 'rate', decimals: 2 }),
      title,
      unit: OFFENCES,
      names,
      ...options,
    });
}

// The figures of the example in the reference.
function fourDistricts() {
  const areas = [
    { id: 'north', count: 121, population: 80610 },
    { id: 'east', count: 77, population: 70903 },
    { id: 'south', count: 969, population: 794636 },
    { id: 'west', count: 266, population: 263490 },
  ];
  return (options) =>
    report.funnelPlot({
      ...funnel({ areas, statistic: 'rate' }),
      title: 'Robbery in four districts',
      unit: OFFENCES,
      names: { north: 'Northfield', west: 'Westfield' },
      highlightedId: 'west',
      ...options,
    });
}

function nowOf(of, indicatorId, asOf) {
  const evaluation = evaluationOf(of, indicatorId, { asOf });
  const indicator = getIndicator(of, indicatorId);
  return (options) => report.bulletChart({ indicator, evaluation, comparators: of.comparators, ...options });
}

function nowOfOne(indicator, options, comparators = []) {
  const evaluation = evaluateIndicator(indicator, options);
  return (layout) => report.bulletChart({ indicator, evaluation, comparators, ...layout });
}

function monitored(name, unit, covers = 'year') {
  return {
    id: 'one',
    name,
    unit,
    covers,
    polarity: 'lower-is-better',
    baseline: { missing: 'not-available' },
    comparisons: [],
    target: { kind: 'not-set', reason: 'monitor-only' },
  };
}

function observed(indicatorId, figures) {
  return Object.entries(figures).map(([period, value]) => ({ indicatorId, period, figure: { value } }));
}

function evaluationOf(of, indicatorId, options) {
  return evaluatePlan(of, options).indicators.find((one) => one.indicatorId === indicatorId);
}

function monthOf(text) {
  const [year, month] = text.split('-');
  const names = 'January February March April May June July August September October November December'.split(' ');
  return `${names[Number(month) - 1]} ${year}`;
}

function read(path) {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
