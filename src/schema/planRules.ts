import { didYouMean } from '../errors/nearest.js';
import { show } from '../errors/show.js';

/*
 * What takes more than one place of a plan to see. The rules run beside the checks of the shape, so that a person
 * hears of every mistake at once; they therefore take nothing of the shape for granted.
 */

/** A place in a plan: keys and positions from its root. */
export type Path = readonly (string | number)[];

/** Tells of a broken rule. */
export type Report = (code: PlanRuleCode, path: Path, message: string) => void;

/**
 * The rules that the shape alone cannot state.
 *
 * @category Schema
 */
export type PlanRuleCode =
  /** Two items of a list have the same id. */
  | 'duplicate-id'
  /** A list refers to the same item twice. */
  | 'duplicate-reference'
  /** An id refers to nothing in the plan. */
  | 'dangling-reference'
  /** Of two days or values the first has to come before the second, and does not. */
  | 'wrong-order'
  /** A number cannot be: a percentage above 100, a count below 0. */
  | 'out-of-range'
  /** An amount is in a unit that its indicator does not have. */
  | 'wrong-unit';

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
  'taskAndFinishGroups',
  'sources',
  'knownDiscrepancies',
] as const;

/** Checks all rules and reports every breach. */
export function checkPlanRules(plan: unknown, report: Report): void {
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
    const hint = hintsLeft < 0 ? '' : didYouMean(id, known);
    report('dangling-reference', path, `refers to ${show(id)}, which is not among the plan's ${list}.${hint}`);
  };
  const referAll = (list: (typeof LISTS_WITH_IDS)[number], value: unknown, path: Path): void => {
    const seen = new Set<unknown>();
    for (const [index, id] of items(value)) {
      refer(list, id, [...path, index]);
      if (seen.has(id)) report('duplicate-reference', [...path, index], `is in the list twice: ${show(id)}`);
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
  report: Report,
): void {
  const { unit, baseline, target } = indicator;
  checkFigure(baseline, unit, [...path, 'baseline'], report);
  const compared = new Set<unknown>();
  for (const [index, comparison] of records(indicator['comparisons'])) {
    const place = [...path, 'comparisons', index];
    const { comparatorId, figure } = comparison;
    refer('comparators', comparatorId, [...place, 'comparatorId']);
    if (compared.has(comparatorId)) {
      report('duplicate-reference', [...place, 'comparatorId'], `is compared with twice: ${show(comparatorId)}`);
    }
    compared.add(comparatorId);
    checkFigure(figure, unit, [...place, 'figure'], report);
  }
  if (isRecord(target)) {
    refer('comparators', target['comparatorId'], [...path, 'target', 'comparatorId']);
    checkTarget(target, unit, [...path, 'target'], planPeriod, report);
    checkReduction(target, baseline, [...path, 'target', 'by'], report);
  }
}

function checkTarget(target: Record_, unit: unknown, path: Path, planPeriod: unknown, report: Report): void {
  const { kind, due, value, min, max, by, tolerance, direction } = target;
  const start = isRecord(planPeriod) ? planPeriod['start'] : undefined;
  if (typeof due === 'string' && typeof start === 'string' && due < start) {
    report('wrong-order', [...path, 'due'], `must not be before the plan starts on ${start}: ${show(due)}`);
  }
  if (kind === 'level') checkValue(value, unit, [...path, 'value'], report);
  if (kind === 'range') {
    checkValue(min, unit, [...path, 'min'], report);
    checkValue(max, unit, [...path, 'max'], report);
    if (typeof min === 'number' && typeof max === 'number' && max < min) {
      report('wrong-order', [...path, 'max'], `must not be below min (${show(min)}): ${show(max)}`);
    }
  }
  for (const [key, amount] of [
    ['by', by],
    ['tolerance', tolerance],
  ] as const) {
    if (!isRecord(amount)) continue;
    if ('points' in amount && isRecord(unit) && unit['kind'] !== 'percentage') {
      const message = 'percentage points need a unit of the kind percentage; use percent or amount';
      report('wrong-unit', [...path, key, 'points'], message);
    }
    const { percent } = amount;
    if (key === 'by' && direction === 'reduce' && typeof percent === 'number' && percent > 100) {
      report('out-of-range', [...path, key, 'percent'], `nothing can be reduced by more than 100%: ${show(percent)}`);
    }
  }
}

// By more than there is nothing can be reduced.
function checkReduction({ direction, by, from, every }: Record_, baseline: unknown, path: Path, report: Report): void {
  if (direction !== 'reduce' || from !== undefined || every !== undefined) return;
  if (!isRecord(by) || !isRecord(baseline) || typeof baseline['value'] !== 'number') return;
  for (const key of ['amount', 'points']) {
    const size = by[key];
    if (typeof size === 'number' && size > baseline['value']) {
      report(
        'out-of-range',
        [...path, key],
        `must not be more than the baseline (${show(baseline['value'])}): ${show(size)}`,
      );
    }
  }
}

function checkFigure(figure: unknown, unit: unknown, path: Path, report: Report): void {
  if (!isRecord(figure)) return;
  checkValue(figure['value'], unit, [...path, 'value'], report);
  const { count, denominator, rank } = figure;
  const isPercentage = isRecord(unit) && unit['kind'] === 'percentage';
  if (isPercentage && typeof count === 'number' && typeof denominator === 'number' && count > denominator) {
    report(
      'out-of-range',
      [...path, 'count'],
      `must not be more than the denominator (${show(denominator)}): ${show(count)}`,
    );
  }
  if (
    isRecord(rank)
    && typeof rank['place'] === 'number'
    && typeof rank['of'] === 'number'
    && rank['place'] > rank['of']
  ) {
    report(
      'out-of-range',
      [...path, 'rank', 'place'],
      `must not be beyond the last of ${show(rank['of'])}: ${show(rank['place'])}`,
    );
  }
}

function checkValue(value: unknown, unit: unknown, path: Path, report: Report): void {
  if (!Number.isFinite(value) || !isRecord(unit)) return;
  const size = Number(value);
  if (unit['kind'] === 'percentage' && (size < 0 || size > 100)) {
    report('out-of-range', path, `a percentage must be from 0 to 100: ${show(value)}`);
  } else if ((unit['kind'] === 'count' || unit['kind'] === 'rate') && size < 0) {
    report('out-of-range', path, `a ${unit['kind']} must not be negative: ${show(value)}`);
  }
}

function checkOrder(period: unknown, path: Path, report: Report): void {
  if (!isRecord(period)) return;
  const { start, end } = period;
  if (typeof start === 'string' && typeof end === 'string' && end < start) {
    report('wrong-order', [...path, 'end'], `must not be before start (${start}): ${show(end)}`);
  }
}

// Nothing where the list itself is broken: then no reference to it can be told right from wrong.
function idsOf(plan: Record_, list: string, report: Report): Set<string> | undefined {
  if (plan[list] !== undefined && !Array.isArray(plan[list])) return undefined;
  const ids = new Set<string>();
  for (const [index, { id }] of records(plan[list])) {
    if (typeof id !== 'string') continue;
    if (ids.has(id)) report('duplicate-id', [list, index, 'id'], `stands twice in ${list}: ${show(id)}`);
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
