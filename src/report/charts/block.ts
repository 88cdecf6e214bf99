import { fitLines, type Room } from './fitLines.js';
import { paint, type Role } from './palette.js';
import { element, escaped } from './svg.js';

/** A part of a chart that takes the whole width and can be drawn at any height. */
export interface Block {
  readonly height: number;
  readonly draw: (top: number) => string;
}

/** The size of all text but headings. A chart for 320 pixels shown in 280 still has it at 12. */
export const TEXT_SIZE = 14;
export const LINE_HEIGHT = 20;
/** How far below the top of its line a text stands. */
export const BASELINE = 15;

/** How a text is written. */
export interface TextStyle {
  readonly role?: Role;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Whether it stands over lines, and has a rim of the ground. */
  readonly hasRim?: boolean;
}

/** Writes a text on one line. It has to fit: see {@link fitLines}. */
export function line(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { role = 'ink', size = TEXT_SIZE, isBold = false, anchor = 'start', hasRim = false } = style;
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': isBold ? 700 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...paint({ fill: role, stroke: hasRim ? 'ground' : undefined }),
      ...(hasRim ? { 'stroke-width': 4, 'paint-order': 'stroke' } : {}),
    },
    escaped(text),
  );
}

/** Writes a text on as many lines as it takes and there are. */
export function paragraph(x: number, text: string, room: Omit<Room, 'size'>, style: TextStyle = {}): Block {
  const size = style.size ?? TEXT_SIZE;
  const lines = fitLines(text, { ...room, size, isBold: style.isBold ?? false });
  const lineHeight = Math.ceil((size * LINE_HEIGHT) / TEXT_SIZE);
  return {
    height: lines.length * lineHeight,
    draw: (top) =>
      lines
        .map((text, index) => line(x, top + index * lineHeight + (size * BASELINE) / TEXT_SIZE, text, style))
        .join(''),
  };
}

/** Sets parts one below the other. */
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
