import { describe, expect, it } from 'vitest';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { parseTarget } from '../../src/wording/parseTarget.js';
import type { TargetContext, TargetResult } from '../../src/wording/targetResult.js';

/*
 * Every rule of the reader and every trap, with the reading by hand. Wordings are of the kinds that plans print
 * (test/fixtures/reading/target_wordings.json, section 7 of the Maidstone plan); the readings follow the labels there.
 */

const NOTHING: TargetContext = {};
const COUNT: TargetContext = { unit: { kind: 'count', of: 'offences' } };
const PERCENTAGE: TargetContext = { unit: { kind: 'percentage' } };
const RATE: TargetContext = { unit: { kind: 'rate', per: 1000, of: 'population' } };
const LOWER: TargetContext = { polarity: 'lower-is-better' };
const HIGHER: TargetContext = { polarity: 'higher-is-better' };
const NEITHER: TargetContext = { polarity: 'no-judgement' };
const PLAN: TargetContext = { plan: { period: { start: '2013-04-01', end: '2018-03-31' } } };
const KENT: TargetContext = { plan: { comparators: [{ id: 'kent', name: 'Kent-wide', kind: 'county' }] } };
const MANY: TargetContext = {
  plan: {
    comparators: [
      { id: 'kent', name: 'Kent-wide', kind: 'county' },
      { id: 'kp', name: 'Kent Police', kind: 'force' },
      { id: 'msg', name: 'Most similar group', kind: 'most-similar-group' },
      { id: 'ew', name: 'England & Wales', kind: 'national' },
    ],
  },
};
const TWO: TargetContext = {
  plan: {
    comparators: [
      { id: 'a', name: 'Kent', kind: 'county' },
      { id: 'b', name: 'Kent and Medway', kind: 'county' },
    ],
  },
};
const NONE: TargetContext = { plan: { comparators: [] } };
const AT_95: TargetContext = { baseline: { value: 95 } };
const SURVEY: TargetContext = {
  unit: { kind: 'percentage' },
  polarity: 'higher-is-better',
  baseline: { value: 62.4, period: '2012/13' },
};
const LOW_SURVEY: TargetContext = {
  unit: { kind: 'percentage' },
  polarity: 'lower-is-better',
  baseline: { value: 1.5 },
};
const OF_2012: TargetContext = { baseline: { value: 455, period: '2012/13' } };

type Rows = readonly (readonly [text: string, context: TargetContext, expected: object | string])[];

// The target without its words and its note, with what was read next to it; of a refusal its reason.
function briefly(result: TargetResult): unknown {
  if (!result.ok) {
    const { reason, value, due, every, unit } = result;
    const rest = Object.entries({ value, due, every, unit }).filter(([, part]) => part !== undefined);
    return rest.length === 0 ? reason : { refused: reason, ...Object.fromEntries(rest) };
  }
  const { target, unit, noun, per, comparator, also, covers } = result;
  const all = {
    ...target,
    unit,
    noun,
    per,
    comparator: comparator?.name,
    also,
    covers,
    text: undefined,
    note: undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, part]) => part !== undefined));
}

describe('parseTarget', () => {
  it.each([
    [
      'Reduce to 25%',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 25, direction: 'reduce', unit: 'percentage' },
    ],
    [
      'Reduce to 25/1,000 population in the Kent-wide comparison by 2018',
      PLAN,
      {
        kind: 'level',
        operator: 'at-most',
        value: 25,
        direction: 'reduce',
        due: '2018-03-31',
        unit: 'rate',
        noun: 'population',
        per: 1000,
      },
    ],
    ['Reduce burglary below 100', NOTHING, { kind: 'level', operator: 'below', value: 100, direction: 'reduce' }],
    [
      'Reduce to under 5%',
      NOTHING,
      { kind: 'level', operator: 'below', value: 5, direction: 'reduce', unit: 'percentage' },
    ],
    [
      'Increase satisfaction to at least 65%',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 65, direction: 'increase', unit: 'percentage' },
    ],
    [
      'Increase referrals to 50 a year',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 50, direction: 'increase', every: 'year', unit: 'count' },
    ],
    [
      'Raise to 65% by 31 March 2025',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 65, direction: 'increase', due: '2025-03-31', unit: 'percentage' },
    ],
    [
      'Improve to 65%',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 65, direction: 'increase', unit: 'percentage' },
    ],
    ['Improve to 65', HIGHER, { kind: 'level', operator: 'at-least', value: 65, direction: 'increase' }],
    [
      'Improve the response time from 10 days to 8 days',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 8, direction: 'reduce', unit: 'other', noun: 'days' },
    ],
    ['Keep under 5%', NOTHING, { kind: 'level', operator: 'below', value: 5, unit: 'percentage' }],
    ['Maintain below 28%', NOTHING, { kind: 'level', operator: 'below', value: 28, unit: 'percentage' }],
    ['Maintain at or above 95%', NOTHING, { kind: 'level', operator: 'at-least', value: 95, unit: 'percentage' }],
    ['Not to exceed 120', NOTHING, { kind: 'level', operator: 'at-most', value: 120 }],
    ['Not less than 65%', NOTHING, { kind: 'level', operator: 'at-least', value: 65, unit: 'percentage' }],
    ['At least 65%', NOTHING, { kind: 'level', operator: 'at-least', value: 65, unit: 'percentage' }],
    ['Over 90% of people feel safe', NOTHING, { kind: 'level', operator: 'above', value: 90, unit: 'percentage' }],
    [
      'Fewer than 200 young people',
      NOTHING,
      { kind: 'level', operator: 'below', value: 200, unit: 'count', noun: 'young people' },
    ],
    ['20 or fewer', NOTHING, { kind: 'level', operator: 'at-most', value: 20 }],
    ['20+', NOTHING, { kind: 'level', operator: 'at-least', value: 20 }],
    ['95% minimum', NOTHING, { kind: 'level', operator: 'at-least', value: 95, unit: 'percentage' }],
    ['<= 1,150', NOTHING, { kind: 'level', operator: 'at-most', value: 1150 }],
    ['>= 95%', NOTHING, { kind: 'level', operator: 'at-least', value: 95, unit: 'percentage' }],
    ['Achieve 85%', NOTHING, { kind: 'level', operator: 'at-least', value: 85, unit: 'percentage' }],
    ['Achieve 85%', HIGHER, { kind: 'level', operator: 'at-least', value: 85, unit: 'percentage' }],
    ['Achieve 7%', LOWER, { kind: 'level', operator: 'at-most', value: 7, unit: 'percentage' }],
    [
      'To achieve a street crime judicial disposal rate of 9%',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 9, unit: 'percentage' },
    ],
    ['Meet or exceed 65%', NOTHING, { kind: 'level', operator: 'at-least', value: 65, unit: 'percentage' }],
    ['Exceed 65%', NOTHING, { kind: 'level', operator: 'above', value: 65, unit: 'percentage' }],
    [
      'Ensure that the number of people who reoffend falls to 20%',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 20, direction: 'reduce', unit: 'percentage' },
    ],
    [
      'Improve the delivery of justice by increasing the number of crimes brought to justice to 1.25 million by 2007-08',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 1250000, direction: 'increase', due: '2008-03-31', unit: 'count' },
    ],
    [
      "NHS Boards' rate of infection to be 0.32 cases or less per 1,000 occupied bed days",
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 0.32, unit: 'rate', per: 1000 },
    ],
    ['Maximum of 20 per quarter', NOTHING, { kind: 'level', operator: 'at-most', value: 20, every: 'quarter' }],
    ['not more than 5 in any month', NOTHING, { kind: 'level', operator: 'at-most', value: 5, every: 'month' }],
    [
      'Reduce cost to £45,000',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 45000, direction: 'reduce', unit: 'money' },
    ],
    [
      'Reduce deaths to zero',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 0, direction: 'reduce', unit: 'count' },
    ],
    ['A score of 71 or higher', NOTHING, { kind: 'level', operator: 'at-least', value: 71, unit: 'other' }],
    [
      'Reduce assaults in Ward 7 to under 40',
      NOTHING,
      { kind: 'level', operator: 'below', value: 40, direction: 'reduce', unit: 'count' },
    ],
  ] as const satisfies Rows)('reads a level and its side: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    [
      'RUSH delivered to 3,000 Year 11 students annually',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 3000, every: 'year', unit: 'count', noun: 'Year 11 students' },
    ],
    [
      'Visit 14,000 homes',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 14000, unit: 'count', noun: 'homes' },
    ],
    [
      'Recruit at least 20 volunteers by 31/03/2015',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 20, due: '2015-03-31', unit: 'count', noun: 'volunteers' },
    ],
    [
      'Establish 3 neighbourhood watch schemes by 2015',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-least',
        value: 3,
        due: '2015-12-31',
        unit: 'count',
        noun: 'neighbourhood watch schemes',
      },
    ],
    [
      'Save £1.2m by 2015',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 1200000, due: '2015-12-31', unit: 'money' },
    ],
  ] as const satisfies Rows)('reads how many times something should be done: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['65%', NOTHING, { refused: 'bare-number', value: 65, unit: 'percentage' }],
    ['65%', HIGHER, { kind: 'level', operator: 'at-least', value: 65, unit: 'percentage' }],
    ['1,200', LOWER, { kind: 'level', operator: 'at-most', value: 1200 }],
    ['1,200', NEITHER, { refused: 'bare-number', value: 1200 }],
    ['5% by March 2024', NOTHING, { refused: 'bare-number', value: 5, due: '2024-03-31', unit: 'percentage' }],
    ['12 per year', NOTHING, { refused: 'bare-number', value: 12, every: 'year' }],
    ['target 62%', NOTHING, { refused: 'bare-number', value: 62, unit: 'percentage' }],
    ['Attainment level 63.1%', NOTHING, { refused: 'bare-number', value: 63.1, unit: 'percentage' }],
    ['14 days', NOTHING, { refused: 'bare-number', value: 14, unit: 'other' }],
    ['90% of 999 calls answered within 10 seconds', NOTHING, { refused: 'bare-number', value: 90, unit: 'percentage' }],
    ['twelve', NOTHING, { refused: 'bare-number', value: 12 }],
    ['0', NOTHING, { refused: 'bare-number', value: 0 }],
    ['0', LOWER, { kind: 'level', operator: 'at-most', value: 0 }],
    ['0', HIGHER, 'ambiguous'],
    ['Zero fire deaths', NOTHING, { kind: 'level', operator: 'at-most', value: 0, unit: 'count', noun: 'fire deaths' }],
    ['Zero fire deaths', LOWER, { kind: 'level', operator: 'at-most', value: 0, unit: 'count', noun: 'fire deaths' }],
    ['Baseline 62%, target 65%', NOTHING, { refused: 'bare-number', value: 65, unit: 'percentage' }],
  ] as const satisfies Rows)(
    'reads a bare number by the polarity, and refuses it as such without one: %s',
    (text, context, expected) => {
      expect(briefly(parseTarget(text, context))).toEqual(expected);
    },
  );

  it.each([
    ['Between 10% and 12%', NOTHING, { kind: 'range', min: 10, max: 12, unit: 'percentage' }],
    ['10-12%', NOTHING, { kind: 'range', min: 10, max: 12, unit: 'percentage' }],
    ['45%-55%', NOTHING, { kind: 'range', min: 45, max: 55, unit: 'percentage' }],
    ['20 to 30', NOTHING, { kind: 'range', min: 20, max: 30 }],
    [
      'Maintain between 40 and 50 patrols per month',
      NOTHING,
      { kind: 'range', min: 40, max: 50, every: 'month', unit: 'count', noun: 'patrols' },
    ],
    ['Achieve between 40 and 50', NOTHING, { kind: 'range', min: 40, max: 50 }],
    ['Between 20 and 10', NOTHING, 'contradictory'],
  ] as const satisfies Rows)('reads a range: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Reduce by 10%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    ['Reduce by at least 10%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    [
      'Reduce vehicle interference 13% by 2008',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 13 }, due: '2008-12-31' },
    ],
    ['Reduce by five per cent', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 5 } }],
    ['A reduction of 5%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 5 } }],
    [
      'A reduction in the slight casualty rate of 10%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 10 } },
    ],
    [
      'a reduction in the slight casualty rate by 10%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 10 } },
    ],
    [
      '13% reduction against 2008/09',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 13 }, from: '2008/09' },
    ],
    ['At least a 5% reduction', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 5 } }],
    ['5% reduction or more', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 5 } }],
    ['To achieve a 2% reduction in burglary', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 2 } }],
    [
      '40% fewer young people (aged 16-24) killed',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 40 }, noun: 'young people' },
    ],
    [
      '5% fewer burglaries than 2012/13',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, from: '2012/13', noun: 'burglaries' },
    ],
    [
      '50 more officers',
      NOTHING,
      { kind: 'change', direction: 'increase', by: { amount: 50 }, unit: 'count', noun: 'officers' },
    ],
    ['up 5% by 2006', NOTHING, { kind: 'change', direction: 'increase', by: { percent: 5 }, due: '2006-12-31' }],
    [
      'Reduce by 50 offences',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { amount: 50 }, unit: 'count', noun: 'offences' },
    ],
    [
      'Reduce by 50 offences',
      COUNT,
      { kind: 'change', direction: 'reduce', by: { amount: 50 }, unit: 'count', noun: 'offences' },
    ],
    [
      'Increase by 10 the number of patrols',
      NOTHING,
      { kind: 'change', direction: 'increase', by: { amount: 10 }, unit: 'count' },
    ],
    [
      'Halve the number of deaths by 2020',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 50 }, due: '2020-12-31' },
    ],
    ['Double the number of volunteers', NOTHING, { kind: 'change', direction: 'increase', by: { percent: 100 } }],
    ['Reduce by half', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 50 } }],
    [
      'Reduce burglary by a third by 2015',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 33.333333 }, due: '2015-12-31' },
    ],
    ['Reduce by three quarters', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 75 } }],
    [
      'Reduce by 10% by the end of the plan',
      PLAN,
      { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2018-03-31' },
    ],
    ['Reduce by 10% by the end of the plan', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    ['Reduce by 10% over three years', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    ['Reduce by 10% over the next three years', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    [
      'reoffending reduced by 10% by March 2015',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2015-03-31' },
    ],
    [
      'reduce crime by 15% by 2007-08 based on 2003-04',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 15 }, from: '2003/04', due: '2008-03-31' },
    ],
    [
      'To reduce crime by 15 per cent between 2002/03 and 2007/08',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 15 }, from: '2002/03', due: '2008-03-31' },
    ],
    [
      'Reduce crime by 5% from a 2012/13 baseline',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, from: '2012/13' },
    ],
    [
      'Reduce crime by 5% against the 2012/13 baseline of 1,543',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, from: '2012/13' },
    ],
    [
      'Reduce crime by 5% by the end of 2014/15',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, due: '2015-03-31' },
    ],
    [
      '2014/15: reduce crime by 5%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, due: '2015-03-31' },
    ],
    [
      'Reduce crime by 5% in 2013/14',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, due: '2014-03-31' },
    ],
    ['Reduce by 10% by 2018', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2018-12-31' }],
    ['Reduce by 10% by 2018', PLAN, { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2018-03-31' }],
    ['Improve response times by 10%', LOWER, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    ['Improve satisfaction by 10%', NOTHING, { kind: 'change', direction: 'increase', by: { percent: 10 } }],
  ] as const satisfies Rows)('reads a change: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    [
      'Reduce to 1,200pa',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 1200, direction: 'reduce', covers: 'year' },
    ],
    ['Annual reduction of 3%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 3 }, every: 'year' }],
    ['3% annual reduction', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 3 }, every: 'year' }],
    [
      'Quarterly reduction of 2%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 2 }, every: 'quarter' },
    ],
    [
      'Reduce arson by 5% per year to 2010',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, due: '2010-12-31', every: 'year' },
    ],
    [
      'Reduce violent crime by at least 5% year on year',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 5 }, every: 'year' },
    ],
  ] as const satisfies Rows)('reads how often a target starts again: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Reduce by 2 percentage points', NOTHING, { kind: 'change', direction: 'reduce', by: { points: 2 } }],
    ['Increase by 2% points', NOTHING, { kind: 'change', direction: 'increase', by: { points: 2 } }],
    ['Increase of 2.5ppts', NOTHING, { kind: 'change', direction: 'increase', by: { points: 2.5 } }],
    [
      'An increase in the detection rate of five percentage points',
      NOTHING,
      { kind: 'change', direction: 'increase', by: { points: 5 } },
    ],
    ['Reduce by 2 percentage points', PERCENTAGE, { kind: 'change', direction: 'reduce', by: { points: 2 } }],
    ['Reduce by 2% of the baseline', PERCENTAGE, { kind: 'change', direction: 'reduce', by: { percent: 2 } }],
    ['Reduce by 2%', LOW_SURVEY, { kind: 'change', direction: 'reduce', by: { percent: 2 } }],
    ['Increase by 40%', SURVEY, { kind: 'change', direction: 'increase', by: { percent: 40 } }],
    ['Reduce by 2%', PERCENTAGE, 'ambiguous'],
    ['Reduce by 2', PERCENTAGE, 'ambiguous'],
    ['Reduce the proportion of offenders who re-offend by 2%', NOTHING, 'ambiguous'],
    ['Reduce by 2 percentage points', COUNT, 'wrong-unit'],
  ] as const satisfies Rows)('distinguishes points from per cent: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    [
      'Reduce by 6% to 9,704 by 2005',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-most',
        value: 9704,
        direction: 'reduce',
        due: '2005-12-31',
        also: { kind: 'change', direction: 'reduce', by: { percent: 6 }, due: '2005-12-31' },
      },
    ],
    [
      'Reduce from 200 to 180 (10% reduction)',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-most',
        value: 180,
        direction: 'reduce',
        also: { kind: 'change', direction: 'reduce', by: { percent: 10 } },
      },
    ],
    [
      'Reduce from 200 offences by 20 offences to 180',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-most',
        value: 180,
        direction: 'reduce',
        also: { kind: 'change', direction: 'reduce', by: { amount: 20 } },
      },
    ],
    [
      'Reduce from 29% to 26% (3% reduction)',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-most',
        value: 26,
        direction: 'reduce',
        unit: 'percentage',
        also: { kind: 'change', direction: 'reduce', by: { points: 3 } },
      },
    ],
    ['Reduce from 29% to 26% (3 percentage points)', NOTHING, 'compound'],
    [
      'From 23% to 20% - a 3% reduction',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-most',
        value: 20,
        direction: 'reduce',
        unit: 'percentage',
        also: { kind: 'change', direction: 'reduce', by: { points: 3 } },
      },
    ],
    [
      'Reduce by 3 percentage points to 26%',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-most',
        value: 26,
        direction: 'reduce',
        unit: 'percentage',
        also: { kind: 'change', direction: 'reduce', by: { points: 3 } },
      },
    ],
    ['Reduce from 29% to 26% (5% reduction)', NOTHING, 'contradictory'],
    ['Reduce from 29% by 5 percentage points to 26%', NOTHING, 'contradictory'],
    ['Reduce from 200 to 180 (20% reduction)', NOTHING, 'contradictory'],
    ['Reduce from 200 offences by 30 offences to 180', NOTHING, 'contradictory'],
    ['Reduce by 3% to 26%', NOTHING, 'ambiguous'],
    ['Reduce from 26% to 29%', NOTHING, 'contradictory'],
    ['Reduce to 20 (5% increase)', NOTHING, 'contradictory'],
  ] as const satisfies Rows)(
    'reads a second statement of the same target, and checks it: %s',
    (text, context, expected) => {
      expect(briefly(parseTarget(text, context))).toEqual(expected);
    },
  );

  it.each([
    ['Maintain current levels', NOTHING, { kind: 'maintain', orBetter: true }],
    ['Maintain', NOTHING, { kind: 'maintain', orBetter: true }],
    ['Maintain and if possible increase the number of detections', NOTHING, { kind: 'maintain', orBetter: true }],
    ['Maintain or reduce current levels', NOTHING, { kind: 'maintain', orBetter: true }],
    ['Maintain or reduce current levels', HIGHER, 'contradictory'],
    ['Reduce or maintain current levels', NOTHING, { kind: 'maintain', orBetter: true }],
    ['Maintain current levels or improve', NOTHING, { kind: 'maintain', orBetter: true }],
    ['Hold at baseline', NOTHING, { kind: 'maintain', orBetter: true }],
    ['No increase', NOTHING, { kind: 'maintain', orBetter: true }],
    ['No increase on baseline', NOTHING, { kind: 'maintain', orBetter: true }],
    ['No increase', HIGHER, 'contradictory'],
    ['No reduction', NOTHING, { kind: 'maintain', orBetter: true }],
    ['No increase on 2012/13', OF_2012, { kind: 'maintain', orBetter: true }],
    ['No increase on 2011/12', OF_2012, 'ambiguous'],
    ['No increase, 20 offences', NOTHING, 'ambiguous'],
    ['Maintain 2012/13 levels', OF_2012, { kind: 'maintain', orBetter: true }],
    ['Maintain 2011/12 levels', OF_2012, 'ambiguous'],
    ['Maintain at 95%', NOTHING, { refused: 'bare-number', value: 95, unit: 'percentage' }],
    ['Maintain at 95%', AT_95, { kind: 'maintain', unit: 'percentage' }],
    ['Maintain at 95%', HIGHER, { kind: 'level', operator: 'at-least', value: 95, unit: 'percentage' }],
    ['Maintain or reduce 1,200', NOTHING, { kind: 'level', operator: 'at-most', value: 1200 }],
    ['Maintain or increase 1,200', NOTHING, { kind: 'level', operator: 'at-least', value: 1200 }],
    [
      'maintain or improve upon the target solving rate of 38 per cent.',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 38, unit: 'percentage' },
    ],
    ['maintain or improve upon 38', NOTHING, { refused: 'bare-number', value: 38 }],
    ['Maintain within 2% of current level', NOTHING, { kind: 'maintain', tolerance: { percent: 2 } }],
    ['Maintain within ±5% of baseline', NOTHING, { kind: 'maintain', tolerance: { percent: 5 } }],
    ['Maintain within 2 percentage points of baseline', NOTHING, { kind: 'maintain', tolerance: { points: 2 } }],
    ['Maintain within 5 of baseline', NOTHING, { kind: 'maintain', tolerance: { amount: 5 } }],
    ['Maintain within 2% of current level', PERCENTAGE, 'ambiguous'],
    ['Maintain within 2 percentage points of baseline', COUNT, 'wrong-unit'],
    ['Maintain within 2%', NOTHING, 'ambiguous'],
    ['Maintain and reduce by 5%', NOTHING, 'ambiguous'],
    ['Maintain effective relationships', NOTHING, 'qualitative'],
    ['Maintain a high profile', NOTHING, 'qualitative'],
    ['Maintain under average', NOTHING, 'ambiguous'],
  ] as const satisfies Rows)('reads a level to hold: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    [
      'Maintain under KCC value',
      KENT,
      { kind: 'comparator', comparatorId: 'kent', operator: 'below', comparator: 'Kent-wide' },
    ],
    [
      'Maintain below the Kent-wide comparison',
      MANY,
      { kind: 'comparator', comparatorId: 'kent', operator: 'below', comparator: 'Kent-wide' },
    ],
    [
      'Below the Kent average',
      MANY,
      { kind: 'comparator', comparatorId: 'kent', operator: 'below', comparator: 'Kent-wide' },
    ],
    [
      'Below the Kent Police average',
      MANY,
      { kind: 'comparator', comparatorId: 'kp', operator: 'below', comparator: 'Kent Police' },
    ],
    [
      'Below the force average',
      MANY,
      { kind: 'comparator', comparatorId: 'kp', operator: 'below', comparator: 'Kent Police' },
    ],
    [
      'At or below the MSG average',
      MANY,
      { kind: 'comparator', comparatorId: 'msg', operator: 'at-most', comparator: 'Most similar group' },
    ],
    [
      'Above the England and Wales average',
      MANY,
      { kind: 'comparator', comparatorId: 'ew', operator: 'above', comparator: 'England & Wales' },
    ],
    [
      'Above England & Wales average',
      MANY,
      { kind: 'comparator', comparatorId: 'ew', operator: 'above', comparator: 'England & Wales' },
    ],
    ['Above the England average', MANY, 'unknown-comparator'],
    [
      'Below the national average',
      MANY,
      { kind: 'comparator', comparatorId: 'ew', operator: 'below', comparator: 'England & Wales' },
    ],
    ['Below the county average', TWO, 'unknown-comparator'],
    ['Below the Surrey average', KENT, 'unknown-comparator'],
    ['Below the national average', NONE, 'unknown-comparator'],
    [
      'Below the county average',
      NOTHING,
      { kind: 'comparator', comparatorId: 'county-average', operator: 'below', comparator: 'county average' },
    ],
    [
      'Above the regional average',
      NOTHING,
      { kind: 'comparator', comparatorId: 'regional-average', operator: 'above', comparator: 'regional average' },
    ],
    [
      'Lower than the rate for England',
      NOTHING,
      { kind: 'comparator', comparatorId: 'england', operator: 'below', comparator: 'England' },
    ],
    [
      'at least equal to the Home Department Police Force submission rate',
      NOTHING,
      {
        kind: 'comparator',
        comparatorId: 'home-department-police-force-submission-rate',
        operator: 'at-least',
        comparator: 'Home Department Police Force submission rate',
      },
    ],
    ['Match the national average', NOTHING, 'ambiguous'],
    [
      'Match the national average',
      HIGHER,
      { kind: 'comparator', comparatorId: 'national-average', operator: 'at-least', comparator: 'national average' },
    ],
    [
      'Reduce to county average',
      NOTHING,
      { kind: 'comparator', comparatorId: 'county-average', operator: 'at-most', comparator: 'county average' },
    ],
    [
      'Reduce in line with the national average',
      NOTHING,
      { kind: 'comparator', comparatorId: 'national-average', operator: 'at-most', comparator: 'national average' },
    ],
    [
      'Better than the force average',
      LOWER,
      { kind: 'comparator', comparatorId: 'force-average', operator: 'below', comparator: 'force average' },
    ],
    [
      'Better than the force average',
      HIGHER,
      { kind: 'comparator', comparatorId: 'force-average', operator: 'above', comparator: 'force average' },
    ],
    ['Better than the force average', NOTHING, 'ambiguous'],
    ['Worse than the force average', LOWER, 'ambiguous'],
    [
      'KCC value',
      { ...LOWER, ...KENT },
      { kind: 'comparator', comparatorId: 'kent', comparator: 'Kent-wide', operator: 'at-most' },
    ],
    [
      'Kent-wide',
      { ...LOWER, ...KENT },
      { kind: 'comparator', comparatorId: 'kent', comparator: 'Kent-wide', operator: 'at-most' },
    ],
    [
      'County average by March 2018',
      { ...HIGHER, ...KENT },
      { kind: 'comparator', comparatorId: 'kent', comparator: 'Kent-wide', operator: 'at-least', due: '2018-03-31' },
    ],
    [
      'Most similar group',
      HIGHER,
      {
        kind: 'comparator',
        comparatorId: 'most-similar-group',
        comparator: 'Most similar group',
        operator: 'at-least',
      },
    ],
    ['KCC value', NOTHING, 'ambiguous'],
    ['Kent', { ...LOWER, ...KENT }, 'qualitative'],
    ['Below the Greater Manchester average', NOTHING, 'ambiguous'],
    ['Below average', NOTHING, 'ambiguous'],
    ['5% below county average', NOTHING, 'ambiguous'],
    ['Below the county average and 20', NOTHING, 'ambiguous'],
    ['Below the county average and above the national average', NOTHING, 'compound'],
    ['Reduce burglary more than the county average', NOTHING, 'ambiguous'],
    ['Reduce burglary to above the county average', NOTHING, 'ambiguous'],
  ] as const satisfies Rows)('reads a comparator: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    [
      'To be one of the 10 Forces nationally with the lowest levels of Serious Violent Crime',
      NOTHING,
      { kind: 'rank', within: 10, end: 'lowest', among: 'Forces' },
    ],
    ['To be in the lowest 5 districts', NOTHING, { kind: 'rank', within: 5, end: 'lowest', among: 'districts' }],
    [
      'To be one of the ten districts with the lowest rate',
      NOTHING,
      { kind: 'rank', within: 10, end: 'lowest', among: 'districts' },
    ],
    ['Among the five lowest in Kent', NOTHING, { kind: 'rank', within: 5, end: 'lowest' }],
    [
      'To reduce thefts in the five worst areas by 10%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 10 } },
    ],
    [
      'In the two town centres, reduce thefts by 10%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 10 } },
    ],
    [
      'Be among the 3 districts with the fewest burglaries per 1,000 households',
      NOTHING,
      { kind: 'rank', within: 3, end: 'lowest', among: 'districts' },
    ],
    ['Lowest in Kent', NOTHING, { kind: 'rank', within: 1, end: 'lowest', among: 'Kent' }],
    [
      'To have the highest detection rate in the region',
      NOTHING,
      { kind: 'rank', within: 1, end: 'highest', among: 'region' },
    ],
    ['To be in the top 5 districts', LOWER, { kind: 'rank', within: 5, end: 'lowest', among: 'districts' }],
    ['To be in the top 5 districts', HIGHER, { kind: 'rank', within: 5, end: 'highest', among: 'districts' }],
    ['To be in the bottom 5 districts', LOWER, { kind: 'rank', within: 5, end: 'highest', among: 'districts' }],
    ['To be in the top 5 districts', NOTHING, 'ambiguous'],
    ['To be in the lowest 2.5 districts', NOTHING, 'out-of-range'],
    ['To be in the lowest 5 districts and reduce by 10', NOTHING, 'compound'],
    ['Top quartile of our most similar group of 15', NOTHING, 'ambiguous'],
    ['13th position, within its Most Similar Group', NOTHING, 'not-a-target'],
  ] as const satisfies Rows)('reads a place in a ranking: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Reduce total crime', NOTHING, { kind: 'direction', direction: 'reduce' }],
    [
      'Reduce the proportion of residents who believe the ASB has increased',
      NOTHING,
      { kind: 'direction', direction: 'reduce' },
    ],
    ['Reduce the proportion of trials which do not go ahead', NOTHING, { kind: 'direction', direction: 'reduce' }],
    ['Increase reporting of hate crime', NOTHING, { kind: 'direction', direction: 'increase' }],
    ['Improve public confidence', NOTHING, { kind: 'direction', direction: 'increase' }],
    ['Improve performance', LOWER, { kind: 'direction', direction: 'reduce' }],
    ['Improve performance', HIGHER, { kind: 'direction', direction: 'increase' }],
    ['Reduced re-offending', NOTHING, { kind: 'direction', direction: 'reduce' }],
    ['Increased number of people in treatment', NOTHING, { kind: 'direction', direction: 'increase' }],
    ['Reduce on 2012/13', OF_2012, { kind: 'direction', direction: 'reduce' }],
    ['Reduce on 2011/12', NOTHING, { kind: 'direction', direction: 'reduce', from: '2011/12' }],
    ['Reduce on 2011/12', OF_2012, 'ambiguous'],
  ] as const satisfies Rows)('reads a direction: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    [
      'Publish the plan by June 2014',
      NOTHING,
      { kind: 'milestone', description: 'Publish the plan by June 2014', due: '2014-06-30' },
    ],
    [
      'Strategy adopted by March 2015',
      NOTHING,
      { kind: 'milestone', description: 'Strategy adopted by March 2015', due: '2015-03-31' },
    ],
    ['Develop an action plan', NOTHING, { kind: 'milestone', description: 'Develop an action plan' }],
  ] as const satisfies Rows)('reads something that should be done by a day: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['-', NOTHING, { kind: 'not-set', reason: 'blank' }],
    ['(blank)', NOTHING, { kind: 'not-set', reason: 'blank' }],
    ['tbc', NOTHING, { kind: 'not-set', reason: 'deferred' }],
    ['(tbc)', NOTHING, { kind: 'not-set', reason: 'deferred' }],
    ['TBC - baseline year', NOTHING, { kind: 'not-set', reason: 'deferred' }],
    ['To be set once baseline established', NOTHING, { kind: 'not-set', reason: 'deferred' }],
    ['Target setting deferred until 2009', NOTHING, { kind: 'not-set', reason: 'deferred' }],
    ['Establish a baseline in 2013/14', NOTHING, { kind: 'not-set', reason: 'deferred' }],
    ['No target set', NOTHING, { kind: 'not-set', reason: 'deferred' }],
    ['Monitor only', NOTHING, { kind: 'not-set', reason: 'monitor-only' }],
    ['For information only', NOTHING, { kind: 'not-set', reason: 'monitor-only' }],
    ['Contextual indicator - no target', NOTHING, { kind: 'not-set', reason: 'monitor-only' }],
    ['Monitor the levels of robbery and vehicle crime.', NOTHING, { kind: 'not-set', reason: 'monitor-only' }],
    ['N/A', NOTHING, { kind: 'not-set', reason: 'not-applicable' }],
  ] as const satisfies Rows)('reads that no target is set: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Reduce PSA1 offences by 17.5%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 17.5 } }],
    [
      'Reduce NI 32 repeat incidents to 28%',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 28, direction: 'reduce', unit: 'percentage' },
    ],
    [
      'Reduce the 10 British Crime Survey categories by 15%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 15 } },
    ],
    [
      'Reduce first time entrants aged 10-17 by 20%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 20 } },
    ],
    ['Reduce assaults on under 18s by 5%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 5 } }],
    [
      'cutting smoking among 11 to 15-year-olds to 9% by 2010',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 9, direction: 'reduce', due: '2010-12-31', unit: 'percentage' },
    ],
    [
      'Reduce casualties among children under 16 by 10%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 10 } },
    ],
    [
      'An increase in the weight of Category A drug seizures of 10%',
      NOTHING,
      { kind: 'change', direction: 'increase', by: { percent: 10 } },
    ],
    [
      'Reduce the slight casualty rate per 100 million vehicle kilometres by 10%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 10 } },
    ],
    ['Reduce accidents on the A229 by 10%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    [
      'Increase the proportion of applications determined to a maximum of eight weeks to 70%',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 70, direction: 'increase', unit: 'percentage' },
    ],
    [
      'Answer 95% of 101 calls within 10 seconds',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 95, unit: 'percentage' },
    ],
    [
      'Reduce the 3 year rolling average of KSIs to no more than 112 by 2010',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 112, direction: 'reduce', due: '2010-12-31' },
    ],
    ['Reduce crime in Greater Manchester by 5%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 5 } }],
    ['Reduce ASB in the 5 worst areas by 10%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    [
      'Answer 95% of calls 24 hours a day',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 95, unit: 'percentage' },
    ],
    ['Keep 95% of shops open 24/7', NOTHING, { refused: 'bare-number', value: 95, unit: 'percentage' }],
    [
      'Booked by the 12th week in at least 80% of cases',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 80, unit: 'percentage' },
    ],
    ['(a) reduce burglary by 10%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    ['1. Reduce burglary by 10%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    ['Target 3 - Reduce fires by 10%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    ['Reduce burglary by 10%*', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
    ['Reduce burg-\nlary by 10%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 10 } }],
  ] as const satisfies Rows)('recognises numbers that belong to names: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Cut violence by 5% and burglary by 5%', NOTHING, 'compound'],
    ['Reduce burglary by 5%, robbery by 10%', NOTHING, 'compound'],
    ['Reduce crime by 5% and maintain confidence', NOTHING, 'compound'],
    ['Reduce by 10%; stretch 15%', NOTHING, 'compound'],
    ['At least 33% of all offences of which 30% brought to justice', NOTHING, 'compound'],
    ['Increase to 20% by 2012 and 25% by 2014', NOTHING, 'compound'],
    ['2012/13: 1,200; 2013/14: 1,150', NOTHING, 'compound'],
    ['1,200 | 1,150', NOTHING, 'compound'],
    ['Reduce by 3% per year and per quarter', NOTHING, 'compound'],
    ['A 5% reduction to 20', NOTHING, 'compound'],
    ['Achieve a 5% reduction of 20', NOTHING, 'compound'],
    ['Reduce by 10% from 20 from a baseline of 30', NOTHING, 'compound'],
    ['Achieve 20 and increase by 5%', NOTHING, 'compound'],
  ] as const satisfies Rows)('refuses more than one target: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Reduce by', NOTHING, 'truncated'],
    ['by 5% on the', NOTHING, 'truncated'],
    ['Reduce violent crime by 5% and', NOTHING, 'truncated'],
    ['robbery by 14 per cent.', NOTHING, 'truncated'],
    ['Increase from 62%', NOTHING, 'truncated'],
    ['to 25%', NOTHING, 'truncated'],
    ['From 20 offences (2010)', NOTHING, 'truncated'],
  ] as const satisfies Rows)('refuses text that is cut off: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Achieved 62% in 2012', NOTHING, 'not-a-target'],
    ['The youth crime rate has reduced by 31%', NOTHING, 'not-a-target'],
    ['13th', NOTHING, 'not-a-target'],
  ] as const satisfies Rows)('refuses text about the past: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Improve awareness of hate crime', NOTHING, 'qualitative'],
    ['Improve services', NOTHING, 'qualitative'],
    ['Increase engagement', NOTHING, 'qualitative'],
    ['All incidents to be recorded', NOTHING, 'qualitative'],
    ['Green', NOTHING, 'qualitative'],
    ['Train all staff', NOTHING, 'qualitative'],
    ['Achieve excellence', NOTHING, 'qualitative'],
    ['Work together', NOTHING, 'qualitative'],
    ['Develop leadership', NOTHING, 'qualitative'],
    ['contribute to increased visibility', NOTHING, 'qualitative'],
  ] as const satisfies Rows)('refuses aims that no figure shows: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Reduce by up to 5%', NOTHING, 'ambiguous'],
    ['No more than a 2% increase', NOTHING, 'ambiguous'],
    ['Reduce by 5-10%', NOTHING, 'ambiguous'],
    ['Reduce by 5 to 10%', NOTHING, 'ambiguous'],
    ['No more than one in ten', NOTHING, 'ambiguous'],
    ['No more than 1 in 10', NOTHING, 'ambiguous'],
    ['Reduce crime by a further 10% in each of the subsequent two years.', NOTHING, 'ambiguous'],
    ['Reduce crime by 5% on last year', NOTHING, 'ambiguous'],
    ['A 5% reduction on the five year average', NOTHING, 'ambiguous'],
    ['No increase on the 3 year average', NOTHING, 'ambiguous'],
    ['Maintain below the 3 year average', NOTHING, 'ambiguous'],
    ['Reduced by 10%', NOTHING, 'ambiguous'],
    ['Reduce to 2013', NOTHING, 'ambiguous'],
    ['Reduce burglary to below 2012/13 levels', NOTHING, 'ambiguous'],
    ['Reduce casualties among children under 16', NOTHING, 'ambiguous'],
    ['An additional 5%', NOTHING, 'ambiguous'],
    ['At least 3 per week', NOTHING, 'ambiguous'],
    ['Reduce by 10% over 3 years', PLAN, 'ambiguous'],
    ['Increase visits to 20 schools', NOTHING, 'ambiguous'],
    ['Increase visits to 20 schools by 10%', NOTHING, 'ambiguous'],
    ['Reduce the number waiting with over £500', NOTHING, 'ambiguous'],
    ['Reduce 50 offences', NOTHING, 'ambiguous'],
    ['Reduce at 20', NOTHING, 'ambiguous'],
    ['Reduce the rate of increase of violent crime', NOTHING, 'ambiguous'],
    ['Reduce 1.5 times', NOTHING, 'ambiguous'],
    ['three times a week', NOTHING, 'ambiguous'],
    ['Reduce to the average of our neighbours', NOTHING, 'ambiguous'],
    ['Reduce burglary to the lowest in the county', NOTHING, 'ambiguous'],
    ['Improve response times by 10%', NOTHING, 'ambiguous'],
    ['by 03/04/2015', NOTHING, 'ambiguous'],
    ['Reduce by 10% by the start of 2015', NOTHING, 'ambiguous'],
    ['Reduce by10%', NOTHING, 'ambiguous'],
    ['Reduce to -5', NOTHING, 'ambiguous'],
    ['Reduce from 20% by 5%', NOTHING, 'ambiguous'],
    ['Reduce from 1999/00 by 5% against 2003/04', NOTHING, 'ambiguous'],
    ['Achieve 20 by 30%', NOTHING, 'ambiguous'],
    ['Deliver training to partners in 20 schools', NOTHING, 'ambiguous'],
    ['Achieve up to and including to 50', NOTHING, 'compound'],
    ['within 2% of current level', NOTHING, 'ambiguous'],
    ['Reach incidents within eight minutes', NOTHING, 'ambiguous'],
    ['Publish 3% more by 2015', NOTHING, 'ambiguous'],
    ['2013/14', NOTHING, 'ambiguous'],
    ['Reduce a score of 71', NOTHING, 'ambiguous'],
    ['Reduce at 5% by 10%', NOTHING, 'ambiguous'],
    ['20 or more maximum', NOTHING, 'ambiguous'],
    ['at least 20 or less', NOTHING, 'ambiguous'],
    ['Maintain without 20', NOTHING, 'ambiguous'],
  ] as const satisfies Rows)('refuses ambiguous text: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Reduce to 25%', COUNT, 'wrong-unit'],
    ['Reduce to 1,200 offences', PERCENTAGE, 'wrong-unit'],
    ['Reduce to 10 per 100,000 population', RATE, 'wrong-unit'],
    [
      'Reduce to 10 per 1,000 population',
      RATE,
      {
        kind: 'level',
        operator: 'at-most',
        value: 10,
        direction: 'reduce',
        unit: 'rate',
        noun: 'population',
        per: 1000,
      },
    ],
    ['Achieve 25%', COUNT, 'wrong-unit'],
    ['At least 25%', COUNT, 'wrong-unit'],
    ['25%', COUNT, 'wrong-unit'],
    ['Between 10% and 12%', COUNT, 'wrong-unit'],
    ['Maintain at 25%', COUNT, 'wrong-unit'],
    ['Maintain below 25%', COUNT, 'wrong-unit'],
    ['RUSH delivered to 3,000 students', PERCENTAGE, 'wrong-unit'],
    ['Establish 3 groups by 2015', PERCENTAGE, 'wrong-unit'],
    ['Reduce by 50 offences', RATE, 'wrong-unit'],
    [
      'Reduce to 8 days',
      COUNT,
      { kind: 'level', operator: 'at-most', value: 8, direction: 'reduce', unit: 'other', noun: 'days' },
    ],
    ['Reduce to 8 days', PERCENTAGE, 'wrong-unit'],
  ] as const satisfies Rows)("refuses another unit than the indicator's: %s", (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Reduce to 120%', NOTHING, 'out-of-range'],
    ['Reduce to 120', PERCENTAGE, 'out-of-range'],
    ['Reduce by 120%', NOTHING, 'out-of-range'],
    ['Reduce to 123456789012345678', NOTHING, 'out-of-range'],
    ['Between 1 and 123456789012345678', NOTHING, 'out-of-range'],
  ] as const satisfies Rows)('refuses impossible numbers: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Reduce to at least 65%', NOTHING, 'contradictory'],
    ['Increase satisfaction to no more than 65%', NOTHING, 'contradictory'],
    ['Increase by 5% fewer', NOTHING, 'contradictory'],
  ] as const satisfies Rows)('refuses contradictions: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['down 5%', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 5 } }],
    ['5% improvement in satisfaction', NOTHING, { kind: 'change', direction: 'increase', by: { percent: 5 } }],
    [
      'Increase to a detection rate of 15%',
      NOTHING,
      { kind: 'level', operator: 'at-least', value: 15, direction: 'increase', unit: 'percentage' },
    ],
    ['3% p.a. reduction', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 3 }, every: 'year' }],
    [
      'Reduce by 6% to 9,704 from a 2003/04 baseline',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-most',
        value: 9704,
        direction: 'reduce',
        also: { kind: 'change', direction: 'reduce', by: { percent: 6 }, from: '2003/04' },
      },
    ],
    [
      'Increase from 20 to 22 (10% increase)',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-least',
        value: 22,
        direction: 'increase',
        also: { kind: 'change', direction: 'increase', by: { percent: 10 } },
      },
    ],
    [
      'Reduce from 200 by five per cent to 190',
      NOTHING,
      {
        kind: 'level',
        operator: 'at-most',
        value: 190,
        direction: 'reduce',
        also: { kind: 'change', direction: 'reduce', by: { percent: 5 } },
      },
    ],
    ['Below Kent-wide', KENT, { kind: 'comparator', comparatorId: 'kent', operator: 'below', comparator: 'Kent-wide' }],
    [
      'Increase in line with the national average',
      NOTHING,
      { kind: 'comparator', comparatorId: 'national-average', operator: 'at-least', comparator: 'national average' },
    ],
    ['No reduction', LOWER, 'contradictory'],
    ['Improve from 20 to 30', NOTHING, { kind: 'level', operator: 'at-least', value: 30, direction: 'increase' }],
    ['To be in the lowest 5', NOTHING, { kind: 'rank', within: 5, end: 'lowest' }],
    ['Lowest in mid-Kent', NOTHING, { kind: 'rank', within: 1, end: 'lowest', among: 'mid kent' }],
    ['Reduce crime over 3 years', NOTHING, { kind: 'direction', direction: 'reduce' }],
    [
      'Reduce to 20 crimes per 1,000 population',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 20, direction: 'reduce', unit: 'rate', noun: 'crimes', per: 1000 },
    ],
    [
      'at least equal to the housing association rate',
      NOTHING,
      {
        kind: 'comparator',
        comparatorId: 'housing-association-rate',
        operator: 'at-least',
        comparator: 'housing association rate',
      },
    ],
    [
      'Reduce satisfaction with 24 hour cover by 5%',
      NOTHING,
      { kind: 'change', direction: 'reduce', by: { percent: 5 } },
    ],
    ['Improve the rate by 5 percentage points', LOWER, { kind: 'change', direction: 'reduce', by: { points: 5 } }],
  ] as const satisfies Rows)('reads other forms: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['5% improvement in crime', NOTHING, 'ambiguous'],
    ['Reduce by more than 10%', NOTHING, 'ambiguous'],
    ['Reduce from over 20% to 10%', NOTHING, 'ambiguous'],
    ['positive outcome in 33% of cases', NOTHING, { refused: 'bare-number', value: 33, unit: 'percentage' }],
    ['Reduce by 2%', SURVEY, 'ambiguous'],
    ['Reduce burglaries of 5%', NOTHING, 'ambiguous'],
    ['Increase patrols to 20 by 10%', NOTHING, 'ambiguous'],
    ['Reduce from 20% to 30 days', NOTHING, 'contradictory'],
    ['Ensure that', NOTHING, 'truncated'],
    ['Achieve a 5% reduction to 20', NOTHING, 'compound'],
    ['Deliver better training, 20 sessions', NOTHING, 'ambiguous'],
    ['Reduce to 20xyz', NOTHING, 'ambiguous'],
    ['Reduce to £1,23', NOTHING, 'ambiguous'],
    ['No fire deaths', NOTHING, 'qualitative'],
    ['at least equal to the housing association rate', NONE, 'unknown-comparator'],
    ['Not yet at the level of 2012', NOTHING, 'ambiguous'],
  ] as const satisfies Rows)('refuses other forms: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    ['Achieve 8 minutes', NOTHING, { refused: 'bare-number', value: 8, unit: 'other' }],
    ['Achieve 8 minutes', LOWER, { kind: 'level', operator: 'at-most', value: 8, unit: 'other', noun: 'minutes' }],
    ['Achieve a time of 8 minutes', NOTHING, { refused: 'bare-number', value: 8, unit: 'other' }],
    ['Answer calls in 10 seconds', NOTHING, 'ambiguous'],
    ['7 working days', NOTHING, { refused: 'bare-number', value: 7, unit: 'other' }],
    ['Deliver high quality training 20 sessions', NOTHING, 'ambiguous'],
  ] as const satisfies Rows)('knows that a longer or a shorter time may be wanted: %s', (text, context, expected) => {
    expect(briefly(parseTarget(text, context))).toEqual(expected);
  });

  it.each([
    [
      'Reduce burglary below 100 in town centres',
      NOTHING,
      { kind: 'level', operator: 'below', value: 100, direction: 'reduce' },
    ],
    [
      'Reduce burglary below 100 reported offences',
      NOTHING,
      { kind: 'level', operator: 'below', value: 100, direction: 'reduce', unit: 'count', noun: 'reported offences' },
    ],
    ['Reduce burglary below 100 every where', NOTHING, 'ambiguous'],
    ['Reduce victims with under 20 offences', NOTHING, 'ambiguous'],
    ['Reduce the number of drivers earning below 100', NOTHING, 'ambiguous'],
    ['Crime levels reduced', NOTHING, 'qualitative'],
    ['crime from 20 offences', NOTHING, 'truncated'],
    ['from at least 20', NOTHING, 'ambiguous'],
    ['Reduce 20 and 30', NOTHING, 'compound'],
    ['20% - 30 offences', NOTHING, 'compound'],
    ['A reduction of a quarter', NOTHING, { kind: 'change', direction: 'reduce', by: { percent: 25 } }],
    ['half of residents', NOTHING, 'ambiguous'],
    ['A reduction of a quarter of cases', NOTHING, 'ambiguous'],
    [
      'Reduce to 10 per 1,000',
      NOTHING,
      { kind: 'level', operator: 'at-most', value: 10, direction: 'reduce', unit: 'rate', per: 1000 },
    ],
    ['To achieve a significant reduction in burglary', NOTHING, 'ambiguous'],
    ['Reduce cost to £500', COUNT, 'wrong-unit'],
  ] as const satisfies Rows)(
    'distinguishes limits of the target from limits of the measure: %s',
    (text, context, expected) => {
      expect(briefly(parseTarget(text, context))).toEqual(expected);
    },
  );

  it('says how it read the words, in the order of the text', () => {
    const result = parseTarget('Reduce burglary by 6% to 9,704 by 2005');
    expect(result.readings).toEqual([
      { words: 'Reduce', as: 'which way to go' },
      { words: 'burglary', as: 'what is measured' },
      { words: 'by 6%', as: 'the amount of the change' },
      { words: 'to 9,704', as: 'the level to reach' },
      { words: 'by 2005', as: 'when it is due' },
    ]);
  });

  it('keeps the words with the target, or nothing if the cell is blank', () => {
    const result = parseTarget(' Reduce to 25% ');
    expect(result.ok && result.target.text).toBe(' Reduce to 25% ');
    expect(result.text).toBe(' Reduce to 25% ');
    expect(parseTarget(' ')).toEqual({
      ok: true,
      target: { kind: 'not-set', reason: 'blank' },
      readings: [],
      text: ' ',
    });
  });

  it('notes any decision it made', () => {
    const noteOf = (text: string, context: TargetContext = {}): string => {
      const result = parseTarget(text, context);
      return result.ok ? (result.target.note ?? '') : result.reason;
    };
    expect(noteOf('Reduce to 25% by 2018', { plan: maidstone2014 })).toContain('end of the plan, 31 March 2018');
    expect(noteOf('Reduce to 25% by 2016', { plan: maidstone2014 })).toContain('31 December 2016');
    expect(noteOf('65%', HIGHER)).toContain('follows from the polarity');
    expect(noteOf('Achieve 7%', LOWER)).toContain('at most');
    expect(noteOf('National average', HIGHER)).toContain('A comparator alone: "at least" follows from the polarity');
    expect(noteOf('Reduce to 25%')).toBe('');
  });

  it('shows the text and the known comparators if it names none of them', () => {
    const result = parseTarget('Below the Surrey average', MANY);
    expect(!result.ok && result.message).toContain('Kent-wide, Kent Police, Most similar group');
    const none = parseTarget('Below the national average', NONE);
    expect(!none.ok && none.message).toContain('it has none');
  });

  it('finds a comparator by its note, and assumes the only one if the words name no place', () => {
    const named = (name: string, note?: string): TargetContext => ({
      plan: { comparators: [{ id: 'c', name, kind: 'county', ...(note === undefined ? {} : { note }) }] },
    });
    expect(briefly(parseTarget('Below KCC value', named('Area of the council', 'Kent without Medway')))).toMatchObject({
      comparatorId: 'c',
    });
    expect(briefly(parseTarget('Below KCC value', named('County')))).toMatchObject({ comparatorId: 'c' });
    expect(briefly(parseTarget('Below KCC value', named('Surrey')))).toBe('unknown-comparator');
    expect(briefly(parseTarget('Below KCC value', named('Surrey', 'beside Kent')))).toMatchObject({
      comparatorId: 'c',
    });
  });

  it('accepts a plan as its context, and a baseline from a plan', () => {
    const [asb] = maidstone2014.indicators;
    expect(parseTarget('Reduce to 25', { ...asb, plan: maidstone2014 }).ok).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['words', 'lower-is-better'],
    ['parts of the wrong type', { unit: 5, polarity: 'down', baseline: 'x', plan: 3 }],
    ['parts that are null', { unit: null, polarity: null, baseline: null, plan: null }],
    ['a plan without its parts', { plan: { period: { start: 'x', end: 5 }, comparators: 5 } }],
    ['a baseline that is missing', { baseline: { missing: 'blank', period: 'never' } }],
    ['a baseline that is no number', { baseline: { value: NaN, period: 5 } }],
  ])('still reads the words if the context is %s', (_, context) => {
    expect(briefly(parseTarget('Reduce to 25%', context as TargetContext))).toMatchObject({ kind: 'level', value: 25 });
  });

  it('skips invalid comparators', () => {
    const comparators = [
      null,
      5,
      { id: 'x' },
      { id: 5, name: 'Kent', kind: 'county' },
      { id: 'n', name: 'Kent', kind: 'county', note: 5 },
    ];
    const context = { plan: { comparators } } as unknown as TargetContext;
    expect(briefly(parseTarget('Below the county average', context))).toBe('unknown-comparator');
  });

  it.each([5, null, undefined, {}, [], true, Symbol('x')])('refuses anything that is not text: %s', (value) => {
    expect(briefly(parseTarget(value as string))).toBe('not-text');
  });

  it('refuses a text of more than 1,000 characters', () => {
    expect(briefly(parseTarget(`Reduce by 5% ${'x'.repeat(1000)}`))).toBe('too-long');
  });
});

/*
 * Sentences that hold the words of a target and ask for none, or for another thing than the words alone say. The
 * readings are those of a careful reader: what the sentence asks of the figure, and nothing where that is not certain.
 */
describe('parseTarget, for words that ask for nothing', () => {
  it.each([
    'Any target increase will be negotiated with the provider',
    'A misuse target, probably linked to reducing acquisitive crime, awaits final agreement',
    'Reduction likely given current trends',
    'Increase in referrals anticipated',
    'Crime could increase',
    'Burglary is falling',
    'Numbers are increasing',
    'A reduction in burglary would be welcome',
    'The partnership is committed to reducing crime',
    'Reduction subject to negotiation',
    'The increase is to be agreed',
    'Reduce - target awaited',
    'Reduce to 40 (to be confirmed)',
    '10% reduction to be negotiated',
    'A 10% reduction is likely',
    'A 5% cut is proposed for next year',
    'Probably reduce by 10%',
    'May be lowered to 40 by 2015',
  ])('refuses hopes, expectations and targets still to be agreed: %s', (text) => {
    expect(briefly(parseTarget(text))).toBe('ambiguous');
  });

  it.each([
    'Narrow the gap with the national average',
    'Reduce the gap between the most deprived wards and the rest',
    'Narrow the gap to 5 percentage points',
    'Close the gap with Kent by 2010',
    'Reduce the difference between wards to 3%',
    'Reduce inequalities in mortality by 10% by 2010',
  ])('refuses a gap, which may not be the figure: %s', (text) => {
    expect(briefly(parseTarget(text))).toBe('ambiguous');
  });

  it.each([
    'Reduce by 0%',
    'Increase by zero',
    'Increase by 0 percentage points',
    '0% growth',
    'A zero percent increase',
    '0% change',
    '5% change',
    'Reduce by 0% from 50 to 50',
    'Reduce by 0% to 40',
  ])('refuses a change by nothing, and one without a direction: %s', (text) => {
    expect(parseTarget(text, LOWER).ok).toBe(false);
  });

  it.each([
    'Growth of no more than 2%',
    'Restrict the rise to 1% a year',
    'Halt the rise in violent crime',
    'Second lowest in Kent',
    'One of the lowest in Kent',
    'Increase the proportion satisfied by 2%',
  ])('refuses limits, and anything counted from another place: %s', (text) => {
    expect(briefly(parseTarget(text))).toBe('ambiguous');
  });

  it.each(['Reduce by 5-10%', 'Reduce between 5% and 10%', 'Cut by 100-150 offences'])(
    'names the range of %s',
    (text) => {
      const result = parseTarget(text);
      expect(!result.ok && result.message).toContain('names a range');
    },
  );

  it('does not read a target from a text whose letters cannot be known apart', () => {
    // İ is two letters in lower case, and shifts the places of all that are after it.
    expect(briefly(parseTarget('İ reduce burglary'))).toBe('qualitative');
  });
});

describe('parseTarget, for aims in other words', () => {
  const down = { kind: 'direction', direction: 'reduce' };
  it.each([
    ['We will reduce crime', down],
    ['Continue to reduce crime', down],
    ['Ensure that burglary falls', down],
    ['Burglary should fall', down],
    ['Burglary to be reduced', down],
    ['Sustained reduction in repeat cases', down],
    ['Fewer people who say they may be unsafe', down],
    ['Downward trend', down],
    ['An upward trend in reporting', { kind: 'direction', direction: 'increase' }],
    ['Zero growth in burglary', { kind: 'maintain', orBetter: true }],
    ['No increase in complaints', { kind: 'maintain', orBetter: true }],
    [
      '10,000 fewer victims by 2021',
      { kind: 'change', direction: 'reduce', by: { amount: 10_000 }, due: '2021-12-31' },
    ],
    [
      'Reduce the number of offenders awaiting trial by 10%',
      { kind: 'change', direction: 'reduce', by: { percent: 10 } },
    ],
    [
      'Over the year, no more than 3 per cent. of calls should be abandoned',
      { kind: 'level', operator: 'at-most', value: 3 },
    ],
    [
      'To be below the average for our Most Similar Group (iQuanta)',
      { kind: 'comparator', operator: 'below', comparator: 'average for our Most Similar Group' },
    ],
    [
      'To have one of the 5 lowest burglary rates in our most similar group',
      { kind: 'rank', within: 5, end: 'lowest', among: 'our most similar group' },
    ],
  ])('reads %s', (text, expected) => {
    expect(briefly(parseTarget(text))).toMatchObject(expected);
  });

  it('reads the longest time next to a share as part of the measure', () => {
    // Without the time it is a bare number, of which the polarity says the side.
    expect(briefly(parseTarget('70% within a maximum of six weeks'))).toMatchObject({
      refused: 'bare-number',
      value: 70,
    });
    expect(briefly(parseTarget('70% within a maximum of six weeks', HIGHER))).toMatchObject({
      kind: 'level',
      operator: 'at-least',
      value: 70,
    });
  });
});

describe('a number with a sign', () => {
  it.each([
    ['-5%', 'Write Reduce by 5%, or At most -5%.'],
    ['- 5', 'Write Reduce by 5, or At most -5.'],
    ['+1,200', 'Write Increase by 1,200, or At least +1,200.'],
  ])('may be a change or a level: %s', (text, words) => {
    for (const polarity of ['lower-is-better', 'higher-is-better', undefined] as const) {
      const result = parseTarget(text, { polarity });
      expect(!result.ok && result.reason).toBe('ambiguous');
      expect(!result.ok && result.message).toContain(words);
    }
  });

  it('is not read as a target next to characters that control a terminal', () => {
    const result = parseTarget('Reduce to \u001B[31m5');
    expect(!result.ok && result.message).toContain('holds a control character');
  });
});
