import type { IndicatorComparison, IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { ResolvedTarget } from '../../evaluate/resolvedTarget.js';
import type { AskedLevel } from '../../explain/reason.js';
import { formatFigure } from '../../format/formatFigure.js';
import { formatNumber } from '../../format/formatNumber.js';
import { dayInWords, formatPeriod } from '../../format/formatPeriod.js';
import { formatStatus } from '../../format/formatStatus.js';
import { aboutInWords, operatorInWords, rangeInWords, valueInWords } from '../../format/targetWords.js';
import { valueInUnit } from '../../format/valueInUnit.js';
import type { Comparator } from '../../model/comparator.js';
import type { Figure } from '../../model/figure.js';
import type { Indicator } from '../../model/indicator.js';
import type { Area } from '../../model/plan.js';
import type { Polarity } from '../../model/polarity.js';
import type { Rag, Status } from '../../model/status.js';
import type { Target } from '../../model/target.js';
import type { Unit } from '../../model/unit.js';
import { isolatedText } from '../../format/plainText.js';

const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  'lower-is-better': 'Lower is better.',
  'higher-is-better': 'Higher is better.',
  'no-judgement': 'Neither higher nor lower is better.',
};

/** Returns which way is good, in words. */
export function polarityWords(polarity: Polarity): string {
  return POLARITY_WORDS[polarity];
}

/** Returns a status and, in brackets, its colour. */
export function statusWords(status: Status, rag: Rag): string {
  return `${formatStatus(status)} (${rag})`;
}

/** Returns a value in its unit, as in the tables. */
export function valueWords(value: number, unit: Unit, decimals: number | undefined): string {
  return valueInUnit(value, unit, false, decimals);
}

/** Returns a figure, or why there is none, as in the tables. */
export function figureWords(figure: Figure, unit: Unit, decimals: number | undefined): string {
  return 'value' in figure ? valueWords(figure.value, unit, decimals) : formatFigure(figure, unit);
}

/** Returns a period after a comma, or nothing if it is not known. */
export function inPeriod(period: string | null): string {
  return period === null ? '' : `, ${formatPeriod(period)}`;
}

/** Returns what a target asks for, and by when. */
function targetWords(
  { target, unit }: Indicator,
  resolved: ResolvedTarget | null,
  decimals: number | undefined,
): string {
  if (resolved === null) {
    const printed = isolatedText(target.text ?? '');
    return printed === '' ? 'no number to reach' : `no number to reach (${printed})`;
  }
  const due = resolved.due === null ? '' : `, by ${dayInWords(resolved.due)}`;
  return `${askedWords(resolved, { target, unit }, decimals)}${due}`;
}

const NOT_SET: Readonly<Record<Extract<Target, { kind: 'not-set' }>['reason'], string>> = {
  deferred: 'none yet',
  'monitor-only': 'monitored only',
  'not-applicable': 'none applies',
  blank: 'its cell is blank',
};

/** Returns what a target asks for with its heading, or why there is none: `No target: monitored only`. */
export function targetSentence(
  indicator: Indicator,
  resolved: ResolvedTarget | null,
  decimals: number | undefined,
): string {
  const { target } = indicator;
  if (target.kind !== 'not-set') return `Target: ${targetWords(indicator, resolved, decimals)}`;
  const printed = target.reason === 'monitor-only' ? '' : isolatedText(target.text ?? '');
  return `No target: ${NOT_SET[target.reason]}${printed === '' ? '' : ` (${printed})`}`;
}

/** Returns what a chart shows: an indicator, and the part of the area that the figures are for. */
export function nameShown({ name }: Indicator, { areaId }: IndicatorEvaluation, areas: readonly Area[]): string {
  return typeof areaId === 'string' ? `${name}: ${areas.find(({ id }) => id === areaId)?.name ?? areaId}` : name;
}

/** Returns the name of a comparator, or its id if it is not among those given. */
export function comparatorName(comparatorId: string, comparators: readonly Comparator[]): string {
  return isolatedText(comparators.find(({ id }) => id === comparatorId)?.name ?? comparatorId);
}

/** Returns how an area compares with a comparator, in words. */
export function comparisonWords(
  { comparatorId, comparator, position }: IndicatorComparison,
  unit: Unit,
  comparators: readonly Comparator[],
  decimals: number | undefined,
): string {
  const figure = `${comparatorName(comparatorId, comparators)}${inPeriod(comparator.period)}: ${valueWords(comparator.value, unit, decimals)}`;
  return `${figure} (${position === 'same' ? 'the area has the same' : `the area is ${position}`})`;
}

/** Returns a number of things, with the singular or plural word. */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Returns a level, a range or a place that is asked for. */
export function askedWords(
  { operator, value, min, max }: AskedLevel,
  { target, unit }: Pick<Indicator, 'target' | 'unit'>,
  decimals: number | undefined,
): string {
  if (target.kind === 'rank') return `place ${formatNumber(value)} or before`;
  if (min !== null && max !== null) return rangeInWords(min, max, unit, decimals, false);
  const words = isWorkedOut(target) ? aboutInWords : valueInWords;
  return `${operatorInWords(operator)} ${words(value, unit, decimals, false)}`;
}

/** Says whether a plan states no number for its target, only how to work it out. */
export function isWorkedOut(target: Target): boolean {
  return target.kind === 'change' || (target.kind === 'comparator' && (target.factor ?? 1) !== 1);
}

const MOST_LISTED = 6;

/** Lists words, and counts those after the first few. */
export function listed(words: readonly string[]): string {
  const more = words.length - MOST_LISTED;
  return more > 0 ? `${words.slice(0, MOST_LISTED).join(', ')} and ${formatNumber(more)} more` : words.join(', ');
}
