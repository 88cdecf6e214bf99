import { formatFigure, formatPeriod, type Indicator, type IndicatorEvaluation, type Plan } from 'community-safety-plan';

/** What a mark stands for. */
export type MarkKind = 'baseline' | 'latest' | 'comparator' | 'target';

/** One mark of a chart: where it is, and what a reader reads. */
export interface Mark {
  readonly kind: MarkKind;
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** All that the chart needs. It crosses to the browser as JSON: numbers and text, and nothing of the library. */
export interface ChartData {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly Mark[];
}

/** Picks from an evaluation what should be drawn, with the words it should be drawn with. */
export function chartDataOf(plan: Plan, indicator: Indicator, evaluation: IndicatorEvaluation): ChartData {
  const { id, name, unit } = indicator;
  const { baseline, actual, comparison, target } = evaluation;
  const marks: Mark[] = [];
  const add = (kind: MarkKind, label: string, value: number, word = ''): void => {
    marks.push({ kind, label, value, text: `${word}${formatFigure({ value }, unit)}` });
  };
  const during = (period: string | null): string => (period === null ? '' : ` (${formatPeriod(period)})`);

  if (baseline) add('baseline', `Baseline${during(baseline.period)}`, baseline.value);
  if (actual) add('latest', `Latest${during(actual.period)}`, actual.value);
  if (comparison) {
    const comparator = plan.comparators.find((one) => one.id === comparison.comparatorId);
    add(
      'comparator',
      `${comparator?.name ?? 'Comparator'}${during(comparison.comparator.period)}`,
      comparison.comparator.value,
    );
  }
  // The place in a ranking is not a figure in the indicator's unit.
  if (target && target.kind !== 'rank') {
    const label = target.due === null ? 'Target' : `Target by ${formatPeriod(target.due)}`;
    if (target.min === null || target.max === null) {
      add('target', label, target.value, `${target.operator.replace('-', ' ')} `);
    } else {
      add('target', label, target.min, 'from ');
      add('target', label, target.max, 'to ');
    }
  }
  return { id, name, marks };
}
