import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { didYouMean } from '../errors/nearest.js';
import { refuse, requireArray, requireObject, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import type { Comparator } from '../model/comparator.js';
import { MISSING_KINDS, QUALIFIERS } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import { POLARITIES } from '../model/polarity.js';
import { DIRECTIONS, NOT_SET_REASONS, OPERATORS, RECURRENCES } from '../model/target.js';
import type { Target } from '../model/target.js';
import type { Theme } from '../model/theme.js';
import { TIME_UNITS, type Unit } from '../model/unit.js';
import { isDay } from '../period/day.js';
import { parsePeriod } from '../period/parsePeriod.js';

/*
 * The items that a caller hands in, checked before anything is read off them: a misspelt key would be ignored
 * silently, and a missing one would end in an error of JavaScript that names no place.
 */

/** Returns a value as it is used, without keys that are `null` or `undefined`, or refuses it by the name of its place. */
type Check = (value: unknown, name: string) => unknown;
type Fields = Readonly<Record<string, Check>>;

export const COMPARATOR_KINDS: readonly Comparator['kind'][] = [
  ...(['county', 'force', 'most-similar-group', 'region', 'national', 'district', 'other'] as const),
];
export const METHODS: readonly NonNullable<Comparator['method']>[] = ['pooled', 'mean-of-areas'];
export const THEME_SCOPES: readonly Theme['scope'][] = ['partnership', 'county'];
export const RANK_ENDS = ['highest', 'lowest'] as const;

const text: Check = (value, name) => (typeof value === 'string' ? value : refuse(name, 'text', value));
const period: Check = (value, name) =>
  parsePeriod(value as string).ok ? value : refuse(name, 'a period such as 2013/14', value);
const filled: Check = (value, name) => (value === '' ? refuse(name, 'text', value) : text(value, name));
const number: Check = (value, name) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(name, 'a number', value);
const yesNo: Check = (value, name) => (typeof value === 'boolean' ? value : refuse(name, 'true or false', value));
const day: Check = (value, name) => (isDay(value) ? value : refuse(name, 'a day such as 2018-03-31', value));
// What the tables do not hold passes through as it is.
const anything: Check = (value) => value;

const CITATION = object({ sourceId: filled }, { paragraph: text, table: text, quote: text });
const PASSAGE = object({ text, source: CITATION });
const RANK = object({ place: number, from: oneOf(RANK_ENDS) }, { of: number, among: text });
const DATED = { text, period };
const KNOWN_FIGURE = object(
  { value: number },
  {
    ...DATED,
    ...{ covers: oneOf(RECURRENCES), count: number, denominator: number, denominatorPeriod: period },
    ...{ qualifier: oneOf(QUALIFIERS), rank: RANK, note: text },
  },
);
const MISSING_FIGURE = object({ missing: oneOf(MISSING_KINDS) }, DATED);
const FIGURE: Check = (value, name) => {
  requireObject(value, name);
  return (isGiven((value as { missing?: unknown }).missing) ? MISSING_FIGURE : KNOWN_FIGURE)(value, name);
};
const UNITS: Readonly<Record<Unit['kind'], Check>> = {
  count: object({ kind: text, of: filled }),
  percentage: object({ kind: text }, { of: filled, signed: yesNo }),
  rate: object({ kind: text, per: number, of: filled }),
  money: object({ kind: text, currency: filled }),
  duration: object({ kind: text, unit: oneOf(TIME_UNITS) }),
  score: object({ kind: text }, { of: filled }),
  points: object({ kind: text }),
};
const PERCENT = object({ percent: number });
const POINTS = object({ points: number });
const AMOUNT_ALONE = object({ amount: number });
const AMOUNT: Check = (value, name) => {
  requireObject(value, name);
  if ('points' in (value as object)) return POINTS(value, name);
  return ('amount' in (value as object) ? AMOUNT_ALONE : PERCENT)(value, name);
};
const TERMS = { text, due: day, every: oneOf(RECURRENCES), note: text };
const TARGETS: Readonly<Record<Target['kind'], Check>> = {
  level: target({ operator: oneOf(OPERATORS), value: number }, { direction: oneOf(DIRECTIONS) }),
  range: target({ min: number, max: number }),
  change: target({ direction: oneOf(DIRECTIONS), by: AMOUNT }, { from: period }),
  maintain: target({}, { orBetter: yesNo, tolerance: AMOUNT }),
  comparator: target({ operator: oneOf(OPERATORS), comparatorId: filled }),
  rank: target({ within: number, end: oneOf(RANK_ENDS) }, { among: text }),
  direction: target({ direction: oneOf(DIRECTIONS) }, { from: period }),
  milestone: target({ description: text }, { reached: (value, name) => (value === false ? value : day(value, name)) }),
  'not-set': target({ reason: oneOf(NOT_SET_REASONS) }),
};
const INDICATOR = object(
  {
    ...{ id: filled, name: filled, unit: ofKind(UNITS), polarity: oneOf(POLARITIES), baseline: FIGURE },
    ...{ comparisons: listOf(object({ comparatorId: filled, figure: FIGURE })), target: ofKind(TARGETS) },
  },
  { source: CITATION, furtherSources: listOf(CITATION), note: text },
);
const COMPARATOR = object(
  { id: filled, name: filled, kind: oneOf(COMPARATOR_KINDS) },
  { alsoCalled: listOf(PASSAGE), method: oneOf(METHODS), includesArea: yesNo, source: CITATION, note: text },
);
const LEAD = object({ name: text }, { role: text, organisation: text, source: CITATION });
const PRIORITY = object(
  {
    ...{ id: filled, title: filled, aims: listOf(text), indicatorIds: listOf(text), actionIds: listOf(text) },
    ...{ themeIds: listOf(text), leads: listOf(LEAD) },
  },
  {
    ...{ label: text, alsoCalled: listOf(PASSAGE), unpaired: anything, assessment: anything, hotspots: anything },
    ...{ rankings: anything, source: CITATION, note: text },
  },
);
const THEME = object(
  { id: filled, title: filled, scope: oneOf(THEME_SCOPES), priorityIds: listOf(text) },
  { source: CITATION, note: text },
);
const SOURCE = object(
  { id: filled, title: filled },
  { publisher: text, edition: text, url: text, licence: text, sha256: text, note: text },
);
const OBSERVATION = object(
  { indicatorId: filled, period, figure: FIGURE },
  { comparatorId: filled, published: day, cumulative: yesNo },
);
const PERIOD = object({ start: day, end: day }, { text, note: text });

/** What a plan can hold, each with its check. */
const OF_PLAN: Fields & Readonly<Record<keyof Plan, Check>> = {
  ...{ $schema: text, id: filled, title: filled, edition: text, aim: text, period: PERIOD, source: CITATION },
  ...{ partnership: anything, comparators: listOf(COMPARATOR), priorities: listOf(PRIORITY), themes: listOf(THEME) },
  ...{ indicators: listOf(INDICATOR), actions: anything, observations: listOf(OBSERVATION), claims: anything },
  ...{
    statedCounts: anything,
    wards: anything,
    areas: anything,
    taskAndFinishGroups: anything,
    countyAgreement: anything,
  },
  ...{ sources: listOf(SOURCE), knownDiscrepancies: anything, omissions: anything },
  // What a reader of tables returns fits as well.
  ...{ ok: anything, problems: anything, notes: anything },
};

/**
 * Returns those parts of a plan that a function reads, checked, without what is `null`. Other parts of a plan may be
 * there, unread.
 */
export function partsOfPlan<Needed extends keyof Plan, Optional extends keyof Plan = never>(
  plan: unknown,
  name: string,
  needed: readonly Needed[],
  optional: readonly Optional[] = [],
): Pick<Plan, Needed> & Partial<Pick<Plan, Optional>> {
  const pick = (keys: readonly (keyof Plan)[]): Fields => Object.fromEntries(keys.map((key) => [key, OF_PLAN[key]]));
  const unread = Object.keys(OF_PLAN).filter((key) => !([...needed, ...optional] as string[]).includes(key));
  const others = Object.fromEntries(unread.map((key) => [key, anything]));
  return object(pick(needed), { ...pick(optional), ...others })(plan, name) as never;
}

/** Returns the indicators that a caller hands in, checked. */
export function indicatorsFrom(value: unknown, name: string): readonly Indicator[] {
  return listOf(INDICATOR)(value, name) as readonly Indicator[];
}

/** Returns the comparators that a caller hands in, checked. */
export function comparatorsFrom(value: unknown, name: string): readonly Comparator[] {
  return listOf(COMPARATOR)(value, name) as readonly Comparator[];
}

/** Tells whether an option or a key was given: `null` and `undefined` leave it out. */
export function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== null && value !== undefined;
}

/** Refuses a key that is not known, and says which was probably meant. */
export function refuseUnknownKeys(given: object, known: readonly string[], name: string): void {
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const message = `${name} has no ${show(key)}.${didYouMean(key, known)}`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: name, key, known });
  }
}

function object(needs: Fields, may: Fields = {}): Check {
  const fields = new Map(Object.entries({ ...needs, ...may }));
  const known = [...fields.keys()];
  const needed = Object.keys(needs);
  return (value, name) => {
    requireObject(value, name);
    const given = value as Readonly<Record<string, unknown>>;
    let kept: Record<string, unknown> | undefined;
    for (const key of Object.keys(given)) {
      const check = fields.get(key);
      if (check === undefined) {
        refuseUnknownKeys({ [key]: true }, known, name);
        continue;
      }
      const own = given[key];
      const checked = isGiven(own) ? check(own, `${name}.${key}`) : undefined;
      if (checked === own && own !== undefined) continue;
      kept ??= { ...given };
      if (checked === undefined) Reflect.deleteProperty(kept, key);
      else kept[key] = checked;
    }
    const all = kept ?? given;
    for (const key of needed) if (all[key] === undefined) fields.get(key)?.(undefined, `${name}.${key}`);
    return all;
  };
}

function listOf(check: Check): Check {
  return (value, name) => {
    requireArray(value, name);
    const items = value as readonly unknown[];
    let kept: unknown[] | undefined;
    // Counted, as the methods of arrays pass over a hole.
    for (let index = 0; index < items.length; index += 1) {
      const checked = check(items[index], `${name}[${String(index)}]`);
      if (checked === items[index]) continue;
      kept ??= [...items];
      kept[index] = checked;
    }
    return kept ?? items;
  };
}

function ofKind(checks: Readonly<Record<string, Check>>): Check {
  const kinds = Object.keys(checks);
  return (value, name) => {
    requireObject(value, name);
    const { kind } = value as { readonly kind?: unknown };
    requireOneOf(kind as string, kinds, `${name}.kind`);
    return checks[String(kind)]?.(value, name);
  };
}

function target(needs: Fields, may: Fields = {}): Check {
  return object({ kind: text, ...needs }, { ...may, ...TERMS });
}

function oneOf(words: readonly string[]): Check {
  return (value, name) => {
    requireOneOf(value as string, words, name);
    return value;
  };
}
