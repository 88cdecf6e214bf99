import { show } from '../errors/show.js';

/**
 * Why a target was refused.
 *
 * @category Reading tables
 */
export type TargetRefusal =
  /** It is not text. */
  | 'not-text'
  /** It is too long for a target. */
  | 'too-long'
  /** It is a number with no direction, and the polarity that would give one is not known. */
  | 'bare-number'
  /** It states two targets or more. */
  | 'compound'
  /** Its beginning or its end is missing. */
  | 'truncated'
  /** It may mean two things, or a part of it is not explained. */
  | 'ambiguous'
  /** It asks for something that no figure shows. */
  | 'qualitative'
  /** It says what happened, not what is wanted. */
  | 'not-a-target'
  /** It compares with something that matches none, or more than one, of the plan's comparators. */
  | 'unknown-comparator'
  /** It is in a different unit from its indicator. */
  | 'wrong-unit'
  /** Its own words and numbers exclude each other. */
  | 'contradictory'
  /** It has an impossible number: more than 100%, or too long to keep every digit. */
  | 'out-of-range';

/** What is wrong with a target that was not read, with the figures and words for its message. */
export interface Trouble {
  readonly problem: TargetProblem;
  /** The words, number or sign that it is about. */
  readonly about?: string;
  /** The number, word or day to write or to compare with. */
  readonly other?: string;
}

// The reasons with their kinds of problem, and the words that follow the text in each message.
const PROBLEMS = {
  compound: {
    'two-cells': 'looks like two cells run together. Put each target in a cell of its own.',
    'rank-and-more': 'asks for a place in a ranking and for something else. Put each target in a row of its own.',
    'how-often-twice': 'says how often in two ways. Write one of them.',
    'two-days': 'gives more than one date for the target. Put each target in a row of its own.',
    'two-targets': 'asks for more than one thing. Put each target in a row of its own.',
    'two-numbers': 'holds more than one number that may be the target. Put each target in a row of its own.',
    'goes-on': 'goes on after its first target. Put each target in a row of its own.',
    'two-comparators': 'compares with more than one comparator. Put each target in a row of its own.',
  },
  truncated: {
    'cut-off':
      'starts or stops in the middle of a sentence. Write the whole target, such as Reduce by 10% by March 2018.',
    'no-direction':
      'gives an amount, but does not say whether to reduce or to increase. Write the whole target, such as Reduce by 10%.',
    'no-goal':
      'says where the figure starts, but not what it should reach. Write the whole target, such as Reduce to 25%.',
    'no-side': 'gives a level, but not whether to come down or go up to it. Write Reduce to 25%, or Increase to 65%.',
  },
  'not-a-target': {
    'place-in-ranking':
      'gives a place in a ranking, but not which end to count from. Write, for example, among the 5 lowest.',
    'already-happened': 'says what happened, not what is wanted. Write the target itself, such as Reduce by 10%.',
  },
  ambiguous: {
    'part-of-ranking':
      'asks for a part of a ranking, and the number of places is not known. Write the number of places, such as among the 4 lowest.',
    'speaks-of-places':
      'is about places in a ranking, not about a figure. Write, for example, among the 5 lowest, or the level to reach.',
    'which-end':
      'asks for the best places, but not whether these are the highest or the lowest. Give the polarity, or write lowest or highest.',
    'place-beside-another': 'asks for a place next to another. Write the number of places, such as among the 5 lowest.',
    'distance-from-comparator':
      'asks for a distance from a comparator, which a target cannot hold. Write Below the county average, or the level to reach.',
    'against-others':
      'is compared with others, and it is not clear how. Write Below the county average, or the level to reach.',
    'limits-a-change':
      'limits a change instead of asking for one, or gives no least amount. Write the change to reach, such as by at least 5%.',
    'range-of-change': 'names a range where one number is needed. Write the least change, or the level to reach.',
    'range-and-change':
      'names a range or a share as well as a change. Write the level to reach, such as Reduce to 25%, or the change, such as Reduce by 10%.',
    'change-without-direction':
      'asks for more or less of something without a direction. Write Reduce by 10%, or Increase by 10%.',
    'counted-by-week':
      'counts by the week or the day, which a target cannot hold. Write the number for a year, a quarter or a month.',
    'how-often':
      'says how often in a way that a target cannot hold. Write each year, each quarter or each month, with the number for it.',
    'counted-from-record': 'counts from what was recorded in a period. Write against 2012/13, or the level to reach.',
    'average-of-periods':
      'uses an average of several periods, and each figure is for one period. Write the level to reach.',
    'average-of-years':
      'counts from an average of years that may be calendar or financial ones. Write the level to reach.',
    'unnamed-base':
      'counts from a year or an average that it does not name. Write the period, such as against 2012/13.',
    'unnamed-years':
      'speaks of years that it does not name. Write the change for each year, such as by 10% each year, and by when.',
    'year-of-plan': 'counts the years of a plan. Write the year itself, such as 2017/18.',
    'quarter-without-year': 'names a quarter without its year. Write it as Q4 2013/14.',
    'how-long': 'says how long, but not from when. Write the day it is due, such as by March 2018.',
    'two-bases': 'counts the change from two periods. Write one of them.',
    'due-before-baseline':
      'would be due on {about}, and its baseline runs until {other}. Write the day it is due, or leave the period out.',
    'due-before-plan':
      'would be due on {about}, before its plan begins on {other}. Write the day it is due, or leave the period out.',
    'unclear-date': 'gives a date that is not clear. Write dates as March 2018 or 2017/18.',
    'unclear-number':
      'holds a number or a date that is not clear. Write dates as March 2018 or 2017/18, and numbers as 1,579.',
    approximate: 'gives a number that is only approximate. Write the number to reach, such as No more than 110.',
    'perhaps-share': 'may be a share of 1 or a percentage below 1. Write {other}%, or {about}%.',
    'how-much-in-words': 'says how much in words alone. Write the change to reach, such as Reduce by 10%, or Reduce.',
    'one-in': 'says one in so many. Write the percentage, such as 10%.',
    'fraction-of-other': 'holds a fraction of something else. Write it in figures, such as 50% or 0.5%.',
    'unknown-sign': 'holds the sign {about}, which is not read. Write it in words and figures, such as Reduce by 5%.',
    'control-character': 'holds a control character, which nobody sees. Type the cell again instead of copying it.',
    'signed-fall': 'may be a change or a level: the sign does not say. Write Reduce by {about}, or At most -{about}.',
    'signed-rise':
      'may be a change or a level: the sign does not say. Write Increase by {about}, or At least +{about}.',
    'may-be-year': 'names a number that may be a year. Write by {about}, or {other} if it is a number.',
    'not-understood':
      'holds words that are not understood: {about}. Leave them out if they change nothing, or write the target more plainly, such as Reduce by 10% by March 2018.',
    'two-movements': 'asks for more than one movement. Write the target alone, such as Reduce by 10%.',
    'two-quantities':
      'holds a time and another number, and it is not clear which is the target. Write one, such as 90% within 8 minutes.',
    'comparator-and-number': 'names a comparator and a number as well. Write one of them.',
    'comparator-of-a-year':
      'compares with the figure of a comparator in one year, which a target cannot hold. Write Below the county average, or the level to reach.',
    'comparator-side':
      'compares with a comparator, but does not say which side of it is wanted. Write Below or Above, or give the polarity.',
    'comparator-and-movement':
      'compares a change with a comparator, not the level. Write Below the county average, or the level to reach.',
    'limit-on-other-side':
      'asks to {about}, and gives a limit on the other side. Write the level to reach, such as Reduce to 25%.',
    'change-by-zero': 'asks for a change by 0, which is not a change. Write Maintain, or the change to reach.',
    'which-change':
      'asks to change a percentage by {about}, which may be percentage points or a share of the baseline. Write {other} percentage points, or {about} of the baseline.',
    'per-something':
      'counts for each of something that is not the base of a rate. Write how many there should be in all, or a rate such as 5 per 1,000 population.',
    'each-of-several':
      'asks it of each of several areas or groups, and a figure is for all of them together. Write what is asked of all of them.',
    'perhaps-multiplied':
      'counts something, and names a second number that may multiply it. Write how many there should be in all.',
    'level-in-points':
      'names percentage points as the level, and these measure a change. Write by 5 percentage points, or the level, such as Reduce to 25%.',
    'change-or-level': 'holds a number that may be the change or the level. Write Reduce by 10%, or Reduce to 25%.',
    'target-or-measure':
      'holds a number that may be the target or a part of what is measured. Write the target alone, such as At least 65%.',
    'from-and-change':
      'says where the figure starts and by how much it should change, which may be a percentage or points. Write the level to reach.',
    'share-of-figure':
      'asks for a share of another figure. Write the level to reach, or the change, such as Reduce by 10%.',
    gap: 'asks for a gap to change, and the figure may be one side of it. Write the level to reach, such as Reduce to 25%.',
    'better-or-worse':
      'asks for an improvement, but does not say whether that is more or less. Give the polarity, or write Increase or Reduce.',
    'other-period': 'compares with a period that need not be the baseline. Write by how much, or leave the period out.',
    'other-length':
      'is for {about}, and the baseline covers another length of time. Write the level for as long a time as the baseline, or say by when.',
    'other-level': 'asks to hold a level that need not be the baseline. Write the level, such as Maintain at 95%.',
    'hold-and-number': 'allows no change and names a number as well. Write one of them.',
    'hold-and-change': 'asks to hold a level and to change it. Write one of them.',
    distance:
      'names a distance, but not clearly from what. Write Maintain within 2% of the baseline, or the two ends, such as 80% to 84%.',
    'distance-in-percent':
      'allows {about} of a percentage, which may be percentage points or a share of it. Write 2 percentage points.',
    'time-without-side': 'names a time, but not which side of it is wanted. Write No more than 10 seconds.',
    'perhaps-past': 'may say what happened or what is wanted. Write Reduce by 10%, and by when.',
    'not-asked':
      'mentions a rise or a fall, but does not clearly ask for it. Write what should be reached, such as Reduce by 10%, or Reduce alone.',
    'zero-where-higher':
      'asks for 0 where higher is better, which every figure satisfies. Write what should be reached.',
    'change-of-which-way': 'mentions a change, but not which way. Write Reduce by 10%, or Increase by 10%.',
    'only-a-name': 'names a time or a name, but no target. Write what should be reached.',
    'zero-or-none': 'may mean zero, or that there is no target. Write 0, or No target set.',
    'no-target-and-more': 'says that there is no target, and goes on. Write No target set, or the target alone.',
  },
  'out-of-range': {
    'places-not-whole': 'needs a whole number of places, from 1. Correct the number.',
    'too-large': 'holds a number too large or too long to keep every digit.',
    'beyond-all': 'asks to reduce by more than 100%.',
    'beyond-percentage': 'names a percentage above 100%.',
  },
  'unknown-comparator': {
    'unknown-comparator': `compares with "{about}", which is not clearly one of the plan's comparators ({other}).`,
  },
  contradictory: {
    'other-side': 'asks to {about} to a level on the other side. Correct the one that is wrong.',
    'goes-other-way': 'asks to {about}, and its numbers go the other way. Correct the one that is wrong.',
    'rise-and-fall': 'asks for a rise and a fall at once. Correct the one that is wrong.',
    'worse-is-better':
      'asks for {about}, and the polarity of its indicator says that {other} is better. Correct the one that is wrong, or write the target for what the indicator measures.',
    'no-change-is-worse':
      'allows no {about}, although the polarity says that would be better. Correct the one that is wrong.',
    'change-does-not-fit':
      'states a change that its two levels do not give, neither as a percentage nor in percentage points. Correct the one that is wrong.',
    'other-baseline':
      'starts from {about}, and the baseline is {other}. Correct the one that is wrong, or write the level to reach.',
    'years-backwards': 'names years of which the first is after the last. Correct the one that is wrong.',
    'ends-swapped': 'names a range whose first end is the higher one. Swap the two ends.',
  },
  'wrong-unit': {
    'points-of-no-percentage':
      'asks for percentage points, and the indicator is not a percentage. Write {about}%, or the number.',
    'percentage-of-no-percentage':
      'names {about} of an indicator that is in {other}, and no word for a change is understood. Write Reduce by {about}, or Increase by {about}, or the level in the unit of the indicator.',
    'other-unit': 'is in {about}, and its indicator is in {other}. Write the target in the unit of the indicator.',
    'other-base': 'is per {about}, and its indicator is per {other}. Write the target in the unit of the indicator.',
  },
  qualitative: {
    'improvement-in-words':
      'asks for an improvement that no figure shows. Give the polarity, or write Increase or Reduce.',
    'points-elsewhere': 'points to another place. Write the target itself, such as Reduce by 10%.',
    'none-in-words': 'says in words that there should be none. Write Reduce to 0.',
    'keep-in-words': 'asks to keep something that no figure shows. Write the level to hold.',
    'no-figure': 'names no figure to reach. Write what should be reached, such as Reduce by 10% or At least 65%.',
  },
  'bare-number': {
    bare: 'is a number with no direction. Give the polarity of the indicator, or write At least, or No more than.',
  },
} as const satisfies Readonly<Partial<Record<TargetRefusal, Readonly<Record<string, string>>>>>;

type Problems = typeof PROBLEMS;

/**
 * What is the matter with a target, finer than the reason: each has one sentence.
 *
 * @category Reading tables
 */
export type TargetProblem = { [Reason in keyof Problems]: keyof Problems[Reason] }[keyof Problems];

const SAID = Object.fromEntries(
  Object.entries(PROBLEMS).flatMap(([reason, sentences]) =>
    Object.entries(sentences).map(([problem, sentence]) => [problem, { reason, sentence }]),
  ),
) as Readonly<Record<TargetProblem, { readonly reason: keyof Problems; readonly sentence: string }>>;

/** Returns the reason for refusing a target with a problem, and the words that follow the text in the message. */
export function sayTrouble(
  text: string,
  { problem, about = '', other = '' }: Trouble,
): { reason: keyof Problems; message: string } {
  const { reason, sentence } = SAID[problem];
  const said = sentence.replaceAll('{about}', () => about).replaceAll('{other}', () => other);
  return { reason, message: `${show(text)} ${said}` };
}
