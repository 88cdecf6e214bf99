import type { Path, PlanIssueData, PlanRuleCode } from '../explain/planIssues.js';
import { brokenReferences, referencesOf, repeatedIds } from '../lookup/references.js';
import { PLAN } from '../model/shapes.js';
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

/** Checks a plan's shape and all rules, reports every mistake, and returns the plan, frozen and with no list left out. */
export function checkPlan(input: unknown, report: Report): unknown {
  const plan = checkShape(input, PLAN, [], report, 'complete');
  checkPlanRules(plan, report);
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
    const { id, unit, baseline, target } = indicator;
    units.set(id, unit);
    checkIndicatorFigures(indicator, path, report);
    if (!isRecord(target)) continue;
    checkTarget(target, unit, [...path, 'target'], period, report);
    checkReduction(target, unit, baseline, [...path, 'target', 'by'], report);
  }
  for (const [index, { indicatorId, figure }] of records(plan['observations'])) {
    checkFigure(figure, units.get(indicatorId), ['observations', index, 'figure'], report);
  }
}

/** Checks the baseline of an indicator and the comparators' figures given with it. */
export function checkIndicatorFigures(indicator: object, path: Path, report: RuleReport): void {
  const { unit, baseline, comparisons } = indicator as Record_;
  checkFigure(baseline, unit, [...path, 'baseline'], report);
  for (const [index, { figure }] of records(comparisons)) {
    checkFigure(figure, unit, [...path, 'comparisons', index, 'figure'], report);
  }
}

function checkTarget(target: Record_, unit: unknown, path: Path, planPeriod: unknown, report: RuleReport): void {
  const { kind, due, value, min, max, by, tolerance, direction } = target;
  const start = isRecord(planPeriod) ? planPeriod['start'] : undefined;
  if (typeof due === 'string' && typeof start === 'string' && due < start) {
    report('wrong-order', { first: 'plan-start', limit: start, given: due }, [...path, 'due'], due);
  }
  if (kind === 'level') checkValue(value, unit, path, 'value', report);
  if (kind === 'range') checkRange(min, max, unit, path, report);
  checkAmount(by, unit, [...path, 'by'], direction, report);
  checkAmount(tolerance, unit, [...path, 'tolerance'], undefined, report);
  for (const [index, one] of records(target['interim'])) {
    const place = [...path, 'interim', index];
    checkValue(one['value'], unit, place, 'value', report);
    checkRange(one['min'], one['max'], unit, place, report);
    checkAmount(one['by'], unit, [...place, 'by'], direction, report);
  }
}

function checkRange(min: unknown, max: unknown, unit: unknown, path: Path, report: RuleReport): void {
  checkValue(min, unit, path, 'min', report);
  checkValue(max, unit, path, 'max', report);
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

// By more than there is nothing can be reduced.
function checkReduction(
  { direction, by, from, every }: Record_,
  unit: unknown,
  baseline: unknown,
  path: Path,
  report: RuleReport,
): void {
  if (direction !== 'reduce' || from !== undefined || every !== undefined) return;
  if (!isRecord(by) || !isRecord(baseline)) return;
  const limit = numberOf(baseline['value']);
  if (isRecord(unit) && (unit['signed'] === true || unit['kind'] === 'score' || unit['kind'] === 'points')) return;
  for (const key of ['amount', 'points']) {
    const given = numberOf(by[key]);
    if (limit !== undefined && given !== undefined && given > limit) {
      report('out-of-range', { rule: 'baseline', limit, given }, [...path, key], given);
    }
  }
}

/** Checks the numbers of a figure against its unit and against each other. */
export function checkFigure(figure: unknown, unit: unknown, path: Path, report: RuleReport): void {
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

function checkOrder(period: unknown, path: Path, report: RuleReport): void {
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
