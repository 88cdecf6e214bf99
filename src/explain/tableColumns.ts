import { show } from '../errors/show.js';
import { formatPeriod } from '../format/formatPeriod.js';
import type { Day } from '../model/period.js';
import type { Recurrence } from '../model/target.js';
import { sentenceOf, type Sentences } from './sentences.js';
import type { Nothing, WorkedOut } from './tableProblems.js';

/**
 * What is said about each column of a table, by what it was taken for.
 *
 * @category Tables
 */
export interface TableColumnData {
  /** A column that the table may have, by the heading that the library gives it. */
  readonly known: { readonly column: string };
  /** The figures that the targets start from. */
  readonly baseline: { readonly period: string | null };
  /** The area's own figures after the baseline. */
  readonly figures: { readonly period: string };
  /** The targets. If the heading names only a year, the end of the plan decides the day. */
  readonly target: { readonly due: Day | null; readonly year: string | null; readonly every: Recurrence | null };
  /** Targets on the way to the last one. */
  readonly 'interim-target': { readonly period: string };
  /** Figures of a comparator, or what is said of it. */
  readonly comparison: { readonly comparator: string; readonly period: string | null };
  /** Comments on the indicators. */
  readonly comment: { readonly period: string };
  /** The colour or direction that the document gives. It is kept, and compared with the result. */
  readonly stated: { readonly is: 'rag' | 'direction' };
  /** Something the document worked out from its figures. It is checked, but not used as data. */
  readonly 'worked-out': { readonly is: WorkedOut };
  /** The limit of a colour, which is not a target. */
  readonly limit: { readonly colour: string };
  /** The parts of the area, where the rows of a table are areas. */
  readonly areas: Nothing;
  /** In a table of areas, a column used for its figures. */
  readonly 'of-areas': { readonly is: 'count' | 'whole' | 'rate'; readonly period: string | null };
  /** A column that a question is about, to be answered first. */
  readonly open: Nothing;
  /** A column that was left out; a note says why. */
  readonly 'left-out': Nothing;
  /** A column that was not understood; a problem says what to do. */
  readonly 'not-known': Nothing;
}

/**
 * What a column of a table was taken for, as a word for code to branch on. The list is closed.
 *
 * @category Tables
 */
export type TableColumnCode = keyof TableColumnData;

const WORKED_OUT: Readonly<Record<WorkedOut, string>> = {
  trend: 'trends',
  change: 'changes',
  'percentage-change': 'percentage changes',
  distance: 'distances from the target',
  'distance-or-change': 'changes, or distances from the target',
};
const OF_AREAS = {
  count: 'What is counted in each area',
  whole: 'The people or things that the counts are of',
  rate: 'Rates',
};

const SENTENCES: Sentences<TableColumnData> = {
  known: ({ column }) => `${column}.`,
  baseline: ({ period }) => `The baseline${ofPeriod(period)}.`,
  figures: ({ period }) => `Figures for ${formatPeriod(period)}.`,
  target: ({ due, year, every }) => {
    const by = due === null ? (year === null ? '' : `, by ${year}`) : `, due ${formatPeriod(due)}`;
    return `The target${by}${every === null ? '' : `, for each ${every}`}.`;
  },
  'interim-target': ({ period }) => `A target on the way, for ${formatPeriod(period)}.`,
  comparison: ({ comparator, period }) => `For comparison: ${show(comparator)}${ofPeriod(period)}.`,
  comment: ({ period }) => `Comments on ${formatPeriod(period)}.`,
  stated: ({ is }) =>
    is === 'rag'
      ? 'The colours that the document gives. They are compared with the result.'
      : 'The directions that the document gives. They are compared with the result.',
  'worked-out': ({ is }) =>
    `The document's own ${WORKED_OUT[is]}. They are ${is === 'distance' ? 'not read' : 'checked against the figures'}.`,
  limit: ({ colour }) => `The limits of ${colour}.`,
  areas: () => 'The parts of the area.',
  'of-areas': ({ is, period }) => `${OF_AREAS[is]}${ofPeriod(period)}.`,
  open: () => 'A question has to be answered first.',
  'left-out': () => 'Left out.',
  'not-known': () => 'Not understood.',
};

/** Returns the sentence of what a column was taken for, from its code and its data. */
export function explainColumn(item: { readonly code: TableColumnCode; readonly data: unknown }): string {
  return sentenceOf(SENTENCES, item);
}

function ofPeriod(period: string | null): string {
  return period === null ? '' : `, ${formatPeriod(period)}`;
}
