import { requireArray, requireKeys, requireOneOf, requireText } from '../../errors/require.js';
import { capitalised } from '../../format/capitalised.js';
import type { Figure, KnownFigure } from '../../model/figure.js';
import type { Unit } from '../../model/unit.js';
import type { BenchmarkOutcome } from '../../statistics/compareWithBenchmark.js';
import { type AxisAcross, axisAcross, axisWords } from './axisAcross.js';
import { BASELINE, type Block, line, LINE_HEIGHT, paragraph, stack } from './block.js';
import { type ChartOptions, type Setting, readChart } from './chartOptions.js';
import { fitLines } from './fitLines.js';
import { frame, MARGIN } from './frame.js';
import { KEY_FIELD, type KeyItem, keyOf } from './key.js';
import { commonDecimals } from '../../format/sensibleDecimals.js';
import { isolatedText } from '../../format/plainText.js';
import { TEXT_SIZE } from './palette.js';
import { requireDrawable, requireFigure } from './refuse.js';
import { requireDrawnUnit } from './requireDrawnUnit.js';
import { type Domain, domainOf, extentOf, isFar } from './scale.js';
import { type Look, mark, straight, type Stroke } from './shapes.js';
import { textWidth } from './textWidth.js';
import { counted, figureWords, listed, valueWords } from './words.js';

/**
 * An area of a dot plot: a name with what `compareRates`, `compareProportions`, `rateInterval` or
 * `proportionInterval` returns, or with a figure of a plan.
 *
 * @category Charts
 */
export interface DotPlotArea {
  /** Its name. */
  readonly name: string;
  /** Its figure, which may be missing; needed if there is no `value`. */
  readonly figure?: Figure | undefined;
  /** Its value, if there is no `figure`. */
  readonly value?: number | undefined;
  /** The lower end of the interval around it. */
  readonly lower?: number | null | undefined;
  /** The upper end of the interval around it. */
  readonly upper?: number | null | undefined;
  /** How it compares with the whole: shown by the shape of its mark. */
  readonly outcome?: BenchmarkOutcome | undefined;
  /** Whether it is the area of interest: its name is in bold. */
  readonly highlighted?: boolean | undefined;
}

/**
 * The whole that areas are part of, or compared with.
 *
 * @category Charts
 */
export interface DotPlotComparator {
  /** Its name. */
  readonly name: string;
  /** Its value, in the unit of the areas. */
  readonly value: number;
}

/**
 * The input of {@link dotPlot}.
 *
 * @category Charts
 */
export interface DotPlotInput extends ChartOptions {
  /** What is shown, as a heading. */
  readonly title: string;
  /** What the figures are measured in. */
  readonly unit: Unit;
  /** The areas, in the order to draw them. */
  readonly areas: readonly DotPlotArea[];
  /** The whole that they are part of, or compared with, such as the county: a line through all rows. */
  readonly comparator?: DotPlotComparator | undefined;
}

/** An area with its figure in the usual place. */
interface ReadyArea extends DotPlotArea {
  readonly figure: Figure;
}

interface Ready extends DotPlotInput {
  readonly areas: readonly ReadyArea[];
}

const KEYS = ['title', 'unit', 'areas', 'comparator'];
// The keys of an area, and those in the results of the statistics.
const AREA_KEYS = [
  ...['name', 'figure', 'value', 'lower', 'upper', 'outcome', 'highlighted'],
  ...['outerLower', 'outerUpper', 'method', 'benchmark', 'benchmarkMethod', 'level', 'warnings', 'confidence'],
];
const OUTCOMES = ['better', 'similar', 'worse', 'higher', 'lower', 'not-compared'] as const;
const LEAST_ROW = 26;
const ROW_GAP = 4;
const LEAST_PLOT = 90;
const MOST_NAME_WIDTH = { wide: 210, narrow: 104 } as const;
const LEAST_NAME_WIDTH = 60;
const NAME_LINES = 3;
// After this many rows a reader has lost sight of the axis, so it is drawn at the top as well.
const MANY_ROWS = 20;
const GAP = 10;

const PLAIN: Look = { shape: 'circle', role: 'area' };
const LOOKS: Readonly<Record<BenchmarkOutcome, Look>> = {
  better: { shape: 'circle', role: 'green' },
  similar: { shape: 'circle', role: 'grey', isHollow: true },
  worse: { shape: 'square', role: 'red' },
  higher: { shape: 'right', role: 'area' },
  lower: { shape: 'left', role: 'area' },
  'not-compared': { shape: 'diamond', role: 'grey', isHollow: true },
};
const INTERVAL: Stroke = { role: 'muted' };
const WHOLE: Stroke = { role: 'other', dashes: '7 4' };

/**
 * Returns a drawing of the figures of areas one below the other, each next to its name and with its interval, and the
 * figure of the whole as a line.
 *
 * An area without a figure keeps its row and says why. It does not work out how an area compares with the whole: if you
 * give that, the shape of the mark shows it. If areas differ a lot in size, a {@link funnelPlot} is fairer.
 *
 * @param given - The areas, the whole, and what they are measured in.
 * @returns The chart as the text of an SVG element.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, `INVALID_NUMBER` or `INVALID_DECIMALS`.
 *
 * @example
 * ```ts
 * import { compareRates } from 'community-safety-plan';
 * import { dotPlot } from 'community-safety-plan/report';
 *
 * const against = { benchmark: { value: 6.2 }, polarity: 'lower-is-better' } as const;
 * const svg = dotPlot({
 *   title: 'Burglary in three districts',
 *   unit: { kind: 'rate', per: 1000, of: 'households' },
 *   areas: [
 *     { name: 'Eastfield', ...compareRates({ count: 204, population: 40000, ...against }), highlighted: true },
 *     { name: 'Westfield', ...compareRates({ count: 444, population: 60000, ...against }) },
 *     { name: 'Northfield', figure: { missing: 'suppressed' } },
 *   ],
 *   comparator: { name: 'County', value: 6.2 },
 * });
 * svg.includes('2 of 3 areas have a figure'); // => true
 * svg.includes('Worse: Westfield'); // => true
 * ```
 *
 * @category Charts
 */
export function dotPlot(given: DotPlotInput): string {
  const { input, setting } = readChart(given, 'dotPlot', KEYS);
  const ready = readyOf(input);
  const { title, unit, areas, comparator } = ready;
  const data = areas.flatMap(({ figure, lower, upper }) =>
    'value' in figure ? [figure.value, lower ?? figure.value, upper ?? figure.value] : [],
  );
  const beside = comparator ? [comparator.value] : [];
  const main = data.length > 0 ? data : beside;
  // With one area there are no differences for which the axis would have to begin elsewhere than at zero.
  const domain =
    main.length > 0 ? domainOf(main, beside, unit, knownAreas(areas).length < 2 ? 0 : undefined) : undefined;
  const isWholeFar = comparator !== undefined && isFar(comparator.value, extentOf(main));
  const items = dotKey(ready, isWholeFar, setting);
  const width = setting.width - 2 * MARGIN;
  const message = messageOf(ready, setting);
  return frame(setting, {
    kind: 'dots',
    title,
    description: [
      message,
      `${axisWords(unit, domain)}.`,
      areasInWords(ready, setting),
      ...items.map(({ said }) => `${said}.`),
    ].join(' '),
    key: keyOf(items, setting),
    blocks: () => [
      paragraph(MARGIN, message, { width, lines: 4 }),
      paragraph(MARGIN, axisWords(unit, domain), { width, lines: 2 }, { role: 'muted' }),
      ...(areas.length === 0 ? [] : [rowsOf(ready, domain, isWholeFar, setting)]),
    ],
  });
}

const AGAINST: Readonly<Record<BenchmarkOutcome, string>> = {
  better: 'better than',
  similar: 'similar to',
  worse: 'worse than',
  higher: 'higher than',
  lower: 'lower than',
  'not-compared': 'not compared with',
};

// How the highlighted areas compare with the whole; if none are highlighted, the highest and lowest.
function messageOf({ areas, unit, comparator }: Ready, { decimals }: Setting): string {
  const known = knownAreas(areas);
  const [first] = known;
  if (first === undefined) return areas.length === 0 ? 'There are no areas to draw.' : 'No area has a figure.';
  const told = ({ name, figure }: { readonly name: string; readonly figure: KnownFigure }): string =>
    `${name} (${valueWords(figure.value, unit, decimals)})`;
  const sought = known.filter(({ highlighted }) => highlighted === true);
  if (sought.length > 0 && comparator !== undefined) {
    const whole = isolatedText(comparator.name);
    const compared = sought.map(({ name, figure: { value }, outcome }) => {
      const side = value === comparator.value ? 'the same as' : value > comparator.value ? 'above' : 'below';
      return `${name} is ${outcome === undefined ? side : AGAINST[outcome]} ${whole}`;
    });
    return `${listed(compared)}.`;
  }
  const lowest = known.reduce((low, area) => (area.figure.value < low.figure.value ? area : low));
  const highest = known.reduce((high, area) => (area.figure.value > high.figure.value ? area : high));
  return lowest === highest
    ? `One area has a figure: ${told(first)}.`
    : `Highest in ${told(highest)}, lowest in ${told(lowest)}.`;
}

function knownAreas(areas: readonly ReadyArea[]): (ReadyArea & { readonly figure: KnownFigure })[] {
  return areas.flatMap(({ figure, name, ...area }) =>
    'value' in figure ? [{ ...area, name: isolatedText(name), figure }] : [],
  );
}

function readyOf(input: DotPlotInput): Ready {
  const { title, unit, areas, comparator } = input;
  requireText(title, 'title');
  requireDrawnUnit(unit);
  requireArray(areas, 'areas');
  if (comparator !== undefined) {
    requireKeys(comparator, ['name', 'value'], 'comparator');
    requireText(comparator.name, 'comparator.name');
    requireDrawable(comparator.value, 'comparator.value');
  }
  // Array.from does not skip a hole in the list.
  const ready = Array.from(areas, (given, index): ReadyArea => {
    const place = `areas[${String(index)}]`;
    const area = requireKeys(given, AREA_KEYS, place);
    requireText(area.name, `${place}.name`);
    if (area.figure === undefined) requireDrawable(area.value, `${place}.value`);
    const figure = area.figure ? requireFigure(area.figure, `${place}.figure`) : { value: Number(area.value) };
    for (const end of ['lower', 'upper'] as const) {
      if (area[end] !== undefined) requireDrawable(area[end], `${place}.${end}`);
    }
    if (area.outcome !== undefined) requireOneOf(area.outcome, OUTCOMES, `${place}.outcome`);
    if (area.highlighted !== undefined) requireOneOf(area.highlighted, [true, false], `${place}.highlighted`);
    return { ...area, figure };
  });
  return { ...input, areas: ready };
}

function areasInWords({ areas, unit }: Ready, { decimals }: Setting): string {
  const known = knownAreas(areas);
  const told = ({ name, figure }: { name: string; figure: KnownFigure }): string =>
    `${name} (${valueWords(figure.value, unit, decimals)})`;
  const [first] = known;
  if (first === undefined) return `None of ${counted(areas.length, 'area', 'areas')} has a figure.`;
  const lowest = known.reduce((low, area) => (area.figure.value < low.figure.value ? area : low));
  const highest = known.reduce((high, area) => (area.figure.value > high.figure.value ? area : high));
  const marked = areas.filter(({ highlighted }) => highlighted === true);
  return [
    `${String(known.length)} of ${counted(areas.length, 'area', 'areas')} ${known.length === 1 ? 'has' : 'have'} a figure.`,
    `The lowest is ${told(lowest)}, the highest ${told(highest)}.`,
    ...marked.map(({ name, figure }) => `${isolatedText(name)}: ${figureWords(figure, unit, decimals)}.`),
  ].join(' ');
}

/** What a mark means, and what a screen reader says about it. */
interface DotKeyItem extends KeyItem {
  readonly said: string;
}

function dotKey({ areas, unit, comparator }: Ready, isFarAway: boolean, { decimals }: Setting): DotKeyItem[] {
  const known = areas.filter(({ figure }) => 'value' in figure);
  const items: DotKeyItem[] = [];
  if (comparator) {
    const away = isFarAway ? ' (beyond the axis)' : '';
    const said = `${isolatedText(comparator.name)}: ${valueWords(comparator.value, unit, decimals)}${away}`;
    items.push({ text: said, said, isLabelled: !isFarAway && areas.length > 0 });
  }
  for (const outcome of OUTCOMES) {
    const named = known.filter((area) => area.outcome === outcome);
    if (named.length === 0) continue;
    const text = outcome === 'not-compared' ? 'Not compared' : capitalised(outcome);
    items.push({
      draw: (x, y) => mark(x + KEY_FIELD / 2, y, 12, LOOKS[outcome]),
      text,
      said: `${text}: ${listed(named.map(({ name }) => isolatedText(name)))}`,
    });
  }
  if (known.some(({ outcome }) => outcome === undefined)) {
    const text = 'Figure of an area';
    items.push({ draw: (x, y) => mark(x + KEY_FIELD / 2, y, 12, PLAIN), text, said: text });
  }
  if (known.some(({ lower, upper }) => isNumber(lower) && isNumber(upper))) {
    const text = 'Confidence interval';
    items.push({ draw: (x, y) => whisker(x + 2, x + KEY_FIELD - 2, y), text, said: text });
  }
  return items;
}

// A row has the name on the left, the mark in the middle, and the figure on the right.
function rowsOf(input: Ready, domain: Domain | undefined, isWholeFar: boolean, setting: Setting): Block {
  const { areas, unit, comparator } = input;
  const { layout, width } = setting;
  const decimals = setting.decimals ?? commonDecimals(knownAreas(areas).map(({ figure }) => figure.value));
  const told = areas.map((area) => ({ area, figure: figureWords(area.figure, unit, decimals) }));
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => textWidth(text.slice(0, 100), TEXT_SIZE, true)));
  // If there is no figure, the reason is written in the place of the mark.
  const figureWidth = widest(told.flatMap(({ area, figure }) => ('value' in area.figure ? [figure] : [])));
  const reasonWidth = widest(told.flatMap(({ area, figure }) => ('value' in area.figure ? [] : [figure])));
  const most = width - 2 * MARGIN - Math.max(figureWidth + 2 * GAP + LEAST_PLOT, reasonWidth + 3 * GAP);
  const names = areas.map(({ name }) => isolatedText(name));
  // A name is broken between its words.
  const longestWord = widest(names.flatMap((name) => name.split(' ')));
  const nameWidth = Math.max(
    LEAST_NAME_WIDTH,
    Math.min(most, Math.max(MOST_NAME_WIDTH[layout], longestWord + 1), widest(names) + 1),
  );
  const [left, right] = [MARGIN + nameWidth + GAP, width - MARGIN - figureWidth - GAP];
  const axis = domain === undefined ? undefined : axisAcross(domain, unit, width, left, right);
  const isTwice = areas.length > MANY_ROWS && axis !== undefined;
  const axisHeight = axis?.height ?? 0;
  const rows = stack(
    told.map(({ area, figure }) => rowOf(area, figure, nameWidth, axis, width)),
    ROW_GAP,
  );
  const whole = comparator && axis && !isWholeFar ? wholeOf(comparator, axis, input, setting) : undefined;
  const labelHeight = whole?.height ?? 0;
  return {
    height: labelHeight + (isTwice ? axisHeight : 0) + rows.height + axisHeight,
    draw: (top) => {
      const start = top + labelHeight + (isTwice ? axisHeight : 0);
      const end = start + rows.height;
      return [
        axis?.draw(end, start) ?? '',
        isTwice ? axis.drawAbove(start) : '',
        whole?.draw(top) ?? '',
        comparator && whole && axis
          ? straight(axis.scale(comparator.value), start, axis.scale(comparator.value), end, WHOLE)
          : '',
        rows.draw(start),
      ].join('');
    },
  };
}

// The name of the whole, above its line and within the picture.
function wholeOf(
  { name, value }: DotPlotComparator,
  { scale }: AxisAcross,
  { unit }: Ready,
  { width, decimals }: Setting,
): Block {
  const figure = valueWords(value, unit, decimals);
  const room = width - 2 * MARGIN - textWidth(` ${figure}`, TEXT_SIZE);
  const [short = ''] = fitLines(isolatedText(name), { width: room, size: TEXT_SIZE, lines: 1 });
  const text = `${short} ${figure}`;
  const half = textWidth(text, TEXT_SIZE) / 2;
  const x = Math.min(width - MARGIN - half, Math.max(MARGIN + half, scale(value)));
  return { height: LINE_HEIGHT, draw: (top) => line(x, top + BASELINE, text, { anchor: 'middle' }) };
}

function rowOf(area: ReadyArea, figure: string, nameWidth: number, axis: AxisAcross | undefined, width: number): Block {
  const style = { isBold: area.highlighted === true, hasRim: true };
  const name = paragraph(MARGIN, isolatedText(area.name), { width: nameWidth, lines: NAME_LINES }, style);
  const height = Math.max(LEAST_ROW, name.height);
  return {
    height,
    draw: (top) => {
      const middle = top + height / 2;
      return [
        name.draw(middle - name.height / 2),
        'value' in area.figure
          ? line(width - MARGIN, middle - LINE_HEIGHT / 2 + BASELINE, figure, { ...style, anchor: 'end' })
          : line(MARGIN + nameWidth + 3 * GAP, middle - LINE_HEIGHT / 2 + BASELINE, figure, style),
        axis ? dotOf(area, middle, axis) : '',
      ].join('');
    },
  };
}

function dotOf({ figure, lower, upper, outcome, highlighted }: ReadyArea, y: number, { scale }: AxisAcross): string {
  if (!('value' in figure)) return '';
  const interval = isNumber(lower) && isNumber(upper) ? whisker(scale(lower), scale(upper), y) : '';
  const look = outcome === undefined ? PLAIN : LOOKS[outcome];
  return interval + mark(scale(figure.value), y, highlighted === true ? 15 : 12, look);
}

function whisker(start: number, end: number, y: number): string {
  return (
    straight(start, y, end, y, INTERVAL)
    + straight(start, y - 5, start, y + 5, INTERVAL)
    + straight(end, y - 5, end, y + 5, INTERVAL)
  );
}

function isNumber(value: number | null | undefined): value is number {
  return value !== undefined && value !== null;
}
