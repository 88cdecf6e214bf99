import {
  readIndicators,
  readObservations,
  type ReadIndicatorsOptions,
  type ReadObservationsOptions,
} from '../../src/csv.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { TableInput } from '../../src/csv.js';
import { headingKey } from '../../src/tables/heading.js';

/** The indicators of a table that has no problem. */
export function indicatorsIn(input: TableInput, options: ReadIndicatorsOptions = {}): readonly Indicator[] {
  const result = readIndicators(input, options);
  if (!result.ok) throw new Error(result.problems.map(({ line, message }) => `${String(line)}: ${message}`).join('\n'));
  return result.indicators;
}

/** The only indicator of a table of two lines. */
export function indicatorIn(headings: string, row: string, options: ReadIndicatorsOptions = {}): Indicator {
  const [indicator] = indicatorsIn(`${headings}\n${row}`, options);
  if (indicator === undefined) throw new Error('no indicator');
  return indicator;
}

/** What is wrong with a table: its codes with their places, `code@line:column`. */
export function problemsIn(input: TableInput, options: ReadIndicatorsOptions = {}): string[] {
  return readIndicators(input, options).problems.map(
    ({ code, line, column }) => `${code}@${String(line)}${column === undefined ? '' : `:${String(column)}`}`,
  );
}

/** What is noted on a table, likewise. */
export function noteCodesOn(input: TableInput, options: ReadIndicatorsOptions = {}): string[] {
  return readIndicators(input, options).notes.map(
    ({ code, line, column }) => `${code}@${String(line)}${column === undefined ? '' : `:${String(column)}`}`,
  );
}

/** The questions about a table: the id, whether an answer is needed, and the lines it is about, `polarity! 2,3`. */
export function questionsOn(input: TableInput, options: ReadIndicatorsOptions = {}): string[] {
  return readIndicators(input, options).questions.map(
    ({ id, isNeeded, appliesTo }) => `${id}${isNeeded ? '!' : '?'} ${appliesTo.map(({ line }) => line).join(',')}`,
  );
}

/** The question about a column with a heading that is not known, as `questionsOn` gives it. */
export function columnAsked(heading: string): string {
  return `column-${headingKey(heading).replaceAll(' ', '-')}! 1`;
}

/** The first message about a table. */
export function messageFor(input: TableInput, options: ReadIndicatorsOptions = {}): string {
  return readIndicators(input, options).problems[0]?.message ?? 'no problem';
}

/** The messages of the notes about a table. */
export function notesOn(input: TableInput, options: ReadIndicatorsOptions = {}): string[] {
  return readIndicators(input, options).notes.map(({ message }) => message);
}

/** The observations of a table that has no problem. */
export function observationsIn(input: TableInput, options: ReadObservationsOptions = {}): readonly Observation[] {
  const result = readObservations(input, options);
  if (!result.ok) throw new Error(result.problems.map(({ line, message }) => `${String(line)}: ${message}`).join('\n'));
  return result.observations;
}

/** What is wrong with a table of observations, likewise. */
export function observationProblemsIn(input: TableInput, options: ReadObservationsOptions = {}): string[] {
  return readObservations(input, options).problems.map(
    ({ code, line, column }) => `${code}@${String(line)}${column === undefined ? '' : `:${String(column)}`}`,
  );
}
