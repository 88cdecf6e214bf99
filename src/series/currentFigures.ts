import { mergeReason, type MergeReason } from '../explain/mergeReasons.js';
import type { Figure } from '../model/figure.js';
import type { Observation } from '../model/observation.js';
import type { Period } from '../model/period.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import type { PeriodReader } from '../period/periodReader.js';
import { sortedText } from '../shape/sortedText.js';
import { isProvisional, isRevised, isStillToCome } from './firmness.js';
import { MONTHS_IN } from './lengths.js';

/** Observations, at least one. */
export type Observations = readonly [Observation, ...Observation[]];

/** Why a figure was replaced by another one. */
export type Replaced = MergeReason<'replaced-by-later' | 'replaced-by-revised' | 'replaced-by-known'>;

/** Returns the period that a figure covers, which may be longer than the period in its heading and end with it. */
export function coveredBy({ period: text, figure }: Observation, readPeriod: PeriodReader, place: string): Period {
  const period = readPeriod(text, place);
  const covers = 'missing' in figure ? undefined : (figure.covers ?? figure.averageOf);
  const covered = covers && monthsEndingWith(period.end, 0, MONTHS_IN[covers]);
  return covered?.end === period.end ? covered : period;
}

/** Returns a key that figures of the same indicator, area and period share. */
export function keyOf({ indicatorId, comparatorId, areaId, figure, cumulative }: Observation, period: Period): string {
  const averageOf = 'missing' in figure ? undefined : figure.averageOf;
  return JSON.stringify([
    ...[indicatorId, comparatorId ?? '', areaId ?? '', period.start, period.end],
    ...[cumulative === true, averageOf ?? ''],
  ]);
}

/**
 * Returns which of several figures for one period counts. If several differ and nothing distinguishes them, it returns
 * all of those. The order of the input makes no difference.
 */
export function currentOf(given: Observations): { kept: Observations; replaced: Replaced[] } {
  if (given.length === 1) return { kept: given, replaced: [] };
  const replaced: Replaced[] = [];
  let left = distinct(given);
  const leaveOut = (
    isLeftOut: (one: Observation) => boolean,
    because: (observation: Observation) => Replaced,
  ): void => {
    replaced.push(...left.filter(isLeftOut).map(because));
    left = left.filter((one) => !isLeftOut(one));
  };
  const published = left.map((one) => one.published ?? '').reduce((one, other) => (one > other ? one : other));
  leaveOut(
    (one) => one.published !== undefined && one.published < published,
    (observation) => mergeReason('replaced-by-later', { observation, published }),
  );
  const isOpen = ({ figure }: Observation): boolean => isStillToCome(figure);
  if (left.some((one) => !isOpen(one))) {
    leaveOut(isOpen, (observation) => mergeReason('replaced-by-known', { observation }));
  }
  if (left.some(({ figure }) => isRevised(figure))) {
    leaveOut(
      ({ figure }) => isProvisional(figure),
      (observation) => mergeReason('replaced-by-revised', { observation }),
    );
  }
  const kept: Observation[] = [];
  for (const one of left) if (!kept.some(({ figure }) => agree(figure, one.figure))) kept.push(one);
  return { kept: kept as [Observation, ...Observation[]], replaced };
}

// The latest published first, then the one with the most detail; identical ones once.
function distinct(given: Observations): Observation[] {
  return [...new Map(given.map((one) => [String(sortedText(one)), one]))]
    .sort(
      ([text, one], [otherText, other]) =>
        compare(other.published ?? '', one.published ?? '')
        || otherText.length - text.length
        || compare(text, otherText),
    )
    .map(([, one]) => one);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function agree(one: Figure, other: Figure): boolean {
  if ('missing' in one || 'missing' in other) {
    return 'missing' in one && 'missing' in other && one.missing === other.missing;
  }
  const fits = (count: number | undefined, otherCount: number | undefined): boolean =>
    count === undefined || otherCount === undefined || count === otherCount;
  return one.value === other.value && fits(one.count, other.count) && fits(one.denominator, other.denominator);
}
