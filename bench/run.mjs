import { parseArgs } from 'node:util';
import { evaluations } from './evaluate-plan.mjs';
import { measureEvaluations, measureWorkload } from './measure.mjs';
import { workloads as changes } from './percentage-change.mjs';
import { workloads as others } from './rate-and-round.mjs';
import { report } from './report.mjs';

const { values } = parseArgs({ options: { markdown: { type: 'boolean', default: false } } });

const measured = {
  workloads: [...changes, ...others].map(measureWorkload),
  evaluations: measureEvaluations(evaluations),
};
console.log(report(measured, values));
