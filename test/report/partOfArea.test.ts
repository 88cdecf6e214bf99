import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { evaluateIndicator, evaluatePlan, type PlanEvaluation } from '../../src/index.js';
import { bulletChart, priorityOverview, toCsv, toHtml, toMarkdown, trendChart } from '../../src/report.js';
import { scorecardOf } from '../../src/report/scorecard.js';
import { scorecardText } from '../../src/report/scorecardText.js';
import { parsePlan } from '../../src/schema.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { anIndicator, aPlan } from '../schema/given.js';
import { pictureIn } from './charts/pictureIn.js';
import { pageIn } from './pageIn.js';

// All of it is made up. The whole had 100 burglaries in the year of the baseline, the ward 10.
const [ofBaseline, later] = [10, 8].map((value, index) => ({
  indicatorId: 'burglary',
  areaId: 'north',
  period: index === 0 ? '2025/26' : '2026/27',
  figure: { value },
}));
const BURGLARY = anIndicator({
  baseline: { value: 100, period: '2025/26' },
  target: { kind: 'change', direction: 'reduce', by: { percent: 30 }, due: '2028-03-31' },
  commentary: [{ period: '2026/27', text: 'Fewer in the whole district.' }],
});
const THEFT = anIndicator({
  id: 'theft',
  name: 'Theft',
  baseline: { value: 500, period: '2025/26' },
  target: { kind: 'level', operator: 'at-most', value: 400, due: '2028-03-31', text: 'Reduce to 400' },
});
const plan = parsePlan(
  aPlan({
    areas: [{ id: 'north', name: 'North ward', kind: 'ward' }],
    indicators: [BURGLARY, THEFT],
    priorities: [{ id: 'a', title: 'A', indicatorIds: ['burglary', 'theft'] }],
    observations: [ofBaseline, later],
  }),
);
const [indicator] = plan.indicators;
const evaluation = evaluatePlan(plan, { asOf: '2027-06-01', areaId: 'north' });
const [burglary] = evaluation.indicators;
if (indicator === undefined || burglary === undefined) throw new Error('There is none.');
const { areas = [] } = plan;

describe('a document about a part of the area', () => {
  it('names the part in its title', () => {
    const html = toHtml(evaluation, { plan });
    expect(pageIn(html).elements.find(({ name }) => name === 'h1')?.text).toBe(`${plan.title}: North ward`);
    expect(toMarkdown(evaluation, { plan })).toContain(`${plan.title}: North ward`);
    expect(scorecardText(scorecardOf(plan, evaluation))).toContain(`${plan.title}: North ward`);
    expect(parse(toCsv(evaluation, { plan }), { columns: true })).toMatchObject([
      { Id: 'burglary', Area: 'North ward' },
      { Id: 'theft', Area: 'North ward' },
    ]);
    expect(html).toContain('Burglary: North ward');
  });

  it('shows its own figures, without targets and comments for the whole', () => {
    const [burglaries, thefts] = scorecardOf(plan, evaluation).sections.flatMap(({ rows }) => rows);
    expect(burglaries).toMatchObject({ baseline: '10', latest: '8', target: 'at most 7', status: 'On track' });
    expect(thefts).toMatchObject({ baseline: '[x]', latest: '[x]', status: 'Not assessed' });
    expect(thefts?.target).not.toContain('400');
    expect(parse(toCsv(evaluation, { plan }), { columns: true })).toMatchObject([
      { Baseline: '10', Latest: '8', 'Target as printed': '', Comments: '' },
      { Baseline: '[x]', Latest: '', 'Target as printed': '' },
    ]);
    for (const document of [toHtml(evaluation, { plan }), toMarkdown(evaluation, { plan })]) {
      expect(document).not.toContain('whole district');
      expect(document).not.toContain('to 400');
    }
  });

  it('names no part if the whole was evaluated', () => {
    const whole = evaluatePlan(plan, { asOf: '2027-06-01' });
    expect(toHtml(whole, { plan })).not.toContain('North ward');
    expect(parse(toCsv(whole, { plan }), { columns: true })).toMatchObject([{ Area: '' }, { Area: '' }]);
  });

  it('is refused if the plan has no such part, or its indicators are for another', () => {
    const { areas: none, ...without } = plan;
    const whole = evaluatePlan(plan, { asOf: '2027-06-01' });
    for (const write of [toHtml, toMarkdown, toCsv]) {
      expect(none).toHaveLength(1);
      expect(codeThrownBy(() => write(evaluation, { plan: { ...without, observations: [] } }))).toBe('UNKNOWN_AREA');
      expect(() => write({ ...whole, areaId: 'north' }, { plan })).toThrow('not of the same part of the area');
      expect(() => write({ ...evaluation, areaId: null }, { plan })).toThrow('not of the same part of the area');
    }
    expect(codeThrownBy(() => priorityOverview({ plan, evaluation: { ...evaluation, areaId: null } }))).toBe(
      'INVALID_ARGUMENT',
    );
  });

  it('treats an evaluation stored before there were parts as one of the whole', () => {
    const whole = evaluatePlan(plan, { asOf: '2027-06-01' });
    const stored = JSON.parse(JSON.stringify(whole), (key, value: unknown) => (key === 'areaId' ? undefined : value));
    expect(toHtml(stored as PlanEvaluation, { plan })).toBe(toHtml(whole, { plan }));
  });
});

describe('a chart of a part of the area', () => {
  it('names the part in the overview of priorities', () => {
    expect(pictureIn(priorityOverview({ plan, evaluation })).title).toBe(
      `${plan.title}, North ward: priorities on 1 June 2027`,
    );
  });

  it('draws its own series and names the part', () => {
    const { title, description } = pictureIn(trendChart({ indicator, evaluation: burglary, areas }));
    expect(title).toBe('Burglary: North ward');
    expect(description).toContain('from 2025/26 to 2026/27; the lowest is 8 (2026/27), the highest 10 (2025/26)');
    expect(description).toContain('Baseline, 2025/26: 10.');
    const bullet = pictureIn(bulletChart({ indicator, evaluation: burglary, areas }));
    expect(bullet.title).toBe('Burglary: North ward');
    expect(bullet.description).toContain('Baseline, 2025/26: 10.');
  });

  it('has the id if the name is not known', () => {
    expect(pictureIn(trendChart({ indicator, evaluation: burglary })).title).toBe('Burglary: north');
    const alone = evaluateIndicator(indicator, { asOf: '2027-06-01', areaId: 'north' });
    expect(alone).toMatchObject({ areaId: 'north', baseline: null });
    const { title, description } = pictureIn(bulletChart({ indicator, evaluation: alone }));
    expect(title).toBe('Burglary: north');
    expect(description).not.toContain('100');
  });

  it('refuses invalid areas', () => {
    const wrong = { indicator, evaluation: burglary, areas: [{ id: 'north' }] } as never;
    expect(codeThrownBy(() => trendChart(wrong))).toBe('INVALID_ARGUMENT');
    expect(codeThrownBy(() => bulletChart(wrong))).toBe('INVALID_ARGUMENT');
  });
});
