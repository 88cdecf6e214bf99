import { nearest } from '../errors/nearest.js';
import type { Path, PlanIssueData, PlanRuleCode } from '../explain/planIssues.js';
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

// A hint takes time for every id of the plan; nobody reads more than a screenful.
const MOST_HINTS = 20;

const LISTS_WITH_IDS = [
  'comparators',
  'priorities',
  'themes',
  'indicators',
  'actions',
  'claims',
  'wards',
  'areas',
  'taskAndFinishGroups',
  'sources',
  'knownDiscrepancies',
] as const;

/** Checks a plan's shape and all rules, reports every mistake, and returns the plan, frozen and with no list left out. */
export function checkPlan(input: unknown, report: Report): unknown {
  const plan = checkShape(input, PLAN, [], report, 'complete');
  checkPlanRules(plan, report);
  return plan;
}

/** Checks all rules and reports every breach. */
export function checkPlanRules(plan: unknown, report: RuleReport): void {
  if (!isRecord(plan)) return;
  const ids = Object.fromEntries(LISTS_WITH_IDS.map((list) => [list, idsOf(plan, list, report)])) as Record<
    (typeof LISTS_WITH_IDS)[number],
    Set<string> | undefined
  >;
  let hintsLeft = MOST_HINTS;
  const refer = (list: (typeof LISTS_WITH_IDS)[number], id: unknown, path: Path): void => {
    const known = ids[list];
    if (typeof id !== 'string' || known === undefined || known.has(id)) return;
    hintsLeft -= 1;
    const meant = hintsLeft < 0 ? undefined : nearest(id, known);
    report('dangling-reference', { list, id, nearest: meant ?? null }, path, id);
  };
  const referAll = (list: (typeof LISTS_WITH_IDS)[number], value: unknown, path: Path): void => {
    const seen = new Set<unknown>();
    for (const [index, id] of items(value)) {
      refer(list, id, [...path, index]);
      if (seen.has(id)) report('duplicate-reference', { id: String(id) }, [...path, index], id);
      seen.add(id);
    }
  };

  checkOrder(plan['period'], ['period'], report);
  for (const [index, priority] of records(plan['priorities'])) {
    const path = ['priorities', index];
    referAll('indicators', priority['indicatorIds'], [...path, 'indicatorIds']);
    referAll('actions', priority['actionIds'], [...path, 'actionIds']);
    referAll('themes', priority['themeIds'], [...path, 'themeIds']);
    for (const [position, hotspot] of records(priority['hotspots'])) {
      referAll('wards', hotspot['wardIds'], [...path, 'hotspots', position, 'wardIds']);
    }
    for (const [position, ranking] of records(priority['rankings'])) {
      refer('indicators', ranking['indicatorId'], [...path, 'rankings', position, 'indicatorId']);
    }
  }
  for (const [index, theme] of records(plan['themes'])) {
    referAll('priorities', theme['priorityIds'], ['themes', index, 'priorityIds']);
  }
  for (const [index, action] of records(plan['actions'])) {
    refer('priorities', action['priorityId'], ['actions', index, 'priorityId']);
  }
  const agreement = plan['countyAgreement'];
  if (isRecord(agreement)) {
    referAll('themes', agreement['themeIds'], ['countyAgreement', 'themeIds']);
    checkOrder(agreement['period'], ['countyAgreement', 'period'], report);
  }
  const units = new Map<unknown, unknown>();
  for (const [index, indicator] of records(plan['indicators'])) {
    units.set(indicator['id'], indicator['unit']);
    checkIndicator(indicator, ['indicators', index], plan['period'], refer, report);
  }
  for (const [index, observation] of records(plan['observations'])) {
    const path = ['observations', index];
    refer('indicators', observation['indicatorId'], [...path, 'indicatorId']);
    refer('comparators', observation['comparatorId'], [...path, 'comparatorId']);
    refer('areas', observation['areaId'], [...path, 'areaId']);
    checkFigure(observation['figure'], units.get(observation['indicatorId']), [...path, 'figure'], report);
  }
  for (const [index, claim] of records(plan['claims'])) {
    refer('indicators', claim['indicatorId'], ['claims', index, 'indicatorId']);
    refer('comparators', claim['comparatorId'], ['claims', index, 'comparatorId']);
  }
  // Where the sources are not known, no citation can be told right from wrong.
  if (ids.sources === undefined) return;
  eachCitation(plan, [], (sourceId, path) => {
    refer('sources', sourceId, path);
  });
}

function checkIndicator(
  indicator: Record_,
  path: Path,
  planPeriod: unknown,
  refer: (list: 'comparators', id: unknown, path: Path) => void,
  report: RuleReport,
): void {
  const { unit, baseline, target } = indicator;
  checkIndicatorFigures(indicator, path, report);
  const compared = new Set<unknown>();
  for (const [index, { comparatorId }] of records(indicator['comparisons'])) {
    const place = [...path, 'comparisons', index, 'comparatorId'];
    refer('comparators', comparatorId, place);
    if (compared.has(comparatorId)) {
      report('duplicate-reference', { id: String(comparatorId) }, place, comparatorId);
    }
    compared.add(comparatorId);
  }
  if (isRecord(target)) {
    refer('comparators', target['comparatorId'], [...path, 'target', 'comparatorId']);
    checkTarget(target, unit, [...path, 'target'], planPeriod, report);
    checkReduction(target, unit, baseline, [...path, 'target', 'by'], report);
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

// Nothing where the list itself is broken: then no reference to it can be told right from wrong.
function idsOf(plan: Record_, list: string, report: RuleReport): Set<string> | undefined {
  if (plan[list] !== undefined && !Array.isArray(plan[list])) return undefined;
  const ids = new Set<string>();
  for (const [index, { id }] of records(plan[list])) {
    if (typeof id !== 'string') continue;
    if (ids.has(id)) report('duplicate-id', { list, id }, [list, index, 'id'], id);
    ids.add(id);
  }
  return ids;
}

// Citations stand all over a plan; what holds a sourceId is one. Shapes nest a few levels, hostile files more.
const DEEPEST = 8;

function eachCitation(
  value: unknown,
  path: Path,
  visit: (sourceId: string, path: Path) => void,
  seen = new Set<unknown>(),
): void {
  if (path.length > DEEPEST || typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (typeof part === 'object') eachCitation(part, [...path, key], visit, seen);
    else if (key === 'sourceId' && typeof part === 'string') visit(part, [...path, key]);
  }
}

function* records(value: unknown): Generator<[number, Record_]> {
  for (const [index, item] of items(value)) if (isRecord(item)) yield [index, item];
}

function items(value: unknown): Iterable<[number, unknown]> {
  return Array.isArray(value) ? value.entries() : [];
}

function isRecord(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null;
}

// A number that JSON can hold, which has no infinity and no -0.
function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
}
