import { pairs } from 'd3-array';
import { decimalsForAll, meanDecimals } from '../../format/sensibleDecimals.js';
import { formatFigure } from '../../format/formatFigure.js';
import { dayInWords, periodLabelInWords } from '../../format/formatPeriod.js';
import { unitInWords } from '../../format/formatUnit.js';
import { isolatedText } from '../../format/plainText.js';
import type { Indicator } from '../../model/indicator.js';
import { asEvaluated } from '../asEvaluated.js';
import { axisWords } from './axisAcross.js';
import { axisUp, type PlotArea } from './axisUp.js';
import { BASELINE as TEXT_BASELINE, type Block, labels, LINE_HEIGHT, paragraph } from './block.js';
import { type Setting, readChart } from './chartOptions.js';
import { fitLines } from './fitLines.js';
import { frame, MARGIN, type PageContent } from './frame.js';
import { KEY_FIELD, type KeyItem, keyOf } from './key.js';
import { around, type Box, drawLabels, type PlacedLabel, placeLabels } from './labels.js';
import { LINE_WIDTH, paint, TEXT_SIZE } from './palette.js';
import { type Domain, inPixels, isFar, type Scale, scaleOf } from './scale.js';
import { type Look, mark, marks, type Segment, straight, type Stroke, strokes } from './shapes.js';
import { statusBlock } from './statusBlock.js';
import { element, trail } from './svg.js';
import { takeawayOf } from './takeaway.js';
import type { TargetBound } from './targetBounds.js';
import { textWidth } from './textWidth.js';
import { grainOf, numberOfDay, timeTicks, widestLabel } from './timeAxis.js';
import {
  type BreakLine,
  type Dot,
  type Gap,
  isKnown,
  type KnownDot,
  requireTrend,
  type Stretch,
  type Trend,
  type TrendChartInput,
  timelineOf,
} from './trend.js';
import {
  type DrawnType,
  POINT_LOOKS,
  POINT_TYPES,
  POINT_WORDS,
  signalWords,
  variationBlock,
  variationWords,
} from './variationIcons.js';
import {
  askedWords,
  counted,
  isWorkedOut,
  listed,
  nameShown,
  polarityWords,
  statusWords,
  targetSentence,
  valueWords,
} from './words.js';

const KEYS = ['indicator', 'evaluation', 'comparators', 'areas', 'controlChart', 'limits', 'signals'];
const PLOT_HEIGHT = { wide: 240, narrow: 200 } as const;
const PLOT_HEIGHT_IN_PAGE = 150;
const TOO_LARGE = 'The figures are too large to draw.';
const NOTHING_DATED = 'There is no figure with a date to draw.';
const FEWEST_PIXELS_A_MARK = 9;
const LONGEST_NAME = { wide: 160, narrow: 130 } as const;
const MOST_GUTTER = { wide: 170, narrow: 90 } as const;
const SIZE_OF_A_MARK = 12;
// At these sizes the corners of a rhombus and the edge of a dot are on whole pixels.
const SIZE_OF_A_SIGNAL = 12.5;
const SIZE_OF_A_DOT = 10.6;
const TICK = 8;
const LEVELS = {
  wide: ['Mean', 'Lower limit', 'Upper limit'],
  narrow: ['Mean', 'Lower', 'Upper'],
} as const;
const TRIAL = 'trial limits, from fewer than 13 figures,';
// Half the size of a mark.
const AIR = 8;
// How far a label may extend into the gap above the plot.
const OVER = 8;
const INSET = 10;

const OWN: Stroke = { role: 'area', width: 3 };
// The line of a control chart is grey, so that its marks stand out.
const CHARTED: Stroke = { role: 'limit' };
const OWN_MARK: Look = { shape: 'circle', role: 'area' };
const BASELINE: Look = { shape: 'circle', role: 'ink', isHollow: true };
const NO_FIGURE: Look = { shape: 'cross', role: 'muted' };
const TARGET: Stroke = { role: 'ink', dashes: '2 4' };
const STOP: Look = { shape: 'bar', role: 'ink' };
const BREAK: Stroke = { role: 'muted', dashes: '4 4' };
const REBASE: Stroke = { role: 'muted', width: 1 };
const MEAN: Stroke = { role: 'limit' };
const LIMIT: Stroke = { role: 'limit', dashes: '10 5' };
const OTHERS: readonly { readonly look: Look; readonly stroke: Stroke }[] = [
  { look: { shape: 'diamond', role: 'other' }, stroke: { role: 'other', dashes: '7 4' } },
  { look: { shape: 'square', role: 'another' }, stroke: { role: 'another', dashes: '12 3 3 3' } },
  { look: { shape: 'diamond', role: 'other', isHollow: true }, stroke: { role: 'other', dashes: '3 3' } },
  { look: { shape: 'square', role: 'another', isHollow: true }, stroke: { role: 'another', dashes: '16 4' } },
];

/**
 * Returns a drawing of the figures of an indicator over time as a line, with the path to its target, its comparators
 * and control limits.
 *
 * It draws the `series` of the evaluation: the figures that were used, each at the last day of its period. The line is
 * broken where a figure is missing; figures for another length of time are named and left out. The path to a target
 * runs from the baseline and through the interim targets, which are marked. A break in the series is a line across. A
 * target without a path is a level line, and a target that follows a comparator is that comparator's line. If the
 * status is for a figure other than the latest, the chart says so. For only the latest figure, use {@link bulletChart};
 * in a table, use {@link sparkline}.
 *
 * @param given - The indicator, its evaluation, and what is shown besides.
 * @returns The chart as the text of an SVG element.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, `INVALID_NUMBER`, `INVALID_DECIMALS`,
 * `INVALID_DAY` or `INVALID_PERIOD`.
 *
 * @example
 * ```ts
 * import { evaluatePlan } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 * import { trendChart } from 'community-safety-plan/report';
 *
 * const { indicators, comparators } = maidstone2014;
 * const observations = [
 *   { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } },
 *   { indicatorId: 'asb-incidents-rate', period: '2014/15', figure: { value: 25.4 } },
 * ];
 * const evaluation = evaluatePlan(maidstone2014, { asOf: '2015-06-01', observations });
 * const svg = trendChart({ indicator: indicators[0]!, evaluation: evaluation.indicators[0]!, comparators });
 * svg.includes('3 figures, from March 2013 to 2014/15'); // => true
 * ```
 *
 * @category Charts
 */
export function trendChart(given: TrendChartInput): string {
  const { input, setting } = readChart(given, 'trendChart', KEYS);
  requireTrend(input);
  return frame(setting, trendContent(input, setting));
}

/** Returns the content of a trend chart, from an evaluation that has been checked. */
export function trendContent(given: TrendChartInput, setting: Setting): PageContent {
  const { evaluation, areas = [], comparators = [] } = given;
  const indicator = asEvaluated(given.indicator, evaluation);
  const input = { ...given, indicator };
  const trend = timelineOf(input);
  const labelled = trend?.domain ? labelsOf(trend, input, setting) : [];
  const plot = trend?.domain && plotOf(trend, trend.domain, input, setting, labelled);
  // A page lists the reasons next to its charts.
  const notes = setting.isPanel ? [] : (trend?.notes ?? []).map((text): KeyItem => ({ text }));
  const items = [...trendKey(input, trend, setting, plot?.isShown ?? (() => false)), ...notes];
  const breaks = trend ? breakKey(trend) : [];
  const signal = signalOf(trend);
  const takeaway = takeawayOf(indicator, evaluation, comparators, setting.decimals, signal);
  const status = statusWords(evaluation.status, evaluation.rag);
  const polarity = polarityWords(indicator.polarity);
  const measured = axisWords(indicator.unit, trend?.domain);
  const instead = trend ? TOO_LARGE : NOTHING_DATED;
  const signs = trend?.says ? variationWords(trend.says) : [];
  const course = [
    takeaway,
    ...sentences(breaks),
    // A page says the status right before its chart, and who listens sees no axis.
    setting.isPanel ? `${polarity} ${unitInWords(indicator.unit)}.` : `${status}. ${polarity} ${measured}.`,
    trend ? courseOf(trend, indicator, setting) : NOTHING_DATED,
    // The message of a page's chart begins with the signal.
    ...signs.slice(setting.isPanel && typeof signal === 'string' ? 1 : 0).map((words) => `${words}.`),
  ].join(' ');
  const width = setting.width - 2 * MARGIN;
  return {
    kind: 'trend',
    title: nameShown(indicator, evaluation, areas),
    description: [course, ...sentences(items)].join(' '),
    course: [course, ...sentences(items.filter(({ isLabelled }) => isLabelled))].join(' '),
    key: keyOf([...breaks, ...items], setting),
    blocks: (id) => [
      ...(setting.isPanel ? [] : [statusBlock(takeaway, indicator, evaluation, setting.width)]),
      ...(trend?.says && signs.length > 0 ? [variationBlock(trend.says, setting)] : []),
      paragraph(MARGIN, measured, { width, lines: 2 }, { role: 'muted' }),
      plot?.blockOf(id) ?? paragraph(MARGIN, instead, { width, lines: 2 }),
    ],
  };
}

// Returns the signal that the latest figure gives, and when; null if it gives none, and nothing without a control chart.
function signalOf(trend: Trend | undefined): string | null | undefined {
  if (trend?.says === undefined || trend.says.variation === 'not-assessed') return undefined;
  const words = signalWords(trend.says);
  const latest = trend.known.at(-1);
  return words === undefined || latest === undefined ? null : `${words} (${periodLabelInWords(latest.period)})`;
}

function sentences(items: readonly KeyItem[]): string[] {
  return items.map(({ text }) => `${text}.`);
}

// Says in words how the line runs.
function courseOf({ known }: Trend, { unit }: Indicator, { decimals }: Setting): string {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'No figure of the area.';
  const words = ({ value, period }: KnownDot): string =>
    `${valueWords(value, unit, decimals)} (${periodLabelInWords(period)})`;
  if (known.length === 1) return `1 figure: ${words(first)}.`;
  const lowest = known.reduce((low, dot) => (dot.value < low.value ? dot : low));
  const highest = known.reduce((high, dot) => (dot.value > high.value ? dot : high));
  const span = `from ${periodLabelInWords(first.period)} to ${periodLabelInWords(last.period)}`;
  return `${counted(known.length, 'figure', 'figures')}, ${span}; the lowest is ${words(lowest)}, the highest ${words(highest)}.`;
}

/** What a label of the plot names. */
type Named = 'latest' | 'baseline' | 'target' | 'stop' | 'mean' | 'limit' | `other ${string}`;

/** A label of the plot before it has a place. */
interface Wanted {
  readonly name: Named;
  readonly text: string;
  /** Whether the text says everything there is to say. */
  readonly isWhole: boolean;
  readonly day: number | 'end';
  readonly value: number;
  readonly reach: number;
  readonly isBold?: boolean;
}

// The ends of lines, the marks and the limits, the most important first.
function labelsOf(trend: Trend, input: TrendChartInput, { decimals, layout }: Setting): Wanted[] {
  const { indicator, evaluation, areas = [] } = input;
  const { known, baseline, others, bounds, path, stops, stretches, data } = trend;
  const print = (value: number): string => valueWords(value, indicator.unit, decimals);
  const latest = known.at(-1);
  const own =
    typeof evaluation.areaId === 'string'
      ? (areas.find(({ id }) => id === evaluation.areaId)?.name ?? evaluation.areaId)
      : 'This area';
  const named = (name: string): string =>
    fitLines(isolatedText(name), { width: LONGEST_NAME[layout], size: TEXT_SIZE, lines: 1 }).join('');
  const level = levelWords(trend, indicator, decimals);
  const stretch = stretches.at(-1)?.limits;
  return [
    ...(latest
      ? [
          {
            name: 'latest' as const,
            text: `${named(own)} ${print(latest.value)}`,
            isWhole: true,
            day: latest.day,
            value: latest.value,
            reach: 11,
            isBold: true,
          },
        ]
      : []),
    ...others.flatMap(({ name, latest: theirs }, index): Wanted[] =>
      OTHERS[index] === undefined || isFar(theirs.value, data)
        ? []
        : [
            {
              name: `other ${String(index)}`,
              text: `${named(name)} ${print(theirs.value)}`,
              isWhole: named(name) === name,
              day: theirs.day,
              value: theirs.value,
              reach: 9,
            },
          ],
    ),
    ...(stretch
      ? [stretch.mean, stretch.lower, stretch.upper].flatMap((value, index): Wanted[] =>
          value === null
            ? []
            : [
                {
                  name: index === 0 ? 'mean' : 'limit',
                  text: `${String(LEVELS[layout][index])} ${level(value)}`,
                  isWhole: true,
                  day: Number(stretches.at(-1)?.to),
                  value,
                  reach: INSET + 4,
                },
              ],
        )
      : []),
    ...bounds.flatMap((bound): Wanted[] =>
      isFar(bound.value, data)
        ? []
        : [
            {
              name: 'target',
              text: `Target: ${targetLabel(bound, bounds.length, input, decimals)}`,
              isWhole: true,
              day: path.at(-1)?.[0] ?? 'end',
              value: bound.value,
              reach: path.length > 0 ? 9 : 4,
            },
          ],
    ),
    ...(baseline && baseline !== latest
      ? [
          {
            name: 'baseline' as const,
            text: `Baseline ${print(baseline.value)}`,
            isWhole: true,
            day: baseline.day,
            value: baseline.value,
            reach: 10,
          },
        ]
      : []),
    ...stops.flatMap(({ day, value }): Wanted[] =>
      isFar(value, data) ? [] : [{ name: 'stop', text: print(value), isWhole: true, day, value, reach: 9 }],
    ),
  ];
}

function targetLabel(
  { value, good }: TargetBound,
  count: number,
  { indicator, evaluation: { target } }: TrendChartInput,
  decimals: number | undefined,
): string {
  if (count === 1 && target !== null) return askedWords(target, indicator, decimals);
  return `${good === 'lower' ? 'at most' : 'at least'} ${valueWords(value, indicator.unit, decimals)}`;
}

function levelWords({ known }: Trend, { unit }: Indicator, decimals: number | undefined): (value: number) => string {
  const ofData = decimalsForAll(known.map(({ value }) => value));
  return (value) => valueWords(value, unit, decimals ?? meanDecimals(value, ofData));
}

function trendKey(
  { indicator, evaluation }: TrendChartInput,
  trend: Trend | undefined,
  setting: Setting,
  isShown: (name: Named) => boolean,
): KeyItem[] {
  const { decimals } = setting;
  const words = (value: number): string => valueWords(value, indicator.unit, decimals);
  const items: KeyItem[] = [];
  const latest = trend?.known.at(-1);
  if (trend && latest) {
    items.push({
      draw: sample(ownStroke(trend), OWN_MARK),
      text: `Latest figure, ${periodLabelInWords(latest.period)}: ${words(latest.value)}`,
      isLabelled: isShown('latest'),
    });
  }
  if (trend?.judged && trend.judged !== latest) {
    const { period, value } = trend.judged;
    items.push({ text: `The status is for ${periodLabelInWords(period)}: ${words(value)}` });
  }
  if (trend?.baseline) {
    const { period, value } = trend.baseline;
    items.push({
      draw: sample(undefined, BASELINE),
      text: `Baseline, ${periodLabelInWords(period)}: ${words(value)}`,
      isLabelled: isShown('baseline'),
    });
  }
  const isAway = trend?.bounds.some(({ value }) => isFar(value, trend.data)) === true;
  const followed = trend?.others.findIndex(({ id }) => id === followedBy(indicator)) ?? -1;
  const theirs = followed === -1 ? undefined : OTHERS[followed];
  items.push({
    draw: theirs
      ? sample(theirs.stroke, theirs.look)
      : trend && trend.bounds.length > 0
        ? sample(TARGET, STOP)
        : undefined,
    text: `${targetSentence(indicator, evaluation.target, decimals)}${isAway ? ' (beyond the axis)' : ''}${theirs ? ` (the ${String(trend?.others[followed]?.name)} line)` : ''}`,
    isLabelled: isShown('target') && !isAway,
  });
  return trend
    ? [...items, ...stopsKey(trend, words, isShown), ...keyBeside(trend, indicator, decimals, isShown)]
    : items;
}

// Returns the comparator whose own line is the target.
function followedBy({ target }: Indicator): string | undefined {
  return target.kind === 'comparator' && !isWorkedOut(target) ? target.comparatorId : undefined;
}

function breakKey({ breaks }: Trend): KeyItem[] {
  return breaks.map(({ from, why }) => ({
    draw: (x, y) => straight(x + KEY_FIELD / 2, y - LINE_HEIGHT / 2, x + KEY_FIELD / 2, y + LINE_HEIGHT / 2, BREAK),
    text: `Break in the series on ${dayInWords(from)}: ${isolatedText(why).replace(/\.$/u, '')}`,
  }));
}

function stopsKey(
  { stops, data }: Trend,
  words: (value: number) => string,
  isShown: (name: Named) => boolean,
): KeyItem[] {
  if (stops.length === 0) return [];
  const named = stops.map(
    ({ period, value }) =>
      `${periodLabelInWords(period)}: ${words(value)}${isFar(value, data) ? ' (beyond the axis)' : ''}`,
  );
  const name = `Interim ${stops.length === 1 ? 'target' : 'targets'}`;
  const whole = { text: `${name}, ${listed(named)}` };
  return isShown('stop')
    ? [
        { ...whole, isLabelled: true, draw: undefined },
        { draw: sample(TARGET, STOP), text: `${name} on the path` },
      ]
    : [{ ...whole, draw: sample(TARGET, STOP) }];
}

function keyBeside(
  trend: Trend,
  indicator: Indicator,
  decimals: number | undefined,
  isShown: (name: Named) => boolean,
): KeyItem[] {
  const { unit } = indicator;
  const words = (value: number): string => valueWords(value, unit, decimals);
  const items: KeyItem[] = [];
  for (const [index, { name, latest }] of trend.others.entries()) {
    const manner = OTHERS[index];
    const away = isFar(latest.value, trend.data) ? ' (beyond the axis)' : '';
    const text = `${name}, ${periodLabelInWords(latest.period)}: ${words(latest.value)}${away}`;
    const isLabelled = isShown(`other ${String(index)}`);
    items.push(
      manner ? { draw: sample(manner.stroke, manner.look), text, isLabelled } : { text: `${text} (not drawn)` },
    );
  }
  items.push(...limitsKey(trend, indicator, decimals, isShown), ...typesKey(trend));
  const missing = trend.own.flatMap(({ period, value, missing: why }) => {
    if (value !== null) return [];
    return `${periodLabelInWords(period)} (${why === null ? 'figures that contradict each other' : formatFigure({ missing: why }, unit)})`;
  });
  if (missing.length > 0) items.push({ draw: sample(undefined, NO_FIGURE), text: `No figure: ${listed(missing)}` });
  for (const { name, gaps } of [{ name: '', gaps: trend.gaps }, ...trend.others]) {
    if (gaps.length === 0) continue;
    const between = gaps.map(
      ({ after, before }) => `between ${periodLabelInWords(after)} and ${periodLabelInWords(before)}`,
    );
    items.push({ text: `No figure${name === '' ? '' : ` of ${name}`} ${listed(between)}` });
  }
  return items;
}

function limitsKey(
  trend: Trend,
  indicator: Indicator,
  decimals: number | undefined,
  isShown: (name: Named) => boolean,
): KeyItem[] {
  const stretch = trend.stretches.at(-1);
  if (stretch === undefined) return [];
  const level = levelWords(trend, indicator, decimals);
  const { mean, lower, upper } = stretch.limits;
  const bounds = [lower, upper].flatMap((value) => (value === null ? [] : [level(value)]));
  const isTrial = trend.says?.isTrial === true;
  return [
    { draw: sample(MEAN), text: `Mean: ${level(mean)}`, isLabelled: isShown('mean') },
    ...(bounds.length > 0
      ? [
          {
            draw: sample(LIMIT),
            text: `Usual variation: ${isTrial ? TRIAL : 'limits'} ${bounds.join(' and ')}`,
            isLabelled: isShown('limit') && !isTrial,
          },
        ]
      : []),
    ...trend.stretches.slice(1).map((one) => ({
      draw: hasBreak(trend, one)
        ? undefined
        : (x: number, y: number) =>
            straight(x + KEY_FIELD / 2, y - LINE_HEIGHT / 2, x + KEY_FIELD / 2, y + LINE_HEIGHT / 2, REBASE),
      text: `Rebased: new mean and limits from ${periodLabelInWords(one.since)}`,
    })),
  ];
}

// A break in the series is drawn as a separate line.
function hasBreak({ breaks, stretches }: Trend, next: Stretch): boolean {
  const before = stretches[stretches.indexOf(next) - 1];
  return breaks.some(({ day }) => before !== undefined && day >= before.to && day <= next.from);
}

// Each kind of point with its mark, and the periods of the points that stand out.
function typesKey(trend: Trend): KeyItem[] {
  if (ownStroke(trend) !== CHARTED) return [];
  return POINT_TYPES.flatMap((type): KeyItem[] => {
    const draw = sample(undefined, POINT_LOOKS[type]);
    if (type === 'common-cause') return [{ draw, text: POINT_WORDS[type] }];
    const found = runsOf(trend.own, (dot) => isKnown(dot) && trend.types.get(dot.period) === type);
    return found.length === 0 ? [] : [{ draw, text: `${POINT_WORDS[type]}: ${listed(found)}` }];
  });
}

// The periods of the figures that match, with only the first and last of three or more in a row.
function runsOf(dots: readonly Dot[], isSo: (dot: Dot) => boolean): string[] {
  const runs: string[][] = [[]];
  for (const dot of dots) {
    if (isSo(dot)) runs.at(-1)?.push(periodLabelInWords(dot.period));
    else runs.push([]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${String(run[0])} to ${String(run.at(-1))}`] : run));
}

/** The plot, and which of the labels fit in it. */
interface Plot {
  readonly blockOf: (id: string) => Block;
  readonly isShown: (name: Named) => boolean;
}

/** Where everything in a plot is. */
interface Geometry {
  readonly area: PlotArea;
  readonly x: Scale;
  readonly y: Scale;
}

function plotOf(
  trend: Trend,
  domain: Domain,
  { indicator }: TrendChartInput,
  setting: Setting,
  wanted: readonly Wanted[],
): Plot {
  const axis = axisUp(domain, indicator.unit, setting);
  // A baseline may be dated by month although the later figures are for years.
  const since = trend.own.filter(({ isStated }) => !isStated);
  const grain = grainOf(since.length > 0 ? since : trend.own);
  const latest = since.at(-1)?.end ?? trend.latest;
  const height = setting.isPanel ? PLOT_HEIGHT_IN_PAGE : PLOT_HEIGHT[setting.layout];
  const half = widestLabel(grain) / 2;
  const right = Math.floor(setting.width - MARGIN - Math.max(half, gutterOf(trend, wanted, setting)));
  const left = Math.ceil(Math.max(axis.width, MARGIN + half - INSET));
  const geometryAt = (top: number): Geometry => {
    const area = { left, right, top: top + AIR, bottom: top + AIR + height };
    const x = timeScale(trend, area);
    return { area, x: setting.isPanel ? inPixels(x) : x, y: axis.scaleOf(area) };
  };
  const placed = placedLabels(trend, wanted, geometryAt(0), setting);
  const missing = new Set(wanted.filter((_, index) => placed[index] === undefined).map(({ name }) => name));
  const whole = new Set(wanted.filter(({ name, isWhole }) => isWhole && !missing.has(name)).map(({ name }) => name));
  return {
    isShown: (name) => whole.has(name),
    blockOf: (id) => ({
      height: height + AIR + TICK + LINE_HEIGHT,
      draw: (top) => {
        const geometry = geometryAt(top);
        const { area, x, y } = geometry;
        const clip = `${id}-plot`;
        const shapes = [...linesOf(trend, geometry), ...marksOf(trend, geometry)];
        const ticks = timeTicks(trend.first, trend.last, latest, grain, x);
        return [
          axis.draw(area),
          strokes(
            ticks.map(({ value }) => [x(value), area.bottom, x(value), area.bottom + TICK]),
            { role: 'muted', width: 1 },
          ),
          labels(
            ticks.map(({ value, text }) => ({ x: x(value), y: area.bottom + TICK + TEXT_BASELINE, text })),
            'middle',
          ),
          ...(isBeyond(trend, domain)
            ? [
                element('clipPath', { id: clip }, element('rect', boxOf(area))),
                element('g', { 'clip-path': `url(#${clip})` }, ...shapes),
              ]
            : shapes),
          ...flagsOf(trend, domain, area, x, y),
          drawLabels(placed, top),
        ].join('');
      },
    }),
  };
}

// Labels for lines that end at the right edge go to the right of it.
function gutterOf({ last, latest, stretches }: Trend, wanted: readonly Wanted[], { layout }: Setting): number {
  if (last > latest) return 0;
  const isOutside = ({ name }: Wanted): boolean =>
    name === 'mean' || name === 'limit' || (layout === 'wide' && (name === 'latest' || name.startsWith('other')));
  const texts = wanted.filter(isOutside);
  if (layout === 'narrow' && stretches.length === 0) return 0;
  const widths = texts.map(({ text, isBold = false }) => textWidth(text, TEXT_SIZE, isBold) + INSET);
  return Math.min(MOST_GUTTER[layout], Math.max(0, ...widths));
}

function placedLabels(
  trend: Trend,
  wanted: readonly Wanted[],
  { area, x, y }: Geometry,
  { width }: Setting,
): (PlacedLabel | undefined)[] {
  const { own, known, others, path, bounds, stops, stretches, breaks } = trend;
  const isCrowded = (area.right - area.left) / Math.max(1, own.length) < FEWEST_PIXELS_A_MARK;
  const places = (dots: readonly Dot[]): Box[] =>
    (isCrowded ? dots.slice(-1) : dots)
      .filter(isKnown)
      .map(({ day, value }) => around(x(day), y(value), SIZE_OF_A_MARK));
  const through = (dots: readonly { readonly day: number; readonly value: number | null }[]): Segment[] =>
    pairs(dots).flatMap(([one, next]): Segment[] =>
      one.value === null || next.value === null ? [] : [[x(one.day), y(one.value), x(next.day), y(next.value)]],
    );
  return placeLabels(
    wanted.map(({ text, day, value, reach, isBold = false }) => ({
      text,
      ...(day === 'end' ? alongLine(text, area) : { x: x(day) }),
      y: y(value),
      reach,
      isBold,
    })),
    {
      area: { left: area.left + 2, right: width - MARGIN, top: area.top - AIR - OVER, bottom: area.bottom },
      marks: [
        ...places(known),
        ...others.flatMap(({ dots }) => places(dots)),
        ...stops.map(({ day, value }) => around(x(day), y(value), SIZE_OF_A_MARK)),
      ],
      lines: [
        ...through(own),
        ...others.flatMap(({ dots }) => through(dots)),
        ...through(path.map(([day, value]) => ({ day, value }))),
        ...(path.length > 0 ? [] : bounds.map(({ value }): Segment => [area.left, y(value), area.right, y(value)])),
        ...breaks.map(({ day }): Segment => [x(day), area.top, x(day), area.bottom]),
        ...stretches.flatMap(({ limits: { mean, lower, upper }, from, to }) =>
          [mean, lower, upper].flatMap((value): Segment[] =>
            value === null ? [] : [[x(from), y(value), x(to) + INSET, y(value)]],
          ),
        ),
      ],
    },
  );
}

// The label of a level line may be anywhere along it, best at its end.
function alongLine(text: string, { left, right }: PlotArea): { readonly x: number; readonly along: readonly number[] } {
  const half = textWidth(text, TEXT_SIZE) / 2;
  return { x: right - half, along: [left + half, (left + right) / 2] };
}

// Says whether anything would be drawn outside the plot.
function isBeyond({ bounds, path, stops, others, stretches, last }: Trend, [least, greatest]: Domain): boolean {
  const end = numberOfDay(last);
  const values = [
    ...[...bounds, ...stops, ...others.flatMap(({ dots }) => dots)].map(({ value }) => value),
    ...path.map(([, value]) => value),
    ...stretches.flatMap(({ limits: { mean, lower, upper } }) => [mean, lower, upper]),
  ];
  return (
    path.some(([day]) => day > end) || values.some((value) => value !== null && (value < least || value > greatest))
  );
}

// With room for the half of a mark that is outside.
function boxOf({ left, right, top, bottom }: PlotArea): Record<string, number> {
  return { x: left, y: top - AIR, width: right + AIR - left, height: bottom - top + 2 * AIR };
}

function timeScale({ first, last }: Trend, { left, right }: PlotArea): Scale {
  const [start, end] = [numberOfDay(first), numberOfDay(last)];
  return start === end ? () => (left + right) / 2 : scaleOf([start, end], left + INSET, right - INSET);
}

function linesOf(trend: Trend, { area, x, y }: Geometry): string[] {
  const { bounds, path, breaks, stretches, others, own, gaps } = trend;
  // Limits end half-way to those that follow them.
  const middles = pairs(stretches).map(([one, next]) => (x(one.to) + x(next.from)) / 2);
  const level = (one: Stretch, value: number): Segment => {
    const index = stretches.indexOf(one);
    const [start, end] = [middles[index - 1] ?? -Infinity, middles[index] ?? Infinity];
    return [Math.max(start, x(one.from) - INSET), y(value), Math.min(end, x(one.to) + INSET), y(value)];
  };
  return [
    ...breaks.map(({ day }) => straight(x(day), area.top, x(day), area.bottom, BREAK)),
    ...stretches
      .slice(1)
      .map((next, index) =>
        hasBreak(trend, next)
          ? ''
          : straight(Number(middles[index]), area.top, Number(middles[index]), area.bottom, REBASE),
      ),
    strokes(
      stretches.map((one) => level(one, one.limits.mean)),
      MEAN,
    ),
    strokes(
      stretches.flatMap((one) =>
        [one.limits.lower, one.limits.upper].flatMap((value) => (value === null ? [] : [level(one, value)])),
      ),
      LIMIT,
    ),
    ...(path.length > 0 ? [] : bounds.map(({ value }) => straight(area.left, y(value), area.right, y(value), TARGET))),
    ...others.map(({ dots, gaps: theirs }, index) => {
      const manner = OTHERS[index];
      return manner ? drawn(parted(dots, theirs, breaks), x, y, manner.stroke) : '';
    }),
    drawn(parted(own, gaps, breaks), x, y, ownStroke(trend)),
    // Its dots can be seen on the line of the area, but not under it.
    drawn(
      path.map(([day, value]) => ({ day, value })),
      x,
      y,
      TARGET,
    ),
  ];
}

// Adds a place without a figure in each gap and at each break, so that the line ends there.
function parted(
  dots: readonly Dot[],
  gaps: readonly Gap[],
  breaks: readonly BreakLine[],
): Pick<Dot, 'day' | 'value'>[] {
  const starts = new Set([
    ...gaps.map(({ before }) => before),
    ...breaks.flatMap((one) => dots.find(({ end }) => end >= one.from)?.period ?? []),
  ]);
  return dots.flatMap((dot) => (starts.has(dot.period) ? [{ day: dot.day, value: null }, dot] : [dot]));
}

function ownStroke({ types, stretches }: Trend): Stroke {
  return types.size > 0 || stretches.length > 0 ? CHARTED : OWN;
}

function drawn(
  dots: readonly Pick<Dot, 'day' | 'value'>[],
  x: Scale,
  y: Scale,
  { role, width = LINE_WIDTH, dashes }: Stroke,
): string {
  const path = trail(dots.map(({ day, value }) => (value === null ? undefined : [x(day), y(value)])));
  if (path === '') return '';
  return element('path', {
    d: path,
    ...paint({ stroke: role }),
    'stroke-width': width === LINE_WIDTH ? undefined : width,
    'stroke-dasharray': dashes,
  });
}

function marksOf(trend: Trend, { area, x, y }: Geometry): string[] {
  const at = (dots: readonly Dot[], size: number, look: Look): string =>
    marks(
      dots.map(({ day, value }) => [x(day), value === null ? area.bottom - 10 : y(value)]),
      size,
      look,
    );
  const hasRoom = (dots: readonly Dot[]): boolean =>
    (area.right - area.left) / Math.max(1, dots.length) >= FEWEST_PIXELS_A_MARK;
  // If there is no room for all, only the latest figure and any that no line leads to.
  const shown = (dots: readonly Dot[]): readonly Dot[] =>
    hasRoom(dots)
      ? dots
      : dots.filter(
          ({ value }, index) =>
            value !== null
            && (index === dots.length - 1
              || ((dots[index - 1]?.value ?? null) === null && (dots[index + 1]?.value ?? null) === null)),
        );
  const latest = trend.known.at(-1);
  const isCharted = ownStroke(trend) === CHARTED;
  const typeOf = ({ period }: Dot): DrawnType => trend.types.get(period) ?? 'common-cause';
  const isSignal = (dot: Dot): boolean => isCharted && typeOf(dot) !== 'common-cause';
  const lookOf = (dot: Dot): Look => (isCharted ? POINT_LOOKS[typeOf(dot)] : OWN_MARK);
  const usual = shown(trend.own).filter((dot) => dot !== latest && !isSignal(dot));
  const signals = trend.known.filter((dot) => dot !== latest && isSignal(dot));
  const isFew = hasRoom(trend.own);
  return [
    ...trend.others.map(({ dots }, index) => {
      const manner = OTHERS[index];
      return manner
        ? at(
            shown(dots).filter(({ value }) => value !== null),
            10,
            manner.look,
          )
        : '';
    }),
    at(
      usual.filter(({ value }) => value === null),
      10,
      NO_FIGURE,
    ),
    at(
      usual.filter(({ value }) => value !== null),
      SIZE_OF_A_DOT,
      isCharted ? POINT_LOOKS['common-cause'] : OWN_MARK,
    ),
    at(trend.baseline && trend.baseline !== latest ? [trend.baseline] : [], 12, BASELINE),
    marks(
      trend.stops.map(({ day, value }) => [x(day), y(value)]),
      13,
      STOP,
    ),
    ...POINT_TYPES.map((type) =>
      at(
        signals.filter((dot) => typeOf(dot) === type),
        isFew ? SIZE_OF_A_SIGNAL : 9,
        POINT_LOOKS[type],
      ),
    ),
    ...(latest ? [at([latest], 15, lookOf(latest))] : []),
    at(trend.baseline && trend.baseline === latest ? [trend.baseline] : [], 12, BASELINE),
  ];
}

// The end of the path has a mark, and an arrow points to a level beyond the axis.
function flagsOf({ bounds, path, data }: Trend, domain: Domain, area: PlotArea, x: Scale, y: Scale): string[] {
  const end = path.at(-1);
  return bounds.flatMap((bound) => {
    const place = Math.min(end === undefined ? area.right : x(end[0]), area.right);
    if (isFar(bound.value, data)) {
      const isAbove = bound.value > domain[1];
      return [mark(place, isAbove ? area.top : area.bottom, 14, { shape: isAbove ? 'up' : 'down', role: 'ink' })];
    }
    return end === undefined || x(end[0]) > area.right ? [] : [mark(place, y(bound.value), 15, STOP)];
  });
}

function sample(stroke: Stroke | undefined, ...looks: readonly Look[]): KeyItem['draw'] {
  return (x, y) =>
    [
      stroke ? straight(x, y, x + KEY_FIELD, y, stroke) : '',
      ...looks.map((look) => mark(x + KEY_FIELD / 2, y, 11, look)),
    ].join('');
}
