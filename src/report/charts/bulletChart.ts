import { limitOf, requireRagRule } from '../../evaluate/colour.js';
import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { RagRule } from '../../evaluate/ragRule.js';
import { minus, plus, toNumber } from '../../exact/exact.js';
import type { Comparator } from '../../model/comparator.js';
import { capitalised } from '../../format/capitalised.js';
import { formatPeriod } from '../../format/formatPeriod.js';
import { decimalsForAll, decimalsToTellApart, edgeDecimals, meanDecimals } from '../../format/sensibleDecimals.js';
import type { Indicator } from '../../model/indicator.js';
import type { Area } from '../../model/plan.js';
import type { Unit } from '../../model/unit.js';
import { asEvaluated } from '../asEvaluated.js';
import { axisAcross, axisWords } from './axisAcross.js';
import { type Block, LINE_HEIGHT, paragraph, stack } from './block.js';
import { type ChartOptions, type Setting, readChart } from './chartOptions.js';
import { frame, MARGIN, type PageContent } from './frame.js';
import { keyOf } from './key.js';
import { paint, type Role, TEXT_SIZE } from './palette.js';
import { isDrawable } from './refuse.js';
import { requireAreas, requireComparators, requireEvaluationOf, requireNamedIndicator } from './requireEvaluation.js';
import { type Domain, domainOf, extentOf, isFar } from './scale.js';
import { type Look, mark, straight, type Stroke } from './shapes.js';
import { statusBlock } from './statusBlock.js';
import { element } from './svg.js';
import { takeawayOf } from './takeaway.js';
import { boundsOf, flagOf, type TargetBound } from './targetBounds.js';
import { textWidth } from './textWidth.js';
import {
  comparatorName,
  comparisonWords,
  figureWords,
  inPeriod,
  nameShown,
  polarityWords,
  statusWords,
  targetSentence,
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
  /**
   * The rule used for the evaluation, even if it was `DEFAULT_RAG_RULE`, to show its tolerance. Without it, no
   * tolerance is shown.
   */
  readonly rag?: RagRule | undefined;
}

/** The part of the axis in which a figure that misses the target is tolerated. */
interface Band {
  readonly from: number;
  readonly to: number;
  /** The colour within it. */
  readonly role: RagRule['insideTolerance'];
}

const KEYS = ['indicator', 'evaluation', 'comparators', 'areas', 'rag'];
const LEAST_ROW = 26;
const ROW_GAP = 6;
// From the centre of a mark to its label.
const REACH = 15;
const MOST_LINES = 5;
const LEAST_ROOM = 60;
const MARK_ROW = 20;
// Between words and a line that they interrupt.
const AIR = 3;

const TARGET_LINE: Stroke = { role: 'ink', width: 3 };
const EXPECTED_LINE: Stroke = { role: 'ink', width: 3, dashes: '3 3' };
const LATEST: Look = { shape: 'circle', role: 'area' };
const COMPARATOR: Look = { shape: 'diamond', role: 'other' };
const SIDES = { lower: -1, higher: 1, here: 0 } as const;
const BASELINE: Look = { shape: 'circle', role: 'ink', isHollow: true };

/** A row of the chart: a mark on the axis and the words next to it. Some words have no mark. */
interface Row {
  readonly text: string;
  readonly isBold?: boolean;
  /** Where its marks begin and end on the axis, or beyond the axis if they are far away. */
  readonly at?: readonly number[];
  readonly role?: Role;
  readonly draw?: (places: readonly number[], middle: number) => string;
}

/**
 * Returns a drawing of the latest figure of an indicator as a dot on an axis, with the target as a line across, the
 * value expected by now, the tolerance, the baseline and the comparator the plan names first.
 *
 * Every mark has its own row and shape, with its figure next to it. If a value is so far away that the others could not
 * be seen, an arrow points to it. It shows one figure: for figures over time, use {@link trendChart}.
 *
 * @param given - The indicator, its evaluation, and what else to show.
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

/** Returns the content of a bullet chart, from an evaluation that has been checked. */
export function bulletContent(input: BulletChartInput, setting: Setting): PageContent {
  const { evaluation, areas = [], comparators = [], rag } = input;
  const indicator = asEvaluated(input.indicator, evaluation);
  const { unit } = indicator;
  const picture = pictureOf(indicator, evaluation, rag);
  const rows = rowsOf({ ...input, indicator }, picture, setting);
  // Shown next to the message: the figure and the baseline were measured in different ways.
  const broken = evaluation.reasons.filter(({ code }) => code === 'series-break').map(({ message }) => message);
  const takeaway = takeawayOf(indicator, evaluation, comparators, setting.decimals);
  const measured = axisWords(unit, picture?.domain);
  const description = [
    takeaway,
    ...broken,
    `${statusWords(evaluation.status, evaluation.rag)}.`,
    polarityWords(indicator.polarity),
    `${measured}.`,
    ...rows.map(({ text }) => `${text}.`),
  ].join(' ');
  const width = setting.width - 2 * MARGIN;
  return {
    kind: 'bullet',
    title: nameShown(indicator, evaluation, areas),
    description,
    course: description,
    key: keyOf([], setting),
    blocks: () => [
      ...(setting.isPanel ? [] : [statusBlock(takeaway, indicator, evaluation, setting.width)]),
      ...broken.map((message) => paragraph(MARGIN, message, { width, lines: MOST_LINES })),
      paragraph(MARGIN, measured, { width, lines: 2 }, { role: 'muted' }),
      picture === undefined
        ? stack(
            rows.map(({ text }) => paragraph(MARGIN, text, { width, lines: MOST_LINES })),
            ROW_GAP,
          )
        : plotOf(rows, picture, unit, setting),
    ],
  };
}

/** What is drawn, in the unit of the indicator. */
interface Picture {
  readonly domain: Domain;
  /** The range of values that the axis is made for. */
  readonly data: Domain;
  readonly bounds: readonly TargetBound[];
  /** Left out where it is of no interest, at the baseline. */
  readonly expected: number | null;
  readonly comparator: number | undefined;
  readonly tolerances: readonly Band[];
}

// Returns the picture of an indicator, or nothing if there is no number that can be drawn.
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

// A figure that misses the target is on the opposite side from the figures that meet it.
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

// The most important rows come first.
function rowsOf(input: BulletChartInput, picture: Picture | undefined, { decimals }: Setting): Row[] {
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
  const bounds = boundsOf(target);
  const levels = bounds.map(({ value }) => value);
  const rows: Row[] = [
    { text: `Latest figure${latest}`, isBold: true, ...(actual && dotted(actual.value, LATEST, 16)) },
    {
      text: `${targetSentence(indicator, target, decimals)}${beyond(...levels)}`,
      ...(levels.length > 0 && { at: levels, role: 'ink', draw: (xs, y) => flags(bounds, xs, y) }),
    },
  ];
  if (picture?.expected !== null && picture?.expected !== undefined) {
    const { expected } = picture;
    const shown = decimals ?? expectedDecimals(expected, actual, baseline);
    rows.push({
      text: `Expected by ${whenOf(actual)}: ${valueWords(expected, unit, shown)}${beyond(expected)}`,
      at: [expected],
      role: 'ink',
      draw: ([x = 0], y) => straight(x, y - 9, x, y + 9, EXPECTED_LINE),
    });
  }
  const edge = (value: number): string => valueWords(value, unit, decimals ?? edgeDecimals(value));
  for (const { from, to, role } of picture?.tolerances ?? []) {
    rows.push({
      text: `${capitalised(role)} instead of red if off track or missed: ${edge(from)} to ${edge(to)}${beyond(from, to)}`,
      at: [from, to],
      role,
      draw: ([start = 0, end = 0], y) => toleranceMark(start, y - 6, end - start, 12, role),
    });
  }
  rows.push({ text: `Baseline${atStart}`, ...(baseline && dotted(baseline.value, BASELINE)) });
  const [comparison] = evaluation.comparisons;
  if (!comparison) return [...rows, ...withoutFigure(indicator, comparators, decimals)];
  const { value } = comparison.comparator;
  const text = comparisonWords(comparison, unit, comparators, decimals) + beyond(value);
  return [...rows, { text, ...dotted(value, COMPARATOR) }];
}

function dotted(value: number, look: Look, size = 13): Pick<Row, 'at' | 'role' | 'draw'> {
  return { at: [value], role: look.role, draw: ([x = 0], y) => mark(x, y, size, look) };
}

// A flag points to the side that meets the target.
function flags(bounds: readonly TargetBound[], places: readonly number[], y: number): string {
  return bounds
    .map((bound, index) => mark(Number(places[index]) + 7 * SIDES[bound.good], y, 12, flagOf(bound)))
    .join('');
}

// The period of the figure that is judged, or just "by now".
function whenOf(actual: IndicatorEvaluation['actual']): string {
  return typeof actual?.period === 'string' ? formatPeriod(actual.period) : 'now';
}

// One decimal more than the figures have, or as many as are needed to show which side of it the latest figure is on.
function expectedDecimals(expected: number, ...figures: readonly ({ readonly value: number } | null)[]): number {
  const values = figures.filter((figure) => figure !== null).map(({ value }) => value);
  const fewest = meanDecimals(expected, decimalsForAll(values));
  return Math.max(...values.map((value) => decimalsToTellApart(expected, value, fewest)), fewest);
}

// The comparator the plan names first, if none of its figures is known.
function withoutFigure(
  { comparisons, unit }: Indicator,
  comparators: readonly Comparator[],
  decimals: number | undefined,
): Row[] {
  const [first] = comparisons;
  if (first === undefined) return [];
  const figure = 'missing' in first.figure ? figureWords(first.figure, unit, decimals) : 'none to compare with';
  return [{ text: `${comparatorName(first.comparatorId, comparators)}: ${figure}` }];
}

// A row for each mark, with the axis under them. The target line runs through all of them, next to their words if every
// row has room for that; otherwise the words of each row are above its mark, and no line runs through them.
function plotOf(rows: readonly Row[], { domain, data, bounds }: Picture, unit: Unit, setting: Setting): Block {
  const { width } = setting;
  const axis = axisAcross(domain, unit, width);
  const { scale } = axis;
  const [least, greatest] = domain;
  const targets = bounds.filter(({ value }) => !isFar(value, data)).map(({ value }) => scale(value));
  const placed = rows.map((row) => ({
    ...row,
    places: (row.at ?? []).map((value) => scale(Math.min(greatest, Math.max(least, value)))),
    isNear: (row.at ?? []).every((value) => !isFar(value, data)),
  }));
  const beside = placed.flatMap((row) => wordsBeside(row, targets, setting) ?? []);
  const blocks = placed.map((row, index) => {
    const words = beside.length === rows.length ? beside[index] : undefined;
    return words === undefined ? rowBelowWords(row, least, width) : rowWithWords(row, words, least);
  });
  const plot = stack(blocks, ROW_GAP);
  return {
    height: plot.height + ROW_GAP + axis.height,
    draw: (top) => {
      const bottom = top + plot.height + ROW_GAP;
      return [
        axis.draw(bottom, top),
        ...targets.map((x) => straight(x, top, x, bottom, TARGET_LINE)),
        plot.draw(top),
      ].join('');
    },
  };
}

/** A row with the places of its marks in the picture. */
interface PlacedRow extends Row {
  readonly places: readonly number[];
  /** Whether its marks are on the axis, and not beyond it. */
  readonly isNear: boolean;
}

function marksOf({ at = [], role = 'ink', draw, places, isNear }: PlacedRow, middle: number, least: number): string {
  return draw !== undefined && isNear
    ? draw(places, middle)
    : places.map((x, index) => arrow(x, middle, Number(at[index]) < least, role)).join('');
}

function rowWithWords(row: PlacedRow, words: Block, least: number): Block {
  const height = Math.max(words.height, LEAST_ROW);
  return {
    height,
    draw: (top) => words.draw(top + (height - words.height) / 2) + marksOf(row, top + height / 2, least),
  };
}

function rowBelowWords(row: PlacedRow, least: number, width: number): Block {
  const { text, isBold = false, places } = row;
  const words = paragraph(MARGIN, text, { width: width - 2 * MARGIN, lines: MOST_LINES }, { isBold });
  const height = words.height + (places.length === 0 ? 0 : MARK_ROW);
  return {
    height,
    draw: (top) => {
      const below = places.length === 0 ? ROW_GAP : 0;
      const ground = { x: 0, y: top - ROW_GAP / 2, width, height: ROW_GAP / 2 + words.height + below };
      return (
        element('rect', { ...ground, ...paint({ fill: 'ground' }) })
        + words.draw(top)
        + marksOf(row, top + height - MARK_ROW / 2, least)
      );
    },
  };
}

// Returns the words on the side of the mark where they take fewer lines, or nothing if they are long or would lie on a
// target line.
function wordsBeside(
  { text, isBold = false, places }: PlacedRow,
  targets: readonly number[],
  { width, layout }: Setting,
): Block | undefined {
  if (layout === 'narrow' || places.length === 0) return undefined;
  const [start, end] = extentOf(places);
  const sides = [
    { x: end + REACH, room: width - MARGIN - end - REACH, anchor: 'start' },
    { x: start - REACH, room: start - REACH - MARGIN, anchor: 'end' },
  ] as const;
  const [best] = sides
    .filter(({ x, room, anchor }) => {
      const taken = Math.min(textWidth(text, TEXT_SIZE, isBold), room);
      const [from, to] = anchor === 'start' ? [x, x + taken] : [x - taken, x];
      return room >= LEAST_ROOM && targets.every((target) => target < from - AIR || target > to + AIR);
    })
    .map(({ x, room, anchor }) =>
      paragraph(x, text, { width: room, lines: MOST_LINES }, { isBold, anchor, hasRim: true }),
    )
    .sort((one, other) => one.height - other.height);
  return best !== undefined && best.height <= 2 * LINE_HEIGHT ? best : undefined;
}

// Points to a value beyond the axis.
function arrow(x: number, y: number, isBelow: boolean, role: Role): string {
  return (
    straight(x + (isBelow ? 12 : -12), y, x, y, { role }) + mark(x, y, 12, { shape: isBelow ? 'left' : 'right', role })
  );
}

function toleranceMark(x: number, y: number, width: number, height: number, role: Role): string {
  return element('rect', { x, y, width, height, ...paint({ stroke: role }), 'stroke-dasharray': '3 2' });
}
