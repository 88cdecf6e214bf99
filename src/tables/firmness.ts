import type { KnownFigure } from '../model/figure.js';
import type { Period } from '../model/period.js';

/** What a line above or below a table says of how firm its figures are. */
export interface Firmness {
  /** The line that says it. */
  readonly line: number;
  readonly qualifier: NonNullable<KnownFigure['qualifier']>;
  /** The periods that it says it of; none where it says it of all figures. */
  readonly periods: readonly Period[];
}

/** For a table of which no line says so. */
export const NO_FIRMNESS: readonly Firmness[] = [];

/** Returns how firm a figure of a period is, by what is said of the figures of its table. */
export function firmnessOf(
  period: Period | undefined,
  firmness: readonly Firmness[],
): Firmness['qualifier'] | undefined {
  return firmness.find(({ periods }) => periods.length === 0 || (period !== undefined && isWithin(period, periods)))
    ?.qualifier;
}

/** Says whether a period is one of others, or a part of one. */
export function isWithin({ start, end }: Period, periods: readonly Period[]): boolean {
  return periods.some((period) => period.start <= start && end <= period.end);
}
