import { formatNumber } from '../format/formatNumber.js';
import { show } from '../errors/show.js';
import { toText } from '../exact/exact.js';
import { formatPeriod } from '../format/formatPeriod.js';
import { numberInWords } from '../format/numberInWords.js';
import type { KnownFigure } from '../model/figure.js';
import type { Day } from '../model/period.js';
import type { Polarity } from '../model/polarity.js';
import type { Recurrence, Target } from '../model/target.js';
import type { Unit } from '../model/unit.js';
import { sentenceOf, type Sentences } from './sentences.js';

/*
 * Every sentence about a table: what is wrong in it, and what was decided while reading it. Whoever finds something
 * names a code and gives its data; the words are here and nowhere else.
 */

/**
 * One of the tables of a plan.
 *
 * @category Tables
 */
export type Table = 'indicators' | 'observations' | 'priorities' | 'actions' | 'plan';

/**
 * A unit as a cell states it. The base of a rate may be left open.
 *
 * @category Tables
 */
export interface TableUnit {
  /** What sort of unit. */
  readonly kind: Unit['kind'];
  /** Of a rate: per how many; `null` if that is not stated. */
  readonly per: number | null;
  /**
   * Of money its currency, of a length of time its unit, of a count what is counted; left out if that is not stated.
   */
  readonly in?: string;
}

/**
 * The columns that state what a target asks for.
 *
 * @category Tables
 */
export type TargetColumn =
  | 'targetKind'
  | 'operator'
  | 'targetValue'
  | 'targetDirection'
  | 'by'
  | 'from'
  | 'fromAverageOf'
  | 'minimum'
  | 'maximum'
  | 'orBetter'
  | 'tolerance'
  | 'targetComparator'
  | 'factor'
  | 'within'
  | 'end'
  | 'among'
  | 'description'
  | 'reached'
  | 'notSet';

/**
 * What a document worked out from the figures next to it: their direction, the change, or the change in per cent; the
 * distance from the target; or one of these if its heading does not say which, such as `Variance`.
 *
 * @category Tables
 */
export type WorkedOut = 'trend' | 'change' | 'percentage-change' | 'distance' | 'distance-or-change';

/**
 * A rule for plans that a row breaks, with the sentence of the rule.
 *
 * @category Tables
 */
export interface BrokenPlanRule {
  /** The indicator, by its name, and the part of it; or the indicator, by its id, and the period of its figure. */
  readonly of:
    | {
        /** The indicator, by its name. */
        readonly name: string;
        /** The part of it. */
        readonly part: string;
      }
    | {
        /** The indicator, by its id. */
        readonly id: string;
        /** The period of its figure. */
        readonly period: string;
      };
  /** The sentence of the rule, without its subject. */
  readonly rule: string;
}

/**
 * The data of each problem of a table, by its code. A cell is given as in the table, without spaces around it. A
 * suggestion is `null` if no known word is near.
 *
 * @category Tables
 */
export interface TableProblemData {
  /** The file is a workbook (XLSX, ODS, XLS), not a CSV file. */
  readonly workbook: { readonly format: 'zipped' | 'xls' };
  /** The file is JSON, not a table. */
  readonly json: Nothing;
  /** The file is not text. */
  readonly 'not-text': { readonly because: 'not-a-text-file' | 'half-a-character' };
  /** The table is empty. */
  readonly empty: Nothing;
  /** No row has the headings that the table needs. */
  readonly 'no-heading-row': { readonly table: Table };
  /**
   * The table does not have one row for each indicator, but a row for each figure, several for each indicator, a column
   * or a card for each, or a part or a row for each area.
   */
  readonly 'table-shape':
    | { readonly shape: 'long' | 'targets-in-rows' | 'kinds-in-rows' | 'blocks' | 'on-its-side' | 'card' }
    | { readonly shape: 'groups'; readonly first: string; readonly second: string }
    | { readonly shape: 'areas'; readonly own: string; readonly other: string }
    | { readonly shape: 'parts'; readonly heading: string };
  /** There are headings, but no rows below them. */
  readonly 'no-rows': { readonly table: Table };
  /** A quotation mark is in the wrong place, is never closed, or turns several rows into one cell. */
  readonly 'broken-quotes':
    | { readonly because: 'inside-a-cell' | 'text-after-it' | 'never-closed' }
    | { readonly because: 'rows-inside'; readonly lines: number };
  /** A heading is not known. */
  readonly 'unknown-heading':
    | { readonly heading: string; readonly holds: 'later-figures' | 'other-measure' | 'stated-of-several' }
    | { readonly heading: string; readonly holds: 'unknown'; readonly meant: string | null }
    | { readonly heading: string; readonly holds: 'long-text'; readonly characters: number }
    | {
        readonly heading: string;
        readonly holds: 'unknown-entry';
        readonly meant: string | null;
        readonly entries: readonly string[];
      };
  /** Two headings mean the same. */
  readonly 'duplicate-heading': {
    readonly heading: string;
    readonly first: string;
    readonly of: 'baseline' | 'target' | 'name' | 'other';
  };
  /** A heading that the table needs is missing. */
  readonly 'missing-heading': { readonly needs: 'name' | 'period-or-columns' | 'value' | 'one-form' | 'counted' };
  /** A row has fewer cells than there are headings. */
  readonly 'short-row': { readonly cells: number; readonly headings: number };
  /** A row has a filled-in cell with no heading above it. */
  readonly 'long-row': { readonly cell: string; readonly isText: boolean };
  /** A cell holds several lines where one is expected. */
  readonly 'line-breaks': { readonly of: 'figure' } | { readonly of: 'actions'; readonly count: number };
  /** A row has only a name. */
  readonly 'only-a-name': { readonly text: string };
  /** A cell that must be filled in is blank. */
  readonly 'empty-cell':
    | {
        readonly needs:
          | 'name'
          | 'indicator'
          | 'period'
          | 'value'
          | 'entry'
          | 'plan-period'
          | 'priority'
          | 'action'
          | 'rank'
          | 'passage'
          | 'lead'
          | 'break'
          | 'comment'
          | 'interim'
          | 'denominator';
      }
    | { readonly needs: 'plan-entry'; readonly entry: string }
    | { readonly needs: 'source-id' | 'passage-source'; readonly of: string }
    | { readonly needs: 'target-kind'; readonly filled: readonly string[]; readonly kinds: readonly string[] }
    | { readonly needs: 'target-part'; readonly kind: Target['kind']; readonly part: TargetColumn };
  /** A cell is not a figure that can be read. */
  readonly 'unreadable-figure': { readonly cell: string; readonly because: string };
  /** A cell is not a target that can be read. */
  readonly 'unreadable-target': {
    readonly cell: string;
    readonly because: string;
    /** The comparator that is probably meant; the table would have to say what it is. */
    readonly perhaps: { readonly id: string; readonly name: string } | null;
  };
  /** A cell is not a plain number. */
  readonly 'unreadable-number': {
    readonly cell: string;
    readonly expected: 'number' | 'amount' | 'amount-of-a-percentage' | 'place' | 'factor' | 'count' | 'denominator';
  };
  /** A cell is not a unit that can be read. */
  readonly 'unreadable-unit': { readonly cell: string };
  /** A cell is not a period that can be read. */
  readonly 'unreadable-period':
    | { readonly cell: string; readonly because: string }
    | { readonly cell: string; readonly year: string; readonly month: string }
    | { readonly cell: string; readonly month: string; readonly years: string }
    | { readonly cell: string; readonly heading: string }
    | { readonly cell: string; readonly covers: Recurrence }
    | { readonly cell: string; readonly firstYear: string; readonly lastYear: string };
  /** A cell is not a day that can be read. */
  readonly 'unreadable-day':
    | { readonly cell: string; readonly of: 'due' | 'published' | 'reached' }
    | { readonly cell: string; readonly of: 'day-or-month' | 'no-such-day'; readonly year: number };
  /** A cell is not one of the words its column takes. */
  readonly 'not-one-of':
    | { readonly cell: string; readonly of: 'words' | 'comparators' | 'scopes'; readonly words: readonly string[] }
    | { readonly cell: string; readonly of: 'polarity' | 'direction' };
  /** A cell is not an id: a word without spaces. */
  readonly 'invalid-id': { readonly cell: string };
  /** A cell holds a value from the spreadsheet: an error, a date, or a value that is neither text nor a number. */
  readonly 'spreadsheet-value':
    | { readonly of: 'date' }
    | { readonly of: 'error'; readonly cell: string }
    | { readonly of: 'other'; readonly is: string };
  /** A count with a point before three digits may be thousands: 1.690. */
  readonly 'unclear-count': { readonly cell: string };
  /** A share given as 0.624 may be 62.4% or 0.624%. */
  readonly 'unclear-percentage': { readonly cell: string; readonly value: number };
  /** A score is above the top of its scale: 71 out of 10. */
  readonly 'beyond-scale': { readonly cell: string; readonly of: string };
  /** A figure has the sign or the arrow of a change: +310, ↓310. */
  readonly 'perhaps-change': { readonly cell: string };
  /** A figure is fifty times larger or smaller than those next to it, or is not a whole number although they are. */
  readonly 'out-of-scale': { readonly cell: string; readonly beside: number };
  /** A figure is 0 although those next to it are large, as when a spreadsheet adds up blank cells. */
  readonly 'perhaps-blank': { readonly cell: string; readonly beside: number };
  /** Figures for quarters or months grow from the start of a year, like running totals. */
  readonly 'perhaps-cumulative': { readonly from: string; readonly to: string; readonly values: readonly number[] };
  /** A number is the year or the day of its own period: 2026, or 46112, as spreadsheets count days. */
  readonly 'perhaps-date': { readonly cell: string; readonly day: Day };
  /** A percentage is more than ten times a baseline of at most 1 that has no percent sign: 50% next to 0.6. */
  readonly 'baseline-perhaps-share': { readonly cell: string; readonly baseline: number };
  /** Nothing says what a rate is per, or a figure is in thousands. */
  readonly 'unit-needed':
    | { readonly of: 'rate' }
    | { readonly of: 'scale'; readonly words: string }
    | { readonly of: 'time'; readonly words: string }
    | { readonly of: 'target'; readonly words: string; readonly figure: string };
  /** The cells of a row are in different units. */
  readonly 'unit-mismatch':
    | { readonly of: 'row'; readonly first: StatedUnit; readonly second: StatedUnit }
    | {
        readonly of: 'figure';
        readonly cell: string;
        readonly unit: TableUnit;
        readonly name: string;
        readonly its: TableUnit;
      }
    | { readonly of: 'target'; readonly cell: string; readonly because: string };
  /** The words of a figure name something that its indicator does not: "71% feel unsafe" for feeling safe. */
  readonly 'other-thing': { readonly cell: string; readonly words: string; readonly name: string };
  /** The target is just a number, and the table says that neither way is better. */
  readonly 'polarity-needed': { readonly cell: string };
  /** The same indicator is in the table twice, with different cells or under the same priority. */
  readonly 'duplicate-indicator': {
    readonly name: string;
    readonly line: number;
    /** The headings of the cells that differ. */
    readonly different: readonly string[];
    readonly isSamePriority: boolean;
    readonly looksAlike: LookAlike | null;
  };
  /** The same figure is in the table twice. */
  readonly 'duplicate-observation': {
    readonly indicatorId: string;
    readonly comparatorId: string | null;
    readonly period: string;
    readonly line: number;
  };
  /** The same priority, or the same entry of the plan, is in the table twice. */
  readonly 'duplicate-entry': { readonly of: 'priority' | 'entry'; readonly name: string; readonly line: number };
  /** No indicator has the name or id. */
  readonly 'unknown-indicator':
    | { readonly name: string; readonly meant: string | null }
    | { readonly name: string; readonly ids: readonly string[] };
  /** No comparator has the name or id. */
  readonly 'unknown-comparator': {
    readonly cell: string;
    readonly of: 'figure' | 'target' | 'heading';
    readonly comparators: readonly string[];
  };
  /** No part of the area has the name or id. */
  readonly 'unknown-area': { readonly cell: string; readonly areas: readonly string[] };
  /** No priority has the name or id. */
  readonly 'unknown-priority':
    | { readonly name: string; readonly meant: string | null; readonly isListed: boolean }
    | { readonly name: string; readonly ids: readonly string[] }
    | { readonly name: null };
  /** Two cells say different things about one thing. */
  readonly contradiction:
    | { readonly of: 'value-and-missing' }
    | { readonly of: 'comparators'; readonly row: string; readonly column: string }
    | { readonly of: 'periods'; readonly cell: string; readonly own: string; readonly place: string }
    | { readonly of: 'target-kind'; readonly kind: Target['kind']; readonly heading: string }
    | { readonly of: 'themes'; readonly what: 'id' | 'scope'; readonly count: number; readonly themes: number }
    | {
        readonly of: 'theme' | 'priority' | 'label';
        readonly name: string;
        readonly here: string;
        readonly elsewhere: string;
      }
    | { readonly of: 'comparator'; readonly comparatorId: string; readonly line: number }
    | { readonly of: 'cells'; readonly first: HeadedCell; readonly second: HeadedCell }
    | {
        readonly of: 'rows';
        readonly heading: string;
        readonly cell: string;
        readonly other: string;
        readonly line: number;
        readonly period: string | null;
      }
    | { readonly of: 'due'; readonly first: string; readonly second: string }
    | { readonly of: 'count'; readonly cell: string; readonly given: number }
    | { readonly of: 'answer'; readonly cell: string; readonly answer: Polarity }
    | {
        readonly of: 'target';
        readonly cell: string;
        readonly name: string;
        readonly period: string | null;
        readonly target: number;
      }
    | { readonly of: 'interim-parts' }
    | { readonly of: 'interim'; readonly cell: string; readonly period: string };
  /** Two items of a list have the same id. */
  readonly 'duplicate-id': BrokenPlanRule | { readonly id: string };
  /** A list refers to the same item twice. */
  readonly 'duplicate-reference': BrokenPlanRule;
  /** An id refers to nothing in the plan. */
  readonly 'dangling-reference': BrokenPlanRule;
  /** Two days or values are in the wrong order: the first must come before the second. */
  readonly 'wrong-order': BrokenPlanRule | { readonly start: string; readonly end: string };
  /** A number is impossible: a percentage above 100, a count below 0. */
  readonly 'out-of-range': BrokenPlanRule;
  /** An amount is in a different unit from its indicator. */
  readonly 'wrong-unit': BrokenPlanRule;
}

/**
 * The data of each note on a table, by its code.
 *
 * @category Tables
 */
export interface TableNoteData {
  /** The file is not UTF-8 and was read as Windows-1252. */
  readonly 'read-as-windows-1252': Nothing;
  /** The text holds the sign that replaces a lost character. */
  readonly 'lost-character': Nothing;
  /** A table of observations has headings, but no rows below them. */
  readonly 'no-figures': Nothing;
  /**
   * A column was left out: because the options say so, because there is no priority, because it is worked out from
   * figures, or because it holds words under a heading that is not known.
   */
  readonly 'column-left-out': {
    readonly heading: string;
    readonly because:
      | 'option'
      | 'answer'
      | 'tolerance'
      | 'forecast'
      | 'updated'
      | 'theme'
      | 'judgement'
      | 'change'
      | 'year-to-date'
      | 'frequency'
      | 'target-of-areas'
      | 'of-indicators'
      | 'of-actions'
      | 'comment'
      | 'row-numbers'
      | 'words';
  };
  /** Columns hold the limits of colours next to a target. They are left out, as colours follow from the target. */
  readonly 'limits-left-out': { readonly headings: readonly string[] };
  /** A row above, below or between the tables was left out. */
  readonly 'row-left-out':
    | { readonly because: 'above-headings' | 'outside'; readonly text: string }
    | { readonly because: 'indicator-refused' | 'indicators-incomplete'; readonly name: string }
    | { readonly because: 'no-figure'; readonly indicatorId: string; readonly period: string };
  /** Another table of the same file was left out. */
  readonly 'table-left-out': { readonly table: 'indicators' | 'actions'; readonly line: number };
  /** A line above the headings was taken for a priority, or left out. */
  readonly 'line-above': { readonly text: string; readonly line: number; readonly isPriority: boolean };
  /** The headings are in the first column, with a column for each indicator, so the table was turned round. */
  readonly 'turned-round': Nothing;
  /** A row with a single cell above the others was taken for the priority of the rows below it. */
  readonly 'group-row': { readonly text: string };
  /** The numbers in a table have spaces between thousands. */
  readonly 'blank-thousands': { readonly cell: string };
  /** The names begin with codes, which were separated from them. */
  readonly 'code-in-name': { readonly cell: string; readonly code: string };
  /** The earliest figures were taken for the baseline, as no heading names one. */
  readonly 'baseline-taken': { readonly heading: string };
  /** No heading names a baseline, and the earliest figures are not taken for it, as they have a target of the same time. */
  readonly 'no-baseline-taken': { readonly heading: string };
  /** A row has no figure under the earliest heading, and a later one was taken for its baseline. */
  readonly 'later-baseline': { readonly heading: string; readonly cell: string; readonly later: string };
  /** A line above or below a table says that figures are not final: those of the periods, or all. */
  readonly 'figures-not-final': {
    readonly text: string;
    readonly qualifier: NonNullable<KnownFigure['qualifier']>;
    readonly periods: readonly string[];
  };
  /**
   * A row has no latest figure: its colour or direction is kept with an earlier figure than its comment is of, or not at
   * all if there is none after the baseline.
   */
  readonly 'judgement-moved': {
    readonly cell: string;
    readonly period: string | null;
    readonly comment: string | null;
  };
  /** The only column of words before the figures was taken for the names, as no heading names the indicators. */
  readonly 'names-taken': { readonly heading: string };
  /** A column left of the names groups the rows, and was taken for the priorities, as nothing else names them. */
  readonly 'priority-taken': { readonly heading: string };
  /** The words of a target, or of the limit of green, say which way is better. */
  readonly 'polarity-taken': { readonly cell: string; readonly polarity: Polarity };
  /** A heading says that its targets start again each year, quarter or month. */
  readonly 'recurring-target': { readonly heading: string; readonly every: Recurrence };
  /** A due date was read from a period, or from a year. */
  readonly 'due-date': { readonly text: string; readonly day: string; readonly is: DueReading };
  /** A column of comparisons has no date, and was taken to be for the same time as the baseline. */
  readonly 'undated-comparison': { readonly heading: string; readonly period: string };
  /** An indicator serves two priorities. */
  readonly 'shared-indicator': { readonly name: string; readonly line: number };
  /** A row holds several indicators, one on each line. */
  readonly 'several-indicators': { readonly names: readonly string[] };
  /** A cell holds several actions, one on each line. */
  readonly 'several-actions': { readonly count: number };
  /** A cell is blank, perhaps because of merged cells. */
  readonly 'blank-below': { readonly what: 'theme' | 'lead' | 'unit' | 'due date'; readonly above: string };
  /** A cell seems to end with a footnote mark. */
  readonly 'footnote-mark': {
    readonly cell: string;
    readonly mark: string;
    readonly of: 'name' | 'figure' | 'target';
    readonly text?: string;
  };
  /** The unit was taken from the name, as nothing states it. */
  readonly 'unit-taken': { readonly unit: 'count' | 'duration'; readonly of: string } | { readonly unit: 'rate' };
  /** An answer belongs to no question of the tables. */
  readonly 'unused-answer': { readonly question: string; readonly row: string | null };
  /** A row is a note below the table, not a row of it. */
  readonly 'note-below': { readonly text: string };
  /** The row next to the headings is a second line of headings, and was joined to them. */
  readonly 'second-heading-row': { readonly headings: readonly string[] };
  /** A priority is blank, as merged cells leave it, and was taken from the row above. */
  readonly 'merged-priority': { readonly above: string };
  /** The same for an indicator, in a table of outturns. */
  readonly 'merged-indicator': { readonly above: string };
  /** Rows of one indicator say different things of who answers for it or where it comes from; the latest counts. */
  readonly 'latest-row': { readonly heading: string; readonly cell: string };
  /**
   * A column holds something that the document worked out from its figures. It was checked against them, but not read.
   */
  readonly 'worked-out': {
    readonly heading: string;
    readonly holds: WorkedOut;
    readonly agree: number;
    readonly differ: number;
  };
  /** A printed change does not follow from the figures. */
  readonly 'worked-out-differs':
    | { readonly cell: string; readonly from: string; readonly to: string }
    | { readonly cell: string; readonly count: number; readonly denominator: number; readonly per: number };
  /** The words of a target were read in a way that needed a decision. */
  readonly 'target-reading': { readonly cell: string; readonly reading: string };
  /** A target names a comparator, but the table has no figures for it. */
  readonly 'comparator-without-figures': { readonly cell: string; readonly name: string };
  /** A theme was left out, as its row has no priority. */
  readonly 'cell-left-out': { readonly cell: string };
  /** A cell is not below its heading, and was read as part of another column. */
  readonly 'moved-cell': { readonly heading: string };
  /** A blank value was worked out from its count. */
  readonly 'value-worked-out': { readonly count: string; readonly denominator: string | null; readonly value: number };
}

/**
 * What is wrong in a table, as a word for code to branch on. The list is closed.
 *
 * @category Tables
 */
export type TableProblemCode = keyof TableProblemData;

/**
 * A decision made while reading a table, as a word for code to branch on. The list is closed.
 *
 * @category Tables
 */
export type TableNoteCode = keyof TableNoteData;

/**
 * How a due date was read: from words that mean it, from a year, or from the year in which the plan ends.
 *
 * @category Tables
 */
export type DueReading = 'period' | 'end-of-year' | 'end-of-plan';

/**
 * The unit that something in a row states.
 *
 * @category Tables
 */
export interface StatedUnit {
  /** The cell, or the name of the indicator. */
  readonly what: 'unit' | 'name' | 'baseline' | 'comparison' | 'target' | 'figure';
  /** Its words. */
  readonly text: string;
  /** The unit that they state. */
  readonly unit: TableUnit;
}

/**
 * A cell, with the heading of its column.
 *
 * @category Tables
 */
export interface HeadedCell {
  /** The heading. */
  readonly heading: string;
  /** The cell. */
  readonly cell: string;
}

/**
 * How two names that look the same differ: in invisible marks, or in an accent stored as a separate sign.
 *
 * @category Tables
 */
export type LookAlike =
  | {
      /** The invisible marks, such as `U+200B`. */
      readonly marks: readonly string[];
    }
  | {
      /** An accent is stored as a separate sign. */
      readonly accent: true;
    };

/**
 * The data of a sentence that never varies.
 *
 * @category Tables
 */
export type Nothing = Readonly<Record<string, never>>;
type Data = TableProblemData & TableNoteData;

const SAVE_AS_CSV = 'Open it in the spreadsheet program, choose Save As, and save the sheet as "CSV UTF-8".';
const POLARITY_WORDS = 'lower is better or higher is better';

const SHAPES = {
  long: 'Each row holds one figure of one period. Hand this table in as observations, and the indicators with their targets in a table that has one row for each.',
  'targets-in-rows':
    'By what this column says, some rows hold figures and others targets or forecasts. Put the targets into a column Target, next to the figure of the same period, and leave forecasts out.',
  'kinds-in-rows':
    'The rows are kinds of figures, such as Actual and Target, and not indicators. Give each indicator one row, with columns such as 2024/25 Actual and 2024/25 Target.',
  blocks:
    'Each indicator takes several rows: its name, and below it its baseline, its target and so on. Turn these into one row for each indicator, under the headings Indicator, Baseline, Target and so on.',
  'on-its-side':
    'The table is on its side: its headings are in the first column, and each indicator has a column. Turn it round, so that each indicator has a row. In a spreadsheet, copy it and choose Paste Special, Transpose.',
  card: 'This is a card of one indicator: its headings are in the first column. Make one table of all the cards, with a row for each indicator, under the headings Indicator, Baseline, Target and so on.',
};

const NO_HEADINGS: Readonly<Record<Table, string>> = {
  indicators: 'Name the columns in the first row, in English: Indicator, Baseline, Target and so on.',
  observations:
    'Name the columns in the first row: Indicator, Period and Value, or Indicator and a column for each period.',
  priorities: 'Name the columns in the first row: Priority, Aim, Theme, Lead.',
  actions: 'A table of actions needs the columns Action and Lead agency.',
  plan: 'The table of the plan has two columns, Field and Value.',
};

const QUOTES = {
  'inside-a-cell':
    'A quotation mark is inside a cell that does not begin with one. Put the whole cell into quotation marks and double those inside it: "the ""hot spots""".',
  'text-after-it':
    'Text follows the quotation mark that ends this cell. Double the quotation marks inside a cell: "the ""hot spots""".',
  'never-closed':
    'A quotation mark opens this cell and none closes it, so the rest of the file would be one cell. Close it, or remove it.',
};

const MISSING_HEADING = {
  name: 'No heading says where the names of the indicators are. Head their column Indicator.',
  'period-or-columns':
    'There is no column Period, and no column headed with a period such as 2013/14. Add a column Period, or a column for each period.',
  counted:
    'Nothing says what the figures of the areas count. Write it on a line above the table, such as Burglaries by ward.',
  value: 'There is no column of figures. Head it Value.',
  'one-form':
    'The table has a column Period and also columns for periods. Give each figure a row with its period, or each period a column, not both.',
};

const EMPTY_CELL = {
  name: 'The indicator has no name in this row. Enter its name, or remove the row.',
  indicator: 'Indicator is blank in this row. Enter its id or its name.',
  period: 'Period is blank in this row. Enter one, such as 2013/14 or March 2013.',
  value:
    'There is a count and no value. Enter the value, or the denominator too where the indicator is a rate or a percentage.',
  entry: 'Field is blank in this row. Enter Title, Partnership, Area, County, Period, Edition or Id.',
  'plan-period':
    'The plan does not say when it runs. Fill in Period, such as April 2026 to March 2029, or From and To.',
  priority: 'The priority has no title in this row. Enter it, or remove the row.',
  action: 'The row has outcomes or agencies and no action. Enter the action they belong to.',
  rank: 'A rank needs a place and the end it is counted from. Enter both: a number, and highest or lowest.',
  passage:
    'The place of another name of a comparator is filled in, and the name is blank. Enter the name, or clear the place.',
  lead: 'Details of a lead need the name of the lead. Enter it.',
  denominator: 'A rate needs the number of residents behind it, above 0. Enter it, or take the column of rates out.',
  break: 'A break in a series needs its first day and what changed. Enter both.',
  comment: 'A comment needs its words and the period or day that they are about. Enter both.',
  interim:
    'An interim target needs its period and what it asks for: words, a value, a lowest and a highest value, or a change. Enter both.',
};

const TARGET_PARTS: Readonly<Record<TargetColumn, string>> = {
  targetKind: 'a kind in the column Target kind',
  operator: 'a word in the column Operator: at-most, at-least, below or above',
  targetValue: 'a number in the column Target value',
  targetDirection: 'a word in the column Target direction: reduce or increase',
  by: 'an amount in the column By: 10%, 2 points or a number',
  from: 'a period in the column From',
  fromAverageOf: 'a word in the column From average of: year, quarter or month',
  minimum: 'a number in the column Minimum',
  maximum: 'a number in the column Maximum',
  orBetter: 'yes or no in the column Or better',
  tolerance: 'an amount in the column Tolerance',
  targetComparator: 'a comparator in the column Target comparator',
  factor: 'a number in the column Target factor',
  within: 'a number in the column Rank within',
  end: 'a word in the column Rank end: lowest or highest',
  among: 'words in the column Rank among',
  description: 'words in the column Milestone',
  reached: 'a day in the column Reached',
  notSet: 'a word in the column No target because: deferred, monitor-only, not-applicable or blank',
};

const WORKED_OUT: Readonly<Record<WorkedOut, string>> = {
  trend: 'the way that the figures went,',
  change: 'a change',
  'percentage-change': 'a change in per cent',
  distance: 'the distance from the target',
  'distance-or-change': 'a change, or the distance from the target,',
};

const FOOTNOTES = {
  name: 'It stays in the name, and is left out of the id. Delete it if it is one.',
  figure: 'The footnote is not read. If the figure is provisional, write that behind it, as in 455 (provisional).',
  target: 'The footnote is not read.',
};

const SENTENCES: Sentences<Data> = {
  workbook: ({ format }) =>
    `This is ${format === 'xls' ? 'an old workbook (XLS)' : 'a workbook (XLSX, or another zipped file)'}, not a CSV file. ${SAVE_AS_CSV}`,
  json: () =>
    'This looks like JSON, not a table. A plan as JSON is read by itself: in code with parsePlan, and on the command line without the options for tables.',
  'not-text': ({ because }) =>
    because === 'half-a-character'
      ? 'The text holds half a character. Hand in the bytes of the file instead.'
      : `This is not a text file. ${SAVE_AS_CSV}`,
  empty: () => 'The table is empty. It needs a row of headings and a row below them for each item.',
  'no-heading-row': ({ table }) => `No row of headings was found. ${NO_HEADINGS[table]}`,
  'table-shape': (data) => {
    if (data.shape === 'groups')
      return `The rows under ${show(data.second)} have the names of those under ${show(data.first)}, as in a table with a part for each area. Give each part a table of its own, under headings such as Indicator, Baseline March 2013 and June 2013.`;
    if (data.shape === 'areas')
      return `The rows under ${show(data.other)} are perhaps of another area than those under ${show(data.own)}, the area of the plan. Leave those of its own area in the table, and no heading over them.`;
    if (data.shape === 'parts')
      return `The column ${show(data.heading)} says of which area each row is, and the indicators of a plan are for the whole of its area. Leave the rows of the whole here, and hand in the figures of its parts as outturns with a column Ward. If the column holds no areas, give it another heading, such as Priority or Note.`;
    return SHAPES[data.shape];
  },
  'no-rows': ({ table }) =>
    `There are headings and no row below them. Add a row for each ${table === 'priorities' ? 'priority' : table === 'plan' ? 'entry' : table.slice(0, -1)}.`,
  'broken-quotes': (data) =>
    data.because === 'rows-inside'
      ? `This cell holds ${counted(data.lines, 'line')} that read as rows of the table. Remove the quotation mark before it and the one after it. If it is one text, write it on one line.`
      : QUOTES[data.because],
  'unknown-heading': unknownHeading,
  'duplicate-heading': ({ heading, first, of }) =>
    `${show(heading)} means the same as the heading ${show(first)}${REPEATED[of]}`,
  'missing-heading': ({ needs }) => MISSING_HEADING[needs],
  'short-row': ({ cells, headings }) =>
    `The row has ${counted(cells, 'cell')}, but there are headings for ${String(headings)}. A delimiter may be missing, so that cells have slipped. Add it, also before a blank cell at the end.`,
  'long-row': ({ cell, isText }) =>
    `The cell ${show(cell)} has no heading above it. Give the column a heading, or ${isText ? 'put quotation marks around a cell that holds the delimiter, such as "1,579"' : 'move the cell to the column that it belongs to'}.`,
  'line-breaks': (data) =>
    data.of === 'figure'
      ? 'The cell holds several lines, so it is not clear which figure belongs to the row. Give each figure a row of its own, or write it on one line.'
      : `The cell holds ${String(data.count)} actions, and there is one id. Give each action a row of its own.`,
  'only-a-name': ({ text }) =>
    `The row holds nothing but ${show(text)}. If it is an indicator, fill in its name and its figures. If it heads a group, put it into a column Priority instead.`,
  'empty-cell': emptyCell,
  'unreadable-figure': ({ because }) => because,
  'unreadable-target': ({ because, perhaps }) => {
    const what =
      perhaps === null
        ? ''
        : ` Where ${show(perhaps.name)} is meant, head its column with what it is, such as County average, or add a column Comparator ${perhaps.id} kind with the word county, force, region or national in one row.`;
    return `${because}${what} Or state the target in columns of its own: Target kind, Operator, Target value and so on.`;
  },
  'unreadable-number': ({ cell, expected }) => `${show(cell)} is not ${NUMBERS[expected]}`,
  'unreadable-unit': ({ cell }) =>
    `${show(cell)} is not a unit that can be read. Write %, per 1,000 population, or what is counted, such as offences.`,
  'unreadable-period': (data) => {
    if ('because' in data) return data.because;
    const { cell } = data;
    if ('heading' in data)
      return `${show(cell)} is a whole year, in the column ${show(data.heading)}. Write what the figure is for, such as 2014/15 Q1 or March 2014.`;
    if ('covers' in data)
      return `${show(cell)} is not the last day of a month, so no ${data.covers} ends with it. Write the period, such as 2014/15, 2014/15 Q1 or March 2014.`;
    if ('years' in data)
      return `${show(cell)} may be a month, ${data.month}, or a run of years. Write ${data.month}, or ${data.years}.`;
    return 'year' in data
      ? `${show(cell)} may be the financial year ${data.year}, which Excel turns into a date. Write ${data.year} in a column formatted as text, or ${data.month} in full.`
      : `${show(cell)} does not say on which days the plan begins and ends. Write April ${data.firstYear} to March ${data.lastYear}, or January ${data.firstYear} to December ${data.lastYear}.`;
  },
  'unreadable-day': (data) => {
    const cell = show(data.cell);
    if ('year' in data) {
      const because =
        data.of === 'day-or-month' ? 'may begin with the day or with the month' : 'is not a day that exists';
      return `${cell} ${because}. Write it as ${String(data.year)}-03-31, the year first.`;
    }
    if (data.of === 'published')
      return `${cell} is not clear as a day. Write the day of publication as 2014-07-17, the year first.`;
    if (data.of === 'reached') return `${cell} is neither a day nor no. Write the day as 2018-03-31.`;
    return `${cell} is not a day, month or year that can be read. Write 2018-03-31, March 2018, 2017/18 or 2018.`;
  },
  'not-one-of': (data) => {
    const cell = show(data.cell);
    switch (data.of) {
      case 'words':
        return `${cell} is not one of the words of this column. Write one of: ${data.words.join(', ')}.`;
      case 'comparators':
        return `${cell} is not the comparators of this row, each once. Write ${data.words.join(' ')} in the order you want.`;
      case 'scopes':
        return `${cell} does not say whose each theme is. Write ${data.words.join(' or ')} for each theme, with spaces between them.`;
      case 'polarity':
        return `${cell} does not say which way is better. Write lower is better, higher is better or no judgement.`;
      case 'direction':
        return `${cell} may be the direction that the figures took, or the way they are meant to go. If it says which way is better, head the column Polarity and write ${POLARITY_WORDS}. If not, delete the column.`;
    }
  },
  'invalid-id': ({ cell }) =>
    `${show(cell)} is not an id. Write one word without spaces, such as road-safety, of at most 200 characters.`,
  'spreadsheet-value': (data) => {
    if (data.of === 'date')
      return 'The cell holds a date of the spreadsheet, with a time and a time zone of its own. Format the column as text and write 2018-03-31, 2012/13 or March 2013.';
    return data.of === 'error'
      ? `${show(data.cell)} is an error of the spreadsheet, not a figure. Mend the formula in the sheet, or write N/A.`
      : `The cell holds ${data.is}, which is neither text nor a number. Hand in what the sheet shows.`;
  },
  'unclear-count': ({ cell }) =>
    `${show(cell)} may be ${cell.replaceAll('.', ',')} with a point between the thousands, or a number with three decimals, which a count does not have. Write ${cell.replaceAll('.', '')}, or round it.`,
  'unclear-percentage': ({ cell, value }) =>
    `The number ${cell} may be ${cell}% or a share of 1, as a spreadsheet holds ${String(Math.round(value * 100))}%. Hand in the cell as the sheet shows it, with its percent sign, such as "62.4%".`,
  'beyond-scale': ({ cell, of }) => `${show(cell)} is beyond the top of the scale, ${of}.`,
  'perhaps-change': ({ cell }) =>
    `${show(cell)} may be a change, and not the figure itself. Write the figure without the sign or arrow.`,
  'out-of-scale': ({ cell, beside }) =>
    `${show(cell)} is out of scale next to ${numberInWords(beside)}: it may be in thousands or millions, or a rate. Write it in the unit of the indicator, as the others are. If it is right, write what it counts as well, such as 1,200 visits, 17 per 1,000 or 1,650 pounds.`,
  'perhaps-blank': ({ cell, beside }) =>
    `${show(cell)} next to ${numberInWords(beside)} may be what a spreadsheet shows where no figure has been entered. If it is right, write zero, or what it counts as well, such as 0 offences. If there is no figure yet, write NYA.`,
  'perhaps-cumulative': ({ from, to, values }) =>
    `The figures from ${from} to ${to} grow as those counted from the start of the year do: ${values.map((value) => formatNumber(value)).join(', ')}. Give them in a table of outturns with a column Cumulative: yes where each is counted from the start of the year, no where it is for its own time alone.`,
  'perhaps-date': ({ cell, day }) =>
    `${show(cell)} may be a date typed into the wrong cell: ${cell.length > 4 ? `it is how a spreadsheet holds ${formatPeriod(day)}` : 'it is the year of its own period'}. If it is right, write it with its comma: ${formatNumber(Number(cell))}.`,
  'baseline-perhaps-share': ({ cell, baseline }) =>
    `${show(cell)} is more than ten times the baseline, ${String(baseline)}, which may be a share of 1, as a spreadsheet holds ${String(Math.round(baseline * 100))}%. Write the baseline with its percent sign.`,
  'unit-needed': (data) => {
    switch (data.of) {
      case 'rate':
        return 'It is a rate, but nothing says per how many. Write the unit as per 1,000 population.';
      case 'scale':
        return `${show(data.words)} says that the figures are in thousands or millions. Write them in full, such as 311,000 for 311, and delete ${show(data.words)}. Or write in the column Unit, in words, what they count, such as thousands of visits.`;
      case 'time':
        return `${show(data.words)} is a number on its own, in a row of times in minutes and seconds. Write it as they are written, such as 8m 30s.`;
      case 'target':
        return `${show(data.words)} has a number on its own, in a row of figures such as ${show(data.figure)}, which have a scale. Write it as they are written, or all of them in full.`;
    }
  },
  'unit-mismatch': (data) => {
    if (data.of === 'target') return data.because;
    if (data.of === 'figure')
      return `${show(data.cell)} is ${unitInWords(data.unit)}, but ${show(data.name)} is measured as ${unitInWords(data.its)}. Correct the figure, or the unit of the indicator.`;
    const { first, second } = data;
    const said = ({ what, text }: StatedUnit): string => `${what} ${show(text)}`;
    return `The ${said(first)} is ${unitInWords(first.unit)}, but the ${said(second)} is ${unitInWords(second.unit)}. Correct one of the two. Where they are different measures, make them two indicators.`;
  },
  'other-thing': ({ cell, words, name }) =>
    `${show(cell)} names something that ${show(name)} does not, or not in this way: ${show(words)}. If it is the figure of the indicator, write it without these words.`,
  'polarity-needed': ({ cell }) =>
    `${show(cell)} is a number with no direction: it does not say whether at least or at most is meant. Write at least or at most in its words, as the polarity is no judgement.`,
  'duplicate-indicator': ({ name, line, different, isSamePriority, looksAlike }) => {
    const alike = looksAlike === null ? '' : lookAlike(looksAlike);
    const already = inLineAlready(name, line);
    if (different.length > 0)
      return `${already}, with a different ${different.join(', ')}. Make the two rows equal, or give each an id and a name of its own.${alike}`;
    return `${already}.${isSamePriority ? ' Both are under the same priority.' : ''} Remove one of the two rows.${alike}`;
  },
  'duplicate-observation': ({ indicatorId, comparatorId, period, line }) =>
    `The figure of ${show(indicatorId)}${comparatorId === null ? '' : ` of ${show(comparatorId)}`} for ${show(period)} is in line ${String(line)} already. Keep one of the two, or say in a column Published on which day each was published.`,
  'duplicate-entry': ({ of, name, line }) =>
    `${of === 'priority' ? 'The priority ' : ''}${inLineAlready(name, line)}. Keep one of the two rows.`,
  'unknown-indicator': (data) =>
    'ids' in data
      ? `${show(data.name)} is the name of ${String(data.ids.length)} indicators. Write the id: ${data.ids.join(' or ')}.`
      : `No indicator is called ${show(data.name)}.${didYouMean(data.meant)} Write the name or the id as it is in the table of indicators.`,
  'unknown-comparator': ({ cell, of, comparators }) => {
    const list = comparators.join(', ');
    const none = of === 'target' ? 'The table has none. Give each a column of figures.' : 'The plan has none.';
    const known = list === '' ? none : `There are: ${list}.`;
    const own = of === 'figure' ? ' Leave the cell blank where the figure is of the area itself.' : '';
    return `${show(cell)} is not one of the comparators. ${known}${own}`;
  },
  'unknown-area': ({ cell, areas }) =>
    `${show(cell)} is not one of the parts of the area. ${areas.length === 0 ? 'The plan has none.' : `There are: ${areas.join(', ')}.`} Leave the cell blank where the figure is of the whole.`,
  'unknown-priority': (data) => {
    if (data.name === null)
      return 'Nothing says which priority this action is for. Add a column Priority, or a line above the table such as Priority 1: Burglary.';
    if ('ids' in data)
      return `${show(data.name)} is the title of ${String(data.ids.length)} priorities. Write the id in a column Priority id: ${data.ids.join(' or ')}.`;
    const fix = data.isListed
      ? 'Write its title or id as it is in the table of priorities, or add it there.'
      : 'Write its title or id as it is in the other tables.';
    return `The plan has no priority ${show(data.name)}.${didYouMean(data.meant)} ${fix}`;
  },
  contradiction,
  'duplicate-id': (data) =>
    'id' in data ? `The id ${show(data.id)} is there twice. Give each action an id of its own.` : brokenRule(data),
  'duplicate-reference': brokenRule,
  'dangling-reference': brokenRule,
  'wrong-order': (data) =>
    'end' in data
      ? `The plan ends on ${data.end}, before it starts on ${data.start}. Correct one of the two.`
      : brokenRule(data),
  'out-of-range': brokenRule,
  'wrong-unit': brokenRule,

  'read-as-windows-1252': () => 'The file is not UTF-8. It was read as Windows-1252, as Excel writes it.',
  'lost-character': () =>
    'The text holds \uFFFD, which takes the place of a lost character. If the file was decoded before, hand in its bytes instead.',
  'no-figures': () => 'There are headings and no row below them, so there are no figures.',
  'column-left-out': ({ heading, because }) => `The column ${show(heading)} is left out${LEFT_OUT[because]}`,
  'limits-left-out': ({ headings }) =>
    `The limits in ${headings.map(show).join(', ')} are not used: a colour follows from the target and the rule of the evaluation, and may differ from the one that the table gives.`,
  'row-left-out': (data) => {
    switch (data.because) {
      case 'above-headings':
        return `${show(data.text)} is above the headings and is left out.`;
      case 'outside':
        return `${show(data.text)} is outside the table and is left out.`;
      case 'indicator-refused':
        return `The row is left out, since the row of the indicator ${show(data.name)} has to be mended.`;
      case 'indicators-incomplete':
        return `The row is left out, since the table of indicators, which may hold ${show(data.name)}, has to be mended.`;
      case 'no-figure':
        return `There is no figure of ${show(data.indicatorId)} for ${show(data.period)}, so the row is left out. Write N/A or NYA to say why there is none.`;
    }
  },
  'table-left-out': ({ table, line }) =>
    table === 'actions'
      ? `The table of actions that begins in line ${String(line)} is left out here. Hand the same file in as actions too: in code to readPlan, on the command line with --actions.`
      : `The table of indicators that begins in line ${String(line)} is left out here.`,
  'line-above': ({ text, line, isPriority }) =>
    isPriority
      ? `${show(text)} is the priority of the rows whose column Priority is blank.`
      : `${show(text)} above line ${String(line)} is left out. If it is a priority, write "Priority: " before it or add a column Priority.`,
  'turned-round': () =>
    'The headings are in the first column here, and each indicator has a column. The table is read turned round.',
  'group-row': ({ text }) => `${show(text)} stands alone in its row, and is read as the priority of the rows below it.`,
  'blank-thousands': ({ cell }) =>
    `${show(cell)} and the like are read as ${cell.replace(/\s(?=\d)/gu, ',')}: a part that begins with 0 is not a figure of its own.`,
  'code-in-name': ({ cell, code }) =>
    `${show(cell)} and the other names begin with a code. ${show(code)} is read as the id, and the words after it as the name.`,
  'baseline-taken': ({ heading }) =>
    `No heading names the baseline. ${show(heading)} is the earliest time, and its figures are read as the baseline.`,
  'no-baseline-taken': ({ heading }) =>
    `No heading names the baseline. ${show(heading)} is the earliest time, and is not read as the baseline, since a target is set for the same time.`,
  'later-baseline': ({ heading, cell, later }) =>
    `${show(heading)} holds ${cell === '' ? 'nothing' : `${show(cell)}, not a figure,`} in this row. The figure under ${show(later)} is read as its baseline.`,
  'figures-not-final': ({ text, qualifier, periods }) =>
    `${show(text)} is read to say that ${periods.length === 0 ? 'all figures of the table' : `the figures of ${periods.join(' and ')}`} are ${qualifier}. They are marked so, unless their cells say otherwise.`,
  'judgement-moved': ({ cell, period, comment }) =>
    period === null
      ? `${show(cell)} is not kept: the row has no figure after its baseline that it could be of.`
      : `${show(cell)} is kept with the figure of ${period}, the latest in this row, and the comment with ${String(comment)}. Where both are of one time, name it in both headings.`,
  'names-taken': ({ heading }) =>
    `No heading names the indicators. The words under ${show(heading)} are read as their names.`,
  'priority-taken': ({ heading }) =>
    `No heading names the priorities. ${show(heading)} groups the rows, and is read as the priority of each.`,
  'polarity-taken': ({ cell, polarity }) =>
    `${show(cell)} is read to say that ${polarity === 'lower-is-better' ? 'lower' : 'higher'} is better.`,
  'recurring-target': ({ heading, every }) =>
    every === 'year'
      ? `${show(heading)} is read as a target for figures that cover a year.`
      : `${show(heading)} is read as a target that applies anew for each ${every}.`,
  'due-date': ({ text, ...read }) => `${show(text)} ${explainDue(read)}.`,
  'undated-comparison': ({ heading, period }) =>
    `${show(heading)} carries no date. Its figures are taken to be of the time of the baseline, ${period}.`,
  'shared-indicator': ({ name, line }) =>
    `${inLineAlready(name, line)}. It is one indicator that serves both priorities.`,
  'several-indicators': ({ names }) =>
    `The row holds ${String(names.length)} indicators, one a line: ${names.map(show).join(' and ')}.`,
  'several-actions': ({ count }) =>
    `The cell holds ${String(count)} actions, one a line. It is not known which outcome and which agency belong to which, so they are kept with the priority.`,
  'blank-below': ({ what, above }) =>
    `The ${what} is blank, and above it is ${show(above)}. If the two cells were merged in Word or Excel, write it again here.`,
  'footnote-mark': ({ cell, mark, of, text }) =>
    text === undefined
      ? `${show(cell)} ends in ${show(mark)}, which looks like the mark of a footnote. ${FOOTNOTES[of]}`
      : `The footnote of ${show(cell)} is ${show(text)}.`,
  'unit-taken': (data) => {
    if (data.unit === 'rate') return 'Nothing says what the rate is per. It is read as per population.';
    return data.unit === 'duration'
      ? `The figures are read as a length of time, so many ${data.of} on average. If they are a total, write count of ${data.of} in the column Unit.`
      : `Nothing says that the figures are a percentage or a rate. They are read as a count of ${show(data.of)}. Add a column Unit to say otherwise.`;
  },
  'unused-answer': ({ question, row }) =>
    `The answer ${show(row === null ? question : `${question}:${row}`)} belongs to no question of the tables, and is not used. Take it away, or give it the name that a question has.`,
  'note-below': ({ text }) => `${show(text)} looks like a note below the table, and is not a row of it.`,
  'second-heading-row': ({ headings }) =>
    `The headings take several rows, and are read as ${headings.map(show).join(', ')}.`,
  'merged-priority': ({ above }) =>
    `Priority is blank in this row, as cells merged in Word or Excel leave it. It is read as ${show(above)}, as above it. Write None where the indicator serves no priority.`,
  'merged-indicator': ({ above }) =>
    `Indicator is blank in this row, as cells merged in Word or Excel leave it. It is read as ${show(above)}, as above it.`,
  'latest-row': ({ heading, cell }) =>
    `The rows of this indicator say different things under ${show(heading)}. The latest row counts, which says ${show(cell)}.`,
  'worked-out': ({ heading, holds, agree, differ }) =>
    `The column ${show(heading)} holds ${WORKED_OUT[holds]} that the document worked out. It is ${
      agree + differ === 0
        ? 'not read, and nothing here checks it.'
        : `checked against the figures and not read: ${String(agree)} of ${String(agree + differ)} agree.`
    }`,
  'worked-out-differs': (data) =>
    'per' in data
      ? `${show(data.cell)} is not what ${numberInWords(data.count)} of ${numberInWords(data.denominator)} give per ${toText(data.per)}. It is kept as printed.`
      : `${show(data.cell)} is not what the figures give, from ${show(data.from)} to ${show(data.to)}.`,
  'target-reading': ({ cell, reading }) => `${show(cell)}: ${reading}`,
  'comparator-without-figures': ({ cell, name }) =>
    `${show(cell)} names a comparator of which the table has no figures: ${show(name)}.`,
  'cell-left-out': ({ cell }) => `${show(cell)} is left out, since the row has no priority that it could belong to.`,
  'moved-cell': ({ heading }) =>
    `The cell is not under its heading, as happens with cells merged in Word. It is read as part of the column ${show(heading)}.`,
  'value-worked-out': ({ count, denominator, value }) =>
    `The value is worked out from ${show(count)}${denominator === null ? '' : ` of ${show(denominator)}`} as ${numberInWords(value)}.`,
};

const REPEATED: Readonly<Record<Data['duplicate-heading']['of'], string>> = {
  baseline:
    ': a table holds one baseline for each indicator. Put the figures of the other period into a table of observations, and delete the column here.',
  target:
    ': a table holds one target for each indicator. Keep the target that the plan is judged by, and delete the other column, or give the other target a row with a name of its own. Put figures that were reached into a table of observations.',
  name: '. If one of the two holds a number or code of the indicator, head it Id. If not, keep one of them.',
  other: '. Keep one of the two columns, or rename one.',
};

const LEFT_OUT: Readonly<Record<Data['column-left-out']['because'], string>> = {
  option: ', as the option columns says.',
  answer: ', as the answer says.',
  tolerance:
    ': how far a figure may be from its target before it is red is a rule of the evaluation, and the same for each indicator.',
  forecast: ': nobody has observed a forecast.',
  updated: ': it says when the rows were changed, and not which time the figures are of.',
  judgement:
    ': it holds a judgement, or the direction that the figures took. Neither is read, and neither says which way is better.',
  change: ': it holds a change, which is worked out from the figures here, and nothing here checks it.',
  'year-to-date':
    ': it is for the year so far, without the day up to which it counts. The parts of the year next to it are read.',
  'of-indicators': ': it says something of the indicators, which a table of indicators takes, and nothing of a figure.',
  'of-actions': ': it says what is done, or why, which a table of actions takes, and nothing of a figure.',
  comment: ': nothing of it is read, whatever it says of a figure. Head it Note if it should be kept with each figure.',
  words:
    ': its heading is not known, and it holds no figures. Head it Note if it should be kept, or Priority if it groups the indicators.',
  'row-numbers': ': it numbers the rows. Head it Id if its numbers are those of the indicators.',
  'target-of-areas':
    ': a plan has targets for the whole, and none for its parts. Put that of the whole into a table of indicators.',
  frequency: ': it says how often figures are made, and not how long a time each covers. Head it Covers if it does.',
  theme:
    ': a theme cuts across priorities, and the table names none. If these are what your plan calls its priorities, head the column Priority. If not, add a column Priority.',
};

const NUMBERS: Readonly<Record<Data['unreadable-number']['expected'], string>> = {
  number: 'a plain number. Write digits with a point for the decimals, such as 1579 or 62.4, with no sign or word.',
  amount: 'an amount. Write 10%, 2 points (percentage points), or a number in the unit of the indicator.',
  'amount-of-a-percentage':
    'an amount. Write 10%, 2 points (percentage points), or a number in the unit of the indicator as 2 units.',
  place: 'a place. Write a whole number from 1.',
  count: 'how many there were. Write 0 or more.',
  denominator: 'how many there were in all. Write a number above 0, or leave it out.',
  factor: 'a multiple. Write a number above 0, such as 1.1 for 10% above it.',
};

function unknownHeading(data: Data['unknown-heading']): string {
  const column = `The column ${show(data.heading)}`;
  switch (data.holds) {
    case 'later-figures':
      return `${column} holds figures, and does not say of which period. Name the period in the heading.`;
    case 'other-measure':
      return `${column} holds another measure of the same rows. Put the columns of each measure into a table of their own.`;
    case 'stated-of-several':
      return `${column} says something of one figure, and each row has several. Give each figure a row with its period, or delete the column.`;
    case 'long-text':
      return `The heading ${show(data.heading)} has ${String(data.characters)} characters, and a heading has a few words. Write its name alone, or look for a quotation mark that is missing.`;
    case 'unknown':
      return `The heading ${show(data.heading)} is not known.${didYouMean(data.meant)} Rename the heading. Delete the column only if each row means the same without it: a row marked Target or Forecast does not.`;
    case 'unknown-entry':
      return `${show(data.heading)} is not an entry of the plan.${didYouMean(data.meant)} Write one of: ${data.entries.join(', ')}.`;
  }
}

function emptyCell(data: Data['empty-cell']): string {
  switch (data.needs) {
    case 'plan-entry':
      return `The plan has no ${data.entry}. Fill in the Value of a row with the Field ${data.entry}.`;
    case 'source-id':
      return `A place in a document, such as ${show(data.of)}, needs the id of the document next to it. Enter the id.`;
    case 'passage-source':
      return `Another name of a comparator, ${show(data.of)}, needs the place where it is printed. Enter at least the id of the document.`;
    case 'target-kind':
      return `The column ${data.filled.join(', ')} is filled, but the column Target kind is not. Say there what kind of target it is: ${data.kinds.join(', ')}.`;
    case 'target-part':
      return `A target of the kind ${data.kind} needs ${TARGET_PARTS[data.part]}.`;
    default:
      return EMPTY_CELL[data.needs];
  }
}

function contradiction(data: Data['contradiction']): string {
  switch (data.of) {
    case 'value-and-missing':
      return 'A figure has a value or a reason why it is missing, not both. Leave one of the two cells blank.';
    case 'comparators':
      return `The row is of ${show(data.row)} and the column of ${show(data.column)}. Leave the cell blank, or name one of the two.`;
    case 'periods':
      return `${show(data.cell)} is a figure of ${data.own}, but it is under ${data.place}. Correct one of the two.`;
    case 'target-kind':
      return `A target of the kind ${data.kind} has no ${data.heading}. Leave the cell blank, or correct the kind.`;
    case 'themes':
      return `The cell holds ${counted(data.count, data.what)} for ${counted(data.themes, 'theme')}. Write one for each, in the same order, or leave the cell blank.`;
    case 'theme':
      return `The theme ${show(data.name)} is ${show(data.here)} here and ${show(data.elsewhere)} elsewhere. Write the same, or give it an id of its own.`;
    case 'priority':
      return `The priority ${data.name} is called ${show(data.here)} here and ${show(data.elsewhere)} elsewhere. Write the same title, or give it an id of its own.`;
    case 'label':
      return `The priority ${show(data.name)} has the label ${show(data.here)} here and ${show(data.elsewhere)} elsewhere. Write the same label. If they are two priorities, give each a Priority id of its own.`;
    case 'cells':
      return `${inColumn(data.first)} and ${inColumn(data.second)} say different things of one row. Correct one of the two, or leave it blank.`;
    case 'rows':
      return `${inColumn(data)} is ${show(data.other)} in line ${String(data.line)}, for the same indicator${data.period === null ? '' : ` and ${data.period}`}. Correct one of the two, or leave it blank.`;
    case 'count':
      return `${show(data.cell)} is not what the count next to it gives, which is ${numberInWords(data.given)}. Correct one of the two.`;
    case 'due':
      return `${show(data.first)} and ${show(data.second)} name due dates that contradict each other. Correct one of the two.`;
    case 'answer':
      return `${show(data.cell)} says which way is better, and the answer ${data.answer} says otherwise. Correct one of the two.`;
    case 'target':
      return `${show(data.cell)} is not the target of ${show(data.name)}${data.period === null ? '' : ` for ${data.period}`}, which is ${numberInWords(data.target)}. Correct one of the two.`;
    case 'interim-parts':
      return 'An interim target asks for one thing: a value, a lowest and a highest value, or a change. Leave the other cells blank.';
    case 'interim':
      return `${show(data.cell)} asks for something that an interim target for ${data.period} cannot: it is reached as the target itself is, at the end of its period. Write the level alone, or put what it asks for into a target of its own.`;
    case 'comparator':
      return `This row describes the comparator ${data.comparatorId} differently from line ${String(data.line)}. Describe a comparator in one row.`;
  }
}

function inColumn({ heading, cell }: HeadedCell): string {
  return `${show(cell)} under ${show(heading)}`;
}

function brokenRule({ of, rule }: BrokenPlanRule): string {
  return 'part' in of
    ? `In ${show(of.name)}, the ${of.part}: ${rule}.`
    : `In the figure of ${show(of.id)} for ${show(of.period)}: ${rule}.`;
}

/** Says how a due date was read, without its subject: `is read as 31 December 2018, the end of that year`. */
export function explainDue({ day, is }: { readonly day: string; readonly is: DueReading }): string {
  const end = { period: '', 'end-of-year': ', the end of that year', 'end-of-plan': ', the end of the plan' }[is];
  return `is read as ${formatPeriod(day)}${end}`;
}

function lookAlike(difference: LookAlike): string {
  return 'marks' in difference
    ? ` The two names look the same, and one holds what nobody sees: ${difference.marks.join(', ')}. Type it anew.`
    : ' The two names look the same, and an accent of one is a sign of its own. Type it anew.';
}

function unitInWords({ kind, per, in: measured }: TableUnit): string {
  if (kind === 'percentage') return 'a percentage';
  if (kind === 'count') return measured === undefined ? 'a count' : `a count of ${measured}`;
  if (kind === 'money')
    return measured === undefined || measured === 'GBP' ? 'an amount of money' : `an amount of money in ${measured}`;
  if (kind === 'duration') return measured === undefined ? 'a length of time' : `a length of time in ${measured}`;
  if (kind === 'score') return 'a score';
  if (kind === 'points') return 'percentage points';
  return per === null ? 'a rate' : `a rate per ${toText(per)}`;
}

function inLineAlready(name: string, line: number): string {
  return `${show(name)} is in line ${String(line)} already`;
}

function didYouMean(meant: string | null): string {
  return meant === null ? '' : ` Did you mean ${show(meant)}?`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Returns the sentence of a problem of a table, or of a note on one, from its code and its data. */
export function explainTable(item: { readonly code: keyof Data; readonly data: unknown }): string {
  return sentenceOf(SENTENCES, item);
}
