import { describe, expect, it } from 'vitest';
import { DEFAULT_RAG_RULE, evaluatePlan, type Plan } from '../../src/index.js';
import { toHtml, toMarkdown } from '../../src/report.js';
import { coloursInWords, coloursOf } from '../../src/report/colours.js';
import { qualifierSign } from '../../src/report/qualifierSign.js';
import { parsePlan } from '../../src/schema.js';
import { anIndicator, aPlan } from '../schema/given.js';
import { type Page, pageIn } from './pageIn.js';

const YEARLY = anIndicator({
  id: 'marked',
  name: 'Homes marked',
  polarity: 'higher-is-better',
  unit: { kind: 'count', of: 'homes' },
  baseline: { value: 900, period: '2022/23' },
  target: { kind: 'level', operator: 'at-least', value: 1200, every: 'year', due: '2027-03-31' },
});

function pageOf(plan: Plan): Page {
  return pageIn(toHtml(evaluatePlan(plan, { asOf: '2026-06-01' }), { plan, rag: DEFAULT_RAG_RULE, findings: [] }));
}

function textsOf({ elements }: Page, name: string): string[] {
  return elements.filter((element) => element.name === name).map(({ text }) => text);
}

function years(indicatorId: string, values: readonly number[], rest: object = {}): object[] {
  return values.map((value, at) => {
    const year = 2023 + at;
    return { indicatorId, period: `${String(year)}/${String(year - 1999)}`, figure: { value, ...rest } };
  });
}

describe('a target for each year', () => {
  const plan = parsePlan(
    aPlan({
      indicators: [YEARLY],
      observations: years('marked', [1140, 1215, 1260]),
      period: { start: '2023-04-01', end: '2027-03-31' },
    }),
  );
  const page = pageOf(plan);

  it('is described as such, with the number of years in which it was reached', () => {
    // 1,140 is short of 1,200 by exactly 5%, which is amber.
    const row = textsOf(page, 'tr').find((text) => text.startsWith('Homes marked'));
    expect(row).toContain('at least 1,200 each year until 31 March 2027');
    expect(row).toMatch(/Off track, amber missed in 2023\/24 \(1,140\)$/u);
  });

  it('says which figure the colour is for if the latest reaches the target', () => {
    expect(textsOf(page, 'li')).toContain('The colour is for 2023/24 (1,140), which missed the target.');
  });

  it('says in how many years it was reached if several missed it, and that all have one colour', () => {
    const two = [YEARLY, { ...YEARLY, id: 'painted', name: 'Homes painted' }];
    const observations = ['marked', 'painted'].flatMap((id) => years(id, [1140, 1150, 1260]));
    const its = pageOf(
      parsePlan(aPlan({ indicators: two, observations, period: { start: '2023-04-01', end: '2027-03-31' } })),
    );
    expect(textsOf(its, 'tr').find((text) => text.startsWith('Homes painted'))).toMatch(/1 of 3 years reached$/u);
    expect(textsOf(its, 'p')).toContainEqual(expect.stringContaining('2 of 2 indicators are off track (all amber).'));
  });

  it('has an outline for amber, a word in its tile and a line in the key', () => {
    const uses = page.elements.filter(({ name }) => name === 'use').map(({ attributes }) => attributes['href']);
    expect(uses).toContain('#csp-off-track-amber');
    expect(textsOf(page, 'li')[0]).toBe('1 Off track 1 amber');
    expect(textsOf(page, 'p')).toContainEqual(expect.stringContaining('1 of 1 indicator is off track (amber).'));
    expect(textsOf(page, 'dt')).toContain('Off track, amber');
    expect(textsOf(page, 'p')).toContain('Amber: no more than 5% from the target.');
    expect(textsOf(page, 'dd')).toContain(
      'The figure is worse than it should be by now, or the target was missed in an earlier period. Amber: no more than 5% from the target.',
    );
  });

  it('are described as measured from the value expected by now, if they are', () => {
    const rag = { ...DEFAULT_RAG_RULE, measuredFrom: 'expected' } as const;
    const target = { kind: 'level', operator: 'at-most', value: 50, due: '2027-03-31' } as const;
    const indicators = [anIndicator({ baseline: { value: 100, period: '2022/23' }, target })];
    const plan = parsePlan(aPlan({ indicators, observations: years('burglary', [100, 99, 98]) }));
    const page = pageIn(toHtml(evaluatePlan(plan, { asOf: '2026-06-01', rag }), { plan, rag, findings: [] }));
    expect(textsOf(page, 'p')).toContain('Red: more than 5% of the target from the expected value.');
  });
});

describe('the colours of a status', () => {
  it('are named if there are several, or one that is not red', () => {
    const said = (...rags: ('red' | 'amber' | 'green' | 'grey')[]): string =>
      coloursInWords(coloursOf(rags.map((rag) => ({ rag }))));
    expect(said('amber', 'red', 'red')).toBe('2 red, 1 amber');
    expect(said('amber')).toBe('1 amber');
    expect(said('red', 'red')).toBe('');
    expect(said('green')).toBe('');
    expect(said()).toBe('');
  });
});

describe('the marks of figures', () => {
  const second = anIndicator({ id: 'second', name: 'Second' });
  const made = (qualifier: string): Plan => {
    const observations = years('burglary', [70], { qualifier });
    return parsePlan(
      aPlan({ indicators: [anIndicator({ baseline: { value: 100, period: '2022/23' } })], observations }),
    );
  };

  it.each([
    ['provisional', '[p]'],
    ['estimated', '[e]'],
    ['revised', '[r]'],
  ])('say that a figure is %s, with a key of only the marks used', (qualifier, sign) => {
    const page = pageOf(made(qualifier));
    expect(textsOf(page, 'tr').find((text) => text.startsWith('Burglary'))).toContain(`70 2023/24\u00A0${sign}`);
    expect(textsOf(page, 'p')).toContain(`Figures: ${sign} ${qualifier}.`);
  });

  it('are left out if there is nothing to say, and so is the key', () => {
    const plan = parsePlan(aPlan({ indicators: [second] }));
    const evaluation = evaluatePlan(plan, { asOf: '2026-06-01' });
    expect(toMarkdown(evaluation, { plan })).not.toContain('Figures:');
    expect(textsOf(pageOf(plan), 'p').some((text) => text.startsWith('Figures:'))).toBe(false);
    expect(textsOf(pageOf(plan), 'p').at(-1)).not.toContain('furthest');
    expect(qualifierSign([{ period: '2023/24', qualifier: 'approximate' }], '2023/24')).toBe('');
    expect(qualifierSign([], null)).toBe('');
  });

  it("are also used for a comparator's figure", () => {
    const comparators = [{ id: 'county', name: 'County', kind: 'county' }];
    const of = anIndicator({
      baseline: { value: 100, period: '2022/23' },
      comparisons: [{ comparatorId: 'county', figure: { value: 110, period: '2022/23' } }],
    });
    const observations = [
      ...years('burglary', [70]),
      ...years('burglary', [80], { qualifier: 'provisional' }).map((one) => ({ ...one, comparatorId: 'county' })),
    ];
    const page = pageOf(parsePlan(aPlan({ indicators: [of], observations, comparators })));
    expect(textsOf(page, 'tr').find((text) => text.startsWith('Burglary'))).toContain('80\u00A0[p]');
  });
});

describe('indicators of several priorities', () => {
  it('are folded once, and the other places refer to it', () => {
    const indicators = ['one', 'two', 'three'].map((id) => anIndicator({ id, name: id }));
    const commented = { ...indicators[0], commentary: [{ period: '2025/26', text: 'Well done.' }] };
    const priorities = [
      { id: 'a', title: 'A', indicatorIds: ['one', 'two'] },
      { id: 'b', title: 'B', indicatorIds: ['one', 'two', 'three'] },
    ];
    const page = pageOf(parsePlan(aPlan({ indicators: [commented, ...indicators.slice(1)], priorities })));
    expect(textsOf(page, 'summary')).toEqual([
      'Charts, reasons and comments for these 2 indicators',
      'Charts and reasons for 1 of these 3 indicators (for the others, see the priorities above)',
    ]);
    expect(textsOf(page, 'p')).toContain(
      '2 indicators serve more than one priority. Each is counted once in the totals.',
    );
  });
});

describe('what the colours mean', () => {
  it('is left to the reasons if it differs for more indicators than a line has room for', () => {
    const indicators = ['homes', 'people', 'offences', 'crimes', 'incidents'].map((of) =>
      anIndicator({ id: of, unit: { kind: 'count', of }, baseline: { value: 100, period: '2022/23' } }),
    );
    const observations = indicators.flatMap(({ id }) => years(String(id), [99, 98, 120]));
    const rag = { ...DEFAULT_RAG_RULE, tolerance: { amount: 3 } } as const;
    const meaningOf = (count: number): string[] => {
      const plan = parsePlan(
        aPlan({
          indicators: indicators.slice(0, count),
          observations: observations.slice(0, count * 3),
        }),
      );
      return textsOf(pageIn(toHtml(evaluatePlan(plan, { asOf: '2026-06-01', rag }), { plan, rag })), 'p');
    };
    expect(meaningOf(1)).toContain('Red: more than 3 homes from the target.');
    expect(meaningOf(5).join(' ')).not.toContain('Red: more than 3 homes from the target.');
  });

  it('is not said of a status that has one colour only', () => {
    const plan = parsePlan(
      aPlan({
        indicators: [anIndicator({ baseline: { value: 100, period: '2022/23' } })],
        observations: years('burglary', [10]),
      }),
    );
    const items = textsOf(pageOf(plan), 'li').join(' ');
    expect(items).toContain('is met');
    expect(items).not.toContain('Green:');
  });
});
