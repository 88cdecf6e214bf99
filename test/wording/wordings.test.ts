import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../src/wording/parseFigure.js';
import { parseTarget } from '../../src/wording/parseTarget.js';
import type { TargetContext } from '../../src/wording/targetResult.js';

/*
 * Wordings by an analyst who had not seen the reader, and more of their kind. Each was read as something else once. The
 * readings are by hand: what a council officer means by the words, or a refusal where two would differ.
 */

const PLAN = {
  period: { start: '2013-04-01', end: '2018-03-31' },
  comparators: [
    { id: 'kent', name: 'Kent', kind: 'county' },
    { id: 'msg', name: 'Most Similar Group', kind: 'most-similar-group' },
    { id: 'england', name: 'England', kind: 'national' },
  ],
} as const;
const OFFENCES: TargetContext = {
  unit: { kind: 'count', of: 'offences' },
  polarity: 'lower-is-better',
  baseline: { value: 412, period: '2012/13' },
  plan: PLAN,
};
const CHECKS: TargetContext = { ...OFFENCES, unit: { kind: 'count', of: 'checks' }, polarity: 'higher-is-better' };
const SATISFIED: TargetContext = {
  unit: { kind: 'percentage' },
  polarity: 'higher-is-better',
  baseline: { value: 54, period: '2012/13' },
  plan: PLAN,
};
const REPEATS: TargetContext = { ...SATISFIED, polarity: 'lower-is-better' };
const RATE: TargetContext = {
  unit: { kind: 'rate', per: 1000, of: 'population' },
  polarity: 'lower-is-better',
  baseline: { value: 6, period: '2012/13' },
  plan: PLAN,
};

const REFUSED: readonly (readonly [why: string, context: TargetContext, texts: readonly string[]])[] = [
  [
    'a distance to both sides that is not clear',
    SATISFIED,
    [
      'Maintain satisfaction +/- 3%',
      '±3%',
      'plus or minus 3%',
      '54% ± 3%',
      'Maintain at 54% (+/- 2 points)',
      'Increase by 5 points give or take 2 points',
      'Maintain current level 3 points either way, or better than 60%',
    ],
  ],
  [
    'a past year as the day it is due',
    OFFENCES,
    [
      'Reduce by 10% the offences committed in 2012/13',
      'Reduce the 400 offences recorded in 2012/13 to 340',
      'Reduce to 340 in 2011/12',
      'Reduce to 340 (2010/11)',
      'Reduce by 5% by 2012/13',
      'Reduce by 12 for the 2011 cohort',
      'Reduce by 5% offences reported during 2014/15',
    ],
  ],
  [
    'a number that is part of a name',
    OFFENCES,
    [
      'Median of Family Group 4 or better',
      'Family Group 4 average',
      'Average of Cluster 3',
      'Mean of Peer Group 7',
      'Quartile 2',
      'Cluster 5 median',
    ],
  ],
  [
    'a better level beside another number',
    SATISFIED,
    [
      'Improve on 54% by 5 points',
      'Improve on 54% to 60%',
      'Better 54% by 2 points',
      'Up to 65%',
      'Improve on 54% (± 2 points)',
      '54% + 3 points',
      '54% plus 3 points',
    ],
  ],
  [
    'places of a ranking',
    OFFENCES,
    [
      'Improve by 2 places in MSG ranking',
      'Improve ranking by 2',
      'Reduce our rank by 2',
      'Improve by one place in the county league table',
      'Improve by 3 positions',
      'Reduce by 5 places',
      'Move up 3 ranks',
      'Highest 5 performing',
      '5 highest',
      'Be ranked 4',
    ],
  ],
  ['the highest of a ranking', SATISFIED, ['Highest 10%', 'Highest 5', 'Largest 10%']],
  [
    'a number for each of many',
    CHECKS,
    [
      'Hold 2 meetings of the 7 neighbourhood panels each qtr',
      'Maintain 2 PCSOs per ward',
      '20 checks per officer',
      '3 visits per school',
      '2 talks at all 7 schools',
      'Carry out 20 checks per ward',
      '2 talks in each school',
      'At least 4 patrols in every ward',
      'At least 3 checks at the 12 premises',
      'Maintain at least 2 in each of the wards',
      'Keep 3 wardens across all 9 estates',
      'Set up 2 schemes in the 6 wards',
    ],
  ],
  [
    'how often, in words that there is no word for here',
    OFFENCES,
    [
      'No more than 15 in any one month',
      'No more than 20 in a single month',
      'Less than 3 each weekend',
      'Reduce by 5% each term',
      '20 weekly',
      'Reduce to 20 daily',
      'Reduce to 4 each wk',
      'Reduce by 5% six-monthly',
      'Reduce by 5% twice a year',
      'Reduce by 3 every six months',
      'Reduce by 5% every two years',
      'Reduce by 5% every other year',
      'Reduce by 5% biennially',
      'Reduce by 2 bi-annually',
      'Reduce by 5% each half-year',
      'Reduce to 30 three times a year',
      'Reduce by 5% nightly',
      'Reduce by 5% each week',
      'No more than 12 fortnightly',
      'Reduce to 30 monthly in Sheerness',
      'Reduce to an average of 15 per month',
      'Reduce to 30 pm',
    ],
  ],
  [
    'how long, and not from when',
    OFFENCES,
    [
      'Reduce by 5% within 12 months',
      '30 within 18 months',
      'Reduce to 30 within a year',
      'Reduce by 5% within 2 years',
      '30 by the end of the second year',
      'Reduce to 30 in the first year',
      'Reduce by 5% in a year',
      'Reduce to 30 after a year',
      'Maintain for 3 years',
      'Maintain performance over 2 years',
      'Maintain the average for the last three years',
      'Maintain average of last 3 years',
      'Reduce to 300 (Q4)',
      'Reduce to 300 no later than agreed',
    ],
  ],
  [
    'a part of one per cent, or a sign',
    OFFENCES,
    [
      'Reduce by half a per cent',
      'Reduce by half a percent',
      'Reduce by a quarter of a percent',
      'Reduce by ½',
      'Reduce by ¼',
      'Reduce by 1½ per cent',
      'Reduce by one half of a per cent',
      '▼ 3.5%',
      '▼ 5',
      '↓ 5',
      '▼380',
      'Reduce by ５',
      '→ 380',
    ],
  ],
  ['an arrow before a percentage', SATISFIED, ['▲ 3.5%', '↑ 65%', '▲65']],
  [
    'a share of another figure',
    REPEATS,
    [
      'Reduce to 40% of the 2012/13 outturn',
      'Reduce to 40% of the baseline',
      'No more than 50% of target',
      'Reduce to 40 per cent of the current level',
      'Reduce to 40% of last rate',
    ],
  ],
  [
    'one comparator where there is more',
    RATE,
    [
      'Better than Kent and England averages',
      'Better than Kent, MSG and England',
      'Below Kent average and reducing',
      'Below Kent average or the 2012/13 level, whichever is lower',
      'Rate of reduction better than Kent',
      'Reduction better than MSG average',
      'Improvement better than MSG',
      'Trend better than Kent',
      'Change better than Kent',
      'Reduction in line with Kent',
      'Reduce in line with Kent',
      'Improve relative to MSG',
      'Reduce relative to Kent',
      'Reduce compared to Kent',
      'Improve against MSG',
      'Close to Kent average',
      'Near to Kent average',
      'Similar to MSG',
      'Reduce the gap to the county average',
      'County average plus 5',
      'Kent average minus 2',
      '5 Kent average',
      'No more than 5 MSG average rate',
      'Below Kent average but above England',
    ],
  ],
  [
    'a figure that is worked out in another way',
    OFFENCES,
    [
      'Reduce by 5% (rolling 5 year average)',
      'Reduce by 5% (three year average)',
      'Reduce by 5% against the previous three years',
      'Reduce by 5% in real terms',
      'Reduce by 5% (seasonally adjusted)',
      'Reduce by 5% on the mean of the last 3 years',
      'Reduce by 5% pro rata',
      'Reduce to 380 (3 year rolling average)',
      'Reduce by 5% like-for-like',
    ],
  ],
  ['a level to do better than, with no polarity', {}, ['Improve on 54%', 'Beat 412']],
  [
    'a short year that may be a month, or that is none',
    OFFENCES,
    [
      'Reduce to 380 by 09/10',
      'Reduce to 380 by 13/15',
      'Reduce to 380 by 2013/7',
      'Reduce to 380 by Q4 13/15',
      'Reduce to 380 by 05/06/14',
      'Over 3 years',
    ],
  ],
  ['that there is no target, and a target', OFFENCES, ['no target - county average', 'No target but 380']],
];

describe('parseTarget refuses to ignore', () => {
  for (const [why, context, texts] of REFUSED) {
    it.each(texts)(`${why}: %s`, (text) => {
      expect(parseTarget(text, context)).toMatchObject({ ok: false });
    });
  }

  it.each(['Reduce to 30 by March 2013', 'Reduce to 30 (2010/11)', '5% fewer by 2009'])(
    'a day before the plan begins: %s',
    (text) => {
      const result = parseTarget(text, { polarity: 'lower-is-better', plan: PLAN });
      expect(!result.ok && result.message).toContain('before its plan begins on 1 April 2013');
    },
  );

  it.each([
    ['10% reduction from baseline of 500', OFFENCES],
    ['18% reduction on cohort baseline of 190', OFFENCES],
    ['10% reduction on 2012/13 figure of 95', OFFENCES],
    ['Reduce by 5% (currently 500)', OFFENCES],
    ['Reduce dissatisfaction to 10%', SATISFIED],
    ['No more than 12% dissatisfied', SATISFIED],
    ['Fewer than 30% unhappy', SATISFIED],
    ['Reduce the percentage who are dissatisfied by 5 percentage points', SATISFIED],
    ['Increase to 500', OFFENCES],
    ['Maintain current level of 60%', SATISFIED],
  ])('a contradiction of the context: %s', (text, context) => {
    expect(parseTarget(text, context)).toMatchObject({ ok: false, reason: 'contradictory' });
  });
});

const READ: readonly (readonly [text: string, context: TargetContext, target: object])[] = [
  // A distance to both sides belongs to what is held.
  ['Maintain current performance (+/- 2 percentage points)', SATISFIED, { kind: 'maintain', tolerance: { points: 2 } }],
  [
    'Maintain current performance, plus or minus 2 percentage points',
    SATISFIED,
    { kind: 'maintain', tolerance: { points: 2 } },
  ],
  ['Maintain current level +/-5', OFFENCES, { kind: 'maintain', tolerance: { amount: 5 } }],
  ['Maintain current performance (±2%)', OFFENCES, { kind: 'maintain', tolerance: { percent: 2 } }],
  ['Maintain current level of 54%', SATISFIED, { kind: 'level', operator: 'at-least', value: 54 }],
  ['Hold steady, give or take 5%', OFFENCES, { kind: 'maintain', tolerance: { percent: 5 } }],
  ['Maintain within ±5% of baseline', OFFENCES, { kind: 'maintain', tolerance: { percent: 5 } }],
  // A recorded level is not due.
  [
    'Reduce to 353, the level recorded in 2010/11',
    OFFENCES,
    { kind: 'level', operator: 'at-most', value: 353, direction: 'reduce' },
  ],
  [
    'Reduce to 340, the figure for 2011/12',
    OFFENCES,
    { kind: 'level', operator: 'at-most', value: 340, direction: 'reduce' },
  ],
  ['No more than 340 (the number recorded in 2010/11)', OFFENCES, { kind: 'level', operator: 'at-most', value: 340 }],
  [
    'Reduce frequency (after 12 months) to 1.05 from 1.21 in 2010 cohort',
    {},
    { kind: 'level', operator: 'at-most', value: 1.05, direction: 'reduce' },
  ],
  // Better than a level.
  ['Improve on 54%', SATISFIED, { kind: 'level', operator: 'above', value: 54 }],
  ['Improve upon 54%', SATISFIED, { kind: 'level', operator: 'above', value: 54 }],
  ['Continue to improve on 54%', SATISFIED, { kind: 'level', operator: 'above', value: 54 }],
  ['Better 54% by 2016', SATISFIED, { kind: 'level', operator: 'above', value: 54, due: '2016-12-31' }],
  ['Beat 412', OFFENCES, { kind: 'level', operator: 'below', value: 412 }],
  // Times.
  ['6 checks each qtr.', CHECKS, { kind: 'level', operator: 'at-least', value: 6, every: 'quarter' }],
  ['20 p.q.', OFFENCES, { kind: 'level', operator: 'at-most', value: 20, every: 'quarter' }],
  ['20 per mth', OFFENCES, { kind: 'level', operator: 'at-most', value: 20, every: 'month' }],
  ['Reduce by 2% each qtr', OFFENCES, { kind: 'change', direction: 'reduce', by: { percent: 2 }, every: 'quarter' }],
  ['30 no later than June 2014', OFFENCES, { kind: 'level', operator: 'at-most', value: 30, due: '2014-06-30' }],
  [
    'Reduce by 5% not later than March 2015',
    OFFENCES,
    { kind: 'change', direction: 'reduce', by: { percent: 5 }, due: '2015-03-31' },
  ],
  ['30 no later than 2014/15', OFFENCES, { kind: 'level', operator: 'at-most', value: 30, due: '2015-03-31' }],
  [
    'Reduce to 30 before the end of 2014/15',
    OFFENCES,
    { kind: 'level', operator: 'at-most', value: 30, direction: 'reduce', due: '2015-03-31' },
  ],
  ['Maintain to 2016', OFFENCES, { kind: 'maintain', orBetter: true, due: '2016-12-31' }],
  ['Maintain up to 2016', OFFENCES, { kind: 'maintain', orBetter: true, due: '2016-12-31' }],
  ['Maintain through to 2016', OFFENCES, { kind: 'maintain', orBetter: true, due: '2016-12-31' }],
  ['Maintain through 2016', OFFENCES, { kind: 'maintain', orBetter: true, due: '2016-12-31' }],
  ['85% paid within a month', SATISFIED, { kind: 'level', operator: 'at-least', value: 85 }],
  [
    'Reduce the proportion who reoffend within 12 months to 30%',
    REPEATS,
    { kind: 'level', operator: 'at-most', value: 30, direction: 'reduce' },
  ],
  [
    'Reduce by 5 percentage points the number reoffending within 12 months',
    REPEATS,
    { kind: 'change', direction: 'reduce', by: { points: 5 } },
  ],
  [
    'Reduce by 15% by 31/03/14',
    OFFENCES,
    { kind: 'change', direction: 'reduce', by: { percent: 15 }, due: '2014-03-31' },
  ],
  [
    'Reduce to 380 by Q4 13/14',
    OFFENCES,
    { kind: 'level', operator: 'at-most', value: 380, direction: 'reduce', due: '2014-03-31' },
  ],
  [
    'Reduce to 380 by 13/14',
    OFFENCES,
    { kind: 'level', operator: 'at-most', value: 380, direction: 'reduce', due: '2014-03-31' },
  ],
  [
    'Reduce to 380 by 2007/8',
    {},
    { kind: 'level', operator: 'at-most', value: 380, direction: 'reduce', due: '2008-03-31' },
  ],
  // A sign is a change where the unit is a count; so is a distance from a period, and a fraction of all.
  ['-5%', OFFENCES, { kind: 'change', direction: 'reduce', by: { percent: 5 } }],
  ['10% under 2012/13', OFFENCES, { kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2012/13' }],
  ['Reduce by two thirds', OFFENCES, { kind: 'change', direction: 'reduce', by: { percent: 66.666666 } }],
  // Named by what is around them.
  ['Stretch target: 12% reduction', OFFENCES, { kind: 'change', direction: 'reduce', by: { percent: 12 } }],
  [
    'Increase to 1.25m',
    { unit: { kind: 'count', of: 'crimes' } },
    { kind: 'level', operator: 'at-least', value: 1_250_000, direction: 'increase' },
  ],
  ['ETE: min. 85%', SATISFIED, { kind: 'level', operator: 'at-least', value: 85 }],
  ['Evictions: nil', OFFENCES, { kind: 'level', operator: 'at-most', value: 0 }],
  [
    'Be one of the 5 best performing authorities',
    SATISFIED,
    { kind: 'rank', within: 5, end: 'highest', among: 'performing authorities' },
  ],
  ['From 412 to 390', OFFENCES, { kind: 'level', operator: 'at-most', value: 390, direction: 'reduce' }],
  [
    '412 down to 390 by March 2015',
    OFFENCES,
    { kind: 'level', operator: 'at-most', value: 390, direction: 'reduce', due: '2015-03-31' },
  ],
  [
    'Reduce thefts in the top 10 hotspot streets by 15%',
    OFFENCES,
    { kind: 'change', direction: 'reduce', by: { percent: 15 } },
  ],
  [
    'Reduce under 18 conceptions to 22 per 1,000 females aged 15-17',
    { unit: { kind: 'rate', per: 1000, of: 'females aged 15-17' } },
    { kind: 'level', operator: 'at-most', value: 22, direction: 'reduce' },
  ],
  [
    'Raise satisfaction 4 percentage points on the 2012 survey',
    SATISFIED,
    { kind: 'change', direction: 'increase', by: { points: 4 }, from: '2012' },
  ],
  [
    'Reduce children subject to a protection plan to 50',
    OFFENCES,
    { kind: 'level', operator: 'at-most', value: 50, direction: 'reduce' },
  ],
  ['Set up 20 checks', CHECKS, { kind: 'level', operator: 'at-least', value: 20 }],
  ['Below MSG average for burglary and robbery', RATE, { kind: 'comparator', comparatorId: 'msg', operator: 'below' }],
  ['Reduce to Kent average', RATE, { kind: 'comparator', comparatorId: 'kent', operator: 'at-most' }],
  ['Target was 5%; revised to 3% reduction', OFFENCES, { kind: 'change', direction: 'reduce', by: { percent: 3 } }],
  ['Spend at least 24 hours per week in activity', {}, { kind: 'level', operator: 'at-least', value: 24 }],
  [
    'From 412 to 430 by 2016',
    { baseline: { value: 412 } },
    { kind: 'level', operator: 'at-least', value: 430, direction: 'increase', due: '2016-12-31' },
  ],
  ['Reduce to 95% of cases from 100%', {}, { kind: 'level', operator: 'at-most', value: 95, direction: 'reduce' }],
  [
    'Reduce by 5 percentage points those who reoffend within 12 months',
    REPEATS,
    { kind: 'change', direction: 'reduce', by: { points: 5 } },
  ],
  ['Provide 20 places', CHECKS, { kind: 'level', operator: 'at-least', value: 20 }],
  [
    'At least 8.5 days per officer',
    { polarity: 'higher-is-better' },
    { kind: 'level', operator: 'at-least', value: 8.5 },
  ],
];

describe('parseTarget reads', () => {
  it.each(READ)('%s', (text, context, target) => {
    const result = parseTarget(text, context);
    const { text: words, note, ...read } = result.ok ? result.target : { kind: result.message };
    expect(read).toEqual(target);
    expect([words, typeof note]).not.toContain('number');
  });

  it.each(['From 400 to 390', '412 down to 430', '412 up to 390', 'From 412 to 412'])(
    'no change if the baseline of 412 does not fit it: %s',
    (text) => {
      expect(parseTarget(text, OFFENCES).ok).toBe(false);
    },
  );

  it.each([
    ['dozen 10%', 'words that are not understood: dozen'],
    ['Keep under 30 for two consecutive quarters', 'says how often'],
    ['Below 30 three months in a row', 'says how often'],
    ['▼ 5%', 'holds the sign ▼'],
    ['Reduce by half a percent', 'holds a fraction'],
    ['Reduce by one in ten', 'says one in so many'],
    ['Reduce burglary to 2016', 'Write by 2016, or 2,016'],
    ['Maintain offences at 2016', 'Write by 2016, or 2,016'],
    ['no target - county average', 'says that there is no target'],
  ])('of %s, which words it did not understand', (text, words) => {
    const result = parseTarget(text, OFFENCES);
    expect(!result.ok && result.message).toContain(words);
  });
});

describe('parseTarget, with no comparators known,', () => {
  it('does not read two comparators as one', () => {
    expect(parseTarget('Better than Kent and England averages', { polarity: 'lower-is-better' })).toMatchObject({
      ok: false,
      reason: 'compound',
    });
    const one = parseTarget('Below the England and Wales average', { polarity: 'lower-is-better' });
    expect(one.ok && one.target).toMatchObject({ kind: 'comparator', comparatorId: 'england-and-wales-average' });
  });
});

describe('parseFigure', () => {
  it.each([
    '412 (to Sept 12)',
    '412/1000',
    '10/100',
    '62%ish',
    'mean 412',
    'Median 412',
    '412 (12/13)',
    '345 of 410',
    '412zz',
    '412s',
  ])('refuses text that says more than its number: %s', (text) => {
    expect(parseFigure(text).ok).toBe(false);
  });

  it.each([
    ['412 per 1000', { value: 412, unit: 'rate', per: 1000 }],
    ['5.4/1,000 population', { value: 5.4, unit: 'rate', per: 1000 }],
    ['412 as at 31/03/13', { value: 412, period: '2013-03-31' }],
    ['2\u2009308', { value: 2308 }],
  ])('still reads %s', (text, figure) => {
    expect(parseFigure(text)).toMatchObject({ ok: true, ...figure });
  });

  it.each([':', 'A228', '½', '１２', '٣'])('does not mention a period if there is none: %s', (text) => {
    const result = parseFigure(text);
    expect(!result.ok && result.message).not.toContain('period');
  });

  it('says that a change is not a value, and that money is an amount', () => {
    const up = parseFigure('Up 5%');
    expect(!up.ok && up.message).toContain('speaks of a change');
    expect(parseFigure('£400')).toMatchObject({ readings: [{ words: '£400', as: 'an amount of money' }] });
  });
});
