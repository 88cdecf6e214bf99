import type * as z from 'zod';
import { DID_YOU_MEAN } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import type { Path, PlanRuleCode } from './planRules.js';

/**
 * What is wrong at a place of a plan, as a word to branch on.
 *
 * @category Schema
 */
export type PlanIssueCode =
  'unreadable' | 'too-many' | 'missing' | 'wrong-type' | 'unknown-key' | 'not-one-of' | 'invalid-value' | PlanRuleCode;

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

// Nobody mends more at a time, and a list of a million would take longer to write than the plan to check.
const MOST_ISSUES = 100_000;

type ZodIssue = z.core.$ZodIssue;

/** Turns what zod found in a plan into issues written for a person. */
export function planIssuesOf(issues: readonly ZodIssue[], plan: unknown): PlanIssue[] {
  const first = issues.slice(0, MOST_ISSUES).flatMap((issue) => issuesOf(issue, [], plan));
  const others = issues.length - MOST_ISSUES;
  if (others <= 0) return first;
  return [...first, { code: 'too-many', path: '', message: `has ${String(others)} more mistakes`, value: undefined }];
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
        message: String(messages[index]),
        value: valueAt(value, [key]),
      }));
    }
    case 'invalid_type':
      if (value === undefined && isPresent(plan, path)) {
        return one('wrong-type', `must be ${typeInWords(issue.expected)}, or the key be left out, not undefined`);
      }
      return value === undefined
        ? one('missing', `is missing; it must be ${typeInWords(issue.expected)}`)
        : one('wrong-type', `must be ${typeInWords(issue.expected)}, not ${show(value)}`);
    case 'invalid_value':
      return one(value === undefined ? 'missing' : 'not-one-of', oneOf(issue.values, value));
    case 'invalid_union':
      if (issue.errors.length === 0) {
        // No shape has this word as its kind; zod lists the words, though its types do not say so.
        const { options } = issue as unknown as { readonly options: readonly unknown[] };
        return one(value === undefined ? 'missing' : 'not-one-of', oneOf(options, value));
      }
      return likeliest(issue.errors).flatMap((inner) => issuesOf(inner, path, plan));
    case 'custom':
      return one(ruleOf(issue) ?? 'invalid-value', issue.message);
    default:
      return one('invalid-value', `${issue.message}, not ${show(value)}`);
  }
}

// Of the shapes that would have been allowed, the one with the fewest mistakes is the one that was meant; and of two,
// the one that knows a key so like the one given that it can name it.
function likeliest(shapes: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const mistakes = (shape: readonly ZodIssue[]): number =>
    shape.length - (shape.some(({ message }) => message.includes(DID_YOU_MEAN)) ? 0.5 : 0);
  return shapes.reduce((best, shape) => (mistakes(shape) < mistakes(best) ? shape : best));
}

function ruleOf({ params }: Extract<ZodIssue, { code: 'custom' }>): PlanRuleCode | undefined {
  return params?.['rule'] as PlanRuleCode | undefined;
}

function oneOf(words: readonly unknown[], value: unknown): string {
  const must = `must be one of ${words.map((word) => `'${String(word)}'`).join(', ')}`;
  return value === undefined ? `is missing; it ${must}` : `${must}, not ${show(value)}`;
}

function typeInWords(expected: string): string {
  if (expected === 'object' || expected === 'array') return `an ${expected}`;
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

// A key that is there, but with nothing in it: JSON has no such thing, JavaScript does.
function isPresent(plan: unknown, path: Path): boolean {
  return Object.hasOwn(Object(valueAt(plan, path.slice(0, -1))) as object, String(path.at(-1)));
}

function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    if (!/^[$A-Za-z_][$A-Za-z0-9_]{0,60}$/u.test(key)) return `${text}[${show(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
