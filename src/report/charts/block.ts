import { fitLines, type Room } from './fitLines.js';
import { paint, type Role, TEXT_SIZE } from './palette.js';
import { element, escaped } from './svg.js';

/** A part of a chart that takes the whole width and can be drawn at any height. */
export interface Block {
  readonly height: number;
  readonly draw: (top: number) => string;
}

export const LINE_HEIGHT = 20;
/** How far the baseline of a text is below the top of its line. */
export const BASELINE = 15;

/** How a text is drawn. */
export interface TextStyle {
  readonly role?: Role;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Whether it is drawn over lines, with a rim in the background colour. */
  readonly hasRim?: boolean;
}

/** Writes a text on one line. It has to fit: see {@link fitLines}. */
export function line(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { role = 'ink', size, isBold = false, anchor = 'start', hasRim = false } = style;
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': isBold ? 700 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      // Text without another colour has the ink colour.
      ...(role === 'ink' && !hasRim ? {} : paint({ fill: role, stroke: hasRim ? 'ground' : undefined })),
      'stroke-width': hasRim ? 4 : undefined,
    },
    escaped(text),
  );
}

/** Writes the labels of an axis. */
export function labels(
  places: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  anchor: 'middle' | 'end',
): string {
  const texts = places.map(({ x, y, text }) => element('text', { x, y }, escaped(text)));
  return element('g', { 'text-anchor': anchor, ...paint({ fill: 'muted' }) }, ...texts);
}

/** Writes a text on as many lines as it needs, up to the lines available. */
export function paragraph(x: number, text: string, room: Omit<Room, 'size'>, style: TextStyle = {}): Block {
  const size = style.size ?? TEXT_SIZE;
  const lines = fitLines(text, { ...room, size, isBold: style.isBold ?? false });
  const lineHeight = Math.ceil((size * LINE_HEIGHT) / TEXT_SIZE);
  return {
    height: lines.length * lineHeight,
    draw: (top) => {
      const { role = 'ink', hasRim = false, ...others } = style;
      // The colour of several lines is written once.
      const isGrouped = lines.length > 1 && role !== 'ink' && !hasRim;
      const texts = lines.map((text, index) =>
        line(x, top + index * lineHeight + (size * BASELINE) / TEXT_SIZE, text, isGrouped ? others : style),
      );
      return isGrouped ? element('g', paint({ fill: role }), ...texts) : texts.join('');
    },
  };
}

/** Puts parts one below the other. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const placed: { readonly block: Block; readonly at: number }[] = [];
  let height = 0;
  for (const block of blocks) {
    placed.push({ block, at: height });
    height += block.height + gap;
  }
  return {
    height: Math.max(0, height - gap),
    draw: (top) => placed.map(({ block, at }) => block.draw(top + at)).join(''),
  };
}
