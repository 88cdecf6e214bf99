import type * as z from 'zod';
import { show } from '../errors/show.js';
import type { Path, PlanRuleCode } from './planRules.js';

/**
 * What is wrong at a place of a plan, as a word to branch on.
 *
 * @category Schema
 */
export type PlanIssueCode = 'missing' | 'wrong-type' | 'unknown-key' | 'not-one-of' | 'invalid-value' | PlanRuleCode;

/**
 * One mistake in a plan.
 *
 * @category Schema
 */
export interface PlanIssue {
  /** What is wrong, as a word to branch on. */
  readonly code: PlanIssueCode;
  /** Where: `indicators[0].baseline.value`; empty for the plan itself. */
  readonly path: string;
  /** What is wrong, in words that follow the path. */
  readonly message: string;
  /** The offending value as given; `undefined` where something is missing. */
  readonly value: unknown;
}

type ZodIssue = z.core.$ZodIssue;

/** Turns what zod found in a plan into issues written for a person. */
export function planIssuesOf(issues: readonly ZodIssue[], plan: unknown): PlanIssue[] {
  return issues.flatMap((issue) => issuesOf(issue, [], plan));
}

/** Writes an issue on one line. */
export function lineOf({ path, message }: PlanIssue): string {
  return `${path === '' ? 'the plan' : path}: ${message}`;
}

function issuesOf(issue: ZodIssue, parent: Path, plan: unknown): PlanIssue[] {
  const path = [...parent, ...(issue.path as Path)];
  const value = valueAt(plan, path);
  const one = (code: PlanIssueCode, message: string): PlanIssue[] => [{ code, path: pathText(path), message, value }];

  switch (issue.code) {
    case 'unrecognized_keys': {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, index) => ({
        code: 'unknown-key',
        path: pathText([...path, key]),
        message: messages[index] ?? issue.message,
        value: valueAt(value, [key]),
      }));
    }
    case 'invalid_type':
      return value === undefined
        ? one('missing', `is missing; it must be ${typeInWords(issue.expected)}`)
        : one('wrong-type', `must be ${typeInWords(issue.expected)}, not ${show(value)}`);
    case 'invalid_value':
      return one(value === undefined ? 'missing' : 'not-one-of', oneOf(issue.values, value));
    case 'invalid_union':
      if (issue.errors.length === 0) {
        const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
        return one(value === undefined ? 'missing' : 'not-one-of', oneOf(options, value));
      }
      return likeliest(issue.errors).flatMap((inner) => issuesOf(inner, path, plan));
    case 'custom':
      return one(ruleOf(issue) ?? 'invalid-value', issue.message);
    default:
      return one('invalid-value', `${issue.message}, not ${show(value)}`);
  }
}

// Of the shapes that would have been allowed, the one with the fewest mistakes is the one that was meant.
function likeliest(shapes: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  return shapes.reduce((best, shape) => (shape.length < best.length ? shape : best));
}

function ruleOf({ params }: Extract<ZodIssue, { code: 'custom' }>): PlanRuleCode | undefined {
  return params?.['rule'] as PlanRuleCode | undefined;
}

function oneOf(words: readonly unknown[], value: unknown): string {
  const list = words.map((word) => (typeof word === 'string' ? `'${word}'` : String(word))).join(', ');
  const must = words.length === 1 ? `must be ${list}` : `must be one of ${list}`;
  return value === undefined ? `is missing; it ${must}` : `${must}, not ${show(value)}`;
}

function typeInWords(expected: string): string {
  if (expected === 'object' || expected === 'array' || expected === 'int')
    return `an ${expected === 'int' ? 'integer' : expected}`;
  return expected === 'boolean' ? 'true or false' : `a ${expected}`;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/u.test(key)) return `${text}[${show(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
