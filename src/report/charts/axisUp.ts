import type { Unit } from '../../model/unit.js';
import { labels } from './block.js';
import { MARGIN } from './frame.js';
import { type Domain, type Scale, scaleOf, ticksOf, widestOf } from './scale.js';
import { type Segment, strokes } from './shapes.js';

/** The part of a picture that figures are drawn into. */
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

const MOST_TICKS = 8;
const GAP = 8;
// Anything outside the plot is cut off in any case, and renderers lose count of larger coordinates.
const FURTHEST = 1e5;
// Half the height of a digit.
const RISE = 5;

/** Makes a vertical axis. */
export function axisUp(domain: Domain, unit: Unit, most = MOST_TICKS): AxisUp {
  const ticks = ticksOf(domain, most, unit);
  const scaleIn = ({ top, bottom }: PlotArea): Scale => {
    const scale = scaleOf(domain, bottom, top);
    return (value) => Math.min(FURTHEST, Math.max(-FURTHEST, scale(value)));
  };
  return {
    width: MARGIN + widestOf(ticks) + GAP,
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
          ticks.map(({ value, text }) => ({ x: area.left - GAP, y: scale(value) + RISE, text })),
          'end',
        )
      );
    },
  };
}
