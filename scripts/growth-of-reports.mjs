// The documents and charts whose time check-growth.mjs compares: with many priorities, themes, indicators and figures.
import { evaluatePlan } from 'community-safety-plan';
import { priorityOverview, toCsv, toHtml, toMarkdown, trendChart } from 'community-safety-plan/report';
import { parsePlan } from 'community-safety-plan/schema';

const PLANS = {
  'many priorities': (size) => ({
    indicators: [indicator(0)],
    priorities: numbers(size).map((number) => priority(number, ['i-0'])),
  }),
  'many themes': (size) => ({
    indicators: [indicator(0)],
    priorities: [priority(0, ['i-0'])],
    themes: numbers(size).map((number) => ({
      ...{ id: `t-${number}`, title: `Theme ${number}` },
      ...{ scope: 'county', priorityIds: ['p-0'] },
    })),
  }),
  'a priority for each of many indicators': (size) => ({
    indicators: numbers(size).map(indicator),
    priorities: numbers(size).map((number) => priority(number, [`i-${number}`])),
  }),
};

const WRITERS = {
  toCsv: ({ plan, evaluation }) => toCsv(evaluation, { plan }),
  toMarkdown: ({ plan, evaluation }) => toMarkdown(evaluation, { plan, findings: [] }),
  toHtml: ({ plan, evaluation }) => toHtml(evaluation, { plan, findings: [], charts: false }),
  'toHtml, with charts': ({ plan, evaluation }) => toHtml(evaluation, { plan, findings: [] }),
  priorityOverview,
};

export const reportCases = [
  ...Object.entries(PLANS).flatMap(([of, make]) =>
    Object.entries(WRITERS).map(([name, run]) => ({
      ...{ name: `${name} of ${of}`, run },
      ...{ size: name.includes('charts') ? 300 : 1500, make: (size) => evaluated(make(size)) },
    })),
  ),
  ...[undefined, 'kent'].map((comparatorId) => ({
    name: `trendChart of many figures of ${comparatorId ?? 'the area'}`,
    size: 2000,
    make: (size) => evaluated({ indicators: [indicator(0)], observations: figures(size, comparatorId) }),
    run: ({ plan, evaluation }) =>
      trendChart({
        indicator: plan.indicators[0],
        evaluation: evaluation.indicators[0],
        comparators: plan.comparators,
      }),
  })),
];

function evaluated(parts) {
  const plan = parsePlan({
    ...{ id: 'north-2026', title: 'Community Safety Plan', partnership: { name: 'Safer North Partnership' } },
    ...{ period: { start: '2026-04-01', end: '2029-03-31' } },
    comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
    ...parts,
  });
  return { plan, evaluation: evaluatePlan(plan, { asOf: '2026-06-01' }) };
}

function indicator(number) {
  return {
    ...{ id: `i-${number}`, name: `Offences of kind ${number}` },
    ...{ unit: { kind: 'count', of: 'offences' }, polarity: 'lower-is-better' },
    baseline: { missing: 'not-available' },
    target: { kind: 'level', operator: 'at-most', value: 80, text: 'Reduce to 80' },
  };
}

function priority(number, indicatorIds) {
  return { id: `p-${number}`, title: `Priority ${number}`, indicatorIds };
}

// A figure for each day: every tenth is missing.
function figures(count, comparatorId) {
  return numbers(count).map((number) => ({
    ...{ indicatorId: 'i-0', ...(comparatorId && { comparatorId }) },
    period: new Date(Date.UTC(1930, 0, 1 + number)).toISOString().slice(0, 10),
    figure: number % 10 === 9 ? { missing: 'suppressed' } : { value: number % 50 },
  }));
}

function numbers(count) {
  return Array.from({ length: count }, (_, index) => index);
}
