import { evaluatePlan, maidstone2014 } from './library.mjs';

const asOf = '2015-06-01';

// The two outturns that the documentation of evaluatePlan uses.
const few = [
  { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } },
  { indicatorId: 'violence-against-the-person', period: '2013/14', figure: { value: 1650 } },
];

// Two years of every indicator that has a baseline, a little below it and a little above.
const many = maidstone2014.indicators.flatMap(({ id, baseline }) =>
  'missing' in baseline
    ? []
    : [
        { indicatorId: id, period: '2013/14', figure: { value: Math.round(baseline.value * 97) / 100 } },
        { indicatorId: id, period: '2014/15', figure: { value: Math.round(baseline.value * 102) / 100 } },
      ],
);

export const evaluations = [
  { title: 'no observations', options: { asOf } },
  { title: '2 observations', options: { asOf, observations: few } },
  { title: `${String(many.length)} observations`, options: { asOf, observations: many } },
].map(({ title, options }) => ({ title, run: () => evaluatePlan(maidstone2014, options) }));
