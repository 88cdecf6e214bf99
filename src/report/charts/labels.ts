import { paint, TEXT_SIZE } from './palette.js';
import { type Segment, strokes } from './shapes.js';
import { element, escaped } from './svg.js';
import { textWidth } from './textWidth.js';

/** The rectangle that a label or a mark takes up. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text that belongs to a mark. */
export interface Label {
  readonly text: string;
  /** The centre of its mark. */
  readonly x: number;
  readonly y: number;
  /** From the centre of the mark to where the text may begin. */
  readonly reach: number;
  readonly isBold?: boolean;
  /** Other places along its line that would do as well as `x`. */
  readonly along?: readonly number[];
  /** Whether a line always leads from the text to its mark, not only if the text is further away. */
  readonly isLed?: boolean;
}

/** Where labels cannot be. */
export interface Surroundings {
  /** Where labels may be. */
  readonly area: Box;
  readonly marks: readonly Box[];
  readonly lines: readonly Segment[];
}

const HALF_HEIGHT = 9;
const RISE = 5;
// How much further from their marks texts may be, if there is no room next to them.
const STEPS = [0, 8, 16, 26, 38, 52];
const LEADER = 10;
// A leader may cross a line, since enough of the line is still visible.
const COST_OF_A_CROSSING = 3;
const COST_OF_A_STEP = 2;
const RIM = 2;
// How far a text above or below its mark extends to the side.
const ASIDE = 14;

/** A label in its place. */
export interface PlacedLabel {
  readonly label: Label;
  readonly box: Box;
  readonly hasLeader: boolean;
}

/** Finds a place for each label next to its mark, free of marks, lines and other labels; nothing if there is none. */
export function placeLabels(labels: readonly Label[], surroundings: Surroundings): (PlacedLabel | undefined)[] {
  const taken: PlacedLabel[] = [];
  return labels.map((label) => {
    const best = bestPlace(label, surroundings, taken);
    if (best !== undefined) taken.push(best);
    return best;
  });
}

// Places are tried in order of cost, so that the first good one ends the search.
function bestPlace(label: Label, surroundings: Surroundings, taken: readonly PlacedLabel[]): PlacedLabel | undefined {
  let best: Place | undefined;
  let least = Infinity;
  for (const place of placesFor(label)) {
    if (place.cost >= least) break;
    if (!isFree(place, surroundings, taken)) continue;
    const cost = place.cost + crossingsOf(place, surroundings) * COST_OF_A_CROSSING;
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}

// Text over a mark or a line could not be read, and a leader through either would seem to lead there.
function isFree(
  { label, box, hasLeader }: Place,
  { area, marks, lines }: Surroundings,
  taken: readonly PlacedLabel[],
): boolean {
  if (!isWithin(box, area) || taken.some((other) => meet(other.box, box))) return false;
  const wide = { left: box.left - RIM, right: box.right + RIM, top: box.top + RIM, bottom: box.bottom - RIM };
  if (marks.some((mark) => meet(mark, wide))) return false;
  if (lines.some((one) => crosses(one, { ...wide, top: box.top, bottom: box.bottom }))) return false;
  if (taken.some((other) => other.hasLeader && crosses(leaderOf(other, 0), wide))) return false;
  if (!hasLeader) return true;
  const leader = leaderOf({ label, box }, 0);
  return (
    taken.every((other) => !crosses(leader, other.box))
    && marks.every((mark) => holds(mark, label) || !crosses(leader, mark))
  );
}

function crossingsOf({ label, box, hasLeader }: Place, { lines }: Surroundings): number {
  if (!hasLeader) return 0;
  const leader = leaderOf({ label, box }, 0);
  return lines.filter((one) => cut(one, leader)).length;
}

/** Returns the square around the centre of a mark. */
export function around(x: number, y: number, size: number): Box {
  return { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
}

interface Place extends PlacedLabel {
  readonly cost: number;
}

// To the right, to the left, above and below, either side of those, and at the corners; first near the mark, then
// further away.
function* placesFor(label: Label): Generator<Place> {
  const { text, reach, along = [], isBold = false, isLed = false } = label;
  const width = textWidth(text, TEXT_SIZE, isBold);
  for (const [index, step] of STEPS.entries()) {
    const far = reach + step + (isLed ? LEADER : 0);
    const places = [label.x, ...along].flatMap((x) => placesAround({ ...label, x }, far, width));
    for (const [place, { label: its, start, middle }] of places.entries()) {
      yield {
        label: its,
        box: { left: start, right: start + width, top: middle - HALF_HEIGHT, bottom: middle + HALF_HEIGHT },
        cost: place / places.length + index * COST_OF_A_STEP,
        hasLeader: isLed || index > 0,
      };
    }
  }
}

function placesAround(
  label: Label,
  far: number,
  width: number,
): { readonly label: Label; readonly start: number; readonly middle: number }[] {
  const { x, y } = label;
  const [above, below, slant] = [y - far - HALF_HEIGHT, y + far + HALF_HEIGHT, far * 0.7 + HALF_HEIGHT];
  const places: (readonly [left: number, middle: number])[] = [
    [x + far, y],
    [x - far - width, y],
    [x - width / 2, above],
    [x - width / 2, below],
    [x - ASIDE, above],
    [x + ASIDE - width, above],
    [x - ASIDE, below],
    [x + ASIDE - width, below],
    [x + far * 0.7, y - slant],
    [x + far * 0.7, y + slant],
    [x - far * 0.7 - width, y - slant],
    [x - far * 0.7 - width, y + slant],
  ];
  // On whole pixels, as they are drawn.
  return places.map(([start, middle]) => ({ label, start: Math.round(start), middle: Math.round(middle) }));
}

/** Draws labels in their places, moved down by a distance. They are drawn on top of their leaders. */
export function drawLabels(placed: readonly (PlacedLabel | undefined)[], lower: number): string {
  const drawn = placed.filter((one) => one !== undefined);
  if (drawn.length === 0) return '';
  const texts = drawn.map(({ label: { text, isBold, x }, box }) => {
    // In a narrower font than the box is made for, a text still begins or ends next to its mark.
    const isBefore = x > (box.left + box.right) / 2;
    return element(
      'text',
      {
        x: isBefore ? Math.round(box.right) : box.left,
        'text-anchor': isBefore ? 'end' : undefined,
        y: Math.round((box.top + box.bottom) / 2 + RISE + lower),
        'font-weight': isBold === true ? 700 : undefined,
      },
      escaped(text),
    );
  });
  return (
    strokes(
      drawn.filter(({ hasLeader }) => hasLeader).map((one) => leaderOf(one, lower)),
      { role: 'muted', width: 1 },
    ) + element('g', { ...paint({ fill: 'ink', stroke: 'ground' }), 'stroke-width': 4 }, ...texts)
  );
}

function leaderOf({ label: { x, y, reach }, box }: Pick<PlacedLabel, 'label' | 'box'>, lower: number): Segment {
  const [toX, toY] = [within(x, box.left, box.right), within(y, box.top + 3, box.bottom - 3)];
  const start = Math.min(1, (reach - 2) / Math.hypot(toX - x, toY - y));
  const [fromX, fromY] = [x + (toX - x) * start, y + (toY - y) * start];
  return [Math.round(fromX), Math.round(fromY + lower), Math.round(toX), Math.round(toY + lower)];
}

function within(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, value));
}

function isWithin(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

function meet(first: Box, second: Box): boolean {
  return (
    first.left < second.right && second.left < first.right && first.top < second.bottom && second.top < first.bottom
  );
}

function holds({ left, right, top, bottom }: Box, { x, y }: Label): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

// Two segments cross if the ends of each are on opposite sides of the other.
function cut(one: Segment, other: Segment): boolean {
  return areApart(one, other) && areApart(other, one);
}

function areApart([x1, y1, x2, y2]: Segment, [fromX, fromY, toX, toY]: Segment): boolean {
  const side = (x: number, y: number): number => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return side(fromX, fromY) * side(toX, toY) < 0;
}

// A line crosses a rectangle if their extents overlap and not all corners are on one side of it.
function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
  const own = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
  if (own.left > box.right || own.right < box.left || own.top > box.bottom || own.bottom < box.top) return false;
  const sides = [box.left, box.right].flatMap((x) =>
    [box.top, box.bottom].map((y) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))),
  );
  return new Set(sides).size > 1 || sides[0] === 0;
}
