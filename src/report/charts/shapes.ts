import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';
import type { Status } from '../../model/status.js';
import { paint, type Role } from './palette.js';
import { coordinate, element } from './svg.js';

/** The shapes that marks have, so that they are told apart without colour. */
export type Shape = 'circle' | 'square' | 'diamond' | 'cross' | 'up' | 'down' | 'left' | 'right';

/** How a mark looks: what shape, and whether filled or hollow. */
export interface Look {
  readonly shape: Shape;
  readonly role: Role;
  readonly isHollow?: boolean;
}

// By area all shapes would be of one weight, but of many heights: here they are of about one height, and triangles, which
// d3 puts around their centre of gravity, are moved to the middle of it.
const SYMBOLS: Readonly<Record<Shape, { type: SymbolType; area: number; turn?: number; drop?: number }>> = {
  circle: { type: symbolCircle, area: 0.7 },
  square: { type: symbolSquare, area: 0.7 },
  diamond: { type: symbolDiamond, area: 0.45 },
  cross: { type: symbolCross, area: 0.56, turn: 45 },
  up: { type: symbolTriangle, area: 0.6, drop: 0.17 },
  down: { type: symbolTriangle, area: 0.6, drop: 0.17, turn: 180 },
  left: { type: symbolTriangle, area: 0.6, drop: 0.17, turn: 270 },
  right: { type: symbolTriangle, area: 0.6, drop: 0.17, turn: 90 },
};
const LINE = 2;
const DIGITS = 2;

// What stands on a filled shape is cut out of it in the colour of the ground.
const STATUS_LOOKS: Readonly<
  Record<Status, { readonly look: Shape; readonly isHollow?: boolean; readonly sign?: string }>
> = {
  met: { look: 'circle', sign: 'M-4 0.2L-1.2 3L4 -3' },
  'on-track': { look: 'up' },
  'off-track': { look: 'down' },
  missed: { look: 'square', sign: 'M-3.2 -3.2L3.2 3.2M3.2 -3.2L-3.2 3.2' },
  'too-early': { look: 'circle', isHollow: true, sign: 'M0 -3.6V0.4L2.8 2' },
  'not-assessed': { look: 'diamond', isHollow: true },
};

/** Draws a mark with a rim of the ground around it, so that it stands out from what is behind. The size is its width. */
export function mark(x: number, y: number, size: number, { shape, role, isHollow = false }: Look): string {
  const { type, area, turn, drop } = SYMBOLS[shape];
  const path = String(symbol(type, size * size * area).digits(DIGITS)());
  const place = [
    `translate(${coordinate(x)} ${coordinate(y)})`,
    ...(turn === undefined ? [] : [`rotate(${String(turn)})`]),
    ...(drop === undefined ? [] : [`translate(0 ${coordinate(drop * size)})`]),
  ].join(' ');
  return isHollow
    ? element('path', {
        d: path,
        transform: place,
        ...paint({ fill: 'ground', stroke: role }),
        'stroke-width': LINE,
      })
    : element('path', {
        d: path,
        transform: place,
        ...paint({ fill: role, stroke: 'ground' }),
        'stroke-width': LINE,
        'paint-order': 'stroke',
      });
}

/** Draws the mark of a status, 16 wide: each status has a shape of its own. */
export function statusMark(x: number, y: number, status: Status, role: Role): string {
  const { look, isHollow = false, sign } = STATUS_LOOKS[status];
  const shape = mark(x, y, 16, { shape: look, role, isHollow });
  if (sign === undefined) return shape;
  return (
    shape
    + element('path', {
      d: sign,
      transform: `translate(${coordinate(x)} ${coordinate(y)})`,
      ...paint({ stroke: isHollow ? role : 'ground' }),
      'stroke-width': LINE,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    })
  );
}

/** What a line looks like besides its ends. */
export interface Stroke {
  readonly role: Role;
  readonly width?: number;
  /** Lengths of dashes and gaps. */
  readonly dashes?: string | undefined;
}

/** Draws a straight line. */
export function straight(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  { role, width = LINE, dashes }: Stroke,
): string {
  return element('line', {
    x1,
    y1,
    x2,
    y2,
    ...paint({ stroke: role }),
    'stroke-width': width,
    'stroke-dasharray': dashes,
  });
}
