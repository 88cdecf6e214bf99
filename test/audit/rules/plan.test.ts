import { describe, expect, it } from 'vitest';
import type { Ranking } from '../../../src/model/priority.js';
import { anIndicator, aPlan, aPriority, aTheme, found, without } from '../given.js';

const source = { sourceId: 'plan', paragraph: '6.10' };

describe('duplicate-id', () => {
  it('finds an id that two items of a list share', () => {
    const sources = [
      { id: 'plan', title: 'Plan' },
      { id: 'plan', title: 'Assessment' },
    ];
    expect(found('duplicate-id', aPlan({ sources }))).toEqual([
      { path: 'sources[1].id', message: 'The id "plan" is used twice in sources. Give each item its own id.' },
    ]);
    const indicators = [anIndicator(), anIndicator({ name: 'Robbery' })];
    expect(found('duplicate-id', aPlan({ indicators }))).toMatchObject([{ path: 'indicators[1].id' }]);
  });

  it('does not check discrepancies that were recorded by hand', () => {
    const discrepancy = { id: 'five-or-six', text: 'Five or six', places: [{ sourceId: 'nothing' }] };
    const plan = aPlan({ knownDiscrepancies: [discrepancy, discrepancy] });
    expect(found('duplicate-id', plan)).toEqual([]);
    expect(found('dangling-reference', plan)).toEqual([]);
  });

  it('accepts an id that is in two lists, once in each', () => {
    expect(found('duplicate-id', aPlan({ priorities: [aPriority({ id: 'burglary' })] }))).toEqual([]);
  });
});

describe('dangling-reference', () => {
  it('finds every kind of reference that leads nowhere', () => {
    const passage = { text: 'North ward', source };
    const plan = aPlan({
      priorities: [
        aPriority({
          indicatorIds: ['burglarys'],
          actionIds: ['a'],
          themeIds: ['t'],
          hotspots: [{ measure: 'theft', wardIds: ['w'], passage }],
          rankings: [{ measure: 'theft', place: 1, among: 'Kent', indicatorId: 'i', passage }],
        }),
      ],
      themes: [aTheme({ priorityIds: ['p'] })],
      indicators: [
        anIndicator({
          comparisons: [{ comparatorId: 'c', figure: { value: 1 } }],
          target: { kind: 'comparator', comparatorId: 'd', operator: 'below' },
        }),
      ],
      actions: [{ id: 'mark-property', text: 'Mark', outcomes: [], leadAgencies: [], priorityId: 'q' }],
      observations: [{ indicatorId: 'j', comparatorId: 'e', period: '2026/27', figure: { value: 1 } }],
      claims: [
        {
          id: 'c',
          text: 'x',
          measure: 'x',
          area: 'x',
          indicatorId: 'k',
          comparatorId: 'f',
          source: { sourceId: 'other' },
        },
      ],
      countyAgreement: { title: 'Agreement', priorities: [], themeIds: ['u'], source },
    });
    expect(found('dangling-reference', plan).map(({ path }) => path)).toEqual([
      'priorities[0].indicatorIds[0]',
      'priorities[0].actionIds[0]',
      'priorities[0].themeIds[0]',
      'priorities[0].hotspots[0].wardIds[0]',
      'priorities[0].rankings[0].indicatorId',
      'themes[0].priorityIds[0]',
      'indicators[0].comparisons[0].comparatorId',
      'indicators[0].target.comparatorId',
      'actions[0].priorityId',
      'observations[0].indicatorId',
      'observations[0].comparatorId',
      'claims[0].indicatorId',
      'claims[0].comparatorId',
      'claims[0].source.sourceId',
      'countyAgreement.themeIds[0]',
    ]);
    expect(found('dangling-reference', plan)[0]?.message).toBe(
      "It refers to \"burglarys\", which is not among the plan's indicators. Did you mean 'burglary'?",
    );
  });

  it('gives no hint after the first twenty', () => {
    const indicatorIds = Array.from({ length: 21 }, () => 'burglarys');
    const messages = found('dangling-reference', aPlan({ priorities: [aPriority({ indicatorIds })] }));
    expect(messages[19]?.message).toContain('Did you mean');
    expect(messages[20]?.message).not.toContain('Did you mean');
  });

  it('accepts any citation in discrepancies recorded by hand, and every reference that leads somewhere', () => {
    const places = [{ sourceId: 'other', quote: 'x' }];
    expect(found('dangling-reference', aPlan({ knownDiscrepancies: [{ id: 'd', text: 'x', places }] }))).toEqual([]);
  });
});

describe('one-sided-reference', () => {
  it('finds a theme and an action that only the priority mentions', () => {
    const plan = aPlan({
      priorities: [
        aPriority(),
        aPriority({ id: 'other', title: 'Other', label: 'Priority 2', actionIds: ['mark-property'] }),
      ],
    });
    expect(found('one-sided-reference', plan)).toEqual([
      {
        path: 'priorities[1].actionIds[0]',
        message: 'The priority "Other" lists the action "mark-property", which is for another priority.',
      },
      {
        path: 'priorities[1].themeIds[0]',
        message: 'The priority "Other" names the theme "Prevention", but the theme does not name the priority.',
      },
    ]);
  });

  it('finds a theme and an action that mention a priority which does not mention them', () => {
    expect(found('one-sided-reference', aPlan({ priorities: [aPriority({ themeIds: [], actionIds: [] })] }))).toEqual([
      {
        path: 'themes[0].priorityIds[0]',
        message: 'The theme "Prevention" names the priority "Theft", but the priority does not name the theme.',
      },
      {
        path: 'actions[0].priorityId',
        message: 'The action "mark-property" is for the priority "Theft", which does not list it.',
      },
    ]);
  });

  it('leaves references that lead nowhere to another rule', () => {
    const plan = aPlan({
      priorities: [aPriority({ id: 'x', themeIds: ['y'], actionIds: ['z'] })],
    });
    expect(found('one-sided-reference', plan)).toEqual([]);
  });
});

describe('duplicate-label', () => {
  it('finds a label that two priorities share, however it is spelt', () => {
    const priorities = [aPriority(), aPriority({ id: 'asb', title: 'ASB', label: 'PRIORITY  1' })];
    expect(found('duplicate-label', aPlan({ priorities }))).toEqual([
      { path: 'priorities[1].label', message: '"PRIORITY  1" is the label of both "Theft" and "ASB".' },
    ]);
  });

  it('accepts different labels, and any number of priorities without one', () => {
    const bare = without(aPriority(), 'label');
    const priorities = [
      aPriority(),
      aPriority({ id: 'b', label: 'Priority 2' }),
      { ...bare, id: 'c' },
      { ...bare, id: 'd' },
    ];
    expect(found('duplicate-label', aPlan({ priorities }))).toEqual([]);
  });
});

describe('stated-count-differs', () => {
  const countyAgreement = { title: 'Agreement', priorities: ['Theft', 'Fire'], themeIds: [] };
  const county = aTheme({ id: 'county-theme', title: 'Early help', scope: 'county', priorityIds: [] });
  const plan = aPlan({ themes: [aTheme(), county], countyAgreement });

  it.each([
    ['priorities', 1, 'priorities'],
    ['themes', 1, 'themes of the partnership'],
    ['county-themes', 1, 'themes of the county'],
    ['county-priorities', 2, 'priorities of the county'],
    ['indicators', 1, 'indicators'],
    ['actions', 1, 'actions'],
  ] as const)('finds a wrong number of %s', (of, held, name) => {
    const stated = (count: number) => aPlan({ ...plan, statedCounts: [{ of, count, text: 'the five', source }] });
    expect(found('stated-count-differs', stated(5))).toEqual([
      {
        path: 'statedCounts[0].count',
        message: `"the five" says 5, but the number of ${name} in the plan is ${String(held)}.`,
      },
    ]);
    expect(found('stated-count-differs', stated(held))).toEqual([]);
  });

  it('does not count priorities of a county whose agreement the plan does not have', () => {
    const statedCounts = [{ of: 'county-priorities', count: 6, text: 'six', source } as const];
    expect(found('stated-count-differs', aPlan({ statedCounts }))[0]?.message).toContain(
      'the number of priorities of the county in the plan is 0',
    );
  });
});

describe('same-name-twice', () => {
  it('finds names that differ only in spelling', () => {
    const wards = [
      { id: 'shepway-north', name: 'Shepway North', source },
      { id: 'shepway', name: 'Shepway-north' },
    ];
    expect(found('same-name-twice', aPlan({ wards }))).toEqual([
      {
        path: 'wards[1].name',
        message:
          '"Shepway North" (6.10) and "Shepway-north" are separate items of the plan\'s wards, but their names differ in spelling at most.',
      },
    ]);
    const taskAndFinishGroups = [
      { id: 'a', title: 'Theft', leads: [] },
      { id: 'b', title: 'Theft', leads: [] },
    ];
    expect(found('same-name-twice', aPlan({ taskAndFinishGroups }))).toMatchObject([
      { path: 'taskAndFinishGroups[1].title' },
    ]);
  });

  it('accepts a county theme with the name of a partnership theme', () => {
    const county = aTheme({ id: 'county-prevention', scope: 'county', priorityIds: [] });
    expect(found('same-name-twice', aPlan({ themes: [aTheme(), county] }))).toEqual([]);
    const own = aTheme({ id: 'prevention-2', priorityIds: [] });
    expect(found('same-name-twice', aPlan({ themes: [aTheme(), own] }))).toHaveLength(1);
  });
});

describe('names-vary', () => {
  it('finds a comparator, a priority and an agreement with several names', () => {
    const alsoCalled = [
      { text: 'KCC value', source },
      { text: 'the county', source: { sourceId: 'plan' } },
    ];
    const plan = aPlan({
      comparators: [{ id: 'county', name: 'County average', kind: 'county', includesArea: true, alsoCalled }],
      priorities: [aPriority({ alsoCalled })],
      countyAgreement: { title: 'Agreement', priorities: [], themeIds: [], alsoCalled },
    });
    expect(found('names-vary', plan)).toEqual([
      {
        path: 'comparators[0].alsoCalled',
        message: '"County average" is also called "KCC value" (6.10) and "the county".',
      },
      {
        path: 'priorities[0].alsoCalled',
        message: '"Theft" (3) is also called "KCC value" (6.10) and "the county".',
      },
      {
        path: 'countyAgreement.alsoCalled',
        message: '"Agreement" is also called "KCC value" (6.10) and "the county".',
      },
    ]);
  });

  it('ignores differences in capital letters', () => {
    expect(
      found('names-vary', aPlan({ priorities: [aPriority({ alsoCalled: [{ text: 'THEFT', source }] })] })),
    ).toEqual([]);
  });
});

describe('period-text-differs', () => {
  const period = (text: string, start: string, end: string) => aPlan({ period: { text, start, end } });

  it.each([
    ['2013–2018', '2013-04-01', '2016-03-31', '1 April 2013 to 31 March 2016'],
    ['2013-18', '2014-04-01', '2018-03-31', '1 April 2014 to 31 March 2018'],
    ['2013/14 to 2017/18', '2013-04-01', '2017-03-31', '1 April 2013 to 31 March 2017'],
    ['2013/14', '2013-04-01', '2015-03-31', '1 April 2013 to 31 March 2015'],
    ['2014', '2013-04-01', '2018-03-31', '1 April 2013 to 31 March 2018'],
  ])('finds that %s is not %s to %s', (text, start, end, days) => {
    expect(found('period-text-differs', period(text, start, end))).toEqual([
      { path: 'period', message: `The document says "${text}", but the plan's dates are ${days}.` },
    ]);
  });

  it.each([
    ['2013–2018', '2013-04-01', '2018-03-31'],
    ['2013-18', '2013-04-01', '2018-03-31'],
    // The financial years that begin in 2013 to 2017, the last of which ends in March 2018.
    ['2013 to 2017', '2013-04-01', '2018-03-31'],
    ['1 April 2013 to 31 March 2018', '2013-04-01', '2018-03-31'],
    ['2013', '2013-04-01', '2018-03-31'],
    ['five years', '2013-04-01', '2018-03-31'],
  ])('accepts %s for %s to %s', (text, start, end) => {
    expect(found('period-text-differs', period(text, start, end))).toEqual([]);
  });

  it('also checks the period of the county agreement', () => {
    const agreement = (end: string) =>
      aPlan({
        countyAgreement: {
          title: 'Agreement',
          priorities: [],
          themeIds: [],
          period: { text: '2011-14', start: '2011-04-01', end },
        },
      });
    expect(found('period-text-differs', agreement('2016-03-31'))).toMatchObject([{ path: 'countyAgreement.period' }]);
    expect(found('period-text-differs', agreement('2014-03-31'))).toEqual([]);
  });
});

describe('comparator-undefined', () => {
  const target = { kind: 'comparator', comparatorId: 'county', operator: 'below' } as const;
  const comparators = [{ id: 'county', name: 'Kent-wide', kind: 'county' } as const];

  it('finds one that targets are compared with, and counts those targets', () => {
    const message = 'compared with "Kent-wide", but the plan does not say whether its figure includes the area itself.';
    const two = [anIndicator({ target }), anIndicator({ id: 'fire', name: 'Fire', target })];
    expect(found('comparator-undefined', aPlan({ comparators, indicators: two }))).toEqual([
      { path: 'comparators[0].includesArea', message: `2 targets are ${message}` },
    ]);
    expect(found('comparator-undefined', aPlan({ comparators, indicators: two.slice(0, 1) }))[0]?.message).toBe(
      `A target is ${message}`,
    );
  });

  it('does not flag one that no target is compared with, or that is defined', () => {
    expect(found('comparator-undefined', aPlan({ comparators }))).toEqual([]);
    expect(found('comparator-undefined', aPlan({ indicators: [anIndicator({ target })] }))).toEqual([]);
  });
});

describe('priority-without-indicators, priority-without-actions', () => {
  it('find a priority without any indicator, and one without any action', () => {
    const priorities = [
      aPriority(),
      aPriority({ id: 'fire', title: 'Fire', label: 'Priority 2', indicatorIds: [], actionIds: [] }),
    ];
    expect(found('priority-without-indicators', aPlan({ priorities }))).toEqual([
      { path: 'priorities[1].indicatorIds', message: 'No indicator measures the priority "Fire".' },
    ]);
    expect(found('priority-without-actions', aPlan({ priorities }))).toEqual([
      {
        path: 'priorities[1].actionIds',
        message: 'The priority "Fire" has no action, although others have some.',
      },
    ]);
  });

  it('accept a plan that keeps its actions elsewhere, and an action that names its priority', () => {
    const priorities = [aPriority({ actionIds: [] })];
    expect(found('priority-without-actions', aPlan({ priorities, actions: [] }))).toEqual([]);
    expect(found('priority-without-actions', aPlan({ priorities }))).toEqual([]);
  });
});

describe('priority-outside-themes', () => {
  const others = ['asb', 'fire'].map((id) => aPriority({ id, title: id, label: id }));
  const themes = [aTheme({ priorityIds: ['asb', 'fire'] })];

  it('finds the only one that is left out', () => {
    const plan = aPlan({ themes, priorities: [...others, aPriority({ themeIds: [] })] });
    expect(found('priority-outside-themes', plan)).toEqual([
      {
        path: 'priorities[2].themeIds',
        message: 'No theme of the partnership covers the priority "Theft", although each of the 2 others has one.',
      },
    ]);
  });

  it('does not flag two that are left out, a single other priority, or one that names a theme itself', () => {
    const left = [aPriority({ themeIds: [] }), aPriority({ id: 'cars', themeIds: [] })];
    expect(found('priority-outside-themes', aPlan({ themes, priorities: [...others, ...left] }))).toEqual([]);
    expect(
      found('priority-outside-themes', aPlan({ themes, priorities: [...others.slice(1), ...left.slice(1)] })),
    ).toEqual([]);
    expect(found('priority-outside-themes', aPlan({ themes, priorities: [...others, aPriority()] }))).toEqual([]);
  });
});

describe('priority-is-also-theme', () => {
  it('finds one by its title, or by another name', () => {
    const priorities = [aPriority({ title: 'Pre-vention', source: { sourceId: 'plan', paragraph: '3' } })];
    expect(found('priority-is-also-theme', aPlan({ priorities }))).toEqual([
      {
        path: 'priorities[0].title',
        message: 'The priority "Pre-vention" (3) is also a cross-cutting theme of the partnership: "Prevention".',
      },
    ]);
    const called = aPlan({
      priorities: [aPriority({ alsoCalled: [{ text: 'prevention', source }] })],
      themes: [aTheme({ scope: 'county' })],
    });
    expect(found('priority-is-also-theme', called)[0]?.message).toContain('a cross-cutting theme of the county');
  });

  it('do not flag names that differ', () => {
    expect(found('priority-is-also-theme', aPlan({ priorities: [aPriority({ title: 'Preventions' })] }))).toEqual([]);
  });
});

describe('theme-without-priorities', () => {
  it('finds a partnership theme, but not a county theme', () => {
    const themes = [aTheme(), aTheme({ id: 'help', title: 'Help', priorityIds: [] })];
    expect(found('theme-without-priorities', aPlan({ themes }))).toEqual([
      { path: 'themes[1].priorityIds', message: `The theme "Help" covers none of the plan's priorities.` },
    ]);
    expect(
      found('theme-without-priorities', aPlan({ themes: [aTheme({ id: 'x', scope: 'county', priorityIds: [] })] })),
    ).toEqual([]);
    expect(found('theme-without-priorities', aPlan({ themes: [aTheme({ priorityIds: [] })] }))).toEqual([]);
  });
});

describe('ranking-and-comparison', () => {
  const passage = { text: 'the 4th highest levels', source: { sourceId: 'plan', paragraph: '6.3' } };
  const ranked = (parts: Partial<Ranking>, theirs = 120, own = 100) =>
    aPlan({
      priorities: [
        aPriority({
          rankings: [
            {
              measure: 'burglary',
              place: 4,
              from: 'highest',
              among: 'Kent',
              indicatorId: 'burglary',
              passage,
              ...parts,
            },
          ],
        }),
      ],
      indicators: [
        anIndicator({
          unit: { kind: 'rate', per: 1000, of: 'homes' },
          baseline: { value: own, period: '2025/26' },
          comparisons: [{ comparatorId: 'county', figure: { value: theirs } }],
        }),
      ],
    });

  it('finds a high place below the average, and a low one above it', () => {
    expect(found('ranking-and-comparison', ranked({}))).toEqual([
      {
        path: 'priorities[0].rankings[0]',
        message:
          'The area is ranked 4th highest of Kent for burglary (6.3), but its figure, 100 per 1,000 homes, is below the 120 per 1,000 homes of "County average" (Priority 1). Both can be right, if one compares numbers and the other rates, or if a few areas raise the average, but the plan does not say so.',
      },
    ]);
    expect(found('ranking-and-comparison', ranked({ place: 1, from: 'lowest' }, 90))[0]?.message).toContain(
      'ranked lowest of Kent for burglary (6.3), but its figure, 100 per 1,000 homes, is above the 90 per 1,000 homes',
    );
  });

  it('does not flag places that fit, and those in the middle', () => {
    expect(found('ranking-and-comparison', ranked({ place: 5 }))).toEqual([]);
    expect(found('ranking-and-comparison', ranked({}, 100))).toEqual([]);
    const [counted] = ranked({}).indicators.map((each) => ({
      ...each,
      unit: { kind: 'count', of: 'offences' } as const,
    }));
    expect(found('ranking-and-comparison', aPlan({ ...ranked({}), indicators: [counted ?? anIndicator()] }))).toEqual(
      [],
    );
    expect(found('ranking-and-comparison', ranked({}, 90))).toEqual([]);
    expect(found('ranking-and-comparison', ranked({ place: 2, from: 'lowest' }))).toEqual([]);
  });

  it('says nothing if the end, the figure or the indicator is not known', () => {
    const rankings = ranked({}).priorities.flatMap(({ rankings: each }) =>
      (each ?? []).map((one) => without(one, 'from')),
    );
    const plan = ranked({});
    expect(found('ranking-and-comparison', aPlan({ ...plan, priorities: [aPriority({ rankings })] }))).toEqual([]);
    const unit = { kind: 'percentage' } as const;
    expect(found('ranking-and-comparison', aPlan({ ...plan, indicators: [anIndicator({ unit })] }))).toEqual([]);
    const indicators = [anIndicator({ unit, baseline: { missing: 'not-available' } })];
    expect(found('ranking-and-comparison', aPlan({ ...plan, indicators }))).toEqual([]);
    expect(found('ranking-and-comparison', aPlan({ ...plan, indicators: [anIndicator({ id: 'other' })] }))).toEqual([]);
  });
});
