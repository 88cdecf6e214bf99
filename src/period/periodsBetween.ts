import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireKeys } from '../errors/require.js';
import type { Period, SinglePeriodKind } from '../model/period.js';
import { givenPeriod } from './givenPeriod.js';
import { neighbour } from './neighbour.js';
import { periodOf } from './periodOf.js';

/**
 * The input of {@link periodsBetween}.
 *
 * @category Periods
 */
export interface PeriodsBetweenInput {
  /** The first period, or any text that `parsePeriod` reads. */
  readonly from: Period | string;
  /** The last period, or any text that `parsePeriod` reads. */
  readonly to: Period | string;
  /** The kind of periods; those of the same length as `from` if left out. */
  readonly kind?: SinglePeriodKind | undefined;
}

/**
 * Returns the periods from one to another in order, including both: a year for each column of a table, or with `kind`
 * the quarters or months of a year. Use it to see which figures are missing. For one step use {@link nextPeriod}.
 *
 * @param input - The first and the last period, and the kind.
 * @returns The periods, each beginning on the day after the one before it.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`, or with code `INVALID_PERIOD`, also where `to`
 * is before `from`, or where such periods do not begin with the one and end with the other.
 *
 * @example
 * ```ts
 * import { periodsBetween } from 'community-safety-plan';
 *
 * periodsBetween({ from: '2012/13', to: '2014/15' }).map(({ label }) => label); // => ['2012/13', '2013/14', '2014/15']
 * periodsBetween({ from: '2013/14', to: '2013/14', kind: 'quarter' }).length; // => 4
 * periodsBetween({ from: '2013/14', to: 'March 2015' }); // throws INVALID_PERIOD
 * ```
 *
 * @category Periods
 */
export function periodsBetween(input: PeriodsBetweenInput): readonly Period[] {
  const given = requireKeys(input, ['from', 'to', 'kind'], 'input');
  const [from, to] = [givenPeriod(given.from, 'from'), givenPeriod(given.to, 'to')];
  const { kind } = given;
  let last = kind === undefined ? from : periodOf(from.start, kind);
  const periods = [last];
  while (last.end < to.end) {
    last = neighbour(last, 1);
    periods.push(last);
  }
  const begins = periods[0]?.start === from.start;
  const ends = last.end === to.end && (kind !== undefined || last.start === to.start);
  return begins && ends && from.start <= to.start ? periods : refuse(from, to, kind);
}

function refuse(from: Period, to: Period, kind: SinglePeriodKind | undefined): never {
  const each = kind === undefined ? `periods as long as ${from.label}` : `periods of the kind ${kind}`;
  const message =
    to.end < from.start
      ? `${to.label} is before ${from.label}. Swap from and to.`
      : `There are no ${each} that begin with ${from.label} and end with ${to.label}. Give periods that fit, or another kind.`;
  throw new CommunitySafetyError('INVALID_PERIOD', message, { from: from.label, to: to.label, kind });
}
