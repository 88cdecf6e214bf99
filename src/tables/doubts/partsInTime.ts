import type { Figure, KnownFigure } from '../../model/figure.js';
import type { Period } from '../../model/period.js';
import { monthsIn } from '../../period/monthsIn.js';
import type { Place } from '../collector.js';

/** A figure of a table with its place. */
export interface Placed {
  readonly period: Period;
  readonly figure: Figure;
  readonly place: Place;
}

/** A known figure of less than a year, with its length. */
export interface Part {
  readonly period: Period;
  readonly months: number;
  readonly figure: KnownFigure;
  readonly place: Place;
}

const MONTHS_OF_YEAR = 12;

/** Returns the known figures of quarters and months, in order of time. */
export function partsInTime(figures: readonly Placed[]): readonly Part[] {
  return figures
    .flatMap(({ period, figure, place }): Part[] => {
      const months = Number(monthsIn(period));
      return 'value' in figure && months < MONTHS_OF_YEAR ? [{ period, months, figure, place }] : [];
    })
    .sort((one, other) => (one.period.end < other.period.end ? -1 : 1));
}
