import { requireOneOf } from '../errors/require.js';
import type { Polarity } from '../model/polarity.js';
import type { Rag, Status } from '../model/status.js';
import type { Target } from '../model/target.js';
import type { Unit } from '../model/unit.js';

/**
 * One of a closed list of values, for a select box or a key: the value to store, its label and what it means.
 *
 * @category Formatting
 */
export interface Choice<Value extends string> {
  /** The value, as the model has it. */
  readonly value: Value;
  /** The words a reader sees, with a capital. */
  readonly label: string;
  /** What it means, in a sentence. */
  readonly description: string;
}

/**
 * Every status, best first. "Not assessed" is worse than "too early", as it may hide a miss.
 *
 * @category Formatting
 */
export const STATUSES: readonly Choice<Status>[] = /* @__PURE__ */ choices<Status>([
  ['met', 'Met', 'The figure meets the target.'],
  ['on-track', 'On track', 'Not due yet and not met. The figure is as good as it should be by now, or better.'],
  ['too-early', 'Too early', 'Not due yet and not met, and nothing comparable was observed since the baseline.'],
  ['not-assessed', 'Not assessed', 'It cannot be judged. The reasons say why.'],
  [
    'off-track',
    'Off track',
    'The figure is worse than it should be by now, or the target was missed in an earlier period.',
  ],
  ['missed', 'Missed', 'The target is due, and the figure does not meet it.'],
]);

/**
 * Every colour, best first. Show the status with it, never the colour alone.
 *
 * @category Formatting
 */
export const RAGS: readonly Choice<Rag>[] = /* @__PURE__ */ choices<Rag>([
  ['green', 'Green', 'Met or on track, or close enough by the rule in use.'],
  ['amber', 'Amber', 'Off track or missed, but by less than the rule in use calls red.'],
  ['red', 'Red', 'Off track or missed, by more than the rule in use allows.'],
  ['grey', 'Grey', 'Too early to judge, or not assessed.'],
]);

/**
 * Every polarity.
 *
 * @category Formatting
 */
export const POLARITIES: readonly Choice<Polarity>[] = /* @__PURE__ */ choices<Polarity>([
  ['lower-is-better', 'Lower is better', 'A fall is an improvement, as for burglaries.'],
  ['higher-is-better', 'Higher is better', 'A rise is an improvement, as for people who feel safe.'],
  ['no-judgement', 'No judgement', 'Neither is better, as for arrests or reports of domestic abuse.'],
]);

/**
 * Every kind of target.
 *
 * @category Formatting
 */
export const TARGET_KINDS: readonly Choice<Target['kind']>[] = /* @__PURE__ */ choices<Target['kind']>([
  ['level', 'Level', 'Reach a number, such as no more than 1,200 offences.'],
  ['range', 'Range', 'Stay between two numbers, such as 10% to 12%.'],
  ['change', 'Change', 'Go down or up by an amount, such as 10% fewer than the baseline.'],
  ['maintain', 'Maintain', 'Stay at the baseline, or near it.'],
  ['comparator', 'Comparison', 'Be on one side of the figure of another area, such as below that of the county.'],
  ['rank', 'Place in a ranking', 'Be among the first in a ranking, such as the 3 lowest districts.'],
  ['direction', 'Direction', 'Go down or up, with no number given.'],
  ['milestone', 'Milestone', 'Get something done.'],
  ['not-set', 'No target', 'None was set: left for later, only monitored, or not applicable.'],
]);

/**
 * Every kind of unit.
 *
 * @category Formatting
 */
export const UNIT_KINDS: readonly Choice<Unit['kind']>[] = /* @__PURE__ */ choices<Unit['kind']>([
  ['count', 'Count', 'A number of things, such as offences.'],
  ['percentage', 'Percentage', 'A part of a whole, such as 62% of people surveyed.'],
  ['rate', 'Rate', 'A number per so many, such as offences per 1,000 population.'],
  ['money', 'Money', 'An amount of money, such as the cost of crime in a year.'],
  ['duration', 'Length of time', 'An average length of time, such as minutes until a call is answered.'],
  ['score', 'Score', 'An average score on a scale, such as 7.4 out of 10.'],
  ['points', 'Percentage points', 'A difference between two percentages.'],
]);

/** Returns the label of a value, or refuses what is not in the list. */
export function labelOf<Value extends string>(value: Value, list: readonly Choice<Value>[], name: string): string {
  requireOneOf(
    value,
    list.map((choice) => choice.value),
    name,
  );
  return String(list.find((choice) => choice.value === value)?.label);
}

function choices<Value extends string>(
  list: readonly (readonly [value: Value, label: string, description: string])[],
): readonly Choice<Value>[] {
  return Object.freeze(list.map(([value, label, description]) => Object.freeze({ value, label, description })));
}
