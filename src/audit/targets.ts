import { satisfies, wantsLess } from '../evaluate/bound.js';
import { read } from '../exact/exact.js';
import type { Reason } from '../explain/reason.js';
import type { Indicator } from '../model/indicator.js';
import type { Period } from '../model/period.js';
import type { Target } from '../model/target.js';
import { measureOf } from '../model/unit.js';
import type { Audited, Placed } from './audited.js';
import type { Found, Rule } from './rule.js';
import { plainName } from './words.js';

/** Targets that contradict something, ask for nothing new, or cannot be judged. */
export const targets: readonly Rule[] = [
  { code: 'target-contradicts-baseline', severity: 'error', find: targetContradictsBaseline },
  { code: 'target-contradicts-itself', severity: 'error', find: targetContradictsItself },
  { code: 'target-already-met', severity: 'note', find: targetAlreadyMet },
  { code: 'or-better-not-said', severity: 'note', find: orBetterNotSaid },
  { code: 'target-against-polarity', severity: 'warning', find: targetAgainstPolarity },
  { code: 'target-needs-polarity', severity: 'warning', find: targetNeedsPolarity },
  { code: 'target-names-comparator', severity: 'warning', find: targetNamesComparator },
  { code: 'target-without-figure', severity: 'warning', find: targetWithoutFigure },
  { code: 'target-without-number', severity: 'note', find: targetWithoutNumber },
  { code: 'comparator-without-figure', severity: 'warning', find: comparatorWithoutFigure },
  { code: 'counts-compared', severity: 'warning', find: countsCompared },
  { code: 'bare-number-target', severity: 'warning', find: bareNumberTarget },
  { code: 'same-words-read-differently', severity: 'warning', find: sameWordsReadDifferently },
];

// The indicators whose target cannot be worked out, for one of some reasons.
function* refused(
  { indicators, resolutionOf }: Audited,
  ...codes: readonly Reason['code'][]
): Generator<Placed & { readonly data: { readonly name: string; readonly reason: Reason } }> {
  for (const placed of indicators) {
    const resolution = resolutionOf(placed.indicator);
    if (!('refused' in resolution) || !codes.includes(resolution.refused.code)) continue;
    yield { ...placed, data: { name: placed.indicator.name, reason: resolution.refused } };
  }
}

/**
 * Finds a target that is on the wrong side of its own baseline.
 *
 * Reason: 161 cannot be reduced to 1,200. One of the two is wrong, and the indicator is not assessed.
 *
 * Example: "Reduce to 1,200pa" with a baseline of 161.
 */
function* targetContradictsBaseline(audited: Audited): Generator<Found<'target-contradicts-baseline'>> {
  for (const { indicator, path, source, data } of refused(audited, 'target-contradicts-baseline')) {
    const { text = '' } = indicator.target;
    yield {
      path: [...path, 'target'],
      source,
      data: { text: text === '' ? null : text, reason: data.reason },
      related: [{ path: [...path, 'baseline'], source }],
    };
  }
}

/**
 * Finds a target whose parts exclude each other, that asks for the impossible, or that is due by the end of the period
 * it starts from.
 *
 * Reason: no figure can ever satisfy it, and it is not assessed.
 *
 * Example: "reduce" with the operator `at-least`, 90% to be increased by 15 percentage points, or two interim targets
 * for 2014/15.
 */
function* targetContradictsItself(audited: Audited): Generator<Found<'target-contradicts-itself'>> {
  for (const { path, source, data } of refused(audited, 'target-contradicts-itself', 'points-of-no-percentage')) {
    yield { path: [...path, 'target'], source, data };
  }
  for (const { indicator, path, source } of audited.indicators) {
    const { name, baseline } = indicator;
    const reason = 'refused' in audited.resolutionOf(indicator) ? undefined : audited.contradictionOf(indicator);
    if (reason === undefined || isSaidOfBaseline(reason, audited.periodOf(baseline.period))) continue;
    yield { path: [...path, 'target'], source, data: { name, reason } };
  }
}

// That the baseline is later than the target is another finding.
function isSaidOfBaseline({ code, data }: Reason, baseline: Period | undefined): boolean {
  if (code !== 'target-contradicts-itself' || data.contradiction !== 'due-before-start') return false;
  return baseline?.label === data.from && baseline.end > data.due;
}

// Words that ask for what is to stay as it is.
const HOLD = /\b(?:maintain|sustain|keep|hold|remain|stay|continu)/iu;

/**
 * Finds a target that the baseline already satisfies.
 *
 * Reason: it asks for nothing new. A target to maintain or keep something is not reported.
 *
 * Example: "at least 3,000 students" with a baseline of 3,000.
 */
function* targetAlreadyMet({ indicators, nameOf, resolutionOf }: Audited): Generator<Found<'target-already-met'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, target, baseline, unit } = indicator;
    const resolution = resolutionOf(indicator);
    if (isToHold(target) || 'refused' in resolution || !('value' in baseline)) continue;
    const { bound, place, resolved } = resolution;
    if (bound.operator === 'between' || !satisfies(place ?? read(baseline.value, 'baseline.value'), bound)) continue;
    const comparator = target.kind === 'comparator' ? nameOf(target.comparatorId) : null;
    const rank = target.kind === 'rank' && place !== undefined ? { end: target.end, place } : null;
    yield {
      path: [...path, 'target'],
      source,
      data: { name, baseline: baseline.value, unit, operator: bound.operator, value: resolved.value, comparator, rank },
      related: [{ path: [...path, 'baseline'], source }],
    };
  }
}

function isToHold({ kind, text }: Target): boolean {
  return kind === 'maintain' || kind === 'range' || HOLD.test(text ?? '');
}

/**
 * Finds a target to keep to the baseline, or to stay in a range, that does not say whether a better figure would also
 * do.
 *
 * Reason: judged as written, an improvement misses it.
 *
 * Example: "Maintain at 95%", read without "or better" and without a tolerance.
 */
function* orBetterNotSaid({ indicators }: Audited): Generator<Found<'or-better-not-said'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, target, polarity } = indicator;
    if (polarity === 'no-judgement' || (target.kind !== 'maintain' && target.kind !== 'range')) continue;
    if (target.orBetter !== undefined || (target.kind === 'maintain' && target.tolerance !== undefined)) continue;
    yield { path: [...path, 'target'], source, data: { name, kind: target.kind, text: target.text ?? null } };
  }
}

/**
 * Finds a target that goes against the polarity.
 *
 * Reason: either the polarity or the operator was read the wrong way round, and then every status is wrong.
 *
 * Example: "at least 80" of an indicator that is `lower-is-better`.
 */
function* targetAgainstPolarity({ indicators }: Audited): Generator<Found<'target-against-polarity'>> {
  for (const { indicator, path, source } of indicators) {
    const isDown = goesDown(indicator.target);
    if (isDown === undefined || indicator.polarity !== (isDown ? 'higher-is-better' : 'lower-is-better')) continue;
    yield {
      path: [...path, 'target'],
      source,
      data: { name: indicator.name, wants: isDown ? 'lower' : 'higher' },
      related: [{ path: [...path, 'polarity'], source }],
    };
  }
}

// A place in a table may be counted from either end of a good or a bad thing.
function goesDown(target: Target): boolean | undefined {
  if (target.kind === 'level' || target.kind === 'comparator') return wantsLess(target.operator);
  return target.kind === 'change' || target.kind === 'direction' ? target.direction === 'reduce' : undefined;
}

/**
 * Finds a target that cannot be judged without a polarity, for an indicator that has none.
 *
 * Reason: "maintain or better" needs to know which way is better. It is not assessed.
 *
 * Example: "Maintain or improve" for a number of arrests with the polarity `no-judgement`.
 */
function* targetNeedsPolarity(audited: Audited): Generator<Found<'target-needs-polarity'>> {
  for (const { path, source, data } of refused(audited, 'polarity-needed')) {
    yield { path: [...path, 'polarity'], source, data, related: [{ path: [...path, 'target'], source }] };
  }
}

/**
 * Finds a target whose words name a comparator although it was not read as a comparison.
 *
 * Reason: nobody can tell whether the number is for the area, for the comparator or for the two compared.
 *
 * Example: "Reduce to 25/1,000 population in the Kent-wide comparison by 2018".
 */
function* targetNamesComparator({ plan, indicators }: Audited): Generator<Found<'target-names-comparator'>> {
  const names = plan.comparators.flatMap(({ name, alsoCalled = [] }) => [name, ...alsoCalled.map(({ text }) => text)]);
  for (const { indicator, path, source } of indicators) {
    const { kind, text } = indicator.target;
    if (text === undefined || kind === 'comparator' || kind === 'rank' || kind === 'not-set') continue;
    const comparator = names.find((each) => isNamed(each, text));
    if (comparator !== undefined) yield { path: [...path, 'target', 'text'], source, data: { text, comparator } };
  }
}

// As words of their own: not as part of a longer name, such as the Kent of "Kent Police".
function isNamed(name: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || name === '') return false;
  const rest = text.slice(at + name.length);
  return !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^(?:[\p{L}\p{N}]|\s+\p{Lu})/u.test(rest);
}

/**
 * Finds a target that is counted from a figure that the plan does not have, or from zero.
 *
 * Reason: it cannot be worked out, and is not assessed.
 *
 * Example: "Reduce by 10% from 2010/11", with no figure of 2010/11; or 10% of a baseline of 0.
 */
function* targetWithoutFigure(audited: Audited): Generator<Found<'target-without-figure'>> {
  for (const { path, source, data } of refused(audited, 'no-figure-for-from', 'zero-baseline', 'no-rank')) {
    yield { path: [...path, 'target'], source, data };
  }
}

/**
 * Finds a target that gives a direction but no number, or was left for later.
 *
 * Reason: one incident fewer would meet it, so "met" says little; and a target left for later may be forgotten.
 *
 * Example: "Reduce", or "To be set once a baseline is known".
 */
function* targetWithoutNumber({ indicators }: Audited): Generator<Found<'target-without-number'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, target } = indicator;
    const isDeferred = target.kind === 'not-set' && target.reason === 'deferred';
    if (!isDeferred && target.kind !== 'direction') continue;
    const direction = target.kind === 'direction' ? target.direction : null;
    yield { path: [...path, 'target'], source, data: { name, direction } };
  }
}

/**
 * Finds a target that refers to a comparator, but the plan has no figure for it.
 *
 * Reason: it depends on a figure that nobody has, and is not assessed.
 *
 * Example: "Maintain below the county" with a county figure of "N/A".
 */
function* comparatorWithoutFigure(audited: Audited): Generator<Found<'comparator-without-figure'>> {
  for (const { path, source, data } of refused(audited, 'no-comparator-figure')) {
    const related = [{ path: [...path, 'comparisons'], source }];
    yield { path: [...path, 'target', 'comparatorId'], source, data, related };
  }
}

/**
 * Finds a target that compares a count with a comparator's count.
 *
 * Reason: the count for a small area is always below that for a large one. It is not assessed.
 *
 * Example: "Fewer burglaries than Kent", where rates are meant.
 */
function* countsCompared(audited: Audited): Generator<Found<'counts-compared'>> {
  for (const { path, source, data } of refused(audited, 'counts-not-comparable')) {
    yield { path: [...path, 'target'], source, data };
  }
}

const NUMBER_FIRST = /^\s*£?\d[\d,]*(?:\.\d+)?(.*)$/su;
// What may follow a number without saying anything of a direction.
const UNIT_WORDS = ['', 'percent', 'pa', 'perannum', 'peryear', 'annually', 'ayear', 'eachyear'];

/**
 * Finds a target that is just a number.
 *
 * Reason: it does not say whether the figure must be at least or at most that number; the direction is our reading.
 *
 * Example: "65%" or "1,200".
 */
function* bareNumberTarget({ indicators }: Audited): Generator<Found<'bare-number-target'>> {
  for (const { indicator, path, source } of indicators) {
    const { name, target, polarity } = indicator;
    const { text } = target;
    if (text === undefined || !isBare(text, indicator)) continue;
    const better = polarity === 'lower-is-better' ? 'lower' : 'higher';
    const isRead = target.kind === 'level' && polarity !== 'no-judgement';
    const reading = isRead ? ({ operator: target.operator, better } as const) : null;
    yield { path: [...path, 'target', 'text'], source, data: { name, text, reading } };
  }
}

function isBare(text: string, { unit }: Indicator): boolean {
  const rest = NUMBER_FIRST.exec(text)?.[1];
  if (rest === undefined) return false;
  const words = plainName(rest);
  const things = plainName(measureOf(unit) ?? '');
  return UNIT_WORDS.includes(words) || words === things || words === `of${things}`;
}

/**
 * Finds two targets with the same words that were read differently.
 *
 * Reason: the same words for indicators of the same kind and polarity mean the same thing, so one of the two readings
 * is wrong.
 *
 * Example: "Maintain current levels" read as "or better" for one percentage but not for another.
 */
function* sameWordsReadDifferently({ indicators }: Audited): Generator<Found<'same-words-read-differently'>> {
  const first = new Map<string, Placed>();
  for (const placed of indicators) {
    const { target, unit, polarity, name } = placed.indicator;
    const text = (target.text ?? '').trim().toLowerCase().replace(/\s+/gu, ' ');
    if (text === '' || target.kind === 'milestone') continue;
    const key = JSON.stringify([text, unit.kind, polarity]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, placed);
      continue;
    }
    if (readingOf(earlier.indicator.target) === readingOf(target)) continue;
    yield {
      path: [...placed.path, 'target'],
      source: placed.source,
      data: { text, first: earlier.indicator.name, second: name },
      related: [{ path: [...earlier.path, 'target'], source: earlier.source }],
    };
  }
}

function readingOf(target: Target): string {
  const terms = ['text', 'note', 'due'];
  const fields = Object.entries(target).filter(([key]) => !terms.includes(key));
  return JSON.stringify(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
