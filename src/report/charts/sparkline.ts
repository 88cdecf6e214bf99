import { requireArray, requireText } from '../../errors/require.js';
import type { Figure } from '../../model/figure.js';
import type { Unit } from '../../model/unit.js';
import { type ChartOptions, readChart } from './chartOptions.js';
import { capitalised } from '../../format/capitalised.js';
import { alone, fingerprint, words } from './frame.js';
import { paint } from './palette.js';
import { isolatedText } from '../../format/plainText.js';
import { isDrawable, requireDrawable, requireFigure } from './refuse.js';
import { requireDrawnUnit } from './requireDrawnUnit.js';
import { extentOf, inPixels, isFar, type Scale, scaleOf } from './scale.js';
import { mark, straight } from './shapes.js';
import { element, trail } from './svg.js';
import { changeInWords } from './takeaway.js';
import { counted, inPeriod, valueWords } from './words.js';

/**
 * The input of {@link sparkline}.
 *
 * @category Charts
 */
export interface SparklineInput extends Pick<ChartOptions, 'id' | 'styles' | 'decimals'> {
  /** What the figures are of: said to people who cannot see the line. */
  readonly title: string;
  /** What the figures are measured in. */
  readonly unit: Unit;
  /** The figures, earliest first. They are equally spaced; a missing one breaks the line. */
  readonly figures: readonly Figure[];
  /** A level to reach, as a dotted line. */
  readonly target?: number | undefined;
}

/** A figure at its place. */
interface Dot {
  readonly place: number;
  readonly value: number | undefined;
  readonly period: string | null;
}

const KEYS = ['title', 'unit', 'figures', 'target'];
const WIDTH = 120;
const HEIGHT = 32;
const INSET = 6;

/**
 * Returns a drawing of figures as a line the size of a word, for a cell of a table: 120 by 32 pixels, without an axis
 * and without text. A square marks the latest figure. Put the figures next to it, or use {@link trendChart}.
 *
 * @param given - The figures, what they are of, and the level to reach.
 * @returns The chart as the text of an SVG element.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT`, `INVALID_NUMBER`, `INVALID_DECIMALS` or
 * `INVALID_PERIOD`.
 *
 * @example
 * ```ts
 * import { sparkline } from 'community-safety-plan/report';
 *
 * const unit = { kind: 'count', of: 'offences' } as const;
 * const figures = [{ value: 1240 }, { missing: 'not-available' } as const, { value: 1195 }];
 * sparkline({ title: 'Burglaries', unit, figures }).includes('Down from 1,240 to 1,195'); // => true
 * ```
 *
 * @category Charts
 */
export function sparkline(given: SparklineInput): string {
  const { input, setting } = readChart(given, 'sparkline', KEYS, ['id', 'styles', 'decimals']);
  const { title, unit, figures, target } = input;
  requireText(title, 'title');
  requireDrawnUnit(unit);
  requireArray(figures, 'figures');
  if (target !== undefined) requireDrawable(target, 'target');
  // Array.from does not skip a hole in the list.
  const dots = Array.from(figures, (figure, index) => dotOf(figure, index));
  const body = picture(dots, target);
  const description = courseInWords(dots, target, (value) => valueWords(value, unit, setting.decimals));
  const name = isolatedText(title);
  const id = setting.id ?? `csp-spark-${fingerprint([name, description, body].join('\n'))}`;
  return alone(
    {
      id,
      class: 'csp-chart csp-spark',
      viewBox: `0 0 ${String(WIDTH)} ${String(HEIGHT)}`,
      width: WIDTH,
      height: HEIGHT,
    },
    words(id, name, description),
    element('rect', { width: WIDTH, height: HEIGHT, ...paint({ fill: 'ground' }) }) + body,
    setting.hasStyles,
  );
}

/** Draws values as a line the size of a word, for a report page. */
export function sparkPicture(values: readonly (number | null)[], target: number | undefined): string {
  if (!values.every((value) => value === null || isDrawable(value))) return '';
  return picture(
    values.map((value, place) => ({ place, value: value ?? undefined, period: null })),
    target,
  );
}

function dotOf(given: Figure, place: number): Dot {
  const figure = requireFigure(given, `figures[${String(place)}]`);
  return { place, value: 'value' in figure ? figure.value : undefined, period: figure.period ?? null };
}

function picture(dots: readonly Dot[], target: number | undefined): string {
  const known = dots.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const shown =
    target === undefined || (known.length > 0 && isFar(target, extentOf(known))) ? known : [...known, target];
  if (shown.length === 0)
    return straight(INSET, HEIGHT / 2, WIDTH - INSET, HEIGHT / 2, { role: 'muted', dashes: '1 6' });
  const [least, greatest] = extentOf(shown);
  const x: Scale = dots.length > 1 ? inPixels(scaleOf([0, dots.length - 1], INSET, WIDTH - INSET)) : () => WIDTH / 2;
  const y: Scale = greatest > least ? inPixels(scaleOf([least, greatest], HEIGHT - INSET, INSET)) : () => HEIGHT / 2;
  const path = trail(dots.map(({ place, value }) => (value === undefined ? undefined : [x(place), y(value)])));
  const latest = dots.findLast(({ value }) => value !== undefined);
  // A figure between two gaps has no line to make it visible.
  const lone = dots.filter(
    ({ place, value }) =>
      value !== undefined && dots[place - 1]?.value === undefined && dots[place + 1]?.value === undefined,
  );
  return [
    target !== undefined && shown.length > known.length
      ? straight(0, y(target), WIDTH, y(target), { role: 'ink', dashes: '2 3' })
      : '',
    path === '' ? '' : element('path', { d: path, ...paint({ stroke: 'area' }) }),
    ...lone.map(({ place, value = 0 }) => mark(x(place), y(value), 6, { shape: 'circle', role: 'area' })),
    latest?.value === undefined ? '' : mark(x(latest.place), y(latest.value), 9, { shape: 'square', role: 'area' }),
  ].join('');
}

function courseInWords(dots: readonly Dot[], target: number | undefined, print: (value: number) => string): string {
  const known = dots.flatMap(({ value, period }) => (value === undefined ? [] : [{ value, period }]));
  const [first, last] = [known[0], known.at(-1)];
  const told = ({ value, period }: { value: number; period: string | null }): string => print(value) + inPeriod(period);
  const aim = target === undefined ? '' : ` Target: ${print(target)}.`;
  if (first === undefined || last === undefined) return `There is no figure.${aim}`;
  if (known.length === 1) return `1 figure: ${told(first)}.${aim}`;
  const [lowest, highest] = extentOf(known.map(({ value }) => value));
  const extent = `lowest ${print(lowest)}, highest ${print(highest)}`;
  const change = capitalised(changeInWords(first, last, print));
  return `${change}. ${counted(known.length, 'figure', 'figures')}: ${extent}.${aim}`;
}
