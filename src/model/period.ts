/**
 * A day as `YYYY-MM-DD`, with no time and no time zone.
 *
 * @category Periods
 */
export type Day = string;

/**
 * What sort of period it is. A financial year runs from 1 April to 31 March, and its quarters are counted from
 * April. `quarters` are two or three neighbouring quarters of one financial year; `financial-years`, `months`
 * and `days` are longer runs.
 *
 * @category Periods
 */
export type PeriodKind =
  'day' | 'days' | 'month' | 'months' | 'quarter' | 'quarters' | 'calendar-year' | 'financial-year' | 'financial-years';

/**
 * A kind of single period: every day is in one. Not a run of several.
 *
 * @category Periods
 */
export type SinglePeriodKind = Exclude<PeriodKind, 'days' | 'months' | 'quarters' | 'financial-years'>;

/**
 * A period of whole days, both ends included.
 *
 * The same period always has the same label and kind, whatever words it was read from: `April 2012 to March 2013` is
 * `2012/13`.
 *
 * @category Periods
 */
export interface Period {
  /** The canonical label: `2012/13`, `2012/13 Q1`, `March 2013`, `October 2012 to September 2013`. */
  readonly label: string;
  /** What sort of period it is. */
  readonly kind: PeriodKind;
  /** Its first day, `YYYY-MM-DD`. */
  readonly start: Day;
  /** Its last day, `YYYY-MM-DD`. */
  readonly end: Day;
}

/**
 * The first and last day of a plan or agreement, both included.
 *
 * @category Model
 */
export interface PlanPeriod {
  /** The first day, `YYYY-MM-DD`. */
  readonly start: Day;
  /** The last day, `YYYY-MM-DD`; not before the first. */
  readonly end: Day;
  /** The period as printed: `2013–2018`. */
  readonly text?: string;
  /** How the days were read from the printed words, if that needed a decision. */
  readonly note?: string;
}
