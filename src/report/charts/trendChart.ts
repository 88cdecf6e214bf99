import { line as lineThrough } from 'd3-shape';
import { decimalsForAll, meanDecimals } from '../../format/sensibleDecimals.js';
import { formatFigure } from '../../format/formatFigure.js';
import { dayInWords, periodLabelInWords } from '../../format/formatPeriod.js';
import { isolatedText } from '../../format/plainText.js';
import type { Indicator } from '../../model/indicator.js';
import { asEvaluated } from '../asEvaluated.js';
import { axisWords } from './axisAcross.js';
import { axisUp, type PlotArea } from './axisUp.js';
import { BASELINE as TEXT_BASELINE, type Block, labels, LINE_HEIGHT, paragraph } from './block.js';
import { type Setting, readChart } from './chartOptions.js';
import { frame, MARGIN, type PageContent } from './frame.js';
import { KEY_FIELD, type KeyItem, keyOf } from './key.js';
import { LINE_WIDTH, paint } from './palette.js';
import { type Domain, isFar, type Scale, scaleOf } from './scale.js';
import { type Look, mark, marks, straight, type Stroke, strokes } from './shapes.js';
import { statusBlock } from './statusBlock.js';
import { element } from './svg.js';
import { flagOf } from './targetBounds.js';
import { grainOf, numberOfDay, timeTicks, widestLabel } from './timeAxis.js';
import { type Dot, type KnownDot, requireTrend, type Trend, type TrendChartInput, timelineOf } from './trend.js';
import { counted, listed, nameShown, polarityWords, statusWords, targetWords, valueWords } from './words.js';

const KEYS = ['indicator', 'evaluation', 'comparators', 'areas', 'controlChart', 'limits', 'signals'];
const PLOT_HEIGHT = { wide: 240, narrow: 200 } as const;
const PLOT_HEIGHT_IN_PAGE = 150;
const MOST_TICKS_IN_PAGE = 5;
const TOO_LARGE = 'The figures are too large to draw.';
const NOTHING_DATED = 'There is no figure with a date to draw.';
const FEWEST_PIXELS_A_MARK = 9;
const DIGITS = 1;
const TICK = 8;
// Half a mark.
const AIR = 8;
const INSET = 10;

const OWN: Stroke = { role: 'area', width: 3 };
const OWN_MARK: Look = { shape: 'circle', role: 'area' };
const BASELINE: Look = { shape: 'circle', role: 'ink', isHollow: true };
const SIGNAL: Look = { shape: 'square', role: 'red', isHollow: true };
const NO_FIGURE: Look = { shape: 'cross', role: 'muted' };
const TARGET: Stroke = { role: 'ink', dashes: '2 4' };
const STOP: Look = { shape: 'diamond', role: 'ink', isHollow: true };
const BREAK: Stroke = { role: 'muted', dashes: '4 4' };
const MEAN: Stroke = { role: 'limit' };
const LIMIT: Stroke = { role: 'limit', dashes: '10 5' };
const OTHERS: readonly { readonly look: Look; readonly stroke: Stroke }[] = [
  { look: { shape: 'diamond', role: 'other' }, stroke: { role: 'other', dashes: '7 4' } },
  { look: { shape: 'up', role: 'another' }, stroke: { role: 'another', dashes: '12 3 3 3' } },
  { look: { shape: 'square', role: 'other', isHollow: true }, stroke: { role: 'other', dashes: '3 3' } },
  { look: { shape: 'down', role: 'another', isHollow: true }, stroke: { role: 'another', dashes: '16 4' } },
];

/**
 * Returns a drawing of the figures of an indicator over time as a line, with the path to its target, its comparators and
 * control limits.
 *
 * It draws the `series` of the evaluation: the figures that were used, each at the last day of its period. Where a figure
 * is missing the line is broken; figures of another length are named and left out. The path to a target runs from the
 * baseline and through the interim targets, which are marked. A break in the series is a line across. A target without a path is a level line, and one that moves with a comparator is that
 * comparator's line. If the status is not that of the latest figure, the chart says so. For the latest figure alone use
 * {@link bulletChart}, in a table {@link sparkline}.
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

/** Returns what a trend chart holds, of an evaluation that has been checked. */
export function trendContent(given: TrendChartInput, setting: Setting): PageContent {
  const { evaluation, areas = [] } = given;
  const indicator = asEvaluated(given.indicator, evaluation);
  const input = { ...given, indicator };
  const trend = timelineOf(input);
  const items = trendKey(input, trend, setting);
  const breaks = trend ? breakKey(trend) : [];
  const sentences = (some: readonly KeyItem[]): string[] => some.map(({ text }) => `${text}.`);
  const remark = `${statusWords(evaluation.status, evaluation.rag)}. ${polarityWords(indicator.polarity)}`;
  const measured = axisWords(indicator.unit, trend?.domain);
  const instead = trend ? TOO_LARGE : NOTHING_DATED;
  const course = [remark, `${measured}.`, trend ? courseOf(trend, indicator, setting) : NOTHING_DATED].join(' ');
  const width = setting.width - 2 * MARGIN;
  return {
    kind: 'trend',
    title: nameShown(indicator, evaluation, areas),
    description: [...sentences(breaks), course, ...sentences(items)].join(' '),
    course,
    key: keyOf([...breaks, ...items], setting),
    blocks: (id) => [
      ...(setting.isPanel ? [] : [statusBlock(remark, evaluation.status, evaluation.rag, setting.width)]),
      paragraph(MARGIN, measured, { width, lines: 2 }, { role: 'muted' }),
      trend?.domain ? plotOf(trend, trend.domain, input, setting, id) : paragraph(MARGIN, instead, { width, lines: 2 }),
    ],
  };
}

// What the line does, in words.
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

function trendKey({ indicator, evaluation }: TrendChartInput, trend: Trend | undefined, setting: Setting): KeyItem[] {
  const { decimals } = setting;
  const words = (value: number): string => valueWords(value, indicator.unit, decimals);
  const items: KeyItem[] = [];
  const latest = trend?.known.at(-1);
  if (latest) {
    items.push({
      draw: sample(OWN, OWN_MARK),
      text: `Latest figure, ${periodLabelInWords(latest.period)}: ${words(latest.value)}`,
    });
  }
  if (trend?.judged && trend.judged !== latest) {
    const { period, value } = trend.judged;
    items.push({ text: `The status is for ${periodLabelInWords(period)}: ${words(value)}` });
  }
  if (trend?.baseline) {
    const { period, value } = trend.baseline;
    items.push({ draw: sample(undefined, BASELINE), text: `Baseline, ${periodLabelInWords(period)}: ${words(value)}` });
  }
  const isAway = trend?.bounds.some(({ value }) => isFar(value, trend.data)) === true;
  items.push({
    draw: trend && trend.bounds.length > 0 ? targetSample(trend) : undefined,
    text: `Target: ${targetWords(indicator, evaluation.target, decimals)}${isAway ? ' (beyond the axis)' : ''}`,
  });
  return trend ? [...items, ...stopsKey(trend, words), ...keyBeside(trend, indicator, decimals)] : items;
}

function breakKey({ breaks }: Trend): KeyItem[] {
  return breaks.map(({ from, why }) => ({
    draw: (x, y) => straight(x + KEY_FIELD / 2, y - LINE_HEIGHT / 2, x + KEY_FIELD / 2, y + LINE_HEIGHT / 2, BREAK),
    text: `Break in the series on ${dayInWords(from)}: ${isolatedText(why).replace(/\.$/u, '')}`,
  }));
}

function stopsKey({ stops, data }: Trend, words: (value: number) => string): KeyItem[] {
  if (stops.length === 0) return [];
  const named = stops.map(
    ({ period, value }) =>
      `${periodLabelInWords(period)}: ${words(value)}${isFar(value, data) ? ' (beyond the axis)' : ''}`,
  );
  return [
    { draw: sample(TARGET, STOP), text: `Interim ${stops.length === 1 ? 'target' : 'targets'}, ${listed(named)}` },
  ];
}

function keyBeside(trend: Trend, { unit }: Indicator, decimals: number | undefined): KeyItem[] {
  const words = (value: number): string => valueWords(value, unit, decimals);
  const items: KeyItem[] = [];
  for (const [index, { name, latest }] of trend.others.entries()) {
    const manner = OTHERS[index];
    const away = isFar(latest.value, trend.data) ? ' (beyond the axis)' : '';
    const text = `${name}, ${periodLabelInWords(latest.period)}: ${words(latest.value)}${away}`;
    items.push(manner ? { draw: sample(manner.stroke, manner.look), text } : { text: `${text} (not drawn)` });
  }
  const stretch = trend.stretches.at(-1);
  if (stretch) {
    const { mean, lower, upper } = stretch.limits;
    const ofData = decimalsForAll(trend.known.map(({ value }) => value));
    const level = (value: number): string => valueWords(value, unit, decimals ?? meanDecimals(value, ofData));
    items.push({ draw: sample(MEAN), text: `Mean: ${level(mean)}` });
    const bounds = [lower, upper].flatMap((value) => (value === null ? [] : [level(value)]));
    if (bounds.length > 0) items.push({ draw: sample(LIMIT), text: `Usual variation: limits ${bounds.join(' and ')}` });
  }
  if (trend.signals.length > 0) {
    const periods = listed(trend.signals.map(({ period }) => periodLabelInWords(period)));
    items.push({ draw: sample(undefined, SIGNAL), text: `More than the usual variation: ${periods}` });
  }
  const missing = trend.own.flatMap(({ period, value, missing: why }) => {
    if (value !== null) return [];
    return `${periodLabelInWords(period)} (${why === null ? 'two that differ' : formatFigure({ missing: why }, unit)})`;
  });
  if (missing.length > 0) items.push({ draw: sample(undefined, NO_FIGURE), text: `No figure: ${listed(missing)}` });
  for (const note of trend.notes) items.push({ text: note.replace(/\.$/u, '') });
  return items;
}

function plotOf(trend: Trend, domain: Domain, { indicator }: TrendChartInput, setting: Setting, id: string): Block {
  const axis = axisUp(domain, indicator.unit, setting.isPanel ? MOST_TICKS_IN_PAGE : undefined);
  // A baseline may be headed with a month where the figures since are those of years.
  const since = trend.own.filter(({ isStated }) => !isStated);
  const grain = grainOf(since);
  const latest = since.at(-1)?.end ?? trend.latest;
  const height = setting.isPanel ? PLOT_HEIGHT_IN_PAGE : PLOT_HEIGHT[setting.layout];
  return {
    height: height + AIR + TICK + LINE_HEIGHT,
    draw: (top) => {
      const right = setting.width - MARGIN - widestLabel(grain) / 2;
      const left = Math.max(axis.width, MARGIN + widestLabel(grain) / 2 - INSET);
      const area = { left, right, top: top + AIR, bottom: top + AIR + height };
      const x = timeScale(trend, area);
      const y = axis.scaleOf(area);
      const clip = `${id}-plot`;
      const shapes = [...linesOf(trend, area, x, y), ...marksOf(trend, area, x, y)];
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
      ].join('');
    },
  };
}

// Whether anything would be drawn outside the plot.
function isBeyond({ bounds, path, stops, others, stretches }: Trend, [least, greatest]: Domain): boolean {
  return [
    ...[...bounds, ...stops, ...others.flatMap(({ dots }) => dots)].map(({ value }) => value),
    ...path.map(([, value]) => value),
    ...stretches.flatMap(({ limits: { mean, lower, upper } }) => [mean, lower, upper]),
  ].some((value) => value !== null && (value < least || value > greatest));
}

// Room for the half of a mark that lies outside.
function boxOf({ left, right, top, bottom }: PlotArea): Record<string, number> {
  return { x: left, y: top - AIR, width: right + AIR - left, height: bottom - top + 2 * AIR };
}

function timeScale({ first, last }: Trend, { left, right }: PlotArea): Scale {
  const [start, end] = [numberOfDay(first), numberOfDay(last)];
  return start === end ? () => (left + right) / 2 : scaleOf([start, end], left + INSET, right - INSET);
}

function linesOf(trend: Trend, area: PlotArea, x: Scale, y: Scale): string[] {
  const { bounds, path, breaks, stretches, others, own } = trend;
  return [
    ...breaks.map(({ day }) => straight(x(day), area.top, x(day), area.bottom, BREAK)),
    ...stretches.flatMap(({ limits: { mean, lower, upper }, from, to }) =>
      [mean, lower, upper].map((value, index) =>
        value === null ? '' : straight(x(from) - INSET, y(value), x(to) + INSET, y(value), index === 0 ? MEAN : LIMIT),
      ),
    ),
    ...(path.length > 0
      ? [
          drawn(
            path.map(([day, value]) => ({ day, value })),
            x,
            y,
            TARGET,
          ),
        ]
      : bounds.map(({ value }) => straight(area.left, y(value), area.right, y(value), TARGET))),
    ...others.map(({ dots }, index) => {
      const manner = OTHERS[index];
      return manner ? drawn(dots, x, y, manner.stroke) : '';
    }),
    drawn(own, x, y, OWN),
  ];
}

function drawn(
  dots: readonly Pick<Dot, 'day' | 'value'>[],
  x: Scale,
  y: Scale,
  { role, width = LINE_WIDTH, dashes }: Stroke,
): string {
  const path = lineThrough<Pick<Dot, 'day' | 'value'>>()
    .defined(({ value }) => value !== null)
    .x(({ day }) => x(day))
    .y(({ value }) => y(Number(value)))
    .digits(DIGITS)([...dots]);
  if (path === null) return '';
  // The rim would fill the gaps of a line that is broken into dashes.
  const rim =
    dashes === undefined ? element('path', { d: path, ...paint({ stroke: 'ground' }), 'stroke-width': width + 3 }) : '';
  return (
    rim
    + element('path', {
      d: path,
      ...paint({ stroke: role }),
      'stroke-width': width === LINE_WIDTH ? undefined : width,
      'stroke-dasharray': dashes,
    })
  );
}

function marksOf(trend: Trend, area: PlotArea, x: Scale, y: Scale): string[] {
  const at = (dots: readonly Dot[], size: number, look: Look): string =>
    marks(
      dots.map(({ day, value }) => [x(day), value === null ? area.bottom - 10 : y(value)]),
      size,
      look,
    );
  const hasRoom = (dots: readonly Dot[]): boolean =>
    (area.right - area.left) / Math.max(1, dots.length) >= FEWEST_PIXELS_A_MARK;
  // Where there is no room for all, a figure that no line leads to, and the latest.
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
  const own = shown(trend.own).filter((dot) => dot !== latest);
  return [
    marks(
      trend.stops.map(({ day, value }) => [x(day), y(value)]),
      11,
      STOP,
    ),
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
      own.filter(({ value }) => value === null),
      10,
      NO_FIGURE,
    ),
    at(
      own.filter(({ value }) => value !== null),
      10,
      OWN_MARK,
    ),
    at(trend.signals, 12, SIGNAL),
    at(latest ? [latest] : [], 13, OWN_MARK),
    at(trend.baseline ? [trend.baseline] : [], 12, BASELINE),
  ];
}

// A flag is at the end of the path, or at the right end of a level line.
function flagsOf({ bounds, path, data }: Trend, domain: Domain, area: PlotArea, x: Scale, y: Scale): string[] {
  const end = path.at(-1);
  return bounds.map((bound) => {
    const place = Math.min(end === undefined ? area.right : x(end[0]), area.right);
    if (isFar(bound.value, data)) {
      const isAbove = bound.value > domain[1];
      return mark(place, isAbove ? area.top : area.bottom, 14, { shape: isAbove ? 'up' : 'down', role: 'ink' });
    }
    const height = Math.min(area.bottom, Math.max(area.top, y(bound.value)));
    return mark(place, height, 12, flagOf(bound, 'up'));
  });
}

function sample(stroke: Stroke | undefined, look?: Look): KeyItem['draw'] {
  return (x, y) =>
    (stroke ? straight(x, y, x + KEY_FIELD, y, stroke) : '') + (look ? mark(x + KEY_FIELD / 2, y, 11, look) : '');
}

function targetSample({ bounds }: Trend): KeyItem['draw'] {
  return (x, y) =>
    straight(x, y, x + KEY_FIELD, y, TARGET)
    + bounds.map((bound, index) => mark(x + KEY_FIELD - 6 - index * 14, y, 11, flagOf(bound, 'up'))).join('');
}
