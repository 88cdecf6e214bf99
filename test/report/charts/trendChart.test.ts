import { describe, expect, it } from 'vitest';
import {
  attributesChart,
  controlChart,
  evaluateIndicator,
  type Indicator,
  type IndicatorEvaluation,
  type Observation,
} from '../../../src/index.js';
import { trendChart, type TrendChartInput } from '../../../src/report.js';
import { codeThrownBy } from '../../errors/codeThrownBy.js';
import { pictureIn, placesOn } from './pictureIn.js';
import { INDICATOR } from './pictures.js';

function figures(...values: readonly (readonly [period: string, value: number])[]): Observation[] {
  return values.map(([period, value]) => ({ indicatorId: 'i', period, figure: { value } }));
}

/** What a chart is drawn from, with the evaluation of its observations where none is given. */
interface Course extends Omit<TrendChartInput, 'evaluation'> {
  readonly observations?: readonly Observation[];
  readonly evaluation?: IndicatorEvaluation;
  readonly asOf?: string;
}

function draw({ observations, asOf = '2199-12-31', ...input }: Course): string {
  return trendChart({ evaluation: evaluateIndicator(input.indicator, { asOf, observations }), ...input });
}

function told(input: Course): string {
  return pictureIn(draw(input)).description;
}

function labels(input: Course): string[] {
  return pictureIn(draw({ heading: false, ...input })).texts.map(({ text }) => text);
}

const NO_BASELINE: Indicator = { ...INDICATOR, covers: 'year', baseline: { missing: 'not-available' } };
const LEVEL = { kind: 'level', operator: 'at-most', value: 80, due: '2018-03-31' } as const;
const CHART = { groups: [], points: [], variation: 'common-cause', assurance: null };
const YEARS = figures(['2013/14', 97], ['2014/15', 91.5]);

describe('trendChart', () => {
  it('describes the change, the first and last figures and everything next to the line', () => {
    const evaluation = evaluateIndicator(INDICATOR, { asOf: '2015-06-01', observations: YEARS });
    expect(told({ indicator: INDICATOR, observations: YEARS, evaluation })).toBe(
      'Down from 100 (2012/13) to 91.5 (2014/15), just ahead of the path to the target. On track (green). Lower is better. Burglaries. The axis does not start at 0.'
        + ' 3 figures, from 2012/13 to 2014/15; the lowest is 91.5 (2014/15), the highest 100 (2012/13).'
        + ' Latest figure, 2014/15: 91.5. Baseline, 2012/13: 100. Target: at most 80, by 31 March 2018.',
    );
  });

  it('breaks the line at a missing figure, and says why it is missing', () => {
    const missing: Observation = { indicatorId: 'i', period: '2014/15', figure: { missing: 'suppressed' } };
    const observations = [...figures(['2013/14', 97], ['2015/16', 90]), missing];
    const svg = draw({ indicator: INDICATOR, observations });
    expect(pictureIn(svg).description).toContain('No figure: 2014/15 (suppressed).');
    // Two parts of one line: from 2012/13 to 2013/14, and 2015/16 alone, which its mark shows.
    const path = /<path d="([^"]+)" class="csp-s-area"/u.exec(svg)?.[1];
    expect(path?.match(/m/gu)).toHaveLength(2);
    expect(told({ indicator: INDICATOR, observations, asOf: '2015-01-01' })).not.toContain('suppressed');
  });

  it('breaks the line at a period without any figure, and names it', () => {
    const observations = figures(['2013/14', 97], ['2015/16', 90]);
    const svg = draw({ indicator: INDICATOR, observations });
    expect(pictureIn(svg).description).toContain('No figure between 2013/14 and 2015/16.');
    expect(/<path d="([^"]+)" class="csp-s-area"/u.exec(svg)?.[1]?.match(/m/gu)).toHaveLength(2);
    const theirs = [
      { indicatorId: 'i', period: '2011/12', comparatorId: 'kent', figure: { value: 99 } },
      { indicatorId: 'i', period: '2014/15', comparatorId: 'kent', figure: { value: 98 } },
    ];
    expect(told({ indicator: INDICATOR, observations: [...YEARS, ...theirs] })).toContain(
      'No figure of kent between 2011/12 and 2014/15.',
    );
  });

  it('does not break the line if the figures are consecutive, or each for one day', () => {
    // A year that is headed by its last month follows on the year before it.
    const baseline = { value: 100, period: 'March 2013', covers: 'year' } as const;
    const before = figures(['2011/12', 101], ['2013/14', 97]);
    expect(told({ indicator: { ...INDICATOR, baseline }, observations: before })).not.toContain('No figure between');
    const yearly: Indicator = { ...NO_BASELINE, target: { ...LEVEL, every: 'year' } };
    expect(told({ indicator: yearly, observations: figures(['March 2013', 1], ['March 2014', 2]) })).not.toContain(
      'No figure between',
    );
    const days = figures(['2013-05-02', 1], ['2013-09-09', 2]);
    const indicator: Indicator = { ...NO_BASELINE, covers: 'day', target: { kind: 'maintain' } };
    expect(told({ indicator, observations: days })).not.toContain('No figure between');
  });

  it('labels the ends of its lines, the baseline and the target, and does not repeat them below', () => {
    const theirs = { indicatorId: 'i', period: '2014/15', comparatorId: 'kent', figure: { value: 95 } };
    const kent = { id: 'kent', name: 'Kent', kind: 'county' } as const;
    const input = { indicator: INDICATOR, observations: [...YEARS, theirs], comparators: [kent], asOf: '2015-06-01' };
    const shown = labels(input);
    expect(shown).toEqual(expect.arrayContaining(['This area 91.5', 'Kent 95', 'Baseline 100', 'Target: at most 80']));
    expect(shown.filter((text) => /^Latest|^Baseline,|^Kent,|by 31 March/u.test(text))).toStrictEqual([]);
    const areas = [{ id: 'north', name: 'North ward' }];
    const evaluation = {
      ...evaluateIndicator(INDICATOR, { asOf: '2015-06-01', observations: YEARS }),
      areaId: 'north',
    };
    expect(labels({ ...input, evaluation, areas })).toContain('North ward 91.5');
    expect(labels({ ...input, evaluation })).toContain('north 91.5');
  });

  it('gives below anything the picture has no room for, such as the rest of a shortened name', () => {
    const theirs = { indicatorId: 'i', period: '2014/15', comparatorId: 'kent', figure: { value: 95 } };
    const name = 'The county of Kent without the unitary authority of Medway';
    const kent = { id: 'kent', name, kind: 'county' } as const;
    const shown = labels({ indicator: INDICATOR, observations: [...YEARS, theirs], comparators: [kent] }).join(' ');
    expect(shown).toContain('The county of Kent…');
    expect(shown).toContain('without the unitary authority');
  });

  it('names both ends of a range, and says if one is far away', () => {
    const range = (min: number): string =>
      labels({
        indicator: { ...INDICATOR, unit: { kind: 'score' }, target: { kind: 'range', min, max: 95 } },
        observations: YEARS,
      }).join(' ');
    expect(range(90)).toContain('Target: at least 90');
    expect(range(90)).toContain('Target: at most 95');
    expect(range(-1e9)).toContain('(beyond the axis)');
  });

  it('leaves out the figures that an evaluation leaves out, and says so', () => {
    const observations = figures(['2013/14', 97], ['2014/15 Q1', 20]);
    expect(told({ indicator: INDICATOR, observations })).toContain(
      'Not used: 2014/15 Q1. The target is for a year, and this figure covers another length of time.',
    );
    expect(told({ indicator: INDICATOR, observations })).toContain('2 figures, from 2012/13 to 2013/14');
  });

  it('draws a path to a target with one, and a level line for any other', () => {
    const of = (indicator: Indicator, trajectory?: 'linear' | 'compound', observations = YEARS): string => {
      const evaluation = evaluateIndicator(indicator, { asOf: '2015-06-01', observations, trajectory });
      return draw({ indicator, evaluation });
    };
    const dotted = /class="csp-s-ink"[^>]*stroke-dasharray="2 4"/u;
    const pathIn = (svg: string): string | undefined =>
      new RegExp(`<path d="([^"]+l[^"]+)" ${dotted.source}`, 'u').exec(svg)?.[1];
    expect(placesOn(pathIn(of(INDICATOR)))).toHaveLength(2);
    expect(placesOn(pathIn(of(INDICATOR, 'compound')))).toHaveLength(25);
    const others: Indicator[] = [
      { ...INDICATOR, target: { kind: 'maintain' } },
      { ...INDICATOR, target: { kind: 'level', operator: 'at-most', value: 80 } },
      { ...INDICATOR, target: { kind: 'level', operator: 'at-most', value: 80, due: '2018-03-31', every: 'year' } },
      { ...INDICATOR, target: { kind: 'level', operator: 'at-most', value: 80, due: '2012-03-31' } },
    ];
    for (const indicator of others) {
      expect(pathIn(of(indicator))).toBeUndefined();
      expect(of(indicator)).toMatch(new RegExp(`<path d="M\\S+ \\S+H\\S+" ${dotted.source}`, 'u'));
    }
    // From 100 to 0 there is no steady rate of change.
    const toZero: Indicator = {
      ...INDICATOR,
      target: { kind: 'level', operator: 'at-most', value: 0, due: '2018-03-31' },
    };
    expect(pathIn(of(toZero, 'compound'))).toBeUndefined();
    expect(pathIn(of(toZero))).toBeDefined();
  });

  it('bends the path at the interim targets, marks and names them, and ignores one for another length of time', () => {
    const interim = [
      { period: '2013/14', value: 98 },
      { period: '2014/15', value: 90 },
      { period: '2015/16 Q1', value: 20 },
    ];
    const indicator: Indicator = {
      ...INDICATOR,
      target: { ...LEVEL, interim },
    };
    const of = (trajectory: 'linear' | 'compound'): string =>
      draw({
        indicator,
        evaluation: evaluateIndicator(indicator, { asOf: '2015-06-01', observations: YEARS, trajectory }),
      });
    const svg = of('linear');
    // From the baseline over two interim targets to the target: four ends, and 24 steps from each to the next of a curve.
    const path = /<path d="([^"]+)" class="csp-s-ink"[^>]*stroke-dasharray="2 4"/u;
    const heights = placesOn(path.exec(svg)?.[1]).map(([, y]) => y);
    expect(heights).toHaveLength(4);
    // The first two parts are 2 and 8 of 20.
    const [from = 0, first = 0, second = 0, to = 0] = heights;
    expect((first - from) / (to - from)).toBeCloseTo(2 / 20, 2);
    expect((second - from) / (to - from)).toBeCloseTo(10 / 20, 2);
    expect(placesOn(path.exec(of('compound'))?.[1])).toHaveLength(1 + 3 * 24);
    expect(pictureIn(svg).description).toContain(
      'Target: at most 80, by 31 March 2018. Interim targets, 2013/14: 98, 2014/15: 90.',
    );
    // A path with a bar in ink for each, one at the end, and one in the key.
    const stops = [...svg.matchAll(/<path d="(m[^"]+z)" class="csp-m-ink"/gu)].map(([, d]) => d);
    expect(stops.map((d) => d?.match(/z/gu)?.length)).toEqual([2, 1, 1]);
  });

  it('says if an interim target is too far away to be drawn', () => {
    const interim = [{ period: '2013/14', value: 1e9 }];
    const indicator: Indicator = { ...INDICATOR, target: { ...LEVEL, interim } };
    expect(told({ indicator, observations: YEARS, asOf: '2015-06-01' })).toContain(
      'Interim target, 2013/14: 1,000,000,000 (beyond the axis).',
    );
  });

  it('starts the path from the first interim target if the baseline has no date', () => {
    const interim = [
      { period: '2013/14', value: 98 },
      { period: '2014/15', value: 90 },
    ];
    const indicator: Indicator = {
      ...INDICATOR,
      covers: 'year',
      baseline: { value: 100 },
      target: { ...LEVEL, interim },
    };
    expect(told({ indicator, observations: YEARS, asOf: '2015-06-01' })).toContain(
      'Interim targets, 2013/14: 98, 2014/15: 90.',
    );
  });

  it('says first if the series is broken, and draws a line across it there', () => {
    const breaks = [
      { from: '2013-04-01', why: 'New rules of recording.' },
      { from: '2010-04-01', why: 'Before the figures' },
    ];
    const indicator: Indicator = { ...INDICATOR, breaks };
    const svg = draw({ indicator, observations: YEARS, asOf: '2015-06-01' });
    expect(pictureIn(svg).description).toMatch(
      /^Just ahead of the path to the target\. Break in the series on 1 April 2013: New rules of recording\. On track \(green\)\./u,
    );
    expect(pictureIn(svg).description).not.toContain('Before the figures');
    // Across the plot, and in the key.
    expect(svg.match(/stroke-dasharray="4 4"/gu)).toHaveLength(2);
  });

  it('draws a break half-way between the figures on either side, and ends the line there', () => {
    // The year 2013/14 ends on the day before the break, so that its mark would be on the line of the break.
    const breaks = [{ from: '2014-04-01', why: 'New rules of recording' }];
    const theirs = figures(['2012/13', 98], ['2013/14', 97], ['2014/15', 96]).map((one) => ({
      ...one,
      comparatorId: 'kent',
    }));
    const svg = draw({ indicator: { ...INDICATOR, breaks }, observations: [...YEARS, ...theirs], asOf: '2016-01-01' });
    const { texts } = pictureIn(svg);
    const placeOf = (year: string): number => {
      const label = texts.find(({ text }) => text === year);
      return (Number(label?.left) + Number(label?.right)) / 2;
    };
    const at = Number(/<path d="M([\d.]+) [^"]+" class="csp-s-muted" [^>]*stroke-dasharray="4 4"/u.exec(svg)?.[1]);
    expect(Math.abs(at - (placeOf('2013/14') + placeOf('2014/15')) / 2)).toBeLessThan(1);
    for (const role of ['area', 'other']) {
      const path = new RegExp(`<path d="([^"]+)" class="csp-s-${role}"`, 'u').exec(svg)?.[1];
      expect(path?.match(/m/giu)?.length).toBe(2);
    }
  });

  it.each([
    ['before its first figure', '2014-04-01', ['2014/15', '2015/16'], '2013/14'],
    ['after its last one', '2015-04-01', ['2013/14', '2014/15'], '2015/16'],
  ] as const)('draws a break %s on its own day', (_, from, [first, last], other) => {
    const indicator = { ...NO_BASELINE, breaks: [{ from, why: 'New rules of recording' }] };
    const observations: Observation[] = [
      ...figures([first, 97], [last, 95]),
      { indicatorId: 'i', comparatorId: 'kent', period: other, figure: { value: 96 } },
    ];
    const svg = draw({ indicator, observations, asOf: '2016-06-01' });
    expect(pictureIn(svg).description).toContain('New rules of recording');
    // Across the plot, and in the key.
    expect(svg.match(/stroke-dasharray="4 4"/gu)).toHaveLength(2);
    const path = /<path d="([^"]+)" class="csp-s-area"/u.exec(svg)?.[1];
    expect(path?.match(/m/giu)?.length).toBe(1);
  });

  it('breaks the line if two figures contradict each other', () => {
    const observations = [...YEARS, ...figures(['2013/14', 60])];
    expect(told({ indicator: INDICATOR, observations, asOf: '2015-06-01' })).toContain(
      'No figure: 2013/14 (figures that contradict each other).',
    );
  });

  it('has no separate line for a target that moves with a comparator', () => {
    const indicator: Indicator = {
      ...INDICATOR,
      unit: { kind: 'rate', per: 1000, of: 'households' },
      comparisons: [{ comparatorId: 'kent', figure: { value: 90 } }],
      target: { kind: 'comparator', comparatorId: 'kent', operator: 'below', due: '2018-03-31' },
    };
    const theirs = { indicatorId: 'i', period: '2014/15', comparatorId: 'kent', figure: { value: 88 } };
    const evaluation = evaluateIndicator(indicator, { asOf: '2015-06-01', observations: [...YEARS, theirs] });
    const svg = draw({ indicator, evaluation });
    expect(svg).not.toContain('stroke-dasharray="2 4"');
    expect(pictureIn(svg).description).toContain(
      'Target: below 88, by 31 March 2018 (the kent line). kent, 2014/15: 88.',
    );
  });

  it('draws four comparators, and lists the others', () => {
    const observations = ['2012/13', '2013/14'].flatMap((period) =>
      ['a', 'b', 'c', 'd', 'e'].map((comparatorId, index) => ({
        indicatorId: 'i',
        period,
        figure: { value: 90 + index },
        comparatorId,
      })),
    );
    const text = told({ indicator: NO_BASELINE, observations, limits: [{ mean: 92, lower: null, upper: 95 }] });
    expect(text).toContain('No figure of the area.');
    expect(text).toContain('d, 2013/14: 93. e, 2013/14: 94 (not drawn).');
    expect(text).toContain('Mean: 92.0. Usual variation: limits 95.0.');
  });

  it('lists a comparator that is too far away to be drawn', () => {
    const far = { indicatorId: 'i', period: '2013/14', figure: { value: 1e6 }, comparatorId: 'kent' };
    const text = told({ indicator: INDICATOR, observations: [...YEARS, far] });
    expect(text).toContain('kent, 2013/14: 1,000,000 (beyond the axis).');
  });

  it('labels the axis with the periods that the figures cover', () => {
    expect(labels({ indicator: INDICATOR, observations: YEARS })).toEqual(
      expect.arrayContaining(['2012/13', '2014/15']),
    );
    const calendar = figures(['2013', 1], ['2014', 2]);
    expect(labels({ indicator: NO_BASELINE, observations: calendar })).toEqual(
      expect.arrayContaining(['2013', '2014']),
    );
    const quarters = figures(['2013/14 Q4', 1], ['2014/15 Q1', 2]);
    expect(
      labels({
        indicator: { ...NO_BASELINE, covers: 'quarter', target: { kind: 'maintain' } },
        observations: quarters,
      }),
    ).toEqual(expect.arrayContaining(['2013/14 Q4', '2014/15 Q1']));
    const rolling = figures(['October 2012 to September 2013', 1], ['January 2013 to December 2013', 2]);
    const septembers = figures(['October 2011 to September 2012', 1], ['October 2012 to September 2013', 2]);
    expect(labels({ indicator: { ...NO_BASELINE, target: { kind: 'maintain' } }, observations: septembers })).toEqual(
      expect.arrayContaining(['Sep 2012', 'Sep 2013']),
    );
    expect(labels({ indicator: { ...NO_BASELINE, target: { kind: 'maintain' } }, observations: rolling })).toEqual(
      expect.arrayContaining(['Sep 2013', 'Dec 2013']),
    );
  });

  it('does not mistake the month of a baseline for the end of a financial year', () => {
    const baseline = { value: 100, period: 'June 2012', covers: 'year' } as const;
    const shown = labels({ indicator: { ...INDICATOR, baseline }, observations: YEARS });
    // The years end in March: 2012/13 on 31 March 2013, whatever month the baseline is of.
    expect(shown).toEqual(expect.arrayContaining(['2012/13', '2013/14', '2014/15']));
    expect(shown).not.toContain('2011/12');
  });

  it('has a label even if no month ends within the axis', () => {
    const unit = { kind: 'percentage' } as const;
    const days = figures(['2013-05-02', 1], ['2013-05-09', 2]);
    expect(labels({ indicator: { ...NO_BASELINE, unit, target: { kind: 'maintain' } }, observations: days })).toContain(
      'May 2013',
    );
  });

  it('keeps the figures of a control chart wide, and cuts off a path to a target that is further ahead than they go back', () => {
    const MONTHS = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
    const observations = figures(...MONTHS.map((month, index) => [`${month} 2013`, 90 + (index % 3)] as const));
    const indicator: Indicator = {
      ...INDICATOR,
      covers: 'month',
      baseline: { value: 95, period: 'March 2013' },
    };
    const svg = draw({ indicator, observations, asOf: '2014-02-01' });
    expect(pictureIn(svg).description).toContain('Mean: ');
    // Due in March 2018, and the axis ends with the figures.
    expect(pictureIn(svg).texts.filter(({ text }) => /^\w{3} 201[5-8]$/u.test(text))).toStrictEqual([]);
    expect(svg).toContain('clip-path=');
    // In the key, and not in the plot as if the target were where the axis ends.
    expect(svg.match(/<path d="m[^m"]+z" class="csp-m-ink"/gu)).toHaveLength(1);
  });

  it('keeps a due date far in the future off the axis', () => {
    const indicator: Indicator = {
      ...INDICATOR,
      target: { kind: 'level', operator: 'at-most', value: 80, due: '2099-03-31' },
    };
    const evaluation = evaluateIndicator(indicator, { asOf: '2015-06-01', observations: YEARS });
    const shown = labels({ indicator, observations: YEARS, evaluation });
    expect(shown).toContain('2013/14');
    expect(shown).not.toContain('2098/99');
  });

  it('says if nothing has a date', () => {
    const indicator: Indicator = { ...INDICATOR, baseline: { value: 100 } };
    const evaluation = evaluateIndicator(indicator, { asOf: '2015-06-01' });
    expect(told({ indicator, evaluation })).toContain('There is no figure with a date to draw. Target: at most 80');
  });

  it('has a time axis even if every figure is missing', () => {
    const observations: Observation[] = [{ indicatorId: 'i', period: '2014/15', figure: { missing: 'suppressed' } }];
    expect(told({ indicator: NO_BASELINE, observations })).toContain(
      'No figure of the area. Target: at most 80, by 31 March 2018. No figure: 2014/15 (suppressed).',
    );
    expect(labels({ indicator: NO_BASELINE, observations })).toContain('2014/15');
  });

  it('says if figures are too large for any axis', () => {
    const text = told({ indicator: INDICATOR, observations: figures(['2013/14', 1e16]) });
    expect(text).toContain('Latest figure, 2013/14: 10,000,000,000,000,000.');
    expect(labels({ indicator: INDICATOR, observations: figures(['2013/14', 1e16]) })).toContain(
      'The figures are too large to draw.',
    );
  });

  it('draws one figure in the middle, and an axis even without any number', () => {
    const indicator: Indicator = { ...NO_BASELINE, target: { kind: 'not-set', reason: 'deferred' } };
    const x = /<circle cx="([\d.]+)"[^>]*csp-m-area/u;
    // The plot of a wide chart reaches from about 36 to 525, and the name of the area from there.
    expect(Number(x.exec(draw({ indicator, observations: figures(['2013/14', 5]) }))?.[1])).toBeCloseTo(
      (36 + 525) / 2,
      -1,
    );
    const missing: Observation = { indicatorId: 'i', period: '2014/15', figure: { missing: 'suppressed' } };
    expect(labels({ indicator, observations: [missing] })).toEqual(expect.arrayContaining(['0', '2014/15']));
  });

  it('leaves out a comparator without a dated figure', () => {
    const indicator: Indicator = { ...INDICATOR, comparisons: [{ comparatorId: 'kent', figure: { value: 90 } }] };
    const comparators = [{ id: 'kent', name: 'Kent', kind: 'county' }] as const;
    const evaluation = evaluateIndicator({ ...indicator, baseline: { value: 100 } }, { asOf: '2016-06-01' });
    const undated = {
      ...evaluation,
      series: { ...evaluation.series, comparators: [{ comparatorId: 'kent', points: [] }] },
    };
    expect(told({ indicator, evaluation: undated, comparators })).not.toContain('Kent');
  });

  it('marks signals among the known figures', () => {
    const text = told({ indicator: INDICATOR, observations: YEARS, signals: ['2013-14', '2020/21'] });
    expect(text).toContain('More than the usual variation: 2013/14.');
  });

  describe('trendChart with a control chart', () => {
    // As in the example of controlChart: the mean 21.8, the limits 13.3 and 30.2, the last figure outside them.
    const VALUES = [21, 18, 24, 19, 22, 20, 23, 19, 21, 22, 18, 20, 36];
    const years = (values: readonly number[], from: number): Observation[] =>
      figures(...values.map((value, index) => [String(from + index), value] as const));
    const observations = years(VALUES, 2001);
    const chart = controlChart(VALUES, { improvement: 'decrease', decimals: 1 });

    it('draws it as controlChart returns it', () => {
      const text = told({ indicator: NO_BASELINE, observations, controlChart: chart });
      expect(text).toMatch(/^A sign of concern, higher than usual \(2013\)\. /u);
      expect(text).toContain(
        'Mean: 21.8. Usual variation: limits 13.3 and 30.2. Within the usual variation. Concern: 2013.',
      );
    });

    it.each<[string, 'increase' | 'decrease' | 'neutral', number[], string, string]>([
      ['concern', 'decrease', VALUES, 'A sign of concern, higher than usual', 'Concern: 2013'],
      ['improvement', 'increase', VALUES, 'A sign of improvement, higher than usual', 'Improvement: 2013'],
      ['high', 'neutral', VALUES, 'Higher than usual', 'Higher than usual: 2013'],
      ['low', 'neutral', [...VALUES.slice(0, 12), 2], 'Lower than usual', 'Lower than usual: 2013'],
      ['improvement', 'decrease', [...VALUES.slice(0, 12), 2], 'A sign of improvement, lower', 'Improvement: 2013'],
    ])('has an icon for a latest figure of %s (%s)', (name, improvement, values, message, words) => {
      const found = controlChart(values, { improvement });
      const svg = draw({ indicator: NO_BASELINE, observations: years(values, 2001), controlChart: found });
      const { description } = pictureIn(svg);
      expect(description.startsWith(message)).toBe(true);
      expect(description).toContain(`${words}.`);
      expect(description).toContain('Variation: ');
      // A shape that is not a circle, once in the plot and once in the key.
      const look = { area: 'm-area', concern: 'm-concern', high: 'm-another' };
      const role = name === 'improvement' ? look.area : name === 'concern' ? look.concern : look.high;
      const wanted = name === 'low' ? 'h-another' : role;
      expect(svg.match(new RegExp(`<path d="[^"]+" class="csp-${wanted}"`, 'gu'))).toHaveLength(2);
    });

    it.each([
      [40, 'Assurance: reaches the target consistently.'],
      [25, 'Assurance: reaches the target only some of the time.'],
      [10, 'Assurance: falls short of the target consistently.'],
    ])('says whether a target of %i will be met consistently', (target, words) => {
      const found = controlChart(VALUES, { improvement: 'decrease', target });
      expect(told({ indicator: NO_BASELINE, observations, controlChart: found })).toContain(words);
    });

    it('has an icon for the usual variation, and none if the chart is too short to say', () => {
      const usual = controlChart(VALUES.slice(0, 12), { improvement: 'decrease' });
      const text = told({ indicator: NO_BASELINE, observations: observations.slice(0, 12), controlChart: usual });
      expect(text).toContain('Variation: no more than usual.');
      const short = controlChart([...VALUES, 20, 21], { improvement: 'decrease', rebaseAt: [13] });
      const longer = years([...VALUES, 20, 21], 2001);
      expect(told({ indicator: NO_BASELINE, observations: longer, controlChart: short })).not.toContain('Variation: ');
    });

    it('shows where it was rebased, with a separate line or the line of the break', () => {
      const values = [...VALUES, ...VALUES.map((value) => value * 2)];
      const chart = controlChart(values, { improvement: 'decrease', rebaseAt: [13] });
      const of = (indicator: Indicator): string =>
        draw({ indicator, observations: years(values, 2001), controlChart: chart });
      const line = /class="csp-t-muted"/gu;
      const plain = of(NO_BASELINE).match(line)?.length ?? 0;
      const broken = of({ ...NO_BASELINE, breaks: [{ from: '2014-01-01', why: 'New rules' }] });
      expect(pictureIn(broken).description).toContain('Rebased: new mean and limits from 2014.');
      // In the plot and in the key.
      expect(plain - (broken.match(line)?.length ?? 0)).toBe(2);
    });

    it('draws the signals and the rebasing that an evaluation found', () => {
      const values = [...VALUES, ...VALUES.map((value) => value * 2)];
      const breaks = [{ from: '2014-01-01', why: 'New rules', comparable: false }];
      const text = told({ indicator: { ...NO_BASELINE, breaks }, observations: years(values, 2001) });
      expect(text).toContain('Rebased: new mean and limits from 2014.');
      expect(text).toContain('Concern: 2013, 2026.');
    });

    it('names the first and last of three or more consecutive signals, and each of fewer', () => {
      const text = told({
        indicator: NO_BASELINE,
        observations,
        signals: ['2001', '2002', '2004', '2005', '2006', '2008'],
      });
      expect(text).toContain('More than the usual variation: 2001, 2002, 2004 to 2006, 2008.');
    });

    it('draws it over the last of the figures, with each stretch where it applies', () => {
      const rebased = controlChart([...VALUES, ...VALUES], { improvement: 'decrease', rebaseAt: [13] });
      const svg = draw({
        indicator: NO_BASELINE,
        observations: [...years([90, 91], 1999), ...years([...VALUES, ...VALUES], 2001)],
        controlChart: rebased,
      });
      // Two limits for each of the two stretches.
      const limits = /<path d="([^"]+)" class="csp-s-limit"[^>]*stroke-dasharray="10 5"/u.exec(svg)?.[1];
      expect(limits?.match(/M/gu)).toHaveLength(4);
      expect(pictureIn(svg).description).toContain('Rebased: new mean and limits from 2014.');
      const flat = controlChart([5, 5, 5, 5, 5, 5, 5, 5], { improvement: 'decrease' });
      const even = years([5, 5, 5, 5, 5, 5, 5, 5], 2001);
      expect(told({ indicator: NO_BASELINE, observations: even, controlChart: flat })).not.toContain('Mean');
    });

    it('draws the limits of each figure if they depend on its denominator', () => {
      const points = VALUES.map((value, index) => ({ count: value * 10, denominator: 1000 - 50 * index }));
      const own = attributesChart(points, { chart: 'u', per: 100, improvement: 'decrease' });
      const rates = years(
        own.points.map(({ value }) => value),
        2001,
      );
      const svg = draw({ indicator: NO_BASELINE, observations: rates, controlChart: own });
      // A mean and two limits for each of the figures, and the one in the key.
      const lines = [...svg.matchAll(/<path d="(M[^"]+)" class="csp-s-limit"/gu)].map(([, d]) => d);
      expect(lines.map((d) => d?.match(/M/gu)?.length)).toStrictEqual([13, 2 * 13]);
      const wrong = { ...own, points: own.points.map((point) => ({ ...point, upper: NaN })) };
      const drawWrong = () => draw({ indicator: NO_BASELINE, observations: rates, controlChart: wrong });
      expect(drawWrong).toThrow('controlChart.points[0].upper');
      expect(codeThrownBy(drawWrong)).toBe('INVALID_NUMBER');
    });

    it('prefers limits and signals that are given', () => {
      const given = { limits: [{ mean: 20, lower: null, upper: 40 }], signals: ['2005'] };
      const text = told({ indicator: NO_BASELINE, observations, controlChart: chart, ...given });
      expect(text).toContain(
        'Mean: 20.0. Usual variation: limits 40.0. Within the usual variation. More than the usual variation: 2005.',
      );
    });

    it('draws no icon if it covers no figures', () => {
      const text = told({ indicator: NO_BASELINE, observations, controlChart: { ...chart, groups: [], points: [] } });
      expect(text).not.toContain('Concern');
    });

    it('refuses a chart of other figures than those drawn', () => {
      const others = years([20, ...VALUES.slice(1)], 2001);
      const of = (given: Observation[]) => () =>
        draw({ indicator: NO_BASELINE, observations: given, controlChart: chart });
      expect(of(others)).toThrow('controlChart.points[0] is 21, and the figure for 2001 is 20.');
      expect(of(observations.slice(1))).toThrow('It has 13 points, and 12 figures are drawn.');
    });

    it('draws the limits that an evaluation found for the figures drawn', () => {
      const of = (indicator: Indicator, given: Observation[]): string => {
        const evaluation = evaluateIndicator(indicator, { asOf: '2030-01-01', observations: given });
        return told({ indicator, observations: given, evaluation, decimals: 1 });
      };
      expect(of(NO_BASELINE, observations)).toContain('Mean: 21.8. Usual variation: limits 13.3 and 30.2.');
      // A mean of 6 and ranges of 8 on average: no count is below 0, and no percentage above 100.
      const low = years([2, 10, 2, 10, 2, 10, 2, 10], 2001);
      expect(of(NO_BASELINE, low)).toContain(
        'Mean: 6.0. Usual variation: trial limits, from fewer than 13 figures, 0.0 and 27.3.',
      );
      const percentage: Indicator = { ...NO_BASELINE, unit: { kind: 'percentage' } };
      const high = years([98, 90, 98, 90, 98, 90, 98, 90], 2001);
      expect(of(percentage, high)).toContain('figures, 72.7% and 100.0%');
      // A net percentage may be below zero and above 100.
      const net: Indicator = { ...NO_BASELINE, unit: { kind: 'percentage', signed: true } };
      expect(of(net, low)).toContain('figures, -15.3% and 27.3%');
      expect(of(net, high)).toContain('figures, 72.7% and 115.3%');
      // Of figures that are all equal there is no variation to draw.
      expect(of(NO_BASELINE, years([5, 5, 5, 5, 5, 5, 5, 5], 2001))).not.toContain('Mean');
      // A control chart of the months says nothing of the years.
      const evaluation = evaluateIndicator(NO_BASELINE, { asOf: '2030-01-01', observations });
      const { controlChart: found } = evaluation;
      for (const other of [{ from: '2000' }, { to: '2014' }, { points: 14 }]) {
        const changed = { ...evaluation, controlChart: { ...found, ...other } };
        expect(told({ indicator: NO_BASELINE, evaluation: changed })).not.toContain('Mean');
      }
    });
  });

  it('says which figure the status is for if a later one is drawn', () => {
    const indicator: Indicator = {
      ...INDICATOR,
      target: { kind: 'level', operator: 'at-most', value: 80, due: '2014-03-31' },
    };
    expect(told({ indicator, observations: YEARS })).toContain(
      'Latest figure, 2014/15: 91.5. The status is for 2013/14: 97.',
    );
    expect(told({ indicator, observations: YEARS.slice(0, 1) })).not.toContain('The status is for');
  });

  it('draws the same whatever the order of the observations', () => {
    const missing = (period: string, comparatorId?: string): Observation => ({
      indicatorId: 'i',
      period,
      figure: { missing: 'suppressed' },
      ...(comparatorId === undefined ? {} : { comparatorId }),
    });
    const observations = [
      ...YEARS,
      ...figures(['2015/16 Q1', 20], ['2015/16 Q2', 21]),
      missing('2015/16'),
      missing('2011/12'),
      { indicatorId: 'i', period: '2013/14', figure: { value: 90 }, comparatorId: 'b' },
      { indicatorId: 'i', period: '2013/14', figure: { value: 95 }, comparatorId: 'a' },
    ];
    const svg = draw({ indicator: INDICATOR, observations });
    expect(draw({ indicator: INDICATOR, observations: observations.toReversed() })).toBe(svg);
    expect(pictureIn(svg).description).toContain('No figure: 2011/12 (suppressed), 2015/16 (suppressed).');
  });

  const evaluated = evaluateIndicator(INDICATOR, { asOf: '2015-06-01' });
  const changed = (path: object): unknown => ({
    ...evaluated,
    series: { ...evaluated.series, path: { ...evaluated.series.path, ...path } },
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a control chart', { controlChart: 7 }, 'INVALID_ARGUMENT'],
    ['the variation of a control chart', { controlChart: { ...CHART, variation: 'good' } }, 'INVALID_ARGUMENT'],
    ['the assurance of a control chart', { controlChart: { ...CHART, assurance: 'good' } }, 'INVALID_ARGUMENT'],
    ['the type of a point', { controlChart: { ...CHART, points: [{ value: 1 }] } }, 'INVALID_ARGUMENT'],
    ['the groups of a control chart', { controlChart: { ...CHART, groups: 7 } }, 'INVALID_ARGUMENT'],
    ['the points of a control chart', { controlChart: { ...CHART, points: 7 } }, 'INVALID_ARGUMENT'],
    ['a group of a control chart', { controlChart: { ...CHART, groups: [7] } }, 'INVALID_ARGUMENT'],
    ['a mean of a control chart', { controlChart: { ...CHART, groups: [{ mean: '1' }] } }, 'INVALID_NUMBER'],
    ['a point of a control chart', { controlChart: { ...CHART, points: [7] } }, 'INVALID_ARGUMENT'],
    ['a path without its interim targets', { evaluation: changed({ through: undefined }) }, 'INVALID_ARGUMENT'],
    ['an interim target on the path', { evaluation: changed({ through: [{ day: '2014-03-31' }] }) }, 'INVALID_NUMBER'],
    ['the end of a path', { evaluation: changed({ to: { day: 'soon', value: 80 } }) }, 'INVALID_DAY'],
    ['the observations', { observations: 'none' }, 'INVALID_ARGUMENT'],
    ['an observation', { observations: [7] }, 'INVALID_ARGUMENT'],
    ['a figure', { observations: figures(['2013/14', NaN]) }, 'INVALID_NUMBER'],
    ['a period', { observations: figures(['lately', 1]) }, 'INVALID_PERIOD'],
    ['asOf', { asOf: 'today' }, 'INVALID_DAY'],
    ['limits', { limits: {} }, 'INVALID_ARGUMENT'],
    ['a limit', { limits: [7] }, 'INVALID_ARGUMENT'],
    ['a mean', { limits: [{ mean: '1', lower: 0, upper: 2 }] }, 'INVALID_NUMBER'],
    ['a lower limit', { limits: [{ mean: 1, lower: Infinity, upper: 2 }] }, 'INVALID_NUMBER'],
    ['the period of a limit', { limits: [{ mean: 1, lower: 0, upper: 2, from: 'then' }] }, 'INVALID_PERIOD'],
    ['signals', { signals: '2013/14' }, 'INVALID_ARGUMENT'],
    ['a signal', { signals: ['then'] }, 'INVALID_PERIOD'],
  ])('refuses the wrong kind of %s', (_, wrong, code) => {
    const input = { indicator: INDICATOR, ...wrong } as TrendChartInput;
    expect(codeThrownBy(() => draw(input))).toBe(code);
  });
});

describe('the years on the axis', () => {
  it('are those of the figures where the target is due within one', () => {
    const indicator: Indicator = { ...INDICATOR, target: { ...LEVEL, due: '2017-12-31' } };
    const shown = labels({ indicator, observations: figures(['2013/14', 96], ['2014/15', 93]), asOf: '2015-06-01' });
    expect(shown).toContain('2014/15');
  });
});
