import type { ControlChart, PointType } from '../../statistics/chart.js';
import { type Block, line, paragraph } from './block.js';
import type { Setting } from './chartOptions.js';
import { MARGIN } from './frame.js';
import { paint, type Role } from './palette.js';
import { coordinate, element } from './svg.js';
import type { Look } from './shapes.js';

/** What the latest point of a control chart says. */
export interface ChartSays {
  readonly variation: ControlChart['variation'];
  readonly assurance: ControlChart['assurance'];
  /** Whether the latest special cause is high; meaningless if there is none. */
  readonly isHigh: boolean;
  /** Whether there are so few figures that the limits are provisional. */
  readonly isTrial: boolean;
}

/** The type of a point; `signal` if all that is known is that it stands out. */
export type DrawnType = PointType | 'signal';

/** How each type of point looks: the colours of NHS England's Making Data Count, each with a different shape. */
export const POINT_LOOKS: Readonly<Record<DrawnType, Look>> = {
  'common-cause': { shape: 'circle', role: 'grey' },
  'special-cause-improvement': { shape: 'rhombus', role: 'area' },
  'special-cause-concern': { shape: 'square', role: 'concern' },
  'special-cause-neutral-high': { shape: 'diamond', role: 'another' },
  'special-cause-neutral-low': { shape: 'diamond', role: 'another', isHollow: true },
  signal: { shape: 'diamond', role: 'another' },
};

/** Every type of point, in the order of a key. */
export const POINT_TYPES = Object.keys(POINT_LOOKS) as readonly DrawnType[];

/** The words for each type of point. */
export const POINT_WORDS: Readonly<Record<DrawnType, string>> = {
  'common-cause': 'Within the usual variation',
  'special-cause-improvement': 'Improvement',
  'special-cause-concern': 'Concern',
  'special-cause-neutral-high': 'Higher than usual',
  'special-cause-neutral-low': 'Lower than usual',
  signal: 'More than the usual variation',
};

/** Says in what way the latest figure is beyond the usual variation; nothing if it is not. */
export function signalWords({ variation, isHigh }: ChartSays): string | undefined {
  if (variation === 'not-assessed' || variation === 'common-cause') return undefined;
  return variation.startsWith('special-cause-neutral')
    ? VARIATIONS[variation]
    : `${VARIATIONS[variation]}, ${isHigh ? 'higher' : 'lower'} than usual`;
}

const VARIATIONS: Readonly<Record<PointType, string>> = {
  'common-cause': 'no more than usual',
  'special-cause-improvement': 'a sign of improvement',
  'special-cause-concern': 'a sign of concern',
  'special-cause-neutral-high': 'higher than usual',
  'special-cause-neutral-low': 'lower than usual',
};
const ASSURANCES = {
  'consistent-pass': { name: 'pass', letter: 'P', role: 'area', words: 'reaches the target consistently' },
  'consistent-fail': { name: 'fail', letter: 'F', role: 'concern', words: 'falls short of the target consistently' },
  inconsistent: { name: 'unsure', letter: '?', role: 'grey', words: 'reaches the target only some of the time' },
} as const;
const SIZE = 36;
const LEFT = MARGIN + SIZE / 2;
const DOT_STEP = 4.5;
// Three dots that rise, fall, or go up and down.
const DOTS = { high: [5, 0, -5], low: [-5, 0, 5], usual: [3, -3, 3] } as const;

/** An icon with its words. */
interface Sign {
  /** Its name on a page, where it is drawn once. */
  readonly name: string;
  readonly text: string;
  readonly draw: (x: number, y: number) => string;
}

/** Says in words what the icons for variation and assurance show; nothing if neither is known. */
export function variationWords(says: ChartSays): string[] {
  return signsOf(says).map(({ text }) => text);
}

/** Draws the icons for variation and assurance, each before its words, next to each other if there is room. */
export function variationBlock(says: ChartSays, setting: Setting): Block {
  const signs = signsOf(says);
  const columns = setting.layout === 'wide' ? 2 : 1;
  const width = (setting.width - 2 * MARGIN) / columns;
  const items = signs.map(({ name, text, draw }, index) => {
    const left = MARGIN + (index % columns) * width;
    const words = paragraph(left + SIZE + 8, text, { width: width - SIZE - 16, lines: 2 });
    const top = Math.floor(index / columns) * (SIZE + 8);
    return (start: number): string =>
      (setting.isPanel ? used(name) : draw)(left + SIZE / 2, start + top + SIZE / 2)
      + words.draw(start + top + (SIZE - words.height) / 2);
  });
  return {
    height: Math.ceil(signs.length / columns) * (SIZE + 8) - 8,
    draw: (top) => items.map((draw) => draw(top)).join(''),
  };
}

/**
 * Draws every icon once for the charts of a page, which refer to them. In these charts the icons are one below the
 * other.
 */
export function variationShapes(): string {
  const says = Object.keys(VARIATIONS).flatMap((variation) =>
    Object.keys(ASSURANCES).flatMap((assurance) =>
      [true, false].map((isHigh) => ({ variation, assurance, isHigh }) as ChartSays),
    ),
  );
  const signs = new Map(says.flatMap(signsOf).map((sign) => [sign.name, sign]));
  return [...signs.values()].map(({ name, draw }) => element('g', { id: `csp-${name}` }, draw(LEFT, 0))).join('');
}

function used(name: string): Sign['draw'] {
  return (_, y) => element('use', { href: `#csp-${name}`, y });
}

function signsOf(says: ChartSays): Sign[] {
  const { variation, assurance, isHigh } = says;
  if (variation === 'not-assessed') return [];
  const sign: Sign = {
    name: variation === 'common-cause' ? 'usual' : `${isHigh ? 'high' : 'low'}-${POINT_LOOKS[variation].role}`,
    text: `Variation: ${signalWords(says) ?? VARIATIONS[variation]}`,
    draw: (x, y) => variationSign(x, y, variation, isHigh),
  };
  if (assurance === null || assurance === 'not-assessed') return [sign];
  const { name, letter, role, words } = ASSURANCES[assurance];
  return [
    sign,
    {
      name,
      text: `Assurance: ${words}`,
      draw: (x, y) => ring(x, y, role) + line(x, y + 5, letter, { isBold: true, anchor: 'middle' }),
    },
  ];
}

function variationSign(x: number, y: number, variation: PointType, isHigh: boolean): string {
  const { role } = POINT_LOOKS[variation];
  if (variation === 'common-cause') return ring(x, y, role) + dots(x - DOT_STEP, y, role, DOTS.usual);
  return (
    ring(x, y, role)
    + dots(x + 2, y, role, isHigh ? DOTS.high : DOTS.low)
    + line(x - 13, y + 5, isHigh ? 'H' : 'L', { isBold: true })
  );
}

function ring(x: number, y: number, role: Role): string {
  const look = paint({ fill: 'ground', stroke: role });
  return element('circle', { cx: x, cy: y, r: SIZE / 2 - 2, ...look, 'stroke-width': 3 });
}

function dots(x: number, y: number, role: Role, heights: readonly number[]): string {
  const d = heights.map((up, index) => `M${coordinate(x + index * DOT_STEP)} ${coordinate(y + up)}h.1`).join('');
  return element('path', { d, ...paint({ stroke: role }), 'stroke-width': 4, 'stroke-linecap': 'round' });
}
