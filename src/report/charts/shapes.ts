import type { Rag, Status } from '../../model/status.js';
import { type Ink, paint, type Role } from './palette.js';
import { coordinate, element, type Place, trail } from './svg.js';

/** The shapes of marks, so that they can be told apart without colour. */
export type Shape = 'circle' | 'square' | 'rhombus' | 'diamond' | 'cross' | 'bar' | 'up' | 'down' | 'left' | 'right';

/** How a mark looks: its shape, and whether it is filled or hollow. */
export interface Look {
  readonly shape: Shape;
  readonly role: Role;
  readonly isHollow?: boolean;
}

// The corners of each shape for a size of 1, as distances to the right and down. All are about equally high, a little
// less than 1, so that they look equally heavy.
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

// None of these shapes points up or down, which a reader would take for the direction of the figure. A symbol on a
// filled shape is cut out in the background colour.
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

/** Draws a mark with a rim in the background colour, so that it stands out from what is behind it. */
export function mark(
  x: number,
  y: number,
  size: number,
  { shape, role, isHollow = false }: Omit<Look, 'role'> & { readonly role: Ink },
): string {
  const colours = paint(isHollow ? { fill: 'ground', stroke: role } : { fill: role, stroke: 'ground' });
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r: size * RADIUS, ...colours });
  return element('path', { d: outlines([[x, y]], size, shape), ...colours });
}

/** Draws marks of one look as a single path. */
export function marks(places: readonly Place[], size: number, look: Look): string {
  const { shape, role, isHollow = false } = look;
  if (places.length < 2) return places.map(([x, y]) => mark(x, y, size, look)).join('');
  const colours = paint(isHollow ? { fill: 'ground', stroke: role } : { fill: role, stroke: 'ground' });
  return element('path', { d: outlines(places, size, shape), ...colours });
}

/** Draws the mark of a status, 16 wide. Each status has a different shape, which is an outline if amber. */
export function statusMark(x: number, y: number, status: Status, rag: Rag, role: Ink = rag): string {
  const { look, isHollow = rag === 'amber', sign } = STATUS_LOOKS[status];
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

// All shapes are drawn in the same direction, from the first corner.
function outlines(places: readonly Place[], size: number, shape: Shape): string {
  const ways = shape === 'circle' ? [0, -RADIUS] : CORNERS[shape];
  const corners = ways.flatMap((way, index): Place[] =>
    index % 2 === 0 ? [[way * size, Number(ways[index + 1]) * size]] : [],
  );
  const [[right, down] = [0, 0]] = corners;
  const radius = coordinate(size * RADIUS);
  // An arc cannot end where it began, so there is a gap too small to see.
  const round = shape === 'circle' ? `a${radius} ${radius} 0 1 0 .1 0` : trail(corners).replace(/^m[^a-z]*/u, '');
  const starts = places.flatMap(([x, y]): (Place | undefined)[] => [[x + right, y + down], undefined]);
  return trail(starts).replaceAll(/m[^m]*/gu, `$&${round}z`);
}

/** How a line looks, apart from its ends. */
export interface Stroke {
  readonly role: Role;
  /** Two if left out. */
  readonly width?: number;
  /** Lengths of dashes and gaps. */
  readonly dashes?: string | undefined;
}

/** A straight line from one place to another. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Draws straight lines of one look. */
export function strokes(segments: readonly Segment[], { role, width, dashes }: Stroke): string {
  if (segments.length === 0) return '';
  return element('path', {
    d: segments.map(segmentPath).join(''),
    ...paint({ stroke: role, isThin: width === 1 }),
    'stroke-width': width === 1 ? undefined : width,
    'stroke-dasharray': dashes,
  });
}

/** Draws a straight line. */
export function straight(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): string {
  return strokes([[x1, y1, x2, y2]], stroke);
}

function segmentPath([x1, y1, x2, y2]: Segment): string {
  const way = y1 === y2 ? `H${coordinate(x2)}` : x1 === x2 ? `V${coordinate(y2)}` : `L${point(x2, y2)}`;
  return `M${point(x1, y1)}${way}`;
}

function point(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}
