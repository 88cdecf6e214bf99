import type { Path, PlanIssueData, PlanRuleCode } from '../explain/planIssues.js';
import { brokenReferences, referencesOf, repeatedIds } from '../lookup/references.js';
import { PLAN } from '../model/shapes.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { checkShape, type Report } from './checkShape.js';

/*
 * What takes more than one place of a plan to see. The rules run as well as the checks of the shape, so that a
 * person hears of every mistake at once; they therefore take nothing of the shape for granted.
 */

/** Takes note of a broken rule. */
export type RuleReport = <Code extends PlanRuleCode>(
  code: Code,
  data: PlanIssueData[Code],
  path: Path,
  value: unknown,
) => void;

type Record_ = Readonly<Record<string, unknown>>;

/**
 * Checks a plan's shape and all rules, reports every mistake, and returns the plan, frozen and with no list left out.
 */
export function checkPlan(input: unknown, report: Report): unknown {
  const plan = checkShape(input, PLAN, [], report, 'complete');
  checkPlanRules(plan, report);
  const { observations }: Record_ = isRecord(plan) ? plan : {};
  for (const [index, one] of records(observations)) checkOwnPeriod(one, ['observations', index], report);
  return plan;
}

/** Checks all rules and reports every breach. */
export function checkPlanRules(plan: unknown, report: RuleReport): void {
  if (!isRecord(plan)) return;
  for (const { list, id, path } of repeatedIds(plan)) report('duplicate-id', { list, id }, path, id);
  const references = referencesOf(plan);
  for (const { list, id, path, nearest } of brokenReferences(plan, references)) {
    report('dangling-reference', { list, id, nearest }, path, id);
  }
  for (const { id, path, isRepeated } of references) {
    if (isRepeated) report('duplicate-reference', { id }, path, id);
  }
  const { period, countyAgreement } = plan;
  checkOrder(period, ['period'], report);
  if (isRecord(countyAgreement)) checkOrder(countyAgreement['period'], ['countyAgreement', 'period'], report);
  const units = new Map<unknown, unknown>();
  for (const [index, indicator] of records(plan['indicators'])) {
    const path = ['indicators', index];
    const { id, unit, target } = indicator;
    units.set(id, unit);
    checkIndicatorFigures(indicator, path, report);
    if (!isRecord(target)) continue;
    checkTarget(target, unit, [...path, 'target'], period, report);
  }
  for (const [index, observation] of records(plan['observations'])) {
    checkObservation(observation, units.get(observation['indicatorId']), ['observations', index], report);
  }
}

/** Checks the figure of an observation against its unit. */
export function checkObservation(observation: object, unit: unknown, path: Path, report: RuleReport): void {
  checkFigure((observation as Record_)['figure'], unit, [...path, 'figure'], report);
}

/** Checks that the figure of an observation is for no other period. */
export function checkOwnPeriod(observation: object, path: Path, report: Report): void {
  const { figure, period } = observation as Record_;
  const text = isRecord(figure) ? figure['period'] : undefined;
  if (typeof text !== 'string' || typeof period !== 'string' || isSamePeriod(text, period)) return;
  report('invalid-value', { rule: 'period-of-observation', period, text }, [...path, 'figure', 'period'], text);
}

// A period that cannot be read is another mistake.
function isSamePeriod(one: string, other: string): boolean {
  const [first, second] = [parsePeriod(one), parsePeriod(other)];
  return !first.ok || !second.ok || first.label === second.label;
}

/**
 * Checks the numbers of an indicator: its baseline, the comparators' figures given with it, and what its target names.
 */
export function checkIndicatorFigures(indicator: object, path: Path, report: RuleReport): void {
  const { unit, baseline, comparisons, target } = indicator as Record_;
  checkFigure(baseline, unit, [...path, 'baseline'], report);
  for (const [index, { figure }] of records(comparisons)) {
    checkFigure(figure, unit, [...path, 'comparisons', index, 'figure'], report);
  }
  if (isRecord(target)) checkTargetValues(target, unit, [...path, 'target'], report);
}

function checkTargetValues(target: Record_, unit: unknown, path: Path, report: RuleReport): void {
  const { kind } = target;
  const keys = kind === 'level' ? ['value'] : kind === 'range' ? ['min', 'max'] : [];
  for (const key of keys) checkValue(target[key], unit, path, key, report);
  for (const [index, one] of records(target['interim'])) {
    const place = [...path, 'interim', index];
    for (const key of ['value', 'min', 'max']) checkValue(one[key], unit, place, key, report);
    checkRange(one['min'], one['max'], place, report);
  }
}

function checkTarget(target: Record_, unit: unknown, path: Path, planPeriod: unknown, report: RuleReport): void {
  const { kind, due, min, max, by, tolerance, direction } = target;
  const start = isRecord(planPeriod) ? planPeriod['start'] : undefined;
  if (typeof due === 'string' && typeof start === 'string' && due < start) {
    report('wrong-order', { first: 'plan-start', limit: start, given: due }, [...path, 'due'], due);
  }
  if (kind === 'range') checkRange(min, max, path, report);
  checkAmount(by, unit, [...path, 'by'], direction, report);
  checkAmount(tolerance, unit, [...path, 'tolerance'], undefined, report);
  for (const [index, one] of records(target['interim'])) {
    checkAmount(one['by'], unit, [...path, 'interim', index, 'by'], direction, report);
  }
}

function checkRange(min: unknown, max: unknown, path: Path, report: RuleReport): void {
  const [lowest, highest] = [numberOf(min), numberOf(max)];
  if (lowest !== undefined && highest !== undefined && highest < lowest) {
    report('wrong-order', { first: 'min', limit: lowest, given: highest }, [...path, 'max'], max);
  }
}

function checkAmount(amount: unknown, unit: unknown, path: Path, direction: unknown, report: RuleReport): void {
  if (!isRecord(amount)) return;
  const isInPoints = isRecord(unit) && (unit['kind'] === 'percentage' || unit['kind'] === 'points');
  if ('points' in amount && isRecord(unit) && !isInPoints) {
    report('wrong-unit', {}, [...path, 'points'], amount['points']);
  }
  const percent = numberOf(amount['percent']);
  if (direction === 'reduce' && percent !== undefined && percent > 100) {
    report('out-of-range', { rule: 'reduction', given: percent }, [...path, 'percent'], percent);
  }
}

// Checks the numbers of a figure against its unit and against each other.
function checkFigure(figure: unknown, unit: unknown, path: Path, report: RuleReport): void {
  if (!isRecord(figure)) return;
  checkValue(figure['value'], unit, path, 'value', report);
  const count = numberOf(figure['count']);
  const denominator = numberOf(figure['denominator']);
  const isPercentage = isRecord(unit) && unit['kind'] === 'percentage';
  if (isPercentage && count !== undefined && denominator !== undefined && count > denominator) {
    const data = { rule: 'denominator', limit: denominator, given: count } as const;
    report('out-of-range', data, [...path, 'count'], count);
  }
  const { rank } = figure;
  if (!isRecord(rank)) return;
  const place = numberOf(rank['place']);
  const of = numberOf(rank['of']);
  if (place !== undefined && of !== undefined && place > of) {
    report('out-of-range', { rule: 'last-place', limit: of, given: place }, [...path, 'rank', 'place'], place);
  }
}

function checkValue(given: unknown, unit: unknown, path: Path, key: string, report: RuleReport): void {
  const value = numberOf(given);
  if (value === undefined || !isRecord(unit)) return;
  const { kind } = unit;
  if (kind === 'percentage' && unit['signed'] === true) return;
  const isPart = kind === 'percentage';
  if (!isPart && kind !== 'count' && kind !== 'rate' && kind !== 'money' && kind !== 'duration') return;
  if (value < 0 || (isPart && value > 100)) {
    report('out-of-range', { rule: kind, given: value }, [...path, key], value);
  }
}

/** Checks that a period does not end before it starts. */
export function checkOrder(period: unknown, path: Path, report: RuleReport): void {
  if (!isRecord(period)) return;
  const { start, end } = period;
  if (typeof start === 'string' && typeof end === 'string' && end < start) {
    report('wrong-order', { first: 'start', limit: start, given: end }, [...path, 'end'], end);
  }
}

function* records(value: unknown): Generator<[number, Record_]> {
  if (!Array.isArray(value)) return;
  for (const [index, item] of value.entries()) if (isRecord(item)) yield [index, item];
}

function isRecord(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null;
}

// A number that JSON can hold, which has no infinity and no -0.
function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
}
