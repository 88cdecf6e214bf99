import { describe, expect, it } from 'vitest';
import { type Summarised, summaryOf } from '../../src/explain/summary.js';

type Outcome = Summarised['comparisons'][number]['significance']['outcome'];

// Compared with others of which the first is better and the rest worse, and with nothing else known.
function summaryWith(...outcomes: readonly Outcome[]): string {
  const comparisons = outcomes.map((outcome, index) => ({
    comparatorId: `Area ${String(index + 1)}`,
    position: index === 0 ? ('worse' as const) : ('better' as const),
    significance: { outcome, reasons: [] },
  }));
  const summarised: Summarised = {
    status: 'met',
    comparisons,
    directionOfTravel: null,
    samePeriodLastYear: null,
    trend: { direction: 'cannot-be-calculated', judgement: null, periods: [] },
    controlChart: { variation: 'not-assessed', assurance: null },
    projection: { outlook: 'not-known' },
    yearToDate: null,
  };
  return summaryOf(summarised, [], (id) => id);
}

describe('the summary of an evaluation', () => {
  it.each<[Outcome[], string]>([
    [['not-known'], 'Met; worse than Area 1 (not tested for chance).'],
    [['not-known', 'not-known'], 'Met; worse than Area 1; better than Area 2 (neither tested for chance).'],
    [
      ['not-known', 'not-known', 'not-known'],
      'Met; worse than Area 1; better than Area 2; better than Area 3 (none tested for chance).',
    ],
    // Said of each where it does not hold of all.
    [['not-known', 'better'], 'Met; worse than Area 1 (not tested for chance); better than Area 2.'],
  ])('says once that differences are not tested, where none is: %j', (outcomes, sentence) => {
    expect(summaryWith(...outcomes)).toBe(sentence);
  });
});
