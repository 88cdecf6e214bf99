import { groupedBy } from '../lookup/groupedBy.js';
import type { PlanIssue } from '../schema.js';

/** A problem at a place in a file, or something a reader should know about it. */
export interface FileProblem {
  /** The file, as it was named. */
  readonly file: string;
  /** What is wrong, as a word for code to branch on. */
  readonly code: string;
  /** The place in a JSON plan: `indicators[0].baseline`. */
  readonly path?: string;
  /** The place in a table, or in unreadable JSON; counted from 1. */
  readonly line?: number;
  readonly column?: number;
  readonly heading?: string;
  readonly cell?: string;
  readonly message: string;
}

/** Adds the name of its file to a mistake in a plan. */
export function inFile(file: string, { code, path, message }: PlanIssue): FileProblem {
  return { file, code, path, message };
}

/** Writes a problem on one line that begins with its place: `indicators.csv:5:3 Baseline: …`. */
export function problemLine({ file, path, line, column, heading, message }: FileProblem): string {
  const place = [file, ...[line, column].filter((part) => part !== undefined)].join(':');
  const within = path ?? heading;
  const start = within === undefined || within === '' ? place : `${place} ${within}`;
  return onOneLine(`${start}: ${message}`);
}

/**
 * Writes each note on a line. If many cells under a heading have the same note, it is given once with the line numbers of
 * the others; `check --json` gives each in full.
 */
export function noteLines(notes: readonly FileProblem[]): string[] {
  const alike = groupedBy(notes, ({ file, code, line, column = '', heading = '' }) =>
    [file, code, line === undefined ? 'table' : 'row', heading === '' ? column : heading].join('\n'),
  );
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first.line === undefined || group.length <= MOST_ALIKE) return group.map(problemLine);
    const lines = [...new Set(others.map(({ line }) => line))];
    const isByRow = lines.length === others.length && !lines.includes(first.line);
    const more = counted(others.length, isByRow ? 'more row' : 'more cell');
    const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.map(String).join(', ')}`;
    return [`${problemLine(first)} The same goes for ${more}, in ${where}.`];
  });
}

// Up to this many are listed one by one.
const MOST_ALIKE = 3;

/** Puts a text on one line, so that nothing in it can look like a line of ours. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** Counts problems in words: `1 problem`, `3 problems`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
