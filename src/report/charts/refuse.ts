import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import { requireKeys, requireOneOf } from '../../errors/require.js';
import { show } from '../../errors/show.js';

import { FIGURE_KEYS } from '../../format/formatFigure.js';
import { type Figure, MISSING_KINDS } from '../../model/figure.js';

// A larger number is surely a typing mistake, and no axis has room for it.
const LARGEST = 1e15;

/** Says whether an axis has room for a number. */
export function isDrawable(value: number): boolean {
  return Math.abs(value) <= LARGEST;
}

/** Refuses anything that is not a figure that can be drawn, and returns the figure without nulls. */
export function requireFigure(given: Figure, name: string): Figure {
  const figure = requireKeys(given, FIGURE_KEYS, name);
  if ('value' in figure) requireDrawable(figure.value, `${name}.value`);
  else requireOneOf(figure.missing, MISSING_KINDS, `${name}.missing`);
  return figure;
}

/** Refuses what is not a number. */
export function requireNumber(value: unknown, name: string): asserts value is number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new CommunitySafetyError('INVALID_NUMBER', `${name} must be a finite number, not ${show(value)}.`, {
      argument: name,
      value,
    });
  }
}

/** Refuses what is not a number that can be drawn. */
export function requireDrawable(value: unknown, name: string): asserts value is number {
  requireNumber(value, name);
  if (isDrawable(value)) return;
  throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} is too large to be drawn: ${show(value)}.`, {
    argument: name,
    value,
  });
}
