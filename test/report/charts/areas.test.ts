import { describe, expect, it } from 'vitest';
import { dotPlot, type DotPlotInput, funnelPlot, type FunnelPlotInput } from '../../../src/report.js';
import { codeThrownBy } from '../../errors/codeThrownBy.js';
import { pictureIn } from './pictureIn.js';
import { FUNNEL } from './pictures.js';

const UNIT = { kind: 'rate', per: 1000, of: 'population' } as const;
const DOTS: DotPlotInput = {
  title: 'Burglary',
  unit: UNIT,
  areas: [
    { name: 'Northfield', figure: { value: 4.1 }, lower: 3.2, upper: 5.2, judgement: 'better', highlighted: true },
    { name: 'Southfield', figure: { value: 9.9 } },
    { name: 'Eastfield', figure: { missing: 'suppressed' } },
  ],
  comparator: { name: 'County', value: 6.2 },
};

describe('dotPlot', () => {
  it('tells how many have a figure, the ends, the area looked for, and the whole', () => {
    expect(pictureIn(dotPlot(DOTS)).description).toBe(
      'Rate per 1,000 population. 2 of 3 areas have a figure. The lowest is that of Northfield (4.1), the highest that of'
        + ' Southfield (9.9). Northfield: 4.1. County: 6.2. Better: Northfield. Figure of an area. Confidence interval.',
    );
    const known = { ...DOTS, areas: DOTS.areas.slice(0, 1), comparator: undefined };
    expect(pictureIn(dotPlot(known)).description).toContain('1 of 1 area has a figure.');
    const none = { ...DOTS, areas: DOTS.areas.slice(2) };
    expect(pictureIn(dotPlot(none)).description).toContain('None of 1 area has a figure. County: 6.2.');
  });

  it('keeps the order it is given, and the row of an area without a figure', () => {
    const texts = pictureIn(dotPlot(DOTS)).texts.map(({ text }) => text);
    expect(texts.filter((text) => /^\w+field$/u.test(text))).toStrictEqual(['Northfield', 'Southfield', 'Eastfield']);
    expect(texts).toContain('suppressed');
  });

  it('names the ends of its axis although there is room for one only', () => {
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
    ['areas', { areas: {} }, 'INVALID_ARGUMENT'],
    ['an area', { areas: ['Northfield'] }, 'INVALID_ARGUMENT'],
    ['a name', { areas: [{ figure: { value: 1 } }] }, 'INVALID_ARGUMENT'],
    ['a figure', { areas: [{ name: 'A', figure: 1 }] }, 'INVALID_ARGUMENT'],
    ['a reason for a missing figure', { areas: [{ name: 'A', figure: { missing: 'lost' } }] }, 'INVALID_ARGUMENT'],
    ['a value', { areas: [{ name: 'A', figure: { value: '1' } }] }, 'INVALID_NUMBER'],
    ['the end of an interval', { areas: [{ name: 'A', figure: { value: 1 }, upper: NaN }] }, 'INVALID_NUMBER'],
    ['a judgement', { areas: [{ name: 'A', figure: { value: 1 }, judgement: 'good' }] }, 'INVALID_ARGUMENT'],
    ['a highlight', { areas: [{ name: 'A', figure: { value: 1 }, highlighted: 1 }] }, 'INVALID_ARGUMENT'],
    ['a comparator', { comparator: 6.2 }, 'INVALID_ARGUMENT'],
    ['the value of a comparator', { comparator: { name: 'County', value: null } }, 'INVALID_NUMBER'],
  ])('refuses %s of the wrong kind', (_, wrong, code) => {
    expect(codeThrownBy(() => dotPlot({ ...DOTS, ...wrong }))).toBe(code);
  });
});

describe('funnelPlot', () => {
  const input: FunnelPlotInput = { title: 'Violence', unit: UNIT, ...FUNNEL };

  it('tells the areas outside by name, and of those within the one looked for', () => {
    expect(pictureIn(funnelPlot(input)).description).toBe(
      'Rate per 1,000 population. The axis does not start at 0. 6 areas by population, around an average of 12.'
        + ' Average: 12. Limits of 95%. Limits of 99.8%. Above the 99.8% limit: Southfield. Above the 95% limit: Eastfield.'
        + ' Within the limits: Northfield and 1 other. Below the 95% limit: E07000111. Below the 99.8% limit: area 5.',
    );
  });

  it('writes the name beside the mark where there is room', () => {
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
    ['an average', { average: null }, 'INVALID_NUMBER'],
    ['limits', { limits: 7 }, 'INVALID_ARGUMENT'],
    ['a limit', { limits: { 'low-95': 7 } }, 'INVALID_ARGUMENT'],
    ['the point of a limit', { limits: { 'low-95': [7] } }, 'INVALID_ARGUMENT'],
  ])('refuses %s of the wrong kind', (_, wrong, code) => {
    expect(codeThrownBy(() => funnelPlot({ ...input, ...wrong }))).toBe(code);
  });
});
