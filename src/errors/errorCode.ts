/**
 * Every code a {@link CommunitySafetyError} can have. The list is closed: a code is never renamed, and a new one comes
 * with a new minor version.
 *
 * @category Errors
 */
export type ErrorCode =
  /** A value is not a finite number, a plain decimal string or a finite Decimal. */
  | 'INVALID_NUMBER'
  /** `decimals` is not a whole number from 0 to 20. */
  | 'INVALID_DECIMALS'
  /** An argument does not have the shape that the function takes, or is not one of its words. */
  | 'INVALID_ARGUMENT'
  /** The exact result is larger than any `number` can hold. */
  | 'RESULT_OUT_OF_RANGE'
  /** A count, population, part or whole is below zero. */
  | 'NEGATIVE_COUNT'
  /** A rate has a population of zero. */
  | 'ZERO_POPULATION'
  /** A percentage has a whole of zero. */
  | 'ZERO_WHOLE'
  /** A change is from zero to something else: no percentage says how large it is. */
  | 'ZERO_BASELINE'
  /** A part is larger than its whole. */
  | 'PART_EXCEEDS_WHOLE'
  /** No area has the id of the one to leave out. */
  | 'UNKNOWN_AREA'
  /** A series is too short; `details.needed` says how many points are needed. */
  | 'TOO_FEW_POINTS'
  /**
   * More than half of the points of a control chart are 0: it is a series of rare events, which have their own charts.
   */
  | 'MOSTLY_ZERO'
  /** A day is not written `YYYY-MM-DD` or does not exist. */
  | 'INVALID_DAY'
  /** A period cannot be read; `details.reason` says why. */
  | 'INVALID_PERIOD'
  /** A RAG rule does not have the right shape. */
  | 'INVALID_RAG_RULE'
  /** A plan does not fit the schema; `details.issues` lists every place. */
  | 'INVALID_PLAN'
  /** A CSV file cannot hold a text: it has a null character or half a character in it. */
  | 'INVALID_CSV'
  /** A workbook or a Word document cannot be read; `details.reason` says why. */
  | 'INVALID_FILE'
  /** A package that only some functions need is not installed; `details.package` names it. */
  | 'MISSING_PACKAGE'
  /** The target has no number; `details.reason` says why. */
  | 'UNRESOLVED_TARGET'
  /** No indicator of the plan has the id. */
  | 'UNKNOWN_INDICATOR'
  /** No priority of the plan has the id. */
  | 'UNKNOWN_PRIORITY'
  /** No theme of the plan has the id. */
  | 'UNKNOWN_THEME'
  /** No comparator of the plan has the id. */
  | 'UNKNOWN_COMPARATOR';
