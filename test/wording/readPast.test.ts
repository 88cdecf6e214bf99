import { describe, expect, it } from 'vitest';
import type { TargetContext } from '../../src/wording/targetResult.js';
import { parseTarget } from '../../src/wording/parseTarget.js';

// No word and no number of a target may be read past: each of these once came out as another target than it says.
const OFFENCES = {
  unit: { kind: 'count', of: 'offences' },
  polarity: 'lower-is-better',
  baseline: { value: 2000, period: '2022/23' },
} as const;
const REFERRALS = {
  unit: { kind: 'count', of: 'referrals' },
  polarity: 'higher-is-better',
  baseline: { value: 300, period: '2022/23' },
} as const;
const SATISFIED = {
  unit: { kind: 'percentage' },
  polarity: 'higher-is-better',
  baseline: { value: 60, period: '2022/23' },
} as const;

const LOWER: TargetContext = { polarity: 'lower-is-better' };
const HIGHER: TargetContext = { polarity: 'higher-is-better' };

function problemOf(text: string, context: TargetContext = {}): string | undefined {
  const result = parseTarget(text, context);
  return result.ok ? JSON.stringify(result.target) : 'problem' in result.data ? result.data.problem : result.reason;
}

describe('a reversed side', () => {
  it.each([
    'Not to fall below the county average',
    'Ensure we do not fall below the county average',
    'No worse than the county average',
  ])('means at least, if higher is better: %s', (text) => {
    expect(parseTarget(text, SATISFIED)).toMatchObject({ target: { kind: 'comparator', operator: 'at-least' } });
  });

  it('depends on the polarity if the words are "no worse"', () => {
    expect(parseTarget('No worse than the county average', OFFENCES)).toMatchObject({
      target: { operator: 'at-most' },
    });
    expect(parseTarget('No worse than 60%', SATISFIED)).toMatchObject({ target: { operator: 'at-least', value: 60 } });
    expect(problemOf('No worse than the county average')).toBe('comparator-side');
    expect(problemOf('No worse than 60%')).toBe('better-or-worse');
  });

  it.each([
    ["Don't fall below the county average", 'not-understood'],
    ['Prevent a fall below the county average', 'comparator-and-movement'],
    ['Avoid falling below the county average', 'not-understood'],
    ['Limit burglary to the county average', 'comparator-and-movement'],
    ["Don't fall below 1,700", 'not-understood'],
    ['Fail to reduce', 'not-understood'],
    ['Decide whether to reduce', 'not-understood'],
  ])('is refused if the words are not known to reverse it: %s', (text, problem) => {
    expect(problemOf(text, SATISFIED)).toBe(problem);
  });
});

describe('an amount', () => {
  it.each(
    'a tenth of the baseline|a further tenth|a seventh|a twentieth|as much as the county|our target|a few|tenths|dozens|a proportion|the amount agreed'.split(
      '|',
    ),
  )('is not ignored if it is not understood: Reduce by %s', (amount) => {
    expect(problemOf(`Reduce by ${amount}`, OFFENCES)).toBe('not-understood');
    expect(problemOf(`Reduce burglary by ${amount}`, OFFENCES)).toBe('not-understood');
  });

  it.each([
    'Reduce burglary by working with schools',
    'Reduce crime caused by alcohol',
    'Reduce reoffending by young offenders',
  ])('is not read from "by" before means and people: %s', (text) => {
    expect(parseTarget(text, OFFENCES)).toMatchObject({ target: { kind: 'direction', direction: 'reduce' } });
  });

  it.each([
    ['Significant reduction in burglary by 2027', 'how-much-in-words'],
    ['Nearly halve arson by 2016', 'approximate'],
    ['Reduce by about 10%', 'approximate'],
    ['c.110', 'approximate'],
    ['Halve by a tenth', 'two-numbers'],
    ['Reduce by five to ten', 'range-of-change'],
    ['Cut of up to 10% in burglary', 'limits-a-change'],
    ['Reduce to two thirds of the 2010 total', 'not-understood'],
    ['Reduce on last year', 'unnamed-base'],
    ['80% of last year', 'percentage-of-no-percentage'],
    ['0.85 of baseline', 'share-of-figure'],
    ['Baseline minus 200', 'not-understood'],
    ['Near 70', 'approximate'],
    ['Reduce significantly', 'not-understood'],
    ['Well below the county average', 'distance-from-comparator'],
    ['Significantly below the county average', 'not-understood'],
    ['Increase the reporting but reduce repeats', 'two-targets'],
  ])('is refused if it is not a single number: %s', (text, problem) => {
    expect(problemOf(text, OFFENCES)).toBe(problem);
  });

  it('is counted from the year in the words', () => {
    expect(parseTarget('Reduce by 10% of the 2019/20 figure', OFFENCES)).toMatchObject({
      target: { by: { percent: 10 }, from: '2019/20' },
    });
    expect(parseTarget('2019/20 less 5%', OFFENCES)).toMatchObject({
      target: { direction: 'reduce', from: '2019/20' },
    });
    expect(parseTarget('2019/20 plus 5%', REFERRALS)).toMatchObject({ target: { direction: 'increase' } });
    expect(problemOf('2019/20 less burglary', OFFENCES)).toBe('no-figure');
  });
});

describe('a figure of another length', () => {
  it.each([
    ['Increase quarterly figure to 400', 'not-understood'],
    ['Monthly average of 100', 'target-or-measure'],
    ['Total of 5,100', 'target-or-measure'],
    ['Average 1,700', 'target-or-measure'],
    ['10 visits weekly', 'counted-by-week'],
    ['10 daily visits', 'counted-by-week'],
    ['Increase month on month', 'counted-by-week'],
    ['1,700 most years', 'not-understood'],
    ['No more than 5000 over the plan', 'how-long'],
    ['1200 over the life of the plan', 'how-long'],
    ['100 in Q4 2025/26', 'other-length'],
    ['30 in March 2026', 'other-length'],
    ['600 during 2023/24 to 2025/26', 'other-length'],
    ['141 month', 'other-unit'],
    ['Increase by 10% per head', 'other-unit'],
  ])('is not compared with the year: %s', (text, problem) => {
    expect(problemOf(text, REFERRALS)).toBe(problem);
  });

  it('does not count as another length if it is a percentage, or due by the end of the plan', () => {
    expect(parseTarget('At least 90% over the plan', SATISFIED)).toMatchObject({ target: { value: 90 } });
    expect(parseTarget('At least 900 by the end of the plan', REFERRALS)).toMatchObject({ target: { value: 900 } });
  });

  it('has the same length if only the end is stated, or nothing is counted', () => {
    const read = { ok: true };
    expect(parseTarget('400 by Q4 2025/26', REFERRALS)).toMatchObject(read);
    expect(parseTarget('400 in 2025/26', REFERRALS)).toMatchObject(read);
    expect(parseTarget('400 at March 2026', REFERRALS)).toMatchObject(read);
    expect(parseTarget('70% in March 2026', SATISFIED)).toMatchObject(read);
    // "March 2013" may be the year that ends with it.
    expect(
      parseTarget('400 in 2025/26', { ...REFERRALS, baseline: { value: 300, period: 'March 2023' } }),
    ).toMatchObject(read);
    expect(parseTarget('400 in Q4 2025/26', HIGHER)).toMatchObject(read);
  });

  it('is stated by an annual number', () => {
    expect(parseTarget('An annual 3% reduction in burglary')).toMatchObject({ target: { every: 'year' } });
    expect(parseTarget('At least 48 annually', REFERRALS)).toMatchObject({ target: { every: 'year', value: 48 } });
  });
});

describe('several areas', () => {
  it.each(['70% in each ward', '70% in every ward', '70% in all areas', 'At least 60% in any ward'])(
    'are not the area whose figure is known: %s',
    (text) => {
      expect(problemOf(text, SATISFIED)).toBe('each-of-several');
    },
  );

  it('do not include years or people', () => {
    expect(parseTarget('At least 60% each year', SATISFIED)).toMatchObject({ target: { every: 'year' } });
    expect(parseTarget('At least 60% of all residents', SATISFIED)).toMatchObject({ target: { value: 60 } });
  });
});

describe('a comparator in one year', () => {
  it.each([
    'Better than 2022/23 county average',
    'Better than 2022/23 county',
    'Improve on the 2022/23 county average',
  ])("is not the area's own figure for that year: %s", (text) => {
    expect(problemOf(text, OFFENCES)).toBe('comparator-of-a-year');
  });
});

describe('places in words', () => {
  it('are not left out', () => {
    expect(problemOf('Top three lowest in Kent', OFFENCES)).toBe('place-beside-another');
    expect(problemOf('Three lowest in Kent', OFFENCES)).toBe('place-beside-another');
    expect(parseTarget('Lowest in Kent', OFFENCES)).toMatchObject({ target: { kind: 'rank', within: 1 } });
  });
});

describe('the current level', () => {
  it('has to be the baseline of a level as well', () => {
    expect(problemOf('65% (currently 55%)', SATISFIED)).toBe('other-baseline');
    expect(parseTarget('65% (currently 60%)', SATISFIED)).toMatchObject({ target: { value: 65 } });
  });
});

describe('a level with a name', () => {
  it('belongs to what is counted', () => {
    expect(parseTarget('Achieve a level of 1,700', OFFENCES)).toMatchObject({ target: { value: 1700 } });
  });
});

describe('words that change a target', () => {
  it.each([
    ['Increase year on year to 65%', SATISFIED, 'how-often'],
    ['Never above 1,700', OFFENCES, 'not-understood'],
    ['Improve quartile position', OFFENCES, 'speaks-of-places'],
    ['Lowest quartile in county', OFFENCES, 'part-of-ranking'],
    ['Broadly in line with national average', OFFENCES, 'distance-from-comparator'],
    ['Nationally, 50% fewer deaths by 2030', OFFENCES, 'not-understood'],
  ] as const)('are not ignored: %s', (text, context, problem) => {
    expect(problemOf(text, context)).toBe(problem);
  });

  it('are read if they say what it is', () => {
    expect(
      parseTarget('Percentage feeling unsafe: down 2pp to 58%', { ...SATISFIED, polarity: 'lower-is-better' }),
    ).toMatchObject({
      target: { operator: 'at-most', value: 58 },
      also: { by: { points: 2 } },
    });
    expect(parseTarget('Satisfaction: up 2pp to 62%', SATISFIED)).toMatchObject({ target: { value: 62 } });
    expect(parseTarget('Limit of 350', OFFENCES)).toMatchObject({ target: { operator: 'at-most', value: 350 } });
    expect(parseTarget('Satisfaction to reach 85%', SATISFIED)).toMatchObject({ target: { value: 85 } });
    expect(parseTarget('Reduce by 6%. Baseline 2022/23: 2,000.', OFFENCES)).toMatchObject({
      target: { by: { percent: 6 } },
    });
  });
});

describe('two numbers', () => {
  it.each([
    ['Reduce by 15% to 1,800', OFFENCES, 'change-does-not-fit'],
    ['Reduce by 10% (to 1700)', OFFENCES, 'change-does-not-fit'],
    ['Reduce to 1,800 (by 100)', OFFENCES, 'change-does-not-fit'],
    ['Increase by 10 percentage points to 66%', SATISFIED, 'change-does-not-fit'],
    ['Reduce by 300 (10%)', OFFENCES, 'two-numbers'],
    ['Cap burglary at 1,700 by 12', OFFENCES, 'two-numbers'],
    ['5% (300 offences) reduction', OFFENCES, 'two-numbers'],
    ['Reduce from 2150 to 1700', OFFENCES, 'other-baseline'],
    ['Length of stay 5.2 days, national average 5.6', LOWER, 'target-or-measure'],
    ['England average 14.2', OFFENCES, 'comparator-and-number'],
    ['Eng. av. 14.2', OFFENCES, 'comparator-and-number'],
  ])('have to match, or are refused: %s', (text, context, problem) => {
    expect(problemOf(text, context)).toBe(problem);
  });

  it.each([
    ['Reduce by 10% to 1,800', OFFENCES, 1800],
    ['Increase by 6 percentage points to 66%', SATISFIED, 66],
    ['Maintain a satisfaction rating of 90 per cent or better', {}, 90],
    ['86% by 2025/26 (2022/23: 60%)', SATISFIED, 86],
    ['Increase satisfaction to 65% in 2025 (57% in 2019)', HIGHER, 65],
    ['Length of stay 5.2 days (national average 5.6)', LOWER, 5.2],
    ['from 62% to 65%', HIGHER, 65],
    ['65% from 62%', HIGHER, 65],
  ])('are read if the second says where the figure comes from, or where others are: %s', (text, context, value) => {
    expect(parseTarget(text, context)).toMatchObject({ ok: true, target: { value } });
  });

  it.each(['From 62% to 65%', 'from 62% to 62%', 'Went from 62% to 65%', 'up from 62% to 60%'])(
    'are not a target: %s',
    (text) => {
      const context = text.startsWith('From') ? {} : HIGHER;
      expect(parseTarget(text, context).ok).toBe(false);
    },
  );
});

describe('a number that may be a different one', () => {
  it.each([
    ['0.95', SATISFIED, 'perhaps-share'],
    ['1.700', OFFENCES, 'unclear-number'],
    ['Reduce to 1.700', OFFENCES, 'unclear-number'],
    ['(18)', OFFENCES, 'unclear-number'],
    ['exactly 400', REFERRALS, 'not-understood'],
    ['-8%', SATISFIED, 'signed-fall'],
    ['+0 points', SATISFIED, 'signed-rise'],
  ])('is refused: %s', (text, context, problem) => {
    expect(problemOf(text, context)).toBe(problem);
  });

  it('is accepted below 1 if the baseline is too', () => {
    const small = { ...SATISFIED, baseline: { value: 0.7, period: '2022/23' } };
    expect(parseTarget('0.95', small)).toMatchObject({ target: { value: 0.95 } });
  });

  it.each([
    ['at/below 5%', LOWER, 'at-most'],
    ['Sub 1,700', OFFENCES, 'below'],
    ['not > 5%', LOWER, 'at-most'],
    ['=<6%', LOWER, 'at-most'],
    ['=>90%', SATISFIED, 'at-least'],
    ['Limit burglary to 1,700', OFFENCES, 'at-most'],
    ['Contain burglary below 1,700', OFFENCES, 'below'],
  ])('keeps its side: %s', (text, context, operator) => {
    expect(parseTarget(text, context)).toMatchObject({ target: { operator } });
  });

  it('is limited by one number', () => {
    expect(problemOf('Limit burglary to 1,700 of 2,000', OFFENCES)).toBe('two-numbers');
    expect(problemOf('Limit burglary by 5%', OFFENCES)).toBe('two-numbers');
    expect(problemOf('Limit burglary', OFFENCES)).toBe('no-figure');
    expect(parseTarget('No more than 5 (six)', LOWER).ok).toBe(false);
  });
});

describe('words around a target', () => {
  it.each([
    ['Reduce burglary - budget permitting - to 410', OFFENCES],
    ['Reduce burglary (as the board sees fit) to 410', OFFENCES],
    ['Target exceeded: 88%', SATISFIED],
    ['We reduced burglary by 9% in 2021/22', {}],
    ['At least 85% compared with 2019/20', SATISFIED],
  ])('are not ignored if they are not a measure: %s', (text, context) => {
    expect(parseTarget(text, context).ok).toBe(false);
  });

  it.each([
    ['14 or fewer deaths and serious injuries in 2024-25', {}],
    ['95% of young people leaving care to have suitable accommodation', HIGHER],
    ['At least 300 young people engaged by youth workers by 2025', {}],
    ['120 or more victims to be supported in 2023-24', {}],
    ['No more than 5 (five)', LOWER],
    ['Households in temporary accommodation to be no more than 140 on 31 March 2030', {}],
    ['Reduce burglary by 5% over the three years to March 2026', {}],
    ['Burglary -5% by 2025/26', OFFENCES],
    ['Top 5 of 32', HIGHER],
    ['NI 111 - 12.4% reduction in first time entrants by 2030', {}],
    ['1,095 delivered by 31 March 2026', REFERRALS],
  ] as const)('are read if they change nothing: %s', (text, context) => {
    expect(parseTarget(text, context)).toMatchObject({ ok: true });
  });
});
