import type { SourceDocument } from '../model/citation.js';
import type { Comparator } from '../model/comparator.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { PlanPeriod } from '../model/period.js';
import type { Area } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import type { Theme } from '../model/theme.js';
import { answersFrom } from './answers.js';
import { type Collector, collectorFor } from './collector.js';
import { partsOfPlan } from './givenItems.js';
import { type IndicatorTable, readIndicatorTable } from './indicatorTable.js';
import { optionsGiven } from './requireOptions.js';
import type {
  TableInput,
  TableColumn,
  TableNote,
  TableOptions,
  TableProblem,
  TableQuestion,
  WaitingIndicator,
} from './table.js';
import { isRead, noteUnused, toldBy } from './told.js';

/**
 * How a table of indicators is read.
 *
 * @category Tables
 */
export interface ReadIndicatorsOptions extends TableOptions {
  /** What is known about the plan: its period, for "by 2018", and its comparators, for "the KCC value". A plan fits. */
  readonly plan?: KnownOfPlan;
}

/**
 * What is known about a plan before its indicators are read.
 *
 * @category Tables
 */
export interface KnownOfPlan {
  /** Its first and last day. */
  readonly period?: PlanPeriod;
  /** The areas and groups it compares itself with. */
  readonly comparators?: readonly Comparator[];
  /** Its priorities; if there are any, the table may name no others. */
  readonly priorities?: readonly Priority[];
  /** Its themes. */
  readonly themes?: readonly Theme[];
}

/**
 * The result of {@link readIndicators}: what the table holds, or what is wrong with it.
 *
 * @category Tables
 */
export type IndicatorsResult =
  | ({
      /** Whether the table was read. */
      readonly ok: true;
      /** What is wrong; empty unless `partial` is `true`. */
      readonly problems: readonly TableProblem[];
      /** Open questions that did not prevent reading; give answers in the option `answers`. */
      readonly questions: readonly TableQuestion[];
      /** What was decided while reading. */
      readonly notes: readonly TableNote[];
      /** What each column was taken for, in the order of the file. */
      readonly columns: readonly TableColumn[];
    } & ReadOfIndicators)
  | {
      /** Whether the table was read. */
      readonly ok: false;
      /** Everything that could be read, to show next to the problems. Do not judge by it. */
      readonly read: ReadOfIndicators & {
        /** The rows that wait for an answer, as far as they could be read. */
        readonly waiting: readonly WaitingIndicator[];
      };
      /** What is wrong, all of it, in the order of the file. */
      readonly problems: readonly TableProblem[];
      /** The table's open questions; give answers in the option `answers`. */
      readonly questions: readonly TableQuestion[];
      /** What was decided while reading. */
      readonly notes: readonly TableNote[];
      /** What each column was taken for, in the order of the file. */
      readonly columns: readonly TableColumn[];
    };

/**
 * What a table of indicators holds.
 *
 * @category Tables
 */
export interface ReadOfIndicators {
  /** The indicators, each once, in the order of the table. */
  readonly indicators: readonly Indicator[];
  /** The figures after the baselines: columns such as `2013/14`, `Q1 actual`. */
  readonly observations: readonly Observation[];
  /** The parts of the area, if the rows of a table are areas. */
  readonly areas: readonly Area[];
  /** The comparators: those of the plan you gave, and those that the headings name. */
  readonly comparators: readonly Comparator[];
  /** The priorities that the table names, with the indicators that serve them. */
  readonly priorities: readonly Priority[];
  /** The themes that the table names. */
  readonly themes: readonly Theme[];
  /** The documents that the table names as sources. */
  readonly sources: readonly SourceDocument[];
}

/**
 * Returns the indicators of a table with a row for each, with its baseline, its comparisons and its target as printed.
 *
 * Headings are matched by their words, and a date, a comparator or a due date in one applies to its column: `Baseline
 * March 2013`, `Kent-wide comparison`, `Target (by 2018)`. Figures are read by `parseFigure`, targets by `parseTarget`;
 * columns such as `Target kind` state a reading that overrides the printed words. Two cells that contradict each other,
 * such as `60%` and a `Baseline value` of 50, are a mistake. Several tables one under another are read too, each with
 * the line above it that names its priority. Use {@link readPlan} to read any tables of actions among them.
 *
 * Every mistake is reported with its place. A table with mistakes gives no indicators unless `partial` is `true`: then
 * it gives the rows without mistakes. Nothing is corrected or left out without a note.
 *
 * @param input - The text of a CSV file, its bytes, or its rows from a reader of spreadsheets.
 * @param options - Your own headings, the delimiter, and what is known about the plan.
 * @returns The indicators with `ok: true`, or with `ok: false` every problem.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT` for an argument that is not a table and no option, and
 * with code `INVALID_NUMBER`, `INVALID_DAY` or `NEGATIVE_COUNT` for such a mistake in what is known of the plan.
 *
 * @example
 * ```ts
 * import { readIndicators } from 'community-safety-plan/csv';
 *
 * const table = `Priority,Indicator,Baseline 2012/13,Kent-wide comparison,Target (by March 2018)
 * Violent crime,"Assaults per 1,000 population",6.1,7.4,Maintain below the Kent-wide comparison
 * Violent crime,Repeat victims,24.3%,24.2%,Reduce to 23.5%`;
 *
 * const result = readIndicators(table);
 * result.ok && result.indicators[1]?.target; // => { kind: 'level', operator: 'at-most', value: 23.5, direction: 'reduce', text: 'Reduce to 23.5%', due: '2018-03-31', note: "'Target (by March 2018)' is read as 31 March 2018." }
 * result.ok && result.comparators; // => [{ id: 'kent-wide', name: 'Kent-wide', kind: 'county' }]
 *
 * const wrong = readIndicators('Indicator,Basline\nBurglaries,240');
 * !wrong.ok && wrong.problems[0]?.message; // => 'The heading "Basline" is not known. Did you mean "Baseline"? Rename the heading. Delete the column only if each row means the same without it: a row marked Target or Forecast does not.'
 * ```
 *
 * @category Tables
 */
export function readIndicators(input: TableInput, options: ReadIndicatorsOptions = {}): IndicatorsResult {
  const { plan, ...given } = optionsGiven(options, ['plan'], 'options');
  const known = plan === undefined ? undefined : partsOfPlan(plan, 'options.plan');
  const readInto = (collector: Collector): IndicatorTable =>
    readIndicatorTable(input, { ...given, ...(known && { plan: known }) }, collector);
  const collectorWith = (answers: unknown): Collector =>
    collectorFor('indicators', answersFrom(answers, 'options.answers'));
  const collector = collectorWith(given.answers);
  const { indicators, observations, areas, comparators, priorities, themes, sources, waiting } = readInto(collector);
  const read = { indicators, observations, areas, comparators, priorities, themes, sources };
  noteUnused(collector, given.answers, (answers) => {
    const other = collectorWith(answers);
    readInto(other);
    return other;
  });
  const told = toldBy([collector]);
  return isRead(told, given.partial)
    ? { ok: true, ...read, ...told }
    : { ok: false, read: { ...read, waiting }, ...told };
}
