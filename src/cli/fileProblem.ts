import { groupedBy } from '../lookup/groupedBy.js';
import type { PlanIssue } from '../schema.js';

/** Something wrong at a place of a file, or something a reader should know about it. */
export interface FileProblem {
  /** The file, as it was named. */
  readonly file: string;
  /** What is wrong, as a word for code to branch on. */
  readonly code: string;
  /** The place in a plan that is JSON: `indicators[0].baseline`. */
  readonly path?: string;
  /** The place in a table, or in JSON that cannot be read; counted from 1. */
  readonly line?: number;
  readonly column?: number;
  readonly heading?: string;
  /** The cell as it is. */
  readonly cell?: string;
  readonly message: string;
}

/** Puts the name of its file to a mistake in a plan. */
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
 * Writes notes on a line each. Where many rows of a column have the same to say, the first says it and the others are
 * named by their lines; `check --json` has each with its own words.
 */
export function noteLines(notes: readonly FileProblem[]): string[] {
  const alike = groupedBy(notes, ({ file, code, line, column = '', heading = '' }) =>
    [file, code, line === undefined ? 'table' : 'row', column, heading].join('\n'),
  );
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first.line === undefined || group.length <= MOST_ALIKE) return group.map(problemLine);
    const lines = others.map(({ line }) => String(line)).join(', ');
    return [`${problemLine(first)} The same goes for ${counted(others.length, 'more row')}, in lines ${lines}.`];
  });
}

// So many are read one by one.
const MOST_ALIKE = 3;

/** Puts a text on one line, so that nothing in it can look like a line of ours. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** Counts problems in words: `1 problem`, `3 problems`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
