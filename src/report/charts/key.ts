import { type Block, LINE_HEIGHT, paragraph } from './block.js';
import type { Setting } from './chartOptions.js';
import { MARGIN } from './frame.js';

/** What a mark of a chart means: the mark, drawn in a field 28 wide, and its words. Some words have no mark. */
export interface KeyItem {
  readonly draw?: ((x: number, y: number) => string) | undefined;
  readonly text: string;
  /** Whether the mark is already labelled in the picture. */
  readonly isLabelled?: boolean;
}

/** The width of the field for a mark. */
export const KEY_FIELD = 28;
const GAP = 8;
const COLUMN_GAP = 20;
const MOST_LINES = 4;

/** Puts the words for all marks below a chart, in as many columns as there is room for. */
export function keyOf(items: readonly KeyItem[], setting: Setting): Block {
  const width = setting.width - 2 * MARGIN;
  const columns = setting.layout === 'wide' ? 2 : 1;
  const columnWidth = (width - COLUMN_GAP * (columns - 1)) / columns;
  const cells = items
    .filter(({ isLabelled }) => isLabelled !== true)
    .map(({ draw, text }, index) => {
      const x = MARGIN + (index % columns) * (columnWidth + COLUMN_GAP);
      const inset = draw === undefined ? 0 : KEY_FIELD + GAP;
      const words = paragraph(x + inset, text, { width: columnWidth - inset, lines: MOST_LINES });
      return { words, draw: (top: number) => (draw?.(x, top + LINE_HEIGHT / 2) ?? '') + words.draw(top) };
    });
  const placed: { readonly draw: (top: number) => string; readonly at: number }[] = [];
  let height = 0;
  for (let first = 0; first < cells.length; first += columns) {
    const row = cells.slice(first, first + columns);
    for (const { draw } of row) placed.push({ draw, at: height });
    height += Math.max(...row.map(({ words }) => words.height)) + 4;
  }
  return {
    height,
    draw: (top) => placed.map(({ draw, at }) => draw(top + at)).join(''),
  };
}
