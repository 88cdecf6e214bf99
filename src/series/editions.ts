import { order } from '../exact/exact.js';
import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Rank } from '../model/figure.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { isProvisional, isRevised, isStillToCome } from './firmness.js';
import { isOverLonger, isSameLength } from './lengths.js';
import type { Observed } from './observed.js';

/** The figures for one period. */
export interface Editions {
  /** The figure that counts. If two differ and nothing says which counts, it is one of them. */
  readonly taken: Observed;
  readonly others: readonly Observed[];
  /** Whether two of them differ and nothing says which counts. */
  readonly isConflict: boolean;
}

/** Why one figure takes precedence over another for the same period. */
type Because = 'caller' | 'published' | 'revised' | 'known';

/** Returns, for each stretch of time, which of its figures counts. */
export function editionsOfEach(figures: readonly Observed[]): Editions[] {
  return [...groupedBy(figures, spellOf).values()].map(editionsOf);
}

// A stretch of time has one figure, whatever its heading and even if the period is a day short. An average over years
// is not a figure of its last year.
function spellOf(one: Observed): string {
  const { period, length } = one;
  if (length === undefined || isOverLonger(one)) return `${period.end} ${period.label}`;
  const months = Math.round(length);
  return `${period.end} ${isSameLength(length, months) ? String(months) : length.toFixed(1)}`;
}

/** Returns which of the figures for one period counts. */
export function editionsOf(figures: readonly [Observed, ...Observed[]]): Editions {
  const [first] = figures;
  if (figures.length === 1) return { taken: first, others: [], isConflict: false };
  const counts = (one: Observed): boolean =>
    figures.every((other) => one === other || countsBefore(one, other) !== undefined || isSame(one, other));
  // The one published last is the latest of its kind.
  const candidates = new Set([...groupedBy(figures, kindOf).values()].map((ofKind) => ofKind.at(-1)));
  const clear = figures
    .filter((one) => candidates.has(one) && counts(one))
    .sort(withRankLast)
    .at(-1);
  const taken = clear ?? first;
  return { taken, others: figures.filter((one) => one !== taken), isConflict: clear === undefined };
}

/** Says which of several figures for one period was used, and why. */
export function editionNote({ taken, others, isConflict }: Editions): Reason {
  const { label: period } = taken.period;
  if (isConflict) return reason('figures-conflict', { period, comparatorId: taken.comparatorId ?? null });
  const because = others.map((other) => countsBefore(taken, other)).find((found) => found !== undefined) ?? 'same';
  const published = because === 'published' ? String(taken.published) : null;
  return reason('edition-taken', { period, because, published });
}

function countsBefore(one: Observed, other: Observed): Because | undefined {
  if (one.isGiven !== other.isGiven) return one.isGiven ? 'caller' : undefined;
  if (one.published !== undefined && other.published !== undefined && one.published !== other.published) {
    return one.published > other.published ? 'published' : undefined;
  }
  if (isRevised(one.figure) && isProvisional(other.figure)) return 'revised';
  return one.point !== undefined && isStillToCome(other.figure) ? 'known' : undefined;
}

function isSame({ point, figure }: Observed, other: Observed): boolean {
  if (point && other.point) {
    return order(point.value, other.point.value) === 0 && isSameRank(point.figure.rank, other.point.figure.rank);
  }
  return 'missing' in figure && 'missing' in other.figure && figure.missing === other.figure.missing;
}

function withRankLast(one: Observed, other: Observed): number {
  return saidOfRank(one) - saidOfRank(other);
}

// How much detail a figure gives about its rank: the place, and the number of places.
function saidOfRank({ point }: Observed): number {
  return Number(point?.figure.rank !== undefined) + Number(point?.figure.rank?.of !== undefined);
}

// A missing detail contradicts nothing.
function isSameRank(one: Rank | undefined, other: Rank | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const isOfSame = one.of === undefined || other.of === undefined || one.of === other.of;
  if (one.from === other.from) return one.place === other.place && isOfSame;
  return one.of !== undefined && one.of === other.of && one.place === one.of - other.place + 1;
}

// If figures are alike in everything that a rule looks at, only the last one is considered.
function kindOf(one: Observed): string {
  const { isGiven, published, figure } = one;
  return JSON.stringify([
    ...[isGiven, published === undefined, isRevised(figure), isProvisional(figure)],
    ...['missing' in figure, isStillToCome(figure), saidOfRank(one)],
  ]);
}
