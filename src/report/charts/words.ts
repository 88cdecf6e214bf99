import type { IndicatorComparison, IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { ResolvedTarget } from '../../evaluate/resolvedTarget.js';
import type { AskedLevel } from '../../explain/reason.js';
import { formatFigure } from '../../format/formatFigure.js';
import { formatNumber } from '../../format/formatNumber.js';
import { dayInWords, formatPeriod } from '../../format/formatPeriod.js';
import { formatStatus } from '../../format/formatStatus.js';
import { operatorInWords } from '../../format/targetWords.js';
import { valueInUnit } from '../../format/valueInUnit.js';
import type { Comparator } from '../../model/comparator.js';
import type { Figure } from '../../model/figure.js';
import type { Indicator } from '../../model/indicator.js';
import type { Area } from '../../model/plan.js';
import type { Polarity } from '../../model/polarity.js';
import type { Rag, Status } from '../../model/status.js';
import type { Unit } from '../../model/unit.js';
import { isolatedText } from '../../format/plainText.js';

const MOST_DECIMALS_AS_GIVEN = 4;
const DIGITS_SHOWN = 4;
const MOST_DECIMALS = 20;

const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  'lower-is-better': 'Lower is better.',
  'higher-is-better': 'Higher is better.',
  'no-judgement': 'Neither higher nor lower is judged to be better.',
};

/** Writes which way is good. */
export function polarityWords(polarity: Polarity): string {
  return POLARITY_WORDS[polarity];
}

/** Writes a status and, in brackets, its colour. */
export function statusWords(status: Status, rag: Rag): string {
  return `${formatStatus(status)} (${rag})`;
}

/** Writes a value in a unit as the tables have it. */
export function valueWords(value: number, unit: Unit, decimals: number | undefined): string {
  return valueInUnit(value, unit, false, decimals ?? decimalsFor(value));
}

/** Writes a figure, or why there is none, as the tables have it. */
export function figureWords(figure: Figure, unit: Unit, decimals: number | undefined): string {
  return 'value' in figure ? valueWords(figure.value, unit, decimals) : formatFigure(figure, unit);
}

/** Writes a period for a place where many are; what it is not known for is left out. */
export function inPeriod(period: string | null): string {
  return period === null ? '' : `, ${formatPeriod(period)}`;
}

/** Writes what a target asks for, and by when. */
export function targetWords(
  { target, unit }: Indicator,
  resolved: ResolvedTarget | null,
  decimals: number | undefined,
): string {
  if (resolved === null) {
    const printed = isolatedText(target.text ?? '');
    return printed === '' ? 'no number to reach' : `no number to reach (${printed})`;
  }
  const due = resolved.due === null ? '' : `, by ${dayInWords(resolved.due)}`;
  const words = (value: number): string => valueWords(value, unit, decimals);
  return `${levelWords(resolved, resolved.kind === 'rank', words)}${due}`;
}

/** Writes what a chart shows: an indicator, and the part of the area whose figures they are. */
export function nameShown({ name }: Indicator, { areaId }: IndicatorEvaluation, areas: readonly Area[]): string {
  return typeof areaId === 'string' ? `${name}: ${areas.find(({ id }) => id === areaId)?.name ?? areaId}` : name;
}

/** Finds the name of a comparator; its id where it is not among those given. */
export function comparatorName(comparatorId: string, comparators: readonly Comparator[]): string {
  return isolatedText(comparators.find(({ id }) => id === comparatorId)?.name ?? comparatorId);
}

/** Writes how an area compares with a comparator. */
export function comparisonWords(
  { comparatorId, comparator, position }: IndicatorComparison,
  unit: Unit,
  comparators: readonly Comparator[],
  decimals: number | undefined,
): string {
  const figure = `${comparatorName(comparatorId, comparators)}${inPeriod(comparator.period)}: ${valueWords(comparator.value, unit, decimals)}`;
  return `${figure} (${position === 'same' ? 'the area has the same' : `the area is ${position}`})`;
}

/** Writes a number of things, with the word for one or for many. */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Begins a sentence with a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Writes a level, a range or a place that is asked for. */
export function levelWords(
  { operator, value, min, max }: AskedLevel,
  isPlace: boolean,
  words: (value: number) => string,
): string {
  if (isPlace) return `place ${formatNumber(value)} or before`;
  if (min !== null && max !== null) {
    return min === max ? `exactly ${words(max)}` : `${words(min)} to ${words(max)}`;
  }
  return `${operatorInWords(operator)} ${words(value)}`;
}

/**
 * Chooses the decimals of a value: a published figure is printed as it is, one that was worked out with no more digits
 * than help. Next to another value, as many as show which of the two is larger.
 */
export function decimalsFor(value: number, beside: number = value): number | undefined {
  if (Number(value.toFixed(MOST_DECIMALS_AS_GIVEN)) === value) return undefined;
  const digitsBefore = Math.floor(Math.log10(Math.abs(value))) + 1;
  let decimals = Math.min(MOST_DECIMALS, Math.max(1, DIGITS_SHOWN - digitsBefore));
  while (decimals < MOST_DECIMALS && side(Number(value.toFixed(decimals)), beside) !== side(value, beside))
    decimals += 1;
  return decimals;
}

function side(value: number, other: number): number {
  return Math.sign(value - other);
}

const MOST_LISTED = 6;

/** Lists words, and counts those beyond the first few. */
export function listed(words: readonly string[]): string {
  const more = words.length - MOST_LISTED;
  return more > 0 ? `${words.slice(0, MOST_LISTED).join(', ')} and ${formatNumber(more)} more` : words.join(', ');
}
