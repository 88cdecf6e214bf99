import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import type { PeriodReader } from '../period/periodReader.js';
import type { Series } from '../series/figures.js';
import type { Trajectory } from '../trajectory/path.js';
import type { DuePeriod } from './duePeriod.js';

/**
 * How a figure is expected to move along the path; with `seasonal`, like the quarters or months of the baseline's year.
 */
export type Expected = Trajectory | 'seasonal';

/** Everything that a status depends on. */
export interface Question {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly asOf: Day;
  readonly due: Day | null;
  readonly trajectory: Expected;
  /** The first day of the plan, if known. */
  readonly planStart: Day | undefined;
  readonly nameOf: (comparatorId: string) => string;
  readonly readPeriod: PeriodReader;
}

/** A question with everything that follows from the due date. */
export interface Asked extends Question {
  readonly isDue: boolean;
  /** The period that decides once the target is due. */
  readonly duePeriod: DuePeriod | undefined;
}
