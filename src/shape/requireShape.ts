import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { ErrorCode } from '../errors/errorCode.js';
import { issueLines, type Path, type PlanIssue, planIssue } from '../explain/planIssues.js';
import { repeatedIds } from '../lookup/references.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import { type AnyShape, INDICATOR, OBSERVATION, PLAN } from '../model/shapes.js';
import type { Unit } from '../model/unit.js';
import { checkShape, type Mode, type Report } from './checkShape.js';
import { checkIndicatorFigures, checkObservation, checkOrder, checkOwnPeriod } from './planRules.js';

const OBSERVATIONS = { listOf: OBSERVATION };

// The arguments that are a plan.
const PLAN_NAMES = ['plan', 'before', 'after'];

// A plan that is frozen throughout cannot change any more, so that it is checked once: the plans of parsePlan, the
// datasets.
const CHECKED = new WeakMap<object, AnyShape>();

/**
 * Refuses what does not fit a shape, with every mistake and its place: an unknown key, a value of the wrong sort, and
 * what `more` reports. Periods are left to whoever reads them, unless the mode says otherwise. The name is that of the
 * argument.
 *
 * Returns the value without what is `null` or `undefined`, which both mean left out: the value itself where there is
 * nothing to take out.
 */
export function requireShape<Value>(
  value: Value,
  shape: AnyShape,
  name: string,
  more?: (value: Value, report: Report) => void,
  mode: Mode = 'check',
): Value {
  if (isObject(value) && CHECKED.get(value) === shape) return value;
  const issues: PlanIssue[] = [];
  const report: Report = (...issue) => {
    issues.push(planIssue(...issue));
  };
  const checked = checkShape(value, shape, pathOf(name), report, mode) as Value;
  if (issues.length === 0) more?.(checked, report);
  if (issues.length > 0) refuse(issues, name);
  if (isObject(value) && isFrozen(value)) CHECKED.set(value, shape);
  return checked;
}

/** Refuses what is not an indicator, or has a figure that its unit does not allow; returns it without nulls. */
export function takeIndicator(indicator: Indicator, name = 'indicator'): Indicator {
  return requireShape(indicator, INDICATOR, name, (given, report) => {
    checkIndicatorFigures(given, pathOf(name), report);
  });
}

/**
 * Refuses what are not observations, or have a figure that the unit of their indicator does not allow; returns them
 * without nulls.
 */
export function takeObservations(
  observations: readonly Observation[],
  unitOf: (indicatorId: string) => Unit | undefined,
  name = 'observations',
): readonly Observation[] {
  const taken = requireShape(observations, OBSERVATIONS, name);
  // Also of what is known to fit: the units are other ones with each indicator and plan.
  const issues: PlanIssue[] = [];
  checkObservationFigures(taken, unitOf, pathOf(name), (...issue) => {
    issues.push(planIssue(...issue));
  });
  if (issues.length > 0) refuse(issues, name);
  return taken;
}

/**
 * Refuses what is not a plan, or has a figure that its unit does not allow; returns it without nulls. An audit takes
 * plans with two items of one id, since it is there to find them, and a document tells them apart from its evaluation.
 */
export function takePlan(plan: Plan, name = 'plan', mayRepeatIds = false): Plan {
  return requireShape(plan, PLAN, name, (given, report) => {
    const { indicators, observations, period } = given;
    for (const { list, id, path } of mayRepeatIds ? [] : repeatedIds(given)) {
      report('duplicate-id', { list, id }, [...pathOf(name), ...path], id);
    }
    checkOrder(period, [...pathOf(name), 'period'], report);
    for (const [index, indicator] of indicators.entries()) {
      checkIndicatorFigures(indicator, [...pathOf(name), 'indicators', index], report);
    }
    const units = new Map(indicators.map(({ id, unit }) => [id, unit]));
    checkObservationFigures(observations, (id) => units.get(id), [...pathOf(name), 'observations'], report);
  });
}

function checkObservationFigures(
  observations: readonly Observation[],
  unitOf: (indicatorId: string) => Unit | undefined,
  path: Path,
  report: Report,
): void {
  for (const [index, observation] of observations.entries()) {
    checkObservation(observation, unitOf(observation.indicatorId), [...path, index], report);
    checkOwnPeriod(observation, [...path, index], report);
  }
}

// `options.indicators[0]`, as code writes it.
function pathOf(name: string): Path {
  return name
    .split(/[.[\]]+/u)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
}

function refuse(issues: readonly PlanIssue[], name: string): never {
  const [first] = issues;
  const lines = issueLines(issues, name);
  const message =
    lines.length === 1
      ? endSentence(String(lines[0]?.slice(2)))
      : `${String(issues.length)} mistakes:\n${lines.join('\n')}`;
  const details = { argument: first?.path, value: first?.value, issues };
  if (!PLAN_NAMES.includes(name))
    throw new CommunitySafetyError(name === 'rag' ? 'INVALID_RAG_RULE' : codeOf(first), message, details);
  const hint = 'Read the plan with parsePlan, which lists every mistake and fills in empty lists.';
  throw new CommunitySafetyError('INVALID_PLAN', `${message}${lines.length === 1 ? ' ' : '\n'}${hint}`, details);
}

function endSentence(text: string): string {
  return /[.?]$/u.test(text) ? text : `${text}.`;
}

// The code that the same mistake has in a calculation.
function codeOf(issue: PlanIssue | undefined): ErrorCode {
  switch (issue?.code) {
    case 'wrong-type':
      return issue.data.expected === 'number' || issue.data.expected === 'whole-number'
        ? 'INVALID_NUMBER'
        : 'INVALID_ARGUMENT';
    case 'invalid-value':
      if (issue.data.rule === 'day' || issue.data.rule === 'day-or-false') return 'INVALID_DAY';
      return issue.data.rule === 'not-negative' ? 'NEGATIVE_COUNT' : 'INVALID_ARGUMENT';
    case 'out-of-range':
      return issue.data.rule === 'count' || issue.data.rule === 'rate' ? 'NEGATIVE_COUNT' : 'INVALID_ARGUMENT';
    default:
      return 'INVALID_ARGUMENT';
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isFrozen(value: object): boolean {
  return Object.isFrozen(value) && Object.values(value).every((part) => !isObject(part) || isFrozen(part));
}
