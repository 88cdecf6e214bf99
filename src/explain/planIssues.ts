import { show } from '../errors/show.js';
import { parsePeriod, type PeriodRefusal, type RefusedPeriod } from '../period/parsePeriod.js';
import { sentenceOf, type Sentences } from './sentences.js';

/**
 * A sort of value that a place of a plan can take, or the closed list of words that it can take.
 *
 * @category Schema
 */
export type ExpectedValue =
  'object' | 'array' | 'string' | 'number' | 'whole-number' | 'boolean' | 'day-or-false' | readonly string[];

/**
 * What a value of the right sort has to be besides.
 *
 * @category Schema
 */
export type ValueRule =
  | 'not-empty'
  | 'no-spaces'
  | 'at-most-200-characters'
  | 'checksum'
  | 'currency'
  | 'day'
  | 'day-or-false'
  | 'not-negative'
  | 'greater-than-0'
  | 'at-least-1';

/**
 * The data of each mistake in a plan, by its code.
 *
 * @category Schema
 */
export interface PlanIssueData {
  /** The plan cannot be read at all: a getter throws, or memory cannot be frozen. */
  readonly unreadable: { readonly cause: string };
  /** There are more mistakes than are listed. */
  readonly 'too-many': { readonly more: number };
  /** Something that a plan must have is missing. */
  readonly missing: { readonly expected: ExpectedValue };
  /** A value is of the wrong type: text where a number is expected. */
  readonly 'wrong-type': { readonly expected: ExpectedValue; readonly given: string };
  /** A key is unknown, or cannot be used together with another. */
  readonly 'unknown-key': { readonly key: string; readonly nearest: string | null; readonly excludedBy: string | null };
  /** A word is not in the closed list. */
  readonly 'not-one-of': { readonly expected: readonly string[]; readonly given: string };
  /** A value is of the right type but not allowed: an empty title, a day that does not exist. */
  readonly 'invalid-value':
    | { readonly rule: ValueRule; readonly given: string }
    | { readonly rule: 'period'; readonly reason: PeriodRefusal; readonly text: string }
    | { readonly rule: 'period-of-observation'; readonly period: string; readonly text: string };
  /** Two items of a list have the same id. */
  readonly 'duplicate-id': { readonly list: string; readonly id: string };
  /** A list refers to the same item twice. */
  readonly 'duplicate-reference': { readonly id: string };
  /** An id refers to nothing in the plan. */
  readonly 'dangling-reference': { readonly list: string; readonly id: string; readonly nearest: string | null };
  /** Two days or values are in the wrong order: the first must come before the second. */
  readonly 'wrong-order':
    | { readonly first: 'start' | 'plan-start'; readonly limit: string; readonly given: string }
    | { readonly first: 'min'; readonly limit: number; readonly given: number };
  /** A number is impossible: a percentage above 100, a count below 0. */
  readonly 'out-of-range':
    | { readonly rule: 'percentage' | 'count' | 'rate' | 'money' | 'duration' | 'reduction'; readonly given: number }
    | { readonly rule: 'denominator' | 'last-place'; readonly limit: number; readonly given: number };
  /** An amount is in a different unit from its indicator. */
  readonly 'wrong-unit': Readonly<Record<string, never>>;
}

/**
 * What is wrong at a place of a plan, as a word for code to branch on.
 *
 * @category Schema
 */
export type PlanIssueCode = keyof PlanIssueData;

/**
 * The rules that depend on more than one place in a plan.
 *
 * @category Schema
 */
export type PlanRuleCode = Extract<
  PlanIssueCode,
  | 'duplicate-id'
  | 'duplicate-reference'
  | 'dangling-reference'
  | 'wrong-order'
  | 'out-of-range'
  | 'other-period'
  | 'wrong-unit'
>;

/**
 * One mistake in a plan.
 *
 * @category Schema
 */
export type PlanIssue = {
  readonly [Code in PlanIssueCode]: {
    /** What is wrong, as a word for code to branch on. */
    readonly code: Code;
    /** Everything the message says, as plain data. */
    readonly data: PlanIssueData[Code];
    /** Where: `indicators[0].baseline.value`; empty for the plan itself. */
    readonly path: string;
    /** What is wrong, in words that follow the path. */
    readonly message: string;
    /** The offending value as given; `undefined` if something is missing. */
    readonly value: unknown;
  };
}[PlanIssueCode];

/** A place in a plan: keys and positions from its root. */
export type Path = readonly (string | number)[];

const MOST_LINES = 20;

const RULES: Readonly<Record<ValueRule, string>> = {
  'not-empty': 'must not be empty',
  'no-spaces': 'must be a word without spaces, such as road-safety',
  'at-most-200-characters': 'must be at most 200 characters long',
  currency: 'must be the three capital letters of a currency, such as GBP',
  checksum: 'must be 64 lower-case hexadecimal digits',
  day: 'must be a day that exists, as YYYY-MM-DD from 1900 to 2199',
  'day-or-false': 'must be a day as YYYY-MM-DD, or false',
  'not-negative': 'must not be negative',
  'greater-than-0': 'must be greater than 0',
  'at-least-1': 'must be at least 1',
};

const SENTENCES: Sentences<PlanIssueData> = {
  unreadable: ({ cause }) => `cannot be read: ${cause}`,
  'too-many': ({ more }) => `has ${String(more)} more mistakes`,
  missing: ({ expected }) => `is missing; it must be ${inWords(expected)}`,
  'wrong-type': ({ expected, given }) => `must be ${inWords(expected)}, not ${given}`,
  'unknown-key': ({ key, nearest, excludedBy }) =>
    excludedBy === null
      ? `is not a key this library knows: ${show(key)}.${hint(nearest)}`
      : `cannot be given together with ${excludedBy}`,
  'not-one-of': ({ expected, given }) => `must be ${inWords(expected)}, not ${given}`,
  'invalid-value': (data) => {
    if (data.rule === 'period-of-observation') {
      return `must be the period of the observation (${data.period}), or left out: ${show(data.text)}`;
    }
    if (data.rule !== 'period') return `${RULES[data.rule]}, not ${data.given}`;
    // A value refused once is refused again.
    return (parsePeriod(data.text) as RefusedPeriod).message;
  },
  'duplicate-id': ({ list, id }) => `is used twice in ${list}: ${show(id)}`,
  'duplicate-reference': ({ id }) => `is in the list twice: ${show(id)}`,
  'dangling-reference': ({ list, id, nearest }) =>
    `refers to ${show(id)}, which is not among the plan's ${list}.${hint(nearest)}`,
  'wrong-order': ({ first, limit, given }) => {
    if (first === 'plan-start') return `must not be before the plan starts on ${limit}: ${show(given)}`;
    return `must not be ${first === 'min' ? 'below' : 'before'} ${first} (${String(limit)}): ${show(given)}`;
  },
  'out-of-range': (data) => {
    const given = show(data.given);
    if ('limit' in data) {
      const most = data.rule === 'last-place' ? 'beyond the last place' : `more than the ${data.rule}`;
      return `must not be ${most} (${show(data.limit)}): ${given}`;
    }
    if (data.rule === 'percentage') return `a percentage must be from 0 to 100: ${given}`;
    if (data.rule === 'reduction') return `nothing can be reduced by more than 100%: ${given}`;
    if (data.rule === 'money') return `a sum of money must not be negative: ${given}`;
    return `a ${data.rule} must not be negative: ${given}`;
  },
  'wrong-unit': () => 'percentage points need a unit of the kind percentage or points; use percent or amount',
};

/** Builds an issue with its sentence. */
export function planIssue<Code extends PlanIssueCode>(
  code: Code,
  data: PlanIssueData[Code],
  path: Path,
  value: unknown,
): PlanIssue {
  return { code, data, path: pathText(path), message: SENTENCES[code](data), value } as PlanIssue;
}

/** Says an issue in words again, from its code and data. */
export function explainPlanIssue(issue: Pick<PlanIssue, 'code' | 'data'>): string {
  return sentenceOf(SENTENCES, issue);
}

/** Writes issues one a line, the first 20 of them. */
export function issueLines(issues: readonly PlanIssue[], root: string): string[] {
  const lines = issues.slice(0, MOST_LINES).map(({ path, message }) => `- ${path === '' ? root : path}: ${message}`);
  return issues.length > MOST_LINES ? [...lines, `- and ${String(issues.length - MOST_LINES)} more`] : lines;
}

/** Writes a place as code would: `observations[3].figure.value`. */
function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    if (!/^[$A-Za-z_][$A-Za-z0-9_]{0,60}$/u.test(key)) return `${text}[${show(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

function inWords(expected: ExpectedValue): string {
  if (typeof expected !== 'string') return `one of ${expected.map((word) => `'${word}'`).join(', ')}`;
  if (expected === 'object' || expected === 'array') return `an ${expected}`;
  if (expected === 'boolean') return 'true or false';
  if (expected === 'day-or-false') return 'a day as YYYY-MM-DD, or false';
  return expected === 'whole-number' ? 'a whole number' : `a ${expected}`;
}

function hint(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean '${nearest}'?`;
}
