import type { IndicatorEvaluation } from '../evaluate/evaluation.js';
import { capitalised } from '../format/capitalised.js';
import { formatChange } from '../format/formatChange.js';
import { formatPeriod } from '../format/formatPeriod.js';
import { changeDecimals } from '../format/sensibleDecimals.js';
import { wordsAfter } from '../format/wordsAfter.js';
import type { Indicator } from '../model/indicator.js';

/** How a figure has changed since the same time of the year before. */
export interface ScorecardChange {
  readonly direction: 'up' | 'down' | 'same';
  /** By how much: `2.4%`, `0.7 percentage points`; empty if it is the same. */
  readonly amount: string;
  /** Empty where neither direction is better. */
  readonly judgement: 'better' | 'worse' | '';
  /** The period it is compared with. */
  readonly since: string;
}

const JUDGEMENTS = { improving: 'better', worsening: 'worse', unchanged: '', increasing: '', decreasing: '' } as const;

/** Returns how a figure has changed since the same time of the year before; nothing where that is not known. */
export function changeOf(
  { unit }: Indicator,
  { samePeriodLastYear }: IndicatorEvaluation,
): ScorecardChange | undefined {
  if (samePeriodLastYear === null) return undefined;
  const { lastYear, difference, percentageDifference, direction } = samePeriodLastYear;
  const size = Math.abs(difference);
  const percent = percentageDifference === null ? null : Math.abs(percentageDifference);
  return {
    direction: difference === 0 ? 'same' : difference > 0 ? 'up' : 'down',
    amount: difference === 0 ? '' : amountOf(size, percent, unit),
    judgement: JUDGEMENTS[direction],
    since: lastYear.period === null ? 'the year before' : formatPeriod(lastYear.period),
  };
}

/** Writes a change, and what it is compared with: `Down 2.4%`, `better than 2024/25`. */
export function changeInWords({ direction, amount, judgement, since }: ScorecardChange): [words: string, more: string] {
  const words = direction === 'same' ? 'No change' : `${capitalised(direction)} ${amount}`;
  return [words, judgement === '' ? `since ${since}` : `${judgement} than ${since}`];
}

// A percentage of a percentage says little, and one of zero nothing.
function amountOf(size: number, percent: number | null, unit: Indicator['unit']): string {
  const isShare = unit.kind === 'percentage' || unit.kind === 'points';
  const [change, measure] = isShare
    ? [size, 'percentage-points' as const]
    : percent === null
      ? [size, 'number' as const]
      : [percent, 'percent' as const];
  const text = formatChange(change, { measure, decimals: changeDecimals(change) }).replace(/^\+/u, '');
  return measure === 'number' ? `${text} ${wordsAfter(unit)}`.trimEnd() : text;
}
