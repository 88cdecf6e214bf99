import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../src/wording/parseTarget.js';
import type { TargetContext } from '../../src/wording/targetResult.js';

/*
 * Traps next to what the reader takes: the same words taken back, put under a condition, or made those of another place,
 * body or time. The readings are by hand: what a council officer means by the words.
 */
const OFFENCES: TargetContext = { unit: { kind: 'count', of: 'offences' }, polarity: 'lower-is-better' };
const REFERRALS: TargetContext = { unit: { kind: 'count', of: 'referrals' }, polarity: 'higher-is-better' };
const SATISFIED: TargetContext = { unit: { kind: 'percentage' }, polarity: 'higher-is-better' };
const REPEATS: TargetContext = { unit: { kind: 'percentage' }, polarity: 'lower-is-better' };
const LOWER: TargetContext = { polarity: 'lower-is-better' };
const HIGHER: TargetContext = { polarity: 'higher-is-better' };
const MONEY: TargetContext = { unit: { kind: 'money', currency: 'GBP' }, polarity: 'higher-is-better' };

const COST: TargetContext = { unit: { kind: 'money', currency: 'GBP' }, polarity: 'lower-is-better' };

const TRAPS: Readonly<Record<string, readonly (readonly [TargetContext, readonly string[]])[]>> = {
  'two things asked at once, or one that is not said': [
    [OFFENCES, ['Reduce and maintain', 'Reduce then hold', 'Improve and maintain', 'Below 1,700 throughout']],
    [
      OFFENCES,
      ['Below 1,700 throughout 2025/26', 'Keep below 1,700 throughout the year', 'Maintain throughout the plan'],
    ],
    [SATISFIED, ['Below the county average', 'No more than Kent', 'Reduce to the national average']],
    [OFFENCES, ['Above the county average', 'At least Kent']],
    [OFFENCES, ['No significant increase', 'No real increase', 'Average of 1,700', 'Mean of at most 1,700']],
    [SATISFIED, ['Average of 65%', 'Mean of 65%', 'An average of at least 65%']],
    [COST, ['£300k saving', '£300,000 saved', 'Savings of £300k']],
  ],
  'something to be thought about, or asked of others': [
    [
      LOWER,
      [
        'Partners to explore the feasibility of cutting false alarms by 20%',
        ...['Explore cutting burglary by 20%', 'Consider reducing burglary by 20%', 'Discuss reducing burglary by 20%'],
        ...['Ask partners to reduce burglary by 20%', 'Encourage partners to reduce burglary by 20%'],
        ...['Explore the potential to cut burglary by 20%', 'Lobby government to cut burglary by 20%'],
      ],
    ],
  ],
  'a name that says whose, or of when': [
    [
      OFFENCES,
      [
        ...[
          'Last year: 45',
          "Last year's target: 45",
          "Last year's level 45",
          "Dundee's target: 45",
          'Their target: 45',
        ],
        ...['Police target: 45', 'Partner target: 45', 'Neighbours: 45', 'Others: 45', 'Kent: 45', 'Force: 45'],
        ...['Home Office: 45', 'Fire Service: 45', 'Thames Valley: 45', 'Tower Hamlets: 45', 'Hastings: 45'],
        ...['National burglary: 45', 'Burglary, national: 45', 'Burglary (England): 45', 'Violence: Kent: 45'],
        ...['Summer: 45', 'Phase 1: 45', 'Best value: 45', 'Kent: reduce by 5%', 'Two events last year'],
      ],
    ],
    [
      SATISFIED,
      [
        'Complaints resolved by Kent: 85%',
        'Complaints to be resolved if funded: 85%',
        'Complaints resolved elsewhere: 85%',
        '2012/13 baseline: 64%; 2014/15 outturn: 68%',
        '2012/13 baseline: 64%; 2014/15 national target: 68%',
      ],
    ],
    [REFERRALS, ['Visits planned: 45', 'Visits achieved: 45', 'Other: recruit 40']],
  ],
  'a date that is not when it is due': [
    [
      OFFENCES,
      [
        ...['Reduce by 8% to March 2018 levels', 'Reduce by 8% back to March 2018', 'Reduce to March 2016'],
        ...['Reduce by 8% to March 2018, unless funding ends', '45 offences baseline 2014/15', 'Reduce by 5% 2014/15'],
        ...['Reduce by 5%, 2011/12 to 2013/14', 'Reduce by 5% over 2011/12 to 2013/14', '45, 2012/13 to 2013/14'],
        'Reduce by 5% in year 3 target',
      ],
    ],
    [
      SATISFIED,
      [
        '85% (national average to March 2014)',
        '85% (baseline survey 2008)',
        '85% (old plan to March 2014)',
        '85% (Kent survey 2010)',
      ],
    ],
    [REPEATS, ['24% (baseline 28.6%, England 2008)', 'Year 3 target (2010/11): 16%, draft']],
  ],
  'an arrow or a fall that may be what came out': [
    [OFFENCES, ['▼ 5%', '↓', '310 ↓', '412 ▲ 5%', '412 (▲ 5%)', '312 ↓ by March 2018', 'Road deaths came down to 124']],
    [OFFENCES, ['Burglary is down to 45', '4,150 incidents, a fall of 150 last year', '310 (a rise of 12)', '→ 380']],
    [SATISFIED, ['62% ↑', '80% → 85%', '49% → 45% → 41% by 2015']],
  ],
  'a side that is another, or of something else': [
    [
      OFFENCES,
      [
        ...['40 assaults in Ashford or more', 'No more than 40 in Ashford or fewer', '40 crimes at most or 30'],
        ...['Reduce burglary by 5% in the town or less', 'Reduce burglary to 45 in the town or more'],
        ...['Reduce burglary at most', 'Reduce burglary by at least', '40 to 45 in Ashford or fewer'],
        ...['Not above 2012/13 county average', 'No worse than 2014/15, and 45 by 2016', 'At or above 2012/13 level'],
        ...['Fewer than in most years', 'A couple of points higher than in 2008/09', 'No worse than 2014/15 by 5%'],
        ...['No more than 2012', '1/3 reduction of the gap', '1/3 of offences', 'Reduce by 3/2', 'A third of the rate'],
      ],
    ],
    [
      SATISFIED,
      ['65% of residents in the area or fewer', '8 (out of 10)', 'Half of the cases', 'Half of cases, if funded'],
    ],
  ],
  'more than is counted or done': [
    [
      REFERRALS,
      [
        ...['80 referrals to be confirmed', '80 referrals to another council', "80 referrals under last year's scheme"],
        ...['80 referrals from Kent', 'One per quarter if possible', 'Two events cancelled'],
      ],
    ],
    [MONEY, ['£1.2m income, if agreed', '£1.2m income last year', '£450k saved last year', '£450k budget']],
    [
      {},
      [
        'Crime reported in Ashford by March 2015',
        'Burglary to be tackled by March 2015',
        'Strategy to be agreed by March 2015',
        'Purple Flag lost by July 2016',
      ],
    ],
    [
      LOWER,
      [
        'Among the five lowest in Kent: 45',
        'One of the 3 lowest in our most similar group last year',
        'Among the 4 lowest of 13 districts, or below 45',
      ],
    ],
  ],
};

describe('parseTarget refuses', () => {
  for (const [what, cases] of Object.entries(TRAPS)) {
    for (const [context, texts] of cases) {
      it.each(texts)(`${what}: %s`, (text) => {
        const result = parseTarget(text, context);
        expect(result.ok ? result.target : undefined).toBeUndefined();
      });
    }
  }
});

describe('parseTarget reads', () => {
  it.each([
    ['Fewer than 60 by y/e March 2017', OFFENCES, { operator: 'below', value: 60, due: '2017-03-31' }],
    ['Reduce rate by 8% to 31 March 2011', OFFENCES, { by: { percent: 8 }, due: '2011-03-31' }],
    ['Decreasing trend to 2017', OFFENCES, { kind: 'direction', due: '2017-12-31' }],
    ['92.5% (five-year plan end, 31 March 2020)', SATISFIED, { value: 92.5, due: '2020-03-31' }],
    ['Not more than 14.2% (Place Survey 2010)', REPEATS, { value: 14.2, due: '2010-12-31' }],
    ['Year 3 target (2010/11): 16%', REPEATS, { value: 16, due: '2011-03-31' }],
    ['3 year target of 9% decrease by 31st March 2008', OFFENCES, { by: { percent: 9 }, due: '2008-03-31' }],
    ['Down to 45 by 31-Mar-14', OFFENCES, { value: 45, direction: 'reduce', due: '2014-03-31' }],
    ['310 offences 2014/15', OFFENCES, { value: 310, due: '2015-03-31' }],
    ['Keep below 45 offences 2014/15', OFFENCES, { operator: 'below', value: 45, due: '2015-03-31' }],
    ['Reduce to 45 offences 2014/15', OFFENCES, { value: 45, due: '2015-03-31' }],
    ['85% 2014/15', SATISFIED, { value: 85, due: '2015-03-31' }],
    ['24% or below (baseline 28.6%, Place Survey 2008)', REPEATS, { operator: 'at-most', value: 24 }],
    ['2009/10 baseline: 940. Target: 5% lower by 2010/11.', OFFENCES, { from: '2009/10', due: '2011-03-31' }],
    ['To fall by sixty, 2012/13 to 2013/14', OFFENCES, { by: { amount: 60 }, from: '2012/13', due: '2014-03-31' }],
    ['Reduce or maintain', LOWER, { kind: 'maintain', orBetter: true }],
    ['Maintain with a tolerance of 5%', OFFENCES, { kind: 'maintain', tolerance: { percent: 5 } }],
    ['£300k saved', MONEY, { value: 300000 }],
    ['Average of 12 minutes', { ...LOWER, unit: { kind: 'duration', unit: 'minutes' } }, { value: 12 }],
    ['No worse than 2014/15', LOWER, { kind: 'maintain', orBetter: true }],
    ['Keep reporting at or above 2013/14 level', HIGHER, { kind: 'maintain', orBetter: true }],
    ['Same or better than 2012/13', HIGHER, { kind: 'maintain', orBetter: true }],
    ['Contain ASB at 2013/14 level', OFFENCES, { kind: 'maintain', orBetter: true }],
    ['At least maintain the 2015/16 position', HIGHER, { kind: 'maintain' }],
    ['Homicides: fewer than in 2018/19', OFFENCES, { direction: 'reduce', from: '2018/19' }],
    ['Higher than in 2018/19', REFERRALS, { direction: 'increase', from: '2018/19' }],
    ['Hate crime reports up, on 2011/12', REFERRALS, { direction: 'increase', from: '2011/12' }],
    ['Burglary down on 2011/12', OFFENCES, { direction: 'reduce', from: '2011/12' }],
    ['5% below baseline', OFFENCES, { direction: 'reduce', by: { percent: 5 } }],
    ['▲ 3% by 31 March 2018', REFERRALS, { direction: 'increase', by: { percent: 3 } }],
    ['49% → 45% by March 2011', REPEATS, { operator: 'at-most', value: 45 }],
    ['Satisfaction to go from 84.2% to 87%', SATISFIED, { operator: 'at-least', value: 87 }],
    ['4,150 incidents, a fall of 150', OFFENCES, { operator: 'at-most', value: 4150 }],
    ['minus 4 per cent (2013/14)', OFFENCES, { by: { percent: 4 }, due: '2014-03-31' }],
    ['+12 on 2015/16', REFERRALS, { by: { amount: 12 }, from: '2015/16' }],
    ['By a fifth, reduce robbery', OFFENCES, { by: { percent: 20 } }],
    ['1/3 reduction by 2020', OFFENCES, { by: { percent: 33.333333 } }],
    ['Two thirds of victims satisfied', SATISFIED, { value: 66.666666 }],
    ['Three or fewer', OFFENCES, { operator: 'at-most', value: 3 }],
    ['One per quarter', REFERRALS, { value: 1, every: 'quarter' }],
    ['90+% in all quarters', SATISFIED, { operator: 'at-least', value: 90, every: 'quarter' }],
    ['3.5% of occupied bed days at most', REPEATS, { operator: 'at-most', value: 3.5 }],
    ['50% in 2016, at minimum', SATISFIED, { operator: 'at-least', value: 50 }],
    ['Reduce burglary by 5% in the town or more', OFFENCES, { by: { percent: 5 } }],
    ['Maintain at 85% and if possible higher', SATISFIED, { operator: 'at-least', value: 85 }],
    ['Maintain at 85% or higher', SATISFIED, { operator: 'at-least', value: 85 }],
    ['To be in the lowest 10 of the 43 forces', LOWER, { within: 10, among: '43 forces' }],
    ['One of the 3 lowest in our most similar group', LOWER, { within: 3, among: 'our most similar group' }],
    ['Complaints resolved at stage one: 85%', SATISFIED, { operator: 'at-least', value: 85 }],
    ["Children's centres: 45", REFERRALS, { value: 45 }],
    ['Fire safety visits: deliver 8,500', REFERRALS, { value: 8500 }],
    ['Attend 100,000 to 115,000 events', REFERRALS, { min: 100000, max: 115000 }],
    ['80 referrals or more to the sanctuary scheme', REFERRALS, { operator: 'at-least', value: 80 }],
    ['£1.2m income from fundraising', MONEY, { value: 1200000 }],
    ['Score of 8.2 (out of 10)', { ...HIGHER, unit: { kind: 'score' } }, { value: 8.2 }],
    ['CCTV control room relocated by 31/12/13', {}, { kind: 'milestone', due: '2013-12-31' }],
    ['Action plan in place by June 2014', {}, { kind: 'milestone', due: '2014-06-30' }],
    ['Publish the serious violence needs assessment by January 2024', {}, { kind: 'milestone' }],
  ] as const)('%s', (text, context, target) => {
    const result = parseTarget(text, context);
    expect(result).toMatchObject({ ok: true, target });
  });

  it('a verb with two letters swapped, and says so', () => {
    expect(parseTarget('Redcue by 5%', OFFENCES)).toMatchObject({
      target: { direction: 'reduce', by: { percent: 5 }, note: '"Redcue" is read as reduce.' },
    });
    expect(parseTarget('Arises by 5%', OFFENCES).ok).toBe(false);
  });
});
