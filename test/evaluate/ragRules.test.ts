import { describe, expect, it } from 'vitest';
import {
  ACHIEVEMENT_RAG_RULE,
  DEFAULT_RAG_RULE,
  HAVERING_RAG_RULE,
  MET_OR_NOT_RAG_RULE,
  type RagRule,
} from '../../src/index.js';
import { thrownBy } from '../errors/thrownBy.js';
import { vectors } from '../fixtures/reference/vectors.js';
import { due, evaluated, observed } from './given.js';

const AFTER = '2018-06-01';
// From 100 to at most 80; 2017/18 is judged on the day after its end.
const ragOf = (rag: RagRule, value: number, before: readonly [period: string, value: number][] = []): string =>
  evaluated({}, AFTER, [...before.map(([period, each]) => observed(period, each)), observed('2017/18', value)], { rag })
    .rag;

describe('the ready-made rules', () => {
  it.each([DEFAULT_RAG_RULE, HAVERING_RAG_RULE, ACHIEVEMENT_RAG_RULE, MET_OR_NOT_RAG_RULE])(
    'are frozen, and have a name: $name',
    (rule) => {
      expect([Object.isFrozen(rule), Object.isFrozen(rule.tolerance)]).toStrictEqual([true, true]);
      const { reasons } = evaluated({}, AFTER, [observed('2017/18', 99)], { rag: rule });
      expect(reasons.at(-1)?.data).toMatchObject({ rule: rule.name });
    },
  );

  // Safer Derbyshire: missed by up to 5 per cent is amber, by more red.
  it.each(vectors('doc_rag_and_trend_rules', 'ragTolerance').filter(({ input }) => input['target'] !== null))(
    'agree with Safer Derbyshire: $input',
    ({ input, expected }) => {
      const operator = input['polarity'] === 'maximise' ? 'at-least' : 'at-most';
      const target = due({ kind: 'level', operator, value: input['target'] as number });
      const observations = [observed('2017/18', input['actual'] as number)];
      expect(evaluated({ target }, AFTER, observations, { rag: DEFAULT_RAG_RULE }).rag).toBe(expected['status']);
    },
  );

  it.each(vectors('doc_rag_and_trend_rules', 'ragHavering'))('agree with Havering: $input', ({ input, expected }) => {
    const {
      target: value,
      actual,
      samePeriodLastYear,
      polarity,
    } = input as Record<string, number> & { polarity: string };
    const isMore = polarity === 'maximise';
    const parts = {
      polarity: isMore ? ('higher-is-better' as const) : ('lower-is-better' as const),
      target: due({ kind: 'level', operator: isMore ? 'at-least' : 'at-most', value: value ?? NaN }),
    };
    const observations = [observed('2016/17', samePeriodLastYear ?? NaN), observed('2017/18', actual ?? NaN)];
    expect(evaluated(parts, AFTER, observations, { rag: HAVERING_RAG_RULE }).rag).toBe(expected['status']);
  });

  it.each(vectors('doc_targets_servicenow', 'achievementStatus'))(
    'agree with ServiceNow: $input',
    ({ input, expected }) => {
      // From 100 to 80, so that each 1% of the way is 0.2.
      const actual = 100 - (input['achievementPct'] as number) / 5;
      expect(ragOf(ACHIEVEMENT_RAG_RULE, actual)).toBe(expected['status']);
    },
  );

  it.each(vectors('doc_targets_servicenow', 'targetAchievement'))(
    'agree with ServiceNow: $input',
    ({ input, expected }) => {
      const { start, target: value, actual } = input as Record<string, number>;
      const evaluation = evaluated(
        {
          baseline: { value: start ?? NaN, period: '2012/13' },
          target: due({ kind: 'level', operator: 'at-most', value: value ?? NaN }),
        },
        AFTER,
        [observed('2017/18', actual ?? NaN)],
        { rag: ACHIEVEMENT_RAG_RULE },
      );
      expect(evaluation.progress).toBe((expected['achievementPct'] as number) / 100);
      expect(evaluation.rag).toBe(expected['status']);
    },
  );
});

describe('the rule by achievement', () => {
  it.each([
    [80, 'green'],
    [82, 'green'],
    [82.01, 'amber'],
    [85, 'amber'],
    [85.01, 'red'],
    [101, 'red'],
  ])('depends on the share of the way from 100 to 80, both bounds included: %d is %s', (value, rag) => {
    expect(ragOf(ACHIEVEMENT_RAG_RULE, value)).toBe(rag);
  });

  it('works the other way for a target above its baseline', () => {
    const target = due({ kind: 'level', operator: 'at-least', value: 120 });
    const of = (value: number): string =>
      evaluated({ target, polarity: 'higher-is-better' }, AFTER, [observed('2017/18', value)], {
        rag: ACHIEVEMENT_RAG_RULE,
      }).rag;
    expect([of(118), of(117.9), of(115), of(114.9)]).toStrictEqual(['green', 'amber', 'amber', 'red']);
  });

  it('is exact where doubles are not', () => {
    // 90% of the way from 0.4 to 0.1 is 0.13; in doubles it is a hair less.
    expect((0.4 - 0.13) / (0.4 - 0.1)).toBeLessThan(0.9);
    const parts = {
      baseline: { value: 0.4, period: '2012/13' },
      target: due({ kind: 'level', operator: 'at-most', value: 0.1 }),
    };
    expect(evaluated(parts, AFTER, [observed('2017/18', 0.13)], { rag: ACHIEVEMENT_RAG_RULE }).rag).toBe('green');
  });

  it('is green or red if there is no distance to cover', () => {
    const target = due({ kind: 'maintain' });
    const of = (value: number): string =>
      evaluated({ target }, AFTER, [observed('2017/18', value)], { rag: ACHIEVEMENT_RAG_RULE }).rag;
    expect([of(100), of(100.1)]).toStrictEqual(['green', 'red']);
  });

  it('says how much of the way it requires', () => {
    const because = (value: number): string =>
      evaluated({}, AFTER, [observed('2017/18', value)], { rag: ACHIEVEMENT_RAG_RULE }).reasons.at(-1)?.message ?? '';
    expect(because(82)).toContain('Green: 90% or more of the way from the baseline to the target');
    expect(because(84)).toContain('Amber: 75% or more of the way');
    expect(because(99)).toContain('Red: less than 75% of the way');
  });
});

describe('the rule of Havering', () => {
  it('uses the same period a year before, not the previous one', () => {
    const quarters = (lastYear: number, lastQuarter: number): string =>
      evaluated(
        { baseline: { value: 100, period: '2012/13 Q4' } },
        AFTER,
        [observed('2016/17 Q4', lastYear), observed('2017/18 Q3', lastQuarter), observed('2017/18 Q4', 95)],
        { rag: HAVERING_RAG_RULE },
      ).rag;
    expect(quarters(96, 90)).toBe('amber');
    expect(quarters(95, 90)).toBe('amber');
    expect(quarters(94, 99)).toBe('red');
  });

  it('finds the year before over a leap day', () => {
    const months = [observed('Feb 2015', 96), observed('Feb 2016', 95)];
    const target = { kind: 'level', operator: 'at-most', value: 80, due: '2016-02-29' } as const;
    const parts = { baseline: { value: 100, period: 'Feb 2013', covers: 'month' as const }, target };
    expect(evaluated(parts, '2016-03-01', months, { rag: HAVERING_RAG_RULE }).rag).toBe('amber');
  });

  it('raises nothing from red if the year before is not known', () => {
    expect(ragOf(HAVERING_RAG_RULE, 95, [['2015/16', 99]])).toBe('red');
    expect(evaluated({ baseline: { value: 95 } }, AFTER, [], { rag: HAVERING_RAG_RULE }).rag).toBe('grey');
    expect(evaluated({ baseline: { missing: 'suppressed' } }, AFTER, [], { rag: HAVERING_RAG_RULE }).rag).toBe('grey');
  });

  it('says that a figure was held', () => {
    const { reasons } = evaluated({}, AFTER, [observed('2016/17', 95), observed('2017/18', 95)], {
      rag: HAVERING_RAG_RULE,
    });
    expect(reasons.at(-1)?.message).toBe('Amber: more than 10% from the target, but no worse than before.');
  });
});

describe('the rule without amber', () => {
  it.each([
    [80, 'green'],
    [80.01, 'red'],
  ])('has only green and red: %d is %s', (value, rag) => {
    expect(ragOf(MET_OR_NOT_RAG_RULE, value)).toBe(rag);
  });
});

describe('a custom rule', () => {
  it('raises a held figure only if it says so', () => {
    const lifts = { ...DEFAULT_RAG_RULE, improvementLiftsRed: true };
    expect(ragOf(lifts, 95, [['2016/17', 95]])).toBe('red');
    expect(ragOf({ ...lifts, holdingLiftsRed: true }, 95, [['2016/17', 95]])).toBe('amber');
    expect(ragOf({ ...DEFAULT_RAG_RULE, holdingLiftsRed: true }, 95, [['2016/17', 95]])).toBe('red');
    expect(ragOf({ ...lifts, improvementOn: 'previous' }, 95, [['2016/17', 96]])).toBe('amber');
  });

  it.each([
    ['INVALID_RAG_RULE', { improvementOn: 'last-year' }, 'rag.improvementOn'],
    ['INVALID_RAG_RULE', { holdingLiftsRed: 'yes' }, 'rag.holdingLiftsRed'],
    ['INVALID_RAG_RULE', { achievement: 90 }, 'rag.achievement'],
    ['INVALID_RAG_RULE', { achievement: { green: 75, amber: 90 } }, 'must not be below amber (90), not 75'],
    ['INVALID_RAG_RULE', { achievement: { green: '90', amber: 75 } }, 'rag.achievement'],
    ['INVALID_RAG_RULE', { achievement: { green: 90 } }, 'rag.achievement.amber: is missing'],
  ])('is refused with %s: %j', (code, parts, words) => {
    const error = thrownBy(() => evaluated({}, AFTER, [], { rag: { ...DEFAULT_RAG_RULE, ...parts } as RagRule }));
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
  });
});
