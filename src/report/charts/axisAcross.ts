import { unitInWords } from '../../format/formatUnit.js';
import type { Unit } from '../../model/unit.js';
import { BASELINE, labels, LINE_HEIGHT } from './block.js';
import { MARGIN } from './frame.js';
import { type Domain, type Scale, scaleOf, startsAtZero, ticksWithin, widestOf } from './scale.js';
import { type Segment, strokes } from './shapes.js';

/** A horizontal axis below a plot. */
export interface AxisAcross {
  readonly height: number;
  readonly scale: Scale;
  /** Draws it at a height, with a grid line from each tick up to the top of the plot. */
  readonly draw: (y: number, top: number) => string;
  /** Draws its labels again, above a height. */
  readonly drawAbove: (y: number) => string;
}

const TICK = 6;
// From the baseline of a text to the top of what is below it.
const RISE = 2;
// There is room for half a mark at the end of the axis.
const LEAST_INSET = 12;

/** Returns a horizontal axis between two places, or over the whole width. */
export function axisAcross(domain: Domain, unit: Unit, width: number, from = MARGIN, to = width - MARGIN): AxisAcross {
  const ticks = ticksWithin(domain, to - from, unit);
  // The labels of the first and the last tick may be at the very ends.
  const inset = Math.max(LEAST_INSET, widestOf([...ticks.slice(0, 1), ...ticks.slice(-1)]) / 2);
  const [start, end] = [from + inset, to - inset];
  const scale = scaleOf(domain, start, end);
  return {
    height: TICK + LINE_HEIGHT,
    scale,
    draw: (y, top) =>
      strokes(
        ticks.filter(({ value }) => value !== 0).map(({ value }) => [scale(value), top, scale(value), y]),
        { role: 'grid', width: 1 },
      )
      + strokes(
        [
          ...ticks.map(({ value }): Segment => [scale(value), value === 0 ? top : y, scale(value), y + TICK]),
          [start, y, end, y],
        ],
        { role: 'muted', width: 1 },
      )
      + labels(
        ticks.map(({ value, text }) => ({ x: scale(value), y: y + TICK + BASELINE, text })),
        'middle',
      ),
    drawAbove: (y) =>
      labels(
        ticks.map(({ value, text }) => ({ x: scale(value), y: y - TICK - RISE, text })),
        'middle',
      ),
  };
}

/** Returns what an axis measures, with a warning if it does not start where a reader would expect. */
export function axisWords(unit: Unit, domain: Domain | undefined): string {
  const warning = domain === undefined || startsAtZero(domain) ? '' : '. The axis does not start at 0';
  return unitInWords(unit) + warning;
}
