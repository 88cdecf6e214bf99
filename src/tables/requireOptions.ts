import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { didYouMean } from '../errors/nearest.js';
import { refuseMisspelt } from '../errors/refuseMisspelt.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { show } from '../errors/show.js';
import { onOneLine } from './guard.js';
import { headingKey } from './heading.js';
import { mayHead } from './layout.js';
import type { Row } from './row.js';

const KEYS = ['columns', 'delimiter', 'partial'];

/** Refuses options that cannot be understood, or that are almost one that is. */
export function requireTableOptions(options: object, keys: readonly string[]): void {
  requireObject(options, 'options');
  refuseMisspelt(options, [...KEYS, ...keys], 'options');
  requirePartial((options as { partial?: unknown }).partial, 'options.partial');
}

/** Refuses what is neither yes nor no: 'no' is a word, and as good as yes to JavaScript. */
export function requirePartial(partial: unknown, name: string): void {
  if (partial !== undefined) requireOneOf(partial as boolean, [true, false], name);
}

/** Refuses a meaning for a heading that no row of headings has, since it would do nothing. */
export function requireOwnHeadings(own: object | undefined, headings: readonly Row[]): void {
  if (own === undefined) return;
  const cells = headings.flatMap((row) => row.cells.filter(mayHead).map(onOneLine));
  const there = new Set(cells.map(headingKey));
  for (const heading of Object.keys(own)) {
    if (there.has(headingKey(heading))) continue;
    const message = `columns says what the heading ${show(heading)} means, and the table has no such heading.${didYouMean(heading, cells)}`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: 'columns', heading });
  }
}
