import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../src/evaluate/evaluatePlan.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Plan } from '../../src/model/plan.js';
import type { Target } from '../../src/model/target.js';
import { scorecardOf } from '../../src/report/scorecard.js';
import { scorecardText } from '../../src/report/scorecardText.js';
import { parsePlan } from '../../src/schema.js';
import { anIndicator, aPlan } from '../schema/given.js';

const written = (plan: Plan, asOf: string): string => scorecardText(scorecardOf(plan, evaluatePlan(plan, { asOf })));
const linesOf = (text: string): string[] => text.split('\n');
const longest = (text: string): number => Math.max(...linesOf(text).map(({ length }) => length));
const WORD = 'x'.repeat(300);

describe('the scorecard of Maidstone', () => {
  const text = written(maidstone2014, '2014-01-31');
  const lines = linesOf(text);
  const plain = text.replace(/\s+/gu, ' ');

  it.each(['2013-03-30', '2014-01-31', '2018-03-31'])(
    'keeps within 100 columns, and leaves no space at the end of a line, on %s',
    (asOf) => {
      const card = written(maidstone2014, asOf);
      expect(longest(card)).toBeLessThanOrEqual(100);
      expect(linesOf(card).filter((line) => line.endsWith(' '))).toEqual([]);
      expect(card).not.toMatch(/undefined|NaN|null|\[object/u);
    },
  );

  it('starts with the partnership, the plan, the day and the totals', () => {
    expect(lines.slice(0, 6)).toEqual([
      'Safer Maidstone Partnership',
      'Community Safety Partnership Plan 2013–2018, Refreshed January 2014',
      'Status on 31 January 2014',
      '',
      'It is too early to judge 15 of 16 indicators.',
      '1 not assessed, 15 too early.',
    ]);
  });

  // The tables of section 7 of the plan: baseline, Kent-wide comparison, target. Position by hand. Nothing was observed
  // since the baseline, so that nothing can be met yet.
  it.each([
    ['ASB incidents per 1,000 population', '27.77', 'Better', 'at most 25', 'Too early'],
    ['Perception speeding vehicles', '26.9%', 'Worse', 'at most 25%', 'Too early'],
    ['Perception drunk/rowdy', '8.4%', 'Better', 'at most 7%', 'Too early'],
    ['Perception using dealing/drugs', '5.9%', 'Better', 'at most 5%', 'Too early'],
    ['% who are repeat victims', '24.3%', 'Worse', 'at most 23.5%', 'Too early'],
    ['% of repeat MARAC cases', '12%', 'Better', 'at most 12%', 'Too early'],
  ])('has a row for %s: %s, %s, %s, %s', (name, baseline, position, target, status) => {
    const line = lines.find((one) => one.startsWith(name)) ?? '';
    expect(
      line
        .slice(46)
        .trim()
        .split(/\s{2,}/u),
    ).toEqual([baseline, position, target, status]);
  });

  // A name that is longer than its column goes on below; the figures are next to its first line.
  it.each([
    ['Percentage of people who strongly', '62.4%', 'Worse', 'at least 65%', 'Too early'],
    ['Number of DA incidents per 1,000', '14.2', 'Better', 'below 16.3', 'Too early'],
    ['Proportion of adult and juvenile', '7.8%', 'Better', 'below 8.9%', 'Too early'],
    ['Perception overall feelings of', '95.1%', 'Worse', 'at least 95.1%', 'Too early'],
  ])('has a row that starts with %s: %s, %s, %s, %s', (name, ...cells) => {
    const line = lines.find((one) => one.startsWith(name)) ?? '';
    expect(
      line
        .slice(46)
        .trim()
        .split(/\s{2,}/u),
    ).toEqual(cells);
  });

  it('shows "not applicable" with its symbol, and says what that means', () => {
    const line = lines.find((one) => one.startsWith('Violence against the person')) ?? '';
    expect(line).toContain('1,579');
    expect(line).toContain('[z]');
    expect(plain).toContain('[z] not applicable');
  });

  it('has every priority with its printed label, including the two numbered 4, and its status', () => {
    for (const { label, title } of maidstone2014.priorities) expect(plain).toContain(`${label ?? ''}: ${title}`);
    expect(lines.filter((line) => line.startsWith('Priority 4: '))).toHaveLength(2);
    expect(lines).toContain('- Priority 4: Substance misuse: 1 of 4 not assessed, 3 too early');
    // A line of equals signs closes the title, and what the indicators of the priority come to follows.
    expect(plain).toMatch(/Priority 2: Reducing reoffending =+ To work .*? 2 of 2 too early\./u);
    expect(plain).toMatch(/Priority 4: Substance misuse =+ .*? 1 of 4 not assessed, 3 too early\./u);
  });

  it('gives the reasons under each indicator', () => {
    expect(plain).toContain('the baseline, 161 needles, is already lower');
    expect(plain).toContain('Nothing has been observed since the baseline that can be compared with the target.');
    expect(plain).toContain('The baseline, 12% (March 2013), already satisfies the target, at most 12%.');
  });

  it('ends with a numbered list of what does not add up, each with its place', () => {
    expect(text).toContain('What does not add up in the plan');
    for (const [index, { text: words }] of (maidstone2014.knownDiscrepancies ?? []).entries()) {
      expect(plain).toContain(`${String(index + 1)}. ${words.replace(/\s+/gu, ' ')}`);
    }
    expect(plain).toMatch(/\[[^\]]*6\.8[^\]]*\]/u);
  });
});

describe('a scorecard', () => {
  const TARGETS: readonly (readonly [Target['kind'], Record<string, unknown>, string])[] = [
    ['level', { operator: 'at-most', value: 80 }, 'at most 80'],
    ['range', { min: 70, max: 80 }, '70 to 80'],
    ['change', { direction: 'reduce', by: { percent: 10 } }, 'at most 90'],
    ['maintain', { orBetter: true }, 'at most 100'],
    ['comparator', { comparatorId: 'kent', operator: 'below' }, 'below 110'],
    ['direction', { direction: 'reduce' }, 'below 100'],
    ['milestone', { description: 'Set up the panel', text: 'Panel set up' }, 'Panel set up'],
    ['not-set', { reason: 'deferred' }, 'no target yet'],
  ];

  it.each(TARGETS)('shows a target of the kind %s', (kind, rest, shown) => {
    const indicator = anIndicator({
      unit: { kind: 'rate', per: 1000, of: 'households' },
      target: { kind, ...rest },
      comparisons: [{ comparatorId: 'kent', figure: { value: 110 } }],
    });
    const plan = parsePlan(
      aPlan({
        comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
        indicators: [indicator],
        priorities: [{ id: 'a', title: 'A', indicatorIds: ['burglary'] }],
      }),
    );
    const line = linesOf(written(plan, '2026-06-01')).find((one) => one.startsWith('Burglary')) ?? '';
    expect(line).toContain(shown);
    expect(line).toMatch(/100 +Better/u);
  });

  it('shows a rank target', () => {
    const baseline = { value: 100, period: '2025/26', rank: { place: 2, from: 'lowest' } };
    const plan = parsePlan(
      aPlan({
        indicators: [anIndicator({ baseline, target: { kind: 'rank', within: 3, end: 'lowest' } })],
        priorities: [{ id: 'a', title: 'A', indicatorIds: ['burglary'] }],
      }),
    );
    expect(written(plan, '2026-06-01').replace(/\s+/gu, ' ')).toContain('place 3 or before');
  });

  it('says if a priority has no indicators, and if nobody is compared with', () => {
    const plan = parsePlan(
      aPlan({
        priorities: [
          { id: 'a', title: 'Theft' },
          { id: 'b', title: 'Burglary', indicatorIds: ['burglary'] },
        ],
        indicators: [anIndicator()],
      }),
    );
    const text = written(plan, '2026-06-01');
    expect(text).toContain('\nTheft\n');
    expect(text).toContain('No indicators.');
    // Nothing is missing where nobody is compared with.
    expect(text).not.toContain('Against');
    expect(linesOf(text).find((line) => line.startsWith('Burglary (offences)'))).toMatch(/100 +at most 80/u);
    expect(text).not.toContain('does not add up');
  });

  it('keeps within 100 columns whatever the words', () => {
    const plan = parsePlan(
      aPlan({
        title: WORD,
        edition: WORD,
        partnership: { name: WORD },
        comparators: [{ id: 'kent', name: WORD, kind: 'county' }],
        priorities: [{ id: 'a', label: WORD, title: WORD, indicatorIds: ['burglary', 'second', 'third'] }],
        indicators: [
          anIndicator({
            name: WORD,
            unit: { kind: 'count', of: WORD },
            baseline: { value: 123456789012345, period: '2025/26' },
            comparisons: [{ comparatorId: 'kent', figure: { value: 1e20 } }],
          }),
          anIndicator({
            id: 'second',
            name: 'many words '.repeat(40),
            target: { kind: 'milestone', description: WORD, text: WORD },
          }),
          anIndicator({
            id: 'third',
            baseline: { missing: 'suppressed' },
            target: { kind: 'not-set', reason: 'deferred', text: WORD },
          }),
        ],
        sources: [{ id: 's', title: 'S' }],
        knownDiscrepancies: Array.from({ length: 101 }, (_, index) => ({
          id: `d${String(index)}`,
          text: WORD,
          places: [{ sourceId: 's', paragraph: WORD }, { sourceId: 's', table: 'T' }, { sourceId: 's' }],
        })),
      }),
    );
    const text = written(plan, '2026-06-01');
    expect(longest(text)).toBeLessThanOrEqual(100);
    expect(text.replace(/\s+/gu, ' ')).toContain('whole document');
    expect(text).toContain('101. ');
  });

  it('names a place by its paragraph, or otherwise by its table, and each place once', () => {
    const places = [
      { sourceId: 's', paragraph: '6.8', table: 'T' },
      { sourceId: 's', paragraph: '6.8' },
      { sourceId: 's', table: 'T' },
      { sourceId: 's' },
    ];
    const plan = parsePlan(
      aPlan({ sources: [{ id: 's', title: 'S' }], knownDiscrepancies: [{ id: 'd', text: 'Two are four.', places }] }),
    );
    expect(written(plan, '2026-06-01')).toContain(' 1. Two are four. [6.8, T, whole document]');
  });
});

describe('a narrow window', () => {
  // Invented: one indicator is compared and has a figure of the year before, the other neither.
  const plan = parsePlan(
    aPlan({
      comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
      indicators: [
        anIndicator({ covers: 'year', comparisons: [{ comparatorId: 'kent', figure: { value: 110 } }] }),
        anIndicator({ id: 'theft', name: 'Theft', baseline: { missing: 'not-available' } }),
      ],
      priorities: [{ id: 'a', title: 'A', indicatorIds: ['burglary', 'theft'] }],
      observations: [{ indicatorId: 'burglary', period: '2026/27', figure: { value: 90 } }],
    }),
  );
  const card = scorecardOf(plan, evaluatePlan(plan, { asOf: '2027-06-01' }));

  it('has the cells of a row one below the other, without blank ones', () => {
    const text = scorecardText(card, (word, rag) => `<${rag}>${word}`, 50);
    expect(text).toContain(
      [
        'Burglary (offences)',
        '  Latest figure: 90 (2026/27)',
        '  Since the year before: Down 10% (better than',
        '    2025/26)',
      ].join('\n'),
    );
    expect(text).toContain('  Status: <green>On track\n');
    expect(text).toMatch(/Theft \(offences\)\n {2}Latest figure: \[x\]\n {2}Against Kent: \[x\]\n {2}Target/u);
  });

  it('is never too narrow to be read', () => {
    expect(longest(scorecardText(card, undefined, 1))).toBe(20);
  });
});

describe('the analyses next to the status', () => {
  // 27.77 per 1,000 is published; the counts are made for this test, and come to 26.9 and 31.
  const figure = { value: 26.9, count: 4170, denominator: 155_000 };
  const observations = [
    { indicatorId: 'asb-incidents-rate', period: '2013/14', figure },
    { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 31 }, comparatorId: 'kent' },
  ];
  const card = scorecardOf(maidstone2014, evaluatePlan(maidstone2014, { asOf: '2014-06-30', observations }));
  const said = 'On track, better than Kent-wide; better than the figure before.';

  it('are in a sentence if the test for chance or the years add something to status and position', () => {
    expect(scorecardText(card)).toContain(`\n  ${said}\n  The target, at most 25`);
    expect(card.sections[0]?.rows.map(({ beyondStatus }) => beyondStatus)).toEqual([said, '']);
  });

  it('are left out if neither adds anything', () => {
    const rows = scorecardOf(maidstone2014, evaluatePlan(maidstone2014, { asOf: '2014-01-31' })).sections.flatMap(
      (section) => section.rows,
    );
    expect(new Set(rows.map(({ beyondStatus }) => beyondStatus))).toEqual(new Set(['']));
  });
});
