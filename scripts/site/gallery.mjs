// The gallery of the site: every chart with its code, and the edges of what it may be given.
import { inspect } from 'node:util';
import { controlChart, evaluateIndicator, evaluatePlan, funnel } from '../../dist/index.js';
import { bulletChart, dotPlot, funnelPlot, priorityOverview, sparkline, trendChart } from '../../dist/report.js';
import { exampleDistrict } from './example-district.mjs';
import { escaped, page } from './page.mjs';

const RATE = { kind: 'rate', per: 1000, of: 'population' };
const LONG = 'Bournemouth, Christchurch, Poole and the surrounding parishes of the Community Safety Partnership';
const county = { id: 'county', name: 'County average', kind: 'county' };
const burglary = {
  id: 'burglary',
  name: 'Residential burglaries per 1,000 households',
  unit: { kind: 'rate', per: 1000, of: 'households' },
  polarity: 'lower-is-better',
  covers: 'year',
  baseline: { value: 24.6, period: '2021/22' },
  comparisons: [{ comparatorId: 'county', figure: { value: 22.9, period: '2021/22' } }],
  target: {
    kind: 'level',
    operator: 'at-most',
    value: 20,
    due: '2027-03-31',
    interim: [{ period: '2023/24', value: 23.2 }],
  },
};
const countyOutturns = observed([22.7, 22.6, 22.5, 22.3], 2022).map((one) => ({ ...one, comparatorId: 'county' }));
const outturns = [...observed([24.1, 22.4, 22.3, 21.9], 2022), ...countyOutturns];
const needles = {
  ...burglary,
  name: 'Discarded needles picked up',
  unit: { kind: 'count', of: 'needles' },
  covers: 'month',
  baseline: { value: 31, period: 'December 2024' },
  comparisons: [],
  target: { kind: 'level', operator: 'at-most', value: 30, due: '2027-03-31', every: 'month' },
};
const monthly = [31, 28, 34, 29, 32, 30, 33, 29, 31, 32, 28, 30, 46];
const found = months(monthly, 2025);
const plan = exampleDistrict();

// The code that is shown is the code that draws, after what it uses. A chart is drawn twice, and the page shows the one for which there is room.
const CHARTS = [
  {
    id: 'bullet',
    title: 'Bullet chart: one figure and what it is compared with',
    says: 'The latest figure of an indicator with its target, what is expected by now, its baseline and a comparator.',
    uses: { burglary, outturns, county },
    example: (options) => {
      const evaluation = evaluateIndicator(burglary, { asOf: '2026-06-30', observations: outturns });
      return bulletChart({ indicator: burglary, evaluation, comparators: [county], ...options });
    },
    cases: {
      'Only a baseline': bulletOf({ ...burglary, comparisons: [] }, []),
      'No figure at all': bulletOf({ ...burglary, baseline: { missing: 'suppressed' }, comparisons: [] }, []),
      'Long names': bulletOf({ ...burglary, name: LONG }, outturns, [{ ...county, kind: 'other', name: LONG }]),
      'Below zero': bulletOf(
        {
          ...burglary,
          name: 'Residents who say the area is safer, minus those who say it is less safe',
          unit: { kind: 'percentage', of: 'residents, net', signed: true },
          baseline: { value: -12, period: '2021/22' },
          comparisons: [],
          polarity: 'higher-is-better',
          target: { kind: 'range', min: -5, max: 5, due: '2027-03-31' },
        },
        observed([-8.5], 2022),
      ),
      'A target far away': bulletOf(
        { ...burglary, target: { kind: 'level', operator: 'at-most', value: 0, due: '2040-03-31' }, comparisons: [] },
        observed([2450], 2022),
      ),
    },
  },
  {
    id: 'trend',
    title: 'Trend chart: one indicator over time',
    says: 'A line for the area, another for each comparator, and the path through the interim targets to the final one.',
    uses: { burglary, outturns, county },
    example: (options) => {
      const evaluation = evaluateIndicator(burglary, { asOf: '2026-06-30', observations: outturns });
      return trendChart({ indicator: burglary, evaluation, comparators: [county], ...options });
    },
    cases: {
      '1 figure': trendOf(burglary, []),
      '2 figures': trendOf(burglary, observed([23.9], 2022)),
      '60 figures': trendOf(monitored('month'), months(noise(60, 40, 5), 2021)),
      '200 figures': trendOf(monitored('month'), months(noise(200, 40, 5), 2009)),
      'A figure that is missing': trendOf(burglary, [
        { indicatorId: 'burglary', period: '2022/23', figure: { missing: 'suppressed' } },
        ...observed([23.1, 22.8], 2023),
        ...countyOutturns.slice(0, 3),
      ]),
      'Years with no figure': trendOf(burglary, [...observed([23.1, 22.2], 2024), ...countyOutturns]),
      'Long names': trendOf({ ...burglary, name: LONG }, outturns, [{ ...county, kind: 'other', name: LONG }]),
      'Below zero': trendOf(
        {
          ...monitored('year'),
          name: 'Confidence in the police, net',
          unit: { kind: 'score' },
          polarity: 'higher-is-better',
        },
        observed([-4, -1.5, 2, -0.5, 1.2], 2021),
      ),
      'A break in the series': trendOf(
        { ...burglary, breaks: [{ from: '2024-04-01', why: 'New rules of recording' }] },
        outturns,
      ),
    },
  },
  {
    id: 'control',
    title: 'Control chart: is it more than the usual variation?',
    says: "The signs of NHS England's Making Data Count: improvement, concern and usual variation, each with a shape of its own.",
    uses: { needles, found },
    example: (options) => {
      const evaluation = evaluateIndicator(needles, { asOf: '2026-06-30', observations: found });
      return trendChart({ indicator: needles, evaluation, ...options });
    },
    cases: {
      'An improvement, and a target that is always reached': trendOf(
        { ...needles, target: { ...needles.target, value: 60 } },
        months([...monthly.slice(0, 12), 14], 2025),
      ),
      'Neither high nor low is better': trendOf({ ...needles, polarity: 'no-judgement' }, found),
      'Rebased after a break': trendOf(
        {
          ...needles,
          baseline: { value: 31, period: 'December 2023' },
          breaks: [{ from: '2025-01-01', why: 'A new contractor counts', comparable: false }],
        },
        months([...monthly.slice(0, 12), ...monthly.map((value) => value * 2)], 2024),
      ),
      '60 figures': trendOf(
        { ...needles, baseline: { value: 31, period: 'December 2020' } },
        months(noise(60, 35, 4), 2021),
      ),
      '200 figures, rebased by hand': controlledBy(
        noise(200, 30, 4).map((value, at) => (at < 120 ? value : value - 9)),
      ),
      'Too few for limits': trendOf(needles, months(monthly.slice(0, 5), 2025)),
    },
  },
  {
    id: 'dots',
    title: 'Dot plot: areas next to each other',
    says: 'A row for each area, with its figure, the interval around it and how it compares with the county. The areas keep the order in which they are given: here the lowest figure comes first.',
    example: (options) =>
      dotPlot({
        title: 'Burglaries per 1,000 population, 2025/26',
        unit: RATE,
        areas: [
          { name: 'Northfield', value: 4.1, lower: 3.2, upper: 5.2, outcome: 'better' },
          { name: 'Southfield', value: 6, lower: 5.1, upper: 7.1, outcome: 'similar', highlighted: true },
          { name: 'Westfield', value: 9.9, lower: 8.4, upper: 11.6, outcome: 'worse' },
          { name: 'Eastfield', figure: { missing: 'suppressed' } },
        ],
        comparator: { name: 'County', value: 6.2 },
        decimals: 1,
        ...options,
      }),
    cases: {
      '1 area': dotsOf(1),
      '2 areas': dotsOf(2),
      '60 areas': dotsOf(60),
      '200 areas': dotsOf(200),
      'Long names': dotsOf(3, { name: (at) => `${LONG} ${at + 1}` }),
      'Below zero': dotsOf(4, {
        title: 'People who feel safer, minus those who feel less safe, 2025/26',
        unit: { kind: 'percentage', of: 'residents, net', signed: true },
        value: (at) => at * 3 - 7,
        county: -2,
      }),
      'No area has a figure': (options) =>
        dotPlot({
          title: 'Burglaries per 1,000 population, 2025/26',
          unit: RATE,
          areas: [{ name: 'Northfield', figure: { missing: 'not-yet-available' } }],
          ...options,
        }),
    },
  },
  {
    id: 'funnel',
    title: 'Funnel plot: areas of different size',
    says: 'The limits within which areas of each size differ by chance. Areas outside the limits are named.',
    example: (options) => {
      const areas = [
        { id: 'north', count: 121, population: 80610 },
        { id: 'east', count: 77, population: 70903 },
        { id: 'south', count: 969, population: 794636 },
        { id: 'west', count: 266, population: 263490 },
      ];
      return funnelPlot({
        ...funnel({ areas, statistic: 'rate' }),
        title: 'Robberies per 1,000 population, 2025/26',
        unit: RATE,
        names: { north: 'Northfield', east: 'Eastfield', south: 'Southfield', west: 'Westfield' },
        highlightedId: 'west',
        ...options,
      });
    },
    cases: {
      '1 area': (options) =>
        funnelPlot({
          title: 'Robberies per 1,000 population, 2025/26',
          unit: RATE,
          average: 6,
          areas: [{ id: 'a', population: 9000, value: 7 }],
          ...options,
        }),
      '2 areas': funnelOf(2),
      '60 areas': funnelOf(60),
      '200 areas': funnelOf(200),
      'Long names': funnelOf(12, (at) => `${LONG} ${at + 1}`),
      'An area too small to be compared': funnelOf(12, undefined, [{ id: 'isle', count: 2, population: 600 }]),
      'No areas': (options) =>
        funnelPlot({ title: 'Robberies per 1,000 population, 2025/26', unit: RATE, average: 6, areas: [], ...options }),
    },
  },
  {
    id: 'spark',
    title: 'Sparkline: a line the size of a word',
    says: 'For a cell of a table, next to its figures. The square is the latest figure, and the dotted line the target.',
    example: (options) =>
      sparkline({
        title: 'Burglaries',
        unit: { kind: 'count', of: 'offences' },
        figures: [{ value: 412 }, { value: 398 }, { value: 371 }, { value: 362 }],
        target: 350,
        ...options,
      }),
    cases: {
      'A figure that is missing': (options) =>
        sparkline({
          title: 'Burglaries',
          unit: { kind: 'count', of: 'offences' },
          figures: [{ value: 1240 }, { value: 1262 }, { missing: 'not-available' }, { value: 1195 }, { value: 1180 }],
          ...options,
        }),
      '1 figure': sparkOf([5]),
      '2 figures': sparkOf([5, 4]),
      '60 figures': sparkOf(noise(60, 40, 5)),
      '200 figures': sparkOf(noise(200, 40, 5)),
      'Below zero': sparkOf([-3, 2, -1], { title: 'Confidence in the police, net', unit: { kind: 'score' } }),
      'No figure': sparkOf([]),
    },
  },
  {
    id: 'overview',
    title: 'Overview: every priority of a plan',
    says: 'A mark for each indicator, worst first. No shape points up or down, so none can be taken for a trend.',
    example: (options) =>
      priorityOverview({ plan, evaluation: evaluatePlan(plan, { asOf: '2026-06-30' }), ...options }),
    cases: {
      '60 indicators of one priority': overviewOf(60),
      'No priorities': withoutPriorities(),
    },
  },
];

/** Writes the gallery. */
export function gallery() {
  const contents = CHARTS.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`);
  return page({
    title: 'Charts: community-safety-plan',
    description: 'Every chart of the library with its code, and how it copes with the edges.',
    here: 'gallery.html',
    body: `<main id="main" class="site-wide gallery">
<h1>Charts</h1>
<p class="csp-lead">Every chart with its code, and how it copes with one figure, 200 or none, with long names and with figures below zero.</p>
<p>The charts are plain SVG and need no script. They adapt to dark mode, the reader's own colours and print, and say in words what they show. Their shapes, axes and colours are the library's own; d3 works out the ticks and lines. All figures on this page are invented.</p>
<ul>
${contents.join('\n')}
</ul>
${CHARTS.map(section).join('\n')}
</main>`,
  });
}

function section({ id, title, says, uses, example, cases }) {
  const shown = Object.entries(cases).map(([name, draw], index) => {
    const drawn = drawings(draw, `${id}-${index + 1}`);
    // A row for each area takes several screens.
    if (id !== 'dots' || !/^\d{2,} areas$/u.test(name)) return `<div><h3>${escaped(name)}</h3>\n${drawn}</div>`;
    return `<div class="gallery-long"><h3>${escaped(name)}</h3>\n<details><summary>Show the chart of ${name}</summary>${drawn}</details></div>`;
  });
  return `<section aria-labelledby="${id}">
<div class="gallery-first">
<h2 id="${id}">${escaped(title)}</h2>
<p>${escaped(says)}</p>
<div class="gallery-main">
<div>${id === 'spark' ? inARow(drawings(example, `${id}-0`)) : drawings(example, `${id}-0`)}</div>
<details class="gallery-code"><summary>The code</summary><pre tabindex="0" role="region" aria-label="The code of: ${escaped(title)}"><code>${escaped(programOf(example, uses))}</code></pre></details>
</div>
</div>
<details class="gallery-more"><summary>${shown.length} edge cases: ${listedNames(Object.keys(cases))}</summary>
<div class="gallery-cases">
${shown.join('\n')}
</div>
</details>
</section>`;
}

function listedNames(names) {
  return escaped(names.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join('; '));
}

// A sparkline has one layout.
function drawings(draw, id) {
  const drawn = (layout) => draw({ layout, id: `${id}-${layout}`, styles: 'page' });
  if (id.startsWith('spark')) return draw({ id, styles: 'page' });
  return `<div class="gallery-wide">${drawn('wide')}</div><div class="gallery-narrow">${drawn('narrow')}</div>`;
}

// A sparkline is meant for a row of a table.
function inARow(drawn) {
  return `<table>
<thead><tr><th scope="col">Indicator</th><th scope="col">2025/26</th><th scope="col">Target</th></tr></thead>
<tbody><tr><th scope="row">Burglaries</th><td data-label="2025/26"><div><b>362</b>${drawn}</div></td><td data-label="Target">at most 350</td></tr></tbody>
</table>`;
}

// What the example imports and uses, and the example itself.
function programOf(example, uses = {}) {
  const code = withoutMargin(String(example));
  const isUsed = (name) => new RegExp(String.raw`\b${name}\b`, 'u').test(code);
  const imports = [
    ['community-safety-plan', { evaluateIndicator, evaluatePlan, funnel }],
    ['community-safety-plan/report', { bulletChart, dotPlot, funnelPlot, priorityOverview, sparkline, trendChart }],
  ]
    .map(([entry, exported]) => [entry, Object.keys(exported).filter(isUsed)])
    .filter(([, names]) => names.length > 0)
    .map(([entry, names]) => `import { ${names.join(', ')} } from '${entry}';`);
  const values = Object.entries({ ...uses, ...(isUsed('RATE') ? { RATE } : {}) }).map(
    ([name, value]) => `const ${name} = ${inspect(value, { depth: null, breakLength: 100 })};`,
  );
  const reading = isUsed('plan') ? READING : { imports: [], values: [] };
  const drawn = isUsed('sparkline') ? 'draw({});' : "draw({ layout: 'wide' });";
  return [...reading.imports, ...imports, '', ...reading.values, ...values, `const draw = ${code};`, drawn].join('\n');
}

// How the example district is read where the package is installed.
const READING = {
  imports: ["import { readFileSync } from 'node:fs';", "import { readPlan } from 'community-safety-plan/csv';"],
  values: [
    "const folder = 'node_modules/community-safety-plan/examples/example-district';",
    "const names = ['plan', 'indicators', 'observations', 'priorities', 'actions'];",
    "const tables = names.map((name) => [name, readFileSync(`${folder}/${name}.csv`, 'utf8')]);",
    'const { plan } = readPlan(Object.fromEntries(tables));',
  ],
};

// Without the margin that it has in this file.
function withoutMargin(code) {
  const lines = code.split('\n');
  const margin = Math.min(...lines.slice(1).map((line) => line.search(/\S/u)), Infinity);
  return lines.map((line, index) => (index === 0 ? line : line.slice(margin))).join('\n');
}

function bulletOf(indicator, observations, comparators = [county]) {
  const evaluation = evaluateIndicator(indicator, { asOf: '2026-06-30', observations });
  return (options) => bulletChart({ indicator, evaluation, comparators, ...options });
}

function trendOf(indicator, observations, comparators = [county]) {
  const evaluation = evaluateIndicator(indicator, { asOf: '2026-06-30', observations });
  return (options) => trendChart({ indicator, evaluation, comparators, ...options });
}

// Limits of one's own choice of where the process changed.
function controlledBy(values) {
  const indicator = {
    ...needles,
    baseline: { missing: 'not-available' },
    target: { kind: 'not-set', reason: 'monitor-only' },
  };
  const evaluation = evaluateIndicator(indicator, { asOf: '2026-06-30', observations: months(values, 2009) });
  const chart = controlChart(values, { improvement: 'decrease', rebaseAt: [120] });
  return (options) => trendChart({ indicator, evaluation, controlChart: chart, ...options });
}

// The areas are in the order of their figures, so that their rank is seen.
function dotsOf(count, { name = (at) => `District ${at + 1}`, value, county: whole = 6, ...others } = {}) {
  const values = noise(count, 60, 14);
  const areas = values.map((tenths, at) => ({
    ...{ name: name(at), highlighted: at === 0 },
    value: value?.(at) ?? tenths / 10,
  }));
  areas.sort((one, other) => one.value - other.value);
  const comparator = { name: 'County', value: whole };
  const titled = { title: 'Burglaries per 1,000 population, 2025/26', unit: RATE, ...others };
  return (options) => dotPlot({ ...titled, areas, comparator, decimals: 1, ...options });
}

function funnelOf(count, nameOf = (at) => `Area ${at + 1}`, others = []) {
  const noises = noise(count, 0, 100);
  const areas = Array.from({ length: count }, (_, at) => {
    const population = 20_000 + at * 3_000;
    const strays = (noises[at] / 100) * Math.sqrt(population * 0.006) * (at % 11 === 0 ? 3 : 1);
    return { id: `area-${at + 1}`, count: Math.round(population * 0.006 + strays), population };
  });
  const names = Object.fromEntries(areas.map(({ id }, at) => [id, nameOf(at)]));
  const drawn = funnel({ areas: [...areas, ...others], statistic: 'rate', decimals: 2 });
  return (options) =>
    funnelPlot({ ...drawn, title: 'Burglaries per 1,000 population, 2025/26', unit: RATE, names, ...options });
}

function sparkOf(values, others) {
  const figures = values.map((value) => ({ value }));
  return (options) =>
    sparkline({ title: 'Burglaries', unit: { kind: 'count', of: 'offences' }, figures, ...others, ...options });
}

// The indicators of the example again and again, in one priority.
function overviewOf(count) {
  const copies = Array.from({ length: count }, (_, at) => [
    plan.indicators[at % plan.indicators.length],
    Math.floor(at / plan.indicators.length) + 1,
  ]);
  const indicators = copies.map(([one, ward]) => ({
    ...one,
    id: `${one.id}-${ward}`,
    name: `${one.name}, ward ${ward}`,
  }));
  const observations = copies.flatMap(([{ id }, ward]) =>
    plan.observations
      .filter(({ indicatorId }) => indicatorId === id)
      .map((one) => ({ ...one, indicatorId: `${id}-${ward}` })),
  );
  const [first] = plan.priorities;
  const priorities = [{ ...first, indicatorIds: indicators.map(({ id }) => id) }];
  return drawnOverview({ ...plan, indicators, observations, priorities, themes: [], actions: [] });
}

function withoutPriorities() {
  return drawnOverview({ ...plan, priorities: [], themes: [], actions: [] });
}

function drawnOverview(drawn) {
  const evaluation = evaluatePlan(drawn, { asOf: '2026-06-30' });
  return (options) => priorityOverview({ plan: drawn, evaluation, ...options });
}

function monitored(covers) {
  const target = { kind: 'not-set', reason: 'monitor-only' };
  const counted = { name: 'Residential burglaries', unit: { kind: 'count', of: 'offences' } };
  return { ...burglary, ...counted, covers, baseline: { missing: 'not-available' }, comparisons: [], target };
}

// Financial years, the first of which begins in `start`.
function observed(values, start) {
  return values.map((value, at) => {
    const year = start + at;
    return { indicatorId: 'burglary', period: `${year}/${String(year + 1).slice(2)}`, figure: { value } };
  });
}

function months(values, start = 2020) {
  const names = 'January February March April May June July August September October November December'.split(' ');
  return values.map((value, at) => ({
    indicatorId: 'burglary',
    period: `${names[at % 12]} ${start + Math.floor(at / 12)}`,
    figure: { value },
  }));
}

// Figures that differ from a middle as if by chance, and are the same each time: sums of four numbers of Lehmer's
// generator, with a standard deviation of `spread`.
function noise(count, middle, spread) {
  let state = 20_260_331;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const deviation = () => (next() + next() + next() + next() - 2) * Math.sqrt(3);
  return Array.from({ length: count }, () => Math.round(middle + spread * deviation()));
}
