import type { Unit } from '../../model/unit.js';
import { labels } from './block.js';
import type { Setting } from './chartOptions.js';
import { MARGIN } from './frame.js';
import { type Domain, inPixels, type Scale, scaleOf, ticksOf, widestOf } from './scale.js';
import { type Segment, strokes } from './shapes.js';

/** The part of a chart that figures are drawn in. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A vertical axis at the left of a plot. */
export interface AxisUp {
  /** How much room its labels take. */
  readonly width: number;
  readonly scaleOf: (area: PlotArea) => Scale;
  readonly draw: (area: PlotArea) => string;
}

const MOST_TICKS = { page: 5, alone: 8 } as const;
const GAP = 8;
// Anything outside the plot is clipped anyway, and renderers lose precision with larger coordinates.
const FURTHEST = 1e5;
// Half the height of a digit.
const RISE = 5;

/** Returns a vertical axis. */
export function axisUp(domain: Domain, unit: Unit, { isPanel }: Setting): AxisUp {
  const ticks = ticksOf(domain, isPanel ? MOST_TICKS.page : MOST_TICKS.alone, unit);
  const scaleIn = ({ top, bottom }: PlotArea): Scale => {
    const exact = scaleOf(domain, bottom, top);
    const scale = isPanel ? inPixels(exact) : exact;
    return (value) => Math.min(FURTHEST, Math.max(-FURTHEST, scale(value)));
  };
  return {
    width: Math.ceil(MARGIN + widestOf(ticks) + GAP),
    scaleOf: scaleIn,
    draw: (area) => {
      const scale = scaleIn(area);
      const lines = (isFloor: boolean): Segment[] =>
        ticks
          .map(({ value }) => ({ value, y: scale(value) }))
          .filter(({ value, y }) => isFloor === (value === 0 || y === area.bottom))
          .map(({ y }) => [area.left, y, area.right, y]);
      return (
        strokes(lines(false), { role: 'grid', width: 1 })
        + strokes(lines(true), { role: 'muted', width: 1 })
        + labels(
          ticks.map(({ value, text }) => ({ x: area.left - GAP, y: Math.round(scale(value)) + RISE, text })),
          'end',
        )
      );
    },
  };
}
