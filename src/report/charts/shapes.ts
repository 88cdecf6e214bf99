import type { Status } from '../../model/status.js';
import { type Ink, paint, type Role } from './palette.js';
import { coordinate, element } from './svg.js';

/** The shapes that marks have, so that they are told apart without colour. */
export type Shape = 'circle' | 'square' | 'rhombus' | 'diamond' | 'cross' | 'bar' | 'up' | 'down' | 'left' | 'right';

/** How a mark looks: what shape, and whether filled or hollow. */
export interface Look {
  readonly shape: Shape;
  readonly role: Role;
  readonly isHollow?: boolean;
}

// The corners of each shape for a size of 1: to the right and down, to the right and down. All are of about one height,
// which is less than 1, so that they weigh the same.
const CORNERS: Readonly<Record<Exclude<Shape, 'circle'>, readonly number[]>> = {
  square: [-0.418, -0.418, 0.418, -0.418, 0.418, 0.418, -0.418, 0.418],
  rhombus: [0, -0.56, 0.56, 0, 0, 0.56, -0.56, 0],
  diamond: [0, -0.624, 0.36, 0, 0, 0.624, -0.36, 0],
  // Twelve corners, clockwise from the left upper arm.
  cross: [
    ...[-0.237, -0.473, 0, -0.237, 0.237, -0.473, 0.473, -0.237, 0.237, 0, 0.473, 0.237],
    ...[0.237, 0.473, 0, 0.237, -0.237, 0.473, -0.473, 0.237, -0.237, 0, -0.473, -0.237],
  ],
  bar: [-0.7, -0.17, 0.7, -0.17, 0.7, 0.17, -0.7, 0.17],
  up: [0, -0.51, 0.589, 0.51, -0.589, 0.51],
  down: [0, 0.51, 0.589, -0.51, -0.589, -0.51],
  left: [-0.51, 0, 0.51, 0.589, 0.51, -0.589],
  right: [0.51, 0, -0.51, 0.589, -0.51, -0.589],
};
const RADIUS = 0.472;

// None points up or down, which a reader would take for the direction of the figure.
// A sign on a filled shape is cut out of it in the colour of the ground.
const STATUS_LOOKS: Readonly<
  Record<Status, { readonly look: Shape; readonly isHollow?: boolean; readonly sign: string }>
> = {
  met: { look: 'circle', sign: 'M-4 0.2L-1.2 3L4 -3' },
  'on-track': { look: 'circle', isHollow: true, sign: 'M-3.4 0.2L-1 2.6L3.4 -2.6' },
  'off-track': { look: 'rhombus', sign: 'M0 -3.8V0.8M0 3.6V3.7' },
  missed: { look: 'square', sign: 'M-3.2 -3.2L3.2 3.2M3.2 -3.2L-3.2 3.2' },
  'too-early': { look: 'circle', isHollow: true, sign: 'M0 -3.6V0.4L2.8 2' },
  'not-assessed': { look: 'square', isHollow: true, sign: 'M-3 0H3' },
};

/** Draws a mark with a rim of the ground around it, so that it stands out from what is behind. */
export function mark(
  x: number,
  y: number,
  size: number,
  { shape, role, isHollow = false }: Omit<Look, 'role'> & { readonly role: Ink },
): string {
  const colours = paint(isHollow ? { fill: 'ground', stroke: role } : { fill: role, stroke: 'ground' });
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r: size * RADIUS, ...colours });
  return element('path', { d: outline(x, y, size, shape), ...colours });
}

/** Draws marks of one look. */
export function marks(places: readonly (readonly [x: number, y: number])[], size: number, look: Look): string {
  const { shape, role, isHollow = false } = look;
  const [first, ...others] = places;
  if (first === undefined) return '';
  if (others.length === 0) return mark(...first, size, look);
  const colours = paint(isHollow ? { fill: 'ground', stroke: role } : { fill: role, stroke: 'ground' });
  if (shape === 'circle') {
    const circles = places.map(([cx, cy]) => element('circle', { cx, cy, r: size * RADIUS }));
    return element('g', colours, ...circles);
  }
  return element('path', { d: places.map(([x, y]) => outline(x, y, size, shape)).join(''), ...colours });
}

/** Draws the mark of a status, 16 wide: each status has a shape of its own. */
export function statusMark(x: number, y: number, status: Status, role: Ink): string {
  const { look, isHollow = false, sign } = STATUS_LOOKS[status];
  const shape = mark(x, y, 16, { shape: look, role, isHollow });
  return (
    shape
    + element('path', {
      d: sign,
      transform: `translate(${point(x, y)})`,
      ...paint({ stroke: isHollow ? role : 'ground' }),
      'stroke-linecap': 'round',
    })
  );
}

function outline(x: number, y: number, size: number, shape: Exclude<Shape, 'circle'>): string {
  const corners = CORNERS[shape].map((way, index) => coordinate((index % 2 === 0 ? x : y) + way * size));
  return `M${corners.join(' ')}Z`;
}

/** What a line looks like besides its ends. */
export interface Stroke {
  readonly role: Role;
  /** Two where it is left out. */
  readonly width?: number;
  /** Lengths of dashes and gaps. */
  readonly dashes?: string | undefined;
}

/** A straight line from one place to another. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Draws straight lines of one look. */
export function strokes(segments: readonly Segment[], { role, width, dashes }: Stroke): string {
  return element('path', {
    d: segments.map(([x1, y1, x2, y2]) => `M${point(x1, y1)} ${point(x2, y2)}`).join(''),
    ...paint({ stroke: role }),
    'stroke-width': width,
    'stroke-dasharray': dashes,
  });
}

/** Draws a straight line. */
export function straight(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): string {
  return strokes([[x1, y1, x2, y2]], stroke);
}

function point(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}
