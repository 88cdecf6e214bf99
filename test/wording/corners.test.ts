import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../src/wording/parseFigure.js';
import { parseTarget } from '../../src/wording/parseTarget.js';
import type { TargetContext } from '../../src/wording/targetResult.js';

/*
 * Rare wordings, each for a rule of the reader that the collections do not reach. The readings were worked out by hand:
 * a text is read where it can mean one thing only, and refused otherwise.
 */

const NOTHING: TargetContext = {};
const COUNT: TargetContext = { unit: { kind: 'count', of: 'offences' } };
const PERCENTAGE: TargetContext = { unit: { kind: 'percentage' } };
const LOWER: TargetContext = { polarity: 'lower-is-better' };
const HIGHER: TargetContext = { polarity: 'higher-is-better' };
const AT_62: TargetContext = { baseline: { value: 62, period: '2012/13' } };

const problemIn = (text: string, context: TargetContext = {}): unknown => {
  const result = parseTarget(text, context);
  return !result.ok && 'problem' in result.data ? result.data.problem : result;
};

describe('a figure in a rare form', () => {
  it.each([
    ['+2 percentage points', 'unclear'],
    ['+3 pp', 'unclear'],
    ['(-2 pp)', 'bracket'],
  ])('refuses a change in points on its own: %s', (text, problem) => {
    expect(parseFigure(text)).toMatchObject({ ok: false, data: { problem } });
  });

  it('leaves out a change in points next to the figure', () => {
    expect(parseFigure('62% (+2 pp)')).toMatchObject({ ok: true, value: 62, unit: 'percentage' });
  });

  it.each([
    ['a change that may be a note', '17,428 offences (+8)', 'bracket'],
    ['a count too long to keep every digit', '77% (12345678901234567890 of 427)', 'bracket'],
    ['a sample too long to keep every digit', '77% (n = 12345678901234567890)', 'bracket'],
    ['a percentage as the size of a sample', '77% (n = 40%)', 'bracket'],
    ['a percentage of a bare number', '62% of 427', 'several-figures'],
    ['a percentage and a name, which may say whose figure it is', '62% Kent Police', 'other-words'],
    ['a percentage and more words than say what it is of', '62% feel safe outside after dark', 'other-words'],
  ])('refuses %s', (_, text, problem) => {
    expect(parseFigure(text)).toMatchObject({ ok: false, data: { problem } });
  });

  it.each([
    'Due by 5 May 2014',
    'Expected in 2 months',
    'Expected by June - July',
    'Due in May / June',
    'Available from Q2 2014/15',
  ])('is still to come if the cell says when: %s', (text) => {
    expect(parseFigure(text)).toMatchObject({ ok: true, missing: 'not-yet-available' });
  });
});

describe('a target in a rare form', () => {
  it.each<[string, string, TargetContext, object]>([
    ['skips a word for everything', 'Reduce overall to 40', NOTHING, { kind: 'level', operator: 'at-most', value: 40 }],
    [
      'takes "or better" from the verb',
      'Reduce to 25% or better',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 25 },
    ],
    ['reads numbers in words', 'Reduce from twelve to ten', NOTHING, { kind: 'level', operator: 'at-most', value: 10 }],
    [
      'reads a level named without a verb',
      'Satisfaction to at least 65%',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 65 },
    ],
    [
      'reads how many are to be done',
      'Publish at least 5 reports',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 5 },
    ],
    [
      'reads a level in many words',
      'Achieve an average of a rate of 5',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 5 },
    ],
    [
      'counts a time as a part of what is measured',
      '90% within 2 years',
      HIGHER,
      { kind: 'level', operator: 'at-least', value: 90 },
    ],
    [
      'counts a time as a part of what a dash sets apart from its level',
      'Invoices paid within 30 days - 97%',
      HIGHER,
      { kind: 'level', operator: 'at-least', value: 97 },
    ],
    [
      'reads up behind its amount',
      'Detections 5% up',
      NOTHING,
      { kind: 'change', direction: 'increase', by: { percent: 5 } },
    ],
    [
      'reads down behind its amount',
      'Burglary 10% down',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 10 } },
    ],
    [
      'reads a quarter as a time',
      'Reduce by 10 a quarter',
      NOTHING,
      { kind: 'change', by: { amount: 10 }, every: 'quarter' },
    ],
    [
      'reads a quarter as a share',
      'By a quarter reduction in burglary',
      NOTHING,
      { kind: 'change', by: { percent: 25 } },
    ],
    [
      'counts from an average',
      'Reduce by 5% against the 2012/13 average',
      NOTHING,
      { kind: 'change', by: { percent: 5 }, from: '2012/13' },
    ],
    [
      'passes over a percentage said to be the baseline of a count',
      'Reduce burglary by 10% (currently 5%)',
      { ...COUNT, ...AT_62 },
      { kind: 'change', by: { percent: 10 } },
    ],
    [
      'holds a level that is not to worsen',
      'No worsening of confidence',
      NOTHING,
      { kind: 'maintain', orBetter: true },
    ],
    [
      'puts off a target for a year',
      'Target for 2014/15 to be agreed',
      NOTHING,
      { kind: 'not-set', reason: 'deferred' },
    ],
    [
      'takes the time in which a target will be agreed for no target',
      'To be agreed in 5 weeks',
      NOTHING,
      { kind: 'not-set', reason: 'deferred' },
    ],
  ])('%s: %s', (_, text, context, target) => {
    expect(parseTarget(text, context)).toMatchObject({ ok: true, target });
  });

  it('says how long a time the figures of a range cover', () => {
    expect(parseTarget('Between 100 and 120 pa')).toMatchObject({
      target: { kind: 'range', min: 100, max: 120 },
      covers: 'year',
    });
  });

  it('leaves out the letter of a note, and says so', () => {
    expect(parseTarget('Reduce to 5 [a]')).toMatchObject({
      target: { kind: 'level', operator: 'at-most', value: 5, note: 'The note mark [a] is left out.' },
    });
  });

  it('reads a level in percentage points if the figure is in points itself', () => {
    expect(parseTarget('Reduce to 5 percentage points', { unit: { kind: 'points' } })).toMatchObject({
      target: { kind: 'level', operator: 'at-most', value: 5 },
      unit: 'points',
    });
  });

  it('reads "or fewer" after a level to hold as holding it or doing better', () => {
    expect(parseTarget('Maintain current levels or fewer by 2015', LOWER)).toMatchObject({
      target: { kind: 'maintain', orBetter: true },
    });
  });

  it.each<[string, string, TargetContext?]>([
    ['two-comparators', 'Below the county average, below the national average'],
    // "to" may be a slip for "by", which would be another target.
    ['level-in-points', 'Reduce to 5 percentage points', PERCENTAGE],
    ['level-in-points', 'Reduce to 5 pp'],
    ['level-in-points', 'At most 5 percentage points', PERCENTAGE],
    ['level-in-points', 'Between 2 and 5 percentage points', PERCENTAGE],
    ['level-in-points', '5 percentage points', PERCENTAGE],
    ['average-of-years', '40% reduction on the 1998/04 average', COUNT],
    ['years-backwards', 'Reduce by 10% against 2008/2004 average', COUNT],
    ['years-backwards', 'Reduce by 10% against the 2008-2004 average', COUNT],
    ['how-often-twice', 'Reduce by 5% each year each quarter'],
    ['comparator-and-number', 'Kent average 65%'],
    ['comparator-and-number', '65 offences in county police rate'],
    ['unnamed-base', 'Reduce burglary on the previous year'],
    ['other-level', 'No increase on the previous year'],
    ['how-long', 'Maintain at 3 years'],
    ['two-quantities', 'Reduce response time to 8 minutes for 90% of calls'],
    ['distance', 'Maintain within 2% (baseline 62%)', AT_62],
    ['which-change', 'Reduce to 25% by 5%', PERCENTAGE],
    ['change-does-not-fit', 'Increase from 0 to 5 by 10%'],
    ['change-of-which-way', '5% change in offences'],
    ['not-asked', 'Reduce to acceptable numbers'],
    ['not-understood', 'Burglary (as measured by the survey) is reducing'],
    ['not-understood', 'Patrols, by increase of burglary'],
    ['target-or-measure', 'Achieve to 40'],
    ['target-or-measure', 'Reduce people who feel unsafe below 40'],
    ['range-of-change', 'Reduce to 40 to 50'],
    ['unclear-number', 'Reduce to at least 65% or more'],
    ['unclear-number', 'Reduce from at least 5 to 3'],
    ['unclear-number', 'Reduce from 5 or more to 3'],
    ['unclear-number', 'Reduce by 5% on the FY13 average'],
    ['two-movements', '10% reduction offences'],
    ['not-understood', 'Victims, publish a report'],
    ['not-understood', '(as the board decides)'],
    ['only-a-name', 'By March 2015'],
    ['cut-off', 'Reduce to 5 per'],
    ['signed-fall', '-5 offences'],
    ['none-in-words', 'No cold calling zones'],
    ['zero-or-none', 'None'],
    ['no-target-and-more', 'No target group'],
    ['unknown-sign', 'Reduce to £'],
    ['worse-is-better', '+10%', { ...COUNT, ...LOWER }],
    ['worse-is-better', '-10%', { ...COUNT, ...HIGHER }],
    ['worse-is-better', 'Maintain or increase detections', LOWER],
    ['worse-is-better', 'Maintain or reduce detections', HIGHER],
    ['keep-in-words', 'Remain the lowest of all by 2015'],
  ])('is refused for %s: %s', (problem, text, context) => {
    expect(problemIn(text, context)).toBe(problem);
  });
});
