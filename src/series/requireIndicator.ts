import { requireArray } from '../errors/requireArray.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { requireText } from '../errors/requireText.js';
import type { Indicator } from '../model/indicator.js';
import { POLARITIES } from '../model/polarity.js';
import { NOT_SET_REASONS, RECURRENCES, TARGET_KINDS } from '../model/target.js';
import { UNIT_KINDS } from '../model/unit.js';
import { requireDay } from '../period/day.js';

/**
 * Refuses what cannot be an indicator, so that a caller from plain JavaScript gets a sentence and not a failure
 * inside. Numbers, days and periods are checked where they are read; the schema checks everything.
 */
export function requireIndicator(indicator: Indicator): void {
  requireObject(indicator, 'indicator');
  requireText(indicator.id, 'indicator.id');
  requireObject(indicator.unit, 'indicator.unit');
  requireOneOf(indicator.unit.kind, UNIT_KINDS, 'indicator.unit.kind');
  if (indicator.unit.kind !== 'percentage') requireText(indicator.unit.of, 'indicator.unit.of');
  requireOneOf(indicator.polarity, POLARITIES, 'indicator.polarity');
  requireArray(indicator.comparisons, 'indicator.comparisons');
  requireObject(indicator.target, 'indicator.target');
  const { target } = indicator;
  const { kind, due, every } = target;
  requireOneOf(kind, TARGET_KINDS, 'indicator.target.kind');
  if (due !== undefined) requireDay(due, 'indicator.target.due');
  if (every !== undefined) requireOneOf(every, RECURRENCES, 'indicator.target.every');
  if (target.kind === 'comparator') requireText(target.comparatorId, 'indicator.target.comparatorId');
  if (target.kind === 'milestone') requireText(target.description, 'indicator.target.description');
  if (target.kind === 'rank') requireOneOf(target.end, ['lowest', 'highest'], 'indicator.target.end');
  if (target.kind === 'not-set') requireOneOf(target.reason, NOT_SET_REASONS, 'indicator.target.reason');
  if (target.kind === 'milestone' && target.reached !== undefined && target.reached !== false) {
    requireDay(target.reached, 'indicator.target.reached');
  }
}
