import { requireArray, requireKeys, requireObject, requireOneOf, requireText } from '../../errors/require.js';
import { pairs } from 'd3-array';
import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import { show } from '../../errors/show.js';
import type { Unit } from '../../model/unit.js';
import type { Funnel, FunnelPoint, FunnelSignificance } from '../../statistics/funnel.js';
import { axisAcross, axisWords } from './axisAcross.js';
import { axisUp, type PlotArea } from './axisUp.js';
import { type Block, paragraph } from './block.js';
import { type ChartOptions, type Setting, readChart } from './chartOptions.js';
import { frame, MARGIN } from './frame.js';
import { KEY_FIELD, type KeyItem, keyOf } from './key.js';
import { around, drawLabels, type PlacedLabel, placeLabels } from './labels.js';
import { paint, TEXT_SIZE } from './palette.js';
import { capitalised } from '../../format/capitalised.js';
import { formatNumber } from '../../format/formatNumber.js';
import { isolatedText } from '../../format/plainText.js';
import { workedOutDecimals } from '../../format/sensibleDecimals.js';
import { requireDrawable } from './refuse.js';
import { requireDrawnUnit } from './requireDrawnUnit.js';
import { type Domain, domainOf, extentOf, type Scale } from './scale.js';
import { type Look, mark, type Segment, straight, type Stroke } from './shapes.js';
import { element, trail } from './svg.js';
import { textWidth } from './textWidth.js';
import { counted, listed, valueWords } from './words.js';

/**
 * An area of a funnel plot, as `funnel` returns it.
 *
 * @category Charts
 */
export interface FunnelPlotArea {
  /** Its id, shown if it has no name, here or in `names`. */
  readonly id?: string | null | undefined;
  /** Its name. */
  readonly name?: string | undefined;
  /** The population, which is its place on the axis. Not negative. */
  readonly population: number;
  /** Its rate or proportion. */
  readonly value: number;
  /** Where it is, shown by the shape of its mark: `not-significant` if left out. */
  readonly significance?: FunnelSignificance | undefined;
  /** Whether it is the area of interest: its name is in bold, and always shown. */
  readonly highlighted?: boolean | undefined;
}

/**
 * The input of {@link funnelPlot}: what `funnel` returns, with a title and the unit.
 *
 * @category Charts
 */
export interface FunnelPlotInput extends ChartOptions {
  /** What is shown, as a heading. */
  readonly title: string;
  /** What the figures are measured in. */
  readonly unit: Unit;
  /** The areas. */
  readonly areas: readonly FunnelPlotArea[];
  /** The average that the funnel is drawn around. */
  readonly average: number;
  /** The lines of the funnel, each from small populations to large ones. */
  readonly limits?: Partial<Funnel['limits']> | undefined;
  /**
   * How much the areas differ by more than chance, as `funnel` returns it. It is not shown, and the lines are drawn as
   * given.
   */
  readonly overdispersion?: Funnel['overdispersion'] | undefined;
  /** The names of areas by their id, since a funnel has no names. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** The id of the area of interest: its name is in bold, and always shown. */
  readonly highlightedId?: string | undefined;
}

/** An area with its name. */
interface NamedArea {
  readonly name: string;
  readonly population: number;
  readonly value: number;
  readonly significance: FunnelSignificance;
  readonly isSought: boolean;
}

/** An area at its place in the picture. */
interface Placed {
  readonly area: NamedArea;
  readonly x: number;
  readonly y: number;
}

const KEYS = ['title', 'unit', 'areas', 'average', 'limits', 'overdispersion', 'names', 'highlightedId'];
// The keys of an area, and those in the result of `funnel`.
const AREA_KEYS = ['id', 'name', 'population', 'value', 'significance', 'highlighted', 'warnings'];
const STANDINGS = ['high-99.8', 'high-95', 'not-significant', 'low-95', 'low-99.8', 'not-compared'] as const;
const LIMITS = ['low-99.8', 'low-95', 'high-95', 'high-99.8'] as const;
const PLOT_HEIGHT = { wide: 300, narrow: 240 } as const;
const AIR = 8;
const MARK = 11;
const LONGEST_NAME = { wide: 200, narrow: 150 } as const;
const GAP = 9;
// More names would hide the marks.
const MOST_LABELS = 24;
const PEOPLE: Unit = { kind: 'count', of: 'population' };

const LOOKS: Readonly<Record<FunnelSignificance, Look>> = {
  'high-99.8': { shape: 'up', role: 'other' },
  'high-95': { shape: 'up', role: 'other', isHollow: true },
  'not-significant': { shape: 'circle', role: 'area', isHollow: true },
  'low-95': { shape: 'down', role: 'another', isHollow: true },
  'low-99.8': { shape: 'down', role: 'another' },
  'not-compared': { shape: 'diamond', role: 'grey', isHollow: true },
};
const WORDS: Readonly<Record<FunnelSignificance, string>> = {
  'high-99.8': 'Above the 99.8% limit',
  'high-95': 'Above the 95% limit',
  'not-significant': 'Within the limits',
  'low-95': 'Below the 95% limit',
  'low-99.8': 'Below the 99.8% limit',
  'not-compared': 'Too few to compare',
};
// Neither kind is drawn as if it stood out.
const OF_NO_NOTE: ReadonlySet<FunnelSignificance> = new Set(['not-significant', 'not-compared']);
const AVERAGE: Stroke = { role: 'ink' };
const LINES: Readonly<Record<(typeof LIMITS)[number], Stroke>> = {
  'low-99.8': { role: 'limit' },
  'high-99.8': { role: 'limit' },
  'low-95': { role: 'limit', dashes: '6 4' },
  'high-95': { role: 'limit', dashes: '6 4' },
};

/**
 * Returns a drawing of areas by their size and their figure, with the limits within which figures differ only by
 * chance.
 *
 * Areas outside the limits have their own shapes. The first few of each kind are named next to their marks, or in the
 * key if there is no room. It does not work out limits: take them from a funnel. If areas are similar in size, a
 * {@link dotPlot} is easier to read.
 *
 * @param given - The areas, the average and the limits: what `funnel` returns, a title, the unit and the names.
 * @returns The chart as the text of an SVG element.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, `INVALID_NUMBER`, `NEGATIVE_COUNT` or
 * `INVALID_DECIMALS`.
 *
 * @example
 * ```ts
 * import { funnel } from 'community-safety-plan';
 * import { funnelPlot } from 'community-safety-plan/report';
 *
 * const areas = [
 *   { id: 'north', count: 121, population: 80610 },
 *   { id: 'east', count: 77, population: 70903 },
 *   { id: 'south', count: 969, population: 794636 },
 *   { id: 'west', count: 266, population: 263490 },
 * ];
 * const svg = funnelPlot({
 *   ...funnel({ areas, statistic: 'rate' }),
 *   title: 'Robbery in four districts',
 *   unit: { kind: 'rate', per: 1000, of: 'population' },
 *   names: { north: 'Northfield', west: 'Westfield' },
 *   highlightedId: 'west',
 * });
 * svg.includes('Below the 95% limit: Westfield'); // => true
 * ```
 *
 * @category Charts
 */
export function funnelPlot(given: FunnelPlotInput): string {
  const { input: read, setting } = readChart(given, 'funnelPlot', KEYS);
  const input = readFunnel(read);
  const { title, unit, average } = input;
  const areas = namedAreas(input);
  const domain = domainUp(input);
  const plot = plotOf(input, areas, domain, setting);
  const items = areas.length === 0 ? [] : funnelKey(input, areas, plot.labelled, setting);
  const width = setting.width - 2 * MARGIN;
  const measured = axisWords(unit, domain);
  const message = messageOf(areas, hasLimits(input));
  const sizes = sizesIn(unit);
  return frame(setting, {
    kind: 'funnel',
    title,
    description: [
      message,
      `${measured}.`,
      `${counted(areas.length, 'area', 'areas')} by ${sizes}, around an average of ${averageWords(average, unit, setting)}.`,
      ...items.map(({ said }) => `${said}.`),
    ].join(' '),
    key: keyOf(items, setting),
    blocks: (id) => [
      paragraph(MARGIN, message, { width, lines: 4 }),
      paragraph(MARGIN, measured, { width, lines: 2 }, { role: 'muted' }),
      ...(areas.length === 0
        ? []
        : [
            plot.blockOf(id),
            paragraph(setting.width / 2, capitalised(sizes), { width, lines: 1 }, { role: 'muted', anchor: 'middle' }),
          ]),
    ],
  });
}

// A percentage may be of something other than people, such as recorded crimes.
function sizesIn(unit: Unit): string {
  return (unit.kind === 'rate' || unit.kind === 'percentage' ? unit.of : undefined) ?? 'population';
}

const WHERE: Readonly<Record<FunnelSignificance, string>> = {
  'high-99.8': 'above the 99.8% limit',
  'high-95': 'above the 95% limit',
  'not-significant': 'within the limits',
  'low-95': 'below the 95% limit',
  'low-99.8': 'below the 99.8% limit',
  'not-compared': 'too small to compare',
};

// Where the highlighted areas are, and how many are outside.
function messageOf(areas: readonly NamedArea[], isCompared: boolean): string {
  if (areas.length === 0) return 'There are no areas to draw.';
  const sought = areas.filter(({ isSought }) => isSought);
  const outside = areas.filter(({ significance }) => !OF_NO_NOTE.has(significance)).length;
  const count =
    outside > 0
      ? `${formatNumber(outside)} of ${counted(areas.length, 'area', 'areas')} ${outside > 1 ? 'lie' : 'lies'} outside the limits`
      : isCompared
        ? 'no area lies outside the limits'
        : 'there are no limits to compare with';
  const placed = isCompared || outside > 0 ? sought : [];
  const words = [...placed.map(({ name, significance }) => `${name} is ${WHERE[significance]}`), count];
  return `${capitalised(words.join('; '))}.`;
}

// Without limits, no area is within them.
function hasLimits({ limits = {} }: FunnelPlotInput): boolean {
  return Object.values(limits).some((points) => points.length > 0);
}

function readFunnel(input: FunnelPlotInput): FunnelPlotInput {
  const { title, unit, areas, average, limits = {}, names = {}, highlightedId } = input;
  requireText(title, 'title');
  requireDrawnUnit(unit);
  requireArray(areas, 'areas');
  // Array.from does not skip a hole in the list.
  const ready = Array.from(areas, (given, index) => {
    const place = `areas[${String(index)}]`;
    const area = requireKeys(given, AREA_KEYS, place);
    if (area.id !== undefined) requireText(area.id, `${place}.id`);
    if (area.name !== undefined) requireText(area.name, `${place}.name`);
    requirePopulation(area.population, `${place}.population`);
    requireDrawable(area.value, `${place}.value`);
    if (area.significance !== undefined) requireOneOf(area.significance, STANDINGS, `${place}.significance`);
    if (area.highlighted !== undefined) requireOneOf(area.highlighted, [true, false], `${place}.highlighted`);
    return area;
  });
  requireObject(names, 'names');
  for (const [id, name] of Object.entries(names)) requireText(name, `names.${id}`);
  if (highlightedId !== undefined) requireText(highlightedId, 'highlightedId');
  requireDrawable(average, 'average');
  requireKeys(limits, LIMITS, 'limits');
  for (const side of LIMITS) {
    const points = limits[side] ?? [];
    requireArray(points, `limits.${side}`);
    for (const [index, point] of points.entries()) {
      const place = `limits.${side}[${String(index)}]`;
      requireKeys(point, ['population', 'value'], place);
      requirePopulation(point.population, `${place}.population`);
      requireDrawable(point.value, `${place}.value`);
    }
  }
  return { ...input, areas: ready };
}

function requirePopulation(value: number, name: string): void {
  requireDrawable(value, name);
  if (value >= 0) return;
  throw new CommunitySafetyError('NEGATIVE_COUNT', `${name} must not be negative, not ${show(value)}.`, {
    argument: name,
    value,
  });
}

// The limits widen without end for small populations. They are shown as far as the areas reach, and always from the
// middle area on. Nothing here has a length, so the axis need not start at zero.
function domainUp({ areas, average, limits = {}, unit }: FunnelPlotInput): Domain {
  const sizes = areas.map(({ population }) => population).sort((first, second) => first - second);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const reached = LIMITS.flatMap((side) => limits[side] ?? []).filter(({ population }) => population >= middle);
  return domainOf(
    [average, ...areas.map(({ value }) => value)],
    reached.map(({ value }) => value),
    unit,
    1,
  );
}

function averageWords(average: number, unit: Unit, { decimals = workedOutDecimals(average) }: Setting): string {
  return valueWords(average, unit, decimals);
}

/** What a mark means, and what a screen reader says about it. */
interface FunnelKeyItem extends KeyItem {
  readonly said: string;
}

function funnelKey(
  input: FunnelPlotInput,
  areas: readonly NamedArea[],
  labelled: ReadonlySet<NamedArea>,
  setting: Setting,
): FunnelKeyItem[] {
  const { average, limits = {}, unit } = input;
  const item = (stroke: Stroke, text: string): FunnelKeyItem => ({ draw: sample(stroke), text, said: text });
  const items = [item(AVERAGE, `Average: ${averageWords(average, unit, setting)}`)];
  const hasLine = (...sides: readonly (typeof LIMITS)[number][]): boolean =>
    sides.some((side) => (limits[side] ?? []).length > 1);
  if (hasLine('low-95', 'high-95')) items.push(item(LINES['low-95'], '95% limits'));
  if (hasLine('low-99.8', 'high-99.8')) items.push(item(LINES['low-99.8'], '99.8% limits'));
  for (const standing of STANDINGS) {
    const found = areas.filter(({ significance }) => significance === standing);
    if (found.length === 0) continue;
    const words = standing === 'not-significant' && !hasLimits(input) ? 'Not compared' : WORDS[standing];
    const isAllLabelled = found.every((area) => labelled.has(area));
    const said = `${words}: ${namesIn(found, standing)}`;
    items.push({
      draw: (x, y) => mark(x + KEY_FIELD / 2, y, MARK, LOOKS[standing]),
      text: isAllLabelled ? words : said,
      said,
    });
  }
  return items;
}

// Of the areas that do not stand out, only the highlighted one is named.
function namesIn(found: readonly NamedArea[], standing: FunnelSignificance): string {
  const named = found.filter(({ isSought }) => !OF_NO_NOTE.has(standing) || isSought);
  if (named.length === 0) return counted(found.length, 'area', 'areas');
  const others = found.length - named.length;
  const names = listed(named.map(({ name }) => name));
  return others > 0 ? `${names} and ${counted(others, 'other', 'others')}` : names;
}

function namedAreas({ areas, names = {}, highlightedId }: FunnelPlotInput): NamedArea[] {
  return areas.map(({ id, name, population, value, significance = 'not-significant', highlighted }, index) => {
    const known = typeof id === 'string' && Object.hasOwn(names, id) ? names[id] : undefined;
    return {
      name: isolatedText(name ?? known ?? id ?? `area ${String(index + 1)}`),
      population,
      value,
      significance,
      isSought: highlighted === true || (typeof id === 'string' && id === highlightedId),
    };
  });
}

function sample(stroke: Stroke): KeyItem['draw'] {
  return (x, y) => straight(x, y, x + KEY_FIELD, y, stroke);
}

/** The plot, and the areas named in it. */
interface Plot {
  readonly blockOf: (id: string) => Block;
  readonly labelled: ReadonlySet<NamedArea>;
}

function plotOf(
  { average, limits = {}, unit }: FunnelPlotInput,
  areas: readonly NamedArea[],
  domain: Domain,
  setting: Setting,
): Plot {
  const up = axisUp(domain, unit, setting);
  const largest = Math.max(1, extentOf(areas.map(({ population }) => population))[1]);
  const across = axisAcross([0, largest], PEOPLE, setting.width, up.width - GAP, setting.width - MARGIN);
  const height = PLOT_HEIGHT[setting.layout];
  const geometryAt = (top: number): Geometry => {
    const area = { left: up.width, right: setting.width - MARGIN, top: top + AIR, bottom: top + AIR + height };
    const [x, y] = [across.scale, up.scaleOf(area)];
    const placed = areas.map((one) => ({ area: one, x: x(one.population), y: y(one.value) }));
    return { area, x, y, placed };
  };
  const labels = labelsOf(geometryAt(0), average, limits, LONGEST_NAME[setting.layout]);
  return {
    labelled: new Set(labels.map(([area]) => area)),
    blockOf: (id) => ({
      height: height + AIR + across.height,
      draw: (top) => {
        const geometry = geometryAt(top);
        const { area, x, y, placed } = geometry;
        const clip = `${id}-plot`;
        return [
          up.draw(area),
          across.draw(area.bottom, area.bottom),
          element('clipPath', { id: clip }, element('rect', boxOf(area))),
          element(
            'g',
            { 'clip-path': `url(#${clip})` },
            ...LIMITS.map((side) => limitLine(limits[side] ?? [], x, y, LINES[side])),
            straight(area.left, y(average), area.right, y(average), AVERAGE),
          ),
          ...inFront(placed).map(({ area: one, x: left, y: height }) =>
            mark(left, height, one.isSought ? MARK + 4 : MARK, LOOKS[one.significance]),
          ),
          drawLabels(
            labels.map(([, label]) => label),
            top,
          ),
        ].join('');
      },
    }),
  };
}

/** Where everything in a plot is. */
interface Geometry {
  readonly area: PlotArea;
  readonly x: Scale;
  readonly y: Scale;
  readonly placed: readonly Placed[];
}

function boxOf({ left, right, top, bottom }: PlotArea): Record<string, number> {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function limitLine(points: readonly FunnelPoint[], x: Scale, y: Scale, { role, width, dashes }: Stroke): string {
  const path = trail(points.map(({ population, value }) => [x(population), y(value)]));
  if (path === '') return '';
  return element('path', { d: path, ...paint({ stroke: role }), 'stroke-width': width, 'stroke-dasharray': dashes });
}

// Areas that stand out are drawn last, on top of the others.
function inFront(placed: readonly Placed[]): Placed[] {
  return [...placed].sort((first, second) => weight(first) - weight(second));
}

function weight({ area }: Placed): number {
  return (area.isSought ? 2 : 0) + (OF_NO_NOTE.has(area.significance) ? 0 : 1);
}

// Names the areas that stand out, the highlighted one first, where no other name or mark is in the way. A line leads
// from each name to its mark, so that nobody takes it for the next one.
function labelsOf(
  { area, x, y, placed }: Geometry,
  average: number,
  limits: NonNullable<FunnelPlotInput['limits']>,
  longest: number,
): (readonly [area: NamedArea, label: PlacedLabel])[] {
  // A name that would have to be cut is given in full below.
  const noted = inFront(placed)
    .reverse()
    .filter((one) => weight(one) > 0 && textWidth(one.area.name, TEXT_SIZE, one.area.isSought) <= longest)
    .slice(0, MOST_LABELS);
  const wanted = noted.map(({ x: left, y: middle, area: { name, isSought } }) => ({
    text: name,
    x: left,
    y: middle,
    reach: MARK - 2,
    isBold: isSought,
    isLed: true,
  }));
  const lines = LIMITS.flatMap((side) =>
    pairs(limits[side] ?? []).map(([one, next]): Segment => [
      x(one.population),
      y(one.value),
      x(next.population),
      y(next.value),
    ]),
  );
  const drawn = placeLabels(wanted, {
    area,
    marks: placed.map((one) => around(one.x, one.y, MARK)),
    lines: [...lines, [area.left, y(average), area.right, y(average)]],
  });
  return noted.flatMap((one, index) => {
    const label = drawn[index];
    return label === undefined ? [] : [[one.area, label] as const];
  });
}
