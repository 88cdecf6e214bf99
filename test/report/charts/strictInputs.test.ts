import { describe, expect, it } from 'vitest';
import {
  compareProportions,
  compareRates,
  evaluatePlan,
  funnel,
  proportionInterval,
  rateInterval,
} from '../../../src/index.js';
import { maidstone2014 as plan } from '../../../src/maidstone-2014.js';
import {
  bulletChart,
  dotPlot,
  funnelPlot,
  priorityOverview,
  sparkline,
  toCsv,
  toHtml,
  toMarkdown,
  trendChart,
} from '../../../src/report.js';
import { thrownBy } from '../../errors/thrownBy.js';

const PERCENT = { kind: 'percentage' } as const;
const evaluation = evaluatePlan(plan, { asOf: '2014-06-01' });
const [indicator] = plan.indicators;
const [one] = evaluation.indicators;

type Draw = (input: never) => string;
const CHARTS: readonly (readonly [string, Draw, Record<string, unknown>])[] = [
  ['bulletChart', bulletChart, { indicator, evaluation: one }],
  ['trendChart', trendChart, { indicator, evaluation: one }],
  ['priorityOverview', priorityOverview, { plan, evaluation }],
  ['sparkline', sparkline, { title: 'A', unit: PERCENT, figures: [{ value: 1 }] }],
  ['dotPlot', dotPlot, { title: 'A', unit: PERCENT, areas: [{ name: 'North', value: 1 }] }],
  ['funnelPlot', funnelPlot, { title: 'A', unit: PERCENT, average: 1, areas: [{ population: 1, value: 1 }] }],
];

describe.each(CHARTS)('%s', (name, draw, input) => {
  it('refuses an unknown option, and names the nearest', () => {
    const { code, message } = thrownBy(() => draw({ ...input, decimal: 1 } as never));
    expect(code).toBe('INVALID_ARGUMENT');
    expect(message).toBe(`The argument of ${name} has no "decimal". Did you mean 'decimals'?`);
    expect(thrownBy(() => draw({ ...input, colour: 'red' } as never)).message).toContain('has no "colour". It takes: ');
  });

  it('accepts null and undefined for optional values', () => {
    const nothing = { id: null, decimals: undefined, styles: null };
    expect(draw({ ...input, ...nothing } as never)).toBe(draw(input as never));
  });
});

describe.each([
  ['toHtml', toHtml],
  ['toMarkdown', toMarkdown],
  ['toCsv', toCsv],
] as const)('%s', (_, write) => {
  it('refuses an unknown option', () => {
    const { code, message } = thrownBy(() => write(evaluation, { plan, tint: 'red' } as never));
    expect(code).toBe('INVALID_ARGUMENT');
    expect(message).toContain('options has no "tint". It takes: plan');
  });
});

describe('a chart of areas', () => {
  const dots = (areas: unknown): string => dotPlot({ title: 'A', unit: PERCENT, areas } as never);
  const funnelOf = (areas: unknown): string => funnelPlot({ title: 'A', unit: PERCENT, average: 1, areas } as never);

  it('accepts everything that the statistics return for an area', () => {
    const rate = { count: 204, population: 40_000 };
    const share = { part: 20, whole: 40 };
    const against = { benchmark: { value: 5 }, polarity: 'lower-is-better' } as const;
    const results = [
      compareRates({ ...rate, ...against }),
      compareProportions({ ...share, ...against }),
      rateInterval(rate),
      proportionInterval(share),
    ];
    expect(dots(results.map((result) => ({ name: 'North', ...result })))).toContain('4 of 4 areas have a figure.');
    const areas = [{ id: 'north', ...rate }];
    expect(funnelPlot({ title: 'A', unit: PERCENT, ...funnel({ areas, statistic: 'rate' }) })).toContain('1 area');
  });

  it('refuses an unknown key of an area or a figure, and a hole in the list', () => {
    expect(thrownBy(() => dots([{ name: 'North', value: 1, hilighted: true }])).message).toBe(
      `areas[0] has no "hilighted". Did you mean 'highlighted'?`,
    );
    expect(thrownBy(() => dots([{ name: 'North', figure: { value: 1, qualifer: 'x' } }])).message).toBe(
      `areas[0].figure has no "qualifer". Did you mean 'qualifier'?`,
    );
    expect(thrownBy(() => funnelOf([{ populaton: 1, value: 1 }])).message).toBe(
      `areas[0] has no "populaton". Did you mean 'population'?`,
    );
    for (const draw of [dots, funnelOf]) expect(thrownBy(() => draw(new Array(2))).code).toBe('INVALID_ARGUMENT');
  });

  it('accepts null for unknown details of an area', () => {
    expect(dots([{ name: 'North', figure: null, value: 1, lower: null, outcome: null }])).toBe(
      dots([{ name: 'North', value: 1 }]),
    );
    expect(funnelOf([{ id: null, name: null, population: 1, value: 1 }])).toBe(funnelOf([{ population: 1, value: 1 }]));
  });
});

describe('an evaluation without its reasons', () => {
  it.each([
    [undefined, 'evaluation.reasons must be an array'],
    [[null], 'evaluation.reasons[0] must be an object'],
    [[{ code: 'period-length-differs' }], 'evaluation.reasons[0].message must be text'],
  ])('is refused with the place of the missing part: %j', (reasons, words) => {
    const input = { indicator, evaluation: { ...one, reasons } } as never;
    for (const draw of [bulletChart, trendChart]) {
      expect(thrownBy(() => draw(input))).toMatchObject({
        code: 'INVALID_ARGUMENT',
        message: expect.stringContaining(words),
      });
    }
  });
});

describe('a list with a hole', () => {
  it('is refused, and named', () => {
    const [priority] = plan.priorities;
    const holed = { ...plan, priorities: [{ ...priority, indicatorIds: new Array<string>(1) }] };
    expect(thrownBy(() => priorityOverview({ plan: holed as never, evaluation })).message).toContain(
      'plan.priorities[0].indicatorIds[0]: is missing; it must be a string',
    );
    for (const wrong of [{ limits: new Array(1) }, { signals: new Array(1) }]) {
      const input = { indicator, evaluation: one, ...wrong } as never;
      expect(['INVALID_ARGUMENT', 'INVALID_PERIOD']).toContain(thrownBy(() => trendChart(input)).code);
    }
  });
});
