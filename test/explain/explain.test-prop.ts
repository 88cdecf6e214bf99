import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateIndicator } from '../../src/evaluate/evaluateIndicator.js';
import { explain } from '../../src/explain/explain.js';
import type { Reason } from '../../src/explain/reason.js';
import type { RollUpReason } from '../../src/explain/rollUpReasons.js';
import { seriesOf } from '../../src/series/seriesOf.js';
import { indicator, observations, options } from '../evaluate/questions.js';

describe('explain', () => {
  it('writes the same sentence from a reason after JSON', () => {
    fc.assert(
      fc.property(indicator, observations, options, (given, list, how) => {
        const evaluation = evaluateIndicator(given, { ...how, observations: list });
        const reasons: (Reason | RollUpReason)[] = [
          ...evaluation.reasons,
          ...evaluation.comparisons.flatMap(({ significance }) => significance.reasons),
          ...evaluation.trend.reasons,
          ...evaluation.controlChart.reasons,
          ...evaluation.projection.reasons,
          ...(evaluation.yearToDate?.reasons ?? []),
          ...evaluation.series.leftOut.map(({ reason }) => reason),
          ...seriesOf(given, { observations: list, rolling: 'year' }).flatMap(({ notes }) => notes),
        ];
        for (const { message, ...reason } of reasons) {
          const read = JSON.parse(JSON.stringify(reason)) as Reason | RollUpReason;
          expect(read).toStrictEqual(reason);
          expect(explain(read)).toBe(message);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
