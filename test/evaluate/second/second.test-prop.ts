import fc from 'fast-check';
import { describe, it } from 'vitest';
import { evaluateIndicator } from '../../../src/index.js';
import { askingOf, KINDS, type Asking } from './arbitrary.js';
import { secondOpinion } from './evaluator.js';
import type { Question } from './facts.js';

/* The library's evaluator compared with a second one, which was written from the contract alone. */

// Each is asked on about five days.
const RUNS: Readonly<Record<(typeof KINDS)[number], number>> = {
  level: 9_000,
  range: 7_000,
  change: 8_000,
  maintain: 6_000,
  comparator: 8_000,
  direction: 4_000,
  rank: 4_000,
  milestone: 1_000,
  'not-set': 200,
};

describe('evaluateIndicator and the second evaluator', () => {
  it.each(KINDS)('give the same status for the same figure: %s', (kind) => {
    fc.assert(fc.property(askingOf(kind), agree), { numRuns: RUNS[kind] });
  });
});

function agree({ indicator, observations, planPeriod, days }: Asking): void {
  for (const asOf of days) {
    const question: Question = { indicator, observations, asOf, planPeriod };
    const second = secondOpinion(question);
    const { status, actual, reasons } = evaluateIndicator(indicator, { asOf, observations, planPeriod });
    // Nothing is judged with the other statuses, and with `every` more than one figure is.
    const isOneFigure = second.value !== null && indicator.target.every === undefined;
    if (status === second.status && (!isOneFigure || actual?.value === second.value)) continue;
    throw new Error(
      JSON.stringify(
        { second, library: { status, actual, reasons: reasons.map(({ code }) => code) }, question },
        null,
        2,
      ),
    );
  }
}
