import { parseArgs } from 'node:util';
import { evaluations } from './evaluate-plan.mjs';
import { measureCharts, measureEvaluations, measureIntervals, measureWorkload } from './measure.mjs';
import { measurePartnerships } from './partnerships-measure.mjs';
import { workloads as changes } from './percentage-change.mjs';
import { workloads as others } from './rate-and-round.mjs';
import { report } from './report.mjs';
import { charts, intervals } from './statistics.mjs';

const { values } = parseArgs({ options: { markdown: { type: 'boolean', default: false } } });

const measured = {
  workloads: [...changes, ...others].map(measureWorkload),
  evaluations: measureEvaluations(evaluations),
  intervals: measureIntervals(intervals),
  charts: measureCharts(charts),
  partnerships: measurePartnerships(),
};
console.log(report(measured, values));
