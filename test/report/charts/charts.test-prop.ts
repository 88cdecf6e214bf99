import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateIndicator,
  type Figure,
  type Indicator,
  type Observation,
  type Target,
  type Unit,
} from '../../../src/index.js';
import { bulletChart, dotPlot, funnelPlot, sparkline, trendChart } from '../../../src/report.js';
import { fitLines } from '../../../src/report/charts/fitLines.js';
import { isolatedText } from '../../../src/format/plainText.js';
import { textWidth } from '../../../src/report/charts/textWidth.js';
import { badNumbers, outside, overlapping, pictureIn } from './pictureIn.js';

const layout = fc.constantFrom('wide', 'narrow');
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.constantFrom(']]>', '</desc>', '&amp;', '"\'', '\u202e', 'W'.repeat(400)),
);
// Next to nothing an evaluation refuses a comparison in per cent, for that would be larger than any number.
const value = fc
  .oneof(
    fc.integer({ min: -200, max: 2000 }),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.constantFrom(0, -0, 1e-200, 1e-9, 1e15, -1e15, 27.77),
  )
  .map((number) => (Math.abs(number) < 1e-200 ? 0 : number));
const figure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ value }) },
  fc.record({ missing: fc.constantFrom('suppressed', 'not-available', 'not-applicable', 'not-yet-available') }),
);
const unit: fc.Arbitrary<Unit> = fc.oneof(
  fc.record({ kind: fc.constant('count'), of: text }),
  fc.constant<Unit>({ kind: 'percentage' }),
  fc.record({ kind: fc.constant('rate'), per: fc.constantFrom(1000, 100000), of: text }),
);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({
    kind: fc.constant('level'),
    operator: fc.constantFrom('at-most', 'at-least', 'below', 'above'),
    value,
    due: fc.constantFrom('2018-03-31', '2013-06-30', '2199-12-31'),
  }),
  fc
    .tuple(value, value)
    .map(([one, other]): Target => ({ kind: 'range', min: Math.min(one, other), max: Math.max(one, other) })),
  fc.constant<Target>({ kind: 'maintain' }),
  fc.constant<Target>({ kind: 'comparator', comparatorId: 'kent', operator: 'below' }),
  fc.constant<Target>({ kind: 'not-set', reason: 'deferred' }),
);
const period = fc.constantFrom('2011/12', '2012/13', '2013/14', '2014/15', '2016/17', '1999/00', '2100/01');
const observations: fc.Arbitrary<Observation[]> = fc.array(
  fc.oneof(
    fc.record({ indicatorId: fc.constant('i'), period, figure }),
    fc.record({
      indicatorId: fc.constant('i'),
      period,
      figure,
      comparatorId: fc.constantFrom('kent', 'b', 'c', 'd', 'e'),
    }),
  ),
  { maxLength: 30 },
);
const indicator: fc.Arbitrary<Indicator> = fc.record({
  id: fc.constant('i'),
  name: text,
  unit,
  polarity: fc.constantFrom('lower-is-better', 'higher-is-better', 'no-judgement'),
  baseline: fc.tuple(figure, fc.option(period)).map(([one, when]) => (when === null ? one : { ...one, period: when })),
  comparisons: figure.map((one) => [{ comparatorId: 'kent', figure: one }]),
  target,
});

// What a unit allows: no figure below zero, and no percentage above 100.
function within<Item extends { readonly figure: Figure }>({ kind }: Unit, items: readonly Item[]): Item[] {
  return items.map((item) => ({ ...item, figure: allowed(kind, item.figure) }));
}

function allowed(kind: Unit['kind'], figure: Figure): Figure {
  return 'value' in figure ? { ...figure, value: sizeOf(kind, figure.value) } : figure;
}

function possible(kind: Unit['kind'], target: Target): Target {
  if (target.kind === 'level') return { ...target, value: sizeOf(kind, target.value) };
  if (target.kind !== 'range') return target;
  const [min = 0, max = 0] = [target.min, target.max].map((one) => sizeOf(kind, one)).sort((one, other) => one - other);
  return { ...target, min, max };
}

function sizeOf(kind: Unit['kind'], value: number): number {
  const size = Math.abs(value);
  return kind === 'percentage' ? size % 100 : size;
}

function expectSound(svg: string): void {
  const picture = pictureIn(svg);
  expect(badNumbers(picture)).toStrictEqual([]);
  expect(outside(picture)).toStrictEqual([]);
  expect(overlapping(picture.texts)).toStrictEqual([]);
  expect(picture.description).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/u);
}

// A chart of 200 areas takes its time where a machine is busy with other things.
describe('every chart is XML, stays within its picture, and has no text over another', { timeout: 60_000 }, () => {
  it('bulletChart and trendChart', () => {
    fc.assert(
      fc.property(indicator, observations, layout, (given, seen, shape) => {
        const { unit: measured, baseline, comparisons } = given;
        const one = {
          ...given,
          baseline: allowed(measured.kind, baseline),
          comparisons: within(measured, comparisons),
          target: possible(measured.kind, given.target),
        };
        const outturns = within(measured, seen);
        for (const trajectory of ['linear', 'compound'] as const) {
          const evaluation = evaluateIndicator(one, { asOf: '2017-06-01', observations: outturns, trajectory });
          expectSound(bulletChart({ indicator: one, evaluation, layout: shape }));
          expectSound(trendChart({ indicator: one, evaluation, layout: shape }));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('dotPlot, with 1 to 200 areas', () => {
    const area = fc.record(
      { name: text, figure, lower: fc.option(value), upper: fc.option(value), highlighted: fc.boolean() },
      { requiredKeys: ['name', 'figure'] },
    );
    const areas = fc.oneof(
      { weight: 9, arbitrary: fc.array(area, { minLength: 1, maxLength: 12 }) },
      fc.array(area, { minLength: 200, maxLength: 200 }),
    );
    fc.assert(
      fc.property(
        text,
        unit,
        areas,
        fc.record({ name: text, value }),
        layout,
        (title, measured, rows, comparator, shape) => {
          expectSound(dotPlot({ title, unit: measured, areas: rows, comparator, layout: shape }));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('funnelPlot, with 1 to 200 areas', () => {
    const area = fc.record({
      name: text,
      population: fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(0, 1e15)),
      value,
      significance: fc.constantFrom('low-99.8', 'low-95', 'not-significant', 'high-95', 'high-99.8'),
      highlighted: fc.boolean(),
    });
    const areas = fc.oneof(
      { weight: 9, arbitrary: fc.array(area, { minLength: 1, maxLength: 12 }) },
      fc.array(area, { minLength: 200, maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, unit, areas, value, layout, (title, measured, points, average, shape) => {
        expectSound(funnelPlot({ title, unit: measured, areas: points, average, layout: shape }));
      }),
      { numRuns: 40 },
    );
  });

  it('sparkline, with 0 to 200 figures', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(figure, { maxLength: 200 }),
        fc.option(value, { nil: undefined }),
        (title, figures, aim) => {
          expectSound(sparkline({ title, unit: { kind: 'percentage' }, figures, target: aim }));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a text fitted into lines', () => {
  it('has no more lines than allowed, none too wide, and is complete or ends with an ellipsis', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (given, width, lines, isBold) => {
          const plain = isolatedText(given);
          const fitted = fitLines(plain, { width, size: 14, lines, isBold });
          expect(fitted.length).toBeLessThanOrEqual(lines);
          for (const one of fitted) expect(textWidth(one, 14, isBold)).toBeLessThanOrEqual(width);
          const bare = (words: string): string => words.replaceAll(' ', '');
          if (!fitted.at(-1)?.endsWith('…')) expect(bare(fitted.join(''))).toBe(bare(plain));
        },
      ),
    );
  });
});
