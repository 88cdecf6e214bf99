import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import { capitalised } from '../../format/capitalised.js';
import { formatPeriod, periodLabelInWords } from '../../format/formatPeriod.js';
import type { Comparator } from '../../model/comparator.js';
import type { Indicator } from '../../model/indicator.js';
import { comparatorName, valueWords } from './words.js';

// Two figures for the same time.
interface Pair {
  readonly period: string;
  readonly own: number;
  readonly theirs: number;
}

const KINDS: Partial<Record<Comparator['kind'], string>> = {
  county: 'the county',
  force: 'the police force area',
  region: 'the region',
  national: 'the national figure',
};
const SIDES: Readonly<Record<string, string>> = { '-1': 'lower than', '0': 'the same as', '1': 'higher than' };
const WITHOUT_A_PATH: Readonly<Record<IndicatorEvaluation['status'], string>> = {
  met: 'target met',
  missed: 'target missed',
  'on-track': 'on track for the target',
  'off-track': 'off track for the target',
  'too-early': 'too early to say whether the target will be met',
  'not-assessed': 'not assessed against a target',
};
// As a share of the way from the baseline to the target.
const JUST = 0.1;

/**
 * Returns the main message about an indicator: "Lower than the county since 2025/26, just behind the path to the
 * target." If there is nothing to compare with, it begins with how the figures went. If there are control limits, it
 * begins with the signal of the latest figure instead, or leaves that out if there is none: two figures say nothing
 * about the variation.
 */
export function takeawayOf(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  comparators: readonly Comparator[],
  decimals: number | undefined,
  signal?: string | null,
): string {
  const compared = comparedWith(evaluation, comparators);
  const found = signal === undefined ? (compared ?? course(indicator, evaluation, decimals)) : compared;
  const words = [signal, found].filter((part) => typeof part === 'string');
  const first = words.length === 0 ? undefined : words.join('; ');
  const { status } = evaluation;
  // Known facts come before what cannot be known.
  const isOpen = status === 'too-early' || status === 'not-assessed';
  if (first !== undefined && isOpen) return sentence(first);
  return sentence(first === undefined ? targetPart(evaluation) : `${first}, ${targetPart(evaluation)}`);
}

/** Says whether the message adds anything to the status. */
export function saysMoreThanStatus(takeaway: string, status: IndicatorEvaluation['status']): boolean {
  return takeaway !== sentence(WITHOUT_A_PATH[status]);
}

function sentence(words: string): string {
  return `${capitalised(words)}.`;
}

function comparedWith(
  { actual, comparisons, series }: IndicatorEvaluation,
  comparators: readonly Comparator[],
): string | undefined {
  const [comparison] = comparisons;
  if (comparison === undefined || actual === null) return undefined;
  const { comparatorId, comparator } = comparison;
  const side = Math.sign(actual.value - comparator.value);
  const position = `${String(SIDES[String(side)])} ${nameOf(comparatorId, comparators)}`;
  const { period: theirPeriod } = comparator;
  if (theirPeriod === null) return position;
  const theirs = new Map(
    series.comparators.find((one) => one.comparatorId === comparatorId)?.points.map(({ end, value }) => [end, value]),
  );
  const pairs = series.points.flatMap(({ period, end, value }): Pair[] => {
    const other = theirs.get(end) ?? null;
    return value === null || other === null ? [] : [{ period, own: value, theirs: other }];
  });
  const latest = pairs.at(-1);
  if (latest?.period === actual.period && comparator.value === latest.theirs) {
    return `${position} ${sinceWhen(pairs, latest, side)}`;
  }
  // The area may have been on the other side of the comparator in that earlier period.
  return `${position}${theirPeriod === actual.period ? '' : ' was'} in ${periodLabelInWords(theirPeriod)}`;
}

function sinceWhen(pairs: readonly Pair[], latest: Pair, side: number): string {
  let start = latest;
  for (const pair of pairs.toReversed()) {
    if (Math.sign(pair.own - pair.theirs) !== side) break;
    start = pair;
  }
  if (start === latest) return `in ${periodLabelInWords(latest.period)}`;
  return start === pairs[0] ? 'throughout' : `since ${periodLabelInWords(start.period)}`;
}

// What a reader calls it, or its full name if there are several of one kind.
function nameOf(comparatorId: string, comparators: readonly Comparator[]): string {
  const kind = comparators.find(({ id }) => id === comparatorId)?.kind;
  const isOnly = comparators.filter((one) => one.kind === kind).length === 1;
  return (kind !== undefined && isOnly ? KINDS[kind] : undefined) ?? comparatorName(comparatorId, comparators);
}

function course(
  { unit }: Indicator,
  { reasons, series: { points } }: IndicatorEvaluation,
  decimals: number | undefined,
): string | undefined {
  // Figures before and after a break do not belong to one series.
  if (reasons.some(({ code }) => code === 'series-break')) return undefined;
  const known = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  return changeInWords(first, last, (value) => valueWords(value, unit, decimals));
}

/** A figure and what it is for, if that is known. */
interface Dated {
  readonly value: number;
  readonly period: string | null;
}

/** Says how much figures have changed: "down from 100 (2012/13) to 91.5 (2014/15)". */
export function changeInWords(first: Dated, last: Dated, print: (value: number) => string): string {
  const [start, end] = [first, last].map(
    ({ value, period }) => print(value) + (period === null ? '' : ` (${formatPeriod(period)})`),
  );
  if (first.value === last.value) return `the same at the end as at the start: ${String(end)}`;
  return `${last.value > first.value ? 'up' : 'down'} from ${String(start)} to ${String(end)}`;
}

function targetPart({ status, actual, expected, series: { path } }: IndicatorEvaluation): string {
  const isOnPath = status === 'on-track' || status === 'off-track';
  if (!isOnPath || path === null || actual === null || expected === null) return WITHOUT_A_PATH[status];
  const gap = Math.abs(actual.value - expected);
  if (gap === 0) return 'on the path to the target';
  const just = gap <= JUST * Math.abs(path.to.value - path.from.value) ? 'just ' : '';
  return `${just}${status === 'on-track' ? 'ahead of' : 'behind'} the path to the target`;
}
