import { describe, expect, it } from 'vitest';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { type PlanIssue, type PlanInput, safeParsePlan } from '../../src/schema.js';
import { frozen } from '../evaluate/given.js';
import { anIndicator, aPlan, withIndicator, withPercentage } from './given.js';

const issuesOf = (input: unknown): readonly PlanIssue[] => {
  const result = safeParsePlan(input);
  return result.ok ? [] : result.issues;
};
const codesOf = (input: unknown): string[] => issuesOf(input).map(({ code, path }) => `${code} ${path}`);

const LEVEL = { kind: 'level', operator: 'at-most', value: 80 };
const priority = (parts: object) => aPlan({ priorities: [{ id: 'a', title: 'A', ...parts }] });
const claimWith = (parts: object) =>
  aPlan({
    claims: [{ id: 'c', text: 'C', measure: 'M', area: 'A', source: { sourceId: 'plan' }, ...parts }],
    sources: [{ id: 'plan', title: 'Plan' }],
  });
const CITATION = { sourceId: 'nowhere' };
const PASSAGE = { text: 'Words.', source: CITATION };

describe('a correct plan', () => {
  it('is the Maidstone plan, the same after a round trip through JSON', () => {
    const result = safeParsePlan(JSON.parse(JSON.stringify(maidstone2014)));
    expect(result).toEqual({ ok: true, plan: maidstone2014 });
    expect(safeParsePlan(maidstone2014)).toEqual({ ok: true, plan: maidstone2014 });
  });

  it('may leave out every list, which is filled in as empty', () => {
    const empty = {
      comparators: [],
      priorities: [],
      themes: [],
      indicators: [],
      actions: [],
      observations: [],
      claims: [],
      sources: [],
    };
    expect(safeParsePlan(aPlan())).toEqual({ ok: true, plan: { ...aPlan(), ...empty } });
  });

  it('may hold null or undefined for optional values, as database rows do', () => {
    const bare = safeParsePlan(aPlan({ indicators: [anIndicator()] }));
    const nothing = (value: unknown) => ({
      ...aPlan(),
      edition: value,
      priorities: value,
      indicators: [
        anIndicator({
          note: value,
          comparisons: value,
          baseline: { value: 100, period: '2025/26', missing: value, rank: value },
          target: { ...LEVEL, due: value },
        }),
      ],
    });
    expect(safeParsePlan(nothing(null))).toStrictEqual(bare);
    expect(safeParsePlan(nothing(undefined))).toStrictEqual(bare);
  });

  it('may leave out the lists of an indicator, a priority, a theme, an action and a group', () => {
    const result = safeParsePlan(
      aPlan({
        indicators: [anIndicator()],
        priorities: [{ id: 'a', title: 'A' }],
        themes: [{ id: 't', title: 'T', scope: 'county' }],
        actions: [{ id: 'do', text: 'Do', priorityId: 'a' }],
        taskAndFinishGroups: [{ id: 'g', title: 'G' }],
      }),
    );
    expect(result.ok && result.plan).toMatchObject({
      indicators: [{ comparisons: [] }],
      priorities: [{ aims: [], indicatorIds: [], actionIds: [], themeIds: [], leads: [] }],
      themes: [{ priorityIds: [] }],
      actions: [{ outcomes: [], leadAgencies: [] }],
      taskAndFinishGroups: [{ leads: [] }],
    });
  });

  it.each([
    ['a level', LEVEL],
    [
      'a level in words and with a day',
      { ...LEVEL, direction: 'reduce', text: 'Reduce to 80', due: '2029-03-31', every: 'year', note: 'Read so.' },
    ],
    ['a day at the start of the plan', { ...LEVEL, due: '2026-04-01' }],
    ['a range', { kind: 'range', min: 5, max: 5 }],
    ['a reduction by all', { kind: 'change', direction: 'reduce', by: { percent: 100 } }],
    ['an increase by more than all', { kind: 'change', direction: 'increase', by: { percent: 250 }, from: '2024/25' }],
    ['a change by an amount', { kind: 'change', direction: 'reduce', by: { amount: 0 } }],
    ['a level to hold', { kind: 'maintain' }],
    ['a level to hold within', { kind: 'maintain', orBetter: false, tolerance: { percent: 5 } }],
    ['a place', { kind: 'rank', within: 3, end: 'lowest', among: 'Kent districts' }],
    ['a direction', { kind: 'direction', direction: 'increase' }],
    ['a milestone', { kind: 'milestone', description: 'Set up' }],
    ['a milestone reached', { kind: 'milestone', description: 'Set up', reached: '2026-05-01' }],
    ['a milestone not reached', { kind: 'milestone', description: 'Set up', reached: false }],
    ['none', { kind: 'not-set', reason: 'monitor-only' }],
  ])('may have a target of %s', (_, target) => {
    expect(issuesOf(withIndicator({ target }))).toEqual([]);
  });

  it.each([
    ['0%', withPercentage({ baseline: { value: 0 } })],
    ['100%', withPercentage({ baseline: { value: 100 } })],
    ['points', withPercentage({ target: { kind: 'change', direction: 'reduce', by: { points: 2 } } })],
    ['a part that is the whole', withPercentage({ baseline: { value: 100, count: 5, denominator: 5 } })],
    [
      'more cases than people',
      withIndicator({
        unit: { kind: 'rate', per: 1, of: 'people' },
        baseline: { value: 2, count: 10, denominator: 5 },
      }),
    ],
    ['a last place', withIndicator({ baseline: { value: 1, rank: { place: 13, of: 13, from: 'highest' } } })],
    ['a blank cell', withIndicator({ baseline: { missing: 'suppressed', text: '' } })],
    ['a plan of one day', aPlan({ period: { start: '2026-04-01', end: '2026-04-01' } })],
    ['a target of 0%', withPercentage({ target: { kind: 'range', min: 0, max: 100 } })],
  ])('may hold %s', (_, plan) => {
    expect(issuesOf(plan)).toEqual([]);
  });

  it('is returned frozen throughout, and the input is neither frozen nor changed', () => {
    const given = structuredClone(maidstone2014);
    const before = JSON.stringify(given);
    const result = safeParsePlan(given);
    expect(JSON.stringify(given)).toBe(before);
    expect(Object.isFrozen(given)).toBe(false);
    expect(Object.isFrozen(given.indicators)).toBe(false);
    expect(Object.isFrozen(given.indicators[0]?.baseline)).toBe(false);
    const every = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(every));
    expect(result.ok && every(result.plan)).toBe(true);
    expect(safeParsePlan(frozen(structuredClone(maidstone2014))).ok).toBe(true);
  });
});

describe('a plan with a mistake', () => {
  it.each([
    ['nothing', undefined, 'missing '],
    ['null', null, 'wrong-type '],
    ['a number', 5, 'wrong-type '],
    ['a text', 'plan', 'wrong-type '],
    ['a list', [], 'wrong-type '],
    ['a function', () => 1, 'wrong-type '],
    ['a title that is a number', aPlan({ title: 5 }), 'wrong-type title'],
    ['an empty title', aPlan({ title: '' }), 'invalid-value title'],
    ['no title', { id: 'p', period: aPlan().period, partnership: { name: 'N' } }, 'missing title'],
    ['a title that is undefined', aPlan({ title: undefined }), 'missing title'],
    ['a title that is null', aPlan({ title: null }), 'missing title'],
    [
      'no period',
      {
        id: 'p',
        title: 'T',
        partnership: { name: 'N' },
        indicators: [anIndicator({ target: { ...LEVEL, due: '1999-01-01' } })],
      },
      'missing period',
    ],
    ['an id with a space', aPlan({ id: 'north 2026' }), 'invalid-value id'],
    ['an id that is too long', aPlan({ id: 'x'.repeat(201) }), 'invalid-value id'],
    ['a list that is an object', aPlan({ indicators: {} }), 'wrong-type indicators'],
    [
      'a day that does not exist',
      aPlan({ period: { start: '2026-02-29', end: '2029-03-31' } }),
      'invalid-value period.start',
    ],
    ['a day in words', aPlan({ period: { start: '2026-04-01', end: '31 March 2029' } }), 'invalid-value period.end'],
    [
      'a period that ends before it starts',
      aPlan({ period: { start: '2026-04-01', end: '2026-03-31' } }),
      'wrong-order period.end',
    ],
    [
      'an agreement that does',
      aPlan({
        countyAgreement: {
          title: 'A',
          priorities: [],
          themeIds: [],
          period: { start: '2026-04-01', end: '2026-03-31' },
        },
      }),
      'wrong-order countyAgreement.period.end',
    ],
    ['an unknown key', aPlan({ piorities: [] }), 'unknown-key piorities'],
    ['an unknown key that is no word', aPlan({ 'my key': 1 }), 'unknown-key ["my key"]'],
    [
      'an unknown key within',
      withIndicator({ baseline: { value: 1, perod: '2025/26' } }),
      'unknown-key indicators[0].baseline.perod',
    ],
    [
      'an unknown key of a target',
      withIndicator({ target: { ...LEVEL, dew: '2029-03-31' } }),
      'unknown-key indicators[0].target.dew',
    ],
    [
      'an unknown kind of unit',
      withIndicator({ unit: { kind: 'number', of: 'offences' } }),
      'not-one-of indicators[0].unit.kind',
    ],
    ['an unknown kind of target', withIndicator({ target: { kind: 'levle' } }), 'not-one-of indicators[0].target.kind'],
    ['no kind of target', withIndicator({ target: {} }), 'missing indicators[0].target.kind'],
    [
      'an unknown operator',
      withIndicator({ target: { ...LEVEL, operator: '<=' } }),
      'not-one-of indicators[0].target.operator',
    ],
    ['no operator', withIndicator({ target: { kind: 'level', value: 80 } }), 'missing indicators[0].target.operator'],
    ['an unknown polarity', withIndicator({ polarity: 'down' }), 'not-one-of indicators[0].polarity'],
    ['an unknown scope', aPlan({ themes: [{ id: 't', title: 'T', scope: 'national' }] }), 'not-one-of themes[0].scope'],
    [
      'a missing figure for an unknown reason',
      withIndicator({ baseline: { missing: 'n/a' } }),
      'not-one-of indicators[0].baseline.missing',
    ],
    ['a figure that is nothing', withIndicator({ baseline: {} }), 'missing indicators[0].baseline.value'],
    ['a figure that is a number', withIndicator({ baseline: 100 }), 'wrong-type indicators[0].baseline'],
    ['a figure in text', withIndicator({ baseline: { value: '100' } }), 'wrong-type indicators[0].baseline.value'],
    [
      'a figure that is both',
      withIndicator({ baseline: { value: 1, missing: 'suppressed' } }),
      'unknown-key indicators[0].baseline.missing',
    ],
    ['NaN', withIndicator({ baseline: { value: NaN } }), 'wrong-type indicators[0].baseline.value'],
    ['Infinity', withIndicator({ baseline: { value: Infinity } }), 'wrong-type indicators[0].baseline.value'],
    ['a number in a list of words', aPlan({ omissions: ['words', 5] }), 'wrong-type omissions[1]'],
    [
      'a whole number that is none',
      withIndicator({ target: { kind: 'rank', within: 1.5, end: 'lowest' } }),
      'wrong-type indicators[0].target.within',
    ],
    [
      'a place before the first',
      withIndicator({ target: { kind: 'rank', within: 0, end: 'lowest' } }),
      'invalid-value indicators[0].target.within',
    ],
    [
      'a flag that is a word',
      withIndicator({ target: { kind: 'maintain', orBetter: 'yes' } }),
      'wrong-type indicators[0].target.orBetter',
    ],
    [
      'a period that does not parse',
      withIndicator({ baseline: { value: 1, period: 'last year' } }),
      'invalid-value indicators[0].baseline.period',
    ],
    [
      'a period to count from that does not',
      withIndicator({ target: { kind: 'change', direction: 'reduce', by: { percent: 5 }, from: '2013-2018' } }),
      'invalid-value indicators[0].target.from',
    ],
    [
      'an observation of no period',
      aPlan({
        indicators: [anIndicator()],
        observations: [{ indicatorId: 'burglary', period: 'Q1 2014', figure: { value: 1 } }],
      }),
      'invalid-value observations[0].period',
    ],
    [
      'a sum of a document that is none',
      aPlan({ sources: [{ id: 's', title: 'S', sha256: 'abc' }] }),
      'invalid-value sources[0].sha256',
    ],
    [
      'a rate per nothing',
      withIndicator({ unit: { kind: 'rate', per: 0, of: 'population' } }),
      'invalid-value indicators[0].unit.per',
    ],
    [
      'a denominator of 0',
      withIndicator({ baseline: { value: 1, denominator: 0 } }),
      'invalid-value indicators[0].baseline.denominator',
    ],
    [
      'a negative numerator',
      withIndicator({ baseline: { value: 1, count: -1 } }),
      'invalid-value indicators[0].baseline.count',
    ],
    [
      'a change by less than nothing',
      withIndicator({ target: { kind: 'change', direction: 'reduce', by: { percent: -5 } } }),
      'invalid-value indicators[0].target.by.percent',
    ],
    [
      'a reduction by more than all',
      withIndicator({ target: { kind: 'change', direction: 'reduce', by: { percent: 101 } } }),
      'out-of-range indicators[0].target.by.percent',
    ],
    [
      'points of a count',
      withIndicator({ target: { kind: 'change', direction: 'reduce', by: { points: 5 } } }),
      'wrong-unit indicators[0].target.by.points',
    ],
    [
      'a tolerance in points of a count',
      withIndicator({ target: { kind: 'maintain', tolerance: { points: 5 } } }),
      'wrong-unit indicators[0].target.tolerance.points',
    ],
    [
      'a range that ends before it starts',
      withIndicator({ target: { kind: 'range', min: 6, max: 5 } }),
      'wrong-order indicators[0].target.max',
    ],
    [
      'a target due the day before the plan',
      withIndicator({ target: { ...LEVEL, due: '2026-03-31' } }),
      'wrong-order indicators[0].target.due',
    ],
    ['a count below 0', withIndicator({ baseline: { value: -1 } }), 'out-of-range indicators[0].baseline.value'],
    [
      'a rate below 0',
      withIndicator({ unit: { kind: 'rate', per: 1000, of: 'population' }, baseline: { value: -0.1 } }),
      'out-of-range indicators[0].baseline.value',
    ],
    [
      'a percentage below 0',
      withPercentage({ baseline: { value: -0.1 } }),
      'out-of-range indicators[0].baseline.value',
    ],
    [
      'a percentage above 100',
      withPercentage({ baseline: { value: 100.1 } }),
      'out-of-range indicators[0].baseline.value',
    ],
    [
      'a target above 100%',
      withPercentage({ target: { ...LEVEL, value: 101 } }),
      'out-of-range indicators[0].target.value',
    ],
    [
      'a range below 0%',
      withPercentage({ target: { kind: 'range', min: -1, max: 5 } }),
      'out-of-range indicators[0].target.min',
    ],
    [
      'a range above 100%',
      withPercentage({ target: { kind: 'range', min: 5, max: 101 } }),
      'out-of-range indicators[0].target.max',
    ],
    [
      'a part of more than the whole',
      withPercentage({ baseline: { value: 50, count: 6, denominator: 5 } }),
      'out-of-range indicators[0].baseline.count',
    ],
    [
      'a place beyond the last',
      withIndicator({ baseline: { value: 1, rank: { place: 14, of: 13, from: 'lowest' } } }),
      'out-of-range indicators[0].baseline.rank.place',
    ],
    [
      'an outturn above 100%',
      aPlan({
        indicators: [anIndicator({ unit: { kind: 'percentage' }, baseline: { value: 1 } })],
        observations: [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 101 } }],
      }),
      'out-of-range observations[0].figure.value',
    ],
    [
      'a comparator above 100%',
      aPlan({
        comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
        indicators: [
          anIndicator({
            unit: { kind: 'percentage' },
            baseline: { value: 1 },
            comparisons: [{ comparatorId: 'kent', figure: { value: 101 } }],
          }),
        ],
      }),
      'out-of-range indicators[0].comparisons[0].figure.value',
    ],
  ])('is refused for %s', (_, plan: unknown, code) => {
    expect(codesOf(plan)).toEqual([code]);
  });

  it('is refused for -Infinity', () => {
    expect(codesOf(withIndicator({ target: { ...LEVEL, value: -Infinity } }))).toContain(
      'wrong-type indicators[0].target.value',
    );
  });

  it('is refused for an id that occurs twice in any list', () => {
    const twice = [{ id: 'same' }, { id: 'other' }, { id: 'same' }];
    for (const list of [
      'comparators',
      'priorities',
      'themes',
      'indicators',
      'actions',
      'claims',
      'wards',
      'taskAndFinishGroups',
      'sources',
      'knownDiscrepancies',
    ]) {
      const issues = issuesOf(aPlan({ [list]: twice })).filter(({ code }) => code === 'duplicate-id');
      expect(issues).toMatchObject([{ path: `${list}[2].id`, value: 'same' }]);
    }
  });

  it.each([
    ['an indicator of a priority', priority({ indicatorIds: ['x'] }), 'priorities[0].indicatorIds[0]'],
    ['an action of a priority', priority({ actionIds: ['x'] }), 'priorities[0].actionIds[0]'],
    ['a theme of a priority', priority({ themeIds: ['x'] }), 'priorities[0].themeIds[0]'],
    [
      'a priority of a theme',
      aPlan({ themes: [{ id: 't', title: 'T', scope: 'county', priorityIds: ['x'] }] }),
      'themes[0].priorityIds[0]',
    ],
    [
      'the priority of an action',
      aPlan({ actions: [{ id: 'do', text: 'Do', priorityId: 'x' }] }),
      'actions[0].priorityId',
    ],
    [
      'a theme of the county',
      aPlan({ countyAgreement: { title: 'A', priorities: [], themeIds: ['x'] } }),
      'countyAgreement.themeIds[0]',
    ],
    [
      'the comparator of a figure',
      withIndicator({ comparisons: [{ comparatorId: 'x', figure: { value: 1 } }] }),
      'indicators[0].comparisons[0].comparatorId',
    ],
    [
      'the comparator of a target',
      withIndicator({ target: { kind: 'comparator', comparatorId: 'x', operator: 'below' } }),
      'indicators[0].target.comparatorId',
    ],
    [
      'the indicator of an observation',
      aPlan({ observations: [{ indicatorId: 'x', period: '2026/27', figure: { value: 1 } }] }),
      'observations[0].indicatorId',
    ],
    [
      'the comparator of an observation',
      aPlan({
        indicators: [anIndicator()],
        observations: [{ indicatorId: 'burglary', comparatorId: 'x', period: '2026/27', figure: { value: 1 } }],
      }),
      'observations[0].comparatorId',
    ],
    ['the source of an indicator', withIndicator({ source: CITATION }), 'indicators[0].source.sourceId'],
    ['a further source', withIndicator({ furtherSources: [CITATION] }), 'indicators[0].furtherSources[0].sourceId'],
    ['the source of a priority', priority({ source: CITATION }), 'priorities[0].source.sourceId'],
    [
      'the source of a finding',
      priority({ assessment: { findings: [PASSAGE] } }),
      'priorities[0].assessment.findings[0].source.sourceId',
    ],
    [
      'the source of a recommendation',
      priority({ assessment: { findings: [], recommendation: PASSAGE } }),
      'priorities[0].assessment.recommendation.source.sourceId',
    ],
    [
      'the source of a ranking',
      priority({ rankings: [{ measure: 'M', place: 1, among: 'Kent', passage: PASSAGE }] }),
      'priorities[0].rankings[0].passage.source.sourceId',
    ],
    [
      'the indicator of a ranking',
      {
        ...priority({
          rankings: [
            {
              measure: 'M',
              place: 1,
              among: 'Kent',
              indicatorId: 'i',
              passage: { text: 'W', source: { sourceId: 'plan' } },
            },
          ],
        }),
        sources: [{ id: 'plan', title: 'Plan' }],
      },
      'priorities[0].rankings[0].indicatorId',
    ],
    ['the indicator of a claim', claimWith({ indicatorId: 'i' }), 'claims[0].indicatorId'],
    ['the comparator of a claim', claimWith({ comparatorId: 'c' }), 'claims[0].comparatorId'],
    [
      'the source of a hotspot',
      priority({ hotspots: [{ measure: 'M', wardIds: [], passage: PASSAGE }] }),
      'priorities[0].hotspots[0].passage.source.sourceId',
    ],
    [
      'the source of a group',
      aPlan({ taskAndFinishGroups: [{ id: 'g', title: 'G', source: CITATION }] }),
      'taskAndFinishGroups[0].source.sourceId',
    ],
    [
      'the source of a theme',
      aPlan({ themes: [{ id: 't', title: 'T', scope: 'county', source: CITATION }] }),
      'themes[0].source.sourceId',
    ],
    [
      'the source of the county’s agreement',
      aPlan({ countyAgreement: { title: 'A', priorities: [], themeIds: [], source: CITATION } }),
      'countyAgreement.source.sourceId',
    ],
    [
      'the source of an action',
      aPlan({
        priorities: [{ id: 'a', title: 'A' }],
        actions: [{ id: 'do', text: 'Do', priorityId: 'a', source: CITATION }],
      }),
      'actions[0].source.sourceId',
    ],
    [
      'the source of a claim',
      aPlan({ claims: [{ id: 'c', text: 'C', measure: 'M', area: 'A', source: CITATION }] }),
      'claims[0].source.sourceId',
    ],
    [
      'the place of a discrepancy',
      aPlan({ knownDiscrepancies: [{ id: 'd', text: 'D', places: [CITATION] }] }),
      'knownDiscrepancies[0].places[0].sourceId',
    ],
  ])('is refused for a reference to nothing: %s', (_, plan, path) => {
    expect(codesOf(plan)).toEqual([`dangling-reference ${path}`]);
  });

  it('is refused for a ward that does not exist', () => {
    const sources = [{ id: 'plan', title: 'Plan' }];
    const hotspot = {
      measure: 'M',
      wardIds: ['high-street'],
      passage: { text: 'Words.', source: { sourceId: 'plan' } },
    };
    const plan = { ...priority({ hotspots: [hotspot] }), sources };
    expect(codesOf(plan)).toEqual(['dangling-reference priorities[0].hotspots[0].wardIds[0]']);
    expect(codesOf({ ...plan, wards: [{ id: 'high-street', name: 'High Street' }] })).toEqual([]);
  });

  it('is refused for a reference that occurs twice', () => {
    expect(codesOf({ ...priority({ indicatorIds: ['burglary', 'burglary'] }), indicators: [anIndicator()] })).toEqual([
      'duplicate-reference priorities[0].indicatorIds[1]',
    ]);
    const twice = { comparatorId: 'kent', figure: { value: 1 } };
    const plan = {
      ...withIndicator({ comparisons: [twice, twice] }),
      comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
    };
    expect(codesOf(plan)).toEqual(['duplicate-reference indicators[0].comparisons[1].comparatorId']);
  });

  it('is not checked for references to a broken list', () => {
    expect(codesOf({ ...priority({ indicatorIds: ['burglary'] }), indicators: 'none' })).toEqual([
      'wrong-type indicators',
    ]);
  });

  it('is reported with the nearest known key, id and the offending value', () => {
    expect(issuesOf(aPlan({ piorities: [1] }))).toEqual([
      {
        code: 'unknown-key',
        path: 'piorities',
        data: { key: 'piorities', nearest: 'priorities', excludedBy: null },
        message: 'is not a key this library knows: "piorities". Did you mean \'priorities\'?',
        value: [1],
      },
    ]);
    const [dangling] = issuesOf({ ...priority({ indicatorIds: ['burglry'] }), indicators: [anIndicator()] });
    expect(dangling?.value).toBe('burglry');
    expect(dangling?.message).toContain('"burglry"');
    expect(dangling?.message).toContain("Did you mean 'burglary'?");
    const [unknown] = issuesOf(aPlan({ zzzzzzzzzzzz: 1 }));
    expect(unknown?.message).not.toContain('Did you mean');
    const [negative] = issuesOf(withIndicator({ baseline: { value: -5 } }));
    expect(negative).toMatchObject({ value: -5, message: 'a count must not be negative: -5' });
    const [type] = issuesOf(aPlan({ title: [1, 2] }));
    expect(type).toMatchObject({ message: 'must be a string, not an array of 2 items', value: [1, 2] });
    const [flag] = issuesOf(withIndicator({ target: { kind: 'maintain', orBetter: 'yes' } }));
    expect(flag?.message).toContain('true or false');
    const [word] = issuesOf(withIndicator({ polarity: 'down' }));
    expect(word?.message).toBe("must be one of 'lower-is-better', 'higher-is-better', 'no-judgement', not \"down\"");
    const [whole] = issuesOf(withIndicator({ target: { kind: 'rank', within: 'three', end: 'lowest' } }));
    expect(whole?.path).toBe('indicators[0].target.within');
  });

  it('is reported with every missing id, and with a suggestion for the first 20 only, since that takes time', () => {
    const indicatorIds = Array.from({ length: 25 }, (_, index) => `burglary${String(index)}`);
    const messages = issuesOf({ ...priority({ indicatorIds }), indicators: [anIndicator()] }).map(
      ({ message }) => message,
    );
    expect(messages).toHaveLength(25);
    expect(messages.map((message) => message.includes("Did you mean 'burglary'?"))).toEqual([
      ...Array.from({ length: 20 }, () => true),
      ...Array.from({ length: 5 }, () => false),
    ]);
  });

  it('is reported for a missing word in the same way as for a wrong one', () => {
    const bare = anIndicator();
    delete bare['polarity'];
    expect(issuesOf(aPlan({ indicators: [bare] }))).toEqual([
      {
        code: 'missing',
        path: 'indicators[0].polarity',
        data: { expected: ['lower-is-better', 'higher-is-better', 'no-judgement'] },
        message: "is missing; it must be one of 'lower-is-better', 'higher-is-better', 'no-judgement'",
        value: undefined,
      },
    ]);
  });

  it('is reported with all mistakes at once, of the shape and of the rules', () => {
    const plan = aPlan({
      id: 'two words',
      period: { start: '2026-04-01', end: '2020-03-31' },
      piorities: [],
      priorities: [{ id: 'a', title: 'A', indicatorIds: ['burglry', 'burglary'] }],
      indicators: [
        anIndicator({ baseline: { value: -1 } }),
        anIndicator({ polarity: 'down', target: { ...LEVEL, due: '2025-01-01' } }),
        anIndicator({
          id: 'asb',
          unit: { kind: 'percentage' },
          baseline: { value: 101 },
          target: { kind: 'change', direction: 'reduce', by: { percent: 120 } },
        }),
      ],
    });
    expect(codesOf(plan).sort()).toEqual(
      [
        'invalid-value id',
        'wrong-order period.end',
        'unknown-key piorities',
        'dangling-reference priorities[0].indicatorIds[0]',
        'out-of-range indicators[0].baseline.value',
        'duplicate-id indicators[1].id',
        'not-one-of indicators[1].polarity',
        'wrong-order indicators[1].target.due',
        'out-of-range indicators[2].baseline.value',
        'out-of-range indicators[2].target.by.percent',
      ].sort(),
    );
  });

  it('is reported in issues with only a code, its data, a path, a message and the value', () => {
    for (const issue of issuesOf(aPlan({ title: 5, period: { start: 'x', end: 'y' }, indicators: [null] }))) {
      expect(Object.keys(issue).sort()).toEqual(['code', 'data', 'message', 'path', 'value']);
    }
  });

  it('is never changed', () => {
    const plan = frozen(aPlan({ indicators: [anIndicator({ baseline: { value: -1 } })], piorities: [] }));
    expect(() => safeParsePlan(plan)).not.toThrow();
  });
});

describe('a hostile file', () => {
  const parsed = (json: string): unknown => JSON.parse(json);
  const withKey = (key: string, value: string): unknown =>
    parsed(`${JSON.stringify(aPlan()).slice(0, -1)},"${key}":${value}}`);

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'is refused for the key %s, and changes no prototype',
    (key) => {
      const before = Object.getOwnPropertyNames(Object.prototype).sort();
      const issues = issuesOf(withKey(key, '{"polluted":true,"prototype":{"polluted":true}}'));
      expect(issues.map(({ code, path }) => [code, path])).toEqual([['unknown-key', key]]);
      const inside = parsed(`{"kind":"count","of":"offences","${key}":{"polluted":true}}`);
      expect(codesOf(withIndicator({ unit: inside }))).toEqual([`unknown-key indicators[0].unit.${key}`]);
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('cannot set values through an own __proto__ key', () => {
    const plan = parsed(`{"__proto__":${JSON.stringify(aPlan())}}`);
    expect(codesOf(plan).filter((code) => code.startsWith('missing'))).toEqual([
      'missing id',
      'missing title',
      'missing period',
      'missing partnership',
    ]);
  });

  it('may have ids with the names of object properties', () => {
    const plan = aPlan({
      indicators: ['__proto__', 'constructor', 'toString'].map((id) => anIndicator({ id })),
      priorities: [{ id: '__proto__', title: 'A', indicatorIds: ['__proto__', 'constructor', 'toString'] }],
    });
    expect(issuesOf(plan)).toEqual([]);
    expect(codesOf({ ...plan, indicators: [] })).toEqual(
      [0, 1, 2].map((index) => `dangling-reference priorities[0].indicatorIds[${String(index)}]`),
    );
  });

  const LONG = 'x'.repeat(10_000_000);
  it.each([
    ['title', aPlan({ title: LONG }), true],
    ['id', aPlan({ id: LONG }), false],
    ['day', aPlan({ period: { start: LONG, end: '2029-03-31' } }), false],
    ['period', withIndicator({ baseline: { value: 1, period: LONG } }), false],
    ['period of blanks', withIndicator({ baseline: { value: 1, period: ' '.repeat(10_000_000) } }), false],
    ['kind', withIndicator({ target: { kind: LONG } }), false],
    ['figure', withIndicator({ baseline: { value: LONG } }), false],
    ['key', aPlan({ [LONG]: 1 }), false],
    ['reference', priority({ indicatorIds: [LONG] }), false],
    ['sum', aPlan({ sources: [{ id: 's', title: 'S', sha256: LONG }] }), false],
  ])(
    'may hold ten million characters as a %s',
    (_, plan, ok) => {
      expect(safeParsePlan(plan).ok).toBe(ok);
    },
    20_000,
  );

  it('may be nested 100,000 deep', () => {
    let objects: unknown = {};
    let arrays: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) {
      objects = { source: objects };
      arrays = [arrays];
    }
    expect(codesOf(aPlan({ deep: objects }))).toEqual(['unknown-key deep']);
    expect(codesOf(aPlan({ title: objects }))).toEqual(['wrong-type title']);
    expect(codesOf(aPlan({ indicators: [arrays] }))).toEqual(['wrong-type indicators[0]']);
    expect(issuesOf(aPlan({ indicators: [objects] })).length).toBeGreaterThan(1);
    expect(issuesOf(aPlan({ priorities: [{ id: 'a', title: 'A', source: objects }] })).length).toBeGreaterThan(0);
    expect(safeParsePlan(arrays).ok).toBe(false);
  }, 20_000);

  it('may contain itself', () => {
    const plan: Record<string, unknown> = { ...aPlan() };
    plan['self'] = plan;
    expect(codesOf(plan)).toEqual(['unknown-key self']);
    const indicator = anIndicator();
    indicator['baseline'] = indicator;
    expect(safeParsePlan(aPlan({ indicators: [indicator] })).ok).toBe(false);
  });

  it('may have lists with holes', () => {
    const holes: unknown[] = [];
    holes.length = 3;
    expect(codesOf(aPlan({ indicators: holes }))).toEqual([
      'missing indicators[0]',
      'missing indicators[1]',
      'missing indicators[2]',
    ]);
  });

  it('may hold values that JSON does not have', () => {
    expect(codesOf(aPlan({ period: { start: new Date(0), end: '2029-03-31' } }))).toEqual(['wrong-type period.start']);
    expect(codesOf(withIndicator({ baseline: { value: 10n } }))).toEqual(['wrong-type indicators[0].baseline.value']);
    expect(codesOf(aPlan({ indicators: new Set() }))).toEqual(['wrong-type indicators']);
    expect(safeParsePlan(new Map([['id', 'x']])).ok).toBe(false);
    expect(safeParsePlan(new Date(0)).ok).toBe(false);
    expect(safeParsePlan(Symbol('plan')).ok).toBe(false);
  });

  it('may be an instance of a class, and is returned as plain data', () => {
    class Given {
      readonly id = 'north-2026';
      readonly title = 'Community Safety Plan';
      readonly period = aPlan().period;
      readonly partnership = aPlan().partnership;
    }
    const result = safeParsePlan(new Given());
    expect(result.ok && Object.getPrototypeOf(result.plan) === Object.prototype).toBe(true);
    const bare = Object.assign(Object.create(null) as object, aPlan());
    expect(safeParsePlan(bare).ok).toBe(true);
  });

  it('may be given as the input type says', () => {
    const typed: PlanInput = aPlan();
    expect(safeParsePlan(typed).ok).toBe(true);
  });
});
