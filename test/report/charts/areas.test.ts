import { describe, expect, it } from 'vitest';
import { compareRates, funnel, rateInterval } from '../../../src/index.js';
import { dotPlot, type DotPlotInput, funnelPlot, type FunnelPlotInput } from '../../../src/report.js';
import { codeThrownBy } from '../../errors/codeThrownBy.js';
import { pictureIn } from './pictureIn.js';
import { FUNNEL } from './pictures.js';

const UNIT = { kind: 'rate', per: 1000, of: 'population' } as const;
const DOTS: DotPlotInput = {
  title: 'Burglary',
  unit: UNIT,
  areas: [
    { name: 'Northfield', figure: { value: 4.1 }, lower: 3.2, upper: 5.2, outcome: 'better', highlighted: true },
    { name: 'Southfield', figure: { value: 9.9 } },
    { name: 'Eastfield', figure: { missing: 'suppressed' } },
  ],
  comparator: { name: 'County', value: 6.2 },
};

describe('dotPlot', () => {
  it('refuses a number that no axis has room for', () => {
    const areas = [{ name: 'Café', value: 1e16 }];
    expect(codeThrownBy(() => dotPlot({ ...DOTS, areas }))).toBe('INVALID_ARGUMENT');
    expect(pictureIn(dotPlot({ ...DOTS, areas: [{ name: 'Café', value: 1 }] })).description).toContain('Café');
  });

  it('breaks a name between its words, and begins at zero where there is one area', () => {
    const areas = [{ name: 'Bournemouth, Christchurch and Poole', value: 95.5 }];
    const { texts, description } = pictureIn(dotPlot({ title: 'Burglary', unit: UNIT, areas, layout: 'narrow' }));
    expect(texts.map(({ text }) => text)).toContain('Bournemouth,');
    expect(description).not.toContain('does not start at 0');
  });

  it('says how many areas have a figure, the highest and lowest, the highlighted area, and the whole', () => {
    expect(pictureIn(dotPlot(DOTS)).description).toBe(
      'Northfield is better than County. Rate per 1,000 population. 2 of 3 areas have a figure. The lowest is Northfield (4.1), the highest'
        + ' Southfield (9.9). Northfield: 4.1. County: 6.2. Better: Northfield. Figure of an area. Confidence interval.',
    );
    const known = { ...DOTS, areas: DOTS.areas.slice(0, 1), comparator: undefined };
    expect(pictureIn(dotPlot(known)).description).toContain('1 of 1 area has a figure.');
    const none = { ...DOTS, areas: DOTS.areas.slice(2) };
    expect(pictureIn(dotPlot(none)).description).toContain('None of 1 area has a figure. County: 6.2.');
  });

  it('accepts the results of comparisons and intervals unchanged', () => {
    const benchmark = { benchmark: { value: 6.2 }, polarity: 'lower-is-better' } as const;
    const areas = [
      { name: 'Northfield', ...compareRates({ count: 444, population: 60000, ...benchmark }) },
      { name: 'Southfield', ...rateInterval({ count: 300, population: 60000 }) },
    ];
    expect(pictureIn(dotPlot({ ...DOTS, areas })).description).toContain(
      'The lowest is Southfield (5), the highest Northfield (7.4). County: 6.2. Worse: Northfield.'
        + ' Figure of an area. Confidence interval.',
    );
  });

  it('has each mark in line with its name, even if it is narrow and the name takes several lines', () => {
    const areas = [
      { name: 'Bournemouth, Christchurch and Poole', value: 5.1 },
      { name: 'Rye', value: 7.1 },
    ];
    const svg = dotPlot({ ...DOTS, areas, layout: 'narrow' });
    const { texts } = pictureIn(svg);
    const middles = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)" r="5.7"/gu)].map(([, y]) => Number(y));
    for (const [index, figure] of ['5.1', '7.1'].entries()) {
      const text = texts.find((one) => one.text === figure);
      expect(Math.abs((Number(text?.top) + Number(text?.bottom)) / 2 - Number(middles[index]))).toBeLessThan(4);
    }
    const lines = texts.filter(({ text }) => /Bournemouth|Christchurch|Poole/u.test(text));
    expect(lines.length).toBeGreaterThan(1);
    const [top, bottom] = [Math.min(...lines.map((one) => one.top)), Math.max(...lines.map((one) => one.bottom))];
    expect(Number(middles[0])).toBeGreaterThan(top);
    expect(Number(middles[0])).toBeLessThan(bottom);
  });

  it('begins with how the highlighted areas compare, or otherwise with the highest and lowest', () => {
    const said = (given: Partial<DotPlotInput>): string => pictureIn(dotPlot({ ...DOTS, ...given })).description;
    const sought = (value: number) => ({ areas: [{ name: 'Northfield', value, highlighted: true }] });
    expect(said(sought(5))).toMatch(/^Northfield is below County\. /u);
    expect(said(sought(7))).toMatch(/^Northfield is above County\. /u);
    expect(said(sought(6.2))).toMatch(/^Northfield is the same as County\. /u);
    expect(said({ areas: DOTS.areas.map((area) => ({ ...area, highlighted: false })) })).toMatch(
      /^Highest in Southfield \(9\.9\), lowest in Northfield \(4\.1\)\. /u,
    );
    expect(said({ areas: [{ name: 'A', value: 1 }], comparator: undefined })).toMatch(
      /^One area has a figure: A \(1\)\. /u,
    );
    expect(said({ areas: [] })).toMatch(/^There are no areas to draw\. /u);
  });

  it('writes each figure with its own decimals where the largest would have more than six digits', () => {
    const areas = [
      { name: 'A', figure: { value: 1234567 } },
      { name: 'B', figure: { value: 0.25 } },
    ];
    const texts = pictureIn(
      dotPlot({ title: 'Thefts', areas, unit: { kind: 'rate', per: 1000, of: 'people' } }),
    ).texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['1,234,567', '0.25']));
  });

  it('writes the figures of its rows with one number of decimals', () => {
    const areas = [9, 8.25, 7.9].map((value, index) => ({ name: `Area ${String(index)}`, value }));
    const texts = pictureIn(dotPlot({ ...DOTS, areas })).texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['9.00', '8.25', '7.90']));
  });

  it('keeps the given order, and the row of an area without a figure', () => {
    const texts = pictureIn(dotPlot(DOTS)).texts.map(({ text }) => text);
    expect(texts.filter((text) => /^\w+field$/u.test(text))).toStrictEqual(['Northfield', 'Southfield', 'Eastfield']);
    expect(texts).toContain('suppressed');
  });

  it('labels the ends of its axis even if there is room for one only', () => {
    const areas = [-1e15, 1e15].map((value, index) => ({ name: `A${String(index)}`, figure: { value } }));
    const wide = pictureIn(dotPlot({ ...DOTS, areas, comparator: undefined }));
    expect(wide.texts.filter(({ text }) => text.endsWith('trillion'))).not.toHaveLength(0);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a title', { title: '' }, 'INVALID_ARGUMENT'],
    ['a unit', { unit: 'rate' }, 'INVALID_ARGUMENT'],
    ['a kind of unit', { unit: { kind: 'share' } }, 'INVALID_ARGUMENT'],
    ['what a unit is of', { unit: { kind: 'count' } }, 'INVALID_ARGUMENT'],
    ['what a percentage is of', { unit: { kind: 'percentage', of: 7 } }, 'INVALID_ARGUMENT'],
    ['the base of a rate', { unit: { kind: 'rate', per: '1000', of: 'people' } }, 'INVALID_NUMBER'],
    ['a currency', { unit: { kind: 'money', currency: 1 } }, 'INVALID_ARGUMENT'],
    ['a unit of time', { unit: { kind: 'duration', unit: 'fortnights' } }, 'INVALID_ARGUMENT'],
    ['areas', { areas: {} }, 'INVALID_ARGUMENT'],
    ['an area', { areas: ['Northfield'] }, 'INVALID_ARGUMENT'],
    ['a name', { areas: [{ figure: { value: 1 } }] }, 'INVALID_ARGUMENT'],
    ['a figure', { areas: [{ name: 'A', figure: 1 }] }, 'INVALID_ARGUMENT'],
    ['a reason for a missing figure', { areas: [{ name: 'A', figure: { missing: 'lost' } }] }, 'INVALID_ARGUMENT'],
    ['neither a figure nor a value', { areas: [{ name: 'A' }] }, 'INVALID_NUMBER'],
    ['a value of its own', { areas: [{ name: 'A', value: '1' }] }, 'INVALID_NUMBER'],
    ['a value', { areas: [{ name: 'A', figure: { value: '1' } }] }, 'INVALID_NUMBER'],
    ['the end of an interval', { areas: [{ name: 'A', figure: { value: 1 }, upper: NaN }] }, 'INVALID_NUMBER'],
    ['an outcome', { areas: [{ name: 'A', figure: { value: 1 }, outcome: 'good' }] }, 'INVALID_ARGUMENT'],
    ['a highlight', { areas: [{ name: 'A', figure: { value: 1 }, highlighted: 1 }] }, 'INVALID_ARGUMENT'],
    ['a comparator', { comparator: 6.2 }, 'INVALID_ARGUMENT'],
    ['the value of a comparator', { comparator: { name: 'County', value: null } }, 'INVALID_NUMBER'],
  ])('refuses the wrong kind of %s', (_, wrong, code) => {
    expect(codeThrownBy(() => dotPlot({ ...DOTS, ...wrong }))).toBe(code);
  });
});

describe('funnelPlot', () => {
  const input: FunnelPlotInput = { title: 'Violence', unit: UNIT, ...FUNNEL };

  it('says that no area lies outside only if there are limits, and has no key without areas', () => {
    const said = (given: object): string =>
      pictureIn(funnelPlot({ title: 'Violence', unit: UNIT, average: 12, areas: [], ...given })).description;
    const areas = [{ name: 'Northfield', population: 90_000, value: 11.8 }];
    const { limits } = FUNNEL;
    expect(said({ areas, limits })).toMatch(/^No area lies outside the limits\. /u);
    expect(said({ areas })).toMatch(/^There are no limits to compare with\. /u);
    expect(said({ areas })).toMatch(/Average: 12\. Not compared: 1 area\.$/u);
    expect(said({ areas: [{ ...areas[0], highlighted: true }] })).toMatch(/^There are no limits to compare with\. /u);
    expect(said({})).not.toContain('Average: 12.');
  });

  it('names the areas outside, and the highlighted one inside', () => {
    expect(pictureIn(funnelPlot(input)).description).toBe(
      'Northfield is within the limits; 4 of 6 areas lie outside the limits. Rate per 1,000 population. The axis does not start at 0. 6 areas by population, around an average of 12.'
        + ' Average: 12. 95% limits. 99.8% limits. Above the 99.8% limit: Southfield. Above the 95% limit: Eastfield.'
        + ' Within the limits: Northfield and 1 other. Below the 95% limit: E07000111. Below the 99.8% limit: area 5.',
    );
  });

  it('says what decides the place of an area: the denominator of a percentage, or the population', () => {
    const unit = { kind: 'percentage', of: 'recorded crimes' } as const;
    const { description, texts } = pictureIn(funnelPlot({ ...input, unit }));
    expect(description).toContain('6 areas by recorded crimes, around');
    expect(texts.some(({ text }) => text === 'Recorded crimes')).toBe(true);
    for (const kind of ['percentage', 'score'] as const) {
      expect(pictureIn(funnelPlot({ ...input, unit: { kind } })).description).toContain('by population');
    }
  });

  it('accepts the result of funnel unchanged, with separate names', () => {
    // The areas of the example of funnel, and one that is too small to be compared.
    const areas = [
      { id: 'north', count: 121, population: 80610 },
      { id: 'east', count: 77, population: 70903 },
      { id: 'south', count: 969, population: 794636 },
      { id: 'west', count: 266, population: 263490 },
      { id: 'isle', count: 3, population: 900 },
    ];
    const svg = funnelPlot({
      ...funnel({ areas, statistic: 'rate' }),
      title: 'Robbery',
      unit: UNIT,
      names: { north: 'Northfield', east: 'Eastfield' },
      highlightedId: 'east',
    });
    const { description, texts } = pictureIn(svg);
    expect(description).toContain(
      'Above the 95% limit: Northfield. Within the limits: Eastfield and 1 other. Below the 95% limit: west.'
        + ' Too few to compare: 1 area.',
    );
    expect(texts.filter(({ text }) => text === 'Eastfield')).toHaveLength(1);
    // A name is looked up among those given only.
    const inherited = {
      ...FUNNEL,
      areas: [{ id: 'toString', population: 1, value: 1, significance: 'low-95' as const }],
    };
    expect(pictureIn(funnelPlot({ ...input, ...inherited, names: {} })).description).toContain('limit: toString.');
  });

  it('draws a line from each name to its mark, and has no more names than can be told apart', () => {
    const leaders = (svg: string): number =>
      [...svg.matchAll(/<path d="([^"]+)" class="csp-t-muted"/gu)]
        .map(([, d]) => d)
        .join('')
        .match(/M/gu)?.length ?? 0;
    const svg = funnelPlot(input);
    // Five areas are named; the axes have lines of the same look.
    const plain = funnelPlot({
      ...input,
      areas: input.areas.map((area) => ({ ...area, significance: 'not-significant' as const, highlighted: false })),
    });
    expect(leaders(svg) - leaders(plain)).toBe(5);
    const areas = Array.from({ length: 60 }, (_, index) => ({
      id: `A${String(index)}`,
      population: 1000 + index * 4000,
      value: index % 2 === 0 ? 20 : 4,
      significance: 'high-95' as const,
    }));
    expect(leaders(funnelPlot({ ...input, areas })) - leaders(plain)).toBeLessThanOrEqual(24);
    expect(pictureIn(funnelPlot({ ...input, areas })).description).toMatch(
      /^60 of 60 areas lie outside the limits\. /u,
    );
  });

  it('writes the name next to the mark if there is room', () => {
    const texts = pictureIn(funnelPlot(input)).texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Northfield', 'Southfield', 'Eastfield', 'E07000111', 'area 5']));
    expect(texts).not.toContain('Outfield');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a title', { title: 7 }, 'INVALID_ARGUMENT'],
    ['areas', { areas: undefined }, 'INVALID_ARGUMENT'],
    ['an area', { areas: [null] }, 'INVALID_ARGUMENT'],
    ['an id', { areas: [{ id: 7, population: 1, value: 1 }] }, 'INVALID_ARGUMENT'],
    ['a name', { areas: [{ name: '', population: 1, value: 1 }] }, 'INVALID_ARGUMENT'],
    ['a population', { areas: [{ population: '1', value: 1 }] }, 'INVALID_NUMBER'],
    ['a population below zero', { areas: [{ population: -1, value: 1 }] }, 'NEGATIVE_COUNT'],
    ['a significance', { areas: [{ population: 1, value: 1, significance: 'high' }] }, 'INVALID_ARGUMENT'],
    ['a highlight', { areas: [{ population: 1, value: 1, highlighted: 'yes' }] }, 'INVALID_ARGUMENT'],
    ['names', { names: 7 }, 'INVALID_ARGUMENT'],
    ['a name of an id', { names: { a: 7 } }, 'INVALID_ARGUMENT'],
    ['the id of the area looked for', { highlightedId: 7 }, 'INVALID_ARGUMENT'],
    ['an average', { average: null }, 'INVALID_NUMBER'],
    ['limits', { limits: 7 }, 'INVALID_ARGUMENT'],
    ['a limit', { limits: { 'low-95': 7 } }, 'INVALID_ARGUMENT'],
    ['the point of a limit', { limits: { 'low-95': [7] } }, 'INVALID_ARGUMENT'],
  ])('refuses the wrong kind of %s', (_, wrong, code) => {
    expect(codeThrownBy(() => funnelPlot({ ...input, ...wrong }))).toBe(code);
  });
});
