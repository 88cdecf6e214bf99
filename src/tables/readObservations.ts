import { requireText } from '../errors/require.js';
import type { Comparator } from '../model/comparator.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Area } from '../model/plan.js';
import { answersFrom } from './answers.js';
import { collectorFor } from './collector.js';
import { areasFrom, comparatorsFrom, indicatorsFrom } from './givenItems.js';
import { readObservationTable } from './observationTable.js';
import { optionsGiven } from './requireOptions.js';
import type { TableInput, TableColumn, TableNote, TableOptions, TableProblem, TableQuestion } from './table.js';
import { isRead, toldBy } from './told.js';

/**
 * How a table of observations is read.
 *
 * @category Tables
 */
export interface ReadObservationsOptions extends TableOptions {
  /**
   * The indicators that the table may name, by id or name. Without them every name is taken, and no unit is checked.
   */
  readonly indicators?: readonly Indicator[];
  /** The comparators that the table may name, by id or name. Without them every name is taken. */
  readonly comparators?: readonly Comparator[];
  /** The parts of the area that the table may name, by id or name. Without them every name is taken. */
  readonly areas?: readonly Area[];
  /** The name of the area itself, if an Area column names it. */
  readonly area?: string;
}

/**
 * The result of {@link readObservations}: what the table holds, or what is wrong with it.
 *
 * @category Tables
 */
export type ObservationsResult =
  | {
      /** Whether the table was read. */
      readonly ok: true;
      /** The figures, in the order of the table. */
      readonly observations: readonly Observation[];
      /** What is wrong; empty unless `partial` is `true`. */
      readonly problems: readonly TableProblem[];
      /** What the table leaves open and the rest does not need; answers go into the option `answers`. */
      readonly questions: readonly TableQuestion[];
      /** What was decided while reading. */
      readonly notes: readonly TableNote[];
      /** What each column was taken for, in the order of the file. */
      readonly columns: readonly TableColumn[];
    }
  | {
      /** Whether the table was read. */
      readonly ok: false;
      /** Everything that could be read, to show next to the problems. Do not judge by it. */
      readonly read: {
        /** The figures, in the order of the table. */
        readonly observations: readonly Observation[];
      };
      /** What is wrong, all of it, in the order of the file. */
      readonly problems: readonly TableProblem[];
      /** What the table leaves open; answers go into the option `answers`. */
      readonly questions: readonly TableQuestion[];
      /** What was decided while reading. */
      readonly notes: readonly TableNote[];
      /** What each column was taken for, in the order of the file. */
      readonly columns: readonly TableColumn[];
    };

/**
 * Returns the outturns in a table, for the area and its comparators.
 *
 * In the long form each row is a figure: Indicator, Period, Value, and if known Count, Denominator, Comparator and
 * Qualifier. In the wide form each row is an indicator and each period has a column: `2013/14`, `2013/14 Q1`,
 * `Kent-wide 2013/14`. A blank value next to a count and its denominator is worked out, with a note; a blank cell in
 * the wide form is not a figure.
 *
 * @param input - The text of a CSV file, its bytes, or its rows from a reader of spreadsheets.
 * @param options - The indicators and comparators the table may name, your own headings and the delimiter.
 * @returns The observations with `ok: true`, or with `ok: false` every problem.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT` for an argument that is not a table and no option, and
 * with code `INVALID_NUMBER`, `INVALID_DAY` or `NEGATIVE_COUNT` for such a mistake in an indicator or comparator handed
 * in.
 *
 * @example
 * ```ts
 * import { readObservations } from 'community-safety-plan/csv';
 *
 * const long = readObservations('Indicator,Period,Value\nburglaries,2013/14,"1,532 offences"');
 * long.ok && long.observations; // => [{ indicatorId: 'burglaries', period: '2013/14', figure: { value: 1532, text: '1,532 offences' } }]
 *
 * const wide = readObservations('Indicator,2012/13,2013/14\nburglaries,1579,1532');
 * wide.ok && wide.observations.map(({ period }) => period); // => ['2012/13', '2013/14']
 * ```
 *
 * @category Tables
 */
export function readObservations(input: TableInput, options: ReadObservationsOptions = {}): ObservationsResult {
  const given = optionsGiven(options, ['indicators', 'comparators', 'areas', 'area'], 'options');
  const { indicators, comparators, areas, area } = given;
  if (area !== undefined) requireText(area, 'options.area');
  const collector = collectorFor('observations', answersFrom(given.answers, 'options.answers'));
  const observations = readObservationTable(
    input,
    {
      ...given,
      ...(indicators !== undefined && { indicators: indicatorsFrom(indicators, 'options.indicators') }),
      ...(comparators !== undefined && { comparators: comparatorsFrom(comparators, 'options.comparators') }),
      ...(areas !== undefined && { areas: areasFrom(areas, 'options.areas') }),
    },
    collector,
  );
  const told = toldBy([collector]);
  return isRead(told, given.partial)
    ? { ok: true, observations, ...told }
    : { ok: false, read: { observations }, ...told };
}
