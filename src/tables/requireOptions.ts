import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { didYouMean } from '../errors/nearest.js';
import { requireKeys, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import { isGiven } from './givenItems.js';
import { onOneLine } from './guard.js';
import { headingKey } from './heading.js';
import { mayHead } from './layout.js';
import type { Row } from './row.js';

const KEYS = ['columns', 'delimiter', 'partial', 'answers'];

/** Returns the options that were given, and refuses those that are not known. */
export function optionsGiven<Options extends object>(options: Options, keys: readonly string[], name: string): Options {
  const given = requireKeys(options, [...KEYS, ...keys], name);
  const { partial } = given as { readonly partial?: boolean };
  // The string 'no' is truthy in JavaScript.
  if (partial !== undefined) requireOneOf(partial, [true, false], `${name}.partial`);
  return given;
}

/** Refuses an own heading that no row of headings has, since it would do nothing. */
export function requireOwnHeadings(own: object | undefined, headings: readonly Row[]): void {
  if (own === undefined) return;
  const cells = headings.flatMap((row) => row.cells.filter(mayHead).map(onOneLine));
  const there = new Set(cells.map(headingKey));
  for (const [heading, meaning] of Object.entries(own)) {
    if (!isGiven(meaning) || there.has(headingKey(heading))) continue;
    const message = `columns says what the heading ${show(heading)} means, and the table has no such heading.${didYouMean(heading, cells)}`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: 'columns', heading });
  }
}
