import { nearest } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import type { ExpectedValue, Path, PlanIssueCode, PlanIssueData, ValueRule } from '../explain/planIssues.js';
import type { AnyShape, ChoiceShape, NumberShape, OptionalShape } from '../model/shapes.js';
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
 * How much is wanted: `check` leaves periods to whoever reads them and takes no list for granted; `complete` reads
 * periods too, and gives a frozen copy in which lists that are left out are empty.
 */
export type Mode = 'check' | 'complete';

type Fields = readonly (readonly [key: string, field: AnyShape | OptionalShape])[];
type ObjectOf = Extract<AnyShape, { readonly fields: object }>;

interface Walk {
  readonly path: (string | number)[];
  readonly report: Report;
  readonly complete: boolean;
}

const LONGEST_ID = 200;
const NUMBERS: ReadonlySet<string> = new Set<NumberShape>(['number', 'not-negative', 'positive', 'whole', 'place']);
const ID = /^[^\s\p{C}]+$/u;
const CHECKSUM = /^[0-9a-f]{64}$/u;

/**
 * Checks a value against a shape and reports every mistake. Returns the value without what is `null` or `undefined`,
 * which both mean left out: the value itself where there is nothing to take out, or a complete copy.
 */
export function checkShape(value: unknown, shape: AnyShape, root: Path, report: Report, mode: Mode): unknown {
  return checked(value, shape, { path: [...root], report, complete: mode === 'complete' });
}

/** The keys of an object's shape. */
export function keysOf(shape: ObjectOf): readonly string[] {
  return fieldsOf(shape).map(([key]) => key);
}

function checked(value: unknown, shape: AnyShape, walk: Walk): unknown {
  if (typeof shape === 'string') {
    checkScalar(value, shape, walk);
    return value;
  }
  if ('oneOf' in shape) {
    if (!shape.oneOf.includes(value as string)) refuse(value, shape.oneOf, walk);
    return value;
  }
  if ('listOf' in shape) return checkedList(value, shape.listOf as AnyShape, walk);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(value, 'object', walk);
    return value;
  }
  if ('fields' in shape) return checkedObject(value, shape, walk);
  const chosen = choose(value, shape);
  if (chosen !== undefined) return checkedObject(value, chosen, walk, shape);
  walk.path.push('kind');
  refuse((value as { kind?: unknown }).kind ?? undefined, shape.choices.map(kindOf).map(String), walk);
  walk.path.pop();
  return value;
}

function checkedList(value: unknown, item: AnyShape, walk: Walk): unknown {
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
    const taken = checked(given, item, walk);
    if (taken !== given) copy ??= list.slice(0, index);
    copy?.push(taken);
    walk.path.pop();
  }
  return copy === undefined ? value : frozenIf(copy, walk);
}

function checkedObject(value: object, shape: ObjectOf, walk: Walk, choice?: ChoiceShape): unknown {
  const fields = fieldsOf(shape);
  const given = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | undefined = walk.complete ? {} : undefined;
  for (const key of Object.keys(given)) {
    if (Object.hasOwn(shape.fields, key)) continue;
    const isOther = key !== 'kind' && choice?.choices.some((other) => firstKey(other) === key);
    // From a row of a database a figure may carry a `missing` with nothing in it.
    if (isOther && (given[key] ?? null) === null) copy ??= withoutNothing(given);
    else refuseKey(key, given[key], shape, walk, isOther === true);
  }
  for (const [key, field] of fields) {
    const part = given[key];
    if (part === undefined || part === null) {
      const isList = typeof field === 'object' && 'orNone' in field;
      if (copy && isList) copy[key] = frozenIf([], walk);
      else if (typeof field === 'string' || !('optional' in field)) {
        if (!walk.complete || !isList) missing(key, field, walk);
      } else if (part === null && !copy) copy = withoutNothing(given);
      continue;
    }
    walk.path.push(key);
    const taken = checked(part, typeof field === 'object' && 'optional' in field ? field.optional : field, walk);
    walk.path.pop();
    if (taken !== part) copy ??= withoutNothing(given);
    if (copy) copy[key] = taken;
  }
  return copy === undefined ? value : frozenIf(copy, walk);
}

// Where all have a kind it decides; else the first field of each, which the others do not have.
function choose(value: object, { choices }: ChoiceShape): ObjectOf | undefined {
  const given = value as Readonly<Record<string, unknown>>;
  if (choices.every((choice) => kindOf(choice) !== undefined)) {
    return choices.find((choice) => kindOf(choice) === given['kind']);
  }
  const keys = Object.keys(given);
  return (
    choices.find((choice) => (given[firstKey(choice)] ?? undefined) !== undefined)
    ?? choices.find((choice) => keys.some((key) => nearest(key, [firstKey(choice)]) !== undefined))
    ?? choices[0]
  );
}

function refuseKey(key: string, value: unknown, shape: ObjectOf, { path, report }: Walk, isOther: boolean): void {
  const excludedBy = isOther ? firstKey(shape) : null;
  report('unknown-key', { key, nearest: nearest(key, keysOf(shape)) ?? null, excludedBy }, [...path, key], value);
}

function checkScalar(value: unknown, shape: Extract<AnyShape, string>, walk: Walk): void {
  if (NUMBERS.has(shape)) checkNumber(value, shape, walk);
  else if (shape === 'boolean') {
    if (typeof value !== 'boolean') refuse(value, 'boolean', walk);
  } else if (shape === 'day-or-false') {
    if (value === false || isDay(value)) return;
    if (typeof value === 'string') refuseValue(value, 'day-or-false', walk);
    else refuse(value, 'day-or-false', walk);
  } else if (typeof value === 'string') checkText(value, shape, walk);
  else refuse(value, 'string', walk);
}

function checkNumber(value: unknown, shape: string, walk: Walk): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) refuse(value, 'number', walk);
  else if ((shape === 'whole' || shape === 'place') && !Number.isSafeInteger(value))
    refuse(value, 'whole-number', walk);
  else if (shape === 'place' && value < 1) refuseValue(value, 'at-least-1', walk);
  else if (shape === 'positive' && value <= 0) refuseValue(value, 'greater-than-0', walk);
  else if ((shape === 'not-negative' || shape === 'whole') && value < 0) refuseValue(value, 'not-negative', walk);
}

function checkText(text: string, shape: string, walk: Walk): void {
  if (shape === 'text' && text === '') refuseValue(text, 'not-empty', walk);
  if (shape === 'day' && !isDay(text)) refuseValue(text, 'day', walk);
  if (shape === 'checksum' && !CHECKSUM.test(text)) refuseValue(text, 'checksum', walk);
  if (shape === 'id') {
    if (text.length > LONGEST_ID) refuseValue(text, 'at-most-200-characters', walk);
    else if (!ID.test(text)) refuseValue(text, 'no-spaces', walk);
  }
  if (shape === 'period' && walk.complete) {
    const result = parsePeriod(text);
    if (!result.ok) walk.report('invalid-value', { rule: 'period', reason: result.reason, text }, [...walk.path], text);
  }
}

function refuse(value: unknown, expected: ExpectedValue, { report, path }: Walk): void {
  if (value === undefined) report('missing', { expected }, [...path], value);
  else if (typeof expected === 'string') report('wrong-type', { expected, given: show(value) }, [...path], value);
  else report('not-one-of', { expected, given: show(value) }, [...path], value);
}

function missing(key: string, shape: AnyShape, { report, path }: Walk): void {
  report('missing', { expected: expectedOf(shape) }, [...path, key], undefined);
}

function refuseValue(value: unknown, rule: ValueRule, { report, path }: Walk): void {
  report('invalid-value', { rule, given: show(value) }, [...path], value);
}

/** What a shape has to be, where nothing is there. */
function expectedOf(shape: AnyShape): ExpectedValue {
  if (typeof shape === 'object') {
    if ('oneOf' in shape) return shape.oneOf;
    return 'listOf' in shape ? 'array' : 'object';
  }
  if (NUMBERS.has(shape)) return 'number';
  return shape === 'boolean' ? 'boolean' : 'string';
}

function kindOf({ fields }: ObjectOf): string | undefined {
  const { kind } = fields as { readonly kind?: { readonly oneOf: readonly string[] } };
  return kind?.oneOf[0];
}

function firstKey(shape: ObjectOf): string {
  return String(keysOf(shape)[0]);
}

const FIELDS = new WeakMap<object, Fields>();

function fieldsOf(shape: ObjectOf): Fields {
  const known = FIELDS.get(shape);
  if (known !== undefined) return known;
  const fields: Fields = Object.entries(shape.fields);
  FIELDS.set(shape, fields);
  return fields;
}

function withoutNothing(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, part]) => part !== null && part !== undefined));
}

function frozenIf<Copy extends object>(copy: Copy, { complete }: Walk): Copy {
  return complete ? Object.freeze(copy) : copy;
}
