import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../src/index.js';
import { detailsOf } from '../../src/report/details.js';
import { scorecardOf } from '../../src/report/scorecard.js';
import { scorecardText } from '../../src/report/scorecardText.js';
import { toCsv, toHtml, toMarkdown } from '../../src/report.js';
import { parsePlan } from '../../src/schema.js';
import { anIndicator, aPlan } from '../schema/given.js';
import { pageIn } from './pageIn.js';

// All of it is made up.
const BURGLARY = anIndicator({
  target: {
    kind: 'level',
    operator: 'at-most',
    value: 80,
    interim: [
      { period: '2027/28', value: 85 },
      { period: '2026/27', value: 95 },
      { period: '2026/27 Q1', value: 24 },
    ],
  },
  breaks: [{ from: '2026-04-01', why: 'New rules of recording' }],
  leads: [{ name: 'A Chair', role: 'Chair', organisation: 'Northern Police' }, { name: 'The Council' }],
  commentary: [
    { period: '2026/27 Q4', text: 'Locks were given away.', nextSteps: 'Give away more.' },
    { period: '2027-05-01', text: 'Two arrests.' },
    { period: '2026/27 Q4', text: 'Fewer break-ins in winter.' },
    { period: '2027-06-02', text: 'Said later.' },
  ],
});
const RECURRING = anIndicator({
  id: 'theft',
  name: 'Theft',
  target: { kind: 'level', operator: 'at-most', value: 90, every: 'year' },
});
const RANKED = anIndicator({
  id: 'place',
  name: 'Place',
  covers: 'year',
  target: {
    kind: 'rank',
    within: 3,
    end: 'lowest',
    every: 'year',
    interim: [
      { period: '2027/28', value: 1.5 },
      { period: '2028/29', value: 1, text: 'First of all' },
    ],
  },
  polarity: 'no-judgement',
});
const plan = parsePlan(
  aPlan({
    indicators: [BURGLARY, RECURRING, RANKED],
    priorities: [{ id: 'a', title: 'A', indicatorIds: ['burglary', 'theft', 'place'] }],
    comparators: [{ id: 'north', name: 'The north', kind: 'region' }],
    observations: [
      { indicatorId: 'burglary', period: '2026/27', figure: { value: 90, note: 'From line 5.' } },
      { indicatorId: 'burglary', period: '2024/25', figure: { missing: 'not-available', note: 'Held back.' } },
      {
        indicatorId: 'burglary',
        period: '2026/27',
        comparatorId: 'north',
        figure: { value: 95, note: 'From line 5.' },
      },
      { indicatorId: 'burglary', period: '2026/27 Q1', figure: { value: 25 } },
      { indicatorId: 'theft', period: '2026/27', figure: { value: 89 } },
      { indicatorId: 'place', period: '2026/27', figure: { value: 7, rank: { place: 2, from: 'lowest' } } },
    ],
  }),
);
const evaluation = evaluatePlan(plan, { asOf: '2027-06-01' });
const DETAILS = [
  [
    'Interim targets',
    [
      '2026/27 Q1: at most 24; figure 25, not reached',
      '2026/27: at most 95; figure 90, reached',
      '2027/28: at most 85; no figure',
    ],
  ],
  ['Led by', ['A Chair, Chair, Northern Police', 'The Council']],
  [
    'Comments',
    [
      '1 May 2027: Two arrests.',
      '2026/27 Q4: Locks were given away. Next steps: Give away more.',
      '2026/27 Q4: Fewer break-ins in winter.',
    ],
  ],
  ['Notes on the figures', ['2024/25: Held back.', '2026/27; The north, 2026/27: From line 5.']],
] as const;

const detailsIn = (index: number): unknown => {
  const [indicator, its] = [plan.indicators[index], evaluation.indicators[index]];
  if (indicator === undefined || its === undefined) throw new Error('There is none.');
  return detailsOf(indicator, its, new Map([['north', 'The north']]), evaluation.asOf).map(({ heading, items }) => [
    heading,
    items,
  ]);
};

describe('detailsOf', () => {
  it('lists the interim targets in order of time, the leads, and the comments by the day, the latest first', () => {
    expect(detailsIn(0)).toEqual(DETAILS);
  });

  it('lists each period of a recurring target', () => {
    expect(detailsIn(1)).toEqual([['Period by period', ['2026/27: at most 90; figure 89, reached']]]);
  });

  it('writes a place as a place, and an interim target without a number as printed', () => {
    expect(detailsIn(2)).toEqual([
      ['Interim targets', ['2027/28: no number to reach; no figure', '2028/29: First of all; no figure']],
      ['Period by period', ['2026/27: place 3 or before; figure 7, reached']],
    ]);
  });

  it('accepts an evaluation that was stored before evaluations had notes', () => {
    const stored = JSON.parse(
      JSON.stringify(evaluation).replaceAll(/"note":(?:null|"[^"]*"),/gu, ''),
    ) as typeof evaluation;
    const [before, its] = [plan.indicators[0], stored.indicators[0]];
    if (before === undefined || its === undefined) throw new Error('There is none.');
    const headings = detailsOf(before, its, new Map(), evaluation.asOf).map(({ heading }) => heading);
    expect(headings).toEqual(['Interim targets', 'Led by', 'Comments']);
  });

  it('says that a figure could not be judged', () => {
    const [, indicator] = plan.indicators;
    const [, its] = evaluation.indicators;
    if (indicator === undefined || its === undefined) throw new Error('There is none.');
    const periods = its.periods.map((one) => ({ ...one, isReached: null }));
    expect(detailsOf(indicator, { ...its, periods }, new Map(), evaluation.asOf)[0]?.items).toEqual([
      '2026/27: at most 90; figure 89, not judged',
    ]);
  });
});

describe('every document', () => {
  const lists = DETAILS.flatMap(([heading, items]) => items.map((item) => `${heading}: ${item}`));
  const BREAK = 'The series is broken on 1 April 2026: New rules of recording.';
  const card = scorecardOf(plan, evaluation);

  it('mentions the break first, and lists the details, as text', () => {
    const text = scorecardText(card).replace(/\s+/gu, ' ');
    expect(text).toContain(lists.join(' '));
    expect(text).toContain(`2025/26 2029 ${BREAK} Compare figures before and after it with care. On track;`);
    expect(text).toContain('=== 3 of 3 on track or met. Indicator');
  });

  it('does so as Markdown', () => {
    const markdown = toMarkdown(evaluation, { plan });
    expect(markdown).toContain(lists.map((item) => `\n  - ${item}`).join(''));
    expect(markdown).toContain(`- **Burglary**: ${BREAK}`);
  });

  it('does so as CSV, in separate columns', () => {
    const [row]: Record<string, string>[] = parse(toCsv(evaluation, { plan }), { columns: true });
    for (const [heading, items] of DETAILS) expect(row?.[heading]).toBe(items.join(' | '));
    expect(row?.['Period by period']).toBe('');
    expect(row?.['Reasons']).toMatch(new RegExp(`^${BREAK}`, 'u'));
  });

  it('does so as HTML', () => {
    const { elements } = pageIn(toHtml(evaluation, { plan, charts: false }));
    const textsOf = (name: string): string[] =>
      elements.filter((element) => element.name === name).map(({ text }) => text);
    const items = textsOf('li');
    for (const [heading, lines] of DETAILS) {
      expect(textsOf('h4')).toContain(heading);
      expect(items).toEqual(expect.arrayContaining([...lines]));
    }
    expect(items.findIndex((item) => item.startsWith(BREAK))).toBe(
      items.findIndex((item) => item.startsWith('The target, at most 80')) - 1,
    );
    expect(textsOf('p')).toContain('3 of 3 on track or met.');
  });
});
