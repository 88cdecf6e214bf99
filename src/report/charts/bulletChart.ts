import { limitOf, requireRagRule } from '../../evaluate/colour.js';
import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { RagRule } from '../../evaluate/ragRule.js';
import { minus, plus, toNumber } from '../../exact/exact.js';
import type { Comparator } from '../../model/comparator.js';
import { capitalised } from '../../format/capitalised.js';
import { decimalsForAll, decimalsToTellApart, edgeDecimals, meanDecimals } from '../../format/sensibleDecimals.js';
import type { Indicator } from '../../model/indicator.js';
import type { Area } from '../../model/plan.js';
import { asEvaluated } from '../asEvaluated.js';
import { axisAcross, axisWords } from './axisAcross.js';
import { type Block, paragraph } from './block.js';
import { type ChartOptions, type Setting, readChart } from './chartOptions.js';
import { frame, MARGIN, type PageContent } from './frame.js';
import { KEY_FIELD, type KeyItem, keyOf } from './key.js';
import { paint, type Role } from './palette.js';
import { isDrawable } from './refuse.js';
import { requireAreas, requireComparators, requireEvaluationOf, requireNamedIndicator } from './requireEvaluation.js';
import { type Domain, domainOf, extentOf, isFar, type Scale, startsAtZero } from './scale.js';
import { type Look, mark, straight, type Stroke } from './shapes.js';
import { statusBlock } from './statusBlock.js';
import { element } from './svg.js';
import { boundsOf, flagOf, type TargetBound } from './targetBounds.js';
import {
  comparatorName,
  comparisonWords,
  figureWords,
  inPeriod,
  nameShown,
  polarityWords,
  statusWords,
  targetWords,
  valueWords,
} from './words.js';

/**
 * The input of {@link bulletChart}.
 *
 * @category Charts
 */
export interface BulletChartInput extends ChartOptions {
  /** The indicator. */
  readonly indicator: Indicator;
  /** Its evaluation, from `evaluateIndicator` or `evaluatePlan`. */
  readonly evaluation: IndicatorEvaluation;
  /** The plan's comparators, for their names; without them their ids are shown. */
  readonly comparators?: readonly Comparator[] | undefined;
  /** The plan's areas, for the name of the one that was evaluated; without them its id is shown. */
  readonly areas?: readonly Area[] | undefined;
  /** The rule the evaluation was made with, `DEFAULT_RAG_RULE` too, to show its tolerance; none is shown without. */
  readonly rag?: RagRule | undefined;
}

/** A stretch of the axis within which a figure that is short of the target is tolerated. */
interface Band {
  readonly from: number;
  readonly to: number;
  /** The colour within it. */
  readonly role: RagRule['insideTolerance'];
}

const KEYS = ['indicator', 'evaluation', 'comparators', 'areas', 'rag'];
// The heights of what lies one above the other, so that no mark covers another: flags, comparator, bar, baseline.
const FLAGS = 16;
const LANE = 20;
const BAR = 28;
const PLOT = FLAGS + LANE + BAR + LANE;

const TARGET_LINE: Stroke = { role: 'ink', width: 3 };
const EXPECTED_LINE: Stroke = { role: 'ink', width: 3, dashes: '3 3' };
const LATEST: Look = { shape: 'square', role: 'area' };
const COMPARATOR: Look = { shape: 'diamond', role: 'other' };
const BASELINE: Look = { shape: 'circle', role: 'ink', isHollow: true };

/**
 * Returns a drawing of the latest figure of an indicator: as a bar (as a square where the axis does not start at zero), with
 * the baseline, the target, the comparator the plan names first, the value expected by now and the tolerance.
 *
 * Every mark has a shape of its own, and its figure is in the text below. A value so far away that the others could not be
 * seen is in the text only, and an arrow points to it. It shows one figure: for figures over time use
 * {@link trendChart}.
 *
 * @param given - The indicator, its evaluation, and what is shown besides.
 * @returns The chart as the text of an SVG element.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, `INVALID_NUMBER`, `INVALID_DECIMALS`,
 * `INVALID_DAY`, `INVALID_PERIOD` or `INVALID_RAG_RULE`.
 *
 * @example
 * ```ts
 * import { evaluatePlan } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 * import { bulletChart } from 'community-safety-plan/report';
 *
 * const { indicators, comparators } = maidstone2014;
 * const evaluation = evaluatePlan(maidstone2014, { asOf: '2014-06-01' });
 * const svg = bulletChart({ indicator: indicators[0]!, evaluation: evaluation.indicators[0]!, comparators });
 * svg.startsWith('<svg '); // => true
 * svg.includes('Target: at most 25, by 31 March 2018'); // => true
 * ```
 *
 * @category Charts
 */
export function bulletChart(given: BulletChartInput): string {
  const { input, setting } = readChart(given, 'bulletChart', KEYS);
  const { indicator, evaluation, comparators = [], areas = [], rag } = input;
  requireNamedIndicator(indicator);
  requireEvaluationOf(indicator, evaluation);
  requireComparators(comparators);
  requireAreas(areas);
  if (rag !== undefined) requireRagRule(rag);
  return frame(setting, bulletContent(input, setting));
}

/** Returns what a bullet chart holds, of an evaluation that has been checked. */
export function bulletContent(input: BulletChartInput, setting: Setting): PageContent {
  const { evaluation, areas = [], rag } = input;
  const indicator = asEvaluated(input.indicator, evaluation);
  const { unit } = indicator;
  const picture = pictureOf(indicator, evaluation, rag);
  const items = bulletKey({ ...input, indicator }, picture, setting);
  // Said first: the figure and the baseline were made in different ways.
  const broken = evaluation.reasons.filter(({ code }) => code === 'series-break').map(({ message }) => message);
  const status = `${statusWords(evaluation.status, evaluation.rag)}. ${polarityWords(indicator.polarity)}`;
  const course = `${status} ${axisWords(unit, picture?.domain)}.`;
  return {
    kind: 'bullet',
    title: nameShown(indicator, evaluation, areas),
    description: [...broken, course, ...items.map(({ text }) => `${text}.`)].join(' '),
    course,
    key: keyOf([...broken.map((message) => ({ text: message })), ...items], setting),
    blocks: () => [
      ...(setting.isPanel ? [] : [statusBlock(status, evaluation.status, evaluation.rag, setting.width)]),
      paragraph(
        MARGIN,
        axisWords(unit, picture?.domain),
        { width: setting.width - 2 * MARGIN, lines: 2 },
        { role: 'muted' },
      ),
      ...(picture === undefined ? [] : [plotOf(picture, indicator, evaluation, setting)]),
    ],
  };
}

/** What is drawn, in the unit of the indicator. */
interface Picture {
  readonly domain: Domain;
  /** The extent of what the axis is made for. */
  readonly data: Domain;
  readonly bounds: readonly TargetBound[];
  /** Where it is of interest: not at the baseline. */
  readonly expected: number | null;
  readonly comparator: number | undefined;
  readonly tolerances: readonly Band[];
}

// The picture of an indicator; nothing where there is no number that can be drawn.
function pictureOf(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  rag: RagRule | undefined,
): Picture | undefined {
  const { actual, baseline, target, comparisons } = evaluation;
  const expected = isBaselineLatest(evaluation) ? null : evaluation.expected;
  const bounds = boundsOf(target);
  const tolerances = rag === undefined ? [] : tolerancesOf(indicator, evaluation, bounds, rag);
  const comparator = comparisons[0]?.comparator.value;
  const data = [actual, baseline].flatMap((figure) => (figure === null ? [] : [figure.value]));
  const beside = [
    ...bounds.map(({ value }) => value),
    ...tolerances.flatMap(({ from, to }) => [from, to]),
    ...(expected === null ? [] : [expected]),
    ...(comparator === undefined ? [] : [comparator]),
  ];
  const main = data.length > 0 ? data : beside;
  if (main.length === 0 || !main.every(isDrawable)) return undefined;
  return {
    domain: domainOf(main, beside, indicator.unit),
    data: extentOf(main),
    bounds,
    expected,
    comparator,
    tolerances,
  };
}

function isBaselineLatest({ actual, baseline }: IndicatorEvaluation): boolean {
  return actual !== null && baseline !== null && actual.value === baseline.value && actual.period === baseline.period;
}

// A figure that is short of the target lies on the side away from what satisfies it.
function tolerancesOf(
  { unit }: Indicator,
  { actual, baseline, expected, status }: IndicatorEvaluation,
  bounds: readonly TargetBound[],
  rag: RagRule,
): Band[] {
  // An indicator that is not assessed gets no colour from a tolerance.
  if (actual === null || status === 'not-assessed') return [];
  return bounds.flatMap(({ value, good }) => {
    const limit = limitOf(rag, { unit, target: value, baseline: baseline?.value });
    if (limit === undefined || good === 'here') return [];
    const start = rag.measuredFrom === 'expected' && expected !== null ? expected : value;
    const end = toNumber(good === 'lower' ? plus(start, limit) : minus(start, limit));
    return end === start ? [] : [{ from: Math.min(start, end), to: Math.max(start, end), role: rag.insideTolerance }];
  });
}

function bulletKey(input: BulletChartInput, picture: Picture | undefined, { decimals }: Setting): KeyItem[] {
  const { indicator, evaluation, comparators = [] } = input;
  const { actual, baseline, target } = evaluation;
  const { unit } = indicator;
  const words = (value: number): string => valueWords(value, unit, decimals);
  const beyond = (...values: readonly (number | undefined)[]): string =>
    picture !== undefined && values.some((value) => value !== undefined && isFar(value, picture.data))
      ? ' (beyond the axis)'
      : '';
  const latest = actual ? `${inPeriod(actual.period)}: ${words(actual.value)}` : ': none';
  const atStart = baseline
    ? `${inPeriod(baseline.period)}: ${words(baseline.value)}`
    : `: ${'missing' in indicator.baseline ? figureWords(indicator.baseline, unit, decimals) : 'none yet'}`;
  const [comparison] = evaluation.comparisons;
  const items: KeyItem[] = [
    { draw: actual && picture ? latestMark(picture.domain) : undefined, text: `Latest figure${latest}` },
    { draw: baseline ? keyMark(BASELINE) : undefined, text: `Baseline${atStart}` },
    {
      draw: boundsOf(target).length > 0 ? targetMark(boundsOf(target)) : undefined,
      text: `Target: ${targetWords(indicator, target, decimals)}${beyond(...boundsOf(target).map(({ value }) => value))}`,
    },
  ];
  if (picture?.expected !== null && picture?.expected !== undefined) {
    const shown = decimals ?? expectedDecimals(picture.expected, actual, baseline);
    const text = `Expected by then: ${valueWords(picture.expected, unit, shown)}${beyond(picture.expected)}`;
    items.push({ draw: expectedMark, text });
  }
  if (!comparison) items.push(...withoutFigure(indicator, comparators, decimals));
  else {
    const text = comparisonWords(comparison, unit, comparators, decimals) + beyond(comparison.comparator.value);
    items.push({ draw: keyMark(COMPARATOR), text });
  }
  const edge = (value: number): string => valueWords(value, unit, decimals ?? edgeDecimals(value));
  for (const { from, to, role } of picture?.tolerances ?? []) {
    items.push({
      draw: (x, y) => toleranceMark(x + 2, y - 6, KEY_FIELD - 4, 12, role),
      text: `${capitalised(role)} instead of red if off track or missed: ${edge(from)} to ${edge(to)}${beyond(from, to)}`,
    });
  }
  return items;
}

// One decimal more than the figures have, and as many as show on which side of it the latest is.
function expectedDecimals(expected: number, ...figures: readonly ({ readonly value: number } | null)[]): number {
  const values = figures.filter((figure) => figure !== null).map(({ value }) => value);
  const fewest = meanDecimals(expected, decimalsForAll(values));
  return Math.max(...values.map((value) => decimalsToTellApart(expected, value, fewest)), fewest);
}

// The comparator the plan names first, where no figure of it is known.
function withoutFigure(
  { comparisons, unit }: Indicator,
  comparators: readonly Comparator[],
  decimals: number | undefined,
): KeyItem[] {
  const [first] = comparisons;
  if (first === undefined) return [];
  const figure = 'missing' in first.figure ? figureWords(first.figure, unit, decimals) : 'none to compare with';
  return [{ text: `${comparatorName(first.comparatorId, comparators)}: ${figure}` }];
}

// The bar in the middle, what it is compared with above and below, and the axis under it.
function plotOf(
  picture: Picture,
  { unit }: Indicator,
  { actual, baseline }: IndicatorEvaluation,
  { width }: Setting,
): Block {
  const { domain, expected, comparator } = picture;
  const axis = axisAcross(domain, unit, width);
  const { scale } = axis;
  return {
    height: PLOT + axis.height,
    draw: (top) => {
      const laneTop = top + FLAGS;
      const barTop = laneTop + LANE;
      const barMiddle = barTop + BAR / 2;
      const at = (value: number, y: number, look: Look): string => markAt(value, y, look, picture, scale);
      return [
        axis.draw(top + PLOT, top + FLAGS),
        ...picture.tolerances.map(({ from, to, role }) => {
          if (isFar(from, picture.data) || isFar(to, picture.data)) return '';
          const [start, end] = [scale(within(from, domain)), scale(within(to, domain))];
          return toleranceMark(start, barTop - 4, end - start, BAR + 8, role);
        }),
        actual ? barOf(actual.value, barTop, domain, scale) : '',
        ...picture.bounds.map((bound) =>
          isFar(bound.value, picture.data) ? '' : rimmed(scale(bound.value), top, top + PLOT, TARGET_LINE),
        ),
        ...picture.bounds.map((bound) => flagAt(bound, top + FLAGS / 2, picture, scale)),
        expected === null || isFar(expected, picture.data)
          ? ''
          : rimmed(scale(expected), barTop - 4, barTop + BAR + 4, EXPECTED_LINE),
        comparator === undefined ? '' : at(comparator, laneTop + LANE / 2 - 2, COMPARATOR),
        baseline ? at(baseline.value, barTop + BAR + LANE / 2 + 2, BASELINE) : '',
        actual && !startsAtZero(domain) ? mark(scale(actual.value), barMiddle, 16, LATEST) : '',
      ].join('');
    },
  };
}

// A flag is next to its line, on the side of what satisfies the target.
function flagAt(bound: TargetBound, y: number, { data, domain }: Picture, scale: Scale): string {
  if (isFar(bound.value, data)) return beyond(bound.value, y, domain, scale, 'ink');
  const side = { lower: -1, higher: 1, here: 0 }[bound.good];
  return mark(scale(bound.value) + side * 7, y, 12, flagOf(bound, 'across'));
}

function markAt(value: number, y: number, look: Look, { data, domain }: Picture, scale: Scale): string {
  return isFar(value, data) ? beyond(value, y, domain, scale, look.role) : mark(scale(value), y, 12, look);
}

function beyond(value: number, y: number, [least, greatest]: Domain, scale: Scale, role: Role): string {
  const isBelow = value < least;
  const x = scale(isBelow ? least : greatest);
  return (
    straight(x + (isBelow ? 16 : -16), y, x, y, { role }) + mark(x, y, 12, { shape: isBelow ? 'left' : 'right', role })
  );
}

function barOf(value: number, top: number, domain: Domain, scale: Scale): string {
  if (!startsAtZero(domain)) return '';
  const [zero, end] = [scale(0), scale(value)];
  // Of a figure of zero there is something to be seen, too.
  const width = Math.max(2, Math.abs(end - zero));
  return element('rect', { x: Math.min(zero, end), y: top, width, height: BAR, ...paint({ fill: LATEST.role }) });
}

function within(value: number, [least, greatest]: Domain): number {
  return Math.min(greatest, Math.max(least, value));
}

// A line with a rim of the ground, over whatever it crosses.
function rimmed(x: number, top: number, bottom: number, stroke: Stroke): string {
  return straight(x, top, x, bottom, { role: 'ground', width: 7 }) + straight(x, top, x, bottom, stroke);
}

function toleranceMark(x: number, y: number, width: number, height: number, role: Role): string {
  return element('rect', {
    x,
    y,
    width,
    height,
    ...paint({ stroke: role }),
    'stroke-dasharray': '3 2',
  });
}

function keyMark(look: Look): KeyItem['draw'] {
  return (x, y) => mark(x + KEY_FIELD / 2, y, 12, look);
}

function latestMark(domain: Domain): KeyItem['draw'] {
  if (!startsAtZero(domain)) return keyMark(LATEST);
  return (x, y) =>
    element('rect', { x: x + 2, y: y - 6, width: KEY_FIELD - 4, height: 12, ...paint({ fill: LATEST.role }) });
}

function targetMark(bounds: readonly TargetBound[]): KeyItem['draw'] {
  return (x, y) => {
    const middle = x + KEY_FIELD / 2;
    const lines = bounds.map((bound, index) => {
      const place = middle + (bounds.length === 1 ? 0 : index * 18 - 9);
      const side = { lower: -1, higher: 1, here: 0 }[bound.good];
      return (
        straight(place, y - 9, place, y + 9, TARGET_LINE) + mark(place + side * 6, y - 4, 10, flagOf(bound, 'across'))
      );
    });
    return lines.join('');
  };
}

function expectedMark(x: number, y: number): string {
  return straight(x + KEY_FIELD / 2, y - 9, x + KEY_FIELD / 2, y + 9, EXPECTED_LINE);
}
