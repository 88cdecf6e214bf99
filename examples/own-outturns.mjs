// Evaluates the Maidstone plan with outturns of your own. The outturns below are invented, to show the working.
// Usage: node examples/own-outturns.mjs
import { evaluatePlan, formatStatus, getIndicator } from 'community-safety-plan';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';

const observations = [
  { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } },
  { indicatorId: 'violence-against-the-person', period: '2013/14', figure: { value: 1650 } },
  { indicatorId: 'domestic-abuse-incidents-rate', period: '2013/14', figure: { value: 15.1 } },
  // An outturn of Kent: a target "below Kent" moves with it.
  { indicatorId: 'domestic-abuse-incidents-rate', period: '2013/14', figure: { value: 15 }, comparatorId: 'kent' },
];

const { indicators, summary } = evaluatePlan(maidstone2014, { asOf: '2014-06-30', observations });
for (const { indicatorId, status, rag, gap, expected, reasons } of indicators) {
  if (!observations.some((observation) => observation.indicatorId === indicatorId)) continue;
  console.log(`\n${getIndicator(maidstone2014, indicatorId).name}: ${formatStatus(status)} (${rag})`);
  console.log(`  gap ${gap}, expected by now ${expected ?? 'no path'}`);
  for (const { message } of reasons) console.log(`  ${message}`);
}
console.log('\nAll indicators:', summary);
