// Prints one line for each priority and indicator of the Maidstone plan. Usage: node examples/scorecard.mjs
import { evaluatePlan, formatFigure, formatStatus, indicatorsOf } from 'community-safety-plan';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';

const evaluation = evaluatePlan(maidstone2014, { asOf: '2014-01-31' });
const byId = new Map(evaluation.indicators.map((indicator) => [indicator.indicatorId, indicator]));

for (const { priorityId, status } of evaluation.priorities) {
  const { label, title } = maidstone2014.priorities.find(({ id }) => id === priorityId);
  console.log(`\n${label}: ${title} (${formatStatus(status)})`);
  for (const { id, name, unit, baseline, target } of indicatorsOf(maidstone2014, priorityId)) {
    const { status, comparison } = byId.get(id);
    const kent = comparison === null ? 'no Kent figure' : `${comparison.position} than Kent`;
    console.log(`- ${name}: ${formatFigure(baseline, unit)}, ${kent}. "${target.text}": ${formatStatus(status)}`);
  }
}
