import { nearest } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import type { ExpectedValue, Path, PlanIssueCode, PlanIssueData, ValueRule } from '../explain/planIssues.js';
import type { AnyShape, ChoiceShape, OptionalShape } from '../model/shapes.js';
import { isDay } from '../period/day.js';
import { parsePeriod } from '../period/parsePeriod.js';

/** Takes note of a mistake. */
export type Report = <Code extends PlanIssueCode>(
  code: Code,
  data: PlanIssueData[Code],
  path: Path,
  value: unknown,
) => void;

/**
 * How much is wanted: `check` leaves periods to whoever reads them and takes no list for granted; `read` reads periods
 * too; `complete` reads them, and gives a frozen copy in which lists that are left out are empty.
 */
export type Mode = 'check' | 'read' | 'complete';

interface Walk {
  readonly path: (string | number)[];
  readonly report: Report;
  readonly complete: boolean;
  readonly readsPeriods: boolean;
}

/** Checks a value and returns it, or what is left of it without nulls. */
type Check = (value: unknown, walk: Walk) => unknown;

interface Field {
  readonly key: string;
  readonly check: Check;
  readonly expected: ExpectedValue;
  /** Whether it is a list that may be left out if a plan is written down. */
  readonly isListOrNone: boolean;
}

interface Fields {
  readonly all: readonly Field[];
  readonly byKey: ReadonlyMap<string, Field>;
  readonly required: readonly Field[];
}

type ObjectOf = Extract<AnyShape, { readonly fields: object }>;
type Given = Readonly<Record<string, unknown>>;

const LONGEST_ID = 200;
const ID = /^[^\s\p{C}]+$/u;
const CURRENCY = /^[A-Z]{3}$/u;
const CHECKSUM = /^[0-9a-f]{64}$/u;

/**
 * Checks a value against a shape and reports every mistake. Returns the value without what is `null` or `undefined`,
 * which both mean left out: the value itself where there is nothing to take out, or a complete copy.
 */
export function checkShape(value: unknown, shape: AnyShape, root: Path, report: Report, mode: Mode): unknown {
  return checkOf(shape)(value, {
    path: [...root],
    report,
    complete: mode === 'complete',
    readsPeriods: mode !== 'check',
  });
}

const SCALARS: Readonly<Record<Extract<AnyShape, string>, Check>> = {
  id: text((value, walk) => {
    if (value.length > LONGEST_ID) refuseValue(value, 'at-most-200-characters', walk);
    else if (!ID.test(value)) refuseValue(value, 'no-spaces', walk);
  }),
  text: text((value, walk) => {
    if (value === '') refuseValue(value, 'not-empty', walk);
  }),
  printed: text(() => undefined),
  day: text((value, walk) => {
    if (!isDay(value)) refuseValue(value, 'day', walk);
  }),
  period: text((value, walk) => {
    const result = walk.readsPeriods ? parsePeriod(value) : undefined;
    if (result?.ok !== false) return;
    walk.report('invalid-value', { rule: 'period', reason: result.reason, text: value }, [...walk.path], value);
  }),
  checksum: text((value, walk) => {
    if (!CHECKSUM.test(value)) refuseValue(value, 'checksum', walk);
  }),
  currency: text((value, walk) => {
    if (!CURRENCY.test(value)) refuseValue(value, 'currency', walk);
  }),
  number: number(() => true),
  'not-negative': number((value) => value >= 0, 'not-negative'),
  positive: number((value) => value > 0, 'greater-than-0'),
  whole: whole((value) => value >= 0, 'not-negative'),
  place: whole((value) => value >= 1, 'at-least-1'),
  boolean: (value, walk) => {
    if (typeof value !== 'boolean') refuse(value, 'boolean', walk);
    return value;
  },
  'day-or-false': (value, walk) => {
    if (value === false || isDay(value)) return value;
    if (typeof value === 'string') refuseValue(value, 'day-or-false', walk);
    else refuse(value, 'day-or-false', walk);
    return value;
  },
};

function text(checkText: (value: string, walk: Walk) => void): Check {
  return (value, walk) => {
    if (typeof value === 'string') checkText(value, walk);
    else refuse(value, 'string', walk);
    return value;
  };
}

function number(isAllowed: (value: number) => boolean, rule: ValueRule = 'not-negative'): Check {
  return (value, walk) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) refuse(value, 'number', walk);
    else if (!isAllowed(value)) refuseValue(value, rule, walk);
    return value;
  };
}

function whole(isAllowed: (value: number) => boolean, rule: ValueRule): Check {
  const check = number(isAllowed, rule);
  return (value, walk) => {
    if (!Number.isFinite(value) || Number.isSafeInteger(value)) return check(value, walk);
    refuse(value, 'whole-number', walk);
    return value;
  };
}

const CHECKS = new WeakMap<object, Check>();

function checkOf(shape: AnyShape): Check {
  if (typeof shape === 'string') return SCALARS[shape];
  const known = CHECKS.get(shape);
  if (known !== undefined) return known;
  const made = madeCheck(shape);
  CHECKS.set(shape, made);
  return made;
}

function madeCheck(shape: Exclude<AnyShape, string>): Check {
  if ('oneOf' in shape) {
    return (value, walk) => {
      if (!shape.oneOf.includes(value as string)) refuse(value, shape.oneOf, walk);
      return value;
    };
  }
  if ('listOf' in shape) return listCheck(checkOf(shape.listOf as AnyShape));
  return 'fields' in shape ? objectCheck(() => shape) : choiceCheck(shape);
}

function listCheck(check: Check): Check {
  return (value, walk) => {
    if (!Array.isArray(value)) {
      refuse(value, 'array', walk);
      return value;
    }
    const list = value as readonly unknown[];
    let copy: unknown[] | undefined = walk.complete ? [] : undefined;
    // By position, so that a hole is seen.
    for (let index = 0; index < list.length; index += 1) {
      walk.path.push(index);
      const given = list[index];
      const taken = check(given, walk);
      if (taken !== given) copy ??= list.slice(0, index);
      copy?.push(taken);
      walk.path.pop();
    }
    return copy === undefined ? list : frozenIf(copy, walk);
  };
}

// Where all have a kind it decides; else the first field of each, which the others do not have.
function choiceCheck({ choices }: ChoiceShape): Check {
  const kinds = choices.map(kindOf);
  if (kinds.every((kind) => kind !== undefined)) {
    return objectCheck((given, walk) => {
      const chosen = choices[kinds.indexOf(given['kind'] as string)];
      if (chosen !== undefined) return chosen;
      walk.path.push('kind');
      refuse(given['kind'] ?? undefined, kinds, walk);
      walk.path.pop();
      return undefined;
    });
  }
  const keys = choices.map(firstKey);
  return objectCheck((given) => {
    const found = keys.findIndex((key) => isThere(given[key]));
    if (found !== -1) return choices[found];
    const meant = keys.findIndex((key) => Object.keys(given).some((other) => nearest(other, [key]) !== undefined));
    return choices[Math.max(meant, 0)];
  }, keys);
}

/** Checks an object against the shape that is chosen for it; the keys of the other choices cannot be given as well. */
function objectCheck(
  choose: (given: Given, walk: Walk) => ObjectOf | undefined,
  others: readonly string[] = [],
): Check {
  return (value, walk) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      refuse(value, 'object', walk);
      return value;
    }
    const given = value as Given;
    const shape = choose(given, walk);
    if (shape === undefined) return value;
    const { all, byKey, required } = fieldsOf(shape);
    let copy: Record<string, unknown> | undefined = walk.complete ? {} : undefined;
    for (const key of Object.keys(given)) {
      const part = given[key];
      const field = byKey.get(key);
      if (field === undefined) {
        const isOther = others.includes(key);
        // From a row of a database a figure may carry a `missing` with nothing in it.
        if (!isOther || isThere(part)) refuseKey(key, part, shape, walk, isOther);
        else copy ??= withoutNothing(given);
      } else if (part === null) copy ??= withoutNothing(given);
      else if (part !== undefined && !walk.complete) {
        const taken = checkedField(part, field, walk);
        if (taken === part) continue;
        copy ??= withoutNothing(given);
        copy[key] = taken;
      }
    }
    for (const { key, expected, isListOrNone } of required) {
      if (isThere(given[key]) || (isListOrNone && walk.complete)) continue;
      walk.report('missing', { expected }, [...walk.path, key], undefined);
    }
    if (copy === undefined) return value;
    return walk.complete ? completed(given, all, walk) : copy;
  };
}

// In the order of the fields, whatever order they were given in.
function completed(given: Given, fields: readonly Field[], walk: Walk): unknown {
  const copy: Record<string, unknown> = {};
  for (const field of fields) {
    const part = given[field.key];
    if (isThere(part)) copy[field.key] = checkedField(part, field, walk);
    else if (field.isListOrNone) copy[field.key] = Object.freeze([]);
  }
  return Object.freeze(copy);
}

function checkedField(part: unknown, { key, check }: Field, walk: Walk): unknown {
  walk.path.push(key);
  const taken = check(part, walk);
  walk.path.pop();
  return taken;
}

function refuseKey(key: string, value: unknown, shape: ObjectOf, { path, report }: Walk, isOther: boolean): void {
  const meant = nearest(key, fieldsOf(shape).byKey.keys()) ?? null;
  report('unknown-key', { key, nearest: meant, excludedBy: isOther ? firstKey(shape) : null }, [...path, key], value);
}

function refuse(value: unknown, expected: ExpectedValue, { report, path }: Walk): void {
  if (value === undefined) report('missing', { expected }, [...path], value);
  else if (typeof expected === 'string') report('wrong-type', { expected, given: show(value) }, [...path], value);
  else report('not-one-of', { expected, given: show(value) }, [...path], value);
}

function refuseValue(value: unknown, rule: ValueRule, { report, path }: Walk): void {
  report('invalid-value', { rule, given: show(value) }, [...path], value);
}

const FIELDS = new WeakMap<object, Fields>();

function fieldsOf(shape: ObjectOf): Fields {
  const known = FIELDS.get(shape);
  if (known !== undefined) return known;
  const all = Object.entries(shape.fields as Readonly<Record<string, AnyShape | OptionalShape>>).map(([key, field]) => {
    const isOptional = typeof field === 'object' && 'optional' in field;
    const inner = isOptional ? field.optional : field;
    const isListOrNone = typeof inner === 'object' && 'orNone' in inner;
    return { key, check: checkOf(inner), expected: expectedOf(inner), isListOrNone, isOptional };
  });
  const byKey = new Map(all.map((field) => [field.key, field]));
  const fields = { all, byKey, required: all.filter(({ isOptional }) => !isOptional) };
  FIELDS.set(shape, fields);
  return fields;
}

/** What a shape has to be, where nothing is there. */
function expectedOf(shape: AnyShape): ExpectedValue {
  if (typeof shape === 'object') {
    if ('oneOf' in shape) return shape.oneOf;
    return 'listOf' in shape ? 'array' : 'object';
  }
  if (shape === 'boolean' || shape === 'number') return shape;
  return ['not-negative', 'positive', 'whole', 'place'].includes(shape) ? 'number' : 'string';
}

function kindOf({ fields }: ObjectOf): string | undefined {
  const { kind } = fields as { readonly kind?: { readonly oneOf: readonly string[] } };
  return kind?.oneOf[0];
}

function firstKey({ fields }: ObjectOf): string {
  return String(Object.keys(fields)[0]);
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function withoutNothing(given: Given): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, part]) => isThere(part)));
}

function frozenIf<Copy extends object>(copy: Copy, { complete }: Walk): Copy {
  return complete ? Object.freeze(copy) : copy;
}
