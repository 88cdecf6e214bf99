import type { IndicatorEvaluation } from '../evaluate/evaluation.js';
import type { EvaluationSeries } from '../evaluate/evaluationSeries.js';
import type { InterimResult } from '../evaluate/periodResults.js';
import type { RecurrenceResult } from '../evaluate/periodResults.js';
import { formatPeriod, periodLabelInWords } from '../format/formatPeriod.js';
import { valueInUnit } from '../format/valueInUnit.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { Comment, Indicator } from '../model/indicator.js';
import type { Lead } from '../model/partnership.js';
import type { Day } from '../model/period.js';
import { type PeriodReader, periodReader } from '../period/periodReader.js';
import { askedWords } from './charts/words.js';

/** A short list about an indicator. */
export interface ScorecardDetail {
  readonly heading: 'Interim targets' | 'Period by period' | 'Led by' | 'Comments' | 'Notes on the figures';
  readonly items: readonly string[];
}

/**
 * Returns what the details of an indicator list: its targets period by period, who leads it, what was said of it by
 * then.
 */
export function detailsOf(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  names: ReadonlyMap<string, string>,
  asOf: Day,
): ScorecardDetail[] {
  const { leads = [], commentary = [] } = indicator;
  const details: ScorecardDetail[] = [
    { heading: 'Interim targets', items: evaluation.interim.map((one) => resultInWords(one, indicator)) },
    { heading: 'Period by period', items: evaluation.periods.map((one) => resultInWords(one, indicator)) },
    { heading: 'Led by', items: leads.map(leadInWords) },
    { heading: 'Comments', items: latestFirst(commentary, asOf, periodReader()).map(commentInWords) },
    { heading: 'Notes on the figures', items: notesOn(evaluation.series, names) },
  ];
  return details.filter(({ items }) => items.length > 0);
}

function resultInWords(
  { period, asked, figure, isReached, text = null }: RecurrenceResult & Partial<InterimResult>,
  indicator: Indicator,
): string {
  const level = asked === null ? (text ?? 'no number to reach') : askedWords(asked, indicator, undefined);
  const result = isReached === null ? 'not judged' : isReached ? 'reached' : 'not reached';
  return `${periodLabelInWords(period)}: ${level}; ${figure === null ? 'no figure' : `figure ${valueInUnit(figure.value, indicator.unit)}, ${result}`}`;
}

/** Writes who leads something. */
export function leadInWords({ name, role, organisation }: Lead): string {
  return [name, role, organisation].filter((part) => part !== undefined).join(', ');
}

// A comment made after the day of the evaluation is not known on it.
function latestFirst(commentary: readonly Comment[], asOf: Day, readPeriod: PeriodReader): Comment[] {
  return commentary
    .map((comment, index) => ({ comment, ...readPeriod(comment.period, `commentary[${String(index)}].period`) }))
    .filter(({ start }) => start <= asOf)
    .sort((one, other) => (one.end === other.end ? 0 : one.end < other.end ? 1 : -1))
    .map(({ comment }) => comment);
}

// A note on several figures is listed once. An evaluation that was stored before has none.
function notesOn({ points, comparators }: EvaluationSeries, names: ReadonlyMap<string, string>): string[] {
  const noted = [{ comparatorId: '', points }, ...comparators].flatMap(({ comparatorId: id, points: its }) =>
    its.map(({ period, note }) => ({
      figure: (id && `${names.get(id) ?? id}, `) + periodLabelInWords(period),
      note,
    })),
  );
  return [...groupedBy(noted, ({ note }) => note)].flatMap(([note, its]) =>
    note ? `${its.map(({ figure }) => figure).join('; ')}: ${note}` : [],
  );
}

function commentInWords({ period, text, nextSteps }: Comment): string {
  return `${formatPeriod(period)}: ${text}${nextSteps === undefined ? '' : ` Next steps: ${nextSteps}`}`;
}
