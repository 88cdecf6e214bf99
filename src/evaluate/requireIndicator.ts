import { requireArray } from '../errors/requireArray.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import type { Indicator } from '../model/indicator.js';
import { POLARITIES } from '../model/polarity.js';
import { RECURRENCES, TARGET_KINDS } from '../model/target.js';
import { UNIT_KINDS } from '../model/unit.js';
import { requireDay } from '../read/day.js';

/**
 * Refuses what cannot be an indicator, so that a caller from plain JavaScript gets a sentence and not a failure
 * inside. Numbers, days and periods are checked where they are read; the schema checks everything.
 */
export function requireIndicator(indicator: Indicator): void {
  requireObject(indicator, 'indicator');
  requireObject(indicator.unit, 'indicator.unit');
  requireOneOf(indicator.unit.kind, UNIT_KINDS, 'indicator.unit.kind');
  requireOneOf(indicator.polarity, POLARITIES, 'indicator.polarity');
  requireArray(indicator.comparisons, 'indicator.comparisons');
  requireObject(indicator.target, 'indicator.target');
  const { kind, due, every } = indicator.target;
  requireOneOf(kind, TARGET_KINDS, 'indicator.target.kind');
  if (due !== undefined) requireDay(due, 'indicator.target.due');
  if (every !== undefined) requireOneOf(every, RECURRENCES, 'indicator.target.every');
}
