import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/csv.js';
import {
  CommunitySafetyError,
  DEFAULT_RAG_RULE,
  evaluatePlan,
  type Plan,
  type PlanEvaluation,
} from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { type HtmlOptions, REPORT_STYLES, REPORT_STYLES_HASH, toCsv, toHtml, toMarkdown } from '../../src/report.js';
import { isolatedText } from '../../src/format/plainText.js';
import { parsePlan } from '../../src/schema.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { anIndicator, aPlan } from '../schema/given.js';
import { HOSTILE } from './charts/pictures.js';
import { type Page, pageIn } from './pageIn.js';

const MAIDSTONE = toHtml(evaluatePlan(maidstone2014, { asOf: '2014-01-31' }), {
  plan: maidstone2014,
  rag: DEFAULT_RAG_RULE,
});
const DISTRICT = district();
const districtOn = (asOf: string): string =>
  toHtml(evaluatePlan(DISTRICT, { asOf }), { plan: DISTRICT, rag: DEFAULT_RAG_RULE });
const BARE = { findings: [], charts: false };

function written(plan: Plan, asOf: string, options: Partial<HtmlOptions> = {}): Page {
  return pageIn(toHtml(evaluatePlan(plan, { asOf }), { plan, ...options }));
}

// The invented district of the examples, with its outturns.
function district(): Plan {
  const read = (name: string): string => readFileSync(`examples/example-district/${name}.csv`, 'utf8');
  const result = readPlan({
    plan: read('plan'),
    indicators: read('indicators'),
    observations: read('observations'),
    priorities: read('priorities'),
    actions: read('actions'),
  });
  if (!result.ok) throw new Error('The example has problems.');
  return result.plan;
}

function hrefs({ elements }: Page): string[] {
  return elements.flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? '') : []));
}

function textsOf({ elements }: Page, name: string): string[] {
  return elements.filter((element) => element.name === name).map(({ text }) => text);
}

function hostilePlan(): Plan {
  const [priority] = maidstone2014.priorities;
  const [theme] = maidstone2014.themes;
  const [comparator] = maidstone2014.comparators;
  if (!priority || !theme || !comparator) throw new Error('The plan has none.');
  return {
    ...maidstone2014,
    title: HOSTILE,
    edition: HOSTILE,
    partnership: { name: HOSTILE },
    comparators: [{ ...comparator, name: HOSTILE }],
    priorities: [{ ...priority, label: HOSTILE, title: HOSTILE }],
    themes: [{ ...theme, title: HOSTILE, priorityIds: [priority.id] }],
    indicators: maidstone2014.indicators
      .filter(({ id }) => priority.indicatorIds.includes(id))
      .map((indicator) => ({
        ...indicator,
        name: HOSTILE,
        unit: { kind: 'count', of: HOSTILE },
        target: { kind: 'milestone', description: HOSTILE, text: HOSTILE },
      })),
    actions: [],
    claims: [],
    statedCounts: [],
    sources: [{ id: 'plan', title: HOSTILE, publisher: HOSTILE, edition: HOSTILE, licence: HOSTILE, note: HOSTILE }],
    knownDiscrepancies: [{ id: 'd', text: HOSTILE, places: [{ sourceId: 'plan', paragraph: HOSTILE }] }],
  };
}

describe.each([
  ['of Maidstone', MAIDSTONE],
  ['of a plan with outturns', districtOn('2026-06-01')],
  [
    'of a plan that is out to do harm',
    toHtml(evaluatePlan(hostilePlan(), { asOf: '2014-01-31' }), { plan: hostilePlan() }),
  ],
])('the page %s', (_, html) => {
  const page = pageIn(html);
  const { elements } = page;

  it('is HTML without mistakes', () => {
    expect(page.mistakes).toStrictEqual([]);
  });

  it('has a language, a title, one heading of the first level, and no level missing', () => {
    expect(elements.find(({ name }) => name === 'html')?.attributes['lang']).toBe('en-GB');
    expect(elements.find(({ name }) => name === 'title')?.text).not.toBe('');
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? Number(name.slice(1)) : []));
    expect(levels.filter((level) => level === 1)).toStrictEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toStrictEqual([]);
  });

  it('loads nothing, runs nothing, and has no style that its policy forbids', () => {
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'iframe', 'object', 'embed', 'form', 'base']) expect(names).not.toContain(name);
    const attributes = elements.flatMap((element) => Object.entries(element.attributes));
    expect(attributes.filter(([name]) => /^on|^style$|^src|^xlink/u.test(name))).toStrictEqual([]);
    expect(elements.filter(({ name }) => name === 'link').map((link) => link.attributes['href'])).toStrictEqual([
      'data:,',
    ]);
    const [styles, margin, ...others] = textsOf(page, 'style');
    expect([styles, others]).toStrictEqual([REPORT_STYLES, []]);
    expect(margin).toMatch(/^@page\{@top-left\{content:"[^"]+";font:8pt sans-serif\}\}@page :first\{/u);
    expect(REPORT_STYLES).not.toMatch(/url\(|@import|<\//u);
    expect(html).toContain('content="default-src &#39;none&#39;; style-src &#39;sha256-');
  });

  it('has unique ids, and links that lead somewhere', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toStrictEqual([]);
    const targets = hrefs(page).filter((href) => href.startsWith('#'));
    expect(targets.length).toBeGreaterThan(7);
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toStrictEqual([]);
    const named = elements.flatMap(({ attributes }) => attributes['aria-labelledby']?.split(' ') ?? []);
    expect(named.filter((id) => !ids.includes(id))).toStrictEqual([]);
  });

  it('has tables with captions, and headings with their scope', () => {
    const count = (name: string): number => elements.filter((element) => element.name === name).length;
    expect(count('caption')).toBe(count('table'));
    expect(count('table')).toBeGreaterThan(2);
    const scopes = elements.filter(({ name }) => name === 'th').map(({ attributes }) => attributes['scope']);
    expect(scopes.every((scope) => scope === 'col' || scope === 'row')).toBe(true);
  });
});

describe('the content of the page', () => {
  const page = pageIn(MAIDSTONE);

  it('is in the order of the table of contents', () => {
    expect(textsOf(page, 'h2')).toStrictEqual([
      'Summary',
      'On this page',
      'Priority 1: Antisocial behavior',
      'Priority 2: Reducing reoffending',
      'Priority 3: Road safety - killed or seriously injured (KSI)',
      'Priority 4: Substance misuse',
      'Priority 4: Violent Crime (domestic abuse)',
      'Priority 5: Violent Crime (night-time economy)',
      'Cross-cutting themes',
      'What does not add up in the plan',
      'About this page',
    ]);
  });

  it('begins with how the plan is doing', () => {
    expect(textsOf(page, 'p').slice(0, 3)).toStrictEqual([
      'Safer Maidstone Partnership',
      'Status on 31 January 2014',
      'It is too early to judge 15 of 16 indicators.',
    ]);
    expect(textsOf(page, 'li').slice(0, 2)).toStrictEqual(['1 Not assessed', '15 Too early']);
    const district = pageIn(districtOn('2026-06-15'));
    // 34 homes against 25 are 36% too many; no other indicator that is off track is as far from its target.
    expect(textsOf(district, 'p')).toContain(
      '5 of 11 indicators are off track: 3 red, 2 amber. Furthest from its target: Homes burgled twice within a year (34; target: at most 25).',
    );
    const rows = textsOf(district, 'tr');
    expect(rows).toContain('Priority 1: Antisocial behaviour 2 of 4 on track or met, 2 off track (1 red, 1 amber)');
  });

  // Section 7 of the plan, Priority 1.
  it('has the figures of the plan in its tables, without columns that would be empty', () => {
    const row = page.elements.find(({ name, text }) => name === 'tr' && text.startsWith('ASB incidents'));
    expect(row?.text).toBe(
      'ASB incidents per 1,000 population27.77 March 2013Better 31.85at most 25 by 31 March 2018Too early',
    );
    const headings = textsOf(page, 'th').slice(0, 40);
    expect(headings).toEqual(expect.arrayContaining(['Baseline', 'Against Kent-wide', 'Target', 'Status']));
    expect(headings).not.toContain('Since the year before');
    const district = pageIn(districtOn('2026-06-15'));
    const found = textsOf(district, 'tr').find((text) => text.startsWith('Residential burglaries'));
    // 362 are 9 fewer than 371, which is 2.43%; nobody is compared with.
    expect(found).toBe(
      'Residential burglaries offences362 2025/26\u00A0[p]Down 2.4% better than 2024/25at most about 350 by 31 March 2027On track',
    );
    const red = textsOf(district, 'tr').find((text) => text.startsWith('Homes burgled twice'));
    expect(red).toMatch(/Off track, red$/u);
  });

  it('draws each indicator once, with its values in the picture and in its words', () => {
    // "Perception drunk/rowdy" serves two priorities: 16 indicators.
    expect(textsOf(page, 'figure')).toHaveLength(16);
    const svgs = page.elements.filter(({ name }) => name === 'svg').map(({ attributes }) => attributes);
    const spoken = svgs.filter(({ role }) => role === 'img');
    expect(spoken).toHaveLength(16);
    expect(spoken.every((attributes) => attributes['aria-label']?.endsWith('.'))).toBe(true);
    expect(textsOf(page, 'figure')[0]).toContain('Target: at most 25');
    expect(spoken[0]?.['aria-label']).toContain('Target: at most 25, by 31 March 2018.');
  });

  it('says the colour with the status, how far from its target a figure is, and which indicators are counted once', () => {
    const district = pageIn(districtOn('2026-06-15'));
    expect(textsOf(district, 'p')).toEqual(
      expect.arrayContaining([
        'Off track, red; better than County average (not tested for chance); better than the figure before.',
        '1 indicator serves more than one priority. It is counted once in the totals.',
      ]),
    );
    // 1.3 of 20 is 6.5%, and 2.8 of 80 is 3.5%.
    expect(textsOf(district, 'li')).toEqual(
      expect.arrayContaining([
        'Red: more than 5% from the target; 21.3 is 6.5% above 20.',
        'Amber: no more than 5% from the target; 77.2% is 3.5% below 80%.',
      ]),
    );
  });

  // Nothing is a percentage of zero, and a range has two ends.
  it.each([
    { kind: 'level', operator: 'at-most', value: 0 },
    { kind: 'range', min: 10, max: 12 },
  ] as const)('says nothing of how far it is from a target that is $kind', (target) => {
    const plan = parsePlan(
      aPlan({
        indicators: [anIndicator({ target: { ...target, due: '2027-03-31' } })],
        observations: [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 20 } }],
      }),
    );
    const html = toHtml(evaluatePlan(plan, { asOf: '2027-06-01' }), { plan, ...BARE, rag: DEFAULT_RAG_RULE });
    expect(html).toContain('<li>Red: more than 5% from the target.</li>');
  });

  it('has aims, leads, actions with their outcomes and agencies, and themes', () => {
    const district = pageIn(districtOn('2026-06-15'));
    expect(textsOf(district, 'p')).toEqual(
      expect.arrayContaining([
        'To make homes harder to break into',
        '1 of 3 on track or met, 2 off track (1 red, 1 amber). Lead: Neighbourhood Inspector, Exampleshire Police.',
      ]),
    );
    expect(textsOf(district, 'summary')).toEqual(
      expect.arrayContaining([
        'What is being done: 1 action',
        'What is being done: 2 actions',
        'Charts and reasons for these 4 indicators',
        'Charts and reasons for 2 of these 3 indicators (for Residents who feel safe at home, see Priority 1: Antisocial behaviour)',
      ]),
    );
    expect(textsOf(district, 'tr')).toContain(
      'Offer property marking to every home that was burgledFewer homes are burgled twiceMarked goods are tracedExampleshire PoliceIn progress',
    );
    expect(textsOf(district, 'tr')).toContain('Early intervention 4 of 8 on track or met, 3 off track, 1 not assessed');
    // The plan of Maidstone does not pair the outcomes of its first priority with the actions.
    expect(textsOf(page, 'h3')).toContain('Expected outcomes');
    expect(textsOf(page, 'p')).toContain(maidstone2014.priorities[0]?.unpaired?.note);
  });

  it('is smaller than 100 kilobytes for a district', () => {
    expect(Buffer.byteLength(districtOn('2026-06-15'))).toBeLessThan(100_000);
  });

  it('is smaller than a megabyte for 200 indicators', () => {
    const indicators = Array.from({ length: 200 }, (_, index) =>
      anIndicator({
        id: `i-${String(index)}`,
        name: `Offences of kind ${String(index)}`,
        comparisons: [{ comparatorId: 'county', figure: { value: 120, period: '2025/26' } }],
        target: { kind: 'level', operator: 'at-most', value: 80, text: 'Reduce to 80 by 2029' },
      }),
    );
    const plan = parsePlan(aPlan({ indicators, comparators: [{ id: 'county', name: 'County', kind: 'county' }] }));
    const html = toHtml(evaluatePlan(plan, { asOf: '2026-06-01' }), { plan, rag: DEFAULT_RAG_RULE });
    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
  });

  it('is smaller than a megabyte for 200 indicators with five years of quarters and a control chart each', () => {
    // Made-up figures about a level of their own, of which some stand out: an upward shift in every fifth indicator.
    const quarters = Array.from({ length: 20 }, (_, index) => {
      const year = 2021 + Math.floor(index / 4);
      return `${String(year)}/${String(year - 1999)} Q${String((index % 4) + 1)}`;
    });
    const noise = [0, 3, -2, 1, -3, 2, 5, -4, 1, -1, 2, -2];
    const indicators = Array.from({ length: 200 }, (_, index) =>
      anIndicator({
        id: `i-${String(index)}`,
        name: `Offences of kind ${String(index)}`,
        unit: { kind: 'rate', per: 1000, of: 'population' },
        baseline: { value: 6 + (index % 7), period: '2020/21 Q4' },
        comparisons: [{ comparatorId: 'county', figure: { missing: 'not-applicable' } }],
        target: { kind: 'level', operator: 'at-most', value: 5, due: '2027-03-31', text: 'Reduce to 5 by 2027' },
      }),
    );
    const observations = indicators.flatMap(({ id }, index) =>
      quarters.map((period, quarter) => {
        const shift = index % 5 === 0 && quarter >= 12 ? 160 : 0;
        const count = 600 + (index % 7) * 90 + Number(noise[(quarter * 7 + index * 5) % 12]) * 14 + shift;
        return { indicatorId: id, period, figure: { value: count / 100, count, denominator: 100_000 } };
      }),
    );
    const comparators = [{ id: 'county', name: 'County', kind: 'county' }];
    const plan = parsePlan(aPlan({ indicators, observations, comparators }));
    const evaluation = evaluatePlan(plan, { asOf: '2026-06-01' });
    expect(evaluation.indicators.every(({ controlChart }) => controlChart.stretches.length > 0)).toBe(true);
    const html = toHtml(evaluation, { plan, rag: DEFAULT_RAG_RULE });
    // Each chart refers to the sign for its variation, which the page has once.
    expect(html.match(/<use href="#csp-(?:usual|(?:high|low)-\w+)"/gu)).toHaveLength(200);
    for (const [, id] of html.matchAll(/<use href="#([^"]+)"/gu)) expect(html).toContain(` id="${String(id)}"`);

    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
  });

  it('draws the figures of an indicator over time', () => {
    const { elements } = pageIn(districtOn('2026-06-01'));
    const charts = elements.flatMap(({ attributes }) => attributes['aria-label'] ?? []);
    expect(charts.filter((label) => label.includes('4 figures, from 2022/23 to 2025/26'))).toHaveLength(11);
    const lines = elements.filter(({ attributes }) => attributes['class'] === 'csp-spark');
    // One of the 11 serves two priorities.
    expect(lines).toHaveLength(12);
  });

  it('draws the outturns that were passed to the evaluation as well as those of the plan', () => {
    const observations = [{ indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } }];
    const evaluation = evaluatePlan(maidstone2014, { asOf: '2014-06-01', observations });
    const html = toHtml(evaluation, { plan: maidstone2014 });
    expect(html).toContain('2 figures, from March 2013 to 2013/14');
    const row = pageIn(html).elements.find(({ name, text }) => name === 'tr' && text.startsWith('ASB incidents'));
    expect(row?.text).toContain('26.9 2013/14');
  });

  it('does not repeat a discrepancy', () => {
    const texts = textsOf(page, 'li');
    const told = texts.filter((text) => text.includes('1,543 to 1,579'));
    expect(told).toHaveLength(1);
    expect(textsOf(page, 'h3')).toEqual(expect.arrayContaining(['Found by reading the plan', 'Worth knowing']));
  });

  it('shows the licence, and links only to the web', () => {
    expect(textsOf(page, 'dd')).toContainEqual(expect.stringContaining('The document states no licence'));
    const sources = [
      { id: 'a', title: 'A', url: 'https://example.org/?a=1&b="2"' },
      { id: 'b', title: 'B', url: 'javascript:alert(1)' },
    ];
    const plan = { ...maidstone2014, sources };
    const links = hrefs(written(plan, '2014-01-31', BARE)).filter((href) => !href.startsWith('#'));
    // A quotation mark is not part of an address as it is, but it does no harm here.
    expect(links).toStrictEqual(['https://example.org/?a=1&b="2"']);
    expect(textsOf(written(plan, '2014-01-31', BARE), 'dd')).toContain('The licence is not known.');
  });

  it('says how certain a comparison is', () => {
    // Counts behind both figures: 100 of 1,000 against 200 of 1,000, and 100 of 1,000 against 101.
    const of = (count: number): Page => {
      const figure = (parts: number, denominator: number) => ({
        value: (parts / denominator) * 1000,
        count: parts,
        denominator,
        period: '2025/26',
      });
      const indicator = anIndicator({
        unit: { kind: 'rate', per: 1000, of: 'people' },
        baseline: figure(1000, 10_000),
        comparisons: [{ comparatorId: 'county', figure: figure(count, 100_000) }],
      });
      const plan = parsePlan(
        aPlan({ indicators: [indicator], comparators: [{ id: 'county', name: 'County', kind: 'county' }] }),
      );
      return written(plan, '2026-06-01');
    };
    const rowOf = ({ elements }: Page): string =>
      String(elements.find(({ name, text }) => name === 'tr' && text.startsWith('Burglary'))?.text);
    expect(rowOf(of(20_000))).toContain('Better 200, by more than chance');
    expect(rowOf(of(10_100))).toContain('Better 101, may be chance');
    expect(textsOf(of(20_000), 'h4')).toContain('More about this figure');
  });
});

describe('the analyses next to the status', () => {
  // Sixteen years of made-up figures with their counts: enough for the trend, the control chart and the projection.
  const observations = Array.from({ length: 16 }, (_, index) => {
    const count = 900 - 18 * index + (index % 3) * 9;
    const figure = { value: count / 90, count, denominator: 90_000 };
    return {
      indicatorId: 'burglary',
      period: `${String(2009 + index)}/${String(10 + index).padStart(2, '0')}`,
      figure,
    };
  });
  const soFar = { indicatorId: 'burglary', period: '2025/26 Q1-Q2', cumulative: true, figure: { value: 3 } };
  const indicator = anIndicator({
    unit: { kind: 'rate', per: 1000, of: 'population' },
    baseline: { missing: 'not-available' },
    target: { kind: 'level', operator: 'at-most', value: 5, due: '2029-03-31', every: 'year' },
  });
  const plan = parsePlan(
    aPlan({
      indicators: [indicator, { ...indicator, id: 'second', name: 'Second' }],
      observations: [...observations, soFar],
    }),
  );
  const evaluation = evaluatePlan(plan, { asOf: '2025-12-01' });
  const page = pageIn(toHtml(evaluation, { plan }));

  it('are reported with their methods', () => {
    const [first] = evaluation.indicators;
    expect(first?.trend.direction).not.toBe('cannot-be-calculated');
    expect(first?.controlChart.variation).not.toBe('not-assessed');
    expect(first?.projection.outlook).not.toBe('not-known');
    expect(first?.yearToDate?.standing).toBe('off-track');
    const told = [first?.trend, first?.controlChart, first?.projection, first?.yearToDate].flatMap(
      (one) => one?.reasons ?? [],
    );
    // The series rises throughout, which the control chart says as well.
    expect(told).toHaveLength(5);
    expect(told.map(({ code }) => code)).toContain('series-not-stable');
    expect(textsOf(page, 'li')).toEqual(expect.arrayContaining(told.map(({ message }) => isolatedText(message))));
  });

  it('draw the control chart: its limits at their lines, its icons, and what its figures say', () => {
    const drawn = textsOf(page, 'svg').join(' ');
    expect(drawn).toMatch(/Mean \d.*(?:Upper|Lower) \d/u);
    expect(drawn).toContain('Variation: ');
    const spoken = page.elements.flatMap(({ attributes }) => attributes['aria-label'] ?? []).join(' ');
    expect(`${drawn} ${spoken}`).toContain('Usual variation: limits');
  });

  it('say what the symbol for an unknown figure means', () => {
    const row = page.elements.find(({ name, text }) => name === 'tr' && text.startsWith('Second'));
    expect(row?.text).toContain('[x]');
    expect(textsOf(page, 'small')).toContainEqual(expect.stringContaining('[x] not available'));
  });

  it('are refused if the evaluation is not of this plan in its present form', () => {
    const [first] = evaluation.indicators;
    if (first === undefined) throw new Error('There is none.');
    const wrong: [PlanEvaluation, Plan, string][] = [
      [
        { ...evaluation, indicators: [...evaluation.indicators, { ...first, indicatorId: 'gone' }] },
        plan,
        'Evaluate the plan again',
      ],
      [
        { ...evaluation, indicators: [...evaluation.indicators, { ...first, status: 'met' }] },
        plan,
        'Evaluate the plan again',
      ],
    ];
    for (const [given, of, words] of wrong) {
      for (const write of [toHtml, toMarkdown, toCsv]) expect(() => write(given, { plan: of })).toThrow(words);
    }
  });

  it('are refused if an indicator was evaluated that the plan does not have', () => {
    const [first, second] = plan.indicators;
    if (first === undefined || second === undefined) throw new Error('There are none.');
    const twice = { ...plan, indicators: [first, first] };
    expect(codeThrownBy(() => toHtml(evaluation, { plan: twice, findings: [] }))).toBe('UNKNOWN_INDICATOR');
  });

  it('are refused if the baseline was changed after the evaluation, or a priority left out of it', () => {
    const [indicator, ...others] = maidstone2014.indicators;
    if (indicator === undefined) throw new Error('There is none.');
    const changed = { ...maidstone2014, indicators: [{ ...indicator, baseline: { value: 99 } }, ...others] };
    const before = evaluatePlan(maidstone2014, { asOf: '2014-01-31' });
    for (const write of [toHtml, toMarkdown, toCsv]) {
      expect(() => write(before, { plan: changed })).toThrow('Evaluate it again');
      expect(() => write({ ...before, priorities: [] }, { plan: maidstone2014 })).toThrow('holds 0 priorities');
    }
  });

  it.each<[string, object]>([
    ['no target', { target: undefined }],
    ['a figure in words', { actual: { value: '3e1', period: 5 } }],
    ['no reasons', { reasons: null }],
    ['no trend', { trend: null }],
    ['no comparisons', { comparisons: null }],
    ['no series', { series: null }],
    ['another colour', { rag: 'purple' }],
  ])('are refused in a sentence if an evaluation has %s', (_, parts) => {
    const [first, ...others] = evaluation.indicators;
    const broken = { ...evaluation, indicators: [{ ...first, ...parts }, ...others] } as PlanEvaluation;
    expect(() => toHtml(broken, { plan })).toThrow(CommunitySafetyError);
    expect(() => toMarkdown(broken, { plan })).toThrow(CommunitySafetyError);
  });
});

describe('a page with little on it', () => {
  it('works without priorities, indicators, themes, findings and sources', () => {
    const page = written(parsePlan(aPlan()), '2026-06-01', BARE);
    expect(page.mistakes).toStrictEqual([]);
    expect(textsOf(page, 'h2')).toStrictEqual(['Summary', 'On this page', 'About this page']);
    expect(textsOf(page, 'p')).toEqual(
      expect.arrayContaining(['The plan has no indicators.', 'No source is given in the plan.']),
    );
  });

  it('says if a priority has no indicators, and lists indicators without a priority', () => {
    const plan = parsePlan(aPlan({ indicators: [anIndicator()], priorities: [{ id: 'a', title: 'Theft' }] }));
    const page = written(plan, '2026-06-01', { charts: false });
    expect(textsOf(page, 'h2')).toEqual(expect.arrayContaining(['Theft', 'Indicators of no priority']));
    expect(textsOf(page, 'p')).toContain('No indicators.');
    expect(textsOf(page, 'caption')).toContain('Priorities, and how their indicators are doing');
    expect(page.elements.some(({ name }) => name === 'figure')).toBe(false);
  });

  it('has only the audit if nothing was recorded by hand', () => {
    const indicator = anIndicator({ baseline: { missing: 'not-available' } });
    const page = written(parsePlan(aPlan({ indicators: [indicator] })), '2026-06-01');
    expect(textsOf(page, 'h3')).not.toContain('Found by reading the plan');
    expect(textsOf(page, 'h3')).toContain('Probably wrong, or cannot be judged');
  });

  it('has the figures of a chart that no axis has room for', () => {
    const indicators = [anIndicator({ baseline: { value: 1e18, period: '2025/26' } })];
    const priorities = [{ id: 'a', title: 'Theft', indicatorIds: ['burglary'] }];
    const page = written(parsePlan(aPlan({ indicators, priorities })), '2026-06-01');
    expect(textsOf(page, 'figure').join(' ')).toContain('Latest figure, 2025/26:1,000,000,000,000,000,000');
    expect(textsOf(page, 'td').join(' ')).toContain('1,000,000,000,000,000,000');
  });

  it('draws no line in a cell for figures that no axis has room for, and breaks it at a missing one', () => {
    const lineOf = (value: number): Page => {
      const observations = [
        { indicatorId: 'burglary', period: '2026/27', figure: { missing: 'not-available' } },
        { indicatorId: 'burglary', period: '2027/28', figure: { value } },
      ];
      const indicators = [anIndicator({ covers: 'year' })];
      return written(parsePlan(aPlan({ indicators, observations })), '2028-06-01');
    };
    const marksIn = ({ elements }: Page): number => {
      const at = elements.findIndex(({ attributes }) => attributes['class'] === 'csp-spark');
      return elements.slice(at + 1).findIndex(({ name }) => name !== 'path' && name !== 'circle');
    };
    expect(marksIn(lineOf(90))).toBeGreaterThan(1);
    expect(marksIn(lineOf(1e18))).toBe(0);
  });

  it('gives the baseline if there is no chart, and says if a figure is the baseline and others are later', () => {
    const observations = [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 70 } }];
    const second = anIndicator({ id: 'second', name: 'Second' });
    const plan = parsePlan(aPlan({ indicators: [anIndicator(), second], observations }));
    const page = written(plan, '2027-06-01', { charts: false });
    expect(textsOf(page, 'p')).toContain('Baseline: 100, 2025/26.');
    expect(textsOf(page, 'tr').find((text) => text.startsWith('Second'))).toContain('100 2025/26, baseline');
  });

  it('uses the singular for one, and shows no icons if there are too many', () => {
    const indicators = Array.from({ length: 41 }, (_, index) => anIndicator({ id: `i-${String(index)}` }));
    const priorities = [
      { id: 'a', title: 'A', indicatorIds: ['i-0'] },
      { id: 'b', title: 'B', indicatorIds: indicators.map(({ id }) => String(id)) },
    ];
    const plan = parsePlan(aPlan({ indicators, priorities }));
    const finding = { code: 'a', severity: 'note', path: '', message: 'One thing.' } as never;
    const page = written(plan, '2026-06-01', { charts: false, findings: [finding] });
    expect(textsOf(page, 'summary')).toEqual(
      expect.arrayContaining([
        '1 point',
        'Reasons for this indicator',
        'Reasons for 40 of these 41 indicators (for Burglary, see A)',
      ]),
    );
    const marks = page.elements.filter(({ attributes }) => attributes['class'] === 'csp-marks');
    expect(marks).toHaveLength(1);
  });

  it('has an indicator with a blank target cell', () => {
    const indicators = [anIndicator({ target: { kind: 'not-set', reason: 'blank', text: '' } })];
    const page = written(parsePlan(aPlan({ indicators })), '2026-06-01');
    expect(textsOf(page, 'td')).toContain('no target given');
  });

  it('links only to web addresses', () => {
    const linksOf = (url: string): string[] =>
      hrefs(written(parsePlan(aPlan({ sources: [{ id: 's', title: 'Source', url }] })), '2026-06-01', BARE)).filter(
        (href) => !href.startsWith('#'),
      );
    expect(linksOf('https://www.example.org/plan?a=1&b=2')).toStrictEqual(['https://www.example.org/plan?a=1&b=2']);
    for (const end of ['\u0000', '\u001b', '\ud800', '\u202e', '\u0085', ' x']) {
      expect(linksOf(`https://www.example.org/${end}`)).toStrictEqual([]);
    }
    expect(linksOf('javascript:alert(1)')).toStrictEqual([]);
  });
});

describe('a malicious plan', () => {
  const plan = hostilePlan();
  const page = written(plan, '2014-01-31');

  it('is returned unchanged, as text', () => {
    // Without the marks that set it apart, of which a sentence with two names has one pair.
    const name = isolatedText(HOSTILE).slice(1, -1);
    for (const element of ['h1', 'h2', 'h3', 'caption', 'th', 'dt']) {
      expect(textsOf(page, element).some((text) => text.includes(name))).toBe(true);
    }
    expect(name).toContain('</title><script>alert("1")</script> ]]> & \'');
  });

  it('stays one string in the margin of printed pages', () => {
    const [, margin = ''] = textsOf(page, 'style');
    const [, quoted = '', rest] = /content:"([^"]*)"(.*)/u.exec(margin) ?? [];
    expect(rest).toBe(';font:8pt sans-serif}}@page :first{@top-left{content:none}}');
    expect(quoted).not.toMatch(/[<>&'\n]/u);
    // CSS Syntax, 4.3.7: a backslash, hexadecimal digits and a space stand for a sign.
    const read = quoted.replace(/\\([\da-f]+) /gu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(read).toBe(textsOf(page, 'title')[0]);
  });

  it('does not affect the text around it', () => {
    expect(textsOf(page, 'html').join('')).not.toMatch(/[\u202a-\u202e\u0000-\u0008]/u);
    const texts = ['title', 'h1', 'h2', 'h3', 'p', 'li', 'th', 'td', 'caption', 'dt', 'dd'].flatMap((name) =>
      textsOf(page, name),
    );
    const count = (text: string, mark: string): number => text.split(mark).length - 1;
    expect(texts.filter((text) => count(text, '\u2068') !== count(text, '\u2069'))).toStrictEqual([]);
  });
});

describe('the style sheet', () => {
  it('has the hash that the policy names', () => {
    const hash = createHash('sha256').update(REPORT_STYLES).digest('base64');
    expect(REPORT_STYLES_HASH).toBe(`sha256-${hash}`);
    expect(MAIDSTONE).toContain(REPORT_STYLES_HASH);
  });

  it('may be a separate file', () => {
    const page = written(maidstone2014, '2014-01-31', { ...BARE, stylesheet: '/report.css?"' });
    const links = page.elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes['href']);
    expect(links).toStrictEqual(['/report.css?"']);
    expect(textsOf(page, 'style')).toStrictEqual([]);
    expect(page.elements.some(({ attributes }) => 'http-equiv' in attributes)).toBe(false);
    const steering = toHtml(evaluatePlan(maidstone2014, { asOf: '2014-01-31' }), {
      ...BARE,
      plan: maidstone2014,
      stylesheet: 'report\u0000\u202e\ud800.css',
    });
    expect(steering).toContain('href="report.css"');
  });
});

describe('the look of a partnership', () => {
  const logo = 'data:image/png;base64,iVBORw0KGgo=';
  const evaluation = evaluatePlan(DISTRICT, { asOf: '2026-06-15' });
  const withLook = (options: Partial<HtmlOptions>): string =>
    toHtml(evaluation, { plan: DISTRICT, ...BARE, ...options });

  it('has its name, its logo and its colours, which the policy names', () => {
    const html = withLook({ partnership: 'Safer Town', logo, colours: { banner: '#1d4f2b', link: '#1d4f2b' } });
    const page = pageIn(html);
    expect(textsOf(page, 'p')[0]).toBe('Safer Town');
    expect(textsOf(page, 'title')[0]).toMatch(/- Safer Town$/u);
    expect(page.elements.find(({ name }) => name === 'img')?.attributes).toEqual({ src: logo, alt: '' });
    const [, own = ''] = textsOf(page, 'style');
    expect(own).toContain('--csp-banner:#1d4f2b');
    const policy = page.elements.find(({ attributes }) => 'http-equiv' in attributes)?.attributes['content'];
    expect(policy).toContain(`'sha256-${createHash('sha256').update(own).digest('base64')}'`);
    expect(withLook({ colours: {} })).toBe(withLook({}));
    expect(withLook({ colours: { bannerText: '#ffffff' } })).toContain('--csp-banner-text:#ffffff');
  });

  // WCAG 2.2: #ffdd00 on white is 1.3 to 1, #777777 on white 4.47, #767676 on white 4.54.
  it.each([
    [
      { banner: '#ffdd00' },
      'colours.bannerText (#ffffff) cannot be read on colours.banner (#ffdd00): the contrast is 1.3 to 1',
    ],
    [
      { link: '#777777' },
      'colours.link (#777777) cannot be read on the white of the page (#ffffff): the contrast is 4.4 to 1',
    ],
  ])('refuses %j', (colours, words) => {
    expect(() => withLook({ colours })).toThrow(words);
  });

  it('accepts colours that can be read', () => {
    expect(withLook({ colours: { link: '#767676' } })).toContain('--csp-link:#767676');
    expect(withLook({ colours: { banner: '#ffdd00', bannerText: '#0b0c0c' } })).toContain('--csp-banner:#ffdd00');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a colour in words', { colours: { link: 'green' } }],
    ['a colour that is a number', { colours: { banner: 7 } }],
    ['a misspelt colour', { colours: { links: '#000000' } }],
    ['colours with a style sheet', { colours: {}, stylesheet: 'a.css' }],
    ['a logo that would be fetched', { logo: 'https://example.org/logo.png' }],
    ['a logo that is a page', { logo: 'data:text/html;base64,AAAA' }],
    ['a name that is empty', { partnership: '' }],
    ['a part that it does not have', { parts: { footer: false } }],
    ['a part in words', { parts: { aims: 'no' } }],
  ])('refuses %s', (_, options) => {
    expect(codeThrownBy(() => withLook(options))).toBe('INVALID_ARGUMENT');
  });

  it('leaves out the parts it is told to', () => {
    const all = { contents: false, aims: false, actions: false, details: false, themes: false, sources: false };
    const page = pageIn(withLook({ findings: undefined, parts: { ...all, discrepancies: false } }));
    expect(textsOf(page, 'h2')).toEqual([
      'Summary',
      ...DISTRICT.priorities.map(({ label, title }) => `${String(label)}: ${title}`),
    ]);
    expect(textsOf(page, 'details')).toEqual([]);
    expect(textsOf(page, 'html')[0]).not.toContain('Lead:');
    expect(hrefs(page).filter((href) => href.startsWith('#indicator'))).toEqual([]);
  });
});

describe('toHtml and toMarkdown', () => {
  const plan = parsePlan(aPlan({ indicators: [anIndicator()] }));
  const evaluation = evaluatePlan(plan, { asOf: '2026-06-01' });

  it.each<[string, unknown, unknown, string]>([
    ['options', evaluation, undefined, 'INVALID_ARGUMENT'],
    ['a plan', evaluation, {}, 'INVALID_PLAN'],
    ['an evaluation', undefined, { plan }, 'INVALID_ARGUMENT'],
    ['the evaluation of a part of the area', { ...evaluation, areaId: 'north' }, { plan }, 'INVALID_ARGUMENT'],
    ['the evaluation of another plan', { ...evaluation, planId: 'other' }, { plan }, 'INVALID_ARGUMENT'],
    ['an evaluation without an indicator', { ...evaluation, indicators: [] }, { plan }, 'UNKNOWN_INDICATOR'],
    ['the evaluation of an indicator', { ...evaluation, indicators: [7] }, { plan }, 'INVALID_ARGUMENT'],
    ['a misspelt option', evaluation, { plan, finding: [] }, 'INVALID_ARGUMENT'],
    ['findings', evaluation, { plan, findings: 'none' }, 'INVALID_ARGUMENT'],
    ['a finding', evaluation, { plan, findings: [{}] }, 'INVALID_ARGUMENT'],
    ['a plan without a partnership', evaluation, { plan: { ...plan, partnership: undefined } }, 'INVALID_PLAN'],
    ['a plan without sources', evaluation, { plan: { ...plan, sources: undefined } }, 'INVALID_PLAN'],
  ])('refuse the wrong kind of %s', (_, given, options, code) => {
    expect(codeThrownBy(() => toHtml(given as never, options as never))).toBe(code);
    expect(codeThrownBy(() => toMarkdown(given as never, options as never))).toBe(code);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['charts', { charts: 'yes' }, 'INVALID_ARGUMENT'],
    ['observations', { observations: 7 }, 'INVALID_ARGUMENT'],
    ['a rule', { rag: 7 }, 'INVALID_RAG_RULE'],
    ['a trajectory', { trajectory: 'crooked' }, 'INVALID_ARGUMENT'],
    ['a style sheet', { stylesheet: 7 }, 'INVALID_ARGUMENT'],
  ])('toHtml refuses the wrong kind of %s', (_, options, code) => {
    expect(codeThrownBy(() => toHtml(evaluation, { plan, ...options }))).toBe(code);
  });
});

describe('the line in a cell of a table', () => {
  it('has the level of the target', () => {
    const page = pageIn(districtOn('2026-06-15'));
    const dashes = page.elements.filter(({ attributes }) => attributes['stroke-dasharray'] === '2 3');
    // All but the indicator that is only monitored, and one that serves two priorities twice.
    expect(dashes).toHaveLength(11);
  });

  it('is drawn without the target if that is out of all proportion', () => {
    const indicators = [anIndicator({ covers: 'year', target: { kind: 'level', operator: 'at-most', value: 1e18 } })];
    const observations = [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 90 } }];
    const { elements } = written(parsePlan(aPlan({ indicators, observations })), '2027-06-01');
    const at = elements.findIndex(({ attributes }) => attributes['class'] === 'csp-spark');
    expect(elements[at + 1]?.attributes['class']).toBe('csp-s-area');
  });
});
